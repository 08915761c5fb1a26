// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirun.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// The command line runs where there is no display and no network: it links neither.
class ClilinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksCoreOfQtOnly();
    void loadsNoScreenAndNoNetwork();
};

void ClilinksTest::linksCoreOfQtOnly()
{
    const CliRun readelf = runProgram(u"readelf"_s, {u"-d"_s, QStringLiteral(JURI_CLI_PATH)});
    if (readelf.code == -1)
        QSKIP("readelf is not installed");
    QCOMPARE(readelf.code, 0);
    QVERIFY2(readelf.out.contains("libQt6Core.so"), readelf.out.constData());
    for (const char *library : {"Qt6Gui", "Qt6Widgets", "Qt6Network", "Qt6Charts", "Qt6Svg"})
        QVERIFY2(!readelf.out.contains(library), library);
}

void ClilinksTest::loadsNoScreenAndNoNetwork()
{
    // What the libraries themselves pull in counts as well.
    const CliRun ldd = runProgram(u"ldd"_s, {QStringLiteral(JURI_CLI_PATH)});
    if (ldd.code == -1)
        QSKIP("ldd is not installed");
    QCOMPARE(ldd.code, 0);
    for (const char *library :
        {"libQt6Gui", "libQt6Widgets", "libQt6Network", "libX11", "libGL", "libcurl", "libssl"})
        QVERIFY2(!ldd.out.contains(library), library);
}

QTEST_GUILESS_MAIN(ClilinksTest)
#include "tst_clilinks.moc"
