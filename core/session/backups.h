// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/support/progress.h"
#include "core/support/result.h"

#include <QtCore/QDateTime>

#include <optional>
#include <vector>

namespace juri {

class Store;

/// One backup of a competition file, as the list shows it. What the name says is known at once;
/// content is known after looking (examineBackup).
struct Backup
{
    QString path;
    QDateTime at; ///< UTC, of its making
    qint64 bytes = 0;
    qint64 journalSeq = 0; ///< how far the journal had come
    qint64 number = 0;     ///< which one of its shelf: a higher one is newer, whatever clocks said
    friend bool operator==(const Backup &, const Backup &) = default;
};

/// What is inside a backup: the chair's or judge's progress at that time, or why it is unusable.
struct BackupContent
{
    bool whole = false;
    QString problem; ///< translated, if it is not whole
    QString title;   ///< of the competition
    int done = 0;    ///< entries judged, or sheets that count
    int total = 0;   ///< entries to judge, or judges on the panel
};

/// Those of one shelf that are no longer kept. Kept are the ten newest, the first of each day (in
/// UTC) and the one whose journal has come furthest; newest and first by number, not by clock.
std::vector<Backup> beyondKeeping(std::vector<Backup> backups);

/// The backups of one competition file: a folder of their own under the data folder of this
/// person, named by competition and role, so that the file itself may be lost, moved or damaged.
/// Removes nothing before the new one has checked, and never a file that is not one of its own.
class BackupShelf
{
public:
    /// root: the folder that holds all shelves.
    BackupShelf(const QString &root, const Competition &competition);
    static QString defaultRoot(); ///< under the data folder of this person
    /// Every shelf with something on it, by folder.
    static std::vector<BackupShelf> shelvesUnder(const QString &root);
    /// The shelf of the file at `path`, also if its hashes no longer check; of one that is missing
    /// or cannot be read, the only shelf there is. (NotFound)
    static Result<BackupShelf> shelfOf(const QString &path, const QString &root);

    const QString &folder() const { return m_folder; }
    std::vector<Backup> list() const; ///< newest first
    /// Writes a backup and checks it, then removes what is no longer kept. Nothing new since the
    /// newest one, and that is whole: it is the answer. On the thread of the store. (InUse if
    /// another process makes one of the same competition, ReadOnly, DiskFailure, Damaged)
    Result<Backup> keep(Store &store, const QDateTime &now) const;

private:
    explicit BackupShelf(QString folder);
    Result<Backup> make(Store &store, const QDateTime &now) const;

    QString m_folder;
};

/// Makes a backup of a file that is not open, also of one that can only be read. (as
/// Store::openFile and BackupShelf::keep)
Result<Backup> keepBackupOf(
    const QString &path, const QString &root, const QDateTime &now, Progress &progress);

/// Looks into a backup, reading only. Any thread.
BackupContent examineBackup(const QString &path, Progress &progress);

/// The newest of these that is whole, or nothing. (Cancelled)
Result<std::optional<Backup>> newestWhole(const std::vector<Backup> &backups, Progress &progress);

/// Puts a backup in the place of the competition file at `path`, which must be closed. What lay
/// there is kept beside it, together with its log, under a name that says so (the answer; empty if
/// there was nothing), however damaged it is. The backup stays. If the process dies on the way, the
/// place holds the old file, the new one, or, if there was a log, a note that Juri refuses to open;
/// never a file without what its log held. (Damaged, DiskFailure, ReadOnly, InUse, NotOurs,
/// NewerVersion, NotFound, WrongCompetition if a whole file of another competition or person lies
/// there, BadUsage for a backup onto itself, Cancelled)
Result<QString> restoreBackup(
    const QString &backup, const QString &path, const QDateTime &now, Progress &progress);

/// A durable, checked copy in one file, for another computer. Nothing is overwritten. On the thread
/// of the store. (BadUsage if something lies there, ReadOnly, DiskFailure, Damaged)
Result<> copyForMoving(Store &store, const QString &target);
/// The same of a file that is not open. (also as Store::openFile)
Result<> copyForMoving(const QString &path, const QString &target, Progress &progress);

} // namespace juri
