// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recovery.h"

#include "core/exchange/envelope.h"
#include "core/support/random.h"
#include "tests/core/session/damagedfiles.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

constexpr qsizetype page = 4096;
NoProgress quiet;

QByteArray zeroed(QByteArray bytes, const std::vector<int> &pages)
{
    for (const int number : pages)
        bytes.replace((number - 1) * page, page, QByteArray(page, '\0'));
    return bytes;
}

/// What a whole run of damages came to.
struct Tally
{
    int rounds = 0, everything = 0, nothing = 0, lostScores = 0, silent = 0, altered = 0,
        asSigned = 0;
    int noticed = 0, statementsLost = 0;

    void print(const char *what) const
    {
        qInfo("%s: %d damages; everything back %d; nothing back %d; scores lost %d; signed files "
              "lost %d; older ones as signed %d; not noticed %d",
            what, rounds, everything, nothing, lostScores, statementsLost, asSigned,
            rounds - noticed);
    }
};

} // namespace

/// What can be had from damaged files, and that nothing else is ever told.
class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_day = std::make_unique<WorkedDay>(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void wholeFile_data() { filesAndBusy(); }
    void wholeFile()
    {
        QFETCH(WorkedFile, file);
        const auto found = examineFile(file.path, {}, quiet);
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        for (const PartFinding &part : found->parts)
            QVERIFY2(part.state == PartState::Whole,
                qPrintable(part.sentence + part.details.join(u';')));
        QVERIFY(found->whole);
        QVERIFY(found->recovery.competition == file.content);
        QVERIFY(found->recovery.losses.isEmpty() && found->recovery.doubts.isEmpty());
        QCOMPARE(found->recovery.sources, std::vector{RecoverySource::Tables});
        QCOMPARE(bytesAt(file.path), file.bytes);
        QVERIFY(!QFile::exists(file.path + u"-wal"_s) && !QFile::exists(file.path + u"-shm"_s));
    }

    void foreignFiles()
    {
        const auto code = [this](const QByteArray &bytes) {
            putBytes(path(), bytes);
            const auto found = examineFile(path(), {}, quiet);
            return found ? ErrorCode::Internal : found.error().code;
        };
        QCOMPARE(examineFile(path(), {}, quiet).error().code, ErrorCode::NotFound);
        QCOMPARE(code({}), ErrorCode::NotOurs);
        QCOMPARE(code("a letter"), ErrorCode::NotOurs);
        SeededRandom dice(3);
        QCOMPARE(code(dice.bytes(50'000)), ErrorCode::NotOurs);
        QCOMPARE(examineFile(m_folder->path(), {}, quiet).error().code, ErrorCode::NotOurs);
    }

    void openFileIsLeftAlone()
    {
        putBytes(path(), m_day->judges.bytes);
        const auto session = CompetitionSession::open(path(), clockAtNoon);
        QVERIFY(session);
        QCOMPARE(examineFile(path(), {}, quiet).error().code, ErrorCode::InUse);
        // … and keeps its lock.
        QCOMPARE(examineFile(path(), {}, quiet).error().code, ErrorCode::InUse);
    }

    void eachTableZeroed_data()
    {
        QTest::addColumn<WorkedFile>("file");
        QTest::addColumn<QString>("table");
        for (const WorkedFile *file : {&m_day->judges, &m_day->chairs}) {
            for (const auto &[table, pages] : pagesOfTables(file->path))
                QTest::newRow(
                    qPrintable((file == &m_day->judges ? u"judge "_s : u"chair "_s) + table))
                    << *file << table;
        }
    }
    void eachTableZeroed()
    {
        QFETCH(WorkedFile, file);
        QFETCH(QString, table);
        Tally tally;
        examine(file, zeroed(file.bytes, pagesOfTables(file.path).at(table)), tally);
        QCOMPARE(tally.noticed, 1);
        QCOMPARE(tally.altered, 0);
        QCOMPARE(tally.silent, 0);
        QCOMPARE(tally.lostScores, 0); // journal and tables are never both gone here
        const bool proven = table == u"statement"_s || table == u"object"_s;
        if (proven) { // what lay on pages that are gone is not called whole
            const auto found = examineFile(path(), {}, quiet);
            const PartFinding &part = found->parts[static_cast<size_t>(FilePart::Statements)];
            QVERIFY2(part.state != PartState::Whole, qPrintable(part.sentence));
        }
        QCOMPARE(tally.everything, proven ? 0 : 1);
    }

    void randomDamage_data() { filesAndBusy(); }
    void randomDamage()
    {
        QFETCH(WorkedFile, file);
        Tally tally;
        SeededRandom dice(11);
        for (int round = 0; round < 200; ++round) {
            QByteArray bytes = file.bytes;
            const auto count = static_cast<qsizetype>(1 + dice.below(20));
            const auto at = static_cast<qsizetype>(
                dice.below(static_cast<std::uint64_t>(bytes.size() - count)));
            bytes.replace(at, count, dice.bytes(count));
            examine(file, bytes, tally);
        }
        tally.print(QTest::currentDataTag());
        QCOMPARE(tally.altered, 0);
        QCOMPARE(tally.silent, 0);
        QCOMPARE(tally.nothing, 0);
        QCOMPARE(tally.lostScores, 0);
    }

    /// One page of any kind gone: half a table, half the journal.
    void eachPageZeroed_data() { filesAndBusy(); }
    void eachPageZeroed()
    {
        QFETCH(WorkedFile, file);
        Tally tally;
        for (int number = 1; number <= file.bytes.size() / page; ++number)
            examine(file, zeroed(file.bytes, {number}), tally);
        tally.print(QTest::currentDataTag());
        QCOMPARE(tally.noticed, tally.rounds);
        QCOMPARE(tally.altered, 0);
        QCOMPARE(tally.silent, 0);
        QCOMPARE(tally.nothing, 0);
        QCOMPARE(tally.lostScores, 0);
    }

    /// Pages that say they hold fewer rows than they do: nothing vanishes unseen.
    void rowsForgotten_data() { filesAndBusy(); }
    void rowsForgotten()
    {
        QFETCH(WorkedFile, file);
        Tally tally;
        for (qsizetype at = page; at < file.bytes.size(); at += page) {
            const char type = file.bytes[at];
            const auto rows = static_cast<uchar>(file.bytes[at + 4]);
            if (rows == 0 || (type != 2 && type != 5 && type != 10 && type != 13))
                continue;
            for (const int fewer : {rows - 1, rows / 2, 0}) {
                QByteArray bytes = file.bytes;
                bytes[at + 4] = static_cast<char>(fewer);
                examine(file, bytes, tally);
            }
        }
        tally.print(QTest::currentDataTag());
        QCOMPARE(tally.noticed, tally.rounds);
        QCOMPARE(tally.altered, 0);
        QCOMPARE(tally.lostScores, 0);
        QCOMPARE(tally.silent, 0);
    }

    /// Two neighbouring pages gone, as a bad sector of a disk takes them.
    void neighboursZeroed_data() { filesAndBusy(); }
    void neighboursZeroed()
    {
        QFETCH(WorkedFile, file);
        Tally tally;
        for (int number = 1; number < file.bytes.size() / page; ++number)
            examine(file, zeroed(file.bytes, {number, number + 1}), tally);
        tally.print(QTest::currentDataTag());
        QCOMPARE(tally.altered, 0);
        QCOMPARE(tally.silent, 0);
        QCOMPARE(tally.nothing, 0);
    }

    void truncated_data() { filesAndBusy(); }
    void truncated()
    {
        QFETCH(WorkedFile, file);
        Tally tally;
        for (qsizetype length = page; length < file.bytes.size(); length += page)
            examine(file, file.bytes.first(length), tally);
        tally.print(QTest::currentDataTag());
        QCOMPARE(tally.noticed, tally.rounds);
        QCOMPARE(tally.altered, 0);
        QCOMPARE(tally.silent, 0);
    }

    void eachHeaderByte()
    {
        Tally tally;
        const WorkedFile &file = m_day->judges;
        for (qsizetype at = 0; at < 100; ++at) {
            QByteArray bytes = file.bytes;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
            examine(file, bytes, tally);
        }
        tally.print("header");
        QCOMPARE(tally.everything, tally.rounds);
    }

    void onlySignedFilesLeft_data() { files(); }
    void onlySignedFilesLeft()
    {
        QFETCH(WorkedFile, file);
        QByteArray bytes = file.bytes;
        for (const auto &[table, pages] : pagesOfTables(file.path)) {
            if (!table.contains(u"statement"_s) && !table.contains(u"object"_s))
                bytes = zeroed(bytes, pages);
        }
        putBytes(path(), bytes);
        const auto found = examineFile(path(), {}, quiet);
        QVERIFY(found && !found->whole);
        const Recovery &recovery = found->recovery;
        QVERIFY(recovery.competition);
        QVERIFY(recovery.competition->statements == file.content.statements);
        QVERIFY(!recovery.losses.isEmpty());
        QVERIFY(recovery.competition->role == file.content.role);
        QCOMPARE(recovery.competition->entries, file.content.entries);
        if (file.content.role == Role::Chair)
            return;
        // What was handed in last: the changes after it are lost, and that is said.
        QCOMPARE(recovery.competition->self, file.content.self);
        QCOMPARE(recovery.evaluations, 3);
        const Remains remains = remainsOf(file.content, recovery);
        QCOMPARE(remains.lost, 0);
        QCOMPARE(remains.altered, 0);
        QCOMPARE(remains.asSigned, 1);
        QVERIFY(!recovery.doubts.isEmpty());
        QVERIFY(recovery.sources.front() == RecoverySource::Sheets);
    }

    void backupFillsWhatIsDamaged()
    {
        // A backup of before the last changes; then the file is damaged all over.
        putBytes(path(), m_day->judges.bytes);
        constexpr int words = 60;
        const auto write = [this](const QString &word) {
            auto session = CompetitionSession::open(path(), clockAtNoon).value();
            const EvaluationKey own{session->competition().self, EntryId::literal(u"002")};
            for (int i = 0; i < words; ++i) {
                const Evaluation *now = session->competition().stages.front().evaluation(own);
                QVERIFY(session->apply(NoteEdit{stageOne, own, {}, now->note, word.arg(i)}));
            }
        };
        write(u"dahulu %1"_s);
        const QString backup = path() + u".backup"_s;
        QVERIFY(QFile::copy(path(), backup));
        write(u"kemudian %1"_s);
        auto session = CompetitionSession::open(path(), clockAtNoon).value();
        const WorkedFile file = WorkedDay::closed(std::move(session));
        const auto pages = pagesOfTables(file.path);
        QByteArray bytes = file.bytes;
        for (const auto &[table, numbers] : pages) {
            if (table != u"journal"_s)
                bytes = zeroed(bytes, numbers);
        }
        // The journal too, but for the pages with what came after the backup.
        std::vector<int> journal = pages.at(u"journal"_s);
        std::sort(journal.begin(), journal.end());
        for (const int number : journal) {
            if (!file.bytes.mid((number - 1) * page, page).contains("kemudian "))
                bytes = zeroed(bytes, {number});
        }
        putBytes(path(), bytes);
        const auto alone = examineFile(path(), {}, quiet);
        QVERIFY(!alone || alone->recovery.competition != file.content);
        const auto found = examineFile(path(), {backup}, quiet);
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        const auto &sources = found->recovery.sources;
        QVERIFY(std::find(sources.begin(), sources.end(), RecoverySource::Backup) != sources.end());
        QVERIFY(found->recovery.competition == file.content);
    }

    void logIsReadAndMissed()
    {
        putBytes(path(), m_day->judges.bytes);
        auto session = CompetitionSession::open(path(), clockAtNoon).value();
        const EvaluationKey own{session->competition().self, EntryId::literal(u"003")};
        QVERIFY(session->apply(NoteEdit{stageOne, own, {}, {}, u"terakhir"_s}));
        const Competition content = session->competition();
        const QString copy = m_folder->filePath(u"crashed.juri"_s);
        putBytes(copy, bytesAt(path()));
        putBytes(copy + u"-wal"_s, bytesAt(path() + u"-wal"_s));
        session.reset();
        const QByteArray log = bytesAt(copy + u"-wal"_s);
        QVERIFY(!log.isEmpty());
        auto found = examineFile(copy, {}, quiet);
        QVERIFY(found && found->recovery.competition == content);
        QVERIFY(found->whole);
        QCOMPARE(bytesAt(copy + u"-wal"_s), log);
        // Without it the file is older, and that is said.
        QVERIFY(QFile::remove(copy + u"-wal"_s));
        found = examineFile(copy, {}, quiet);
        QVERIFY(found && !found->whole && !found->recovery.losses.isEmpty());
        // A backup made later has it.
        found = examineFile(copy, {path()}, quiet);
        QVERIFY(found && found->recovery.competition == content);
    }

    void writtenAnew()
    {
        const WorkedFile &file = m_day->judges;
        putBytes(path(), zeroed(file.bytes, pagesOfTables(file.path).at(u"mark"_s)));
        const QByteArray damaged = bytesAt(path());
        const auto found = examineFile(path(), {}, quiet);
        QVERIFY(found && !found->whole);
        const QString target = m_folder->filePath(u"new.juri"_s);
        QVERIFY(writeRecovered(found->recovery, target, clockAtNoon.now()));
        QCOMPARE(bytesAt(path()), damaged);
        const auto again = examineFile(target, {}, quiet);
        QVERIFY(again && again->whole);
        QVERIFY(again->recovery.competition == file.content);
        QCOMPARE(writeRecovered(found->recovery, target, clockAtNoon.now()).error().code,
            ErrorCode::BadUsage);
        QCOMPARE(writeRecovered({}, path() + u"x"_s, clockAtNoon.now()).error().code,
            ErrorCode::Incomplete);
    }

    void signedFilesAreExported_data() { files(); }
    void signedFilesAreExported()
    {
        QFETCH(WorkedFile, file);
        QByteArray bytes = file.bytes;
        for (const auto &[table, pages] : pagesOfTables(file.path)) {
            if (table == u"mark"_s || table == u"meta"_s || table == u"member"_s)
                bytes = zeroed(bytes, pages);
        }
        bytes[63] = 9; // a version that does not exist yet
        putBytes(path(), bytes);
        const QString folder = m_folder->filePath(u"out"_s);
        const auto count = exportStatements(path(), folder, quiet);
        QVERIFY2(count, count ? "" : qPrintable(count.error().message));
        QCOMPARE(*count, static_cast<int>(file.content.statements.size()));
        QCOMPARE(exportStatements(path(), folder, quiet).value(), *count); // the same again
        const QStringList names = QDir(folder).entryList(QDir::Files);
        QCOMPARE(names.size(), *count);
        for (const QString &name : names) {
            const auto verified = verifyFileAt(QDir(folder).filePath(name));
            QVERIFY2(verified, qPrintable(name));
            QCOMPARE(verified->statement, file.content.statements.at(verified->statement.hash));
            QVERIFY(name.contains(codeOf(verified->statement.hash)));
        }
        QVERIFY(!names.filter(u"sheet-J01-rev2-"_s).isEmpty());
        QVERIFY(!names.filter(u"package-1-"_s).isEmpty());
    }

private:
    QString path() const { return m_folder->filePath(u"a é.juri"_s); }

    void files()
    {
        QTest::addColumn<WorkedFile>("file");
        QTest::newRow("judge") << m_day->judges;
        QTest::newRow("chair") << m_day->chairs;
    }
    void filesAndBusy()
    {
        files();
        QTest::newRow("busy") << m_day->busy;
    }

    /// Examines damaged bytes and counts: what is told recovered must be right, and what is gone
    /// must be told.
    void examine(const WorkedFile &file, const QByteArray &bytes, Tally &tally)
    {
        putBytes(path(), bytes);
        const auto found = examineFile(path(), {}, quiet);
        ++tally.rounds;
        if (!found) { // a first page without any proof left, and nothing else
            QCOMPARE(found.error().code, ErrorCode::NotOurs);
            ++tally.noticed;
            ++tally.nothing;
            return;
        }
        const Recovery &recovery = found->recovery;
        const Remains remains = remainsOf(file.content, recovery);
        tally.noticed += found->whole ? 0 : 1;
        tally.everything += remains.equal ? 1 : 0;
        tally.nothing += recovery.competition ? 0 : 1;
        tally.lostScores += remains.lost;
        tally.altered += remains.altered;
        // An older score or note, as signed, only where it is said that this was done.
        const auto &sources = recovery.sources;
        const bool told =
            std::find(sources.begin(), sources.end(), RecoverySource::Sheets) != sources.end() &&
            !recovery.doubts.isEmpty() && !recovery.losses.isEmpty();
        tally.asSigned += remains.asSigned;
        if (!told)
            tally.altered += remains.asSigned;
        const bool silent = !remains.equal && recovery.losses.isEmpty() && recovery.competition;
        tally.silent += silent ? 1 : 0;
        tally.statementsLost +=
            static_cast<int>(file.content.statements.size()) - recovery.statements;
        if ((silent || remains.altered > 0 || (remains.asSigned > 0 && !told)) &&
            tally.silent + tally.altered < 5) {
            qInfo() << QTest::currentDataTag() << "altered" << remains.altered << "silent" << silent
                    << recovery.losses << recovery.doubts;
            for (const PartFinding &part : found->parts)
                qInfo() << int(part.part) << int(part.state) << part.details;
        }
    }

    std::unique_ptr<WorkedDay> m_day;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_recovery.moc"
