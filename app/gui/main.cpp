// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/clock.h"
#include "core/support/random.h"
#include "core/support/secrecy.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/services.h"
#include "ui/shell/systemkeychain.h"
#include "ui/shell/theme.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFileInfo>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    juri::forbidCoreDumps();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"juri"_s);
    QApplication::setApplicationVersion(QStringLiteral(JURI_VERSION));
    QApplication::setDesktopFileName(u"juri"_s);

    juri::Preferences preferences;
    juri::applyLanguage(app, preferences.language());
    juri::applyTheme(app, preferences.appearance(), preferences.textSize());
    QApplication::setWindowIcon(juri::icon(u"logo"_s, juri::Token::Link));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("juri::Main", "Judging for panels, without a network."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"file"_s,
        QCoreApplication::translate("juri::Main", "A file of Juri to open."), u"[file]"_s);
    parser.process(app);

    const juri::SystemClock clock;
    juri::SystemRandom random;
    juri::QtPrompts prompts(preferences);
    juri::SystemKeychain keychain;
    juri::Services services{clock, random, prompts, preferences, &keychain};
    juri::MainWindow window(services);
    window.show();
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty())
        window.openPath(QFileInfo(files.first()).absoluteFilePath());
    return QApplication::exec();
}
