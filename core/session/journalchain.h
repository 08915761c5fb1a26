// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only: what the journal of a damaged file says.

#include "core/domain/replay.h"
#include "core/exchange/statements.h"
#include "core/store/salvage.h"

#include <optional>
#include <set>
#include <vector>

namespace juri {

/// The rows of one journal in order, as far as they are there. A row either follows the one before
/// it by number and hash, or stands behind a gap.
struct JournalChain
{
    std::vector<ProvenRow> rows;
    bool fromBackup = false;  ///< some of them were only there
    bool goesFurther = false; ///< a backup holds newer rows than the file

    bool isGapBefore(size_t index) const;
};

/// The journal that ends with the newest row of the file, its holes filled from backups where the
/// hashes say so; backups that hold newer rows of the same journal go on behind it. Without a row
/// of the file it is the one that ends with the newest row of the backups.
JournalChain chainOf(const std::vector<ProvenRow> &own, const std::vector<ProvenRow> &ofBackups);

/// What the content must be after a row of the journal, known from elsewhere.
struct Checkpoint
{
    QByteArray hash; ///< of the row
    Competition competition;
};

/// What the journal makes of the content.
struct Rebuilt
{
    std::optional<Competition> competition; ///< none: nothing says what it began with
    bool certain = false;        ///< no row is missing from what it began with to the end
    bool fromCheckpoint = false; ///< it began with a backup
    std::vector<std::pair<qint64, qint64>> gaps; ///< rows that are not there, first and last
    std::vector<ProvenRow> behind;               ///< the rows after the last gap
    std::vector<ScoreSheet> sheets;              ///< that were signed after the last gap
    std::set<QByteArray> statements;             ///< named by any row
    int passedOver = 0;                          ///< rows that cannot be followed
};

/// Follows the chain from what it begins with; rows behind a gap are followed all the same, since
/// each says what something became. Sheets of the file's own judge are taken at their place.
/// mayGoOn: rows may be missing at the end.
Rebuilt rebuild(const JournalChain &chain, bool mayGoOn, const std::vector<Checkpoint> &checkpoints,
    const std::vector<ScoreSheet> &sheets, const std::map<QByteArray, Statement> &statements);

/// Lets the rows say once more what something became, on a content that may have it already.
/// Returns how many could not be followed.
int followAgain(Competition &competition, const std::vector<ProvenRow> &rows,
    const std::map<QByteArray, Statement> &statements);

/// What the judge had given when the sheet was signed, in a file of that judge.
void takeSheet(Competition &competition, const ScoreSheet &sheet);

} // namespace juri
