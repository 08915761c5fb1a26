// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "tests/core/store/everyedit.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const FixedClock atNoon(noon());

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

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everythingComesBack()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        auto store = Store::open(path());
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        QVERIFY((*store)->read().value() == rich());
        QCOMPARE((*store)->journalSeq(), qint64(1));
    }

    void everyEditIsOnTheDisk()
    {
        Competition competition = rich();
        auto store = Store::create(path(), competition, atNoon).value();
        const std::vector<Edit> edits = everyEdit(competition);
        for (const Edit &edit : edits) {
            const auto valid = validate(edit, competition);
            QVERIFY2(
                valid, valid ? "" : qPrintable(describe(edit) + u": "_s + valid.error().message));
            const auto stored = store->append(edit, noon());
            QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail));
            applyTo(competition, edit);
            QVERIFY2(store->read().value() == competition, qPrintable(describe(edit)));
        }
        QCOMPARE(store->journalSeq(), qint64(edits.size() + 1));
        store.reset();
        store = Store::open(path()).value();
        QVERIFY(store->read().value() == competition);
    }

    void anExistingFileIsNeverOverwritten()
    {
        QVERIFY(Store::create(path(), rich(), atNoon));
        QCOMPARE(Store::create(path(), aCompetition(), atNoon).error().code, ErrorCode::BadUsage);
        QVERIFY(Store::open(path()).value()->read().value() == rich());
        QCOMPARE(Store::create(u"/nowhere/x.juri"_s, aCompetition(), atNoon).error().code,
            ErrorCode::ReadOnly);
    }

    void theSecondOneIsTold()
    {
        auto first = Store::create(path(), rich(), atNoon).value();
        QCOMPARE(openCode(path()), ErrorCode::InUse);
        first.reset();
        QVERIFY(Store::open(path()));
    }

    void durabilityIsWhatWePromise()
    {
        auto store = Store::create(path(), rich(), atNoon).value();
        // WAL with full syncs: the write-ahead log is there, no shared-memory file is.
        QVERIFY(QFile::exists(path() + u"-wal"_s));
        QVERIFY(!QFile::exists(path() + u"-shm"_s));
        const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        for (const QString &file : {path(), QString(path() + u"-wal"_s)})
            QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
    }

    void aFailedMakingLeavesNothing()
    {
        Competition unknownJudge = aCompetition();
        unknownJudge.stages.front().assignments.insert({judgeId(8), entryId(1)});
        Competition offScale = aCompetition();
        Evaluation evaluation{.judge = judgeId(1), .entry = entryId(1)};
        evaluation.marks.emplace(criterionId(1), Points(99));
        offScale.stages.front().evaluations.emplace(evaluation.key(), evaluation);
        for (const Competition &competition : {unknownJudge, offScale, Competition()}) {
            QVERIFY(!Store::create(path(), competition, atNoon));
            QVERIFY(QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot));
        }
    }

    void textsInAnyNormalFormComeBack()
    {
        const QString decomposed = QString::fromUtf8("e\xcc\x81");
        Competition competition = aCompetition();
        competition.entries.at(entryId(1)).attributes.emplace(u"k"_s, decomposed);
        competition.stages.front().setup.rubric.title = decomposed;
        QVERIFY(Store::create(path(), competition, atNoon));
        QVERIFY(Store::open(path()).value()->read().value() == competition);
    }

    void linkedFoldersAreFollowed()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
        QVERIFY(QFile::link(m_folder->filePath(u"real"_s), m_folder->filePath(u"link"_s)));
        QVERIFY(Store::create(m_folder->filePath(u"link/x.juri"_s), rich(), atNoon));
        QCOMPARE(openCode(m_folder->filePath(u"real/x.juri"_s)), ErrorCode::Internal);
    }

    void severalEditsAreOneTransaction()
    {
        Competition competition = rich();
        auto store = Store::create(path(), competition, atNoon).value();
        const std::vector<Edit> edits = everyEdit(competition);
        std::vector<Edit> broken = edits;
        // A judge nobody knows: the schema refuses the last one, and with it all before.
        broken.emplace_back(AssignmentsEdit{stageOne, {{judgeId(9), entryId(1)}}, {}});
        const QByteArray head = store->journalHead();
        QCOMPARE(store->append(broken, noon()).error().code, ErrorCode::Locked);
        QCOMPARE(store->journalHead(), head);
        QVERIFY(store->read().value() == competition);
        QVERIFY(store->append(edits, noon()));
        for (const Edit &edit : edits)
            applyTo(competition, edit);
        QCOMPARE(store->journalSeq(), qint64(edits.size() + 1));
        store.reset();
        QVERIFY(Store::open(path()).value()->read().value() == competition);
    }

    void whatIsReferredToStays()
    {
        Competition competition = rich();
        competition.stages.front().assignments.clear();
        auto store = Store::create(path(), competition, atNoon).value();
        const Edit removal = EntriesEdit{{{competition.entries.at(entryId(2)), std::nullopt}}};
        QCOMPARE(store->append(removal, noon()).error().code, ErrorCode::Locked); // a conflict
        QVERIFY(store->append(
            ConflictEdit{stageOne, {Conflict{judgeId(1), entryId(2), u"instansi sendiri"_s}, {}}},
            noon()));
        QVERIFY(store->append(removal, noon()));
    }

    void aFileMovedAwayKeepsWhatWasSaved()
    {
        auto store = Store::create(path(), rich(), atNoon).value();
        QVERIFY(store->append(everyEdit(rich()).front(), noon()));
        const Competition shown = store->read().value();
        const QString elsewhere = m_folder->filePath(u"elsewhere.juri"_s);
        QVERIFY(QFile::rename(path(), elsewhere));
        store.reset(); // nothing more was written that would have told
        store = Store::open(elsewhere).value();
        QVERIFY(store->read().value() == shown);
    }

    void aNewFileIsWholeByItself()
    {
        auto store = Store::create(path(), rich(), atNoon).value();
        const QString copy = m_folder->filePath(u"copy.juri"_s);
        QVERIFY(QFile::copy(path(), copy)); // without the log beside it
        QVERIFY(Store::open(copy).value()->read().value() == rich());
    }

    void aFileMovedAwayTakesNothingMore()
    {
        auto store = Store::create(path(), rich(), atNoon).value();
        const MarkEdit edit{
            stageOne, {judgeId(2), entryId(1)}, criterionId(1), {}, Mark(Points(3))};
        QVERIFY(store->append(edit, noon()));
        const Competition shown = store->read().value();
        const QString elsewhere = m_folder->filePath(u"elsewhere.juri"_s);
        QVERIFY(QFile::rename(path(), elsewhere));
        MarkEdit next = edit;
        std::swap(next.before, next.after);
        QCOMPARE(store->append(next, noon()).error().code, ErrorCode::NotFound);
        store.reset();
        QVERIFY(Store::open(elsewhere).value()->read().value() == shown);
    }

    void lookingChangesNothing()
    {
        Store::create(path(), rich(), atNoon).value().reset();
        const QByteArray bytes = bytesOf(path());
        {
            auto store = Store::inspect(path()).value();
            QVERIFY(store->read().value() == rich());
            QVERIFY(store->check()->sentences.isEmpty());
            QCOMPARE(store->journalSeq(), qint64(1));
            QCOMPARE(
                store->append(everyEdit(rich()).front(), noon()).error().code, ErrorCode::ReadOnly);
        }
        QCOMPARE(bytesOf(path()), bytes);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"a é.juri"_s});
        auto held = Store::open(path()).value();
        QCOMPARE(Store::inspect(path()).error().code, ErrorCode::InUse);
    }

    void lookingAtWhatACrashLeft()
    {
        const QString copy = m_folder->filePath(u"copy?#%.juri"_s);
        Competition shown;
        {
            auto store = Store::create(path(), rich(), atNoon).value();
            QVERIFY(store->append(everyEdit(rich()).front(), noon()));
            shown = store->read().value();
            QVERIFY(QFile::copy(path(), copy) && QFile::copy(path() + u"-wal"_s, copy + u"-wal"_s));
        }
        const QByteArray file = bytesOf(copy), log = bytesOf(copy + u"-wal"_s);
        QVERIFY(!log.isEmpty());
        QVERIFY(Store::inspect(copy).value()->read().value() == shown);
        QCOMPARE(bytesOf(copy), file);
        QCOMPARE(bytesOf(copy + u"-wal"_s), log);
        QVERIFY(!QFile::exists(copy + u"-shm"_s));
        QVERIFY(Store::open(copy).value()->read().value() == shown);
        QVERIFY(Store::inspect(copy).value()->read().value() == shown); // closed well: no log
    }

private:
    QString path() const { return m_folder->filePath(u"a é.juri"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
