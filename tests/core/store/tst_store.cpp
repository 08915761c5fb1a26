// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/connection.h"
#include "tests/support/competitionbuilder.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// Everything that a file can hold, at once.
Competition rich()
{
    Competition competition = aCompetition(2, 3);
    Stage &stage = competition.stages.front();
    stage.conflicts.emplace(EvaluationKey{judgeId(1), entryId(2)}, u"instansi sendiri"_s);
    Evaluation evaluation{.judge = judgeId(1), .entry = entryId(1)};
    evaluation.marks = {{criterionId(1), Points(0)}, {criterionId(2), NotApplicable()}};
    evaluation.notes = {{criterionId(1), u"'); DROP TABLE statement;-- “ü” %s\n\ttab"_s}};
    evaluation.note = u"overall"_s;
    stage.evaluations.emplace(evaluation.key(), evaluation);
    const Evaluation recused{.judge = judgeId(1),
        .entry = entryId(2),
        .standing = Standing::Recused,
        .standingReason = u"x"_s};
    stage.evaluations.emplace(recused.key(), recused);
    const Statement package = aPackage(competition);
    add(competition, package);
    add(competition, signedSheet(aSheet(competition, package, 1, 20), competition, keyOf(1)));
    return competition;
}

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
        const StageId s = stageOne;
        const EvaluationKey key{judgeId(2), entryId(1)};
        CompetitionSetup renamed = competition.setup;
        renamed.title = u"Baru"_s;
        StageSetup locked = competition.stages.front().setup;
        locked.locked = true;
        locked.rules.aggregation = Aggregation::Median;
        Entry changed = competition.entries.at(entryId(3));
        changed.region = u"Jawa"_s;
        const Entry added{.id = entryId(4), .title = u"Inovasi 4"_s};
        const Judge third{.id = judgeId(3), .name = u"Judge J3"_s};
        Evaluation typed{.judge = judgeId(2),
            .entry = entryId(2),
            .marks = {{criterionId(1), Points(5)}},
            .note = u"from paper"_s};
        const std::vector<Edit> edits{CompetitionEdit{competition.setup, renamed},
            StageEdit{competition.stages.front().setup, locked},
            EntriesEdit{{{competition.entries.at(entryId(3)), changed}, {std::nullopt, added}}},
            EntriesEdit{{{added, std::nullopt}}}, JudgesEdit{s, {{std::nullopt, third}}},
            JudgesEdit{s, {{third, std::nullopt}}},
            AssignmentsEdit{s, {}, {{judgeId(2), entryId(3)}}},
            AssignmentsEdit{s, {{judgeId(2), entryId(3)}}, {}},
            ConflictEdit{s, {std::nullopt, Conflict{judgeId(2), entryId(3), u"y"_s}}},
            ConflictEdit{s, {Conflict{judgeId(2), entryId(3), u"y"_s}, std::nullopt}},
            MarkEdit{s, key, criterionId(1), {}, Mark(Points(17))},
            MarkEdit{s, key, criterionId(1), Mark(Points(17)), Mark(NotApplicable())},
            NoteEdit{s, key, criterionId(1), {}, u"why"_s}, NoteEdit{s, key, {}, {}, u"all"_s},
            MarkEdit{s, key, criterionId(1), Mark(NotApplicable()), {}},
            NoteEdit{s, key, criterionId(1), u"why"_s, {}}, NoteEdit{s, key, {}, u"all"_s, {}},
            StandingEdit{s, key, Standing::Judging, {}, Standing::NoShow, {}},
            StandingEdit{s, key, Standing::NoShow, {}, Standing::Judging, {}},
            EvaluationsEdit{s, {{std::nullopt, typed}}},
            EvaluationsEdit{s, {{typed, std::nullopt}}},
            StatementsEdit{{signedSheet(
                aSheet(competition, aPackage(competition), 2, 10), competition, keyOf(2))}}};
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

    void foreignFiles()
    {
        const auto write = [&](const QByteArray &bytes) {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes);
        };
        QCOMPARE(openCode(path()), ErrorCode::NotFound);
        write({});
        QCOMPARE(openCode(path()), ErrorCode::NotOurs);
        write("a letter");
        QCOMPARE(openCode(path()), ErrorCode::NotOurs);
        QCOMPARE(openCode(m_folder->path()), ErrorCode::NotOurs);
        QFile::remove(path());
        {
            SQLite::Database other(
                path().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            other.exec("CREATE TABLE t (x)");
        }
        QCOMPARE(openCode(path()), ErrorCode::NotOurs);
    }

    void tamperedFiles_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const char *sql,
                             ErrorCode code = ErrorCode::Damaged) {
            QTest::newRow(name) << QByteArray(sql) << code;
        };
        row("newer version", "PRAGMA user_version = 2", ErrorCode::NewerVersion);
        row("foreign application", "PRAGMA application_id = 7", ErrorCode::NotOurs);
        row("planted trigger",
            "CREATE TRIGGER t AFTER UPDATE ON mark BEGIN UPDATE mark SET points = 20; END");
        row("planted view", "CREATE VIEW v AS SELECT * FROM mark");
        row("extra table", "CREATE TABLE extra (x)");
        row("planted index", "CREATE INDEX i ON mark (points)");
        row("changed journal row", "UPDATE journal SET what = 'nothing'");
        row("removed journal row", "DELETE FROM journal WHERE seq = 1");
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
        QCOMPARE(openCode(path()), code);
    }

    void rowsThatBreakTheDomainAreDamage()
    {
        for (const char *sql : {"UPDATE mark SET points = 99 WHERE points IS NOT NULL",
                 "UPDATE stage SET method = '{}'", "DELETE FROM meta WHERE k = 'competition'"}) {
            QFile::remove(path());
            QVERIFY(Store::create(path(), rich(), atNoon));
            tamper(path(), sql);
            auto store = Store::open(path());
            QVERIFY(store);
            QCOMPARE((*store)->read().error().code, ErrorCode::Damaged);
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
        QVERIFY(!(QFile::permissions(path()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

private:
    QString path() const { return m_folder->filePath(u"a é.juri"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
