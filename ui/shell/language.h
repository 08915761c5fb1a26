// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

class QCoreApplication;

namespace juri {

/// The languages of the interface: "id", "en".
QStringList languageCodes();
/// A language in its own words: "Bahasa Indonesia", "English".
QString languageName(const QString &code);

/// Installs the catalogues of ours and of Qt and sets the locale in which dates and numbers are
/// written; what was installed before goes. Pages built afterwards speak the language.
void applyLanguage(QCoreApplication &app, const QString &code);

} // namespace juri
