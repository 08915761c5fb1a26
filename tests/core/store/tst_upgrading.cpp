// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/schema.h"
#include "core/support/clock.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtTest/QTest>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

QString fixtureFolder(int version)
{
    return QStringLiteral(JURI_TEST_DATA) + u"/files/version-%1"_s.arg(version);
}

Opening opened(const QString &path, Store::Wish wish = Store::Wish::Write)
{
    NoProgress quiet;
    return Store::openFile(path, wish, quiet);
}

/// From the file's own header: asking SQLite would leave a log beside it.
int versionOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.seek(60)
               ? qFromBigEndian<qint32>(file.read(4).constData())
               : -1;
}

int statementsLeft = 0;

/// Ends the process at once before the n-th writing statement of any connection.
int endAtStatement(unsigned, void *, void *statement, void *)
{
    // Between two that only read, the disk does not change.
    const bool reads = sqlite3_stmt_readonly(static_cast<sqlite3_stmt *>(statement)) != 0;
    if (!reads && --statementsLeft == 0)
        _exit(9);
    return 0;
}

int traceConnection(sqlite3 *database, const char **, const struct sqlite3_api_routines *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, endAtStatement, nullptr);
}

} // namespace

/// Files of every schema version that was ever given out are opened and upgraded for ever.
class UpgradingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyVersionHasItsFixtures()
    {
        for (int version = 1; version < newestSchemaVersion; ++version) {
            for (const QString &name : {u"chair.juri"_s, u"judge.juri"_s}) {
                const QString file = fixtureFolder(version) + u'/' + name;
                QVERIFY2(QFileInfo::exists(file), qPrintable(file));
                QCOMPARE(versionOf(file), version);
            }
        }
    }

    void olderFilesAreUpgradedAndNothingIsLost_data() { fixtures(); }
    void olderFilesAreUpgradedAndNothingIsLost()
    {
        QFETCH(QString, fixture);
        const QString file = taken(fixture);
        const int version = versionOf(file);
        Opening before = opened(file, Store::Wish::Look);
        QCOMPARE(before.answer, OpeningAnswer::ReadOnly);
        QVERIFY(!before.competition.statements.empty());
        before.store.reset();
        QCOMPARE(versionOf(file), version); // looking upgrades nothing
        QString kept;
        {
            const Opening opening = opened(file);
            QVERIFY2(opening.answer == OpeningAnswer::Upgraded, qPrintable(opening.detail));
            QVERIFY(opening.competition == before.competition);
            kept = opening.keptCopy;
            QVERIFY(opening.sentence.contains(QDir::toNativeSeparators(kept)));
        }
        QCOMPARE(versionOf(file), newestSchemaVersion);
        const Opening after = opened(file);
        QCOMPARE(after.answer, OpeningAnswer::Opened);
        QVERIFY(after.competition == before.competition);
        QCOMPARE(versionOf(kept), version);
        QVERIFY(opened(kept, Store::Wish::Look).competition == before.competition);
    }

    void case78_endedAtEachStatement_data() { fixtures(); }
    void case78_endedAtEachStatement()
    {
        QFETCH(QString, fixture);
        const QString original = taken(fixture);
        const Competition content = opened(original, Store::Wish::Look).competition;
        int refused = 0;
        // Every one at the beginning and, of the many of the same kind, every fifth.
        for (int count = 1;; count += count < 40 ? 1 : 5) {
            const QString file = m_folder->filePath(u"round.juri"_s);
            for (const QString &name : QDir(m_folder->path())
                     .entryList({u"round*"_s, u".round*"_s}, QDir::Files | QDir::Hidden))
                QFile::remove(m_folder->filePath(name));
            QVERIFY(QFile::copy(original, file));
            const pid_t child = fork();
            if (child == 0) {
                statementsLeft = count;
                sqlite3_auto_extension(reinterpret_cast<void (*)()>(traceConnection));
                const Opening opening = opened(file);
                _exit(opening.answer == OpeningAnswer::Upgraded ? 0 : 1);
            }
            int status = 0;
            QCOMPARE(waitpid(child, &status, 0), child);
            QVERIFY2(
                WIFEXITED(status) && WEXITSTATUS(status) != 1, qPrintable(QString::number(count)));
            const Opening opening = opened(file);
            if (!opening.store)
                ++refused;
            QVERIFY2(opening.competition == content, qPrintable(QString::number(count)));
            if (WEXITSTATUS(status) == 0) {
                QVERIFY(count > 20); // or nothing was counted
                break;
            }
        }
        QCOMPARE(refused, 0);
    }

    void case78_withoutRoomForTheCopyNothingIsChanged_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("no room at all") << 4096;
        QTest::newRow("room for a half") << 65536;
    }
    void case78_withoutRoomForTheCopyNothingIsChanged()
    {
        QFETCH(int, limit);
        const QString file = taken(fixtureFolder(1) + u"/chair.juri"_s);
        const Competition content = opened(file, Store::Wish::Look).competition;
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{rlim_t(limit), old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const Opening opening = opened(file);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!opening.store);
        QVERIFY(!opening.sentence.isEmpty());
        QCOMPARE(versionOf(file), 1);
        QVERIFY(opened(file, Store::Wish::Look).competition == content);
        QCOMPARE(opened(file).answer, OpeningAnswer::Upgraded);
    }

    void anOlderProgramLeavesANewerFileAlone()
    {
        const QString file = taken(fixtureFolder(1) + u"/judge.juri"_s);
        {
            SQLite::Database database(file.toStdString(), SQLite::OPEN_READWRITE);
            database.exec("ALTER TABLE mark ADD COLUMN later TEXT; PRAGMA user_version = 99");
        }
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        const QByteArray before = bytes.readAll();
        const Opening opening = opened(file);
        QCOMPARE(opening.answer, OpeningAnswer::Newer);
        QVERIFY(opening.sentence.contains(u"99"_s));
        QVERIFY(bytes.seek(0) && bytes.readAll() == before);
    }

private:
    static void fixtures()
    {
        QTest::addColumn<QString>("fixture");
        for (int version = 1; version < newestSchemaVersion; ++version) {
            const QDir folder(fixtureFolder(version));
            for (const QString &name : folder.entryList({u"*.juri"_s}, QDir::Files))
                QTest::addRow("version %d %s", version, qPrintable(name)) << folder.filePath(name);
        }
    }

    /// A copy of the row's fixture, to be written to.
    QString taken(const QString &fixture) const
    {
        const QString file = m_folder->filePath(QFileInfo(fixture).fileName());
        QFile::copy(fixture, file);
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(UpgradingTest)
#include "tst_upgrading.moc"
