// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"
#include "core/store/opening.h"
#include "core/support/clock.h"
#include "core/support/progress.h"
#include "core/support/result.h"

#include <QtCore/QStringList>

#include <memory>
#include <span>

namespace juri {

/// What a full check of a file found. Counts are of what was looked at.
struct StoreFindings
{
    QStringList sentences; ///< English technical lines, one a problem; empty = whole
    qint64 statements = 0, objects = 0, journalRows = 0;
};

/// One competition file on disk, held open and locked by this process alone. Every edit is one
/// transaction together with its journal row; when append() returns well, both are on the disk.
class Store
{
public:
    /// Makes a new file with this content; refuses a path where something is already (BadUsage). A
    /// content that could not be read back is refused as well; a failure leaves no file behind.
    static Result<std::unique_ptr<Store>> create(
        const QString &path, const Competition &competition, const Clock &clock);
    /// How a file is opened: to be written if that is possible, or only to be looked at.
    enum class Wish { Write, Look };
    /// Opens and checks a file of ours in the order of docs/formats-database.md: place, owner,
    /// application, version, schema, structure, content hashes, journal chain, and that the tables
    /// say what the journal says. An older file is upgraded, after a copy of it was kept and
    /// checked. Runs on any thread; the store may be used on one thread at a time.
    static Opening openFile(const QString &path, Wish wish, Progress &progress);
    /// The same for whoever must write: an answer other than Opened or Upgraded is an error.
    /// (NotFound, NotOurs, NewerVersion, Damaged, InUse, ReadOnly, DiskFailure, Cancelled)
    static Result<std::unique_ptr<Store>> open(const QString &path);
    /// Opens for looking only: nothing in the file is changed, and append() is refused.
    /// Application, version and schema are checked; check() does the rest. (as open)
    static Result<std::unique_ptr<Store>> inspect(const QString &path);
    ~Store();

    /// The whole content. (Damaged if it breaks a rule of the domain)
    Result<Competition> read();
    /// Writes validated edits, each with its journal row: all in one transaction, or none. (Locked
    /// if what is stored stands against it, NotFound if the file was moved away, TooLarge,
    /// DiskFailure)
    Result<> append(std::span<const Edit> edits, const QDateTime &at);
    Result<> append(const Edit &edit, const QDateTime &at) { return append({&edit, 1}, at); }
    /// The same with a time for each: edits that waited together.
    Result<> append(std::span<const Edit> edits, std::span<const QDateTime> times);
    /// Writes the whole content to a new file, durable and checked after writing; an existing file
    /// is replaced only by a complete one. (as writeWholeFile; Damaged if the copy does not check)
    Result<> copyTo(const QString &path);
    bool isReadOnly() const;
    /// Checks structure, hashes and chain without changing anything.
    Result<StoreFindings> check();

    /// How a journal that ends with row `seq` and this hash would end after these edits: one that
    /// was not acknowledged may have been written all the same.
    static QByteArray headAfter(const QByteArray &head, qint64 seq, std::span<const Edit> edits,
        std::span<const QDateTime> times);

    qint64 journalSeq() const;
    QByteArray journalHead() const; ///< 32 bytes; zeros before the first row

    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

private:
    struct Connection;
    class Opener;
    explicit Store(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace juri
