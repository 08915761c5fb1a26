// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/entrytable.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

Competition competitionWith(std::initializer_list<Entry> entries)
{
    Competition competition;
    competition.setup.title = u"Prize"_s;
    for (const Entry &entry : entries)
        competition.entries.emplace(entry.id, entry);
    return competition;
}

Entry entry(QStringView id, const QString &title)
{
    return Entry{.id = EntryId::literal(id), .title = title};
}

} // namespace

class EntryTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("English") << QByteArray(
            "entry,title,agency,cluster,category,group,region,summary\n"
            "001,T,A,Cl,Ca,G,R,S\n");
        QTest::newRow("Indonesian")
            << QByteArray("Nomor;Judul;Instansi;Klaster;Kategori;Kelompok;Provinsi;Ringkasan\n"
                          "001;T;A;Cl;Ca;G;R;S\n");
        QTest::newRow("Indonesian, other words, other order") << QByteArray(
            "Wilayah\tKLUSTER\tNama Inovasi\tNo.\tringkasan\tinstansi\tkategori\tkelompok\n"
            "R\tCl\tT\t001\tS\tA\tCa\tG\n");
        QTest::newRow("underscores and blanks")
            << QByteArray("\xEF\xBB\xBFkode_inovasi, judul_inovasi "
                          ",nama-instansi,cluster,category,group,province,abstract\r\n"
                          "001,T,A,Cl,Ca,G,R,S\r\n");
    }
    void headers()
    {
        QFETCH(QByteArray, csv);
        const auto import = importEntries(csv, competitionWith({}), {});
        QVERIFY(import.has_value());
        QVERIFY(import->findings.empty());
        QCOMPARE(import->added, 1);
        Entry expected = entry(u"001", u"T"_s);
        expected.agency = u"A"_s;
        expected.cluster = u"Cl"_s;
        expected.category = u"Ca"_s;
        expected.group = u"G"_s;
        expected.region = u"R"_s;
        expected.summary = u"S"_s;
        QVERIFY(import->edit.changes.front().after == expected);
        QVERIFY(!import->edit.changes.front().before);
        QVERIFY(validate(Edit(import->edit), competitionWith({})).has_value());
    }

    void unknownColumnsBecomeAttributes()
    {
        const auto import = importEntries(
            "no,title,year,award,Jumlah \xE2\x82\xAC,\n01,T,2023,,5,x\n", competitionWith({}), {});
        QVERIFY(import.has_value());
        const Entry &taken = *import->edit.changes.front().after;
        QCOMPARE(taken.id.text(), u"01"_s);
        // An empty cell is no attribute; a header that is no valid name is left out.
        const std::map<QString, QString> attributes{{u"year"_s, u"2023"_s}};
        QCOMPARE(taken.attributes, attributes);
        const std::map<QString, QString> columns{{u"no"_s, u"entry"_s}, {u"title"_s, u"title"_s},
            {u"year"_s, u"year"_s}, {u"award"_s, u"award"_s}};
        QCOMPARE(import->columns, columns);
    }

    void everyBadRowIsNamed()
    {
        const QByteArray csv = "no,title,summary\n"
                               "001,First,\n"
                               ",Nobody,\n"
                               "\xC3\xA9,Accent,\n"
                               "\n"
                               "002,,\n"
                               "001,Again,\n"
                               "003,\"two\nlines\",\"two\nlines\"\n"
                               "004,\xE2\x80\xAEhidden,\n"
                               "005," +
                               QByteArray(501, 'x') + ",\n";
        const auto import = importEntries(csv, competitionWith({}), {});
        QVERIFY(import.has_value());
        QCOMPARE(import->added, 2);
        QCOMPARE(import->edit.changes.size(), size_t(2));
        QCOMPARE(import->edit.changes[1].after->title, u"two lines"_s);
        QCOMPARE(import->edit.changes[1].after->summary, u"two\nlines"_s);
        using Kind = RowFinding::Kind;
        const std::vector<std::pair<int, Kind>> expected{{3, Kind::MissingId}, {4, Kind::BadId},
            {6, Kind::MissingTitle}, {7, Kind::DuplicateInList}, {9, Kind::Unreadable},
            {10, Kind::Unreadable}};
        QCOMPARE(import->findings.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(import->findings[i].row, expected[i].first);
            QCOMPARE(import->findings[i].kind, expected[i].second);
            QVERIFY(describe(import->findings[i]).contains(QString::number(expected[i].first)));
        }
    }

    void updatesWhatIsThere()
    {
        Entry known = entry(u"001", u"Old"_s);
        known.agency = u"Agency"_s;
        known.attributes = {{u"year"_s, u"2022"_s}, {u"kept"_s, u"k"_s}};
        const Competition competition = competitionWith({known, entry(u"002", u"Same"_s)});
        const auto import =
            importEntries("no,title,year\n001,New,\n002,Same,\n003,Third,2023\n", competition, {});
        QVERIFY(import.has_value());
        QCOMPARE(import->added, 1);
        QCOMPARE(import->changed, 1);
        QCOMPARE(import->unchanged, 1);
        QCOMPARE(import->edit.changes.size(), size_t(2));
        QVERIFY(import->edit.changes[0].before == known);
        Entry updated = known;
        updated.title = u"New"_s;
        updated.attributes.erase(u"year"_s);
        QVERIFY(import->edit.changes[0].after == updated);
        QVERIFY(validate(Edit(import->edit), competition).has_value());
    }

    void aListOfNumbersOnly()
    {
        const auto import =
            importEntries("no\n007\n", competitionWith({entry(u"001", u"One"_s)}), {});
        QVERIFY(import.has_value());
        QCOMPARE(import->edit.changes.front().after->title, u"007"_s);
        // A known entry keeps its title.
        const auto again =
            importEntries("no\n001\n", competitionWith({entry(u"001", u"One"_s)}), {});
        QVERIFY(again.has_value());
        QCOMPARE(again->unchanged, 1);
    }

    void theMapGoesFirst()
    {
        const QByteArray csv = "no,Registration,title\n1,R-01,T\n";
        const auto import =
            importEntries(csv, competitionWith({}), {{u"registration"_s, u"entry"_s}});
        QVERIFY(import.has_value());
        const Entry &taken = *import->edit.changes.front().after;
        QCOMPARE(taken.id.text(), u"R-01"_s);
        QCOMPARE(taken.attributes.at(u"no"_s), u"1"_s);
        for (const auto &map : std::vector<std::map<QString, QString>>{{{u"nowhere"_s, u"entry"_s}},
                 {{u"no"_s, u"number"_s}}, {{u"no"_s, u"entry"_s}, {u"title"_s, u"entry"_s}}}) {
            const auto refused = importEntries(csv, competitionWith({}), map);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::BadUsage);
        }
    }

    void refusesAListWithoutNumbers()
    {
        for (const QByteArray &csv :
            {QByteArray("title,agency\nT,A\n"), QByteArray(), QByteArray("\xFF\xFE")}) {
            const auto import = importEntries(csv, competitionWith({}), {});
            QVERIFY(!import);
            QCOMPARE(import.error().code, ErrorCode::BadPayload);
        }
    }

    void composesCharacters()
    {
        const auto import = importEntries("no,title\n1,Cafe\xCC\x81\n", competitionWith({}), {});
        QVERIFY(import.has_value());
        QCOMPARE(import->edit.changes.front().after->title, u"Caf\u00e9"_s);
    }

    void bundledListsAreTakenWhole_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<int>("entries");
        QTest::newRow("springboard") << u"springboard-2000"_s << 12;
        QTest::newRow("KIPP") << u"kipp-rehearsal"_s << 22;
    }
    void bundledListsAreTakenWhole()
    {
        QFETCH(QString, example);
        QFETCH(int, entries);
        QFile file(QStringLiteral(JURI_EXAMPLES "/%1/entries.csv").arg(example));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto import = importEntries(file.readAll(), competitionWith({}), {});
        QVERIFY(import.has_value());
        QCOMPARE(import->added, entries);
        QVERIFY(import->findings.empty());
    }

    void manyRows()
    {
        QByteArray csv = "no,title\n";
        for (int i = 0; i < 20'000; ++i)
            csv += QByteArray::number(i) + ",Entry\n";
        const auto import = importEntries(csv, competitionWith({}), {});
        QVERIFY(import.has_value());
        QCOMPARE(import->added, 20'000);
    }
};

QTEST_GUILESS_MAIN(EntryTableTest)
#include "tst_entrytable.moc"
