// SPDX-License-Identifier: GPL-3.0-or-later
// Case 69: SQLite is given no memory, at any moment.
#include "tests/faults/faultallocator.h"
#include "tests/faults/faultvfs.h"
#include "tests/faults/troubledwork.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace juri;
using namespace juri::test;

class NoMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        FaultAllocator::install();
        FaultVfs::instance(); // no waiting for the disk
        m_folder = std::make_unique<QTemporaryDir>();
        m_work = std::make_unique<TroubledWork>(m_folder->filePath(u"a é.juri"_s), 69);
    }

    void case69_noMemory_data()
    {
        QTest::addColumn<int>("doing");
        QTest::addColumn<bool>("stays");
        const char *doings[] = {"open", "open after a crash", "save", "import", "close", "create",
            "check", "upgrade", "copy"};
        for (int doing = 0; doing < 9; ++doing) {
            for (const bool stays : {false, true})
                QTest::addRow("%s%s", doings[doing], stays ? ", for good" : "") << doing << stays;
        }
    }
    void case69_noMemory()
    {
        QFETCH(int, doing);
        QFETCH(bool, stays);
        const Trouble trouble{{}, [stays](int nth) { FaultAllocator::fail(nth, stays); },
            [] {
                const bool struck = FaultAllocator::hasFailed();
                FaultAllocator::fail(0);
                return struck;
            },
            {ErrorCode::DiskFailure}, stays};
        int tried = 0;
        const QStringList problems = untilItGoesWell(
            [&](int nth, bool &struck) {
                switch (doing) {
                case 0:
                case 1:
                    return m_work->open(trouble, nth, struck, doing == 1);
                case 2:
                    return m_work->save(trouble, nth, struck);
                case 3:
                    return m_work->import(trouble, nth, struck);
                case 4:
                    return m_work->close(trouble, nth, struck);
                case 5:
                    return m_work->create(trouble, nth, struck);
                case 6:
                    return m_work->check(trouble, nth, struck);
                case 7:
                    return m_work->upgrade(trouble, nth, struck);
                default:
                    return m_work->copy(trouble, nth, struck);
                }
            },
            rounds(doing == 3 ? 10 : 30), &tried);
        qInfo("%d requests refused", tried);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TroubledWork> m_work;
};

QTEST_GUILESS_MAIN(NoMemoryTest)
#include "tst_nomemory.moc"
