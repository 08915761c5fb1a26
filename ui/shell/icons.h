// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QtCore/QStringList>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

namespace juri {

/// A bundled icon by name ("gavel", "next", …), drawn in the colour of text (muted when
/// disabled) and crisp at every size. Unknown names give a null icon.
QIcon icon(const QString &name);
/// The same in one colour by meaning: status icons beside their word.
QIcon icon(const QString &name, Token token);
/// A picture of an icon in logical pixels at the device's resolution.
QPixmap iconPixmap(const QString &name, Token token, int size, double devicePixelRatio);
/// All names there are.
QStringList iconNames();

} // namespace juri
