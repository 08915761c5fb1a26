// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/place.h"
#include "core/support/result.h"

#include <QtCore/QString>

namespace juri {

/// Whether a file system of this kind can hold a file of this name (without a folder): not too
/// long, and nothing in it that FAT, exFAT and NTFS refuse. (InvalidValue)
Result<> checkName(const QByteArray &fileSystem, const QString &name);

/// Whether a file of this size fits: under the largest size of the file system (TooLarge), and into
/// what is free (DiskFailure). A place that does not tell holds everything.
Result<> checkRoom(const Place &place, const QString &path, qint64 size);

/// The largest file that a file system of this name holds.
qint64 largestFile(const QByteArray &fileSystem);

/// Whether names that differ by capital letters alone are one name there, or become one when
/// Windows opens it.
bool foldsCase(const QByteArray &fileSystem);

/// The name under which a file lies in the folder when it is not exactly this one but means the
/// same there; empty if there is none. `exists`: the system finds a file under this name.
QString otherSpelling(const QString &folder, const QString &name, bool exists, bool folds);

/// An id as a part of a file's name: percent-encoded, as it may hold signs that mean something in a
/// path, and come from a package that somebody else made.
QByteArray idInFileName(const QString &id);

} // namespace juri
