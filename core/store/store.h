// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"
#include "core/support/clock.h"
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
    /// Opens and checks a file of ours: application, version, schema, content hashes and journal
    /// chain. (NotFound, NotOurs, NewerVersion, Damaged, InUse, ReadOnly, DiskFailure)
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
    /// Checks structure, hashes and chain without changing anything.
    Result<StoreFindings> check();

    qint64 journalSeq() const;
    QByteArray journalHead() const; ///< 32 bytes; zeros before the first row

    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

private:
    struct Connection;
    explicit Store(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace juri
