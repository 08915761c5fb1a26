// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dispatch.h"
#include "core/support/secrecy.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    juri::forbidCoreDumps();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"juri"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(JURI_VERSION));
    juri::cli::Console console;
    return juri::cli::dispatch(QCoreApplication::arguments().mid(1), console);
}
