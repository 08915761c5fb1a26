// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirun.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

const QStringList &commandNames()
{
    static const QStringList names{u"demo"_s, u"templates"_s, u"new"_s, u"import-entries"_s,
        u"identity"_s, u"enrol"_s, u"assign"_s, u"pack"_s, u"open"_s, u"score"_s, u"sign"_s,
        u"merge"_s, u"rank"_s, u"verify"_s, u"check"_s, u"simulate"_s};
    return names;
}

} // namespace

/// How the command line answers before any command begins: help, usage, languages.
class CliusageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryCommand();
    void everyCommandHasHelp();
    void versionIsPrinted();
    void badUsage_data();
    void badUsage();
    void usageErrorIsJsonToo();
    void speaksIndonesian();
    void nothingOnStandardErrorWhenAllIsWell();
    void fullDiskIsTold();
};

void CliusageTest::helpNamesEveryCommand()
{
    const CliRun help = juriCli({u"help"_s});
    QCOMPARE(help.code, 0);
    for (const QString &name : commandNames())
        QVERIFY2(help.out.contains(QByteArray("\n  " + name.toUtf8() + ' ')), qPrintable(name));
    QCOMPARE(juriCli({u"--help"_s}).out, help.out);
    QCOMPARE(juriCli({u"-h"_s}).out, help.out);
}

void CliusageTest::everyCommandHasHelp()
{
    for (const QString &name : commandNames()) {
        const CliRun help = juriCli({u"help"_s, name});
        QCOMPARE(help.code, 0);
        QVERIFY2(help.out.contains(QByteArray("juri-cli " + name.toUtf8())), qPrintable(name));
        const CliRun asOption = juriCli({name, u"--help"_s});
        QCOMPARE(asOption.code, 0);
        QCOMPARE(asOption.out, help.out);
    }
}

void CliusageTest::versionIsPrinted()
{
    const CliRun version = juriCli({u"--version"_s});
    QCOMPARE(version.code, 0);
    QVERIFY(QRegularExpression(u"^juri-cli \\d+\\.\\d+\\.\\d+\\n$"_s)
            .match(QString::fromUtf8(version.out))
            .hasMatch());
}

void CliusageTest::badUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("unknown command") << QStringList{u"judge"_s};
    QTest::newRow("help of an unknown command") << QStringList{u"help"_s, u"judge"_s};
    QTest::newRow("unknown option") << QStringList{u"templates"_s, u"--colour"_s};
    QTest::newRow("option without value") << QStringList{u"new"_s, u"x.juri"_s, u"--template"_s};
    QTest::newRow("language not spoken") << QStringList{u"templates"_s, u"--lang"_s, u"fr"_s};
    QTest::newRow("language without a code") << QStringList{u"templates"_s, u"--lang"_s};
    QTest::newRow("demo without folder") << QStringList{u"demo"_s};
    QTest::newRow("one word too many") << QStringList{u"templates"_s, u"all"_s};
    QTest::newRow("new without template") << QStringList{u"new"_s, u"x.juri"_s};
    QTest::newRow("new with two methods")
        << QStringList{u"new"_s, u"x.juri"_s, u"--template"_s, u"blank"_s, u"--method"_s, u"m"_s};
    QTest::newRow("import without list") << QStringList{u"import-entries"_s, u"x.juri"_s};
    QTest::newRow("import with a map of nothing")
        << QStringList{u"import-entries"_s, u"x.juri"_s, u"l.csv"_s, u"--map"_s, u"title"_s};
    QTest::newRow("identity without act") << QStringList{u"identity"_s};
    QTest::newRow("identity with another act") << QStringList{u"identity"_s, u"lose"_s, u"d"_s};
    QTest::newRow("identity without name") << QStringList{u"identity"_s, u"new"_s, u"d"_s};
    QTest::newRow("enrol without files") << QStringList{u"enrol"_s, u"x.juri"_s};
    QTest::newRow("enrol compared by letter")
        << QStringList{u"enrol"_s, u"x.juri"_s, u"a.juriid"_s, u"--compared"_s, u"letter"_s};
    QTest::newRow("enrol two as one")
        << QStringList{u"enrol"_s, u"x.juri"_s, u"a"_s, u"b"_s, u"--as"_s, u"J01"_s};
    QTest::newRow("assign without plan") << QStringList{u"assign"_s, u"x.juri"_s};
    QTest::newRow("assign with two plans")
        << QStringList{u"assign"_s, u"x.juri"_s, u"--all"_s, u"--per-entry"_s, u"2"_s};
    QTest::newRow("assign to no judge")
        << QStringList{u"assign"_s, u"x.juri"_s, u"--per-entry"_s, u"0"_s};
    QTest::newRow("assign to some judges")
        << QStringList{u"assign"_s, u"x.juri"_s, u"--per-entry"_s, u"two"_s};
    QTest::newRow("pack without output") << QStringList{u"pack"_s, u"x.juri"_s};
    QTest::newRow("open without output") << QStringList{u"open"_s, u"x.juripack"_s};
    QTest::newRow("score without table") << QStringList{u"score"_s, u"x.juri"_s};
    QTest::newRow("sign without output") << QStringList{u"sign"_s, u"x.juri"_s};
    QTest::newRow("sign half") << QStringList{
        u"sign"_s, u"x.juri"_s, u"-o"_s, u"y"_s, u"--state"_s, u"half"_s};
    QTest::newRow("merge nothing") << QStringList{u"merge"_s, u"x.juri"_s};
    QTest::newRow("rank nothing") << QStringList{u"rank"_s};
    QTest::newRow("verify nothing") << QStringList{u"verify"_s};
    QTest::newRow("check nothing") << QStringList{u"check"_s};
    QTest::newRow("simulate without sizes") << QStringList{u"simulate"_s, u"d"_s};
    QTest::newRow("simulate more judges an entry than there are")
        << QStringList{u"simulate"_s, u"d"_s, u"--entries"_s, u"4"_s, u"--judges"_s, u"2"_s,
               u"--per-entry"_s, u"3"_s, u"--criteria"_s, u"1"_s};
}

void CliusageTest::badUsage()
{
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    const CliRun run = juriCli(arguments, folder.path());
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.startsWith("error: "_L1), qPrintable(run.err));
    QCOMPARE(run.err.count(u'\n'), 1);
    QVERIFY2(QDir(folder.path()).isEmpty(), "a refused command left something behind");
}

void CliusageTest::usageErrorIsJsonToo()
{
    const CliRun run = juriCli({u"templates"_s, u"--json"_s, u"--colour"_s});
    QCOMPARE(run.code, 2);
    const QJsonObject error = run.json().value(u"error"_s).toObject();
    QCOMPARE(error.value(u"code"_s).toString(), u"BadUsage"_s);
    QVERIFY(!error.value(u"message"_s).toString().isEmpty());
}

void CliusageTest::speaksIndonesian()
{
    const CliRun english = juriCli({u"help"_s, u"--lang"_s, u"en"_s});
    const CliRun indonesian = juriCli({u"--lang=id"_s, u"help"_s});
    QCOMPARE(english.code, 0);
    QCOMPARE(indonesian.code, 0);
    for (const QString &name : commandNames())
        QVERIFY2(
            indonesian.out.contains(QByteArray("\n  " + name.toUtf8() + ' ')), qPrintable(name));
    QVERIFY2(indonesian.out != english.out, "the Indonesian catalogue is not in the program");
    // The environment asks for it, too; --lang goes before it.
    const QString path = QStringLiteral(JURI_CLI_PATH);
    const CliRun asked = runProgram(u"env"_s, {u"LC_ALL=id_ID.UTF-8"_s, path, u"help"_s});
    QCOMPARE(asked.out, indonesian.out);
    const CliRun overruled =
        runProgram(u"env"_s, {u"LC_ALL=id_ID.UTF-8"_s, path, u"help"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(overruled.out, english.out);
}

void CliusageTest::nothingOnStandardErrorWhenAllIsWell()
{
    const CliRun run = juriCli({u"templates"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.err, QString());
}

void CliusageTest::fullDiskIsTold()
{
    // A shell that may write files of no length at all: every write fails as on a full disk.
    const QTemporaryDir folder;
    const CliRun run = runProgram(u"sh"_s,
        {u"-c"_s, u"trap '' XFSZ; ulimit -f 0; \"$0\" templates > out.txt"_s,
            QStringLiteral(JURI_CLI_PATH)},
        folder.path());
    QCOMPARE(run.code, 4);
    QVERIFY(run.err.startsWith("error: "_L1));
    QCOMPARE(QFileInfo(folder.filePath(u"out.txt"_s)).size(), 0);
}

QTEST_GUILESS_MAIN(CliusageTest)
#include "tst_cliusage.moc"
