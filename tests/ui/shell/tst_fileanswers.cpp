// SPDX-License-Identifier: GPL-3.0-or-later
// Each answer to "open this file" and what people see of it.
#include "core/store/store.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/shell/openfile.h"
#include "tests/ui/strict.h"
#include "ui/chair/chairroom.h"
#include "ui/desk/judgedesk.h"
#include "ui/shell/backupspage.h"
#include "ui/shell/filecheckpage.h"
#include "ui/shell/filenotices.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/startpage.h"

#include <QtCore/QFile>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace juri;
using namespace Qt::StringLiterals;

class TestFileAnswers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void openedSaysNothing();
    void case66_aFileHeldElsewhereCanBeTriedAgain();
    void case75_aDamagedFileOffersCheckAndBackups();
    void case77_aNewerFileOffersItsSignedFiles();
    void aForeignFileOffersNothing();
    void aMissingFileCanBeForgotten();
    void case71_readOnlyStaysAboveThePages();
    void case70_aFullDiskIsTriedAgain();
    void case82_goingOnWithACopy();
    void upgradedSaysWhereTheOldFileLies();
    void case85_movedHereIsAQuietNotice();
    void case71_othersMayReadIt();
    void longReasonsAreToldWhenAskedFor();
    void stoppedOpeningSaysNothing();

private:
    static QAbstractButton *button(const QWidget &window, const QString &name)
    {
        for (auto *one : window.findChildren<QAbstractButton *>(name)) {
            if (one->isVisibleTo(&window))
                return one;
        }
        return nullptr;
    }
    static QWidget *shown(const MainWindow &window)
    {
        return window.findChild<QStackedWidget *>(u"pages"_s)->currentWidget();
    }
    static MessageBar *line(const MainWindow &window, const QString &name)
    {
        return window.findChild<MessageBar *>(name);
    }
    static QString startText(const MainWindow &window)
    {
        return window.startPage()->messages().text();
    }
    /// An opener that opens the file and then changes what is said of it.
    static FileDoor::Opener saying(const std::function<void(Opening &)> &change)
    {
        return [change](const QString &path, Progress &progress) {
            Opening opening = Store::openFile(path, Store::Wish::Write, progress);
            change(opening);
            return FileOpening(path, std::move(opening));
        };
    }
    /// Nothing of ours stands in the way of the window, and each button has a name to be read.
    static void nothingModalAndAllNamed(const MainWindow &window)
    {
        QVERIFY(!QApplication::activeModalWidget());
        for (const auto *dialog : QApplication::topLevelWidgets())
            QVERIFY(!qobject_cast<const QDialog *>(dialog) || !dialog->isVisible());
        for (const auto *one : window.findChildren<QAbstractButton *>()) {
            if (one->isVisibleTo(&window))
                QVERIFY2(!one->text().isEmpty() || !one->accessibleName().isEmpty(),
                    qPrintable(one->objectName()));
        }
    }
};

void TestFileAnswers::openedSaysNothing()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.packagePath());
    QVERIFY(window.desk());
    QVERIFY(window.notices().isHidden());
    QVERIFY(window.desk()->messages().text().isEmpty());
}

void TestFileAnswers::case66_aFileHeldElsewhereCanBeTriedAgain()
{
    SigningDay day;
    auto holder = std::make_unique<MainWindow>(day.services);
    openAndWait(*holder, day.chairPath());
    QVERIFY(holder->chairRoom());
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.chairPath());
    QVERIFY(!window.chairRoom());
    QVERIFY(startText(window).contains(u"since"_s)); // who has it, and since when
    nothingModalAndAllNamed(window);
    auto *again = button(window, u"answerAgain"_s);
    QVERIFY(again);
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space); // still held
    QCoreApplication::processEvents();
    waitForJobs(window);
    QVERIFY(!window.chairRoom());
    holder.reset();
    again = button(window, u"answerAgain"_s);
    QVERIFY(again);
    again->click();
    QTRY_VERIFY_WITH_TIMEOUT(window.chairRoom(), 60'000);
}

void TestFileAnswers::case75_aDamagedFileOffersCheckAndBackups()
{
    SigningDay day;
    QFile file(day.chairPath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write(QByteArray(4096, 'x'));
    file.close();
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.chairPath());
    QVERIFY(!window.chairRoom());
    QVERIFY(!startText(window).isEmpty());
    nothingModalAndAllNamed(window);
    auto *backups = button(window, u"answerBackups"_s);
    auto *repair = button(window, u"answerRepair"_s);
    QVERIFY2(backups && repair, qPrintable(startText(window)));
    QVERIFY(!repair->accessibleDescription().isEmpty()); // what it is about is read with it
    backups->click();
    QTRY_COMPARE(shown(window), static_cast<QWidget *>(window.backupsPage()));
    waitForJobs(window);
    QCOMPARE(window.backupsPage()->path(), day.chairPath());
    button(window, u"backupsBack"_s)->click();
    openAndWait(window, day.chairPath());
    button(window, u"answerRepair"_s)->click();
    QTRY_COMPARE(shown(window), static_cast<QWidget *>(window.fileCheckPage()));
    waitForJobs(window);
    QCOMPARE(window.fileCheckPage()->path(), day.chairPath());
}

void TestFileAnswers::case77_aNewerFileOffersItsSignedFiles()
{
    SigningDay day;
    QFile file(day.chairPath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(60); // user_version, big-endian
    file.write(QByteArray("\0\0\0\x63", 4));
    file.close();
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.chairPath());
    QVERIFY(!window.chairRoom());
    QVERIFY(startText(window).contains(u"newer"_s));
    nothingModalAndAllNamed(window);
    const QString folder = day.path(u"signed"_s);
    QVERIFY(QDir().mkpath(folder));
    day.prompts.folders = {folder};
    button(window, u"answerExport"_s)->click();
    QTRY_COMPARE(day.prompts.asked.size(), 1);
    waitForJobs(window);
    QTRY_VERIFY(startText(window).contains(folder));
    QCOMPARE(QDir(folder).entryList({u"*.juripack"_s}, QDir::Files).size(), 1);
}

void TestFileAnswers::aForeignFileOffersNothing()
{
    SigningDay day;
    QFile picture(day.path(u"holiday.juri"_s));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write("\xff\xd8\xff\xe0 a picture, renamed");
    picture.close();
    MainWindow window(day.services);
    openAndWait(window, day.path(u"holiday.juri"_s));
    QVERIFY(!startText(window).isEmpty());
    for (const QString &name : {u"answerAgain"_s, u"answerRepair"_s, u"answerExport"_s})
        QVERIFY(!button(window, name));
}

void TestFileAnswers::aMissingFileCanBeForgotten()
{
    SigningDay day;
    MainWindow window(day.services);
    openAndWait(window, day.path(u"never.juri"_s));
    QVERIFY(!startText(window).isEmpty());
    QVERIFY(!button(window, u"answerForget"_s)); // nothing to forget
    openAndWait(window, day.chairPath());
    window.showStart();
    QVERIFY(QFile::rename(day.chairPath(), day.path(u"elsewhere.juri"_s)));
    window.startPage()->refreshRecent();
    QCOMPARE(day.preferences.recentFiles().size(), std::size_t(1));
    openAndWait(window, day.chairPath());
    QVERIFY(button(window, u"answerBackups"_s)); // a lost file may come back from a backup
    button(window, u"answerForget"_s)->click();
    QTRY_VERIFY(day.preferences.recentFiles().empty());
    QVERIFY(startText(window).isEmpty());
    QVERIFY(!window.startPage()->findChild<QPushButton *>(u"recentFile"_s));
}

void TestFileAnswers::case71_readOnlyStaysAboveThePages()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    window.door().setOpener([](const QString &path, Progress &progress) {
        Opening opening = Store::openFile(path, Store::Wish::Look, progress);
        opening.because = ReadOnlyBecause::FolderNotWritable;
        opening.sentence = u"Nothing can be written in its folder."_s;
        return FileOpening(path, std::move(opening));
    });
    openAndWait(window, day.chairPath());
    QVERIFY(window.chairRoom());
    QVERIFY(window.notices().isVisible());
    MessageBar *bar = line(window, u"readOnlyNotice"_s);
    QCOMPARE(bar->text(), u"Nothing can be written in its folder."_s);
    QVERIFY(bar->accessibleName().contains(bar->text()));
    QVERIFY(button(*bar, u"copyHere"_s));
    QVERIFY(!button(*bar, u"messageClose"_s)); // it holds as long as the file is open
    window.setLanguage(u"id"_s);
    QTRY_VERIFY(window.notices().isVisible());
    window.checkFile();
    QVERIFY(!window.notices().isVisible()); // another page, another matter
    window.showStart();
    QVERIFY(!window.notices().isVisible());
    QVERIFY(line(window, u"readOnlyNotice"_s)->text().isEmpty());
}

void TestFileAnswers::case70_aFullDiskIsTriedAgain()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    int asked = 0;
    window.door().setOpener([&asked](const QString &path, Progress &progress) {
        ++asked;
        Opening opening =
            Store::openFile(path, asked == 1 ? Store::Wish::Look : Store::Wish::Write, progress);
        if (asked == 1)
            opening.because = ReadOnlyBecause::DiskFull;
        return FileOpening(path, std::move(opening));
    });
    openAndWait(window, day.chairPath());
    auto *again = button(window, u"openAgain"_s);
    QVERIFY(again);
    QVERIFY(!button(window, u"copyHere"_s)); // there is no room for a copy
    again->click();
    waitForJobs(window);
    QTRY_VERIFY(window.chairRoom() && !window.chairRoom()->session().isReadOnly());
    QVERIFY(!window.notices().isVisible());
}

void TestFileAnswers::case82_goingOnWithACopy()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    window.door().setOpener([&day](const QString &path, Progress &progress) {
        if (path != day.chairPath())
            return openCompetitionFile(path, progress);
        Opening opening = Store::openFile(path, Store::Wish::Look, progress);
        opening.because = ReadOnlyBecause::SyncFolder;
        return FileOpening(path, std::move(opening));
    });
    openAndWait(window, day.chairPath());
    button(window, u"copyHere"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(
        window.chairRoom() && window.chairRoom()->session().path() != day.chairPath(), 60'000);
    CompetitionSession &session = window.chairRoom()->session();
    QVERIFY(session.path().startsWith(day.preferences.dataFolder()));
    QVERIFY(!session.isReadOnly());
    QCOMPARE(session.competition().setup.title, u"Contest"_s);
    bool isTold = false;
    for (const MessageBar *bar : window.findChildren<MessageBar *>())
        isTold = isTold || (bar->isVisible() && bar->text().contains(session.path()));
    QVERIFY(isTold);
    QVERIFY(QFile::exists(day.chairPath()));
}

void TestFileAnswers::upgradedSaysWhereTheOldFileLies()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    window.door().setOpener(saying([](Opening &opening) {
        opening.answer = OpeningAnswer::Upgraded;
        opening.sentence = u"It is kept as /old/chair-before.juri."_s;
    }));
    openAndWait(window, day.chairPath());
    MessageBar *bar = line(window, u"upgradedNotice"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"chair-before.juri"_s));
    button(*bar, u"messageClose"_s)->click();
    QVERIFY(!window.notices().isVisible());
    window.setLanguage(u"id"_s);
    QVERIFY(!window.notices().isVisible()); // what was closed stays closed
}

void TestFileAnswers::case85_movedHereIsAQuietNotice()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    window.door().setOpener(saying([](Opening &opening) { opening.movedHere = true; }));
    openAndWait(window, day.chairPath());
    QVERIFY(window.chairRoom());
    QVERIFY(line(window, u"movedNotice"_s)->isVisible());
    nothingModalAndAllNamed(window);
}

void TestFileAnswers::case71_othersMayReadIt()
{
    SigningDay day;
    const auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                           QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(QFile::setPermissions(day.chairPath(), everybody));
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.chairPath());
    MessageBar *bar = line(window, u"readableNotice"_s);
    QVERIFY(bar->isVisible());
    button(*bar, u"makePrivate"_s)->click();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(day.chairPath()) & others));
    QVERIFY(bar->isVisible()); // it says what was done
    QVERIFY(!button(*bar, u"makePrivate"_s));
}

void TestFileAnswers::longReasonsAreToldWhenAskedFor()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    const QString first = u"This file can only be looked at."_s;
    const QString all = first + u' ' + QString(u"There is more to say about that. "_s).repeated(9);
    window.door().setOpener([&all](const QString &path, Progress &progress) {
        Opening opening = Store::openFile(path, Store::Wish::Look, progress);
        opening.because = ReadOnlyBecause::NetworkFileSystem;
        opening.sentence = all;
        return FileOpening(path, std::move(opening));
    });
    openAndWait(window, day.chairPath());
    MessageBar *bar = line(window, u"readOnlyNotice"_s);
    QCOMPARE(bar->text(), first);
    button(*bar, u"readOnlyWhy"_s)->click();
    QCOMPARE(bar->text(), all);
    QVERIFY(!button(*bar, u"readOnlyWhy"_s));
    QVERIFY(button(*bar, u"copyHere"_s));
}

void TestFileAnswers::stoppedOpeningSaysNothing()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    window.door().setOpener([](const QString &path, Progress &progress) {
        while (!progress.isCancelled())
            QThread::msleep(1);
        Opening stopped;
        stopped.code = ErrorCode::Cancelled;
        return FileOpening(path, std::move(stopped));
    });
    window.openPath(day.chairPath());
    auto *cancel = button(window, u"jobCancel"_s);
    QVERIFY(cancel);
    cancel->click();
    waitForJobs(window);
    QVERIFY(startText(window).isEmpty());
    QVERIFY(!button(window, u"jobCancel"_s));
}

QTEST_MAIN(TestFileAnswers)
#include "tst_fileanswers.moc"
