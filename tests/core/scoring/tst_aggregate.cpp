// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/ranking.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

using Totals = std::vector<Fraction>;
using Flags = std::vector<bool>;

Rules rulesOf(Aggregation aggregation)
{
    Rules rules;
    rules.aggregation = aggregation;
    return rules;
}

Rules trimming(int percent)
{
    Rules rules = rulesOf(Aggregation::TrimmedMean);
    rules.trimPercent = percent;
    return rules;
}

Rules dropping(int high, int low)
{
    Rules rules = rulesOf(Aggregation::DropHighLow);
    rules.dropHigh = high;
    rules.dropLow = low;
    return rules;
}

const std::vector<Aggregation> allAggregations{Aggregation::Mean, Aggregation::Sum,
    Aggregation::Median, Aggregation::TrimmedMean, Aggregation::DropHighLow};

rc::Gen<Totals> someTotals()
{
    return rc::gen::suchThat(rc::gen::container<Totals>(rc::gen::apply(
                                 [](int num, int den) { return Fraction::of(num, den); },
                                 rc::gen::inRange(-50, 51), rc::gen::inRange(1, 8))),
        [](const Totals &totals) { return !totals.empty(); });
}

} // namespace

class AggregateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingComesFromNothing()
    {
        for (const Aggregation aggregation : allAggregations) {
            Flags trimmed{true};
            QVERIFY(!aggregate({}, rulesOf(aggregation), &trimmed));
            QVERIFY(trimmed.empty());
        }
    }

    void oneTotalIsTheResult()
    {
        for (const Aggregation aggregation : allAggregations) {
            Flags trimmed;
            QCOMPARE(aggregate({Fraction::of(7, 3)}, rulesOf(aggregation), &trimmed),
                std::optional(Fraction::of(7, 3)));
            QCOMPARE(trimmed, Flags{false});
        }
    }

    void byHand()
    {
        const Totals totals{8, 3, 10, 4, 6};
        QCOMPARE(*aggregate(totals, rulesOf(Aggregation::Mean)), Fraction::of(31, 5));
        QCOMPARE(*aggregate(totals, rulesOf(Aggregation::Sum)), Fraction(31));
        QCOMPARE(*aggregate(totals, rulesOf(Aggregation::Median)), Fraction(6));
        QCOMPARE(*aggregate({8, 3, 10, 5}, rulesOf(Aggregation::Median)), Fraction::of(13, 2));
        Flags trimmed;
        QCOMPARE(*aggregate(totals, trimming(20), &trimmed), Fraction(6)); // without 3 and 10
        QCOMPARE(trimmed, (Flags{false, true, true, false, false}));
        QCOMPARE(*aggregate(totals, dropping(1, 0), &trimmed), Fraction::of(21, 4));
        QCOMPARE(trimmed, (Flags{false, false, true, false, false}));
        QCOMPARE(*aggregate(totals, dropping(1, 2), &trimmed), Fraction(7)); // 6 and 8
        QCOMPARE(trimmed, (Flags{false, true, true, true, false}));
    }

    void trimmingCountsDown_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("eachEnd");
        QTest::newRow("4 of 20 %") << 4 << 20 << 0;
        QTest::newRow("5 of 20 %") << 5 << 20 << 1;
        QTest::newRow("9 of 20 %") << 9 << 20 << 1;
        QTest::newRow("10 of 20 %") << 10 << 20 << 2;
        QTest::newRow("3 of 49 %") << 3 << 49 << 1;
        QTest::newRow("2 of 49 %") << 2 << 49 << 0;
        QTest::newRow("100 of 29 %") << 100 << 29 << 29; // 0.29 x 100 is 28.999… in doubles
        QTest::newRow("7 of 0 %") << 7 << 0 << 0;
    }
    void trimmingCountsDown()
    {
        QFETCH(int, count);
        QFETCH(int, percent);
        QFETCH(int, eachEnd);
        Totals totals;
        for (int i = 0; i < count; ++i)
            totals.push_back(Fraction(i));
        Flags trimmed;
        QVERIFY(aggregate(totals, trimming(percent), &trimmed).has_value());
        QCOMPARE(static_cast<int>(std::count(trimmed.begin(), trimmed.end(), true)), 2 * eachEnd);
    }

    void keepsAllWhenNothingWouldBeLeft()
    {
        Flags trimmed;
        QCOMPARE(*aggregate({4, 8}, dropping(1, 1), &trimmed), Fraction(6));
        QCOMPARE(trimmed, (Flags{false, false}));
        QCOMPARE(*aggregate({4, 8}, dropping(1000, 0), &trimmed), Fraction(6));
        QCOMPARE(*aggregate({4, 8, 9}, dropping(1, 1), &trimmed), Fraction(8));
    }

    void equalTotalsAreDroppedByOrder()
    {
        Flags trimmed;
        QCOMPARE(*aggregate({5, 5, 5, 5}, dropping(1, 1), &trimmed), Fraction(5));
        QCOMPARE(trimmed, (Flags{true, false, false, true}));
    }

    void staysBetweenTheEnds()
    {
        const bool held = rc::check("lowest <= aggregate <= highest", [] {
            const Totals totals = *someTotals();
            const auto [low, high] = std::minmax_element(totals.begin(), totals.end());
            for (const Aggregation aggregation : allAggregations) {
                if (aggregation == Aggregation::Sum)
                    continue;
                const auto result = aggregate(totals, rulesOf(aggregation));
                RC_ASSERT(*result >= *low && *result <= *high);
            }
        });
        QVERIFY(held);
    }

    void orderDoesNotMatter()
    {
        const bool held = rc::check("any order gives the same", [] {
            Totals totals = *someTotals();
            const auto rules = *rc::gen::elementOf(allAggregations);
            const auto before = aggregate(totals, rulesOf(rules));
            std::reverse(totals.begin(), totals.end());
            RC_ASSERT(aggregate(totals, rulesOf(rules)) == before);
            std::sort(totals.begin(), totals.end());
            RC_ASSERT(aggregate(totals, rulesOf(rules)) == before);
        });
        QVERIFY(held);
    }

    void trimmingNothingIsTheMean()
    {
        const bool held = rc::check("0 % = drop none = mean", [] {
            const Totals totals = *someTotals();
            const auto mean = aggregate(totals, rulesOf(Aggregation::Mean));
            RC_ASSERT(aggregate(totals, trimming(0)) == mean);
            RC_ASSERT(aggregate(totals, dropping(0, 0)) == mean);
        });
        QVERIFY(held);
    }

    void whatIsNotTrimmedMakesTheMean()
    {
        const bool held = rc::check("mean of the untrimmed", [] {
            const Totals totals = *someTotals();
            const Rules rules = *rc::gen::element(trimming(25), dropping(1, 1), dropping(2, 0));
            Flags trimmed;
            const auto result = aggregate(totals, rules, &trimmed);
            RC_ASSERT(trimmed.size() == totals.size());
            Fraction sum;
            std::int64_t kept = 0;
            for (size_t i = 0; i < totals.size(); ++i) {
                if (!trimmed[i]) {
                    sum += totals[i];
                    ++kept;
                }
            }
            RC_ASSERT(kept > 0);
            RC_ASSERT(*result == sum / Fraction(kept));
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(AggregateTest)
#include "tst_aggregate.moc"
