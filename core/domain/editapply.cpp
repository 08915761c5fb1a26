// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/edit.h"

#include <utility>

namespace juri {

namespace {

/// The evaluation to change, made if it is not there yet.
Evaluation &evaluationFor(Stage &stage, const EvaluationKey &key)
{
    auto [it, added] = stage.evaluations.try_emplace(key);
    if (added) {
        it->second.judge = key.judge;
        it->second.entry = key.entry;
    }
    return it->second;
}

/// An evaluation that says nothing is no evaluation: undo must lead back to exactly what was.
void dropIfEmpty(Stage &stage, const EvaluationKey &key)
{
    const auto it = stage.evaluations.find(key);
    if (it != stage.evaluations.end() && it->second.isEmpty())
        stage.evaluations.erase(it);
}

struct Applier
{
    Competition &competition;

    void operator()(const CompetitionEdit &edit) { competition.setup = edit.after; }

    void operator()(const StageEdit &edit)
    {
        if (Stage *stage = competition.stage(edit.before.id))
            stage->setup = edit.after;
    }

    void operator()(const EntriesEdit &edit)
    {
        for (const Change<Entry> &change : edit.changes) {
            if (change.after)
                competition.entries.insert_or_assign(change.after->id, *change.after);
            else if (change.before)
                competition.entries.erase(change.before->id);
        }
    }

    void operator()(const JudgesEdit &edit)
    {
        Stage *stage = competition.stage(edit.stage);
        for (const Change<Judge> &change : edit.changes) {
            if (change.after) {
                competition.judges.insert_or_assign(change.after->id, *change.after);
                if (stage && !change.before)
                    stage->panel.insert(change.after->id);
            } else if (change.before) {
                competition.judges.erase(change.before->id);
                if (stage)
                    stage->panel.erase(change.before->id);
            }
        }
    }

    void operator()(const AssignmentsEdit &edit)
    {
        if (Stage *stage = competition.stage(edit.stage)) {
            for (const Assignment &gone : edit.removed)
                stage->assignments.erase(gone);
            stage->assignments.insert(edit.added.begin(), edit.added.end());
        }
    }

    void operator()(const ConflictEdit &edit)
    {
        Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return;
        if (edit.change.after)
            stage->conflicts.insert_or_assign(
                {edit.change.after->judge, edit.change.after->entry}, edit.change.after->reason);
        else if (edit.change.before)
            stage->conflicts.erase({edit.change.before->judge, edit.change.before->entry});
    }

    void operator()(const MarkEdit &edit)
    {
        Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return;
        Evaluation &evaluation = evaluationFor(*stage, edit.evaluation);
        if (edit.after)
            evaluation.marks.insert_or_assign(edit.criterion, *edit.after);
        else
            evaluation.marks.erase(edit.criterion);
        dropIfEmpty(*stage, edit.evaluation);
    }

    void operator()(const NoteEdit &edit)
    {
        Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return;
        Evaluation &evaluation = evaluationFor(*stage, edit.evaluation);
        if (edit.criterion.isNull())
            evaluation.note = edit.after;
        else if (edit.after.isEmpty())
            evaluation.notes.erase(edit.criterion);
        else
            evaluation.notes.insert_or_assign(edit.criterion, edit.after);
        dropIfEmpty(*stage, edit.evaluation);
    }

    void operator()(const StandingEdit &edit)
    {
        Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return;
        Evaluation &evaluation = evaluationFor(*stage, edit.evaluation);
        evaluation.standing = edit.after;
        evaluation.standingReason = edit.afterReason;
        dropIfEmpty(*stage, edit.evaluation);
    }

    void operator()(const EvaluationsEdit &edit)
    {
        Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return;
        for (const Change<Evaluation> &change : edit.changes) {
            if (change.after && !change.after->isEmpty())
                stage->evaluations.insert_or_assign(change.after->key(), *change.after);
            else if (change.after)
                stage->evaluations.erase(change.after->key());
            else if (change.before)
                stage->evaluations.erase(change.before->key());
        }
    }

    void operator()(const StatementsEdit &edit)
    {
        for (const Statement &statement : edit.added)
            competition.statements.try_emplace(statement.hash, statement);
    }
};

template<typename T>
std::vector<Change<T>> swappedChanges(std::vector<Change<T>> changes)
{
    for (Change<T> &change : changes)
        std::swap(change.before, change.after);
    return changes;
}

struct Inverter
{
    template<typename E>
    std::optional<Edit> operator()(E edit) const // every edit that holds one before and one after
    {
        std::swap(edit.before, edit.after);
        return edit;
    }
    std::optional<Edit> operator()(EntriesEdit edit) const
    {
        edit.changes = swappedChanges(std::move(edit.changes));
        return edit;
    }
    std::optional<Edit> operator()(JudgesEdit edit) const
    {
        edit.changes = swappedChanges(std::move(edit.changes));
        return edit;
    }
    std::optional<Edit> operator()(EvaluationsEdit edit) const
    {
        edit.changes = swappedChanges(std::move(edit.changes));
        return edit;
    }
    std::optional<Edit> operator()(AssignmentsEdit edit) const
    {
        std::swap(edit.added, edit.removed);
        return edit;
    }
    std::optional<Edit> operator()(ConflictEdit edit) const
    {
        std::swap(edit.change.before, edit.change.after);
        return edit;
    }
    std::optional<Edit> operator()(StandingEdit edit) const
    {
        std::swap(edit.before, edit.after);
        std::swap(edit.beforeReason, edit.afterReason);
        return edit;
    }
    std::optional<Edit> operator()(const StatementsEdit &) const { return std::nullopt; }
};

} // namespace

void applyTo(Competition &competition, const Edit &edit)
{
    std::visit(Applier{competition}, edit);
}

std::optional<Edit> inverse(const Edit &edit)
{
    return std::visit(Inverter{}, edit);
}

std::optional<Edit> merged(const Edit &last, const Edit &next)
{
    const NoteEdit *first = std::get_if<NoteEdit>(&last);
    const NoteEdit *second = std::get_if<NoteEdit>(&next);
    if (!first || !second || first->stage != second->stage ||
        first->evaluation != second->evaluation || first->criterion != second->criterion ||
        first->after != second->before)
        return std::nullopt;
    NoteEdit both = *first;
    both.after = second->after;
    return both;
}

} // namespace juri
