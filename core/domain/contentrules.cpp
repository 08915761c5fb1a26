// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contentrules.h"

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
    for (const QChar c : text) {
        const bool bidi = (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
                          (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (bidi || (c < u' ' && c != u'\n' && c != u'\t'))
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
        if (auto sound = validateText(note, longestText); !sound)
            return sound;
    }
    if (auto sound = validateText(evaluation.note, longestText); !sound)
        return sound;
    return validateStanding(evaluation.standing, evaluation.standingReason);
}

} // namespace juri
