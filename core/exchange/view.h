// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/exchange/decisionlog.h"

#include <QtCore/QCoreApplication>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace juri {

/// Where a judge stands with the sheets known here.
enum class HandInState {
    Missing,   ///< nothing usable handed in
    Counted,   ///< one effective sheet, counted
    Conflict,  ///< two different signed sheets that neither replaces: nothing counted
    Partial,   ///< the newest sheet is not final: not counted
    Withdrawn, ///< the judge took the sheet back: not counted
    Excluded   ///< a decision says that nothing of this judge counts
};

/// Why one statement is or is not counted.
enum class SheetStanding {
    Counted,
    Superseded,    ///< replaced by a newer revision of the same judge
    Competing,     ///< one of several heads
    SetAside,      ///< a decision chose another one of several heads
    Late,          ///< would count, but the stage was closed with something else
    Excluded,      ///< a decision excludes its judge
    RevokedKey,    ///< signed with a key that was taken back
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

/// Whether a sheet of that standing speaks for its judge, counted or not (docs/merging.md, section
/// 4).
bool maySpeak(SheetStanding standing);

/// What the view says of one sheet statement.
struct SheetFinding
{
    QByteArray hash;
    JudgeId judge; ///< whom the sheet claims to be from
    int rev = 0;
    SheetStanding standing = SheetStanding::Counted;
    QString detail;              ///< for Malformed: what; English, for the log
    qint64 packageSeq = 0;       ///< the package that was judged with
    qint64 newestPackageSeq = 0; ///< the package in force
    bool olderPackage = false;   ///< another one than the package in force
    bool twin = false;           ///< the judge signed another sheet with this revision and key …
    bool twinDevice = false;     ///< … on another device: a copied or restored file
    std::vector<int> missingRevisions; ///< named by prev, but never received
    friend bool operator==(const SheetFinding &, const SheetFinding &) = default;
};
QString describe(
    const SheetFinding &finding, const Competition &competition); ///< one translated sentence

struct HandIn
{
    HandInState state = HandInState::Missing;
    std::vector<QByteArray> heads; ///< ascending; one when Counted, unless a conflict was decided
    QByteArray effective;          ///< the sheet that speaks; empty unless Counted
    friend bool operator==(const HandIn &, const HandIn &) = default;
};

/// Two sheets of one judge, key and revision: somebody signed two things.
struct Evidence
{
    QByteArray first, second; ///< hashes, ascending
    JudgeId judge;
    int rev = 0;
    bool sameDevice = false;
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// The result of all statements together (docs/merging.md).
struct SheetView
{
    std::map<JudgeId, HandIn> judges;    ///< every judge of the panel
    std::vector<SheetFinding> findings;  ///< one a sheet statement, ascending by hash
    std::vector<Evaluation> evaluations; ///< of the counted sheets, ascending by judge, then entry
    std::map<JudgeId, QByteArray> counted; ///< hash of the counted sheet
    std::map<JudgeId, QString> absent;     ///< while closed: who is not counted, and why
    std::map<JudgeId, QByteArray> late;    ///< while closed: what would count instead
    std::set<JudgeId> excluded;
    std::set<EntryId> annulled;
    /// Assigned to anybody by the package in force or one before it, and not annulled: no entry
    /// vanishes from the ranking without a decision.
    std::set<EntryId> ranked;
    bool closed = false;
    QByteArray closeHash;               ///< the decision that closed the stage
    ChainState log = ChainState::Sound; ///< the chair's decisions
    QByteArray logHead;                 ///< empty if there is none
    qint64 logLength = 0;
    ChainState packages = ChainState::Sound;
    QByteArray package;             ///< the package in force; empty if there is none
    qint64 packageSeq = 0;          ///< its number
    std::vector<Evidence> evidence; ///< ascending
    QStringList problems;           ///< "close-does-not-follow:3" …, ascending
    friend bool operator==(const SheetView &, const SheetView &) = default;

    /// Whether the chair's chains are whole and every decision could be made.
    bool isSound() const;
};

/// Pure: depends on the set of statements, competition, kind, anchor and stage and nothing else; no
/// clock, no arrival order, no randomness.
SheetView viewOf(const World &world, const StageId &stage);

/// The view of a competition file, with the judges of its panel that no package names yet.
SheetView viewSheets(const Competition &competition, const StageId &stage);
/// What the view of a competition file depends on; looks at the competition given.
World worldOf(const Competition &competition);

/// The view as one line of canonical JSON, as other implementations write it (docs/merging.md).
QByteArray viewJson(const SheetView &view);
/// "counted", "superseded", "not-their-key" …; "missing", "conflict" …
QString standingWord(SheetStanding standing);
QString stateWord(HandInState state);

} // namespace juri
