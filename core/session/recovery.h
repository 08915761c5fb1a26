// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/support/progress.h"
#include "core/support/result.h"

#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace juri {

/// One part of a competition file and how it is.
enum class FilePart { Header, Schema, Structure, Statements, Journal, Content };
enum class PartState { Whole, Damaged, Unreadable };
struct PartFinding
{
    FilePart part = FilePart::Header;
    PartState state = PartState::Whole;
    qint64 whole = 0; ///< statements that verify, journal rows that follow …
    qint64 damaged = 0;
    QString sentence;    ///< translated: how it is
    QStringList details; ///< English technical lines, at most a hundred
};

/// From where a piece of the content can still be had.
enum class RecoverySource {
    Tables,  ///< the rows themselves
    Journal, ///< replayed
    Backup,  ///< a checked backup
    Sheets,  ///< the judge's own signed sheets
};

/// What a damaged file still yields.
struct Recovery
{
    std::optional<Competition> competition; ///< the best that can be put together; none = nothing
    std::vector<RecoverySource> sources;    ///< what it was put together from, most important first
    int evaluations = 0;                    ///< with something in them
    int statements = 0;                     ///< that verify
    QStringList losses; ///< translated, one a thing that cannot be recovered; empty = nothing lost
    QStringList doubts; ///< translated, where sources disagree and which was taken
};

/// A full check in people's words: what is whole, what is damaged, what can be recovered.
struct FileExamination
{
    std::vector<PartFinding> parts; ///< in the order of FilePart
    bool whole = false;
    Recovery recovery; ///< also for a whole file: then everything, from the tables
};

/// Examines a file without changing it or anything beside it: it works on a private copy. Backups
/// are what may help beside the file itself, newest first. (NotFound, NotOurs, Newer as
/// NewerVersion, InUse, DiskFailure, Cancelled; damage is no error)
Result<FileExamination> examineFile(
    const QString &path, const QStringList &backups, Progress &progress);

/// Makes a new, whole file of what was recovered. (Incomplete if there is nothing, and as
/// Store::create)
Result<> writeRecovered(const Recovery &recovery, const QString &target, const QDateTime &now);

/// Writes every statement of a file that still verifies as an exchange file of its own into the
/// folder, under names that say type and code; works on damaged files and on those of a newer
/// version. Returns how many. (NotFound, NotOurs, InUse, ReadOnly, DiskFailure, Cancelled)
Result<int> exportStatements(const QString &path, const QString &folder, Progress &progress);

} // namespace juri
