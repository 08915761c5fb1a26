// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/exchange/statements.h"

#include <QtCore/QCoreApplication>

#include <map>
#include <optional>
#include <vector>

namespace juri {

/// Where a judge stands with the sheets known here.
enum class HandInState {
    Missing,  ///< nothing usable handed in
    Counted,  ///< one effective sheet, counted
    Conflict, ///< two different signed sheets that neither replaces: nothing counted
    Partial,  ///< the newest sheet is not final: not counted
    Withdrawn ///< the judge took the sheet back: not counted
};

/// Why one statement is or is not counted.
enum class SheetStanding {
    Counted,
    Superseded,    ///< replaced by a newer revision of the same judge
    Competing,     ///< one of several heads
    UnknownSigner, ///< the key belongs to no judge of this competition
    NotTheirKey,   ///< signed by another judge's key
    WrongCompetition,
    WrongStage,
    WrongRubric,    ///< made for another rubric or entry list
    RehearsalMixed, ///< a rehearsal sheet in a live competition or the other way round
    Malformed,      ///< breaks the package's own rules: unknown entry, score off the scale, wrong
                    ///< revision
    NotFinal        ///< head, but partial or withdrawn
};

/// What the view says of one sheet statement.
struct SheetFinding
{
    QByteArray hash;
    JudgeId judge; ///< whom the sheet claims to be from
    int rev = 0;
    SheetStanding standing = SheetStanding::Counted;
    QString detail;                    ///< for Malformed: what; English, for the log
    std::vector<int> missingRevisions; ///< named by prev, but never received
    friend bool operator==(const SheetFinding &, const SheetFinding &) = default;
};
QString describe(
    const SheetFinding &finding, const Competition &competition); ///< one translated sentence

struct HandIn
{
    HandInState state = HandInState::Missing;
    std::vector<QByteArray> heads; ///< ascending; one when Counted
    friend bool operator==(const HandIn &, const HandIn &) = default;
};

/// The result of all statements together.
struct SheetView
{
    std::map<JudgeId, HandIn> judges;    ///< every judge of the panel
    std::vector<SheetFinding> findings;  ///< one a sheet statement, ascending by hash
    std::vector<Evaluation> evaluations; ///< of the counted sheets, ascending by judge, then entry
    std::map<JudgeId, QByteArray> counted; ///< hash of the counted sheet
    friend bool operator==(const SheetView &, const SheetView &) = default;
};

/// Pure: depends on the set of statements, the roster, the stage and nothing else; no clock, no
/// arrival order, no randomness.
SheetView viewSheets(const Competition &competition, const StageId &stage);

} // namespace juri
