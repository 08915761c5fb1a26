// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contentrules.h"
#include "core/domain/edit.h"
#include "core/domain/references.h"

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

Error namedTwice()
{
    return refused(
        ErrorCode::InvalidValue, editTr(QT_TRANSLATE_NOOP("juri::Edit",
                                     "One change names the same thing twice. Name it once.")));
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
        // What stays is not judged again: a rule made later must not keep the rest from changing.
        for (const auto field : {&CompetitionSetup::title, &CompetitionSetup::organiser,
                 &CompetitionSetup::templateId, &CompetitionSetup::chairName}) {
            if (edit.after.*field == edit.before.*field)
                continue;
            if (auto sound = validateText(edit.after.*field, longestTitle); !sound)
                return sound;
        }
        return validateChairKey(edit.before.chairKey, edit.after.chairKey);
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
        if (edit.after.title != edit.before.title) {
            if (auto sound = validateText(edit.after.title, longestTitle); !sound)
                return sound;
        }
        if (!methodChanged)
            return {};
        if (auto sound = validateMethod(edit.after.rubric, edit.after.rules); !sound)
            return sound;
        return validateRoom(*stage, edit.after.rubric);
    }

    Result<> operator()(const EntriesEdit &edit) const
    {
        References references(competition);
        std::set<EntryId> named;
        for (const Change<Entry> &change : edit.changes) {
            const auto &one = change.after ? change.after : change.before;
            if (!one || one->id.isNull() ||
                (change.before && change.after && change.before->id != change.after->id))
                return refused(ErrorCode::InvalidValue,
                    editTr(QT_TRANSLATE_NOOP("juri::Edit", "Every entry needs an id.")));
            if (!named.insert(one->id).second)
                return namedTwice();
            const Entry *now = competition.entry(one->id);
            if (now ? !change.before || *change.before != *now : change.before.has_value())
                return stale();
            if (!change.after) {
                if (auto free = references.mayGo(*now); !free)
                    return free;
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
        const References references(competition);
        std::set<JudgeId> named;
        std::map<QByteArray, const Judge *> keys;
        for (const auto &[id, judge] : competition.judges) {
            if (judge.isEnrolled())
                keys.emplace(judge.key, &judge);
        }
        for (const Change<Judge> &change : edit.changes) {
            const auto &one = change.after ? change.after : change.before;
            if (!one || one->id.isNull() ||
                (change.before && change.after && change.before->id != change.after->id))
                return refused(ErrorCode::InvalidValue,
                    editTr(QT_TRANSLATE_NOOP("juri::Edit", "Every judge needs an id.")));
            if (!named.insert(one->id).second)
                return namedTwice();
            const Judge *now = competition.judge(one->id);
            if (now ? !change.before || *change.before != *now : change.before.has_value())
                return stale();
            if (!change.after) {
                if (auto free = references.mayGo(*now, edit.stage); !free)
                    return free;
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
            if (!change.after->isEnrolled())
                continue;
            const auto [other, fresh] = keys.emplace(change.after->key, &*change.after);
            if (!fresh && other->second->id != one->id)
                return refused(ErrorCode::WrongKey,
                    editTr(QT_TRANSLATE_NOOP("juri::Edit", "This key is already enrolled for %1."))
                        .arg(other->second->name));
        }
        return {};
    }

    Result<> operator()(const AssignmentsEdit &edit) const
    {
        const Stage *stage = competition.stage(edit.stage);
        if (!stage)
            return noSuchStage();
        for (const Assignment &added : edit.added) {
            if (!competition.entry(added.entry) || !competition.judge(added.judge) ||
                !stage->panel.contains(added.judge))
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
        const auto &[before, after] = edit.change;
        if (before && after && (before->judge != after->judge || before->entry != after->entry))
            return refused(ErrorCode::InvalidValue,
                editTr(QT_TRANSLATE_NOOP("juri::Edit",
                    "A conflict keeps its judge and entry. Remove it and declare another one.")));
        const auto now = stage->conflicts.find({one->judge, one->entry});
        const bool same =
            now == stage->conflicts.end() ? !before : before && before->reason == now->second;
        if (!same)
            return stale();
        return after ? validateText(after->reason, longestText) : Result<>();
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
        std::set<EvaluationKey> named;
        for (const Change<Evaluation> &change : edit.changes) {
            const auto &one = change.after ? change.after : change.before;
            if (!one)
                return stale();
            if (!named.insert(one->key()).second)
                return namedTwice();
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
        std::set<QByteArray> named;
        for (const Statement &statement : edit.added) {
            if (statement.hash.size() != 32 || statement.signer.size() != 32 ||
                statement.body.isEmpty() || statement.signature.isEmpty())
                return refused(ErrorCode::InvalidValue,
                    editTr(QT_TRANSLATE_NOOP("juri::Edit", "A signed statement is incomplete.")));
            if (competition.statements.contains(statement.hash))
                return stale();
            if (!named.insert(statement.hash).second)
                return namedTwice();
        }
        return {};
    }

private:
    /// Set once, with the first package; a new chair takes over by a signed decision, not here.
    static Result<> validateChairKey(const QByteArray &before, const QByteArray &after)
    {
        if (after == before)
            return {};
        if (!before.isEmpty())
            return refused(ErrorCode::Locked,
                editTr(QT_TRANSLATE_NOOP("juri::Edit", "The chair’s key stays as it was when the "
                                                       "first package was issued. A new chair "
                                                       "takes over by a decision.")));
        if (after.size() != 32)
            return refused(ErrorCode::InvalidValue,
                editTr(QT_TRANSLATE_NOOP("juri::Edit",
                    "The chair’s key is not sound. Use the key from an identity file.")));
        return {};
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
