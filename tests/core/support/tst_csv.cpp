// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/csv.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

using CsvRows = std::vector<QStringList>;

/// A text of letters and of everything that is difficult in a table, but no formula.
rc::Gen<QString> anyCell()
{
    const QString letters = u"ab 1,;\t\"\r\n'=é漢\U0001F600"_s;
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 14)),
        [letters](const std::vector<int> &picks) {
            QString cell;
            const QList<uint> characters = letters.toUcs4();
            for (const int pick : picks) {
                const char32_t character = characters[pick];
                cell += QString::fromUcs4(&character, 1);
            }
            static const QString formulas = u"=\t\r"_s;
            return !cell.isEmpty() && formulas.contains(cell.front()) ? u'x' + cell : cell;
        });
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<CsvRows>("rows");
        QTest::addColumn<QChar>("separator");
        const CsvRows plain{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
        QTest::newRow("comma, LF") << QByteArray("a,b\n1,2\n") << plain << QChar(u',');
        QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << plain << QChar(u',');
        QTest::newRow("CR LF") << QByteArray("a,b\r\n1,2\r\n") << plain << QChar(u',');
        QTest::newRow("CR alone") << QByteArray("a,b\r1,2\r") << plain << QChar(u',');
        QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF"
                                           "a,b\n1,2\n")
                             << plain << QChar(u',');
        QTest::newRow("semicolon") << QByteArray("a;b\n1;2\n") << plain << QChar(u';');
        QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n") << plain << QChar(u'\t');
        QTest::newRow("decimal comma among semicolons")
            << QByteArray("a;b;c\n1,5;2;3\n")
            << CsvRows{{u"a"_s, u"b"_s, u"c"_s}, {u"1,5"_s, u"2"_s, u"3"_s}} << QChar(u';');
        QTest::newRow("separator inside quotes of the header")
            << QByteArray("\"a,b,c\";d\n1;2\n") << CsvRows{{u"a,b,c"_s, u"d"_s}, {u"1"_s, u"2"_s}}
            << QChar(u';');
        QTest::newRow("quotes, doubled quotes, line ends inside")
            << QByteArray("a,b\n\"x, \"\"y\"\"\",\"1\r\n2\"\n")
            << CsvRows{{u"a"_s, u"b"_s}, {u"x, \"y\""_s, u"1\r\n2"_s}} << QChar(u',');
        QTest::newRow("a quote in the middle is a character")
            << QByteArray("a,b\n5\" disk,2\n") << CsvRows{{u"a"_s, u"b"_s}, {u"5\" disk"_s, u"2"_s}}
            << QChar(u',');
        QTest::newRow("short rows are filled")
            << QByteArray("a,b\n1\n") << CsvRows{{u"a"_s, u"b"_s}, {u"1"_s, QString()}}
            << QChar(u',');
        QTest::newRow("blank lines inside count, at the end they do not")
            << QByteArray("a,b\n\n1,2\n\n\n")
            << CsvRows{{u"a"_s, u"b"_s}, {u""_s, QString()}, {u"1"_s, u"2"_s}} << QChar(u',');
        QTest::newRow("leading zeros and blanks are kept")
            << QByteArray("a,b\n001, x \n") << CsvRows{{u"a"_s, u"b"_s}, {u"001"_s, u" x "_s}}
            << QChar(u',');
        QTest::newRow("header only")
            << QByteArray("a,b") << CsvRows{{u"a"_s, u"b"_s}} << QChar(u',');
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(CsvRows, rows);
        QFETCH(QChar, separator);
        const auto table = readCsv(bytes);
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QCOMPARE(table->rows, rows);
        QCOMPARE(table->separator, separator);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::BadPayload;
        QTest::newRow("BOM only") << QByteArray("\xEF\xBB\xBF") << ErrorCode::BadPayload;
        QTest::newRow("blank lines only") << QByteArray("\n\r\n\n") << ErrorCode::BadPayload;
        QTest::newRow("longer row") << QByteArray("a,b\n1,2\n1,2,3\n") << ErrorCode::BadPayload;
        QTest::newRow("quote never closed") << QByteArray("a,b\n\"1,2\n") << ErrorCode::BadPayload;
        QTest::newRow("text after a quote")
            << QByteArray("a,b\n\"1\"x,2\n") << ErrorCode::BadPayload;
        QTest::newRow("Latin-1") << QByteArray("a,b\nJos\xE9,2\n") << ErrorCode::BadPayload;
        QTest::newRow("UTF-16") << QByteArray("a\0,\0b\0", 6) << ErrorCode::BadPayload;
        QTest::newRow("UTF-16 with BOM") << QByteArray("\xFF\xFE"
                                                       "a\0",
                                                4)
                                         << ErrorCode::BadPayload;
        QTest::newRow("truncated UTF-8") << QByteArray("a,b\n1,\xE6\xBC") << ErrorCode::BadPayload;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto table = readCsv(bytes);
        QVERIFY(!table);
        QCOMPARE(table.error().code, code);
        QVERIFY(!table.error().message.isEmpty());
    }

    void namesTheRow()
    {
        const auto table = readCsv("a,b\n1,2\n\n1,2,3\n");
        QVERIFY(!table);
        QVERIFY(table.error().message.contains(u'4'));
    }

    void limits()
    {
        const auto bytes = readCsv(QByteArray(64 * 1024 * 1024 + 1, 'a'));
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::TooLarge);
        // A small file that would grow: 10,000 columns, and rows that are filled up.
        const auto cells = readCsv(QByteArray(9'999, ',') + QByteArray(600, '\n') + "x");
        QVERIFY(!cells);
        QCOMPARE(cells.error().code, ErrorCode::TooLarge);
        const auto wide = readCsv(QByteArray(6'000'000, ','));
        QVERIFY(!wide);
        QCOMPARE(wide.error().code, ErrorCode::TooLarge);
    }

    void formulas_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1,\n");
        QTest::newRow("plus") << u"+cmd"_s << QByteArray("'+cmd,\n");
        QTest::newRow("minus") << u"-2+3"_s << QByteArray("'-2+3,\n");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1),\n");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("\"'\t=1\",\n");
        QTest::newRow("CR") << u"\r=1"_s << QByteArray("\"'\r=1\",\n");
        QTest::newRow("negative number") << u"-2.5"_s << QByteArray("-2.5,\n");
        QTest::newRow("number with plus") << u"+62"_s << QByteArray("+62,\n");
        QTest::newRow("plus and minus") << u"+-2"_s << QByteArray("'+-2,\n");
        QTest::newRow("later in the text") << u"a=1"_s << QByteArray("a=1,\n");
        QTest::newRow("minus alone") << u"-"_s << QByteArray("'-,\n");
    }
    void formulas()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        QCOMPARE(writeCsv({{cell, QString()}}), written);
    }

    void whatIsWrittenIsReadBack()
    {
        const bool held = rc::check("read(write(rows)) = rows", [] {
            const auto width = *rc::gen::inRange<std::size_t>(1, 5);
            const auto height = *rc::gen::inRange<std::size_t>(1, 6);
            CsvRows rows;
            for (std::size_t i = 0; i < height; ++i) {
                const auto cells = *rc::gen::container<std::vector<QString>>(width, anyCell());
                rows.emplace_back(cells.begin(), cells.end());
            }
            const auto table = readCsv(writeCsv(rows));
            RC_ASSERT(table.has_value());
            RC_ASSERT(table->rows == rows);
        });
        QVERIFY(held);
    }

    void anyBytesAreAnswered()
    {
        const bool held = rc::check("no bytes crash the reader", [](const std::string &bytes) {
            const auto table = readCsv(QByteArray::fromStdString(bytes));
            if (table) {
                for (const QStringList &row : table->rows)
                    RC_ASSERT(row.size() == table->rows.front().size());
            } else {
                RC_ASSERT(!table.error().message.isEmpty());
            }
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
