// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/shell/stylesheet.h"

#include <QtCore/QVariant>
#include <QtGui/QFontDatabase>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

struct Swatch
{
    QRgb light;
    QRgb dark;
};

/// The two palettes; tests/ui/shell/tst_theme.cpp computes the contrast of every pair that meets.
Swatch swatchOf(Token token)
{
    switch (token) {
    case Token::Accent:
        return {0xff1f5fbf, 0xff2f6fd0};
    case Token::AccentText:
        return {0xffffffff, 0xffffffff};
    case Token::AccentSoft:
        return {0xffdfe9f8, 0xff1d2f4b};
    case Token::Link:
        return {0xff1f5fbf, 0xff7fb0f5};
    case Token::Text:
        return {0xff1b2430, 0xffe7ebf0};
    case Token::MutedText:
        return {0xff55606e, 0xffa3adba};
    case Token::Window:
        return {0xfff4f6f8, 0xff1e232a};
    case Token::Base:
        return {0xffffffff, 0xff161a20};
    case Token::Border:
        return {0xff7d8996, 0xff6f7d8c};
    case Token::Divider:
        return {0xffc3cad3, 0xff3c4652};
    case Token::Good:
        return {0xff1a6e36, 0xff62c985};
    case Token::Warn:
        return {0xff8f4d00, 0xfff0a35e};
    case Token::Bad:
        return {0xffb3261e, 0xffff8f85};
    case Token::Info:
        return {0xff1f5fbf, 0xff7fb0f5};
    case Token::Chart1:
        return {0xff1f5fbf, 0xff7fb0f5};
    case Token::Chart2:
        return {0xffb35309, 0xfff0a35e};
    case Token::Chart3:
        return {0xff12775a, 0xff58c9a5};
    case Token::Chart4:
        return {0xff7a3fb8, 0xffc49bff};
    case Token::Chart5:
        return {0xffa81c5c, 0xffff8fb5};
    }
    return {0xff000000, 0xffffffff};
}

QPalette paletteFor(bool dark)
{
    const auto color = [dark](Token token) { return tokenColor(token, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Window));
    palette.setColor(QPalette::WindowText, color(Token::Text));
    palette.setColor(QPalette::Base, color(Token::Base));
    palette.setColor(QPalette::AlternateBase, color(Token::Window));
    palette.setColor(QPalette::Text, color(Token::Text));
    palette.setColor(QPalette::Button, color(Token::Window));
    palette.setColor(QPalette::ButtonText, color(Token::Text));
    palette.setColor(QPalette::BrightText, color(Token::Bad));
    palette.setColor(QPalette::Highlight, color(Token::Accent));
    palette.setColor(QPalette::HighlightedText, color(Token::AccentText));
    palette.setColor(QPalette::Link, color(Token::Link));
    palette.setColor(QPalette::LinkVisited, color(Token::Link));
    palette.setColor(QPalette::ToolTipBase, color(Token::Base));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    palette.setColor(QPalette::PlaceholderText, color(Token::MutedText));
    palette.setColor(QPalette::Mid, color(Token::Divider));
    palette.setColor(QPalette::Dark, color(Token::Border));
    palette.setColor(QPalette::Light, color(Token::Base));
    palette.setColor(QPalette::Midlight, color(Token::Divider));
    palette.setColor(QPalette::Shadow, color(Token::Border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::MutedText));
    return palette;
}

/// What the desktop itself shows: remembered from before our first palette. Qt 6.4 has no hint for
/// it.
bool desktopIsDark(QApplication &app)
{
    constexpr auto key = "juriDesktopIsDark";
    if (!app.property(key).isValid()) {
        const QPalette palette = QApplication::palette();
        app.setProperty(key, palette.color(QPalette::Window).lightness() <
                                 palette.color(QPalette::WindowText).lightness());
    }
    return app.property(key).toBool();
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

QString bundledFamily()
{
    static const QString family = [] {
        QString name;
        for (const QString &weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s, u"Bold"_s}) {
            const int id =
                QFontDatabase::addApplicationFont(u":/fonts/JuriSans-"_s + weight + u".otf"_s);
            if (name.isEmpty())
                name = QFontDatabase::applicationFontFamilies(id).value(0);
        }
        return name;
    }();
    return family;
}

} // namespace

void applyTheme(QApplication &app, Appearance appearance, int textSize)
{
    const bool dark =
        appearance == Appearance::Dark || (appearance == Appearance::System && desktopIsDark(app));
    constexpr auto styled = "juriStyled";
    if (!app.property(styled).toBool()) {
        desktopIsDark(app);
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        app.setProperty(styled, true);
    }
    const QPalette palette = paletteFor(dark);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QApplication::setFont(baseFont(textSize));
    app.setStyleSheet(styleSheetFor(dark, std::clamp(textSize, smallestTextSize, largestTextSize)));
}

QColor tokenColor(Token token, bool dark)
{
    const Swatch swatch = swatchOf(token);
    return QColor::fromRgb(dark ? swatch.dark : swatch.light);
}

QColor tokenColor(Token token)
{
    return tokenColor(token, isDark());
}

bool isDark()
{
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

QFont baseFont(int textSize)
{
    QFont font(bundledFamily());
    font.setPointSize(std::clamp(textSize, smallestTextSize, largestTextSize));
    return font;
}

QFont titleFont(int step)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * std::pow(1.25, std::clamp(step, 1, 3)));
    font.setWeight(QFont::DemiBold);
    return font;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace juri
