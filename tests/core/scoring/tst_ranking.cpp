// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scoring/scoringcases.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const std::vector<EntryId> abc{entryId(u"A"_s), entryId(u"B"_s), entryId(u"C"_s)};

/// Shrout and Fleiss 1979, table 2: six entries, four judges of very unequal severity.
std::vector<Evaluation> shroutFleiss()
{
    const std::vector<std::vector<Points>> table{
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
    std::vector<Evaluation> evaluations;
    for (size_t e = 0; e < table.size(); ++e) {
        for (size_t j = 0; j < table[e].size(); ++j)
            evaluations.push_back(
                evaluationOf(u"J%1"_s.arg(j + 1), u"S%1"_s.arg(e + 1), {table[e][j]}));
    }
    return evaluations;
}

std::vector<EntryId> shroutFleissEntries()
{
    std::vector<EntryId> entries;
    for (int i = 1; i <= 6; ++i)
        entries.push_back(entryId(u"S%1"_s.arg(i)));
    return entries;
}

/// Cancels after so many questions.
class Impatient final : public Progress
{
public:
    explicit Impatient(int patience)
        : m_patience(patience)
    {}
    void report(int done, int total) override { QVERIFY(done <= total); }
    bool isCancelled() const override { return m_asked++ >= m_patience; }

private:
    int m_patience;
    mutable int m_asked = 0;
};

} // namespace

class RankingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byHand()
    {
        const Ranking ranking = ranked(abc,
            {evaluationOf(u"J1"_s, u"A"_s, {70}), evaluationOf(u"J2"_s, u"A"_s, {80}),
                evaluationOf(u"J1"_s, u"B"_s, {90}), evaluationOf(u"J2"_s, u"B"_s, {81}),
                evaluationOf(u"J1"_s, u"C"_s, {60}), evaluationOf(u"J2"_s, u"C"_s, {61})},
            rubricOf({1}), Rules());
        QCOMPARE(ranksOf(ranking), u"B 1, A 2, C 3"_s);
        const Placement &b = placementOf(ranking, u"B"_s);
        QCOMPARE(*b.result, Fraction::of(171, 2));
        QCOMPARE(*b.spread, Fraction(9));
        QCOMPARE(b.counted, 2);
        QCOMPARE(b.reason, PlacementReason::ByResult);
        QVERIFY(!b.passed);
        QCOMPARE(b.readings.size(), size_t(2));
        QCOMPARE(b.readings[0].judge, judgeId(u"J1"_s));
        QCOMPARE(*b.readings[0].total, Fraction(90));
        QCOMPARE(b.criterionMeans.at(criterionId(0)), Fraction::of(171, 2));
    }

    void sharedRanksSkip()
    {
        const std::vector<EntryId> entries{
            entryId(u"A"_s), entryId(u"B"_s), entryId(u"C"_s), entryId(u"D"_s)};
        const Ranking ranking = ranked(entries,
            {evaluationOf(u"J1"_s, u"A"_s, {50}), evaluationOf(u"J1"_s, u"B"_s, {70}),
                evaluationOf(u"J1"_s, u"C"_s, {50}), evaluationOf(u"J1"_s, u"D"_s, {40})},
            rubricOf({1}), Rules());
        QCOMPARE(ranksOf(ranking), u"B 1, A 2, C 2, D 4"_s);
        QCOMPARE(placementOf(ranking, u"A"_s).reason, PlacementReason::Shared);
        QCOMPARE(placementOf(ranking, u"C"_s).reason, PlacementReason::Shared);
        QCOMPARE(placementOf(ranking, u"D"_s).reason, PlacementReason::ByResult);
    }

    /// 0.1 + 0.2 and 0.3 tie exactly; thirds tie exactly.
    void tiesAreExact()
    {
        const auto tenths = ScoreScale::from(0, 1, Fraction::of(1, 10));
        Rules sum;
        sum.aggregation = Aggregation::Sum;
        const Ranking ranking = ranked(abc,
            {evaluationOf(u"J1"_s, u"A"_s, {1}), evaluationOf(u"J2"_s, u"A"_s, {2}),
                evaluationOf(u"J1"_s, u"B"_s, {3}), evaluationOf(u"J2"_s, u"B"_s, {0}),
                evaluationOf(u"J1"_s, u"C"_s, {2}), evaluationOf(u"J2"_s, u"C"_s, {0})},
            rubricOf({1}, *tenths), sum);
        QCOMPARE(ranksOf(ranking), u"A 1, B 1, C 3"_s);
    }

    void theLadderSeparates()
    {
        Rules rules;
        rules.ties = {{TieStep::Kind::CriterionMean, criterionId(1)},
            {TieStep::Kind::CriterionMean, criterionId(0)}};
        const std::vector<EntryId> entries{
            entryId(u"A"_s), entryId(u"B"_s), entryId(u"C"_s), entryId(u"D"_s), entryId(u"E"_s)};
        const Ranking ranking = ranked(entries,
            {evaluationOf(u"J1"_s, u"A"_s, {50, 50, 50}),
                evaluationOf(u"J1"_s, u"B"_s, {40, 60, 50}),
                evaluationOf(u"J1"_s, u"C"_s, {60, 50, 40}),
                evaluationOf(u"J1"_s, u"D"_s, {50, 50, 50}),
                evaluationOf(u"J1"_s, u"E"_s, {90, 90, 90})},
            rubricOf({1, 1, 1}), rules);
        QCOMPARE(ranksOf(ranking), u"E 1, B 2, C 3, A 4, D 4"_s);
        QCOMPARE(placementOf(ranking, u"E"_s).reason, PlacementReason::ByResult);
        QCOMPARE(placementOf(ranking, u"B"_s).reason, PlacementReason::ByTieBreak);
        QVERIFY(placementOf(ranking, u"B"_s).decidedBy == rules.ties[0]);
        QVERIFY(placementOf(ranking, u"C"_s).decidedBy == rules.ties[0]); // from B above it
        QCOMPARE(placementOf(ranking, u"A"_s).reason, PlacementReason::Shared);
        QVERIFY(!placementOf(ranking, u"A"_s).decidedBy);
    }

    void theMedianSeparates()
    {
        Rules rules;
        rules.ties = {{TieStep::Kind::Median, {}}};
        const Ranking ranking = ranked({entryId(u"A"_s), entryId(u"B"_s)},
            {evaluationOf(u"J1"_s, u"A"_s, {40}), evaluationOf(u"J2"_s, u"A"_s, {50}),
                evaluationOf(u"J3"_s, u"A"_s, {90}), evaluationOf(u"J1"_s, u"B"_s, {60}),
                evaluationOf(u"J2"_s, u"B"_s, {60}), evaluationOf(u"J3"_s, u"B"_s, {60})},
            rubricOf({1}), rules);
        QCOMPARE(ranksOf(ranking), u"B 1, A 2"_s);
        QVERIFY(placementOf(ranking, u"A"_s).decidedBy == rules.ties[0]);
    }

    void withoutAValueLastAtAStep()
    {
        Rules rules;
        rules.ties = {{TieStep::Kind::CriterionMean, criterionId(1)}};
        const Ranking ranking = ranked({entryId(u"A"_s), entryId(u"B"_s)},
            {evaluationOf(u"J1"_s, u"A"_s, {50, notApplicable}),
                evaluationOf(u"J1"_s, u"B"_s, {50, 50})},
            rubricOf({1, 1}), rules);
        QCOMPARE(ranksOf(ranking), u"B 1, A 2"_s);
        QVERIFY(!placementOf(ranking, u"A"_s).criterionMeans.contains(criterionId(1)));
    }

    /// The criterion mean is of all counted evaluations, also of those trimmed from the result.
    void criterionMeansIncludeTheTrimmed()
    {
        Rules rules;
        rules.aggregation = Aggregation::DropHighLow;
        const Ranking ranking = ranked({entryId(u"A"_s)},
            {evaluationOf(u"J1"_s, u"A"_s, {10}), evaluationOf(u"J2"_s, u"A"_s, {20}),
                evaluationOf(u"J3"_s, u"A"_s, {60})},
            rubricOf({1}), rules);
        const Placement &a = ranking.placements.front();
        QCOMPARE(*a.result, Fraction(20));
        QCOMPARE(a.criterionMeans.at(criterionId(0)), Fraction(30));
        QCOMPARE(*a.spread, Fraction(50));
        QVERIFY(a.readings[0].trimmed && !a.readings[1].trimmed && a.readings[2].trimmed);
    }

    void readingsThatDoNotCount()
    {
        const Ranking ranking = ranked(abc,
            {evaluationOf(u"J1"_s, u"A"_s, {50, 50}), evaluationOf(u"J2"_s, u"A"_s, {90, blank}),
                standingOf(u"J3"_s, u"A"_s, Standing::Recused)},
            rubricOf({1, 1}), Rules());
        const Placement &a = placementOf(ranking, u"A"_s);
        QCOMPARE(a.counted, 1);
        QCOMPARE(*a.result, Fraction(50));
        QVERIFY(!a.spread);
        QCOMPARE(a.readings.size(), size_t(3));
        QVERIFY(!a.readings[1].total);
        QCOMPARE(a.readings[1].standing, Standing::Judging);
        QCOMPARE(a.readings[2].standing, Standing::Recused);
        QCOMPARE(a.criterionMeans.at(criterionId(0)),
            Fraction(50)); // not of the sheet that does not count
    }

    void notPlaced()
    {
        Rules rules;
        rules.minimumReadings = 2;
        const std::vector<EntryId> entries{entryId(u"A"_s), entryId(u"B"_s), entryId(u"C"_s),
            entryId(u"D"_s), entryId(u"E"_s), entryId(u"F"_s)};
        const Ranking ranking = ranked(entries,
            {evaluationOf(u"J1"_s, u"A"_s, {50}), evaluationOf(u"J2"_s, u"A"_s, {50}),
                evaluationOf(u"J1"_s, u"B"_s, {99}), standingOf(u"J1"_s, u"C"_s, Standing::NoShow),
                standingOf(u"J2"_s, u"C"_s, Standing::NoShow),
                standingOf(u"J1"_s, u"D"_s, Standing::NoShow),
                standingOf(u"J2"_s, u"D"_s, Standing::Recused),
                standingOf(u"J1"_s, u"E"_s, Standing::Recused), evaluationOf(u"J2"_s, u"F"_s, {}),
                standingOf(u"J1"_s, u"F"_s, Standing::NoShow)},
            rubricOf({1}), rules);
        QCOMPARE(ranksOf(ranking), u"A 1, B -, C -, D -, E -, F -"_s);
        QCOMPARE(placementOf(ranking, u"B"_s).reason, PlacementReason::TooFewReadings);
        QCOMPARE(*placementOf(ranking, u"B"_s).result, Fraction(99)); // known, but not enough
        QCOMPARE(placementOf(ranking, u"C"_s).reason, PlacementReason::NoShow);
        QCOMPARE(placementOf(ranking, u"D"_s).reason, PlacementReason::NoShow);
        QCOMPARE(placementOf(ranking, u"E"_s).reason, PlacementReason::TooFewReadings);
        QCOMPARE(placementOf(ranking, u"F"_s).reason, PlacementReason::TooFewReadings);
    }

    void passMark()
    {
        Rules rules;
        rules.passMark = Fraction(85);
        rules.minimumReadings = 2;
        const Ranking ranking = ranked(abc,
            {evaluationOf(u"J1"_s, u"A"_s, {84}), evaluationOf(u"J2"_s, u"A"_s, {86}),
                evaluationOf(u"J1"_s, u"B"_s, {84}), evaluationOf(u"J2"_s, u"B"_s, {85}),
                evaluationOf(u"J1"_s, u"C"_s, {99})},
            rubricOf({1}), rules);
        QCOMPARE(placementOf(ranking, u"A"_s).passed, std::optional(true)); // exactly 85
        QCOMPARE(placementOf(ranking, u"B"_s).passed, std::optional(false));
        QVERIFY(!placementOf(ranking, u"C"_s).passed);
    }

    /// The strict judge J2 recuses: by mean alone S4 overtakes S6.
    void recusalOfAStrictJudge()
    {
        const auto scale = ScoreScale::from(0, 10, 1);
        std::vector<Evaluation> evaluations = shroutFleiss();
        const Ranking complete =
            ranked(shroutFleissEntries(), evaluations, rubricOf({1}, *scale), Rules());
        QCOMPARE(ranksOf(complete), u"S5 1, S3 2, S1 3, S6 4, S4 5, S2 6"_s);
        QCOMPARE(*placementOf(complete, u"S6"_s).result, Fraction::of(19, 4));
        for (Evaluation &evaluation : evaluations) {
            if (evaluation.entry.text() == u"S4"_s && evaluation.judge.text() == u"J2"_s)
                evaluation = standingOf(u"J2"_s, u"S4"_s, Standing::Recused);
        }
        const Ranking recused =
            ranked(shroutFleissEntries(), evaluations, rubricOf({1}, *scale), Rules());
        QCOMPARE(ranksOf(recused), u"S5 1, S3 2, S1 3, S4 4, S6 5, S2 6"_s);
        QCOMPARE(*placementOf(recused, u"S4"_s).result, Fraction(5));
    }

    void extremes()
    {
        QVERIFY(ranked({}, {}, rubricOf({1}), Rules()).placements.empty());
        QCOMPARE(ranksOf(ranked(abc, {}, rubricOf({1}), Rules())), u"A -, B -, C -"_s);
        const std::vector<Evaluation> equal{evaluationOf(u"J1"_s, u"A"_s, {5}),
            evaluationOf(u"J1"_s, u"B"_s, {5}), evaluationOf(u"J1"_s, u"C"_s, {5})};
        QCOMPARE(ranksOf(ranked(abc, equal, rubricOf({1}), Rules())), u"A 1, B 1, C 1"_s);
        QCOMPARE(ranksOf(ranked(abc, equal, rubricOf({0}), Rules())), u"A -, B -, C -"_s);
        // Entries nobody asked for, and the same entry twice.
        QCOMPARE(ranksOf(ranked({entryId(u"B"_s), entryId(u"B"_s)}, equal, rubricOf({1}), Rules())),
            u"B 1"_s);
    }

    void refuses()
    {
        NoProgress progress;
        const Rubric rubric = rubricOf({1});
        const std::vector<Evaluation> twice{
            evaluationOf(u"J1"_s, u"A"_s, {5}), evaluationOf(u"J1"_s, u"A"_s, {6})};
        const auto competing = rankEntries(abc, twice, rubric, Rules(), progress);
        QVERIFY(!competing);
        QCOMPARE(competing.error().code, ErrorCode::InvalidValue);
        QVERIFY(rankEntries(abc, {twice[0], twice[0]}, rubric, Rules(), progress).has_value());
        const auto offScale =
            rankEntries(abc, {evaluationOf(u"J1"_s, u"A"_s, {101})}, rubric, Rules(), progress);
        QVERIFY(!offScale);
        QCOMPARE(offScale.error().code, ErrorCode::NotOnScale);
        Rules unknown;
        unknown.ties = {{TieStep::Kind::CriterionMean, criterionId(7)}};
        const auto badRules = rankEntries(abc, twice, rubric, unknown, progress);
        QVERIFY(!badRules);
        QCOMPARE(badRules.error().code, ErrorCode::InvalidValue);
    }

    void canBeStopped()
    {
        std::vector<EntryId> entries;
        for (int i = 0; i < 2000; ++i)
            entries.push_back(entryId(QString::number(i)));
        for (const int patience : {0, 3}) {
            Impatient progress(patience);
            const auto ranking = rankEntries(entries, {}, rubricOf({1}), Rules(), progress);
            QVERIFY(!ranking);
            QCOMPARE(ranking.error().code, ErrorCode::Cancelled);
        }
        Impatient patient(1000);
        QVERIFY(rankEntries(entries, {}, rubricOf({1}), Rules(), patient).has_value());
    }

    void everyPlacementIsExplained()
    {
        Rules rules;
        rules.minimumReadings = 2;
        rules.ties = {{TieStep::Kind::CriterionMean, criterionId(1)}};
        std::vector<EntryId> entries;
        std::vector<Evaluation> evaluations;
        const auto both = [&](const QString &entry, const std::vector<Points> &points) {
            entries.push_back(entryId(entry));
            evaluations.push_back(evaluationOf(u"J1"_s, entry, points));
            evaluations.push_back(evaluationOf(u"J2"_s, entry, points));
        };
        both(u"first"_s, {91, 91});
        both(u"ahead"_s, {80, 82});
        both(u"behind"_s, {82, 80});
        both(u"twinA"_s, {70, 70});
        both(u"twinB"_s, {70, 70});
        entries.push_back(entryId(u"few"_s));
        evaluations.push_back(evaluationOf(u"J1"_s, u"few"_s, {70, 70}));
        entries.push_back(entryId(u"absent"_s));
        evaluations.push_back(standingOf(u"J1"_s, u"absent"_s, Standing::NoShow));
        entries.push_back(entryId(u"unread"_s));
        const Rubric rubric = rubricOf({1, 1});
        const Ranking ranking = ranked(entries, evaluations, rubric, rules);
        QStringList sentences;
        for (const Placement &placement : ranking.placements) {
            const QString sentence = describe(placement, ranking, rubric);
            QVERIFY(sentence.size() > 10 && sentence.endsWith(u'.'));
            QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
            sentences << sentence;
        }
        QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), sentences.size());
        const auto says = [&](const QString &entry, const QString &part) {
            return describe(placementOf(ranking, entry), ranking, rubric).contains(part);
        };
        QVERIFY(says(u"first"_s, u"91"_s));
        QVERIFY(says(u"ahead"_s, u"behind"_s) && says(u"ahead"_s, u"Criterion 2"_s));
        QVERIFY(says(u"behind"_s, u"ahead"_s) && says(u"behind"_s, u"Criterion 2"_s));
        QVERIFY(says(u"twinA"_s, u"twinB"_s) && says(u"twinB"_s, u"twinA"_s));
    }

    /// 66.6667 and 66.666 look alike with two decimals: then more are shown.
    void neighboursLookDifferent()
    {
        const auto fine = ScoreScale::from(0, 100, Fraction::of(1, 1000));
        const Rubric rubric = rubricOf({1, 1, 1}, *fine);
        const Ranking ranking = ranked({entryId(u"A"_s), entryId(u"B"_s)},
            {evaluationOf(u"J1"_s, u"A"_s, {100'000, 50'000, 50'000}),
                evaluationOf(u"J1"_s, u"B"_s, {66'666, 66'666, 66'666})},
            rubric, Rules());
        QCOMPARE(ranksOf(ranking), u"A 1, B 2"_s);
        const QString a = describe(placementOf(ranking, u"A"_s), ranking, rubric);
        QVERIFY2(a.contains(u"66.667"_s), qPrintable(a));
    }
};

QTEST_GUILESS_MAIN(RankingTest)
#include "tst_ranking.moc"
