// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/rehearsal/demoday.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/shell/openfile.h"
#include "tests/ui/strict.h"
#include "ui/chair/chairroom.h"
#include "ui/desk/judgedesk.h"
#include "ui/desk/judging.h"
#include "ui/shell/filedoor.h"
#include "ui/shell/identitypage.h"
#include "ui/shell/job.h"
#include "ui/shell/keyslist.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/opening.h"
#include "ui/shell/startpage.h"
#include "ui/verify/verifypage.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace juri;
using namespace Qt::StringLiterals;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noIdLeadsOutOfTheFolder()
    {
        Competition competition;
        competition.setup.id = CompetitionId::literal(u"../../x");
        competition.self = JudgeId::literal(u"/../.bashrc");
        const QString path = judgeFilePath(u"/data"_s, competition);
        QCOMPARE(QFileInfo(path).absolutePath(), u"/data/judging"_s);
        QCOMPARE(QDir::cleanPath(path), path);
    }

    void init() { beginGuiTest(); }
    void packageOpensTheDesk();
    void samePackageFindsTheSameWork();
    void packageWithoutIdentityLeadsThere();
    void identityInOneStep();
    void packageForOthersIsRefused();
    void chairsFileOpensTheRoom();
    void languageSwitchKeepsFileEntryAndUndo();
    void languageSwitchKeepsTheChairsUndoAndPage();
    void openingLeavesTheWindowAlive();
    void aFileThatCannotBeOpenedLeavesTheOpenOne();
    void anotherFileWantedWinsOverTheFirst();
    void appearanceAndTextSizeSwitch();
    void undoMenuNamesTheEdit();
    void fileHeldElsewhereIsTold();
    void foreignFilesAreTold();
    void droppedFileOpens();
    void droppedTextIsNothing();
    void recentFilesShowTheProgress();
    void badScoreKeepsTheWindowOpen();
    void keysListOpens();
    void sheetGoesToTheChecker();
    void exampleIsHeldOnce();

private:
    static QWidget *shown(const MainWindow &window)
    {
        return window.findChild<QStackedWidget *>(u"pages"_s)->currentWidget();
    }
    static QAction *action(const MainWindow &window, const QString &name)
    {
        return window.findChild<QAction *>(name);
    }
};

void TestMainWindow::packageOpensTheDesk()
{
    SigningDay day;
    MainWindow window(day.services);
    QVERIFY(!action(window, u"actionClose"_s)->isEnabled());
    openAndWait(window, day.packagePath());
    QVERIFY(window.desk());
    QCOMPARE(shown(window), static_cast<QWidget *>(window.desk()));
    QVERIFY(window.windowTitle().contains(u"Contest"_s));
    QVERIFY(window.windowTitle().contains(window.tr("judge’s desk")));
    QVERIFY(window.desk()->session().path().startsWith(day.preferences.dataFolder()));
    action(window, u"actionClose"_s)->trigger();
    QVERIFY(!window.desk());
    QCOMPARE(window.windowTitle(), u"Juri"_s);
}

void TestMainWindow::samePackageFindsTheSameWork()
{
    SigningDay day;
    {
        MainWindow window(day.services);
        openAndWait(window, day.packagePath());
        QTest::keyClicks(window.desk()->findChild<QLineEdit *>(u"score_C1"_s), u"8"_s);
        window.close();
    }
    MainWindow window(day.services);
    openAndWait(window, day.packagePath());
    QVERIFY(window.desk());
    QCOMPARE(window.desk()->findChild<QLineEdit *>(u"score_C1"_s)->text(), u"8"_s);
}

void TestMainWindow::packageWithoutIdentityLeadsThere()
{
    SigningDay day;
    day.preferences.setIdentityFolder(day.path(u"nobody"_s));
    MainWindow window(day.services);
    openAndWait(window, day.packagePath());
    QVERIFY(!window.desk());
    auto *page = qobject_cast<IdentityPage *>(shown(window));
    QVERIFY(page);
    QVERIFY(!page->messages().text().isEmpty());
}

void TestMainWindow::identityInOneStep()
{
    SigningDay day;
    day.preferences.setIdentityFolder(day.path(u"fresh"_s));
    MainWindow window(day.services);
    window.findChild<QPushButton *>(u"doorIdentity"_s)->click();
    auto *name = window.findChild<QLineEdit *>(u"identityName"_s);
    auto *make = window.findChild<QPushButton *>(u"makeIdentity"_s);
    QVERIFY(!make->isEnabled());
    QTest::keyClicks(name, u"   "_s);
    QVERIFY(!make->isEnabled());
    QTest::keyClicks(name, u"Judge J9"_s);
    day.prompts.passphrases = {u""_s};
    day.prompts.saved = {day.path(u"out.juriid"_s)};
    make->click();
    auto *digits = window.findChild<QLabel *>(u"identityDigits"_s);
    QTRY_VERIFY(!digits->text().isEmpty());
    const auto header = identityHeader(day.preferences.identityFolder());
    QVERIFY(header.has_value());
    QCOMPARE(digits->text(), comparisonDigits(header->publicKey));
    window.findChild<QPushButton *>(u"saveIdentity"_s)->click();
    const auto file = verifyFileAt(day.path(u"out.juriid"_s));
    QVERIFY(file.has_value());
    QVERIFY(file->type == StatementType::Identity);
}

void TestMainWindow::packageForOthersIsRefused()
{
    SigningDay day;
    day.preferences.setIdentityFolder(day.path(u"chair"_s)); // a key that is not on the roster
    MainWindow window(day.services);
    openAndWait(window, day.packagePath());
    QVERIFY(!window.desk());
    QVERIFY(!window.startPage()->messages().text().isEmpty());
}

void TestMainWindow::chairsFileOpensTheRoom()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.chairPath());
    QVERIFY(window.chairRoom());
    QVERIFY(!window.desk());
    QVERIFY(window.windowTitle().contains(window.tr("chair’s room")));
    window.setLanguage(u"id"_s);
    QVERIFY(window.chairRoom());
    openAndWait(window, day.packagePath());
    QVERIFY(!window.chairRoom());
    QVERIFY(window.desk());
}

void TestMainWindow::languageSwitchKeepsFileEntryAndUndo()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.packagePath());
    QTest::keyClicks(window.desk()->findChild<QLineEdit *>(u"score_C1"_s), u"8.5"_s);
    QVERIFY(window.desk()->choose(entryId(u"002"_s)));
    const QString path = window.desk()->session().path();
    action(window, u"actionLanguage_id"_s)->trigger();
    QTRY_COMPARE(day.preferences.language(), u"id"_s);
    QTRY_VERIFY(window.desk() != nullptr);
    QCOMPARE(QLocale().decimalPoint(), u","_s);
    QCOMPARE(window.desk()->session().path(), path);
    QCOMPARE(window.desk()->currentEntry(), std::optional(entryId(u"002"_s)));
    QVERIFY(action(window, u"actionUndo"_s)->isEnabled());
    QVERIFY(window.desk()->choose(entryId(u"001"_s)));
    QCOMPARE(window.desk()->findChild<QLineEdit *>(u"score_C1"_s)->text(), u"8,5"_s);
    window.setLanguage(u"en"_s);
    QCOMPARE(window.desk()->findChild<QLineEdit *>(u"score_C1"_s)->text(), u"8.5"_s);
    QCOMPARE(window.menuBar()->actions().size(), 6);
}

void TestMainWindow::languageSwitchKeepsTheChairsUndoAndPage()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.chairPath());
    CompetitionSession *session = &window.chairRoom()->session();
    const CompetitionSetup before = session->competition().setup;
    CompetitionSetup after = before;
    after.organiser = u"The city"_s;
    QVERIFY(session->apply(CompetitionEdit{before, after}));
    window.chairRoom()->showPage(ChairRoom::Page::Judges);
    window.setLanguage(u"id"_s);
    QVERIFY(window.chairRoom());
    QCOMPARE(&window.chairRoom()->session(), session); // the same open file
    QCOMPARE(window.chairRoom()->currentPage(), ChairRoom::Page::Judges);
    QVERIFY(action(window, u"actionUndo"_s)->isEnabled());
    action(window, u"actionUndo"_s)->trigger();
    QCOMPARE(session->competition().setup.organiser, before.organiser);
    window.setAppearance(Appearance::Dark);
    QCOMPARE(&window.chairRoom()->session(), session);
}

void TestMainWindow::openingLeavesTheWindowAlive()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    window.openPath(day.chairPath());
    QVERIFY(window.door().isBusy());
    QVERIFY(!window.chairRoom()); // read and checked on another thread
    auto *bar = window.startPage()->findChild<QPushButton *>(u"jobCancel"_s);
    QVERIFY(bar);
    int shownBars = 0;
    for (const JobBar *one : window.findChildren<JobBar *>()) {
        if (!one->isVisible())
            continue;
        ++shownBars;
        QVERIFY(one->findChild<QLabel *>()->text().contains(u"chair.juri"_s));
    }
    QCOMPARE(shownBars, 1);
    waitForJobs(window);
    QVERIFY(window.chairRoom());
}

void TestMainWindow::aFileThatCannotBeOpenedLeavesTheOpenOne()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.packagePath());
    JudgeDesk *desk = window.desk();
    openAndWait(window, day.path(u"missing.juri"_s));
    QCOMPARE(window.desk(), desk);
    QVERIFY(!desk->messages().text().isEmpty());
    // The package of the file that is open leads back to it.
    window.checkFile();
    openAndWait(window, day.packagePath());
    QCOMPARE(window.desk(), desk);
    QCOMPARE(shown(window), static_cast<QWidget *>(desk));
}

void TestMainWindow::anotherFileWantedWinsOverTheFirst()
{
    SigningDay day;
    MainWindow window(day.services);
    window.openPath(day.packagePath());
    window.openPath(day.chairPath());
    waitForJobs(window);
    QVERIFY(window.chairRoom());
    QVERIFY(!window.desk());
    // The first one was let go: nothing holds it.
    openAndWait(window, day.packagePath());
    QVERIFY(window.desk());
}

void TestMainWindow::appearanceAndTextSizeSwitch()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.packagePath());
    window.setAppearance(Appearance::Dark);
    QVERIFY(isDark());
    QVERIFY(window.desk());
    QCOMPARE(day.preferences.appearance(), Appearance::Dark);
    window.setTextSize(16);
    QCOMPARE(QApplication::font().pointSize(), 16);
    window.setTextSize(99);
    QCOMPARE(day.preferences.textSize(), largestTextSize);
}

void TestMainWindow::undoMenuNamesTheEdit()
{
    SigningDay day;
    MainWindow window(day.services);
    QAction *undo = action(window, u"actionUndo"_s);
    QVERIFY(!undo->isEnabled());
    openAndWait(window, day.packagePath());
    auto *score = window.desk()->findChild<QLineEdit *>(u"score_C1"_s);
    QTest::keyClicks(score, u"8"_s);
    QTest::keyClick(score, Qt::Key_Return);
    QVERIFY(undo->isEnabled());
    QVERIFY(undo->text().size() > u"&Undo"_s.size());
    undo->trigger();
    QVERIFY(score->text().isEmpty());
    QVERIFY(!undo->isEnabled());
    action(window, u"actionRedo"_s)->trigger();
    QCOMPARE(score->text(), u"8"_s);
}

void TestMainWindow::fileHeldElsewhereIsTold()
{
    SigningDay day;
    MainWindow first(day.services);
    openAndWait(first, day.packagePath());
    const QString path = first.desk()->session().path();
    MainWindow second(day.services);
    openAndWait(second, path);
    QVERIFY(!second.desk());
    const auto refused = CompetitionSession::open(path, day.clock);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::InUse);
    QCOMPARE(second.startPage()->messages().text(), refused.error().message);
}

void TestMainWindow::foreignFilesAreTold()
{
    SigningDay day;
    MainWindow window(day.services);
    for (const QString &path : {day.path(u"missing.juri"_s), day.path(u"picture.png"_s),
             day.path(u"missing.juripack"_s), QString()}) {
        window.startPage()->messages().clear();
        openAndWait(window, path);
        QVERIFY(!window.desk() && !window.chairRoom());
        QVERIFY2(!window.startPage()->messages().text().isEmpty(), qPrintable(path));
    }
}

void TestMainWindow::droppedFileOpens()
{
    SigningDay day;
    MainWindow window(day.services);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(day.packagePath())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    waitForJobs(window);
    QVERIFY(window.desk());
}

void TestMainWindow::droppedTextIsNothing()
{
    SigningDay day;
    MainWindow window(day.services);
    QMimeData data;
    data.setUrls({QUrl(u"https://example.org/x.juripack"_s)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&window, &enter);
    QVERIFY(!enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    QVERIFY(!window.desk());
}

void TestMainWindow::recentFilesShowTheProgress()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.packagePath());
    auto *desk = window.desk();
    desk->findChild<QPushButton *>(u"noShow"_s)->click();
    window.showStart();
    const auto files = day.preferences.recentFiles();
    QCOMPARE(files.size(), std::size_t(1));
    QCOMPARE(files.front().done, 1);
    QCOMPARE(files.front().total, 2);
    QVERIFY(!files.front().chair);
    auto *recent = window.startPage()->findChild<QPushButton *>(u"recentFile"_s);
    QVERIFY(recent);
    recent->click();
    waitForJobs(window);
    QVERIFY(window.desk());
}

void TestMainWindow::badScoreKeepsTheWindowOpen()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.packagePath());
    auto *score = window.desk()->findChild<QLineEdit *>(u"score_C1"_s);
    QTest::keyClicks(score, u"85"_s);
    QVERIFY(!window.close());
    QVERIFY(window.desk());
    QTest::keyClick(score, Qt::Key_Escape);
    QVERIFY(window.close());
    QVERIFY(!day.preferences.windowGeometry().isEmpty());
}

void TestMainWindow::keysListOpens()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.packagePath());
    QTest::keyClick(window.desk()->findChild<QLineEdit *>(u"score_C1"_s), Qt::Key_Question);
    QVERIFY(window.findChild<KeysList *>());
    QVERIFY(window.desk()->findChild<QLineEdit *>(u"score_C1"_s)->text().isEmpty());
}

void TestMainWindow::sheetGoesToTheChecker()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.path(u"judge/identity.juriid"_s));
    QCOMPARE(shown(window), static_cast<QWidget *>(window.verifyPage()));
    window.checkFile();
    Q_EMIT window.verifyPage()->backRequested();
    QCOMPARE(shown(window), static_cast<QWidget *>(window.startPage()));
}

void TestMainWindow::exampleIsHeldOnce()
{
    SigningDay day;
    const QString id = exampleIds().constFirst();
    MainWindow window(day.services);
    window.findChild<QPushButton *>(u"example_"_s + id)->click();
    QVERIFY(!window.chairRoom()); // held on another thread: the page stays alive
    QTRY_VERIFY_WITH_TIMEOUT(window.chairRoom(), 60000);
    const QString path = window.chairRoom()->session().path();
    QVERIFY(path.startsWith(day.preferences.dataFolder()));
    QCOMPARE(day.preferences.exampleFile(id), path);
    window.showStart();
    QVERIFY(!window.chairRoom());
    window.findChild<QPushButton *>(u"example_"_s + id)->click();
    waitForJobs(window);
    QVERIFY(window.chairRoom()); // it is there already
    QCOMPARE(window.chairRoom()->session().path(), path);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
