// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include "core/support/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QString>

namespace juri {

/// Where a new file was to be, something is. (BadUsage)
Error existsAlready(const QString &path);

/// A file that is being made beside its place; it goes again, with what SQLite laid beside it,
/// unless it got its name.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(QString path);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile &) = delete;
    UnfinishedFile &operator=(const UnfinishedFile &) = delete;

    const QString &path() const { return m_path; }
    /// Makes it, empty, the owner's alone from the first byte on; SQLite fills it, and gives its
    /// log the same permissions. (ReadOnly)
    Result<> begin() const;
    /// Gives it a name that nothing has, or takes the place of what has it; on the disk when this
    /// returns. (BadUsage, DiskFailure)
    Result<> nameNew(const QString &target) const;
    Result<> nameOver(const QString &target) const;

private:
    void remove() const;

    QString m_path;
};

/// Brings everything of the log into the file, which is then whole by itself. (DiskFailure)
Result<> emptyLogInto(SQLite::Database &database, const QString &shownPath);

/// Writes the whole content to one file: made beside the target, checked with all hashes, and only
/// then put in its place. (ReadOnly, DiskFailure, Damaged if the copy does not check)
Result<> writeCopy(SQLite::Database &database, const QString &source, const QString &target);

} // namespace juri
