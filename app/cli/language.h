// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QTranslator>

namespace juri::cli {

/// "id" or "en", from the environment's wishes (LC_ALL, LC_MESSAGES, LANG); "en" when it has none.
QString languageOfEnvironment();

/// The words of one language, installed in the application as long as this lives.
class Language
{
public:
    explicit Language(const QString &code);

private:
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace juri::cli
