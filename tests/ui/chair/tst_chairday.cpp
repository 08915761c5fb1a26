// SPDX-License-Identifier: GPL-3.0-or-later
// The chair's room on the springboard final: seven signed sheets come in through the merge page.
#include "ui/chair/chairroom.h"

#include "core/rehearsal/demoday.h"
#include "core/support/files.h"
#include "tests/ui/desk/deskcompetition.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/strict.h"
#include "ui/chair/filereportmodel.h"
#include "ui/chair/mergepage.h"
#include "ui/chair/plaintable.h"
#include "ui/chair/rankingtablemodel.h"
#include "ui/chair/resultspage.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace juri;
using namespace Qt::StringLiterals;

class TestChairDay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { beginGuiTest(); }
    void sevenSheetsGiveTheRanking();
    void orderAndRepetitionDoNotMatter();
    void damagedSheetChangesNothing();
    void numbersHaveTheLanguagesSign();

private:
    /// A room of the day's competition before any sheet has come in.
    std::unique_ptr<ChairRoom> freshRoom();
    static void merge(ChairRoom &room, const QStringList &paths);
    static RankingTableModel &ranking(ChairRoom &room);
    static bool waitForCounted(ChairRoom &room, int judges);

    SigningDay m_world;
    DemoDay m_day;
    Competition m_before;
    int m_rooms = 0;
};

void TestChairDay::initTestCase()
{
    applyLanguage(*qApp, u"en"_s);
    NoProgress quiet;
    m_day = SigningDay::need(runDemoDay(
        u"springboard-2000"_s, m_world.path(u"day"_s), m_world.clock, m_world.random, quiet));
    QCOMPARE(m_day.sheets.size(), 7);
    const auto chair = SigningDay::need(CompetitionSession::open(m_day.chairFile, m_world.clock));
    m_before = chair->competition();
    // The day ended closed: here it has only just been issued.
    std::erase_if(m_before.statements, [](const auto &one) {
        return one.second.type != typeWord(StatementType::CompetitionPackage);
    });
}

std::unique_ptr<ChairRoom> TestChairDay::freshRoom()
{
    auto session = SigningDay::need(CompetitionSession::create(
        m_world.path(u"room%1.juri"_s.arg(++m_rooms)), m_before, m_world.clock));
    auto room = std::make_unique<ChairRoom>(std::move(session), m_world.services);
    room->resize(1280, 820);
    room->show();
    return room;
}

void TestChairDay::merge(ChairRoom &room, const QStringList &paths)
{
    QSignalSpy merged(&room.merge(), &MergePage::merged);
    room.takeFiles(paths);
    QTRY_COMPARE_WITH_TIMEOUT(merged.size(), 1, 20000);
}

RankingTableModel &TestChairDay::ranking(ChairRoom &room)
{
    const auto *table = room.findChild<PlainTable *>(u"rankingTable"_s);
    auto *filter = qobject_cast<RankingFilter *>(table->model());
    return *qobject_cast<RankingTableModel *>(filter->sourceModel());
}

bool TestChairDay::waitForCounted(ChairRoom &room, int judges)
{
    return QTest::qWaitFor(
        [&room, judges] {
            const auto &outcome = ranking(room).outcome();
            return outcome && static_cast<int>(outcome->view.counted.size()) == judges;
        },
        20000);
}

void TestChairDay::sevenSheetsGiveTheRanking()
{
    const auto room = freshRoom();
    merge(*room, m_day.sheets);
    QVERIFY(waitForCounted(*room, 7));
    RankingTableModel &model = ranking(*room);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QStringList order;
    for (int row = 0; row < model.rowCount(); ++row)
        order += model.index(row, RankingTableModel::Id).data().toString();
    QCOMPARE(order.join(u' '), u"D02 D01 D03 D04 D05 D06 D09 D08 D07 D10 D11 D12"_s);
    QCOMPARE(model.judges().size(), size_t(7));
    QVERIFY(!model.index(0, model.reasonColumn()).data().toString().isEmpty());
}

void TestChairDay::orderAndRepetitionDoNotMatter()
{
    const auto forwards = freshRoom();
    merge(*forwards, m_day.sheets);
    QVERIFY(waitForCounted(*forwards, 7));
    QStringList reversed = m_day.sheets;
    std::ranges::reverse(reversed);
    const auto backwards = freshRoom();
    merge(*backwards, reversed.mid(0, 3));
    merge(*backwards, reversed);
    merge(*backwards, m_day.sheets);
    QVERIFY(waitForCounted(*backwards, 7));
    QCOMPARE(ranking(*backwards).cells(), ranking(*forwards).cells());
    QCOMPARE(backwards->session().competition().statements,
        forwards->session().competition().statements);
}

void TestChairDay::damagedSheetChangesNothing()
{
    QByteArray bytes = SigningDay::need(readWholeFile(m_day.sheets.first(), 64LL * 1024 * 1024));
    bytes[700] = char(bytes[700] ^ 1);
    const QString damaged = m_world.path(u"damaged.jurisheet"_s);
    SigningDay::need(writeWholeFile(damaged, bytes));
    const auto room = freshRoom();
    merge(*room, {damaged});
    QCOMPARE(room->session().competition(), m_before);
    const auto *table = room->findChild<PlainTable *>(u"fileTable"_s);
    const auto *files = qobject_cast<const FileReportModel *>(table->model());
    QCOMPARE(files->rowCount(), 1);
    QCOMPARE(files->files().front().answer, FileAnswer::Refused);
    QVERIFY(files->files().front().error.has_value());
    QVERIFY(!files->index(0, FileReportModel::Sentence).data().toString().isEmpty());
}

void TestChairDay::numbersHaveTheLanguagesSign()
{
    beginGuiTest(u"id"_s);
    const auto room = freshRoom();
    merge(*room, m_day.sheets);
    QVERIFY(waitForCounted(*room, 7));
    const QModelIndex result = ranking(*room).index(0, RankingTableModel::Result);
    QVERIFY2(result.data().toString().startsWith(u"50,8"_s), qPrintable(result.data().toString()));
    QVERIFY(result.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    // Files are for programs: always a point.
    QVERIFY(ranking(*room).cells().at(1).at(RankingTableModel::Result).startsWith(u"50.8"_s));
}

QTEST_MAIN(TestChairDay)
#include "tst_chairday.moc"
