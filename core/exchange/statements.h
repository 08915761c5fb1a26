// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/exchange/keys.h"
#include "core/support/clock.h"
#include "core/support/json.h"

#include <QtCore/QDateTime>

#include <array>
#include <map>
#include <set>
#include <vector>

namespace juri {

/// The kinds of signed file; each has its own SSHSIG namespace "juri-<type>-v1".
enum class StatementType {
    CompetitionPackage,
    Identity,
    ScoreSheet,
    Decision, ///< lies in the chair's file and in results; no file of its own
    Receipt,
    Result,
    Witness
};
inline constexpr std::array allStatementTypes{StatementType::CompetitionPackage,
    StatementType::Identity, StatementType::ScoreSheet, StatementType::Decision,
    StatementType::Receipt, StatementType::Result, StatementType::Witness};
QString typeWord(StatementType type);      ///< "competition-package", "identity", "score-sheet" …
QString namespaceOf(StatementType type);   ///< "juri-competition-package-v1" …
QString fileExtension(StatementType type); ///< "juripack", "juriid", "jurisheet"
std::optional<StatementType> statementTypeFrom(QStringView word);

/// What an identity file says: "this key is mine", proved by signing itself.
struct IdentityContent
{
    QString name;
    QByteArray key;
    QDateTime claimedTime;
    CompetitionId competition; ///< meant for this one only; null: for any
    QString replaces;          ///< fingerprint of the key that this one replaces; empty: of none
    friend bool operator==(const IdentityContent &, const IdentityContent &) = default;
};

/// What a package says: the competition, one stage of it with rubric and rules, entries, roster and
/// assignments.
struct PackageContent
{
    CompetitionSetup setup; ///< with the chair's name and key
    StageSetup stage;
    std::vector<Entry> entries; ///< ascending by id
    std::vector<Judge> roster;  ///< ascending by id; only enrolled judges
    std::set<Assignment> assignments;
    QByteArray namesSalt;       ///< 32 bytes; empty: makePackage derives it from key and names
    bool namesDetached = false; ///< read from a public result: the roster has ids for names
    /// "attachments/E001/plan.pdf" with its bytes, ascending by path.
    std::vector<StatementMember> attachments;
    std::map<EntryId, std::vector<QString>> attachmentsOf; ///< which of them belong to an entry
    QByteArray decisionHead; ///< the last decision at that time; empty if there was none
    QByteArray recoveryKey;  ///< may only rotate the chair; empty: there is none
    QByteArray deputyKey;    ///< may sign like the chair; empty: there is none
    QString deputyName;
    QStringList sealTo;           ///< "age1…": sheets are sealed to all of them; ascending
    bool witnessNeeded = false;   ///< a result needs the witness of every counted judge
    qint64 seq = 1;               ///< 1, then one more each time
    std::vector<QByteArray> prev; ///< hash of the package before; empty for the first
    QDateTime claimedTime;
    friend bool operator==(const PackageContent &, const PackageContent &) = default;
};

enum class SheetState { Final, Partial, Withdrawn };

/// What a score sheet says: a full snapshot of one judge's evaluations in one stage.
struct ScoreSheet
{
    CompetitionId competition;
    StageId stage;
    bool rehearsal = false;
    JudgeId judge;
    QByteArray key;               ///< the judge's public key
    int rev = 1;                  ///< 1 + the highest revision among prev
    std::vector<QByteArray> prev; ///< hashes of the sheets this one replaces
    SheetState state = SheetState::Final;
    qint64 packageSeq = 1;
    QByteArray packageHash, rubricHash, entriesHash; ///< SHA-256 each
    QString device;                                  ///< "d-" and 8 hex digits
    qint64 journalSeq = 0;
    QByteArray journalHead; ///< 32 bytes
    QDateTime claimedTime;
    std::vector<Evaluation> evaluations; ///< ascending by entry; assigned entries only
    friend bool operator==(const ScoreSheet &, const ScoreSheet &) = default;
};

/// SHA-256 of the canonical rubric.json of a stage, and of the canonical entry list.
QByteArray rubricHash(const StageSetup &stage);
QByteArray entriesHash(const std::vector<Entry> &entries);
QByteArray entriesHash(const PackageContent &content); ///< with the paths of attachments

/// Builds and signs. The sheet's notes go into a separate member notes.json with 32 bytes of salt;
/// score statements therefore show no words. A `final` sheet with an open cell is Incomplete.
Result<Statement> makeIdentity(const IdentityContent &content, const SigningKey &key);
/// The bytes that makePackage would sign for a content with its chair's key and salt: what a
/// package says, to be compared.
QByteArray packageBody(const PackageContent &content);
Result<Statement> makePackage(const PackageContent &content, const SigningKey &chair);
Result<Statement> makeSheet(
    const ScoreSheet &sheet, const Rubric &rubric, const SigningKey &judge, RandomSource &random);

/// Whether members may be missing although the statement names them, as in a public result.
enum class Detached { Refused, Allowed };

/// A further member as the statement's `files` names it.
struct ListedFile
{
    QString path;
    QByteArray hash; ///< SHA-256
};
/// The `files` of a statement that was read before; empty if it has none.
std::vector<ListedFile> listedFiles(const Statement &statement);

/// Reads what a verified statement says; refuses anything that breaks the schema. (BadPayload,
/// NewerVersion)
Result<IdentityContent> readIdentity(const Statement &statement);
Result<PackageContent> readPackage(
    const Statement &statement, Detached detached = Detached::Refused);
/// Score range, step, and unknown entries need the package; readSheet checks all that the sheet
/// itself can tell.
Result<ScoreSheet> readSheet(const Statement &statement, Detached notes = Detached::Refused);

} // namespace juri
