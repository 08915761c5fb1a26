// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace juri {

/// The one style sheet, made from the colour tokens and the base text size. Widgets ask for a look
/// by dynamic property: role (labels, see labels.h), primary (buttons), card (frames), invalid
/// (fields).
QString styleSheetFor(bool dark, int textSize);

} // namespace juri
