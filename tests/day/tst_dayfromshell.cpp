// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirun.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace juri;

/// The day as a person types it: the very commands that the demonstration prints, run by a shell in
/// a folder that holds nothing but the input. Then the sheets in other orders, and a damaged one.
class DayfromshellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printedCommandsHoldTheSameDay();
    void everyOrderGivesTheSameBytes_data();
    void everyOrderGivesTheSameBytes();
    void oneAfterAnotherGivesTheSameBytes();
    void oneFlippedByteChangesNothing_data();
    void oneFlippedByteChangesNothing();
    void manySheetsMerge();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString freshChair(const QString &name) const;
    QByteArray rankOf(const QString &chair) const
    {
        return juriCli({u"rank"_s, chair, u"--json"_s}, m_folder.path()).out;
    }

    QTemporaryDir m_demo;
    QTemporaryDir m_folder;
    QJsonObject m_told;
    QStringList m_sheets;
    QByteArray m_ranking; ///< rank --json after `merge chair.juri *.jurisheet`
};

void DayfromshellTest::initTestCase()
{
    const CliRun demo = juriCli({u"demo"_s, m_demo.filePath(u"D"_s), u"--json"_s});
    QCOMPARE(demo.code, 0);
    m_told = demo.json();
    const QDir input(m_demo.filePath(u"D/input"_s));
    QVERIFY(QDir(m_folder.path()).mkpath(u"input"_s));
    for (const QString &name : input.entryList(QDir::Files))
        QVERIFY(QFile::copy(input.filePath(name), path(u"input/"_s + name)));
    const QString binFolder = QFileInfo(QStringLiteral(JURI_CLI_PATH)).absolutePath();
    for (const QJsonValue &step : m_told.value(u"steps"_s).toArray()) {
        const QString command = step.toObject().value(u"command"_s).toString();
        if (command.startsWith("juri-cli merge"_L1))
            QVERIFY(QFile::copy(path(u"chair.juri"_s), path(u"unmerged.juri"_s)));
        const CliRun run = runProgram(
            u"sh"_s, {u"-ec"_s, u"PATH=\"$0:$PATH\"; "_s + command, binFolder}, m_folder.path());
        QVERIFY2(run.code == 0, qPrintable(command + u'\n' + run.err));
        QCOMPARE(run.err, QString());
    }
    for (const QString &name : QDir(m_folder.path()).entryList({u"*.jurisheet"_s}))
        m_sheets += name;
    QCOMPARE(m_sheets.size(), 7);
    m_ranking = rankOf(u"chair.juri"_s);
}

QString DayfromshellTest::freshChair(const QString &name) const
{
    return QFile::copy(path(u"unmerged.juri"_s), path(name)) ? name : QString();
}

void DayfromshellTest::printedCommandsHoldTheSameDay()
{
    // Keys and ids differ from the demonstration's, results do not.
    const auto placements = [](const QJsonObject &ranking) {
        return ranking.value(u"placements"_s).toArray();
    };
    const QJsonObject typed = QJsonDocument::fromJson(m_ranking).object();
    QCOMPARE(placements(typed).size(), 12);
    QCOMPARE(placements(typed), placements(m_told.value(u"ranking"_s).toObject()));
    QCOMPARE(
        placements(typed).at(0).toObject().value(u"result"_s).toObject().value(u"num"_s).toString(),
        u"356"_s);
}

void DayfromshellTest::everyOrderGivesTheSameBytes_data()
{
    QTest::addColumn<QStringList>("order");
    QStringList order = m_sheets;
    std::reverse(order.begin(), order.end());
    QTest::newRow("reversed") << order;
    std::mt19937 dice(20000926);
    for (int turn = 1; turn <= 5; ++turn) {
        std::shuffle(order.begin(), order.end(), dice);
        QTest::addRow("shuffled %d", turn) << order;
    }
}

void DayfromshellTest::everyOrderGivesTheSameBytes()
{
    QFETCH(QStringList, order);
    QVERIFY(!m_ranking.isEmpty());
    const QString chair =
        freshChair(u"order-%1.juri"_s.arg(QLatin1String(QTest::currentDataTag())));
    QVERIFY(!chair.isEmpty());
    for (int turn = 0; turn < 2; ++turn) {
        const CliRun merged = juriCli(QStringList{u"merge"_s, chair} + order, m_folder.path());
        QVERIFY2(merged.code == 0, merged.out.constData());
        QCOMPARE(rankOf(chair), m_ranking);
    }
}

void DayfromshellTest::oneAfterAnotherGivesTheSameBytes()
{
    const QString chair = freshChair(u"single.juri"_s);
    QVERIFY(!chair.isEmpty());
    QStringList order = m_sheets;
    std::rotate(order.begin(), order.begin() + 3, order.end());
    QVERIFY(rankOf(chair) != m_ranking);
    for (const QString &sheet : order)
        QCOMPARE(juriCli({u"merge"_s, chair, sheet}, m_folder.path()).code, 0);
    QCOMPARE(rankOf(chair), m_ranking);
}

void DayfromshellTest::oneFlippedByteChangesNothing_data()
{
    QTest::addColumn<qsizetype>("offset");
    QFile sheet(path(m_sheets.value(2)));
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    const QByteArray bytes = sheet.readAll();
    QTest::newRow("name in the archive") << qsizetype(3);
    QTest::newRow("first byte of the statement") << qsizetype(512);
    QTest::newRow("inside the statement") << qsizetype(900);
    QTest::newRow("a score") << bytes.indexOf("dive4") + 7;
    QTest::newRow("signature") << bytes.indexOf("BEGIN SSH SIGNATURE") + 120;
    QTest::newRow("last byte") << bytes.size() - 1;
}

void DayfromshellTest::oneFlippedByteChangesNothing()
{
    QFETCH(qsizetype, offset);
    QFile sheet(path(m_sheets.value(2)));
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    QByteArray bytes = sheet.readAll();
    QVERIFY(offset > 0 && offset < bytes.size());
    bytes[offset] = static_cast<char>(bytes[offset] ^ 1);
    QFile bent(path(u"bent.jurisheet"_s));
    QVERIFY(bent.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(bent.write(bytes), bytes.size());
    bent.close();
    const CliRun refused =
        juriCli({u"merge"_s, u"chair.juri"_s, u"bent.jurisheet"_s, u"--json"_s}, m_folder.path());
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.err.startsWith("error: "_L1) && refused.err.contains("bent.jurisheet"_L1),
        qPrintable(refused.err));
    QCOMPARE(refused.json().value(u"added"_s).toInt(-1), 0);
    QCOMPARE(rankOf(u"chair.juri"_s), m_ranking);
    QCOMPARE(juriCli({u"verify"_s, u"bent.jurisheet"_s}, m_folder.path()).code, 1);
}

void DayfromshellTest::manySheetsMerge()
{
    // A small edition of the large rehearsal that tests/bench measures.
    const CliRun made =
        juriCli({u"simulate"_s, u"sim"_s, u"--entries"_s, u"100"_s, u"--judges"_s, u"10"_s,
                    u"--per-entry"_s, u"3"_s, u"--criteria"_s, u"8"_s, u"--json"_s},
            m_folder.path());
    QCOMPARE(made.code, 0);
    QStringList arguments{u"merge"_s, u"sim/chair.juri"_s};
    for (const QJsonValue &sheet : made.json().value(u"sheets"_s).toArray())
        arguments += sheet.toString();
    QCOMPARE(arguments.size(), 12);
    QCOMPARE(juriCli(arguments, m_folder.path()).code, 0);
    const QJsonArray placements = QJsonDocument::fromJson(rankOf(u"sim/chair.juri"_s))
                                      .object()
                                      .value(u"placements"_s)
                                      .toArray();
    QCOMPARE(placements.size(), 100);
    // A rehearsal's sheet in the live competition is refused.
    const CliRun mixed = juriCli({u"merge"_s, u"chair.juri"_s, arguments.last()}, m_folder.path());
    QCOMPARE(mixed.code, 3);
    QCOMPARE(rankOf(u"chair.juri"_s), m_ranking);
}

QTEST_GUILESS_MAIN(DayfromshellTest)
#include "tst_dayfromshell.moc"
