// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 65 and 68: the disk is full or fails, at any moment.
#include "tests/faults/faultvfs.h"
#include "tests/faults/troubledwork.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sqlite3.h>

using namespace juri;
using namespace juri::test;

namespace {

FaultVfs &disk()
{
    return FaultVfs::instance();
}

Trouble diskTrouble(const QString &name, DiskAct act, int code, bool stays)
{
    // A file that cannot be opened cannot be written; all else is the disk's failure.
    const std::set<ErrorCode> codes = act == DiskAct::Open
                                          ? std::set{ErrorCode::ReadOnly, ErrorCode::DiskFailure}
                                          : std::set{ErrorCode::DiskFailure};
    return {name, [act, code, stays](int nth) { disk().fail({act, nth, code, stays}); },
        [] {
            const bool struck = disk().hasFailed();
            disk().heal();
            return struck;
        },
        codes, stays};
}

} // namespace

class FailedDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        disk();
        m_folder = std::make_unique<QTemporaryDir>();
        m_work = std::make_unique<TroubledWork>(m_folder->filePath(u"a é.juri"_s), 68);
        QVERIFY(m_work->isLogLeft());
    }

    void case65_fullAtTheNthWrite_data() { troubles(true); }
    void case65_fullAtTheNthWrite() { workInTrouble(); }
    void case68_failureAtTheNthCall_data() { troubles(false); }
    void case68_failureAtTheNthCall() { workInTrouble(); }

private:
    enum class Doing { Open, OpenCrashed, Save, Import, Close, Create, Upgrade, Copy };

    static void troubles(bool full)
    {
        QTest::addColumn<int>("doing");
        QTest::addColumn<int>("act");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("stays");
        struct Failing
        {
            const char *name;
            DiskAct act;
            int code;
        };
        const std::vector<Failing> fullOnes{{"full", DiskAct::Write, SQLITE_FULL}};
        const std::vector<Failing> failing{{"read", DiskAct::Read, SQLITE_IOERR_READ},
            {"write", DiskAct::Write, SQLITE_IOERR_WRITE},
            {"sync", DiskAct::Sync, SQLITE_IOERR_FSYNC},
            {"truncate", DiskAct::Truncate, SQLITE_IOERR_TRUNCATE},
            {"open", DiskAct::Open, SQLITE_CANTOPEN},
            {"size", DiskAct::FileSize, SQLITE_IOERR_FSTAT},
            {"delete", DiskAct::Delete, SQLITE_IOERR_DELETE},
            {"access", DiskAct::Access, SQLITE_IOERR_ACCESS},
            {"lock", DiskAct::Lock, SQLITE_IOERR_LOCK}};
        const std::pair<const char *, Doing> doings[] = {{"open", Doing::Open},
            {"open after a crash", Doing::OpenCrashed}, {"save", Doing::Save},
            {"import", Doing::Import}, {"close", Doing::Close}, {"create", Doing::Create},
            {"upgrade", Doing::Upgrade}, {"copy", Doing::Copy}};
        for (const auto &[name, doing] : doings) {
            for (const Failing &one : full ? fullOnes : failing) {
                for (const bool stays : {false, true})
                    QTest::addRow("%s, %s%s", name, one.name, stays ? " for good" : "")
                        << static_cast<int>(doing) << static_cast<int>(one.act) << one.code
                        << stays;
            }
        }
    }

    void workInTrouble()
    {
        QFETCH(int, doing);
        QFETCH(int, act);
        QFETCH(int, code);
        QFETCH(bool, stays);
        const Trouble trouble = diskTrouble({}, static_cast<DiskAct>(act), code, stays);
        int tried = 0;
        const QStringList problems = untilItGoesWell(
            [&](int nth, bool &struck) {
                switch (static_cast<Doing>(doing)) {
                case Doing::Open:
                case Doing::OpenCrashed:
                    return m_work->open(
                        trouble, nth, struck, static_cast<Doing>(doing) == Doing::OpenCrashed);
                case Doing::Save:
                    return m_work->save(trouble, nth, struck);
                case Doing::Import:
                    return m_work->import(trouble, nth, struck);
                case Doing::Close:
                    return m_work->close(trouble, nth, struck);
                case Doing::Upgrade:
                    return m_work->upgrade(trouble, nth, struck);
                case Doing::Copy:
                    return m_work->copy(trouble, nth, struck);
                case Doing::Create:
                    break;
                }
                return m_work->create(trouble, nth, struck);
            },
            rounds(25), &tried);
        qInfo("%d calls failed", tried);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TroubledWork> m_work;
};

QTEST_GUILESS_MAIN(FailedDiskTest)
#include "tst_faileddisk.moc"
