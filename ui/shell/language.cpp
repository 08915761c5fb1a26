// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

using namespace Qt::StringLiterals;

namespace juri {

namespace {
constexpr auto translatorName = u"juriLanguage";
}

QStringList languageCodes()
{
    return {u"id"_s, u"en"_s};
}

QString languageName(const QString &code)
{
    // Each in its own words, so that it is found by those who read nothing else.
    return code == u"id" ? u"Bahasa Indonesia"_s : u"English"_s;
}

void applyLanguage(QCoreApplication &app, const QString &code)
{
    const QString name = QString::fromUtf16(translatorName);
    const auto installed = app.findChildren<QTranslator *>(name, Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : installed) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    QLocale::setDefault(code == u"id" ? QLocale(QLocale::Indonesian, QLocale::Indonesia)
                                      : QLocale(QLocale::English, QLocale::UnitedKingdom));
    for (const QString &catalogue : QStringList{u"qtbase_"_s + code, u"juri_"_s + code}) {
        auto *translator = new QTranslator(&app);
        translator->setObjectName(name);
        // English has no catalogue of Qt's own texts: they are English already.
        if (translator->load(u":/i18n/"_s + catalogue + u".qm"_s))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
}

} // namespace juri
