// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The acts of a competition day, each one whole: what the desktop program and the command line both
// call. Nothing here asks a person or prints.

#include "core/exchange/envelope.h"
#include "core/exchange/view.h"
#include "core/scoring/ranking.h"
#include "core/session/competitionsession.h"

namespace juri {

/// An act that is made and signed but not yet recorded: what was signed, and the edits that record
/// it together; none if it is recorded already. For whoever must not wait for the disk: the edits
/// go to applyForGoodThen(), and nothing leaves the program before that has answered.
struct PreparedAct
{
    Statement statement;
    std::vector<Edit> edits;
};

/// New competition from a template: one stage "S1" with the template's rubric and rules, a random
/// id.
Result<Competition> newCompetition(
    const QString &templateId, const QString &title, RandomSource &random);

/// Enrols the judge of an identity file. The next free id J01, J02 … is given, unless a judge of
/// that name without a key waits in the roster, or `as` names one. Refuses a key that is enrolled
/// already (WrongKey), an unsound one, and a judge's file (BadUsage).
Result<JudgeId> enrol(CompetitionSession &session, const Statement &identity,
    KeyComparison compared, const std::optional<JudgeId> &as = std::nullopt);

/// What a package may say beside the competition itself; what is absent stays as in the package
/// before.
struct IssueOptions
{
    std::optional<QByteArray> recoveryKey; ///< 32 bytes; only the first package can name it
    std::optional<IdentityContent> deputy; ///< only the first package can name one
    std::optional<QStringList> sealTo;     ///< "age1…"; empty: sheets travel open
    std::optional<bool> witnessNeeded;
    /// "attachments/E001/plan.pdf" with its bytes; the part in the middle is the entry's id.
    std::optional<std::vector<StatementMember>> attachments;
};

/// Signs and records the package of a stage, locks the stage: one act that is not undone.
/// Incomplete without entries, enrolled judges or assignments. The first package fixes the chair's
/// key; a key of neither the present chair nor the deputy is WrongKey. Nothing new to say gives the
/// newest package again.
Result<Statement> issuePackage(CompetitionSession &session, const StageId &stage,
    const Identity &chair, const IssueOptions &options = {});
/// The same, not yet recorded. (as issuePackage)
Result<PreparedAct> preparePackage(const Competition &competition, const StageId &stage,
    const Identity &chair, const IssueOptions &options, const QDateTime &now);

/// Whether the newest package of the stage still says how things are; false if there is none, or
/// if one could not be issued.
bool isPackageCurrent(const Competition &competition, const StageId &stage);

/// A judge's competition from a package: WrongKey if the identity is not on its roster.
Result<Competition> competitionFromPackage(const Statement &package, const QByteArray &ownKey);

/// What stands between the judge and signing: cells that are open, comments that are missing.
struct Gap
{
    EntryId entry;
    std::vector<CriterionId> blank;
    std::vector<CriterionId> commentMissing;
};
std::vector<Gap> gapsOf(const Competition &competition, const StageId &stage);

/// Signs a new revision of the judge's sheet and records it here. Incomplete if there are gaps and
/// the state is Final. The same content as the newest revision gives that revision again, unsigned
/// anew.
Result<Statement> signSheet(CompetitionSession &session, const StageId &stage,
    const SigningKey &key, SheetState state, RandomSource &random);
/// The same, not yet recorded. The sheet names the end of the journal on the disk: the session is
/// settled before. (as signSheet)
Result<PreparedAct> prepareSheet(const CompetitionSession &session, const StageId &stage,
    const SigningKey &key, SheetState state, RandomSource &random);

/// The file that a sheet travels in: sealed to the recipients of the newest package if it names
/// any.
Result<QByteArray> sheetFile(
    const Competition &competition, const Statement &sheet, RandomSource &random);

/// One dropped file and its plain answer.
enum class FileAnswer { New, AlreadyKnown, Refused };
struct FileReport
{
    QString path;
    FileAnswer answer = FileAnswer::Refused;
    std::optional<SheetFinding> finding; ///< for sheets: what the view says once all files are in
    JudgeId witness;                     ///< whose signature under a result it is; null for sheets
    std::optional<Error> error;          ///< for Refused
    QByteArray hash;                     ///< empty if refused
    StatementType type = StatementType::ScoreSheet; ///< or Witness
};
QString describe(
    const FileReport &report, const Competition &competition); ///< one translated sentence

struct MergeReport
{
    std::vector<FileReport> files;
    int added = 0;
    bool cancelled = false;
};
/// Files that were looked at, each by itself, and what of them may be merged: the bytes of each
/// statement once, however many files hold it.
struct CheckedFiles
{
    struct File
    {
        QString path;
        QByteArray hash;            ///< of its statement; empty if refused
        std::optional<Error> error; ///< for a refused one
        StatementType type = StatementType::ScoreSheet;
    };
    std::vector<File> files; ///< in the order of the paths
    std::map<QByteArray, Statement> statements;
};
/// Verifies files and sees whether they are sheets of this competition; changes nothing and needs
/// nothing else, so that it can run beside the GUI thread. The answer is the same for any number of
/// threads; `progress` is only called on this one. A refused file never stops the others. Sealed
/// files are opened with `keys`. (Cancelled, TooLarge for more than 20,000 files)
Result<CheckedFiles> checkFiles(const QStringList &paths, const CompetitionSetup &setup,
    Progress &progress, int threads, std::span<const SealKey *const> keys = {});
/// Whether any of the files is sealed, so that a key is needed to look at it.
bool anySealed(const QStringList &paths);
int usualThreads(); ///< as many as this computer runs at once, within reason

/// Merges what was checked, in one transaction; with dryRun nothing is written. What was merged is
/// on the disk when the session is settled: it is told of as merged only then. (BadUsage in a
/// judge's file)
Result<MergeReport> mergeChecked(CompetitionSession &session, CheckedFiles checked, bool dryRun);

/// Both at once: verifies and merges files in any order. Files of another competition are refused.
Result<MergeReport> mergeFiles(CompetitionSession &session, const QStringList &paths, bool dryRun,
    Progress &progress, std::span<const SealKey *const> keys = {});

/// Everything the chair's pages and `rank` show of a stage.
struct Outcome
{
    SheetView view;
    Ranking ranking;
};
/// Pure on a copy of the competition, so that it can run off the GUI thread.
Result<Outcome> outcomeOf(
    const Competition &competition, const StageId &stage, const Rules &rules, Progress &progress);

} // namespace juri
