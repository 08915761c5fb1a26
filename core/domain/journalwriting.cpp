// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/journalwords.h"
#include "core/domain/replay.h"
#include "core/domain/rubricformat.h"

namespace juri {

namespace {

using namespace Qt::StringLiterals;

Json hexJson(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

Json wordJson(std::string_view word)
{
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
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
    return wordJson(notApplicableWord);
}

Json standingJson(Standing standing, const QString &reason)
{
    return Json::Object{{u"standing"_s, wordJson(standingWords[static_cast<size_t>(standing)])},
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

Json stageContentJson(const Stage &stage)
{
    Json::List panel, conflicts, evaluations;
    for (const JudgeId &judge : stage.panel)
        panel.push_back(judge.text());
    for (const auto &[key, reason] : stage.conflicts)
        conflicts.push_back(conflictJson({key.judge, key.entry, reason}));
    for (const auto &[key, evaluation] : stage.evaluations)
        evaluations.push_back(evaluationJson(evaluation));
    return Json::Object{{u"setup"_s, stageJson(stage.setup)}, {u"panel"_s, std::move(panel)},
        {u"assignments"_s, pairsJson(stage.assignments)}, {u"conflicts"_s, std::move(conflicts)},
        {u"evaluations"_s, std::move(evaluations)}};
}

Json contentJson(const Competition &competition)
{
    Json::List entries, judges, stages, statements;
    for (const auto &[id, entry] : competition.entries)
        entries.push_back(entryJson(entry));
    for (const auto &[id, judge] : competition.judges)
        judges.push_back(judgeJson(judge));
    for (const Stage &stage : competition.stages)
        stages.push_back(stageContentJson(stage));
    for (const auto &[hash, statement] : competition.statements)
        statements.push_back(hexJson(hash));
    return Json::Object{{u"role"_s, wordJson(roleWords[static_cast<size_t>(competition.role)])},
        {u"self"_s, competition.self.text()}, {u"setup"_s, setupJson(competition.setup)},
        {u"entries"_s, std::move(entries)}, {u"judges"_s, std::move(judges)},
        {u"stages"_s, std::move(stages)}, {u"statements"_s, std::move(statements)}};
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

QByteArray journalText(const Edit &edit)
{
    return Json(std::visit(JournalWriter{}, edit)).toBytes();
}

QByteArray contentText(const Competition &competition, const QString &device)
{
    return Json(Json::Object{{u"edit"_s, u"content"_s}, {u"device"_s, device},
                    {u"content"_s, contentJson(competition)}})
        .toBytes();
}

QByteArray deviceText(const QString &before, const QString &after)
{
    return Json(Json::Object{{u"edit"_s, u"device"_s}, {u"before"_s, before}, {u"after"_s, after}})
        .toBytes();
}

} // namespace juri
