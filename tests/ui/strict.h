// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace juri {

/// For init() of a GUI test: any warning of ours or of Qt fails the test. What the offscreen
/// platform says of itself is let through.
inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(
        "^(?!.*(propagateSizeHints|support raise|untime directory|XDG_RUNTIME_DIR))")));
}

/// The look and language every GUI test begins with.
inline void beginGuiTest(const QString &language = QStringLiteral("en"))
{
    applyLanguage(*qApp, language);
    applyTheme(*qApp, Appearance::Light);
    failOnAnyWarning();
}

} // namespace juri
