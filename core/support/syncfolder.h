// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace juri {

/// The nearest of this folder and those above it that a sync program watches; empty if none is
/// known to. The folder exists and its path holds no links.
QString syncFolderAbove(const QString &folder);

} // namespace juri
