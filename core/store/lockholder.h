// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/opening.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

namespace juri {

/// A note beside a competition file that says who has it open: host, program and process, since the
/// time of the note itself. It is there for the wording alone. Whether a file may be opened is
/// decided by SQLite's lock, so that a note left by a crash refuses nothing. Make one only while
/// holding that lock, and let it go before the lock goes. What lay under its name is replaced; a
/// note that cannot be written is no error.
class LockNote
{
public:
    /// path: the competition file, which exists; links are followed once, here.
    explicit LockNote(const QString &path);
    ~LockNote(); ///< takes the note away if it is still this one
    LockNote(const LockNote &) = delete;
    LockNote &operator=(const LockNote &) = delete;

private:
    QString m_place;
    QByteArray m_text;
};

/// Where the note of a file lies: ".NAME-open" in its folder, NAME with ending.
QString lockNotePath(const QString &path);

/// Who has the file open, as its note says. Nothing if there is no note, if it cannot be read, or
/// if the process that wrote it on this computer is gone.
std::optional<LockHolder> lockHolderOf(const QString &path);

/// The sentence for people that a file is held and what to do; nothing known of the holder gives
/// the general one. Times are shown as those of this computer, with the day if that is not the day
/// of now.
QString describeHolder(const QString &path, const LockHolder &holder,
    const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace juri
