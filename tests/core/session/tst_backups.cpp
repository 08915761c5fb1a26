// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/scoredfile.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStorageInfo>
#include <QtTest/QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

constexpr auto othersMay = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                           QFileDevice::ExeGroup | QFileDevice::ReadOther |
                           QFileDevice::WriteOther | QFileDevice::ExeOther;

QStringList filesIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    names.removeAll(u".keeping"_s);
    return names;
}

Backup backupOf(qint64 number, const QDateTime &at, qint64 journalSeq)
{
    return {u"%1"_s.arg(number), at, 0, journalSeq, number};
}

/// Said once more, and in another way than the code does it.
std::set<qint64> keptOf(const std::vector<Backup> &backups)
{
    std::set<qint64> kept;
    std::map<QDate, qint64> firsts;
    qint64 highest = 0;
    std::pair<qint64, qint64> furthest{-1, -1};
    for (const Backup &backup : backups) {
        highest = std::max(highest, backup.number);
        furthest = std::max(furthest, {backup.journalSeq, backup.number});
        const auto [day, isNew] = firsts.emplace(backup.at.date(), backup.number);
        if (!isNew)
            day->second = std::min(day->second, backup.number);
    }
    for (const auto &[day, number] : firsts)
        kept.insert(number);
    kept.insert(furthest.second);
    for (const Backup &backup : backups) {
        const auto newer = std::count_if(backups.begin(), backups.end(),
            [&](const Backup &other) { return other.number > backup.number; });
        if (newer < 10)
            kept.insert(backup.number);
    }
    return kept;
}

} // namespace

/// The shelf: what is kept on it, what goes, and what may fail.
class BackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupHoldsWhatTheFileHolds();
    void aBackupOfAFileBeingScored();
    void nothingNewIsNotKeptTwice();
    void aDamagedNewestIsMadeAnew();
    void twoOfTheSameSecondDoNotCollide();
    void tenNewestAndFirstOfEachDay();
    void theShelfItselfIsPruned();
    void aClockSetBackRemovesNothingNewer();
    void whatIsNotOursStays();
    void aCopyThatDoesNotCheckIsNotKept();
    void case65_aFullDiskKeepsTheOldOnes();
    void tooLittleRoomIsSaidBefore();
    void aFolderThatCannotBeMade();
    void anotherOneAtWork();
    void competitionsAndPeopleDoNotMix();
    void theNewestWholeOneIsChosen();
    void aShelfIsFoundWithoutItsFile();
    void aCopyForMovingIsOneFile();
    void case73_copiesWithAndWithoutTheLog();
    void case73_copiesDuringWriting();
};

void BackupsTest::aBackupHoldsWhatTheFileHolds()
{
    ScoredFile file;
    const auto store = file.made();
    QVERIFY(store && file.score(*store, 7));
    QVERIFY(file.shelf().list().empty());
    const auto backup = file.shelf().keep(*store, noon());
    QVERIFY2(backup, qPrintable(backup ? QString() : backup.error().message));
    QCOMPARE(QFileInfo(backup->path).fileName(), u"000001-20260514T120000Z-000002.juri"_s);
    QCOMPARE(backup->journalSeq, 2);
    QCOMPARE(backup->at, noon());
    QCOMPARE(backup->bytes, QFileInfo(backup->path).size());
    QCOMPARE(file.shelf().list(), std::vector<Backup>{*backup});
    QCOMPARE(file.scoreIn(backup->path), 7);
    NoProgress quiet;
    const BackupContent content = examineBackup(backup->path, quiet);
    QVERIFY(content.whole);
    QCOMPARE(content.title, file.competition.setup.title);
    QCOMPARE(content.done, 0); // one of two criteria
    QCOMPARE(content.total, 3);
    QVERIFY(!(QFile::permissions(backup->path) & othersMay));
    QVERIFY(!(QFile::permissions(file.shelf().folder()) & othersMay));
}

void BackupsTest::aBackupOfAFileBeingScored()
{
    ScoredFile file;
    const auto store = file.made();
    for (Points points = 1; points <= 20; ++points) {
        QVERIFY(file.score(*store, points));
        const auto backup = file.shelf().keep(*store, noon());
        QVERIFY(backup);
        QCOMPARE(file.scoreIn(backup->path), points);
        QCOMPARE(filesIn(file.shelf().folder()).filter(u"-wal"_s), QStringList());
    }
    QVERIFY(file.score(*store, 3)); // and it goes on
}

void BackupsTest::nothingNewIsNotKeptTwice()
{
    ScoredFile file;
    const auto store = file.made();
    const auto first = file.shelf().keep(*store, noon());
    const auto again = file.shelf().keep(*store, noon().addSecs(600));
    QVERIFY(first && again);
    QCOMPARE(*again, *first);
    QVERIFY(QFile::remove(first->path));
    const auto anew = file.shelf().keep(*store, noon().addSecs(700));
    QVERIFY(anew);
    QVERIFY(QFileInfo::exists(anew->path));
}

void BackupsTest::aDamagedNewestIsMadeAnew()
{
    ScoredFile file;
    const auto store = file.made();
    const auto first = file.shelf().keep(*store, noon());
    QVERIFY(first && file.damage(first->path));
    const auto again = file.shelf().keep(*store, noon());
    QVERIFY(again);
    QVERIFY(again->path != first->path);
    QCOMPARE(file.scoreIn(again->path), -1); // whole, and without a score
}

void BackupsTest::twoOfTheSameSecondDoNotCollide()
{
    ScoredFile file;
    const auto store = file.made();
    const auto first = file.shelf().keep(*store, noon());
    QVERIFY(file.score(*store, 5));
    const auto second = file.shelf().keep(*store, noon());
    QVERIFY(first && second);
    QCOMPARE(file.shelf().list(), (std::vector<Backup>{*second, *first}));
}

void BackupsTest::tenNewestAndFirstOfEachDay()
{
    const bool holds = rc::check("ten newest, first of each day, furthest journal", [] {
        // Clocks that jump about, journals that fall back after a restoring.
        const auto count = *rc::gen::inRange(0, 60);
        std::vector<Backup> backups;
        for (int i = 0; i < count; ++i) {
            const int minutes = *rc::gen::inRange(-20'000, 20'000);
            backups.push_back(
                backupOf(i + 1, noon().addSecs(qint64(minutes) * 60), *rc::gen::inRange(1, 50)));
        }
        const std::set<qint64> kept = keptOf(backups);
        std::set<qint64> rest;
        for (const Backup &backup : backups)
            rest.insert(backup.number);
        std::reverse(backups.begin(), backups.end()); // in any order
        for (const Backup &backup : beyondKeeping(backups))
            RC_ASSERT(rest.erase(backup.number) == 1);
        if (!backups.empty())
            RC_ASSERT(rest == kept);
        RC_ASSERT(backups.empty() || rest.contains(count));
    });
    QVERIFY(holds);
}

void BackupsTest::theShelfItselfIsPruned()
{
    ScoredFile file;
    const auto store = file.made();
    std::vector<QString> all;
    for (int i = 0; i < 16; ++i) { // eight on each of two days
        QVERIFY(file.score(*store, i % 2 + 1));
        const auto backup = file.shelf().keep(*store, noon().addDays(i / 8).addSecs(60 * (i % 8)));
        QVERIFY(backup);
        all.push_back(backup->path);
    }
    for (int i = 0; i < 16; ++i)
        QCOMPARE(QFileInfo::exists(all[size_t(i)]), i == 0 || i >= 6);
    QCOMPARE(file.shelf().list().size(), 11U);
}

void BackupsTest::aClockSetBackRemovesNothingNewer()
{
    ScoredFile file;
    const auto store = file.made();
    for (int i = 0; i < 12; ++i) {
        QVERIFY(file.score(*store, i + 1));
        QVERIFY(file.shelf().keep(*store, noon().addSecs(i)));
    }
    QVERIFY(file.score(*store, 13));
    const auto early = file.shelf().keep(*store, noon().addYears(-6));
    QVERIFY(early);
    QCOMPARE(file.shelf().list().front(), *early);
    QVERIFY(file.score(*store, 14));
    const auto next = file.shelf().keep(*store, noon().addYears(-6).addSecs(1));
    QVERIFY(next);
    QCOMPARE(file.shelf().list().front(), *next);
    QVERIFY(QFileInfo::exists(early->path));
    NoProgress quiet;
    QCOMPARE(newestWhole(file.shelf().list(), quiet)->value(), *next);
}

void BackupsTest::whatIsNotOursStays()
{
    ScoredFile file;
    const auto store = file.made();
    QVERIFY(file.shelf().keep(*store, noon()));
    QStringList foreign;
    for (const QString &name :
        {u"notes.txt"_s, u"one.juri"_s, u"000001-20260514T120000Z-000001.juri.old"_s,
            u"000001-20261399T120000Z-000001.juri"_s, u"1-20260514T120000Z-1.juri"_s}) {
        QVERIFY(file.write(file.shelf().folder() + u'/' + name, "not ours"));
        foreign << name;
    }
    QVERIFY(QDir(file.shelf().folder()).mkdir(u"000009-20260514T120000Z-000001.juri"_s));
    for (int i = 0; i < 12; ++i) {
        QVERIFY(file.score(*store, i + 1));
        QVERIFY(file.shelf().keep(*store, noon()));
    }
    QCOMPARE(file.shelf().list().size(), 11U);
    for (const QString &name : foreign)
        QCOMPARE(file.bytesOf(file.shelf().folder() + u'/' + name), QByteArray("not ours"));
    QVERIFY(QFileInfo::exists(file.shelf().folder() + u"/000009-20260514T120000Z-000001.juri"_s));
}

void BackupsTest::aCopyThatDoesNotCheckIsNotKept()
{
    ScoredFile file;
    {
        const auto store = file.made();
        QVERIFY(file.score(*store, 5));
        QVERIFY(file.shelf().keep(*store, noon()));
    }
    // A judge's name changes its letters: structure and chain are whole, and only what compares
    // tables and journal, or hashes, can see it. A journal row is sure to be looked at.
    QByteArray bytes = file.bytesOf(file.path());
    const auto at = bytes.indexOf("\"edit\":\"mark\"");
    QVERIFY(at > 0);
    bytes[at + 8] = 'M';
    QVERIFY(file.write(file.path(), bytes));
    auto looked = Store::inspect(file.path());
    QVERIFY(looked);
    const auto names = filesIn(file.shelf().folder());
    for (const auto &name : names) // nothing that could be answered instead
        QVERIFY(QFile::rename(file.shelf().folder() + u'/' + name,
            file.shelf().folder() + u"/000001-20260514T120000Z-000001.juri"_s));
    const auto backup = file.shelf().keep(**looked, noon());
    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::Damaged);
    QVERIFY(backup.error().message.startsWith(u"The backup could not be made: "_s));
    QCOMPARE(filesIn(file.shelf().folder()), QStringList{u"000001-20260514T120000Z-000001.juri"_s});
}

void BackupsTest::case65_aFullDiskKeepsTheOldOnes()
{
#ifdef Q_OS_UNIX
    ScoredFile file;
    const auto store = file.made();
    const auto first = file.shelf().keep(*store, noon());
    QVERIFY(first && file.score(*store, 5));
    const QStringList before = filesIn(file.shelf().folder());
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    // Wherever the disk gets full: in the first page, in the middle, before the last byte.
    for (const qint64 most : {qint64(0), qint64(5000), first->bytes / 2, first->bytes - 1}) {
        const rlimit small{rlim_t(most), old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto backup = file.shelf().keep(*store, noon());
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!backup);
        QVERIFY2(backup.error().message.startsWith(u"The backup could not be made: "_s),
            qPrintable(backup.error().message));
        QCOMPARE(filesIn(file.shelf().folder()), before);
    }
    QVERIFY(file.shelf().keep(*store, noon()));
#else
    QSKIP("needs a limit on file size");
#endif
}

void BackupsTest::tooLittleRoomIsSaidBefore()
{
    ScoredFile file;
    const auto store = file.made();
    QVERIFY(file.shelf().keep(*store, noon()) && file.score(*store, 5));
    // The newest backup tells how large the next one will be.
    QFile huge(file.shelf().folder() + u"/000002-20260514T120000Z-000001.juri"_s);
    QVERIFY(huge.open(QIODevice::WriteOnly));
    const qint64 free = QStorageInfo(file.shelf().folder()).bytesAvailable();
    if (!huge.resize(free / 4 * 3))
        QSKIP("the file system here has no files with holes");
    const auto before = file.shelf().list();
    const auto backup = file.shelf().keep(*store, noon());
    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::DiskFailure);
    QVERIFY2(
        backup.error().message.contains(u"Free some space"_s), qPrintable(backup.error().message));
    QCOMPARE(file.shelf().list(), before);
}

void BackupsTest::aFolderThatCannotBeMade()
{
    ScoredFile file;
    const auto store = file.made();
    QVERIFY(file.write(file.at(u"data"_s), "a file where the folder should be"));
    const auto backup = file.shelf().keep(*store, noon());
    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::ReadOnly);
    QVERIFY(backup.error().message.contains(file.shelf().folder()));
    QVERIFY(file.shelf().list().empty());
    QVERIFY(file.score(*store, 5)); // judging goes on
}

void BackupsTest::anotherOneAtWork()
{
    ScoredFile file;
    const auto store = file.made();
    QVERIFY(file.shelf().keep(*store, noon()));
    // A process that died holding it stops nobody.
    QVERIFY(file.write(file.shelf().folder() + u"/.keeping"_s,
        "999999999\njuri\n" + QSysInfo::machineHostName().toUtf8() + '\n'));
    QVERIFY(file.write(file.shelf().folder() + u"/.being-made"_s, "half a backup"));
    QVERIFY(file.score(*store, 5));
    const auto backup = file.shelf().keep(*store, noon());
    QVERIFY(backup);
    QCOMPARE(file.scoreIn(backup->path), 5);
    QVERIFY(!QFileInfo::exists(file.shelf().folder() + u"/.being-made"_s));
}

void BackupsTest::competitionsAndPeopleDoNotMix()
{
    ScoredFile file;
    Competition other = file.competition;
    other.setup.id = CompetitionId::literal(u"c-ffffffffffffffffffffffffffffffff");
    Competition second = file.competition;
    second.self = judgeId(2);
    Competition chair = file.competition;
    chair.role = Role::Chair;
    chair.self = {};
    Competition calledChair = file.competition;
    calledChair.self = JudgeId::literal(u"chair");
    Competition climbing = file.competition;
    climbing.self = JudgeId::literal(u"/../../x");
    Competition escaped = file.competition;
    escaped.self = JudgeId::literal(u"%63hair");
    std::set<QString> folders;
    for (const Competition &competition :
        {file.competition, other, second, chair, calledChair, climbing, escaped}) {
        const QString folder = BackupShelf(file.root(), competition).folder();
        folders.insert(folder);
        QCOMPARE(QDir::cleanPath(folder), folder);
        QCOMPARE(QFileInfo(folder).path(), file.root());
    }
    QCOMPARE(folders.size(), 7U);
    const auto store = file.made();
    QVERIFY(file.shelf().keep(*store, noon()));
    QVERIFY(BackupShelf(file.root(), other).list().empty());
}

void BackupsTest::theNewestWholeOneIsChosen()
{
    ScoredFile file;
    const auto store = file.made();
    std::vector<Backup> made;
    for (Points points = 1; points <= 3; ++points) {
        QVERIFY(file.score(*store, points));
        const auto backup = file.shelf().keep(*store, noon());
        QVERIFY(backup);
        made.push_back(*backup);
    }
    QVERIFY(file.damage(made[2].path));
    QVERIFY(file.write(made[1].path, {})); // cut off altogether
    NoProgress quiet;
    const auto chosen = newestWhole(file.shelf().list(), quiet);
    QVERIFY(chosen && *chosen);
    QCOMPARE(**chosen, made[0]);
    const BackupContent content = examineBackup(made[2].path, quiet);
    QVERIFY(!content.whole);
    QVERIFY(!content.problem.isEmpty());
    QVERIFY(file.write(made[0].path, "x"));
    QVERIFY(!newestWhole(file.shelf().list(), quiet)->has_value());
}

void BackupsTest::aShelfIsFoundWithoutItsFile()
{
    ScoredFile file;
    {
        const auto store = file.made();
        QCOMPARE(BackupShelf::shelfOf(file.at(u"none.juri"_s), file.root()).error().code,
            ErrorCode::NotFound);
        QVERIFY(file.shelf().keep(*store, noon()));
    }
    QVERIFY(QFile::rename(file.path(), file.at(u"elsewhere.juri"_s)));
    const auto found = BackupShelf::shelfOf(file.path(), file.root());
    QVERIFY(found);
    QCOMPARE(found->folder(), file.shelf().folder());
    // A second competition: it can no longer be told.
    Competition other = file.competition;
    other.setup.id = CompetitionId::literal(u"c-ffffffffffffffffffffffffffffffff");
    const auto store = Store::create(file.at(u"two.juri"_s), other, file.clock);
    QVERIFY(store && BackupShelf(file.root(), other).keep(**store, noon()));
    QCOMPARE(BackupShelf::shelfOf(file.path(), file.root()).error().code, ErrorCode::NotFound);
    QVERIFY(QFile::rename(file.at(u"elsewhere.juri"_s), file.path()));
    QCOMPARE(BackupShelf::shelfOf(file.path(), file.root())->folder(), file.shelf().folder());
}

void BackupsTest::aCopyForMovingIsOneFile()
{
    ScoredFile file;
    const auto store = file.made();
    QVERIFY(file.score(*store, 6));
    const QString target = file.at(u"stick/one.juri"_s);
    QVERIFY(QDir().mkpath(file.at(u"stick"_s)));
    QVERIFY(copyForMoving(*store, target));
    QCOMPARE(file.scoreIn(target), 6);
    QCOMPARE(QDir(file.at(u"stick"_s)).entryList(QDir::Files | QDir::Hidden),
        QStringList{u"one.juri"_s});
    QVERIFY(file.score(*store, 7));
    const auto twice = copyForMoving(*store, target);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::BadUsage);
    QCOMPARE(file.scoreIn(target), 6);
    // Nor onto itself, nor beside a log that would be taken for its own.
    QCOMPARE(copyForMoving(*store, file.path()).error().code, ErrorCode::BadUsage);
    QVERIFY(QFile::remove(target) && file.write(target + u"-wal"_s, "log of another"));
    QCOMPARE(copyForMoving(*store, target).error().code, ErrorCode::BadUsage);
    QVERIFY(!QFileInfo::exists(target));
    NoProgress quiet;
    QCOMPARE(
        copyForMoving(file.path(), file.at(u"x.juri"_s), quiet).error().code, ErrorCode::InUse);
}

void BackupsTest::case73_copiesWithAndWithoutTheLog()
{
    ScoredFile file;
    const auto store = file.made();
    QVERIFY(file.score(*store, 8));
    // As somebody's file manager does it while the program runs.
    const QString both = file.at(u"both.juri"_s);
    const QString alone = file.at(u"alone.juri"_s);
    QVERIFY(QFile::copy(file.path(), both));
    QVERIFY(QFile::copy(file.path() + u"-wal"_s, both + u"-wal"_s));
    QVERIFY(QFile::copy(file.path(), alone));
    QCOMPARE(file.scoreIn(both), 8);
    QVERIFY(file.scoreIn(alone) == 8 || file.scoreIn(alone) == -2); // complete, or refused
}

void BackupsTest::case73_copiesDuringWriting()
{
    ScoredFile file;
    const auto store = file.made();
    // Many edits, so that the log is emptied into the file in between: each copy has the file of
    // one moment and the log of a later one.
    std::optional<Mark> last;
    const auto writeMany = [&] {
        std::vector<Edit> many;
        for (Points points = 0; points < 400; ++points) {
            const Mark mark(points % 20);
            many.push_back(
                MarkEdit{stageOne, {judgeId(1), entryId(1)}, criterionId(1), last, mark});
            last = mark;
        }
        return store->append(many, noon());
    };
    int whole = 0;
    for (int round = 0; round < 12; ++round) {
        const QString copy = file.at(u"copy%1.juri"_s.arg(round));
        QVERIFY(QFile::copy(file.path(), copy));
        for (int batch = 0; batch < round * 2; ++batch)
            QVERIFY(writeMany());
        const qint64 sure = store->journalSeq(); // on the disk before the log is copied
        QVERIFY(QFile::copy(file.path() + u"-wal"_s, copy + u"-wal"_s));
        NoProgress quiet;
        const Opening opening = Store::openFile(copy, Store::Wish::Look, quiet);
        if (!opening.store)
            continue; // refused
        QCOMPARE(opening.store->journalSeq(), sure);
        QCOMPARE(opening.competition, store->read().value());
        ++whole;
    }
    qInfo("%d of 12 copies were complete, the others refused", whole);
}

QTEST_GUILESS_MAIN(BackupsTest)
#include "tst_backups.moc"
