// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/entrylistmodel.h"

#include "tests/ui/desk/deskcompetition.h"
#include "tests/ui/strict.h"
#include "ui/desk/entrylistview.h"
#include "ui/desk/judging.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace juri;
using namespace Qt::StringLiterals;

class TestEntryList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void modelKeepsItsPromises();
    void newsComesFromTheSession();
    void filterByWordsAndState();
    void rowStaysWhileItsStateChanges();
    void digitsAreScores();
    void manyEntriesScrollAtOnce();
};

namespace {

Edit markEdit(const Competition &competition, const QString &entry, const QString &criterion,
    std::optional<Mark> mark)
{
    const Evaluation now = ownEvaluation(competition, entryId(entry));
    return MarkEdit{competition.stages.front().setup.id, now.key(), criterionId(criterion),
        now.mark(criterionId(criterion)), mark};
}

} // namespace

void TestEntryList::modelKeepsItsPromises()
{
    DeskWorld world(5);
    EntryListModel model(*world.session);
    EntryListFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester modelTester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester filterTester(
        &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(world.session->apply(
        markEdit(world.session->competition(), u"002"_s, u"C1"_s, Mark(Points(3)))));
    filter.setWords(u"even"_s);
    filter.setWords({});
    QCOMPARE(model.entryAt(4)->text(), u"005"_s);
    QVERIFY(!model.entryAt(5));
    QVERIFY(!model.entryAt(-1));
    QCOMPARE(model.rowOf(entryId(u"nobody"_s)), -1);
}

void TestEntryList::newsComesFromTheSession()
{
    DeskWorld world(3);
    EntryListModel model(*world.session);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QModelIndex second = model.index(1);
    QCOMPARE(second.data(EntryListModel::StateRole).toInt(), int(EvaluationState::NotBegun));
    QCOMPARE(second.data(EntryListModel::AmountRole).toString(), u"0/3"_s);
    QVERIFY(world.session->apply(
        markEdit(world.session->competition(), u"002"_s, u"C1"_s, Mark(Points(0)))));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(second.data(EntryListModel::StateRole).toInt(), int(EvaluationState::Begun));
    QCOMPARE(second.data(EntryListModel::AmountRole).toString(), u"1/3"_s);
    const QString spoken = second.data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"002"_s) && spoken.contains(stateWord(EvaluationState::Begun)));
}

void TestEntryList::filterByWordsAndState()
{
    DeskWorld world(6);
    EntryListModel model(*world.session);
    EntryListFilter filter;
    filter.setSourceModel(&model);
    filter.setWords(u"EVEN 00"_s);
    QCOMPARE(filter.rowCount(), 3);
    filter.setWords(u"even odd"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setWords({});
    QVERIFY(world.session->apply(
        markEdit(world.session->competition(), u"002"_s, u"C1"_s, Mark(Points(0)))));
    filter.setWanted(EntryListFilter::Wanted::Begun);
    QCOMPARE(filter.rowCount(), 1);
    filter.setWanted(EntryListFilter::Wanted::NotBegun);
    QCOMPARE(filter.rowCount(), 5);
    filter.setWanted(EntryListFilter::Wanted::Complete);
    QCOMPARE(filter.rowCount(), 0);
}

void TestEntryList::rowStaysWhileItsStateChanges()
{
    DeskWorld world(3);
    EntryListModel model(*world.session);
    EntryListFilter filter;
    filter.setSourceModel(&model);
    filter.setWanted(EntryListFilter::Wanted::NotBegun);
    QVERIFY(world.session->apply(
        markEdit(world.session->competition(), u"002"_s, u"C1"_s, Mark(Points(0)))));
    QCOMPARE(filter.rowCount(), 3);
}

void TestEntryList::digitsAreScores()
{
    DeskWorld world(12);
    EntryListModel model(*world.session);
    EntryListView view;
    view.setModel(&model);
    view.setCurrentIndex(model.index(0));
    QStringList typed;
    connect(&view, &EntryListView::scoreTyped, this, [&](const QString &key) { typed += key; });
    QTest::keyClicks(&view, u"01"_s);
    QCOMPARE(typed, QStringList({u"0"_s, u"1"_s}));
    QCOMPARE(view.currentIndex().row(), 0); // no jump to entry 010
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentIndex().row(), 1);
}

void TestEntryList::manyEntriesScrollAtOnce()
{
    DeskWorld world(2000);
    EntryListModel model(*world.session);
    EntryListView view;
    view.setModel(&model);
    view.resize(320, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.scrollToBottom();
    const QPixmap picture = view.grab();
    QVERIFY(!picture.isNull());
    QVERIFY(view.indexAt(QPoint(20, 590)).row() > 1980);
}

QTEST_MAIN(TestEntryList)
#include "tst_entrylist.moc"
