// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backupspage.h"

#include "tests/ui/desk/signingday.h"
#include "tests/ui/shell/openfile.h"
#include "tests/ui/strict.h"
#include "ui/chair/chairroom.h"
#include "ui/desk/judgedesk.h"
#include "ui/shell/backuplistmodel.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/startpage.h"

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtGui/QDesktopServices>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

using namespace juri;
using namespace Qt::StringLiterals;

namespace {

Backup madeAt(const QDateTime &at, qint64 bytes)
{
    Backup backup;
    backup.path = u"/backups/%1.juri"_s.arg(at.toString(u"hhmm"_s));
    backup.at = at;
    backup.bytes = bytes;
    return backup;
}

BackupContent holding(int done, int total)
{
    BackupContent content;
    content.whole = true;
    content.title = u"Contest"_s;
    content.done = done;
    content.total = total;
    return content;
}

} // namespace

/// Stands in for the desktop's file manager.
class FolderShower final : public QObject
{
    Q_OBJECT

public:
    QString folder;

public Q_SLOTS:
    void show(const QUrl &url) { folder = url.toLocalFile(); }
};

class TestBackupsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void modelKeepsItsPromises();
    void unknownWholeAndBrokenAreToldInWords();
    void emptySaysWhenThereWillBeOne();
    void aBackupMadeNowIsInTheList();
    void restoringBringsTheScoresBack();
    void restoringAsksFirst();
    void aBrokenBackupCannotBeRestored();
    void backupsOfALostFileAreFound();
    void theFolderIsShown();
    void theKeyboardIsEnough();

private:
    static QWidget *shown(const MainWindow &window)
    {
        return window.findChild<QStackedWidget *>(u"pages"_s)->currentWidget();
    }
    template<typename T>
    static T *in(const MainWindow &window, const QString &name)
    {
        return window.backupsPage()->findChild<T *>(name);
    }
    static QAbstractItemModel &list(const MainWindow &window)
    {
        return *in<QTableView>(window, u"backupTable"_s)->model();
    }
    static QString cell(const MainWindow &window, int row, int column)
    {
        return list(window).index(row, column).data().toString();
    }
    static void type(const MainWindow &window, const QString &score)
    {
        auto *field = window.desk()->findChild<QLineEdit *>(u"score_C1"_s);
        field->clear();
        QTest::keyClicks(field, score);
        QVERIFY(window.desk()->commitPending());
    }
    /// The list of the open file, looked into.
    static void showList(MainWindow &window)
    {
        window.findChild<QAction *>(u"actionBackups"_s)->trigger();
        waitForJobs(window);
    }
    static void keepNow(MainWindow &window)
    {
        const int before = list(window).rowCount();
        in<QPushButton>(window, u"backupNow"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(list(window).rowCount(), before + 1, 60'000);
        waitForJobs(window);
    }
};

void TestBackupsPage::modelKeepsItsPromises()
{
    const FixedClock clock(QDateTime(QDate(2025, 7, 14), QTime(14, 2)).toUTC());
    BackupListModel model(clock);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({madeAt(clock.now(), 90'112), madeAt(clock.now().addDays(-2), 4096)}, false);
    model.setContent(0, holding(14, 22));
    model.show({}, true);
    model.show({madeAt(clock.now().addSecs(-600), 1)}, true);
    model.setContent(0, holding(3, 7));
    QCOMPARE(model.index(0, BackupListModel::Age).data().toString(), u"10 minutes ago"_s);
    QCOMPARE(model.insideText(0), u"3 of 7 sheets handed in"_s);
}

void TestBackupsPage::unknownWholeAndBrokenAreToldInWords()
{
    const FixedClock clock(QDateTime(QDate(2025, 7, 14), QTime(14, 2)).toUTC());
    BackupListModel model(clock);
    model.show({madeAt(clock.now(), 1), madeAt(clock.now(), 1), madeAt(clock.now(), 1)}, false);
    model.setContent(1, holding(14, 22));
    BackupContent broken;
    broken.problem = u"Its <b>journal</b> breaks off."_s;
    model.setContent(2, broken);
    QStringList words;
    for (int row = 0; row < 3; ++row) {
        const QModelIndex state = model.index(row, BackupListModel::State);
        QVERIFY(!state.data(Qt::DecorationRole).isNull());
        words += state.data().toString();
    }
    words.removeDuplicates();
    QCOMPARE(words.size(), 3);
    QCOMPARE(model.insideText(1), u"14 of 22 entries judged"_s);
    QVERIFY(model.insideText(0).isEmpty() && model.insideText(2).isEmpty());
    QVERIFY(
        !model.index(2, BackupListModel::State).data(Qt::ToolTipRole).toString().contains(u'<'));
}

void TestBackupsPage::emptySaysWhenThereWillBeOne()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.packagePath());
    showList(window);
    QCOMPARE(shown(window), static_cast<QWidget *>(window.backupsPage()));
    QVERIFY(in<QWidget>(window, u"emptyState"_s)->isVisible());
    QVERIFY(!in<QTableView>(window, u"backupTable"_s)->isVisible());
    QVERIFY(!in<QPushButton>(window, u"backupRestore"_s)->isEnabled());
    in<QPushButton>(window, u"backupsBack"_s)->click();
    QCOMPARE(shown(window), static_cast<QWidget *>(window.desk()));
}

void TestBackupsPage::aBackupMadeNowIsInTheList()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.packagePath());
    type(window, u"8"_s);
    showList(window);
    keepNow(window);
    QVERIFY(!window.backupsPage()->messages().text().isEmpty());
    QVERIFY(cell(window, 0, BackupListModel::Made).contains(u"today"_s));
    QCOMPARE(cell(window, 0, BackupListModel::Inside), u"0 of 2 entries judged"_s);
    QCOMPARE(cell(window, 0, BackupListModel::State), u"whole"_s);
    // The file went on being open and saved.
    QVERIFY(window.desk());
    in<QPushButton>(window, u"backupsBack"_s)->click();
    type(window, u"9"_s);
    QVERIFY(window.desk()->session().settle());
}

void TestBackupsPage::restoringBringsTheScoresBack()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.packagePath());
    const QString path = window.desk()->session().path();
    type(window, u"8"_s);
    showList(window);
    keepNow(window);
    in<QPushButton>(window, u"backupsBack"_s)->click();
    type(window, u"2"_s);
    day.clock.set(day.clock.now().addSecs(120));
    showList(window);
    QCOMPARE(list(window).rowCount(), 1);
    day.prompts.confirmed = {true};
    in<QPushButton>(window, u"backupRestore"_s)->click();
    waitForJobs(window);
    QTRY_VERIFY_WITH_TIMEOUT(window.desk(), 60'000);
    QCOMPARE(window.desk()->session().path(), path);
    QCOMPARE(window.desk()->findChild<QLineEdit *>(u"score_C1"_s)->text(), u"8"_s);
    // Where the file of before lies is told, and it is there.
    const QString told = window.desk()->messages().text();
    QString kept;
    for (const QFileInfo &file : QFileInfo(path).dir().entryInfoList({u"*.juri"_s}, QDir::Files)) {
        if (told.contains(file.fileName()) && file != QFileInfo(path))
            kept = file.filePath();
    }
    QVERIFY2(!kept.isEmpty(), qPrintable(told));
    const auto before = SigningDay::need(CompetitionSession::open(kept, day.clock));
    const auto &evaluations = before->competition().stages.front().evaluations;
    QCOMPARE(evaluations.size(), std::size_t(1));
}

void TestBackupsPage::restoringAsksFirst()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.packagePath());
    const QString path = window.desk()->session().path();
    type(window, u"8"_s);
    showList(window);
    keepNow(window);
    day.prompts.confirmed = {false};
    in<QPushButton>(window, u"backupRestore"_s)->click();
    QCOMPARE(day.prompts.asked.size(), 1);
    QVERIFY(day.prompts.told.first().contains(QDir::toNativeSeparators(path)));
    QVERIFY(day.prompts.told.first().contains(u"0 of 2 entries judged"_s));
    QVERIFY(window.desk()); // nothing was closed
}

void TestBackupsPage::aBrokenBackupCannotBeRestored()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.packagePath());
    type(window, u"8"_s);
    showList(window);
    keepNow(window);
    const Backup made =
        BackupShelf(day.preferences.backupRoot(), window.desk()->session().competition())
            .list()
            .front();
    QFile file(made.path);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write(QByteArray(8192, 'x'));
    file.close();
    showList(window);
    QCOMPARE(cell(window, 0, BackupListModel::State), u"cannot be used"_s);
    QVERIFY(!in<QPushButton>(window, u"backupRestore"_s)->isEnabled());
    QVERIFY(!in<QLabel>(window, u"backupChoice"_s)->text().isEmpty()); // and says why
    QTest::keyClick(in<QTableView>(window, u"backupTable"_s), Qt::Key_Return);
    QVERIFY(day.prompts.asked.isEmpty());
}

void TestBackupsPage::backupsOfALostFileAreFound()
{
    SigningDay day;
    QString path;
    {
        MainWindow window(day.services);
        window.show();
        openAndWait(window, day.packagePath());
        path = window.desk()->session().path();
        type(window, u"8"_s);
        QVERIFY(window.close()); // makes one
    }
    QVERIFY(QFile::remove(path));
    MainWindow window(day.services);
    window.show();
    auto *recent = window.startPage()->findChild<QPushButton *>(u"recentFile"_s);
    QVERIFY(recent);
    QCOMPARE(recent->contextMenuPolicy(), Qt::ActionsContextMenu);
    window.findChild<QAction *>(u"recentBackups"_s)->trigger();
    QTRY_COMPARE(shown(window), static_cast<QWidget *>(window.backupsPage()));
    waitForJobs(window);
    QCOMPARE(list(window).rowCount(), 1);
    QVERIFY(!in<QPushButton>(window, u"backupNow"_s)->isVisible()); // there is nothing to back up
    day.prompts.confirmed = {true};
    in<QPushButton>(window, u"backupRestore"_s)->click();
    waitForJobs(window);
    QTRY_VERIFY_WITH_TIMEOUT(window.desk(), 60'000);
    QCOMPARE(window.desk()->findChild<QLineEdit *>(u"score_C1"_s)->text(), u"8"_s);
}

void TestBackupsPage::theFolderIsShown()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.packagePath());
    type(window, u"8"_s);
    showList(window);
    keepNow(window);
    FolderShower shower;
    QDesktopServices::setUrlHandler(u"file"_s, &shower, "show");
    in<QPushButton>(window, u"backupFolder"_s)->click();
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QVERIFY(shower.folder.startsWith(day.preferences.backupRoot()));
    QVERIFY(QFileInfo(shower.folder).isDir());
}

void TestBackupsPage::theKeyboardIsEnough()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.packagePath());
    type(window, u"8"_s);
    showList(window);
    keepNow(window);
    auto *table = in<QTableView>(window, u"backupTable"_s);
    QVERIFY(!table->accessibleName().isEmpty());
    table->setFocus();
    day.prompts.confirmed = {false};
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(day.prompts.asked.size(), 1);
    // Tab leaves the table for the buttons.
    QTest::keyClick(table, Qt::Key_Tab);
    QVERIFY(!table->hasFocus());
    for (const auto *button : window.backupsPage()->findChildren<QPushButton *>())
        QVERIFY(button->text().isEmpty() || button->focusPolicy() != Qt::NoFocus);
}

QTEST_MAIN(TestBackupsPage)
#include "tst_backupspage.moc"
