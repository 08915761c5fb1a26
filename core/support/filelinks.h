// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QString>

namespace juri {

/// The folder of a path as it is written, or the current one. Nothing is shortened: "link/.." is
/// the folder above the one that the link points to.
QString folderOf(const QString &path);

QString nameOf(const QString &path); ///< what follows the last slash

/// Where the file really lies: a link stays a link, and the file it leads to is replaced. A link
/// that somebody else left in a folder for everybody is not followed. (ReadOnly)
Result<QString> followLinks(const QString &path);

} // namespace juri
