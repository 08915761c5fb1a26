// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 74, 76 and 77: what somebody prepared in the file or beside it.
#include "core/store/store.h"

#include "core/store/connection.h"
#include "core/store/schema.h"
#include "tests/faults/faultscene.h"
#include "tests/faults/faultvfs.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtTest/QTest>

#include <sqlite3.h>

using namespace juri;
using namespace juri::test;

namespace {

/// Runs raw SQL on a closed file, as somebody with an editor would.
void tamper(const QString &path, const QByteArray &sql)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    database.exec(sql.toStdString());
}

ErrorCode codeOf(const Result<std::unique_ptr<Store>> &store)
{
    return store ? ErrorCode::Internal : store.error().code;
}

QByteArray be32(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// A rollback journal that puts the pages of `before` back, as SQLite would have written it; with
/// the name of a super-journal at its end, or without.
/// (sqlite.org/fileformat.html#the_rollback_journal)
QByteArray hotJournal(const QByteArray &before, const QByteArray &superJournal = {})
{
    const QByteArray magic = QByteArray::fromHex("d9d505f920a163d7");
    constexpr qsizetype pageSize = 4096;
    constexpr quint32 nonce = 7;
    const qsizetype pages = before.size() / pageSize;
    QByteArray bytes = magic + be32(static_cast<quint32>(pages)) + be32(nonce) +
                       be32(static_cast<quint32>(pages)) + be32(512) + be32(pageSize);
    bytes.append(512 - bytes.size(), '\0');
    for (qsizetype page = 0; page < pages; ++page) {
        const QByteArray content = before.mid(page * pageSize, pageSize);
        quint32 sum = nonce;
        for (qsizetype i = pageSize - 200; i > 0; i -= 200)
            sum += static_cast<quint8>(content.at(i));
        bytes += be32(static_cast<quint32>(page + 1)) + content + be32(sum);
    }
    if (!superJournal.isEmpty()) {
        quint32 sum = 0;
        for (const char byte : superJournal)
            sum += static_cast<quint32>(static_cast<signed char>(byte));
        bytes += be32(0x40000000 / pageSize + 1) + superJournal +
                 be32(static_cast<quint32>(superJournal.size())) + be32(sum) + magic;
    }
    return bytes;
}

/// A file at two times: after some acts, and after more.
struct TwoTimes
{
    QByteArray older, newer;       ///< closed
    QByteArray olderLog, newerLog; ///< while it was open
    QByteArray newerBehind;        ///< the file that newerLog belongs to
    Competition olderContent, newerContent;
};

TwoTimes live(const QString &path, const Competition &begin, int acts)
{
    removeAll(path);
    TwoTimes times;
    AtWork work(begin, 74);
    const auto go = [&](Store &store) {
        for (int i = 0; i < acts; ++i) {
            const std::vector<Edit> edits = work.act();
            store.append(edits, noon()).has_value();
        }
    };
    {
        auto store = Store::create(path, begin, atNoon).value();
        go(*store);
        times.olderLog = bytesOf(path + u"-wal"_s);
        times.olderContent = work.competition();
    }
    times.older = bytesOf(path);
    {
        auto store = Store::open(path).value();
        go(*store);
        times.newerBehind = bytesOf(path);
        times.newerLog = bytesOf(path + u"-wal"_s);
        times.newerContent = work.competition();
    }
    times.newer = bytesOf(path);
    removeAll(path);
    return times;
}

/// Nothing, or what was wrong: the content must be this one, or the file refused with a sentence,
/// whether it is looked at or opened to be written.
QString neitherRightNorRefused(const QString &path, const Competition &right)
{
    QStringList wrong;
    for (const auto &[wish, name] :
        {std::pair{Store::Wish::Look, u"looked at"_s}, {Store::Wish::Write, u"opened"_s}}) {
        NoProgress quiet;
        const Opening opened = Store::openFile(path, wish, quiet);
        if (!opened.store && opened.sentence.isEmpty())
            wrong << name + u": refused without a sentence"_s;
        if (opened.store && opened.competition != right)
            wrong << name + u": other content is believed, journal at %1"_s.arg(
                                opened.store->journalSeq());
    }
    return wrong.join(u"; "_s);
}

} // namespace

class StrangeFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultVfs::instance(); } // no waiting for the disk
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void case74_strangeLogs_data()
    {
        QTest::addColumn<QByteArray>("log");
        const TwoTimes ours = live(path(), aCompetition(3, 8), 60);
        Competition begin = aCompetition(5, 20);
        begin.setup.id = CompetitionId::literal(u"c-ffeeddccbbaa99887766554433221100");
        const TwoTimes other = live(path(), begin, 120);
        const TwoTimes briefer = live(path(), aCompetition(1, 1), 1);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(200'000, '\0');
        QTest::newRow("text") << QByteArray("a letter ").repeated(10'000);
        QTest::newRow("of another competition") << other.newerLog;
        QTest::newRow("of another small competition") << briefer.newerLog;
        QTest::newRow("of the making of another") << other.olderLog;
        QTest::newRow("of an older state") << ours.olderLog;
        QTest::newRow("its own, kept from before it was closed") << ours.newerLog;
        QTest::newRow("a third of its own") << ours.newerLog.first(ours.newerLog.size() / 3);
        SeededRandom dice(74);
        QTest::newRow("dice") << dice.bytes(100'000);
    }
    void case74_strangeLogs()
    {
        QFETCH(QByteArray, log);
        const TwoTimes ours = live(path(), aCompetition(3, 8), 60);
        put(path(), ours.newer);
        put(path() + u"-wal"_s, log);
        QCOMPARE(neitherRightNorRefused(path(), ours.newerContent), QString());
    }

    void case74_aFileWithTheLogOfAnotherTime()
    {
        // After a crash, somebody puts back the file alone, from a copy made at another time.
        const TwoTimes ours = live(path(), aCompetition(3, 8), 60);
        put(path(), ours.newerBehind);
        put(path() + u"-wal"_s, ours.newerLog);
        QCOMPARE(neitherRightNorRefused(path(), ours.newerContent), QString());
        removeAll(path());
        put(path(), ours.newerBehind);
        put(path() + u"-wal"_s, ours.olderLog);
        QCOMPARE(neitherRightNorRefused(path(), ours.olderContent), QString());
    }

    void case74_journalsThatRollNothingBack_data()
    {
        QTest::addColumn<QByteArray>("journal");
        SeededRandom dice(741);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(5'000, '\0');
        QTest::newRow("text") << QByteArray("a letter ").repeated(1'000);
        QTest::newRow("dice") << dice.bytes(20'000);
        QTest::newRow("head only") << hotJournal({});
    }
    void case74_journalsThatRollNothingBack()
    {
        QFETCH(QByteArray, journal);
        const TwoTimes ours = live(path(), aCompetition(3, 8), 20);
        put(path(), ours.newer);
        put(path() + u"-journal"_s, journal);
        QCOMPARE(neitherRightNorRefused(path(), ours.newerContent), QString());
    }

    void case74_aHotJournalRollsNothingBack_data() { journalModes(); }
    void case74_aHotJournalRollsNothingBack()
    {
        const TwoTimes ours = inMode(live(path(), aCompetition(3, 8), 20));
        // That the planted journal is a good one: SQLite itself follows it.
        put(path(), ours.newer);
        put(path() + u"-journal"_s, hotJournal(ours.older));
        {
            SQLite::Database database(path().toStdString(), SQLite::OPEN_READWRITE);
            QVERIFY(database.execAndGet("SELECT count(*) FROM journal").getInt() > 0);
        }
        QCOMPARE(bytesOf(path()), ours.older);
        removeAll(path());
        put(path(), ours.newer);
        put(path() + u"-journal"_s, hotJournal(ours.older));
        QCOMPARE(neitherRightNorRefused(path(), ours.newerContent), QString());
    }

    void case74_aSuperJournalNameDeletesNothing_data() { journalModes(); }
    void case74_aSuperJournalNameDeletesNothing()
    {
        // SQLite removes the file that a journal names as its super-journal, whatever it is.
        const TwoTimes ours = inMode(live(path(), aCompetition(3, 8), 20));
        const QString letter = m_folder->filePath(u"letter.txt"_s);
        put(letter, "dear all");
        put(path(), ours.newer);
        put(path() + u"-journal"_s, hotJournal(ours.older, QFile::encodeName(letter)));
        QCOMPARE(neitherRightNorRefused(path(), ours.newerContent), QString());
        QCOMPARE(bytesOf(letter), QByteArray("dear all"));
    }

    void case76_plantedSchema_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *name, const char *sql) {
            QTest::newRow(name) << QByteArray(sql);
        };
        row("trigger", "CREATE TRIGGER t AFTER UPDATE ON mark BEGIN UPDATE mark SET points = 20 "
                       "WHERE entry = '007'; END");
        row("view", "CREATE VIEW v AS SELECT * FROM mark");
        row("index on an expression", "CREATE INDEX i ON mark (abs(points))");
        row("partial index", "CREATE INDEX i ON note (text) WHERE text LIKE 'a%'");
        row("generated column",
            "ALTER TABLE journal ADD COLUMN g TEXT GENERATED ALWAYS AS (upper(what)) VIRTUAL");
        row("column with a default", "ALTER TABLE entry ADD COLUMN g TEXT NOT NULL DEFAULT 'x'");
        row("extra table", "CREATE TABLE extra (x)");
        row("virtual table", "CREATE VIRTUAL TABLE extra USING fts5(x)");
        row("statistics", "ANALYZE");
        row("changed CHECK", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
                             "replace(sql, 'BETWEEN 0 AND 2', 'BETWEEN 0 AND 9')");
        row("CHECK with a function of its own",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, "
            "'text <> ''''', 'text <> '''' OR zeroblob(900000000)') WHERE name = 'note'");
        row("no longer strict", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
                                "replace(sql, 'STRICT, ', '') WHERE name = 'mark'");
        row("table under another name", "ALTER TABLE conflict RENAME TO conflicts");
        row("table missing", "DROP TABLE conflict");
    }
    void case76_plantedSchema()
    {
        QFETCH(QByteArray, sql);
        Competition begin = aCompetition(2, 3);
        begin.stages.front().evaluations.emplace(
            EvaluationKey{judgeId(1), entryId(1)}, Evaluation{.judge = judgeId(1),
                                                       .entry = entryId(1),
                                                       .marks = {{criterionId(1), Points(3)}},
                                                       .notes = {{criterionId(1), u"x"_s}}});
        Store::create(path(), begin, atNoon).value().reset();
        const QByteArray whole = bytesOf(path());
        for (int version = 0; version <= newestSchemaVersion + 1; ++version) {
            put(path(), whole);
            tamper(path(), sql + "; PRAGMA user_version = " + QByteArray::number(version));
            const QByteArray planted = bytesOf(path());
            const ErrorCode wanted =
                version > newestSchemaVersion ? ErrorCode::NewerVersion : ErrorCode::Damaged;
            QCOMPARE(codeOf(Store::open(path())), wanted);
            QCOMPARE(codeOf(Store::inspect(path())), wanted);
            QVERIFY(bytesOf(path()) == planted);
        }
    }

    void case76_tablesThatSwappedTheirPages()
    {
        Competition begin = aCompetition(2, 3);
        AtWork work(begin, 76);
        {
            auto store = Store::create(path(), begin, atNoon).value();
            for (int i = 0; i < 30; ++i)
                store->append(work.act(), noon()).has_value();
        }
        const QByteArray whole = bytesOf(path());
        for (const auto &[a, b] : {std::pair{"mark", "note"}, {"panel", "assignment"},
                 {"evaluation", "note"}, {"entry", "judge"}, {"panel", "meta"}}) {
            put(path(), whole);
            {
                SQLite::Database database(path().toStdString(), SQLite::OPEN_READWRITE);
                const auto root = [&](const char *table) {
                    return database
                        .execAndGet(
                            std::string("SELECT rootpage FROM sqlite_schema WHERE name = '") +
                            table + "'")
                        .getInt();
                };
                const int first = root(a), second = root(b);
                database.exec("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = "
                              "CASE name WHEN '" +
                              std::string(a) + "' THEN " + std::to_string(second) + " ELSE " +
                              std::to_string(first) + " END WHERE name IN ('" + a + "', '" + b +
                              "')");
            }
            QVERIFY(bytesOf(path()) != whole);
            QCOMPARE(neitherRightNorRefused(path(), work.competition()), QString());
        }
    }

    void case77_versionsAndApplications_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const QByteArray &sql, ErrorCode code) {
            QTest::newRow(name) << sql << code;
        };
        const QByteArray newest = QByteArray::number(newestSchemaVersion);
        row("version 0", "PRAGMA user_version = 0", ErrorCode::Damaged);
        row("negative version", "PRAGMA user_version = -1", ErrorCode::Damaged);
        row("next version", "PRAGMA user_version = " + QByteArray::number(newestSchemaVersion + 1),
            ErrorCode::NewerVersion);
        row("version 2 147 483 647", "PRAGMA user_version = 2147483647", ErrorCode::NewerVersion);
        row("foreign application", "PRAGMA application_id = 7", ErrorCode::NotOurs);
        row("no application", "PRAGMA application_id = 0", ErrorCode::NotOurs);
        row("foreign application of a newer version",
            "PRAGMA application_id = 7; PRAGMA user_version = 9", ErrorCode::NotOurs);
        for (int older = 1; older < newestSchemaVersion; ++older)
            row("says it is older than it is", "PRAGMA user_version = " + QByteArray::number(older),
                ErrorCode::Damaged);
    }
    void case77_versionsAndApplications()
    {
        QFETCH(QByteArray, sql);
        QFETCH(ErrorCode, code);
        Store::create(path(), aCompetition(), atNoon).value().reset();
        tamper(path(), sql);
        const QByteArray bytes = bytesOf(path());
        QCOMPARE(codeOf(Store::open(path())), code);
        QCOMPARE(codeOf(Store::inspect(path())), code);
        QVERIFY(bytesOf(path()) == bytes);
    }

    void case77_otherKindsOfFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray jpeg = QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000") +
                                QByteArray(5'000, '\x55');
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one byte") << QByteArray("S");
        QTest::newRow("JPEG") << jpeg;
        QTest::newRow("begins like a database") << QByteArray("SQLite format 3\0", 16) + jpeg;
        QByteArray disguised = QByteArray("SQLite format 3\0", 16) + QByteArray(5'000, '\x55');
        qToBigEndian<quint32>(0x4A555249, disguised.data() + 68);
        QTest::newRow("has our application_id and nothing else") << disguised;
        QTest::newRow("header only") << disguised.first(100);
    }
    void case77_otherKindsOfFiles()
    {
        QFETCH(QByteArray, bytes);
        put(path(), bytes);
        for (const ErrorCode code : {codeOf(Store::open(path())), codeOf(Store::inspect(path()))})
            QVERIFY2(code == ErrorCode::NotOurs || code == ErrorCode::Damaged,
                qPrintable(QString::number(static_cast<int>(code))));
        QVERIFY(bytesOf(path()) == bytes);
        QVERIFY(!QFile::exists(path() + u"-wal"_s));
    }

private:
    /// A file at work keeps a log; a copy made of it, until it is opened, a rollback journal.
    static void journalModes()
    {
        QTest::addColumn<bool>("copy");
        QTest::newRow("file") << false;
        QTest::newRow("copy") << true;
    }
    static TwoTimes inMode(TwoTimes times)
    {
        QFETCH(bool, copy);
        for (QByteArray *file : {&times.older, &times.newer})
            (*file)[18] = (*file)[19] = copy ? 1 : 2;
        return times;
    }

    QString path() const
    {
        return m_folder ? m_folder->filePath(u"a é.juri"_s) : m_common.filePath(u"a é.juri"_s);
    }
    QTemporaryDir m_common; ///< for the tables of cases
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(StrangeFilesTest)
#include "tst_strangefiles.moc"
