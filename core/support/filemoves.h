// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files that get another name. Each is on the disk when it returns.

#include "core/support/result.h"

#include <QtCore/QString>

namespace juri {

/// Gives a finished file a name that is free, in the same folder. (ReadOnly, DiskFailure)
Result<> placeBeside(const QString &part, const QString &target);
/// Puts a finished file in the place of another one, in one step. (ReadOnly, DiskFailure)
Result<> placeOver(const QString &part, const QString &target);
/// The same file under a second name that is free: without reading it, or as a copy where the file
/// system knows no second names. (ReadOnly, DiskFailure)
Result<> nameTwice(const QString &path, const QString &second);
/// Removes a file, if there is one. (ReadOnly, DiskFailure)
Result<> removeForGood(const QString &path);

} // namespace juri
