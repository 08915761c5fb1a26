// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace juri::cli {

QString languageOfEnvironment()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString wish = qEnvironmentVariable(name);
        if (!wish.isEmpty())
            return wish == "id"_L1 || wish.startsWith("id_"_L1) || wish.startsWith("id."_L1)
                       ? u"id"_s
                       : u"en"_s;
    }
    return u"en"_s;
}

Language::Language(const QString &code)
{
    // Sentences with numbers in them follow the language asked for, not the machine's own.
    QLocale::setDefault(code == "id"_L1 ? QLocale(QLocale::Indonesian, QLocale::Indonesia)
                                        : QLocale(QLocale::English, QLocale::UnitedStates));
    // English is the source language; its catalogue holds plurals only.
    if (m_ours.load(u":/i18n/juri_%1.qm"_s.arg(code)))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qt.load(u":/i18n/qtbase_%1.qm"_s.arg(code)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace juri::cli
