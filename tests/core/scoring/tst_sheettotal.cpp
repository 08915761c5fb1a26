// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scoring/scoringcases.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

Evaluation sheet(const std::vector<Points> &points)
{
    return evaluationOf(u"J1"_s, u"A"_s, points);
}

Rules rulesWith(SheetTotal total, MissingRule missing = MissingRule::SheetNotCounted)
{
    Rules rules;
    rules.sheetTotal = total;
    rules.missing = missing;
    return rules;
}

ScoreScale scaleOf(const char *lowest, const char *highest, const char *step)
{
    const auto number = [](const char *text) {
        return *Fraction::fromDecimal(QString::fromLatin1(text));
    };
    return *ScoreScale::from(number(lowest), number(highest), number(step));
}

} // namespace

class SheetTotalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightedMean()
    {
        // KIPP 2023 Umum: the summary weighs nothing.
        const Rubric rubric = rubricOf({0, 10, 15, 5, 30, 20, 5, 15});
        const auto total = sheetTotal(
            sheet({5, 80, 70, 90, 85, 60, 75, 95}), rubric, rulesWith(SheetTotal::WeightedMean));
        // (800 + 1050 + 450 + 2550 + 1200 + 375 + 1425) / 100
        QCOMPARE(total, std::optional(Fraction::of(7850, 100)));
    }

    void weightsNeedNotAddUpToAHundred()
    {
        const Rubric rubric = rubricOf({1, 2});
        QCOMPARE(sheetTotal(sheet({10, 20}), rubric, rulesWith(SheetTotal::WeightedMean)),
            std::optional(Fraction::of(50, 3)));
    }

    void sumOfMaxPoints()
    {
        Rubric rubric = rubricOf({10, 15, 0});
        rubric.criteria[0].scale = scaleOf("0", "10", "1");
        rubric.criteria[1].scale = scaleOf("0", "15", "0.5");
        // 7 + 12.5; the last criterion is only read
        QCOMPARE(sheetTotal(sheet({7, 25, 99}), rubric, rulesWith(SheetTotal::Sum)),
            std::optional(Fraction::of(39, 2)));
    }

    void notApplicableIsLeftOutAndScaled()
    {
        const Rubric rubric = rubricOf({1, 2, 3});
        QCOMPARE(
            sheetTotal(sheet({60, notApplicable, 80}), rubric, rulesWith(SheetTotal::WeightedMean)),
            std::optional(Fraction(75)));
        Rubric points = rubricOf({1, 1, 1});
        points.criteria[0].scale = scaleOf("0", "10", "1");
        points.criteria[1].scale = scaleOf("0", "20", "1");
        points.criteria[2].scale = scaleOf("0", "30", "1");
        // (8 + 24) x 60 / 40
        QCOMPARE(sheetTotal(sheet({8, notApplicable, 24}), points, rulesWith(SheetTotal::Sum)),
            std::optional(Fraction(48)));
    }

    void deductionsAreNotScaled()
    {
        Rubric rubric = rubricOf({1, 1});
        rubric.criteria[0].scale = scaleOf("-10", "0", "1");
        rubric.criteria[1].scale = scaleOf("-5", "0", "1");
        QCOMPARE(sheetTotal(sheet({-4, notApplicable}), rubric, rulesWith(SheetTotal::Sum)),
            std::optional(Fraction(-4)));
    }

    void blanks_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("missing");
        QTest::addColumn<QString>("expected"); // empty = no total
        const int mean = static_cast<int>(SheetTotal::WeightedMean);
        const int sum = static_cast<int>(SheetTotal::Sum);
        const auto rule = [](MissingRule missing) { return static_cast<int>(missing); };
        QTest::newRow("mean, not counted")
            << mean << rule(MissingRule::SheetNotCounted) << QString();
        QTest::newRow("mean, renormalised") << mean << rule(MissingRule::Renormalise) << u"60"_s;
        QTest::newRow("mean, lowest") << mean << rule(MissingRule::CountAsLowest) << u"30"_s;
        QTest::newRow("sum, not counted") << sum << rule(MissingRule::SheetNotCounted) << QString();
        QTest::newRow("sum, renormalised") << sum << rule(MissingRule::Renormalise) << u"120"_s;
        QTest::newRow("sum, lowest") << sum << rule(MissingRule::CountAsLowest) << u"60"_s;
    }
    void blanks()
    {
        QFETCH(int, total);
        QFETCH(int, missing);
        QFETCH(QString, expected);
        const Rules rules =
            rulesWith(static_cast<SheetTotal>(total), static_cast<MissingRule>(missing));
        const auto result = sheetTotal(sheet({60, blank}), rubricOf({1, 1}), rules);
        QCOMPARE(result.has_value(), !expected.isEmpty());
        if (result)
            QCOMPARE(*result, *Fraction::fromDecimal(expected));
    }

    void aBlankThatDoesNotWeighHarmsNothing()
    {
        QCOMPARE(
            sheetTotal(sheet({blank, 40}), rubricOf({0, 1}), rulesWith(SheetTotal::WeightedMean)),
            std::optional(Fraction(40)));
    }

    void zeroIsNotBlank()
    {
        QCOMPARE(sheetTotal(sheet({0, 40}), rubricOf({1, 1}), rulesWith(SheetTotal::WeightedMean)),
            std::optional(Fraction(20)));
    }

    void noTotal_data()
    {
        QTest::addColumn<int>("missing");
        QTest::newRow("not counted") << static_cast<int>(MissingRule::SheetNotCounted);
        QTest::newRow("renormalised") << static_cast<int>(MissingRule::Renormalise);
        QTest::newRow("lowest") << static_cast<int>(MissingRule::CountAsLowest);
    }
    void noTotal()
    {
        QFETCH(int, missing);
        for (const SheetTotal kind : {SheetTotal::WeightedMean, SheetTotal::Sum}) {
            const Rules rules = rulesWith(kind, static_cast<MissingRule>(missing));
            QVERIFY(!sheetTotal(sheet({}), rubricOf({1, 1}), rules));
            QVERIFY(!sheetTotal(sheet({notApplicable, notApplicable}), rubricOf({1, 1}), rules));
            QVERIFY(!sheetTotal(sheet({blank, notApplicable}), rubricOf({1, 1}), rules));
            QVERIFY(!sheetTotal(sheet({50, blank}), rubricOf({0, 1}), rules));
            QVERIFY(!sheetTotal(sheet({50, 60}), rubricOf({0, 0}), rules));
            Evaluation recused = sheet({50, 60});
            recused.standing = Standing::Recused;
            QVERIFY(!sheetTotal(recused, rubricOf({1, 1}), rules));
            QVERIFY(!runningTotal(recused, rubricOf({1, 1}), rules));
        }
    }

    void runningTotalLeavesBlanksOut()
    {
        const Rules rules = rulesWith(SheetTotal::WeightedMean);
        const Rubric rubric = rubricOf({1, 3});
        QVERIFY(!runningTotal(sheet({}), rubric, rules));
        QCOMPARE(runningTotal(sheet({40, blank}), rubric, rules), std::optional(Fraction(40)));
        QCOMPARE(runningTotal(sheet({40, 80}), rubric, rules), std::optional(Fraction(70)));
        QCOMPARE(runningTotal(sheet({40, 80}), rubric, rules),
            sheetTotal(sheet({40, 80}), rubric, rules));
    }

    void differentStepsAreOneUnit()
    {
        Rubric rubric = rubricOf({2, 3, 5});
        rubric.criteria[0].scale = scaleOf("0", "10", "0.5");
        rubric.criteria[1].scale = scaleOf("0", "1", "0.001");
        rubric.criteria[2].scale = scaleOf("-6", "6", "3");
        // (2 x 8.5 + 3 x 0.333 + 5 x -3) / 10
        QCOMPARE(sheetTotal(sheet({17, 333, -1}), rubric, rulesWith(SheetTotal::WeightedMean)),
            Fraction::fromDecimal(u"0.2999"));
    }

    /// Scales so fine, or weights so large, that 64 bits would not do.
    void largeNumbersStayExact()
    {
        Rubric rubric = rubricOf({1'000'000, 999'999, 1});
        rubric.criteria[0].scale = scaleOf("0", "1000000", "1");
        rubric.criteria[1].scale = scaleOf("0", "0.000000000000000001", "0.000000000000000001");
        rubric.criteria[2].scale = scaleOf("0", "1000000000000000000", "1000000000000");
        const auto total =
            sheetTotal(sheet({999'999, 1, 1'000'000}), rubric, rulesWith(SheetTotal::WeightedMean));
        QVERIFY(total.has_value());
        const Fraction expected =
            (Fraction(1'000'000) * Fraction(999'999) +
                Fraction(999'999) * *Fraction::fromDecimal(u"0.000000000000000001") +
                *Fraction::fromDecimal(u"1000000000000000000")) /
            Fraction(2'000'000);
        QCOMPARE(*total, expected);
    }

    /// The same as the formula written down in fractions, on scales of any kind.
    void equalsTheFormula()
    {
        const bool held = rc::check("sheet total = sum(w x) / sum(w)", [] {
            const auto count = *rc::gen::inRange<size_t>(1, 12);
            Rubric rubric = rubricOf(
                *rc::gen::container<std::vector<int>>(count, rc::gen::inRange(0, 1'000'001)));
            std::vector<Points> points;
            Fraction sum;
            Fraction weights;
            Fraction plain;
            for (Criterion &criterion : rubric.criteria) {
                const QString step = u"0."_s + QString(*rc::gen::inRange(0, 20), u'0') + u'5';
                const Fraction unit = *Fraction::fromDecimal(step);
                criterion.scale =
                    *ScoreScale::from(Fraction(-1000) * unit, Fraction(999'000) * unit, unit);
                points.push_back(*rc::gen::inRange<Points>(-1000, 999'001));
                sum += Fraction(criterion.weight) * Fraction(points.back()) * unit;
                weights += Fraction(criterion.weight);
                plain += criterion.weight > 0 ? Fraction(points.back()) * unit : Fraction(0);
            }
            const auto mean =
                sheetTotal(sheet(points), rubric, rulesWith(SheetTotal::WeightedMean));
            const auto total = sheetTotal(sheet(points), rubric, rulesWith(SheetTotal::Sum));
            RC_ASSERT(mean.has_value() == !weights.isZero());
            if (mean) {
                RC_ASSERT(*mean == sum / weights);
                RC_ASSERT(*total == plain);
            }
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(SheetTotalTest)
#include "tst_sheettotal.moc"
