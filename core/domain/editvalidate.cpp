// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contentrules.h"
#include "core/domain/edit.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juri {

namespace {

QString editTr(const char *text)
{
    return QCoreApplication::translate("juri::Edit", text);
}

Error refused(ErrorCode code, const QString &message)
{
    return {code, message, {}};
}

Error stale()
{
    return refused(ErrorCode::Stale,
        editTr(QT_TRANSLATE_NOOP("juri::Edit", "This was changed elsewhere in the meantime. Look "
                                               "at the present state and try again.")));
}

Error noSuchStage()
{
    return refused(ErrorCode::NotFound,
        editTr(QT_TRANSLATE_NOOP("juri::Edit", "This competition has no such stage.")));
}

struct Validator
{
    const Competition &competition;

    Result<> operator()(const CompetitionEdit &edit) const
    {
        if (edit.before != competition.setup)
            return stale();
        if (edit.after.id != edit.before.id || edit.after.rehearsal != edit.before.rehearsal)
            return refused(ErrorCode::Locked, editTr(QT_TRANSLATE_NOOP("juri::Edit",
                                                  "A competition keeps its identity for good.")));
        if (edit.after.title.trimmed().isEmpty())
            return refused(ErrorCode::InvalidValue,
                editTr(QT_TRANSLATE_NOOP("juri::Edit", "A competition needs a title.")));
        for (const QString &text : {edit.after.title, edit.after.organiser, edit.after.chairName}) {
            if (auto sound = validateText(text, longestTitle); !sound)
                return sound;
        }
        return {};
    }

    Result<> operator()(const StageEdit &edit) const
    {
        const Stage *stage = competition.stage(edit.before.id);
        if (!stage)
            return noSuchStage();
        if (stage->setup != edit.before)
            return stale();
        if (edit.after.id != edit.before.id)
            return refused(ErrorCode::InvalidValue,
                editTr(QT_TRANSLATE_NOOP("juri::Edit", "A stage keeps its id for good.")));
        const bool methodChanged =
            edit.after.rubric != edit.before.rubric || edit.after.rules != edit.before.rules;
        if (edit.before.locked && (methodChanged || !edit.after.locked))
            return refused(ErrorCode::Locked,
                editTr(QT_TRANSLATE_NOOP("juri::Edit",
                    "The rubric and the rules were fixed when the package was issued.")));
        if (auto sound = validate(edit.after.rubric); !sound)
            return sound;
        return validate(edit.after.rules, edit.after.rubric);
    }

    Result<> operator()(const EntriesEdit &edit) const
    {
        for (const Change<Entry> &change : edit.changes) {
            const auto &one = change.after ? change.after : change.before;
            if (!one || one->id.isNull() ||
                (change.before && change.after && change.before->id != change.after->id))
                return refused(ErrorCode::InvalidValue,
                    editTr(QT_TRANSLATE_NOOP("juri::Edit", "Every entry needs an id.")));
            const Entry *now = competition.entry(one->id);
            if (now ? !change.before || *change.before != *now : change.before.has_value())
                return stale();
            if (!change.after) {
                if (isAssigned(one->id))
                    return refused(ErrorCode::Locked,
                        editTr(
                            QT_TRANSLATE_NOOP("juri::Edit",
                                "Entry %1 is assigned to judges. Take back the assignment first."))
                            .arg(one->id.text()));
                continue;
            }
            if (change.after->title.trimmed().isEmpty())
                return refused(ErrorCode::InvalidValue,
                    editTr(QT_TRANSLATE_NOOP("juri::Edit", "Entry %1 needs a title."))
                        .arg(one->id.text()));
            if (auto sound = validateEntry(*change.after); !sound)
                return sound;
        }
        return {};
    }

    Result<> operator()(const JudgesEdit &edit) const
    {
        if (!competition.stage(edit.stage))
            return noSuchStage();
        for (const Change<Judge> &change : edit.changes) {
            const auto &one = change.after ? change.after : change.before;
            if (!one || one->id.isNull() ||
                (change.before && change.after && change.before->id != change.after->id))
                return refused(ErrorCode::InvalidValue,
                    editTr(QT_TRANSLATE_NOOP("juri::Edit", "Every judge needs an id.")));
            const Judge *now = competition.judge(one->id);
            if (now ? !change.before || *change.before != *now : change.before.has_value())
                return stale();
            if (!change.after) {
                if (owesAnything(one->id))
                    return refused(
                        ErrorCode::Locked, editTr(QT_TRANSLATE_NOOP("juri::Edit",
                                                      "%1 has assignments. Take them back first."))
                                               .arg(one->name));
                continue;
            }
            if (change.after->name.trimmed().isEmpty() ||
                (change.after->isEnrolled() && change.after->key.size() != 32))
                return refused(ErrorCode::InvalidValue,
                    editTr(
                        QT_TRANSLATE_NOOP("juri::Edit", "A judge needs a name and a sound key.")));
            for (const QString &text : {change.after->name, change.after->institution}) {
                if (auto sound = validateText(text, longestTitle); !sound)
                    return sound;
            }
            for (const auto &[id, other] : competition.judges) {
                if (id != one->id && change.after->isEnrolled() && other.key == change.after->key)
                    return refused(ErrorCode::WrongKey,
                        editTr(
                            QT_TRANSLATE_NOOP("juri::Edit", "This key is already enrolled for %1."))
                            .arg(other.name));
            }
        }
        return {};
    }

    Result<> operator()(const AssignmentsEdit &edit) const
    {
        const Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return noSuchStage();
        for (const Assignment &added : edit.added) {
            if (!competition.entry(added.entry) || !stage->panel.contains(added.judge))
                return refused(
                    ErrorCode::NotFound, editTr(QT_TRANSLATE_NOOP("juri::Edit",
                                             "The assignment names an unknown judge or entry.")));
            if (stage->assignments.contains(added))
                return stale();
        }
        for (const Assignment &removed : edit.removed) {
            if (!stage->assignments.contains(removed))
                return stale();
        }
        return {};
    }

    Result<> operator()(const ConflictEdit &edit) const
    {
        const Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return noSuchStage();
        const auto &one = edit.change.after ? edit.change.after : edit.change.before;
        if (!one || !competition.entry(one->entry) || !competition.judge(one->judge))
            return refused(
                ErrorCode::NotFound, editTr(QT_TRANSLATE_NOOP("juri::Edit",
                                         "The conflict names an unknown judge or entry.")));
        const auto now = stage->conflicts.find({one->judge, one->entry});
        const bool same = now == stage->conflicts.end()
                              ? !edit.change.before
                              : edit.change.before && edit.change.before->reason == now->second;
        if (!same)
            return stale();
        return validateText(one->reason, longestText);
    }

    Result<> operator()(const MarkEdit &edit) const
    {
        const Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return noSuchStage();
        if (auto judging = validateJudging(*stage, edit.evaluation, true); !judging)
            return judging;
        const Criterion *criterion = stage->setup.rubric.find(edit.criterion);
        if (!criterion)
            return refused(ErrorCode::NotFound,
                editTr(QT_TRANSLATE_NOOP("juri::Edit", "The rubric has no such criterion.")));
        const Evaluation *now = stage->evaluation(edit.evaluation);
        if ((now ? now->mark(edit.criterion) : std::nullopt) != edit.before)
            return stale();
        return validateMark(*criterion, edit.after);
    }

    Result<> operator()(const NoteEdit &edit) const
    {
        const Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return noSuchStage();
        if (auto judging = validateJudging(*stage, edit.evaluation, false); !judging)
            return judging;
        if (!edit.criterion.isNull() && !stage->setup.rubric.find(edit.criterion))
            return refused(ErrorCode::NotFound,
                editTr(QT_TRANSLATE_NOOP("juri::Edit", "The rubric has no such criterion.")));
        const Evaluation *now = stage->evaluation(edit.evaluation);
        QString present;
        if (now && edit.criterion.isNull())
            present = now->note;
        else if (now && now->notes.contains(edit.criterion))
            present = now->notes.at(edit.criterion);
        if (present != edit.before)
            return stale();
        return validateText(edit.after, longestText);
    }

    Result<> operator()(const StandingEdit &edit) const
    {
        const Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return noSuchStage();
        if (auto judging = validateJudging(*stage, edit.evaluation, false); !judging)
            return judging;
        const Evaluation *now = stage->evaluation(edit.evaluation);
        const Standing standing = now ? now->standing : Standing::Judging;
        if (standing != edit.before || (now ? now->standingReason : QString()) != edit.beforeReason)
            return stale();
        return validateStanding(edit.after, edit.afterReason);
    }

    Result<> operator()(const EvaluationsEdit &edit) const
    {
        const Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return noSuchStage();
        for (const Change<Evaluation> &change : edit.changes) {
            const auto &one = change.after ? change.after : change.before;
            if (!one)
                return stale();
            if (auto judging = validateJudging(*stage, one->key(), false); !judging)
                return judging;
            const Evaluation *now = stage->evaluation(one->key());
            if (now ? !change.before || *change.before != *now : change.before.has_value())
                return stale();
            if (change.after) {
                if (auto sound = validateEvaluation(*change.after, stage->setup.rubric); !sound)
                    return sound;
            }
        }
        return {};
    }

    Result<> operator()(const StatementsEdit &edit) const
    {
        for (const Statement &statement : edit.added) {
            if (statement.hash.size() != 32 || statement.body.isEmpty() ||
                statement.signature.isEmpty())
                return refused(ErrorCode::InvalidValue,
                    editTr(QT_TRANSLATE_NOOP("juri::Edit", "A signed statement is incomplete.")));
            if (competition.statements.contains(statement.hash))
                return stale();
        }
        return {};
    }

private:
    bool owesAnything(const JudgeId &judge) const
    {
        return std::any_of(competition.stages.begin(), competition.stages.end(),
            [&](const Stage &stage) { return !stage.entriesOf(judge).empty(); });
    }

    bool isAssigned(const EntryId &entry) const
    {
        for (const Stage &stage : competition.stages) {
            for (const Assignment &assignment : stage.assignments) {
                if (assignment.entry == entry)
                    return true;
            }
        }
        return false;
    }

    /// The judge sits here, owes this entry an evaluation, and it is this judge's own file (or the
    /// chair's).
    Result<> validateJudging(const Stage &stage, const EvaluationKey &key, bool scoring) const
    {
        if (!stage.assignments.contains(key))
            return refused(ErrorCode::NotAssigned,
                editTr(QT_TRANSLATE_NOOP("juri::Edit", "Entry %1 is not assigned to this judge."))
                    .arg(key.entry.text()));
        if (competition.role == Role::Judge && key.judge != competition.self)
            return refused(ErrorCode::NotAssigned,
                editTr(QT_TRANSLATE_NOOP(
                    "juri::Edit", "A judge’s file holds only that judge’s own evaluations.")));
        const Evaluation *now = stage.evaluation(key);
        if (scoring && now && now->standing != Standing::Judging)
            return refused(ErrorCode::Recused,
                editTr(QT_TRANSLATE_NOOP("juri::Edit",
                    "This entry is marked as not judged. Take that back before scoring it.")));
        return {};
    }
};

} // namespace

Result<> validate(const Edit &edit, const Competition &competition)
{
    return std::visit(Validator{competition}, edit);
}

} // namespace juri
