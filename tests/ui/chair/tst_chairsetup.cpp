// SPDX-License-Identifier: GPL-3.0-or-later
// What a chair does before the judging: names, method, entries, judges, assignment, package.
#include "tests/ui/chair/chairscene.h"
#include "tests/ui/strict.h"
#include "ui/chair/entriespage.h"
#include "ui/chair/entrytablemodel.h"
#include "ui/chair/judgespage.h"
#include "ui/chair/judgetablemodel.h"
#include "ui/chair/newcompetitiondialog.h"
#include "ui/chair/plainlist.h"
#include "ui/chair/steps.h"
#include "ui/shell/messagebar.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace juri;
using namespace Qt::StringLiterals;

class TestChairSetup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void newCompetitionIsMadeFromATemplate();
    void newCompetitionSaysWhyTheFileCannotBeMade();
    void pagesAreReachedByKeyboard();
    void titleIsSavedWhenLeft();
    void methodIsChosenAndThenLocked();
    void wrongNumbersOfTheMethodAreRefused();
    void listIsShownBeforeItIsTaken();
    void foreignListChangesNothing();
    void judgeIsEnrolledWithTheAnswerGiven();
    void fileThatIsNoIdentityIsRefused();
    void assignmentIsPlannedAndApplied();
    void packageIsIssuedWithANewKey();
    void packageWithoutAssignmentIsRefused();
    void turnedAwayPackageFixesNothing();
};

void TestChairSetup::newCompetitionIsMadeFromATemplate()
{
    SigningDay day;
    NewCompetitionDialog dialog(day.services);
    dialog.show();
    auto *create = dialog.findChild<QPushButton *>(u"newCreate"_s);
    QVERIFY(!create->isEnabled());
    auto *templates = dialog.findChild<PlainList *>(u"newTemplates"_s);
    QCOMPARE(templates->lineCount(), static_cast<int>(bundledTemplates().size()));
    QVERIFY(!dialog.findChild<QLabel *>(u"newSource"_s)->text().isEmpty());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"newTitle"_s), u"Lomba 2026"_s);
    day.prompts.saved = {day.path(u"lomba"_s)};
    QTest::mouseClick(create, Qt::LeftButton);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.path(), day.path(u"lomba.juri"_s));
    const auto session = CompetitionSession::open(dialog.path(), day.clock);
    QVERIFY(session);
    QCOMPARE((*session)->competition().setup.title, u"Lomba 2026"_s);
    QCOMPARE((*session)->competition().stages.front().setup.rubric,
        bundledTemplates().front().method.rubric);
}

void TestChairSetup::newCompetitionSaysWhyTheFileCannotBeMade()
{
    SigningDay day;
    NewCompetitionDialog dialog(day.services);
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"newTitle"_s), u"Twice"_s);
    day.prompts.saved = {day.chairPath()}; // is there already
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"newCreate"_s), Qt::LeftButton);
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.path().isEmpty());
    QVERIFY(!dialog.findChild<MessageBar *>()->text().isEmpty());
}

void TestChairSetup::pagesAreReachedByKeyboard()
{
    ChairScene scene;
    auto *pages = scene.part<PlainList>("chairPages");
    pages->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(scene.room.get()));
    QTest::keyClick(pages, Qt::Key_Down);
    QVERIFY(scene.part<QWidget>("entriesPage")->isVisible());
    QTest::keyClick(scene.room.get(), Qt::Key_5, Qt::ControlModifier);
    QVERIFY(scene.part<QWidget>("resultsPage")->isVisible());
    QCOMPARE(pages->currentRow(), 4);
}

void TestChairSetup::titleIsSavedWhenLeft()
{
    ChairScene scene;
    QSignalSpy changed(scene.room.get(), &ChairRoom::titleChanged);
    auto *title = scene.part<QLineEdit>("competitionTitle");
    title->setText(u"  New title "_s);
    Q_EMIT title->editingFinished();
    QCOMPARE(scene.competition().setup.title, u"New title"_s);
    QCOMPARE(changed.size(), 1);
    title->clear();
    Q_EMIT title->editingFinished();
    QCOMPARE(scene.competition().setup.title, u"New title"_s);
    QVERIFY(scene.part<QWidget>("overviewPage")->findChild<MessageBar *>()->isVisible());
}

void TestChairSetup::methodIsChosenAndThenLocked()
{
    ChairScene scene;
    auto *aggregation = scene.part<QComboBox>("methodAggregation");
    aggregation->setCurrentIndex(aggregation->findData(int(Aggregation::Median)));
    Q_EMIT aggregation->activated(aggregation->currentIndex());
    QCOMPARE(scene.stage().setup.rules.aggregation, Aggregation::Median);
    QVERIFY(scene.room->session().undo());
    QCOMPARE(scene.stage().setup.rules.aggregation, Aggregation::Mean);
    QCOMPARE(aggregation->currentData().toInt(), int(Aggregation::Mean));
    scene.addEntries(1);
    scene.addJudge(u"Judge J1"_s);
    scene.issue();
    QVERIFY(!aggregation->isVisible());
    QVERIFY(scene.part<QLabel>("methodLock")->isVisible());
}

void TestChairSetup::wrongNumbersOfTheMethodAreRefused()
{
    ChairScene scene;
    auto *pass = scene.part<QLineEdit>("methodPass");
    pass->setText(u"72,5"_s);
    Q_EMIT pass->editingFinished();
    QCOMPARE(scene.stage().setup.rules.passMark, Fraction::fromDecimal(u"72.5"));
    pass->setText(u"many"_s);
    Q_EMIT pass->editingFinished();
    QCOMPARE(scene.stage().setup.rules.passMark, Fraction::fromDecimal(u"72.5"));
    auto *page = scene.part<QWidget>("overviewPage");
    QVERIFY(page->findChild<MessageBar *>()->text().contains(u"many"_s));
    pass->clear();
    auto *minimum = scene.part<QLineEdit>("methodMinimum");
    minimum->setText(u"0"_s); // a whole number, but an impossible rule
    Q_EMIT minimum->editingFinished();
    QCOMPARE(scene.stage().setup.rules.minimumReadings, 1);
    QCOMPARE(minimum->text(), u"1"_s);
}

void TestChairSetup::listIsShownBeforeItIsTaken()
{
    ChairScene scene;
    scene.room->showPage(ChairRoom::Page::Entries);
    QVERIFY(!scene.part<PlainTable>("entryTable")->isVisible());
    scene.day.prompts.opened = {scene.write(
        u"list.csv"_s, "No;Judul;Anggaran\n001;Sungai bersih;12\n002;;4\n001;Dua kali;9\n")};
    scene.press("importEntries");
    scene.settle();
    QVERIFY(scene.competition().entries.empty());
    QCOMPARE(scene.part<PlainList>("importBadRows")->lineCount(), 2);
    scene.press("importAccept");
    QCOMPARE(scene.competition().entries.size(), size_t(1));
    const Entry *entry = scene.competition().entry(EntryId::literal(u"001"));
    QVERIFY(entry);
    QCOMPARE(entry->title, u"Sungai bersih"_s);
    auto *table = scene.part<PlainTable>("entryTable");
    QVERIFY(table->isVisible());
    QAbstractItemModel *model = qobject_cast<WordFilter *>(table->model())->sourceModel();
    const QAbstractItemModelTester tester(
        model, QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestChairSetup::foreignListChangesNothing()
{
    ChairScene scene;
    scene.room->showPage(ChairRoom::Page::Entries);
    const QByteArray utf16("\xff\xfeN\0o\0\n\0", 8);
    for (const QByteArray &bytes : {QByteArray(), QByteArray("a,b\n1,2\n"), utf16}) {
        scene.room->entries().offerImport(scene.write(u"foreign.csv"_s, bytes));
        scene.settle();
        QVERIFY(!scene.room->entries().messages().text().isEmpty());
        QVERIFY(!scene.part<QWidget>("importCard")->isVisible());
        QVERIFY(scene.competition().entries.empty());
    }
}

void TestChairSetup::judgeIsEnrolledWithTheAnswerGiven()
{
    ChairScene scene;
    scene.room->takeFiles({scene.identityOf(u"Judge J1"_s), scene.identityOf(u"Judge J2"_s)});
    const auto first =
        SigningDay::need(verifyFileAt(scene.day.path(u"Judge J1/identity.juriid"_s)));
    QCOMPARE(scene.part<QLabel>("enrolDigits")->text(), comparisonDigits(first.statement.signer));
    scene.press("enrolTelephone");
    scene.press("enrolNotCompared");
    QVERIFY(!scene.part<QWidget>("enrolCard")->isVisible());
    QCOMPARE(scene.competition().judges.size(), size_t(2));
    const JudgeId second = JudgeId::literal(u"J02");
    QCOMPARE(
        scene.competition().judge(JudgeId::literal(u"J01"))->compared, KeyComparison::Telephone);
    QCOMPARE(scene.competition().judge(second)->compared, KeyComparison::NotCompared);
    auto *table = scene.part<PlainTable>("judgeTable");
    const QAbstractItemModelTester tester(
        table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    // The second is chosen now; the digits are compared later.
    scene.press("markInPerson");
    QCOMPARE(scene.competition().judge(second)->compared, KeyComparison::InPerson);
    // The same key once more is refused.
    scene.room->takeFiles({scene.day.path(u"Judge J1/identity.juriid"_s)});
    scene.press("enrolInPerson");
    QCOMPARE(scene.competition().judges.size(), size_t(2));
    QVERIFY(!scene.room->judges().messages().text().isEmpty());
}

void TestChairSetup::fileThatIsNoIdentityIsRefused()
{
    ChairScene scene;
    scene.room->judges().offerIdentities(
        {scene.day.packagePath(), scene.write(u"junk.juriid"_s, "junk"), u"/nowhere.juriid"_s});
    QVERIFY(!scene.part<QWidget>("enrolCard")->isVisible());
    QVERIFY(!scene.room->judges().messages().text().isEmpty());
    QVERIFY(scene.competition().judges.empty());
}

void TestChairSetup::assignmentIsPlannedAndApplied()
{
    ChairScene scene;
    scene.addEntries(6);
    for (const QString &name : {u"Judge J1"_s, u"Judge J2"_s, u"Judge J3"_s}) {
        const auto file = SigningDay::need(verifyFileAt(scene.identityOf(name)));
        SigningDay::need(enrol(scene.room->session(), file.statement, KeyComparison::InPerson));
    }
    scene.room->begin(Step::Assigning);
    auto *perEntry = scene.part<QComboBox>("assignPerEntry");
    QCOMPARE(perEntry->count(), 3);
    perEntry->setCurrentIndex(perEntry->findData(2));
    scene.press("assignAccept");
    QCOMPARE(scene.stage().assignments.size(), size_t(12));
    for (const auto &[id, entry] : scene.competition().entries)
        QCOMPARE(scene.stage().judgesOf(id).size(), size_t(2));
    // One judge an entry leaves every judge alone: the card warns.
    scene.room->begin(Step::Assigning);
    perEntry->setCurrentIndex(perEntry->findData(1));
    QVERIFY(scene.part<QLabel>("assignLinks")->text().contains(u'3'));
    QCOMPARE(scene.stage().assignments.size(), size_t(12));
}

void TestChairSetup::packageIsIssuedWithANewKey()
{
    ChairScene scene;
    scene.addEntries(2);
    scene.addJudge(u"Judge J1"_s);
    const QString path = scene.day.path(u"issued.juripack"_s);
    scene.day.prompts.confirmed = {true};
    scene.day.prompts.texts = {u"Chair"_s};
    scene.day.prompts.passphrases = {u"open sesame"_s};
    scene.day.prompts.saved = {path};
    scene.room->showPage(ChairRoom::Page::Judges);
    scene.press("issuePackage");
    scene.settle();
    QVERIFY2(scene.stage().setup.locked, qPrintable(scene.room->judges().messages().text()));
    const auto file = verifyFileAt(path);
    QVERIFY(file);
    QCOMPARE(file->type, StatementType::CompetitionPackage);
    QVERIFY(scene.competition().statements.contains(file->statement.hash));
    // Nothing changed: the same package is saved again, without a key.
    const QString again = scene.day.path(u"again.juripack"_s);
    scene.day.prompts.saved = {again};
    scene.press("issuePackage");
    scene.settle();
    QCOMPARE(SigningDay::need(verifyFileAt(again)).statement.hash, file->statement.hash);
    QCOMPARE(scene.day.prompts.unanswered, 0);
}

void TestChairSetup::packageWithoutAssignmentIsRefused()
{
    ChairScene scene;
    scene.room->begin(Step::Package);
    QVERIFY(!scene.room->judges().messages().text().isEmpty());
    QVERIFY(scene.day.prompts.asked.isEmpty());
    QVERIFY(!scene.stage().setup.locked);
}

void TestChairSetup::turnedAwayPackageFixesNothing()
{
    ChairScene scene;
    scene.addEntries(1);
    scene.addJudge(u"Judge J1"_s);
    SigningDay::need(createIdentity(
        scene.day.preferences.identityFolder(), u"Chair"_s, {}, scene.day.clock, scene.day.random));
    scene.room->begin(Step::Package); // not confirmed
    scene.day.prompts.confirmed = {true};
    scene.room->begin(Step::Package); // no place to save
    scene.settle();
    QVERIFY(!scene.stage().setup.locked);
    QVERIFY(scene.competition().statements.empty());
}

QTEST_MAIN(TestChairSetup)
#include "tst_chairsetup.moc"
