// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 67 and 88: neighbours, and two weeks of saving. Called with --open and a path, this program
// tries to open the file and ends with the code that it was told, or 100 if it could.
#include "core/session/competitionsession.h"

#include "tests/faults/faultscene.h"
#include "tests/faults/faultvfs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <malloc.h>
#include <sqlite3.h>

using namespace juri;
using namespace juri::test;

namespace {

constexpr int couldOpen = 100;

int openedElsewhere(const QString &path)
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--open"_s, path});
    other.waitForFinished();
    return other.exitCode();
}

} // namespace

class LongRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void case67_twoFilesSideBySide()
    {
        const QString a = m_folder->filePath(u"a.juri"_s), b = m_folder->filePath(u"b.juri"_s);
        AtWork workA(aCompetition(3, 8), 1), workB(aCompetition(4, 6), 2);
        auto one = Store::create(a, workA.competition(), atNoon).value();
        auto two = Store::create(b, workB.competition(), atNoon).value();
        for (int i = 0; i < 60; ++i) {
            QVERIFY(one->append(workA.act(), noon()));
            QVERIFY(two->append(workB.act(), noon()));
        }
        QVERIFY(one->read().value() == workA.competition());
        QVERIFY(two->read().value() == workB.competition());
        QCOMPARE(openedElsewhere(a), static_cast<int>(ErrorCode::InUse));
        one.reset();
        QCOMPARE(openedElsewhere(a), couldOpen);
        QCOMPARE(openedElsewhere(b), static_cast<int>(ErrorCode::InUse));
        QVERIFY(two->append(workB.act(), noon()));
        two.reset();
        QVERIFY(Store::open(a).value()->read().value() == workA.competition());
        QVERIFY(Store::open(b).value()->read().value() == workB.competition());
    }

    void case67_theLockOutlivesASecondTry()
    {
        // A lock of the system goes when any handle of the process on the file is closed: looking
        // at a file that is open here must not unlock it for others.
        const QString a = m_folder->filePath(u"a.juri"_s);
        auto held = Store::create(a, aCompetition(), atNoon).value();
        QCOMPARE(openedElsewhere(a), static_cast<int>(ErrorCode::InUse));
        QVERIFY(!Store::open(a));
        QCOMPARE(openedElsewhere(a), static_cast<int>(ErrorCode::InUse));
        QVERIFY(!Store::inspect(a));
        QCOMPARE(openedElsewhere(a), static_cast<int>(ErrorCode::InUse));
        QVERIFY(!Store::create(a, aCompetition(), atNoon));
        QCOMPARE(openedElsewhere(a), static_cast<int>(ErrorCode::InUse));
    }

    void case88_tensOfThousandsOfSaves()
    {
        FaultVfs::instance(); // no waiting for the disk
        const QString path = m_folder->filePath(u"a.juri"_s);
        AtWork work(aCompetition(4, 60), 88);
        auto session = CompetitionSession::create(path, work.competition(), atNoon).value();
        const int all = rounds(6'000);
        qint64 longestLog = 0;
        qint64 memoryEarly = 0, processEarly = 0;
        for (int i = 1; i <= all; ++i) {
            const auto saved = session->apply(work.mark(session->competition()));
            QVERIFY2(saved || saved.error().code != ErrorCode::DiskFailure, "not saved");
            if (i % 50 == 0)
                longestLog = std::max(longestLog, QFileInfo(path + u"-wal"_s).size());
            if (i == all / 5) {
                memoryEarly = sqlite3_memory_used();
                processEarly = static_cast<qint64>(mallinfo2().uordblks);
            }
        }
        const qint64 sqliteAtEnd = sqlite3_memory_used();
        const qint64 memory = sqliteAtEnd - memoryEarly;
        const qint64 process = static_cast<qint64>(mallinfo2().uordblks) - processEarly;
        const qint64 rows = session->journalSeq();
        const Competition content = session->competition();
        session.reset();
        const qint64 size = QFileInfo(path).size();
        qInfo("%lld journal rows: log up to %.1f MB, file %.1f MB, SQLite's memory %+lld bytes and "
              "the program's %+lld bytes since the first fifth (%lld bytes an undo step)",
            static_cast<long long>(rows), static_cast<double>(longestLog) / 1e6,
            static_cast<double>(size) / 1e6, static_cast<long long>(memory),
            static_cast<long long>(process), static_cast<long long>(process / (all * 4 / 5)));
        QVERIFY(longestLog > 0);
        QVERIFY(longestLog < 6'000'000); // 1,000 pages, and what one act adds
        // The page cache grows to its 2 MB and no further.
        QVERIFY(sqliteAtEnd < 4'000'000);
        QVERIFY(size < rows * 700 + 500'000);
        QVERIFY(CompetitionSession::open(path, atNoon).value()->competition() == content);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--open") {
        const auto store = Store::open(arguments.at(2));
        return store ? couldOpen : static_cast<int>(store.error().code);
    }
    LongRunTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_longrun.moc"
