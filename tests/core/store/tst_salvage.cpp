// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/salvage.h"

#include "core/store/pagefile.h"
#include "core/store/store.h"
#include "core/support/random.h"
#include "tests/core/store/everyedit.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const FixedClock atNoon(noon());
NoProgress quiet;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Told to stop at once.
class StopAtOnce final : public Progress
{
public:
    void report(int, int) override {}
    bool isCancelled() const override { return true; }
};

} // namespace

/// What is read out of a file without believing it.
class SalvageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto store = Store::create(path(), rich(), atNoon).value();
        m_content = rich();
        for (const Edit &edit : everyEdit(rich())) {
            QVERIFY(store->append(edit, noon()));
            applyTo(m_content, edit);
        }
        store.reset();
        m_bytes = bytesOf(path());
    }

    void wholeFileGivesAllTwice()
    {
        const auto found = salvage(path(), quiet);
        QVERIFY(found);
        QVERIFY(found->isOurs && !found->isNewer && !found->journalMayGoOn);
        QCOMPARE(found->header + found->schema + found->structure + found->content + found->rows,
            QStringList());
        QVERIFY(found->tables == m_content);
        QVERIFY(found->statements == m_content.statements);
        QVERIFY(found->loose.incomplete.empty());
        QCOMPARE(found->journal.size(), everyEdit(rich()).size() + 1);
        QCOMPARE(found->loose.entries.size(), m_content.entries.size());
        QCOMPARE(found->loose.judges.size(), m_content.judges.size());
        size_t marks = 0, notes = 0;
        for (const auto &[key, evaluation] : m_content.stages.front().evaluations) {
            marks += evaluation.marks.size();
            notes += evaluation.notes.size();
        }
        QCOMPARE(found->loose.marks.size(), marks);
        QCOMPARE(found->loose.notes.size(), notes);
        QCOMPARE(found->loose.evaluations.size(), m_content.stages.front().evaluations.size());
        QCOMPARE(found->loose.assignments.size(), m_content.stages.front().assignments.size());
        QCOMPARE(found->loose.panel.size(), m_content.stages.front().panel.size());
        QCOMPARE(found->loose.conflicts.size(), m_content.stages.front().conflicts.size());
        QCOMPARE(bytesOf(path()), m_bytes);
    }

    void logIsLaidOverTheFile()
    {
        auto store = Store::open(path()).value();
        const EvaluationKey key{judgeId(1), entryId(1)};
        const auto change = [&](int i) {
            return store->append(NoteEdit{stageOne, key, {},
                                     i == 0 ? u"overall"_s : u"%1"_s.arg(i - 1), u"%1"_s.arg(i)},
                noon());
        };
        for (int i = 0; i < 5; ++i)
            QVERIFY(change(i));
        const QByteArray bytes = bytesOf(path()), log = bytesOf(path() + u"-wal"_s);
        const auto want = store->read().value();
        QVERIFY(!log.isEmpty());
        Salvage found = salvageBytes(bytes, log, quiet);
        QVERIFY(found.tables == want);
        QVERIFY(!found.logIsBroken && !found.logIsMissing);
        const size_t rows = found.journal.size();
        // Cut in the middle of its last commit, as after a crash: the commit never was.
        found = salvageBytes(bytes, log.first(log.size() - 100), quiet);
        QVERIFY(found.tables && found.tables != want && !found.logIsBroken);
        QCOMPARE(found.journal.size(), rows - 1);
        // Broken in the middle: rows behind it prove themselves all the same.
        QByteArray broken = log;
        const qsizetype frame = 24 + 4096;
        const qsizetype middle = 32 + (log.size() - 32) / frame / 2 * frame + 1000;
        broken[middle] = static_cast<char>(broken[middle] ^ 1);
        found = salvageBytes(bytes, broken, quiet);
        QVERIFY(found.logIsBroken);
        QCOMPARE(found.journal.back().seq, static_cast<qint64>(rows));
        // Not there at all.
        found = salvageBytes(bytes, {}, quiet);
        QVERIFY(found.logIsMissing);
        store.reset();
        initTestCaseAgain();
    }

    void anyBytesAreTaken()
    {
        SeededRandom dice(75);
        for (int round = 0; round < 60; ++round) {
            QByteArray bytes = m_bytes;
            // A few kinds of ruin: noise over a piece, pages in the wrong places, a wild log.
            const auto at =
                static_cast<qsizetype>(dice.below(static_cast<std::uint64_t>(bytes.size() - 4096)));
            switch (round % 4) {
            case 0:
                bytes.replace(at, 4096, dice.bytes(4096));
                break;
            case 1:
                bytes = bytes.mid(4096) + bytes.first(4096);
                break;
            case 2:
                for (int flips = 0; flips < 400; ++flips) {
                    const auto where = static_cast<qsizetype>(
                        dice.below(static_cast<std::uint64_t>(bytes.size())));
                    bytes[where] = static_cast<char>(dice.below(256));
                }
                break;
            default:
                bytes = dice.bytes(1 + static_cast<qsizetype>(dice.below(20'000)));
            }
            const Salvage found = salvageBytes(bytes, m_bytes.first(8192), quiet);
            for (const auto &[hash, statement] : found.statements) {
                QVERIFY(m_content.statements.contains(hash));
                QCOMPARE(statement.body, m_content.statements.at(hash).body);
            }
            for (const ProvenRow &row : found.journal)
                QVERIFY(m_bytes.contains(row.hash));
        }
    }

    void pageSizeIsFound()
    {
        for (const char high : {'\x00', '\x20', '\x02', '\x7f'}) {
            QByteArray bytes = m_bytes;
            bytes[16] = high;
            const Salvage found = salvageBytes(bytes, {}, quiet);
            QVERIFY(found.tables == m_content);
            QVERIFY(!found.header.isEmpty());
        }
    }

    void stopsWhenTold()
    {
        StopAtOnce stop;
        QCOMPARE(salvage(path(), stop).error().code, ErrorCode::Cancelled);
    }

    void lockIsSeenAndKept()
    {
        const auto store = Store::open(path());
        QVERIFY(store);
        for (int again = 0; again < 2; ++again)
            QCOMPARE(salvage(path(), quiet).error().code, ErrorCode::InUse);
    }

private:
    QString path() const { return m_folder.filePath(u"a é.juri"_s); }
    void initTestCaseAgain()
    {
        QVERIFY(QFile::remove(path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size());
    }

    QTemporaryDir m_folder;
    Competition m_content;
    QByteArray m_bytes;
};

QTEST_GUILESS_MAIN(SalvageTest)
#include "tst_salvage.moc"
