// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 72 and 73: the file is moved, removed, replaced or copied while it is open.
#include "core/store/store.h"

#include "tests/faults/faultscene.h"
#include "tests/faults/faultvfs.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sqlite3.h>

using namespace juri;
using namespace juri::test;

class MovedFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultVfs::instance(); } // no waiting for the disk
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_work = std::make_unique<AtWork>(aCompetition(4, 12), 72);
        m_history = {{1, m_work->competition()}};
        m_store = Store::create(path(), m_work->competition(), atNoon).value();
        work(20);
    }
    void cleanup() { m_store.reset(); }

    void case72_movedAwayWhileOpen_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how :
            {"renamed", "deleted", "replaced by a copy", "replaced by another", "folder renamed"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void case72_movedAwayWhileOpen()
    {
        QFETCH(QString, how);
        const QString elsewhere = m_folder->filePath(u"elsewhere.juri"_s);
        const QString other = m_folder->filePath(u"other.juri"_s);
        Store::create(other, aCompetition(1, 1), atNoon).value().reset();
        QString now = elsewhere;
        if (how == u"renamed") {
            QVERIFY(QFile::rename(path(), elsewhere));
        } else if (how == u"deleted") {
            QVERIFY(QFile::remove(path()));
            now.clear();
        } else if (how == u"replaced by a copy") {
            QVERIFY(QFile::copy(path(), other + u"2"_s) && QFile::rename(path(), elsewhere) &&
                    QFile::rename(other + u"2"_s, path()));
        } else if (how == u"replaced by another") {
            QVERIFY(QFile::rename(path(), elsewhere) && QFile::rename(other, path()));
        } else {
            QVERIFY(QDir().rename(QFileInfo(path()).path(), m_folder->filePath(u"moved"_s)));
            now = m_folder->filePath(u"moved/a é.juri"_s);
        }
        const QByteArray lying = bytesOf(path());
        const qint64 saved = m_store->journalSeq();
        const std::vector<Edit> edits = m_work->act();
        for (int i = 0; i < 2; ++i) { // asking again changes nothing
            const auto done = m_store->append(edits, noon());
            QVERIFY2(!done, qPrintable(how));
            QCOMPARE(done.error().code, ErrorCode::NotFound);
            QVERIFY(!done.error().message.isEmpty());
        }
        QCOMPARE(m_store->journalSeq(), saved);
        m_store.reset();
        QVERIFY(bytesOf(path()) == lying); // what lies there now is not ours to write
        if (!now.isEmpty())                // what was saved is where the file went
            QCOMPARE(broken(now, m_history, saved), QString());
    }

    void case72_theLogIsRemovedWhileOpen()
    {
        // What is acknowledged after that must not live in a file without a name.
        QVERIFY(QFile::remove(path() + u"-wal"_s));
        const std::vector<Edit> edits = m_work->act();
        const auto done = m_store->append(edits, noon());
        const qint64 acknowledged = m_store->journalSeq();
        if (done)
            m_history[acknowledged] = m_work->competition();
        const QString crashed = copied(u"crashed"_s, true); // the power goes now
        QVERIFY2(!done || broken(crashed, m_history, acknowledged).isEmpty(),
            qPrintable(broken(crashed, m_history, acknowledged)));
        m_store.reset();
        QCOMPARE(broken(path(), m_history, acknowledged), QString()); // closed well: all is there
    }

    void case73_copyWithItsLog()
    {
        QCOMPARE(broken(copied(u"b"_s, true), m_history, m_store->journalSeq()), QString());
    }

    void case73_copyWithoutItsLog()
    {
        // Everything since the file was opened is in the log.
        const QString copy = copied(u"b"_s, false);
        auto store = Store::open(copy);
        const qint64 seq = store ? (*store)->journalSeq() : -1;
        QVERIFY2(!store, qPrintable(u"silently old: journal at %1 instead of %2"_s.arg(seq).arg(
                             m_store->journalSeq())));
        QVERIFY(!store.error().message.isEmpty());
    }

    void case73_copyWithoutItsLogAfterAFirstSaveThatFailed()
    {
        m_store.reset();
        m_store = Store::open(path()).value();
        const std::vector<Edit> edits = m_work->act();
        FaultVfs::instance().fail({DiskAct::Read, 1, SQLITE_IOERR_READ, true});
        const auto first = m_store->append(edits, noon());
        FaultVfs::instance().heal();
        QVERIFY(first || m_store->append(edits, noon())); // somebody tries again
        const qint64 saved = m_store->journalSeq();
        m_history[saved] = m_work->competition();
        QCOMPARE(broken(copied(u"b"_s, true), m_history, saved), QString());
        auto store = Store::open(copied(u"c"_s, false));
        QVERIFY2(!store || (*store)->journalSeq() == saved, "silently old");
    }

    void case73_anOpeningThatIsStoppedKeepsTheLog()
    {
        // As a crash left it; somebody presses Cancel while it is checked, and opens it again.
        class Stopping final : public Progress
        {
        public:
            void report(int, int) override {}
            bool isCancelled() const override { return true; }
        };
        work(100); // enough rows to be asked in between
        const QString crashed = copied(u"crashed"_s, true);
        Stopping stopping;
        const Opening stopped = Store::openFile(crashed, Store::Wish::Write, stopping);
        QVERIFY(!stopped.store);
        QCOMPARE(broken(crashed, m_history, m_store->journalSeq()), QString());
    }

    void case73_copyOfAClosedFile()
    {
        const qint64 saved = m_store->journalSeq();
        m_store.reset();
        QCOMPARE(broken(copied(u"b"_s, false), m_history, saved), QString());
    }

    void case73_copyOfAFileThatWasOpenedAndClosedWithoutEdits()
    {
        m_store.reset();
        m_store = Store::open(path()).value();
        const qint64 saved = m_store->journalSeq();
        QCOMPARE(broken(copied(u"b"_s, true), m_history, saved), QString());
        m_store.reset();
        QCOMPARE(broken(copied(u"c"_s, false), m_history, saved), QString());
    }

    void case73_copiesDuringWriting_data()
    {
        QTest::addColumn<bool>("logFirst");
        QTest::addColumn<int>("acts");
        for (const int acts : {1, 5, 40, 400}) { // the last is longer than the log
            QTest::addRow("file, %d acts, log", acts) << false << acts;
            QTest::addRow("log, %d acts, file", acts) << true << acts;
        }
    }
    void case73_copiesDuringWriting()
    {
        QFETCH(bool, logFirst);
        QFETCH(int, acts);
        for (int round = 0; round < 3; ++round) {
            const QString copy = m_folder->filePath(u"copy %1.juri"_s.arg(round));
            const qint64 atFirst = m_store->journalSeq();
            const auto copyLog = [&] {
                QVERIFY(QFile::copy(path() + u"-wal"_s, copy + u"-wal"_s));
            };
            const auto copyFile = [&] { QVERIFY(QFile::copy(path(), copy)); };
            logFirst ? copyLog() : copyFile();
            work(acts);
            logFirst ? copyFile() : copyLog();
            auto store = Store::open(copy);
            if (!store)
                continue; // refused
            store = Error{};
            QCOMPARE(broken(copy, m_history, atFirst), QString());
        }
    }

private:
    QString path() const
    {
        const QString folder = m_folder->filePath(u"work"_s);
        QDir().mkpath(folder);
        return folder + u"/a é.juri"_s;
    }

    void work(int acts)
    {
        for (int i = 0; i < acts; ++i) {
            const std::vector<Edit> edits = m_work->act();
            m_store->append(edits, noon()).has_value();
            m_history[m_store->journalSeq()] = m_work->competition();
        }
    }

    QString copied(const QString &name, bool withLog) const
    {
        const QString copy = m_folder->filePath(name + u".juri"_s);
        QFile::copy(path(), copy);
        if (withLog)
            QFile::copy(path() + u"-wal"_s, copy + u"-wal"_s);
        return copy;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AtWork> m_work;
    std::unique_ptr<Store> m_store;
    History m_history;
};

QTEST_GUILESS_MAIN(MovedFilesTest)
#include "tst_movedfiles.moc"
