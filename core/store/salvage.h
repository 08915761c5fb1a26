// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/support/progress.h"
#include "core/support/result.h"

#include <QtCore/QStringList>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace juri {

/// One row of the journal that has its own hash: it is as it was written.
struct ProvenRow
{
    qint64 seq = 0, atMs = 0;
    QByteArray what;
    QByteArray prev, hash; ///< 32 bytes each
};

/// Rows of the tables as they lie there, by shape; ids are valid, and nothing more is known of
/// them.
struct LooseRows
{
    struct StageRow
    {
        qint64 position = 0;
        StageId id;
        QString title, method;
        bool locked = false;
    };
    struct PairRow
    {
        StageId stage;
        EvaluationKey pair;
        QString reason; ///< of a conflict
    };
    struct MarkRow
    {
        StageId stage;
        EvaluationKey pair;
        CriterionId criterion;
        Mark mark;
    };
    struct NoteRow
    {
        StageId stage;
        EvaluationKey pair;
        CriterionId criterion;
        QString text;
    };
    std::map<QString, QString> meta;
    std::vector<Entry> entries;
    std::vector<Judge> judges;
    std::vector<StageRow> stages;
    std::vector<std::pair<StageId, JudgeId>> panel;
    std::vector<PairRow> assignments, conflicts;
    std::vector<std::pair<StageId, Evaluation>> evaluations; ///< without marks and notes
    std::vector<MarkRow> marks;
    std::vector<NoteRow> notes;
    /// Tables of which rows may be missing: "mark" …
    std::set<QString> incomplete;
};

/// What the bytes of a competition file still hold, however damaged. Statements and journal rows
/// prove themselves by their hashes; all else only says what it says.
struct Salvage
{
    bool isOurs = false;                   ///< at least one row proves it, or the header does
    int version = 0;                       ///< of the schema
    bool isNewer = false;                  ///< than this program knows
    QStringList header, schema, structure; ///< English, what is wrong; empty = whole
    bool logIsBroken = false;              ///< the file beside it that held the newest edits
    bool logIsMissing = false;             ///< that file did not come with it

    /// As the store would read them, if it would.
    std::optional<Competition> tables;
    QStringList content; ///< English: why not, or what the journal says otherwise
    QStringList rows;    ///< English: hashes that do not fit, breaks in the chain
    LooseRows loose;

    /// Every signed statement whose body has its hash, with the members that are there. Signatures
    /// are not looked at.
    std::map<QByteArray, Statement> statements;
    std::map<QByteArray, QByteArray>
        objects; ///< by hash, members that no statement is known for too
    qint64 badStatements = 0, badObjects = 0; ///< rows that are there without their hash

    std::vector<ProvenRow> journal; ///< ascending by number; more than one of a number is possible
    qint64 badJournalRows = 0;
    bool journalMayGoOn = false; ///< its end may be lost: pages are missing that may have held it
};

/// Reads what is there: from the tables as the store does, and from every page for itself. Copies
/// the file and its log into memory first, and touches neither. (NotFound, NotOurs for what is not
/// a regular file or too large, InUse, ReadOnly if it cannot be read, Cancelled)
Result<Salvage> salvage(const QString &path, Progress &progress);

/// The same of bytes in memory.
Salvage salvageBytes(QByteArray file, const QByteArray &log, Progress &progress);

} // namespace juri
