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

/// Writes all or nothing: temporary file, checked length, rename, directory synced, read back and
/// compared. An existing file stays whole until the new one is complete. (ReadOnly, DiskFailure)
Result<> writeWholeFile(
    const QString &path, const QByteArray &bytes, FileMode mode = FileMode::Ordinary);

} // namespace juri
