// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>

class QApplication;

namespace juri {

/// Light or dark, or whatever the desktop shows.
enum class Appearance { System, Light, Dark };

/// A colour by what it is for. Nobody writes a colour value outside theme.cpp.
enum class Token {
    Accent,     ///< filled buttons, the current row, progress
    AccentText, ///< text on Accent
    AccentSoft, ///< background of what is chosen; Text is readable on it
    Link,       ///< accent-coloured text and icons on Window or Base
    Text,
    MutedText,
    Window,
    Base,
    Border,  ///< edges of controls, at least 3:1
    Divider, ///< separators only: carries no meaning
    Good,
    Warn,
    Bad,
    Info,
    Chart1,
    Chart2,
    Chart3,
    Chart4,
    Chart5
};

/// Text sizes a person can choose, in points.
inline constexpr int smallestTextSize = 9;
inline constexpr int largestTextSize = 18;
inline constexpr int ordinaryTextSize = 10;

/// Sets Fusion, our palette and one style sheet made from palette and base font, in this order. May
/// be called again at any time: the whole program changes at once.
void applyTheme(QApplication &app, Appearance appearance, int textSize = ordinaryTextSize);

/// The colour in the appearance that is shown now.
QColor tokenColor(Token token);
/// The same for a given appearance, for tests of contrast.
QColor tokenColor(Token token, bool dark);
bool isDark();

/// The bundled fonts, loaded once: "Inter" in four weights with figures of equal width.
QFont baseFont(int textSize);
/// The base font enlarged for titles: steps 1 to 3.
QFont titleFont(int step);

/// Contrast of two opaque colours by WCAG 2.2, from 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace juri
