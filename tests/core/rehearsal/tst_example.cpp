// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keys.h"
#include "core/rehearsal/allowedsigners.h"
#include "core/rehearsal/demoday.h"
#include "core/rehearsal/example.h"
#include "core/support/csv.h"
#include "core/support/fraction.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace juri;

class ExampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleLoads();
    void springboardHoldsEveryRealMark();
    void unknownExampleIsNotFound();
    void allowedSignersHasOneLineAJudge();
    void stockCommandsAreTheDocumentedOnes();
};

void ExampleTest::everyExampleLoads()
{
    for (const QString &id : exampleIds()) {
        const auto example = loadExample(id);
        QVERIFY2(example, qPrintable(id));
        QCOMPARE(example->title, exampleTitle(id));
        QVERIFY(!example->method.isEmpty());
        QVERIFY(!example->entries.isEmpty());
        QVERIFY(example->sheets.size() >= 3);
        QCOMPARE(example->rehearsal, id != "springboard-2000"_L1);
    }
}

void ExampleTest::springboardHoldsEveryRealMark()
{
    const auto example = loadExample(u"springboard-2000"_s);
    QVERIFY(example);
    QCOMPARE(example->sheets.size(), std::size_t(7));
    int number = 0;
    for (const ExampleSheet &sheet : example->sheets) {
        QCOMPARE(sheet.judge, u"J%1"_s.arg(++number));
        const auto table = readCsv(sheet.scores);
        QVERIFY(table);
        QCOMPARE(table->rows.size(), std::size_t(1 + 12 * 6));
        // The published sums of the first entrant, judge by judge.
        constexpr const char *sums[] = {"49.5", "50.5", "49.5", "53", "50.5", "50", "49"};
        Fraction sum;
        for (const QStringList &row : table->rows) {
            if (row.value(0) == "D01"_L1)
                sum += Fraction::fromDecimal(row.value(2)).value_or(Fraction());
        }
        QCOMPARE(sum.toExactDecimal(), std::optional(QString::fromLatin1(sums[number - 1])));
    }
}

void ExampleTest::unknownExampleIsNotFound()
{
    const auto example = loadExample(u"../templates"_s);
    QVERIFY(!example);
    QCOMPARE(example.error().code, ErrorCode::NotFound);
}

void ExampleTest::allowedSignersHasOneLineAJudge()
{
    SeededRandom random(1);
    Competition competition;
    for (const char16_t *id : {u"J02", u"J01", u"J03"}) {
        Judge judge;
        judge.id = JudgeId::literal(id);
        if (judge.id.text() != "J03"_L1) // not enrolled yet
            judge.key = SigningKey::generate(random).publicKey();
        competition.judges.emplace(judge.id, judge);
    }
    const QList<QByteArray> lines = allowedSigners(competition).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith("J01 namespaces=\"juri-score-sheet-v1\" ssh-ed25519 AAAA"));
    QVERIFY(lines.at(1).startsWith("J02 namespaces=\"juri-score-sheet-v1\" ssh-ed25519 AAAA"));
    QVERIFY(lines.at(2).isEmpty());
    QVERIFY(allowedSigners(Competition()).isEmpty());
}

void ExampleTest::stockCommandsAreTheDocumentedOnes()
{
    const StockCommands stock = stockCommands(u"J03-r2.jurisheet"_s, JudgeId::literal(u"J03"));
    QCOMPARE(stock.unpack, u"tar xf J03-r2.jurisheet"_s);
    QCOMPARE(stock.verify,
        u"ssh-keygen -Y verify -f allowed_signers -I J03 -n juri-score-sheet-v1 -s statement.json.sig < statement.json"_s);
}

QTEST_GUILESS_MAIN(ExampleTest)
#include "tst_example.moc"
