// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filecheckpage.h"

#include "tests/ui/desk/signingday.h"
#include "tests/ui/shell/openfile.h"
#include "tests/ui/strict.h"
#include "ui/chair/chairroom.h"
#include "ui/shell/filereport.h"
#include "ui/shell/messagebar.h"

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace juri;
using namespace Qt::StringLiterals;

class TestFileCheckPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void aWholeFileIsOpenedAgain();
    void everyPartHasAWord();
    void case75_aDamagedFileIsRecovered();
    void aMissingFileIsAnErrorWithAWayOn();
    void theReportIsText();
    void everySourceAndStateHasWords();

private:
    template<typename T>
    static T *in(const MainWindow &window, const QString &name)
    {
        return window.fileCheckPage()->findChild<T *>(name);
    }
    static QStringList words(const QWidget *part)
    {
        QStringList all;
        for (const QLabel *label : part->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                all += label->text();
        }
        return all;
    }
    static void damage(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 page = 4096;
        file.seek((file.size() / page / 2) * page);
        file.write(QByteArray(page, 'x'));
    }
};

void TestFileCheckPage::aWholeFileIsOpenedAgain()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    openAndWait(window, day.chairPath());
    window.findChild<QAction *>(u"actionRepair"_s)->trigger();
    QVERIFY(!window.chairRoom()); // it cannot be checked while it is open
    waitForJobs(window);
    QVERIFY(in<QWidget>(window, u"fileCheckHeadline"_s)->isVisible());
    QVERIFY(!in<QPushButton>(window, u"saveRecovered"_s)->isVisible());
    QVERIFY(!in<QWidget>(window, u"fileRecovery"_s));
    in<QPushButton>(window, u"openChecked"_s)->click();
    waitForJobs(window);
    QVERIFY(window.chairRoom());
    QCOMPARE(window.chairRoom()->session().path(), day.chairPath());
}

void TestFileCheckPage::everyPartHasAWord()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    window.repairFile(day.chairPath());
    waitForJobs(window);
    const auto *parts = in<QWidget>(window, u"fileParts"_s);
    QVERIFY(parts);
    const QStringList all = words(parts);
    QVERIFY(all.contains(partName(FilePart::Header)));
    QVERIFY(all.contains(badgeOf(PartState::Whole).word)); // never the colour alone
    for (const QLabel *label : parts->findChildren<QLabel *>())
        QCOMPARE(label->textFormat() == Qt::PlainText || label->text().isEmpty(), true);
}

void TestFileCheckPage::case75_aDamagedFileIsRecovered()
{
    SigningDay day;
    damage(day.chairPath());
    const QByteArray before = SigningDay::need(readWholeFile(day.chairPath(), 1 << 26));
    MainWindow window(day.services);
    window.show();
    window.repairFile(day.chairPath());
    waitForJobs(window);
    auto *save = in<QPushButton>(window, u"saveRecovered"_s);
    QVERIFY(save->isVisible());
    QVERIFY(!in<QPushButton>(window, u"openChecked"_s)->isVisible());
    QVERIFY(in<QWidget>(window, u"fileRecovery"_s));
    day.prompts.saved = {day.path(u"whole-again"_s)};
    save->click();
    waitForJobs(window);
    auto *open = in<QPushButton>(window, u"openRecovered"_s);
    QVERIFY2(open, qPrintable(window.fileCheckPage()->messages().text()));
    open->click();
    waitForJobs(window);
    QVERIFY(window.chairRoom());
    QCOMPARE(window.chairRoom()->session().path(), day.path(u"whole-again.juri"_s));
    QCOMPARE(window.chairRoom()->title(), u"Contest"_s);
    QCOMPARE(SigningDay::need(readWholeFile(day.chairPath(), 1 << 26)), before);
}

void TestFileCheckPage::aMissingFileIsAnErrorWithAWayOn()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    window.repairFile(day.path(u"nowhere.juri"_s));
    waitForJobs(window);
    QVERIFY(!window.fileCheckPage()->messages().text().isEmpty());
    QVERIFY(!in<QPushButton>(window, u"copyReport"_s)->isVisible());
    QPushButton *again = nullptr;
    for (auto *button :
        window.fileCheckPage()->findChildren<QPushButton *>(u"emptyStateButton"_s)) {
        if (button->isVisible())
            again = button;
    }
    QVERIFY(again);
    QVERIFY(QFile::copy(day.chairPath(), day.path(u"nowhere.juri"_s)));
    again->click();
    waitForJobs(window);
    QVERIFY(in<QPushButton>(window, u"copyReport"_s)->isVisible());
    QVERIFY(window.fileCheckPage()->messages().text().isEmpty());
}

void TestFileCheckPage::theReportIsText()
{
    SigningDay day;
    MainWindow window(day.services);
    window.show();
    window.repairFile(day.chairPath());
    waitForJobs(window);
    in<QPushButton>(window, u"copyReport"_s)->click();
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(report.contains(u"chair.juri"_s));
    QVERIFY(report.contains(partName(FilePart::Header)));
    QVERIFY(report.contains(u"14 Jul 2025"_s));
    QCOMPARE(report, window.fileCheckPage()->reportText());
}

void TestFileCheckPage::everySourceAndStateHasWords()
{
    QStringList words;
    for (const FilePart part : {FilePart::Header, FilePart::Schema, FilePart::Structure,
             FilePart::Statements, FilePart::Journal, FilePart::Content})
        words += partName(part);
    for (const PartState state : {PartState::Whole, PartState::Damaged, PartState::Unreadable})
        words += badgeOf(state).word;
    for (const RecoverySource source : {RecoverySource::Tables, RecoverySource::Journal,
             RecoverySource::Backup, RecoverySource::Sheets})
        words += sourceWords(source);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);

    // How a file is, from whole to nothing left: four different headlines.
    FileExamination found;
    found.whole = true;
    QStringList headlines{headlineOf(found)};
    found.whole = false;
    headlines += headlineOf(found);
    found.recovery.competition = Competition();
    found.recovery.sources = {RecoverySource::Journal, RecoverySource::Backup};
    headlines += headlineOf(found);
    found.recovery.doubts = {u"two sources disagree"_s};
    headlines += headlineOf(found);
    found.recovery.losses = {u"the last two scores"_s};
    headlines += headlineOf(found);
    QCOMPARE(headlines.removeDuplicates(), 0);
    QVERIFY(recoverySentence(found).contains(sourceWords(RecoverySource::Backup)));
    const QString report = reportText(u"/tmp/a.juri"_s, found, QDateTime::currentDateTimeUtc());
    QVERIFY(report.contains(u"the last two scores"_s));
}

QTEST_MAIN(TestFileCheckPage)
#include "tst_filecheckpage.moc"
