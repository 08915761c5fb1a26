// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contentrules.h"

#include "core/domain/rubricformat.h"

#include <QtCore/QCoreApplication>

namespace juri {

namespace {

QString contentTr(const char *text)
{
    return QCoreApplication::translate("juri::Edit", text);
}

Error refusedContent(ErrorCode code, const QString &message)
{
    return {code, message, {}};
}

} // namespace

Result<> validateText(const QString &text, qsizetype limit)
{
    if (text.size() > limit)
        return refusedContent(ErrorCode::InvalidValue,
            contentTr(
                QT_TRANSLATE_NOOP("juri::Edit", "The text is too long: at most %1 characters."))
                .arg(limit));
    // UTF-8, which both the database and the journal are written in, has no place for it.
    if (!QStringView(text).isValidUtf16())
        return refusedContent(ErrorCode::InvalidValue,
            contentTr(QT_TRANSLATE_NOOP("juri::Edit",
                "The text contains half of a character, as it is left when an emoji is cut in two. "
                "Delete it and type it again.")));
    const bool marked = text.startsWith(QChar(0xFEFF)); // lost on reading: it marks the encoding
    for (const QChar c : text) {
        const bool bidi = (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
                          (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (marked || bidi || (c < u' ' && c != u'\n' && c != u'\t'))
            return refusedContent(ErrorCode::InvalidValue,
                contentTr(QT_TRANSLATE_NOOP("juri::Edit",
                    "The text contains invisible control characters. Remove them and try again.")));
    }
    return {};
}

Result<> validateEntry(const Entry &entry)
{
    for (const QString &text :
        {entry.title, entry.agency, entry.cluster, entry.category, entry.group, entry.region}) {
        if (auto sound = validateText(text, longestTitle); !sound)
            return sound;
    }
    for (const auto &[key, value] : entry.attributes) {
        if (!isValidId(key))
            return refusedContent(ErrorCode::InvalidValue,
                contentTr(QT_TRANSLATE_NOOP("juri::Edit", "“%1” cannot be the name of a column."))
                    .arg(key));
        if (auto sound = validateText(value, longestText); !sound)
            return sound;
    }
    return validateText(entry.summary, longestText);
}

Result<> validateMark(const Criterion &criterion, const std::optional<Mark> &mark)
{
    const Points *points = mark ? std::get_if<Points>(&*mark) : nullptr;
    if (points && !criterion.scale.contains(*points))
        return criterion.scale.pointsOf(criterion.scale.valueOf(*points)).error();
    return {};
}

Result<> validateStanding(Standing standing, const QString &reason)
{
    if (standing == Standing::Recused && reason.trimmed().isEmpty())
        return refusedContent(ErrorCode::InvalidValue,
            contentTr(QT_TRANSLATE_NOOP("juri::Edit", "Say why you do not judge this entry.")));
    if (standing == Standing::Judging && !reason.isEmpty())
        return refusedContent(ErrorCode::InvalidValue,
            contentTr(
                QT_TRANSLATE_NOOP("juri::Edit", "Only an entry that is not judged has a reason.")));
    return validateText(reason, longestText);
}

Result<> validateEvaluation(const Evaluation &evaluation, const Rubric &rubric)
{
    for (const auto &[id, mark] : evaluation.marks) {
        const Criterion *criterion = rubric.find(id);
        if (!criterion)
            return refusedContent(ErrorCode::NotFound,
                contentTr(QT_TRANSLATE_NOOP("juri::Edit", "The rubric has no such criterion.")));
        if (auto sound = validateMark(*criterion, mark); !sound)
            return sound;
    }
    for (const auto &[id, note] : evaluation.notes) {
        if (!rubric.find(id))
            return refusedContent(ErrorCode::NotFound,
                contentTr(QT_TRANSLATE_NOOP("juri::Edit", "The rubric has no such criterion.")));
        if (note.isEmpty())
            return refusedContent(
                ErrorCode::InvalidValue, contentTr(QT_TRANSLATE_NOOP("juri::Edit",
                                             "A note without text is no note. Leave it out.")));
        if (auto sound = validateText(note, longestText); !sound)
            return sound;
    }
    if (auto sound = validateText(evaluation.note, longestText); !sound)
        return sound;
    return validateStanding(evaluation.standing, evaluation.standingReason);
}

namespace {

Result<> validateRubricTexts(const Rubric &rubric)
{
    QStringList texts{rubric.title, rubric.source};
    for (const Criterion &criterion : rubric.criteria) {
        texts << criterion.title << criterion.guidance;
        for (const LevelDescriptor &level : criterion.levels)
            texts << level.title << level.text;
    }
    for (const QString &text : texts) {
        if (auto sound = validateText(text, longestText); !sound)
            return sound;
    }
    return {};
}

/// Whether the same points still stand for the same number of the same criterion.
bool keepsMeaning(
    const Rubric &before, const Rubric &after, const CriterionId &id, const Mark &mark)
{
    const Criterion *now = after.find(id);
    const Points *points = std::get_if<Points>(&mark);
    if (!now || !points)
        return now != nullptr;
    const Criterion *then = before.find(id);
    return now->scale.contains(*points) &&
           (!then || then->scale.valueOf(*points) == now->scale.valueOf(*points));
}

} // namespace

Result<> validateMethod(const Rubric &rubric, const Rules &rules)
{
    if (auto sound = validate(rubric); !sound)
        return sound;
    if (auto sound = validate(rules, rubric); !sound)
        return sound;
    if (auto sound = validateRubricTexts(rubric); !sound)
        return sound;
    const auto json = Json::parse(methodToJson(rubric, rules).toBytes());
    const auto back = json ? methodFromJson(*json) : Result<Method>(json.error());
    if (!back || *back != Method{rubric, rules})
        return Error{ErrorCode::InvalidValue,
            contentTr(QT_TRANSLATE_NOOP("juri::Edit",
                "The rubric or the rules hold something that cannot be saved. Use shorter texts "
                "and smaller numbers.")),
            back ? QString() : back.error().detail};
    return {};
}

Result<> validateRoom(const Stage &stage, const Rubric &after)
{
    const Rubric &before = stage.setup.rubric;
    for (const auto &[key, evaluation] : stage.evaluations) {
        bool room = true;
        for (const auto &[id, mark] : evaluation.marks)
            room = room && keepsMeaning(before, after, id, mark);
        for (const auto &[id, note] : evaluation.notes)
            room = room && after.find(id);
        if (!room)
            return refusedContent(ErrorCode::Locked,
                contentTr(
                    QT_TRANSLATE_NOOP("juri::Edit",
                        "%1 has given entry %2 scores or notes that the changed rubric has no "
                        "place for. Take them back first."))
                    .arg(key.judge.text(), key.entry.text()));
    }
    return {};
}

} // namespace juri
