// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/backupkeeper.h"

#include "tests/core/session/scoredfile.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// A session of that file, and a keeper whose clock the test turns.
struct Desk
{
    Desk()
    {
        auto made = CompetitionSession::create(file.path(), file.competition, file.clock);
        if (made)
            session = *std::move(made);
        keeper = std::make_unique<BackupKeeper>(*session, file.root(), file.clock);
        QObject::connect(keeper.get(), &BackupKeeper::kept, keeper.get(),
            [this](const Backup &backup) { kept.push_back(backup); });
        QObject::connect(keeper.get(), &BackupKeeper::failed, keeper.get(),
            [this](const Error &error) { failures << error.message; });
    }

    bool score(Points points)
    {
        MarkEdit edit{stageOne, {judgeId(1), entryId(1)}, criterionId(1), last, Mark(points)};
        last = Mark(points);
        return session->apply(edit).has_value();
    }
    void wait(int minutes)
    {
        file.clock.set(file.clock.now().addSecs(qint64(minutes) * 60));
        keeper->look();
        settle();
    }
    /// Whatever thread it is made on: its news has come.
    static void settle() { QTest::qWait(50); }

    ScoredFile file;
    std::unique_ptr<CompetitionSession> session;
    std::unique_ptr<BackupKeeper> keeper;
    std::optional<Mark> last;
    std::vector<Backup> kept;
    QStringList failures;
};

} // namespace

/// When backups are made by themselves.
class BackupkeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dueAsTheTimesSay_data();
    void dueAsTheTimesSay();
    void thirtyMinutesAfterTheFirstChange();
    void withoutChangesNone();
    void aChangeAfterALongSleep();
    void aFailureIsToldAndTriedAgain();
    void onCloseWhatIsThereIsKept();
    void onCloseAFailureIsTold();
};

void BackupkeeperTest::dueAsTheTimesSay_data()
{
    QTest::addColumn<std::optional<QDateTime>>("change");
    QTest::addColumn<std::optional<QDateTime>>("failure");
    QTest::addColumn<bool>("due");
    const auto ago = [](int seconds) { return std::optional(noon().addSecs(-seconds)); };
    const std::optional<QDateTime> never;
    QTest::newRow("no change") << never << never << false;
    QTest::newRow("just now") << ago(0) << never << false;
    QTest::newRow("29:59") << ago(1799) << never << false;
    QTest::newRow("30:00") << ago(1800) << never << true;
    QTest::newRow("yesterday") << ago(86400) << never << true;
    QTest::newRow("the clock was set back") << ago(-1) << never << true;
    QTest::newRow("failed 4:59 ago") << ago(3000) << ago(299) << false;
    QTest::newRow("failed 5:00 ago") << ago(3000) << ago(300) << true;
    QTest::newRow("failed in the future") << ago(3000) << ago(-60) << true;
    QTest::newRow("failed, but nothing changed") << never << ago(3000) << false;
}

void BackupkeeperTest::dueAsTheTimesSay()
{
    QFETCH(std::optional<QDateTime>, change);
    QFETCH(std::optional<QDateTime>, failure);
    QTEST(isBackupDue({change, failure}, noon()), "due");
}

void BackupkeeperTest::thirtyMinutesAfterTheFirstChange()
{
    Desk desk;
    QVERIFY(desk.score(1));
    desk.wait(20);
    QVERIFY(desk.score(2)); // does not put it off
    desk.wait(9);
    QCOMPARE(desk.kept.size(), 0U);
    desk.wait(1);
    QCOMPARE(desk.kept.size(), 1U);
    QCOMPARE(desk.kept[0].at, noon().addSecs(1800));
    QCOMPARE(desk.file.scoreIn(desk.kept[0].path), 2);
    desk.wait(120);
    QCOMPARE(desk.kept.size(), 1U);
    QVERIFY(desk.score(3));
    desk.wait(30);
    QCOMPARE(desk.kept.size(), 2U);
    QCOMPARE(desk.file.scoreIn(desk.kept[1].path), 3);
    QCOMPARE(desk.failures, QStringList());
}

void BackupkeeperTest::withoutChangesNone()
{
    Desk desk;
    desk.wait(600);
    QCOMPARE(desk.kept.size(), 0U);
    QVERIFY(desk.file.shelf().list().empty());
}

void BackupkeeperTest::aChangeAfterALongSleep()
{
    Desk desk;
    QVERIFY(desk.score(1));
    // No timer ran meanwhile: the next change looks at the clock as well.
    desk.file.clock.set(noon().addSecs(3600));
    QVERIFY(desk.score(2));
    desk.settle();
    QCOMPARE(desk.kept.size(), 1U);
}

void BackupkeeperTest::aFailureIsToldAndTriedAgain()
{
    Desk desk;
    QVERIFY(desk.file.write(desk.file.at(u"data"_s), "in the way"));
    QVERIFY(desk.score(1));
    desk.wait(30);
    QCOMPARE(desk.kept.size(), 0U);
    QCOMPARE(desk.failures.size(), 1);
    QVERIFY(desk.failures[0].startsWith(u"The backup could not be made: "_s));
    QVERIFY(desk.score(2)); // judging goes on
    desk.wait(4);
    QCOMPARE(desk.failures.size(), 1);
    desk.wait(1);
    QCOMPARE(desk.failures.size(), 2);
    QVERIFY(QFile::remove(desk.file.at(u"data"_s)));
    desk.wait(5);
    QCOMPARE(desk.failures.size(), 2);
    QCOMPARE(desk.kept.size(), 1U);
    QCOMPARE(desk.file.scoreIn(desk.kept[0].path), 2);
}

void BackupkeeperTest::onCloseWhatIsThereIsKept()
{
    Desk desk;
    QVERIFY(desk.score(4));
    const auto backup = desk.keeper->closeAndKeep();
    QVERIFY(backup);
    QCOMPARE(desk.kept, std::vector<Backup>{*backup});
    QCOMPARE(desk.file.scoreIn(backup->path), 4);
    // Afterwards nothing is made any more.
    QVERIFY(desk.score(5));
    desk.wait(60);
    QCOMPARE(desk.file.shelf().list().size(), 1U);
}

void BackupkeeperTest::onCloseAFailureIsTold()
{
    Desk desk;
    QVERIFY(desk.file.write(desk.file.at(u"data"_s), "in the way"));
    QVERIFY(desk.score(4));
    const auto backup = desk.keeper->closeAndKeep();
    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::ReadOnly);
    QCOMPARE(desk.failures.size(), 1);
}

QTEST_GUILESS_MAIN(BackupkeeperTest)
#include "tst_backupkeeper.moc"
