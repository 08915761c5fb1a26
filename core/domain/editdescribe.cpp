// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/edit.h"
#include "core/domain/rubricformat.h"

#include <QtCore/QCoreApplication>

namespace juri {

namespace {

using namespace Qt::StringLiterals;

struct Describer
{
    Q_DECLARE_TR_FUNCTIONS(juri::Edit)

public:
    QString operator()(const CompetitionEdit &) const
    {
        return tr("change the competition’s details");
    }
    QString operator()(const StageEdit &edit) const
    {
        if (!edit.before.locked && edit.after.locked)
            return tr("fix rubric and rules");
        return tr("change rubric or rules");
    }
    QString operator()(const EntriesEdit &edit) const
    {
        return tr("change %n entry(ies)", nullptr, static_cast<int>(edit.changes.size()));
    }
    QString operator()(const JudgesEdit &edit) const
    {
        return tr("change %n judge(s)", nullptr, static_cast<int>(edit.changes.size()));
    }
    QString operator()(const AssignmentsEdit &edit) const
    {
        return tr("change %n assignment(s)", nullptr,
            static_cast<int>(edit.added.size() + edit.removed.size()));
    }
    QString operator()(const ConflictEdit &edit) const
    {
        return edit.change.after ? tr("declare a conflict") : tr("remove a conflict");
    }
    QString operator()(const MarkEdit &edit) const
    {
        return tr("score for entry %1").arg(edit.evaluation.entry.text());
    }
    QString operator()(const NoteEdit &edit) const
    {
        return tr("note on entry %1").arg(edit.evaluation.entry.text());
    }
    QString operator()(const StandingEdit &edit) const
    {
        switch (edit.after) {
        case Standing::Recused:
            return tr("recuse from entry %1").arg(edit.evaluation.entry.text());
        case Standing::NoShow:
            return tr("mark entry %1 as no show").arg(edit.evaluation.entry.text());
        case Standing::Judging:
            break;
        }
        return tr("judge entry %1 again").arg(edit.evaluation.entry.text());
    }
    QString operator()(const EvaluationsEdit &edit) const
    {
        return tr("enter %n evaluation(s)", nullptr, static_cast<int>(edit.changes.size()));
    }
    QString operator()(const StatementsEdit &edit) const
    {
        return tr("take in %n signed file(s)", nullptr, static_cast<int>(edit.added.size()));
    }
};

Json hexJson(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

Json entryJson(const Entry &entry)
{
    Json::Object attributes;
    for (const auto &[key, value] : entry.attributes)
        attributes.emplace(key, value);
    return Json::Object{{u"id"_s, entry.id.text()}, {u"title"_s, entry.title},
        {u"agency"_s, entry.agency}, {u"cluster"_s, entry.cluster}, {u"category"_s, entry.category},
        {u"group"_s, entry.group}, {u"region"_s, entry.region}, {u"summary"_s, entry.summary},
        {u"attributes"_s, std::move(attributes)}};
}

Json judgeJson(const Judge &judge)
{
    return Json::Object{{u"id"_s, judge.id.text()}, {u"name"_s, judge.name},
        {u"institution"_s, judge.institution}, {u"key"_s, hexJson(judge.key)},
        {u"compared"_s, static_cast<int>(judge.compared)}};
}

Json markJson(const Mark &mark)
{
    if (const Points *points = std::get_if<Points>(&mark))
        return Json(*points);
    return Json(u"not-applicable"_s);
}

Json standingJson(Standing standing, const QString &reason)
{
    static constexpr const char *words[] = {"judging", "recused", "no-show"};
    return Json::Object{{u"standing"_s, QString::fromLatin1(words[static_cast<int>(standing)])},
        {u"reason"_s, reason}};
}

Json evaluationJson(const Evaluation &evaluation)
{
    Json::Object marks;
    for (const auto &[id, mark] : evaluation.marks)
        marks.emplace(id.text(), markJson(mark));
    Json::Object notes;
    for (const auto &[id, note] : evaluation.notes)
        notes.emplace(id.text(), note);
    return Json::Object{{u"judge"_s, evaluation.judge.text()},
        {u"entry"_s, evaluation.entry.text()}, {u"marks"_s, std::move(marks)},
        {u"notes"_s, std::move(notes)}, {u"note"_s, evaluation.note},
        {u"standing"_s, standingJson(evaluation.standing, evaluation.standingReason)}};
}

Json setupJson(const CompetitionSetup &setup)
{
    return Json::Object{{u"id"_s, setup.id.text()}, {u"title"_s, setup.title},
        {u"organiser"_s, setup.organiser}, {u"template"_s, setup.templateId},
        {u"rehearsal"_s, setup.rehearsal}, {u"chair"_s, setup.chairName},
        {u"chair_key"_s, hexJson(setup.chairKey)}};
}

Json stageJson(const StageSetup &setup)
{
    return Json::Object{{u"id"_s, setup.id.text()}, {u"title"_s, setup.title},
        {u"locked"_s, setup.locked}, {u"method"_s, methodToJson(setup.rubric, setup.rules)}};
}

Json conflictJson(const Conflict &conflict)
{
    return Json::Object{{u"judge"_s, conflict.judge.text()}, {u"entry"_s, conflict.entry.text()},
        {u"reason"_s, conflict.reason}};
}

template<typename T, typename ToJson>
Json changeJson(const Change<T> &change, ToJson toJsonOf)
{
    Json::Object object;
    if (change.before)
        object.emplace(u"before"_s, toJsonOf(*change.before));
    if (change.after)
        object.emplace(u"after"_s, toJsonOf(*change.after));
    return object;
}

template<typename T, typename ToJson>
Json changesJson(const std::vector<Change<T>> &changes, ToJson toJsonOf)
{
    Json::List list;
    for (const Change<T> &change : changes)
        list.push_back(changeJson(change, toJsonOf));
    return list;
}

Json pairsJson(const std::set<Assignment> &pairs)
{
    Json::List list;
    for (const Assignment &pair : pairs)
        list.push_back(Json::List{pair.judge.text(), pair.entry.text()});
    return list;
}

struct JournalWriter
{
    Json::Object operator()(const CompetitionEdit &edit) const
    {
        return {{u"edit"_s, u"competition"_s}, {u"before"_s, setupJson(edit.before)},
            {u"after"_s, setupJson(edit.after)}};
    }
    Json::Object operator()(const StageEdit &edit) const
    {
        return {{u"edit"_s, u"stage"_s}, {u"before"_s, stageJson(edit.before)},
            {u"after"_s, stageJson(edit.after)}};
    }
    Json::Object operator()(const EntriesEdit &edit) const
    {
        return {{u"edit"_s, u"entries"_s}, {u"changes"_s, changesJson(edit.changes, entryJson)}};
    }
    Json::Object operator()(const JudgesEdit &edit) const
    {
        return {{u"edit"_s, u"judges"_s}, {u"stage"_s, edit.stage.text()},
            {u"changes"_s, changesJson(edit.changes, judgeJson)}};
    }
    Json::Object operator()(const AssignmentsEdit &edit) const
    {
        return {{u"edit"_s, u"assignments"_s}, {u"stage"_s, edit.stage.text()},
            {u"added"_s, pairsJson(edit.added)}, {u"removed"_s, pairsJson(edit.removed)}};
    }
    Json::Object operator()(const ConflictEdit &edit) const
    {
        return {{u"edit"_s, u"conflict"_s}, {u"stage"_s, edit.stage.text()},
            {u"change"_s, changeJson(edit.change, conflictJson)}};
    }
    Json::Object operator()(const MarkEdit &edit) const
    {
        Json::Object object = subject(u"mark"_s, edit.stage, edit.evaluation, edit.criterion);
        if (edit.before)
            object.emplace(u"before"_s, markJson(*edit.before));
        if (edit.after)
            object.emplace(u"after"_s, markJson(*edit.after));
        return object;
    }
    Json::Object operator()(const NoteEdit &edit) const
    {
        Json::Object object = subject(u"note"_s, edit.stage, edit.evaluation, edit.criterion);
        object.emplace(u"before"_s, edit.before);
        object.emplace(u"after"_s, edit.after);
        return object;
    }
    Json::Object operator()(const StandingEdit &edit) const
    {
        Json::Object object = subject(u"standing"_s, edit.stage, edit.evaluation, {});
        object.emplace(u"before"_s, standingJson(edit.before, edit.beforeReason));
        object.emplace(u"after"_s, standingJson(edit.after, edit.afterReason));
        return object;
    }
    Json::Object operator()(const EvaluationsEdit &edit) const
    {
        return {{u"edit"_s, u"evaluations"_s}, {u"stage"_s, edit.stage.text()},
            {u"changes"_s, changesJson(edit.changes, evaluationJson)}};
    }
    Json::Object operator()(const StatementsEdit &edit) const
    {
        Json::List hashes;
        for (const Statement &statement : edit.added)
            hashes.push_back(hexJson(statement.hash));
        return {{u"edit"_s, u"statements"_s}, {u"added"_s, std::move(hashes)}};
    }

private:
    static Json::Object subject(const QString &kind, const StageId &stage, const EvaluationKey &key,
        const CriterionId &criterion)
    {
        Json::Object object{{u"edit"_s, kind}, {u"stage"_s, stage.text()},
            {u"judge"_s, key.judge.text()}, {u"entry"_s, key.entry.text()}};
        if (!criterion.isNull())
            object.emplace(u"criterion"_s, criterion.text());
        return object;
    }
};

} // namespace

QString describe(const Edit &edit)
{
    return std::visit(Describer{}, edit);
}

QByteArray journalText(const Edit &edit)
{
    return Json(std::visit(JournalWriter{}, edit)).toBytes();
}

} // namespace juri
