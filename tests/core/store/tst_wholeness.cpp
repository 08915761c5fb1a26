// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "tests/core/store/everyedit.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const FixedClock atNoon(noon());

} // namespace

/// Whatever row of a closed file is changed, however sensible it still looks, is noticed.
class WholenessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyEditCanBeFollowed()
    {
        Competition competition = rich();
        {
            auto store = Store::create(path(), competition, atNoon).value();
            for (const Edit &edit : everyEdit(competition)) {
                QVERIFY(store->append(edit, noon()));
                applyTo(competition, edit);
            }
        }
        auto opening = Store::open(path());
        QVERIFY2(opening, opening ? "" : qPrintable(opening.error().detail));
        QVERIFY((*opening)->read().value() == competition);
    }

    void everyChangedRowIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql : {"UPDATE mark SET points = points + 1 WHERE points IS NOT NULL",
                 "UPDATE mark SET points = NULL", "DELETE FROM mark WHERE points IS NULL",
                 "UPDATE note SET text = text || '.'", "DELETE FROM note",
                 "UPDATE evaluation SET note = 'other' WHERE note <> ''",
                 "UPDATE evaluation SET reason = 'y' WHERE standing = 1",
                 "UPDATE evaluation SET standing = 2 WHERE standing = 1",
                 "UPDATE entry SET title = title || 'x' WHERE id = '003'",
                 "UPDATE entry SET region = 'Bali' WHERE id = '003'",
                 "UPDATE judge SET institution = 'elsewhere'", "UPDATE judge SET compared = 1",
                 "UPDATE stage SET locked = 1 - locked", "UPDATE stage SET title = 'Final'",
                 "UPDATE conflict SET reason = 'none'", "DELETE FROM conflict",
                 "DELETE FROM assignment WHERE entry = '003'",
                 "INSERT INTO assignment VALUES ('S1', 'J9', '001')",
                 "DELETE FROM panel WHERE judge = 'J02'", "DELETE FROM meta WHERE k = 'rehearsal'",
                 "DELETE FROM meta WHERE k = 'title'", "UPDATE meta SET v = 'x' WHERE k = 'title'",
                 "UPDATE meta SET v = 'd-00000000' WHERE k = 'device'",
                 "INSERT INTO meta VALUES ('more', '1')",
                 "UPDATE statement SET signature = CAST(signature || 'x' AS BLOB)",
                 "UPDATE statement SET signer = zeroblob(32)",
                 "UPDATE statement SET type = 'score-sheet'",
                 "UPDATE statement SET first_seen = first_seen + 1",
                 "UPDATE member SET path = path || 'x'", "DELETE FROM member",
                 "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
                 "DELETE FROM member; DELETE FROM statement"})
            QTest::newRow(sql) << QByteArray(sql);
    }
    void everyChangedRowIsNoticed()
    {
        QFETCH(QByteArray, sql);
        {
            auto store = Store::create(path(), rich(), atNoon).value();
            QVERIFY(store->append(
                MarkEdit{stageOne, {judgeId(2), entryId(1)}, criterionId(1), {}, Mark(Points(3))},
                noon()));
        }
        {
            SQLite::Database database(path().toStdString(), SQLite::OPEN_READWRITE);
            const qint64 before = database.getTotalChanges();
            database.exec(sql.constData());
            QVERIFY2(database.getTotalChanges() > before, "the row is not there to be changed");
        }
        const auto store = Store::open(path());
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::Damaged);
    }

private:
    QString path() const { return m_folder->filePath(u"a.juri"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(WholenessTest)
#include "tst_wholeness.moc"
