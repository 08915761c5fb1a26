// SPDX-License-Identifier: GPL-3.0-or-later
// Case 64: the power goes at any moment.
#include "core/store/store.h"

#include "tests/faults/faultscene.h"
#include "tests/faults/powercuts.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>

using namespace juri;
using namespace juri::test;

namespace {

FaultVfs &disk()
{
    return FaultVfs::instance();
}

/// Moments at random, in order, each from `first` on.
std::vector<qsizetype> momentsOf(qsizetype first, qsizetype end, int count, SeededRandom &dice)
{
    std::vector<qsizetype> moments;
    for (int i = 0; i < count; ++i)
        moments.push_back(
            first + static_cast<qsizetype>(dice.below(static_cast<std::uint64_t>(end - first))));
    std::sort(moments.begin(), moments.end());
    return moments;
}

/// Puts the files of a cut where they were recorded.
bool lay(const QString &path, const std::map<QString, QByteArray> &files)
{
    removeAll(path);
    return std::all_of(
        files.begin(), files.end(), [](const auto &file) { return put(file.first, file.second); });
}

std::string integrityOf(const QString &path)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    return database.execAndGet("PRAGMA integrity_check").getString();
}

/// How cuts ended that may end well or badly.
struct Tally
{
    int whole = 0, corrupt = 0, lost = 0;
};

/// Rows in a plain database of one table, committed one by one in these modes, then cut.
Tally plainRows(const QString &path, const char *pragmas, int cuts)
{
    removeAll(path);
    disk().startRecording();
    {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(pragmas);
        database.exec("PRAGMA wal_autocheckpoint = 100");
        database.exec("CREATE TABLE t (n INTEGER PRIMARY KEY, b BLOB); "
                      "CREATE INDEX i ON t (b)");
        disk().acknowledge(0);
        for (int i = 1; i <= 400; ++i) {
            database.exec("INSERT INTO t VALUES (" + std::to_string(i) + ", randomblob(700))");
            disk().acknowledge(i);
        }
    }
    const std::vector<DiskEvent> events = disk().stopRecording();
    const auto begin = std::find_if(events.begin(), events.end(),
        [](const DiskEvent &event) { return event.kind == DiskEvent::Kind::Acknowledged; });
    SeededRandom dice(64);
    PowerCuts power(events);
    Tally tally;
    for (const qsizetype moment :
        momentsOf(std::distance(events.begin(), begin) + 1, power.moments(), cuts, dice)) {
        power.goTo(moment);
        lay(path, power.found(dice));
        try {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
            if (database.execAndGet("PRAGMA integrity_check").getString() != "ok")
                ++tally.corrupt;
            else if (database.execAndGet("SELECT count(*) FROM t").getInt64() <
                     power.acknowledged())
                ++tally.lost;
            else
                ++tally.whole;
        } catch (const SQLite::Exception &failure) { // even the table was not there yet, or worse
            const bool early = std::string_view(failure.what()).starts_with("no such table");
            ++(early ? tally.lost : tally.corrupt);
        }
    }
    return tally;
}

} // namespace

class PowerCutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { disk(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { disk().stopRecording(); }

    void case64_powerCutsWhileWriting()
    {
        disk().startRecording();
        const History history = recordADay();
        const std::vector<DiskEvent> events = disk().stopRecording();
        QVERIFY(history.size() > 400);
        const auto checkpoints =
            std::count_if(events.begin(), events.end(), [this](const DiskEvent &event) {
                return event.kind == DiskEvent::Kind::Synced && event.name == path();
            });
        QVERIFY2(checkpoints > 3, "no log was written into the file while it was open");

        const int cuts = rounds(250);
        SeededRandom dice(640);
        PowerCuts power(events);
        std::map<QString, int> wrong;
        int leftLogs = 0;
        for (const qsizetype moment : momentsOfDay(events, cuts, dice)) {
            power.goTo(moment);
            const auto files = power.found(dice);
            QVERIFY(lay(path(), files));
            const auto log = files.find(path() + u"-wal"_s);
            leftLogs += log != files.end() && !log->second.isEmpty() ? 1 : 0;
            QString problem = broken(path(), history, power.acknowledged());
            if (problem.isEmpty() && integrityOf(path()) != "ok")
                problem = u"integrity_check"_s;
            if (!problem.isEmpty()) {
                ++wrong[problem];
                qWarning("moment %lld: %s", static_cast<long long>(moment), qPrintable(problem));
                if (wrong.size() > 5)
                    break;
            }
        }
        qInfo("%d cuts among %lld events, %d with a log", cuts,
            static_cast<long long>(power.moments()), leftLogs);
        QVERIFY(leftLogs > cuts / 2);
        QVERIFY(wrong.empty());
    }

    void case64_powerCutsWhileTheFileIsMade()
    {
        AtWork work(aCompetition(4, 12), 1);
        disk().startRecording();
        auto made = Store::create(path(), work.competition(), atNoon).value();
        disk().acknowledge(1);
        made.reset();
        PowerCuts power(disk().stopRecording());
        SeededRandom dice(641);
        std::map<QString, int> answers;
        for (const qsizetype moment : momentsOf(0, power.moments() + 1, rounds(150), dice)) {
            power.goTo(moment);
            QVERIFY(lay(path(), power.found(dice)));
            auto store = Store::open(path());
            if (store) {
                QVERIFY((*store)->read().value() == work.competition());
                ++answers[u"whole"_s];
                continue;
            }
            // Not there, or not finished; but what was reported as made is there.
            const ErrorCode code = store.error().code;
            QVERIFY2(code == ErrorCode::NotFound || code == ErrorCode::NotOurs ||
                         code == ErrorCode::Damaged,
                qPrintable(store.error().detail));
            QVERIFY(!store.error().message.isEmpty());
            QVERIFY2(power.acknowledged() == 0, qPrintable(store.error().detail));
            ++answers[code == ErrorCode::NotFound ? u"absent"_s : store.error().detail];
        }
        for (const auto &[answer, count] : answers)
            qInfo("%4d %s", count, qPrintable(answer));
        QVERIFY(answers[u"whole"_s] > 0);
    }

    void case64_powerCutsWhileAFileIsUpgraded()
    {
        put(path(), firstVersion());
        const Competition content = Store::inspect(path()).value()->read().value();
        disk().startRecording();
        {
            NoProgress quiet;
            const Opening opened = Store::openFile(path(), Store::Wish::Write, quiet);
            QCOMPARE(opened.answer, OpeningAnswer::Upgraded);
            QVERIFY(opened.competition == content);
            QVERIFY(Store::inspect(opened.keptCopy).value()->read().value() == content);
        }
        PowerCuts power(disk().stopRecording());
        SeededRandom dice(643);
        int again = 0;
        for (const qsizetype moment : momentsOf(0, power.moments() + 1, rounds(150), dice)) {
            power.goTo(moment);
            auto files = power.found(dice);
            std::erase_if(
                files, [this](const auto &file) { return !file.first.startsWith(path()); });
            if (files.empty()) // not touched yet
                continue;
            QVERIFY(lay(path(), files));
            NoProgress quiet;
            const Opening opened = Store::openFile(path(), Store::Wish::Write, quiet);
            QVERIFY2(opened.store, qPrintable(opened.detail));
            QVERIFY(opened.competition == content);
            again += opened.answer == OpeningAnswer::Upgraded ? 1 : 0;
            removeKeptCopies(path());
        }
        qInfo(
            "%lld events, %d times upgraded again", static_cast<long long>(power.moments()), again);
        QVERIFY(again > 0);
    }

    void case64_powerCutsAtTheFirstOpeningOfACopy()
    {
        // A copy is in another journal mode than a file at work.
        AtWork work(aCompetition(4, 12), 1);
        const QString source = m_folder->filePath(u"source.juri"_s);
        {
            auto store = Store::create(source, work.competition(), atNoon).value();
            QVERIFY(store->copyTo(path()));
        }
        History history{{1, work.competition()}};
        disk().startRecording();
        {
            auto store = Store::open(path()).value();
            for (int i = 0; i < 5; ++i) {
                QVERIFY(store->append(work.act(), noon()));
                history[store->journalSeq()] = work.competition();
                disk().acknowledge(store->journalSeq());
            }
        }
        PowerCuts power(disk().stopRecording());
        SeededRandom dice(644);
        for (const qsizetype moment : momentsOf(0, power.moments() + 1, rounds(150), dice)) {
            power.goTo(moment);
            const auto files = power.found(dice);
            if (files.empty())
                continue;
            QVERIFY(lay(path(), files));
            // At another place the file says so in a row of its own, with the first act.
            auto store = Store::open(path());
            QVERIFY2(store, qPrintable(store ? QString() : store.error().detail));
            const qint64 seq = (*store)->journalSeq();
            QVERIFY(seq >= power.acknowledged());
            QVERIFY(history.contains(seq) && (*store)->read().value() == history.at(seq));
        }
    }

    void case64_powerCutsAfterASyncThatFailed()
    {
        // What was written before a sync that failed may be gone, though a later sync went well:
        // the system forgets it. What is acknowledged afterwards must have been written again.
        int failures = 0, acknowledgedAfter = 0;
        SeededRandom dice(642);
        for (int nth = 1; nth <= 40; ++nth) {
            removeAll(path());
            AtWork work(aCompetition(3, 8), static_cast<std::uint64_t>(nth));
            Store::create(path(), work.competition(), atNoon).value().reset();
            History history{{1, work.competition()}};
            disk().startRecording();
            {
                auto store = Store::open(path()).value();
                disk().acknowledge(1);
                disk().fail({DiskAct::Sync, nth, SQLITE_IOERR_FSYNC});
                qint64 acknowledged = 1;
                for (int i = 0; i < 30; ++i) {
                    AtWork tried = work;
                    const std::vector<Edit> edits = tried.act();
                    if (!store->append(edits, noon())) {
                        ++failures;
                        continue; // somebody presses "save again"
                    }
                    work = tried;
                    acknowledgedAfter += disk().hasFailed() ? 1 : 0;
                    acknowledged = store->journalSeq();
                    history[acknowledged] = work.competition();
                    disk().acknowledge(acknowledged);
                }
            }
            disk().heal();
            const std::vector<DiskEvent> events = disk().stopRecording();
            PowerCuts power(events);
            for (const qsizetype moment :
                momentsOf(firstAcknowledged(events), power.moments() + 1, rounds(200) / 40, dice)) {
                power.goTo(moment);
                QVERIFY(lay(path(), power.found(dice)));
                auto store = Store::open(path());
                QVERIFY2(store, qPrintable(store ? QString() : store.error().detail));
                const qint64 seq = (*store)->journalSeq();
                QVERIFY2(seq >= power.acknowledged(),
                    qPrintable(u"sync %1, moment %2: %3 of %4"_s.arg(nth).arg(moment).arg(seq).arg(
                        power.acknowledged())));
                // One act more may be there that was reported as not saved.
                if (const auto then = history.find(seq); seq == power.acknowledged())
                    QVERIFY(then != history.end() && (*store)->read().value() == then->second);
            }
        }
        qInfo("%d acts failed, %d were acknowledged after a failure", failures, acknowledgedAfter);
        QVERIFY(failures > 0);
    }

    void case64_weakerModesLoseWhatTheyAcknowledged()
    {
        // That the cuts can tell: the same machinery with other settings.
        const int cuts = 300;
        const Tally strong = plainRows(path(),
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = "
            "EXTRA",
            cuts);
        const Tally normal = plainRows(path(),
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = "
            "NORMAL",
            cuts);
        const Tally off = plainRows(path(),
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF",
            cuts);
        const Tally deleting = plainRows(path(), "PRAGMA synchronous = FULL", cuts);
        for (const auto &[name, tally] : {std::pair{"WAL EXTRA", strong}, {"WAL NORMAL", normal},
                 {"WAL OFF", off}, {"DELETE FULL", deleting}})
            qInfo("%-12s whole %d, corrupt %d, lost %d", name, tally.whole, tally.corrupt,
                tally.lost);
        QCOMPARE(strong.whole, cuts);
        QVERIFY(normal.lost > 0);
        QCOMPARE(normal.corrupt, 0);
        QVERIFY(off.corrupt > 0);
        QVERIFY(deleting.lost + deleting.corrupt > 0);
    }

private:
    QString path() const { return m_folder->filePath(u"a é.juri"_s); }

    static qsizetype firstAcknowledged(const std::vector<DiskEvent> &events)
    {
        const auto first = std::find_if(events.begin(), events.end(),
            [](const DiskEvent &event) { return event.kind == DiskEvent::Kind::Acknowledged; });
        return std::distance(events.begin(), first) + 1;
    }

    /// Half of them anywhere, half where the log is written into the file or the file is closed.
    std::vector<qsizetype> momentsOfDay(
        const std::vector<DiskEvent> &events, int cuts, SeededRandom &dice) const
    {
        const qsizetype first = firstAcknowledged(events);
        const auto end = static_cast<qsizetype>(events.size());
        std::vector<qsizetype> homecoming;
        for (qsizetype i = first; i < end; ++i) {
            const DiskEvent &event = events[static_cast<std::size_t>(i)];
            if (event.name == path() || event.kind == DiskEvent::Kind::Truncated ||
                event.kind == DiskEvent::Kind::Deleted || event.kind == DiskEvent::Kind::Created)
                homecoming.push_back(i + static_cast<qsizetype>(dice.below(3)));
        }
        std::vector<qsizetype> moments = momentsOf(first, end, cuts / 2, dice);
        while (moments.size() < static_cast<std::size_t>(cuts))
            moments.push_back(homecoming[static_cast<std::size_t>(dice.below(homecoming.size()))]);
        std::sort(moments.begin(), moments.end());
        return moments;
    }

    /// Made, worked in, closed, and opened again twice.
    History recordADay()
    {
        AtWork work(aCompetition(6, 20), 64);
        History history{{1, work.competition()}};
        auto store = Store::create(path(), work.competition(), atNoon).value();
        disk().acknowledge(1);
        for (int session = 0; session < 3; ++session) {
            if (session > 0)
                store = Store::open(path()).value();
            for (int i = 0; i < 180; ++i) {
                const std::vector<Edit> edits = work.act();
                store->append(edits, noon()).has_value();
                history[store->journalSeq()] = work.competition();
                disk().acknowledge(store->journalSeq());
            }
            store.reset();
        }
        return history;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(PowerCutsTest)
#include "tst_powercuts.moc"
