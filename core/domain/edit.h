// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"

#include <optional>
#include <set>
#include <variant>
#include <vector>

namespace juri {

/// One thing became another; absent before = added, absent after = removed.
template<typename T>
struct Change
{
    std::optional<T> before;
    std::optional<T> after;
    friend bool operator==(const Change &, const Change &) = default;
};

struct CompetitionEdit ///< title, organiser, chair …
{
    CompetitionSetup before, after;
    friend bool operator==(const CompetitionEdit &, const CompetitionEdit &) = default;
};
struct StageEdit ///< rubric, rules, lock
{
    StageSetup before, after;
    friend bool operator==(const StageEdit &, const StageEdit &) = default;
};
struct EntriesEdit ///< one entry or a whole imported list
{
    std::vector<Change<Entry>> changes;
    friend bool operator==(const EntriesEdit &, const EntriesEdit &) = default;
};
struct JudgesEdit ///< roster; a judge added here also joins the panel of the named stage
{
    StageId stage;
    std::vector<Change<Judge>> changes;
    friend bool operator==(const JudgesEdit &, const JudgesEdit &) = default;
};
struct AssignmentsEdit
{
    StageId stage;
    std::set<Assignment> added, removed;
    friend bool operator==(const AssignmentsEdit &, const AssignmentsEdit &) = default;
};
struct ConflictEdit
{
    StageId stage;
    Change<Conflict> change;
    friend bool operator==(const ConflictEdit &, const ConflictEdit &) = default;
};
struct MarkEdit ///< one cell; absent = blank
{
    StageId stage;
    EvaluationKey evaluation;
    CriterionId criterion;
    std::optional<Mark> before, after;
    friend bool operator==(const MarkEdit &, const MarkEdit &) = default;
};
struct NoteEdit ///< null criterion = the note on the whole entry; empty text = no note
{
    StageId stage;
    EvaluationKey evaluation;
    CriterionId criterion;
    QString before, after;
    friend bool operator==(const NoteEdit &, const NoteEdit &) = default;
};
struct StandingEdit ///< recuse, no show, or judging again
{
    StageId stage;
    EvaluationKey evaluation;
    Standing before = Standing::Judging;
    QString beforeReason;
    Standing after = Standing::Judging;
    QString afterReason;
    friend bool operator==(const StandingEdit &, const StandingEdit &) = default;
};
struct EvaluationsEdit ///< many evaluations at once: a table typed in from paper
{
    StageId stage;
    std::vector<Change<Evaluation>> changes;
    friend bool operator==(const EvaluationsEdit &, const EvaluationsEdit &) = default;
};
struct StatementsEdit ///< received or issued; the one edit without an inverse: nothing handed in is
                      ///< ever dropped
{
    std::vector<Statement> added;
    friend bool operator==(const StatementsEdit &, const StatementsEdit &) = default;
};

/// Everything a person can change, as a value: validated by the domain, stored in one transaction
/// with its journal row, announced after commit, undone by its inverse.
using Edit = std::variant<CompetitionEdit, StageEdit, EntriesEdit, JudgesEdit, AssignmentsEdit,
    ConflictEdit, MarkEdit, NoteEdit, StandingEdit, EvaluationsEdit, StatementsEdit>;

/// Refuses an edit that would break a rule of the competition, or whose `before` is not what is
/// there now (Stale). Codes: Stale, NotFound, InvalidValue, NotOnScale, Locked, NotAssigned,
/// Recused.
Result<> validate(const Edit &edit, const Competition &competition);

/// Applies a validated edit. Cannot fail.
void applyTo(Competition &competition, const Edit &edit);

/// The edit that undoes this one; nothing for StatementsEdit.
std::optional<Edit> inverse(const Edit &edit);

/// What the edit does, for the undo menu and the journal's reader; translated.
QString describe(const Edit &edit);

/// The edit as one line of canonical JSON for the journal: kind, subject, before and after. Bodies
/// of statements are named by hash.
QByteArray journalText(const Edit &edit);

/// If `next` only continues what `last` began (typing on in one note), the one edit for both.
std::optional<Edit> merged(const Edit &last, const Edit &next);

} // namespace juri
