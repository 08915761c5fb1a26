// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/connection.h"
#include "core/support/random.h"
#include "tests/core/store/everyedit.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const FixedClock atNoon(noon());

/// Runs raw SQL on a closed file, as somebody with an editor would.
void tamper(const QString &path, const char *sql)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    database.exec(sql);
}

ErrorCode openCode(const QString &path)
{
    const auto store = Store::open(path);
    return store ? ErrorCode::Internal : store.error().code;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The content, or nothing if the file is refused at the door or while it is read.
std::optional<Competition> believed(const QString &path)
{
    auto store = Store::open(path);
    if (!store)
        return std::nullopt;
    auto competition = (*store)->read();
    return competition ? std::optional(*std::move(competition)) : std::nullopt;
}

} // namespace

/// What the store does with files that are foreign, damaged or hostile.
class StoreDefenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void foreignFiles()
    {
        QCOMPARE(openCode(path()), ErrorCode::NotFound);
        write(path(), {});
        QCOMPARE(openCode(path()), ErrorCode::NotOurs);
        write(path(), "a letter");
        QCOMPARE(openCode(path()), ErrorCode::NotOurs);
        write(path(), QByteArray("SQLite format 3\0", 16)); // a header cut short
        QCOMPARE(openCode(path()), ErrorCode::NotOurs);
        QCOMPARE(openCode(m_folder->path()), ErrorCode::NotOurs);
        QFile::remove(path());
        {
            SQLite::Database other(
                path().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            other.exec("PRAGMA journal_mode = WAL; CREATE TABLE t (x)");
        }
        const QByteArray bytes = bytesOf(path());
        QCOMPARE(openCode(path()), ErrorCode::NotOurs);
        QCOMPARE(Store::inspect(path()).error().code, ErrorCode::NotOurs);
        QCOMPARE(bytesOf(path()), bytes); // not even touched
        QVERIFY(!QFile::exists(path() + u"-wal"_s));
    }

    void tamperedFiles_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const char *sql,
                             ErrorCode code = ErrorCode::Damaged) {
            QTest::newRow(name) << QByteArray(sql) << code;
        };
        row("newer version", "PRAGMA user_version = 3", ErrorCode::NewerVersion);
        row("version that never was", "PRAGMA user_version = 0");
        row("foreign application", "PRAGMA application_id = 7", ErrorCode::NotOurs);
        row("planted trigger",
            "CREATE TRIGGER t AFTER UPDATE ON mark BEGIN UPDATE mark SET points = 20; END");
        row("planted view", "CREATE VIEW v AS SELECT * FROM mark");
        row("extra table", "CREATE TABLE extra (x)");
        row("planted index", "CREATE INDEX i ON mark (points)");
        row("changed journal row", "UPDATE journal SET what = 'nothing'");
        row("removed journal row", "DELETE FROM journal WHERE seq = 1");
        row("no journal", "DELETE FROM journal");
        row("changed schema",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, "
            "'BETWEEN 0 AND 2', 'BETWEEN 0 AND 9')");
        row("changed statement", "UPDATE statement SET body = x'00'");
        row("changed member", "UPDATE object SET body = x'00'");
    }
    void tamperedFiles()
    {
        QFETCH(QByteArray, sql);
        QFETCH(ErrorCode, code);
        {
            auto store = Store::create(path(), rich(), atNoon).value();
            QVERIFY(store->append(
                MarkEdit{stageOne, {judgeId(2), entryId(1)}, criterionId(1), {}, Mark(Points(3))},
                noon()));
        }
        tamper(path(), sql.constData());
        {
            const auto looked = Store::inspect(path());
            if (looked) // the rest is what check() is for
                QVERIFY(!(*looked)->check()->sentences.isEmpty());
            else
                QCOMPARE(looked.error().code, code);
        }
        QCOMPARE(openCode(path()), code);
    }

    void aValueOutsideItsConstraintIsRefusedAtOpening()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        tamper(path(), "PRAGMA ignore_check_constraints = ON; UPDATE evaluation SET standing = 77");
        QCOMPARE(openCode(path()), ErrorCode::Damaged);
    }

    void rowsThatBreakTheDomainAreDamage()
    {
        for (const char *sql : {"UPDATE mark SET points = 99 WHERE points IS NOT NULL",
                 "UPDATE stage SET method = '{}'", "DELETE FROM meta WHERE k = 'competition'",
                 "UPDATE meta SET v = 'nobody' WHERE k = 'role'",
                 "UPDATE meta SET v = 'abcd' WHERE k = 'chair_key'",
                 "UPDATE entry SET attributes = '[]'", "UPDATE entry SET attributes = '{'",
                 "UPDATE entry SET attributes = '{\"k\":1}'", "UPDATE note SET criterion = 'C9'",
                 "UPDATE entry SET id = ' 9' WHERE id = '003'"}) {
            QFile::remove(path());
            QVERIFY(Store::create(path(), rich(), atNoon));
            tamper(path(), sql);
            QCOMPARE(openCode(path()), ErrorCode::Damaged);
        }
    }

    void theSchemaRefusesNonsense()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        for (const char *sql : {"UPDATE evaluation SET standing = 7",
                 "UPDATE judge SET key = x'00'", "UPDATE mark SET points = 'many'",
                 "INSERT INTO journal VALUES (0, 0, '', x'00', x'00')"}) {
            bool refused = false;
            try {
                tamper(path(), sql);
            } catch (const SQLite::Exception &) {
                refused = true;
            }
            QVERIFY2(refused, sql);
        }
    }

    void flippedBitsAreNeverBelievedWhereItCounts()
    {
        // Journal and signed bytes carry hashes: no flip in them goes unseen, wherever it falls.
        Store::create(path(), rich(), atNoon).value().reset();
        const QByteArray whole = bytesOf(path());
        const Competition content = rich();
        SeededRandom dice(75);
        int refused = 0;
        for (int round = 0; round < 150; ++round) {
            QByteArray bytes = whole;
            const auto at =
                static_cast<qsizetype>(dice.below(static_cast<std::uint64_t>(whole.size())));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << dice.below(8)));
            write(path(), bytes);
            const auto now = believed(path());
            if (!now) {
                ++refused;
                continue;
            }
            QCOMPARE(now->statements.size(), content.statements.size());
            for (const auto &[hash, statement] : content.statements) {
                QVERIFY(now->statements.contains(hash));
                QCOMPARE(now->statements.at(hash).body, statement.body);
            }
        }
        // Most bytes of so small a file are the unused ends of its pages.
        QVERIFY2(refused > 10, qPrintable(QString::number(refused)));
        write(path(), whole);
        QVERIFY(believed(path()) == content);
    }

    void noFlipInSignedBytesOrJournalIsBelieved()
    {
        const Competition content = rich();
        Store::create(path(), content, atNoon).value().reset();
        const QByteArray whole = bytesOf(path());
        // Long texts are spread over pages; their beginnings lie in one piece.
        std::vector<QByteArray> pieces{"{\"content\":{"};
        for (const auto &[hash, statement] : content.statements)
            pieces.push_back(statement.body.first(64));
        SeededRandom dice(77);
        for (const QByteArray &piece : pieces) {
            const qsizetype begin = whole.indexOf(piece);
            QVERIFY(begin > 0);
            for (qsizetype at = begin; at < begin + piece.size(); at += 3) {
                QByteArray bytes = whole;
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << dice.below(8)));
                write(path(), bytes);
                QCOMPARE(openCode(path()), ErrorCode::Damaged);
            }
        }
    }

    void cutFilesAreRefused()
    {
        Store::create(path(), rich(), atNoon).value().reset();
        const QByteArray whole = bytesOf(path());
        SeededRandom dice(76);
        for (int round = 0; round < 60; ++round) {
            const auto length =
                static_cast<qsizetype>(dice.below(static_cast<std::uint64_t>(whole.size())));
            write(path(), whole.first(length));
            QVERIFY2(!believed(path()), qPrintable(QString::number(length)));
        }
    }

    void whatSqliteSaysBecomesACode_data()
    {
        QTest::addColumn<int>("sqlite");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("busy") << SQLITE_BUSY << ErrorCode::InUse;
        QTest::newRow("full") << SQLITE_FULL << ErrorCode::DiskFailure;
        QTest::newRow("read failed") << SQLITE_IOERR_READ << ErrorCode::DiskFailure;
        QTest::newRow("no memory") << SQLITE_NOMEM << ErrorCode::DiskFailure;
        QTest::newRow("read-only") << SQLITE_READONLY << ErrorCode::ReadOnly;
        QTest::newRow("cannot open") << SQLITE_CANTOPEN << ErrorCode::ReadOnly;
        QTest::newRow("too big") << SQLITE_TOOBIG << ErrorCode::TooLarge;
        QTest::newRow("corrupt") << SQLITE_CORRUPT << ErrorCode::Damaged;
        QTest::newRow("not a database") << SQLITE_NOTADB << ErrorCode::Damaged;
        QTest::newRow("constraint") << SQLITE_CONSTRAINT << ErrorCode::Internal;
    }
    void whatSqliteSaysBecomesACode()
    {
        QFETCH(int, sqlite);
        QFETCH(ErrorCode, code);
        const Error error = storeError(SQLite::Exception("said", sqlite), path());
        QCOMPARE(error.code, code);
        QVERIFY(!error.message.isEmpty());
        QCOMPARE(error.detail, u"said"_s);
    }

    void connectionsAreHardened()
    {
        Store::create(path(), rich(), atNoon).value().reset();
        SQLite::Database database(path().toStdString(), SQLite::OPEN_READWRITE);
        harden(database);
        lockAlone(database);
        makeDurable(database);
        const auto pragma = [&](const char *name) {
            return database.execAndGet(std::string("PRAGMA ") + name).getString();
        };
        QCOMPARE(pragma("journal_mode"), "wal");
        QCOMPARE(pragma("synchronous"), "3"); // EXTRA
        QCOMPARE(pragma("locking_mode"), "exclusive");
        QCOMPARE(pragma("foreign_keys"), "1");
        QCOMPARE(pragma("cell_size_check"), "1");
        QCOMPARE(pragma("mmap_size"), "0");
        QCOMPARE(pragma("temp_store"), "2");
        QCOMPARE(pragma("secure_delete"), "1");
        QCOMPARE(pragma("trusted_schema"), "0");
        for (const auto &[option, expected] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                 {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                 {SQLITE_DBCONFIG_DQS_DML, 0}, {SQLITE_DBCONFIG_DQS_DDL, 0}}) {
            int now = -1;
            sqlite3_db_config(database.getHandle(), option, -1, &now);
            QCOMPARE(now, expected);
        }
    }

    void everyTableIsStrict()
    {
        Store::create(path(), rich(), atNoon).value().reset();
        SQLite::Database database(path().toStdString(), SQLite::OPEN_READONLY);
        SQLite::Statement tables(database,
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = "
            "'table' AND name NOT LIKE 'sqlite%'");
        int count = 0;
        for (; tables.executeStep(); ++count)
            QVERIFY2(tables.getColumn(1).getInt() == 1, tables.getColumn(0).getText());
        QCOMPARE(count, 14);
        QCOMPARE(database.execAndGet("PRAGMA application_id").getInt(), 0x4A555249);
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), 2);
    }

private:
    QString path() const { return m_folder->filePath(u"a é.juri"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(StoreDefenceTest)
#include "tst_storedefence.moc"
