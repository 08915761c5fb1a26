// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QString>

namespace juri {

QString filesTr(const char *text); ///< in the words of files

/// Why a file cannot be read, from errno. (NotFound, DiskFailure)
Error readFailure(int error, const QString &path);

/// Why a file cannot be written, from errno, while what was there before is still untouched; the
/// step is for the log. (ReadOnly, DiskFailure, InvalidValue)
Error writeFailure(int error, const QString &path, const char *step);

/// The finished file could not be put in the place of the old one. (ReadOnly, DiskFailure)
Error replaceFailure(int error, const QString &path, bool replaces);

/// The file is in its place, but whether it stays there after a loss of power is not known.
/// (DiskFailure)
Error unconfirmed(int error, const QString &path, const char *step);

/// The file to be written is there and may not be changed. (ReadOnly)
Error isProtected(const QString &path, const QString &detail);

/// What is to be written is a folder, a device or a circle of links. (ReadOnly)
Error isNoFile(const QString &path, const QString &detail);

/// Any other failure to write. (ReadOnly, DiskFailure)
Error cannotWrite(const QString &path, const QString &detail);

} // namespace juri
