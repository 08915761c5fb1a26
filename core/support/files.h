// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace juri {

QByteArray sha256(const QByteArray &bytes); ///< 32 bytes

/// Reads a regular file of at most maxBytes; the size is checked before reading. (NotFound,
/// TooLarge, NotOurs for directories and devices, DiskFailure)
Result<QByteArray> readWholeFile(const QString &path, qint64 maxBytes);

enum class FileMode { Ordinary, OwnerOnly };

/// Writes all or nothing, the one way in which Juri writes a file for people. Looks at the room,
/// the name and the largest size of the place; writes a part file ".NAME.juri-part-…" in the same
/// folder, syncs and compares it, renames it over the old file, syncs the folder, on a stick the
/// whole stick, and compares once more. An existing file stays whole, with its permissions, until
/// the new one is complete. A link stays a link; the file it leads to is written. Never writes
/// directly over a file. (ReadOnly, InvalidValue: the name, TooLarge: over 4 GiB on FAT,
/// DiskFailure)
Result<> writeWholeFile(
    const QString &path, const QByteArray &bytes, FileMode mode = FileMode::Ordinary);

/// A sentence to show after a successful writeWholeFile: that the stick may be removed; empty if
/// the file does not lie on one.
QString removalHint(const QString &path);

} // namespace juri
