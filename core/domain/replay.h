// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"

#include <functional>
#include <optional>

namespace juri {

/// The whole content of a competition as one line of canonical JSON for the journal, with the
/// device that wrote it: {"content":{…},"device":"d-…","edit":"content"}. Bodies of statements are
/// named by hash. It is the first row of a new file; replaying begins at the newest such row.
QByteArray contentText(const Competition &competition, const QString &device);

/// "The file goes on at another place": {"after":"d-…","before":"d-…","edit":"device"}.
QByteArray deviceText(const QString &before, const QString &after);

/// Gives the statement of a hash, or nothing if it is not known.
using StatementLookup = std::function<std::optional<Statement>(const QByteArray &hash)>;

/// The inverse of journalText(). (BadPayload for what is not an edit of this version, NotFound if
/// the lookup does not know a statement)
Result<Edit> editFromJournal(const QByteArray &what, const StatementLookup &statements);

/// Follows a journal row by row and knows what the competition must be after each: what the tables
/// of a file are compared with, and what they are rebuilt from. Does not look at hashes or times.
class Replay
{
public:
    explicit Replay(StatementLookup statements);

    /// Takes the next row. A content row begins anew; rows before the first content row are passed
    /// over. After an error the state is that before the row. (BadPayload, NotFound, and whatever
    /// validate() refuses)
    Result<> take(const QByteArray &what);

    bool hasBegun() const { return m_begun; } ///< a content row was taken
    const Competition &competition() const { return m_competition; }
    const QString &device() const { return m_device; } ///< of the newest content or device row

private:
    StatementLookup m_statements;
    Competition m_competition;
    QString m_device;
    bool m_begun = false;
};

} // namespace juri
