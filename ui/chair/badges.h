// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acts.h"
#include "ui/shell/theme.h"

#include <QtCore/QString>

namespace juri {

/// A state as the chair sees it: a picture, a colour and always a word.
struct Badge
{
    QString icon;
    Token token = Token::MutedText;
    QString word;
};

Badge badgeOf(HandInState state);
Badge badgeOf(SheetStanding standing);
Badge badgeOf(const FileReport &report);
Badge badgeOf(KeyComparison comparison);

/// What the cell of a table shows for a badge in this role; nothing for other roles.
QVariant badgeData(const Badge &badge, int role);

} // namespace juri
