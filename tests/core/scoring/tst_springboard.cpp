// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rubricformat.h"
#include "core/support/csv.h"
#include "tests/core/scoring/scoringcases.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

QByteArray bundled(const QString &name)
{
    QFile file(QStringLiteral(JURI_EXAMPLES "/springboard-2000/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The real marks of a real final against sums, means, trimmed means and medians worked out by
/// hand and in R from the published data.
class SpringboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto json = Json::parse(bundled(u"method.json"_s));
        QVERIFY(json.has_value());
        const auto method = methodFromJson(*json);
        QVERIFY2(method, method ? "" : qPrintable(method.error().detail));
        m_rubric = method->rubric;
        m_rules = method->rules;
        const auto scores = readCsv(bundled(u"scores.csv"_s));
        QVERIFY(scores.has_value());
        QCOMPARE(scores->rows.size(), size_t(1 + 12 * 7 * 6));
        std::map<EvaluationKey, Evaluation> sheets;
        for (size_t i = 1; i < scores->rows.size(); ++i) {
            const QStringList &row = scores->rows[i];
            const EvaluationKey key{judgeId(row[1]), entryId(row[0])};
            Evaluation &sheet = sheets[key];
            sheet.judge = key.judge;
            sheet.entry = key.entry;
            const auto criterion = CriterionId::literal(row[2]);
            const auto points = m_rubric.find(criterion)->scale.parse(row[3]);
            QVERIFY(points.has_value());
            sheet.marks.emplace(criterion, *points);
        }
        for (const auto &[key, sheet] : sheets)
            m_evaluations.push_back(sheet);
        for (int i = 1; i <= 12; ++i)
            m_entries.push_back(entryId(u"D%1"_s.arg(i, 2, 10, QLatin1Char('0'))));
    }

    void methods_data()
    {
        QTest::addColumn<int>("aggregation");
        QTest::addColumn<QString>("ranks");
        QTest::addColumn<QStringList>("results"); // of D01 to D12
        const auto row = [](const char *name, Aggregation aggregation, const QString &ranks,
                             const QString &results) {
            QTest::newRow(name) << static_cast<int>(aggregation) << ranks << results.split(u' ');
        };
        row("mean", Aggregation::Mean,
            u"D02 1, D01 2, D03 3, D04 4, D05 5, D06 6, D09 7, D08 8, D07 9, D10 10, D11 11, D12 12"_s,
            u"50.2857 50.8571 48.2857 45.9286 45.1429 44.3571 42.7857 43.0000 43.5714 42.2857 40.5000 39.7857"_s);
        row("trimmed mean", Aggregation::TrimmedMean,
            u"D02 1, D01 2, D03 3, D04 4, D05 5, D06 6, D09 7, D08 8, D07 9, D10 10, D11 11, D12 12"_s,
            u"50.0000 50.8000 48.2000 45.8000 44.7000 44.3000 42.7000 43.0000 43.5000 42.5000 40.4000 39.8000"_s);
        row("median", Aggregation::Median,
            u"D02 1, D01 2, D03 3, D04 4, D05 5, D06 5, D09 7, D08 8, D07 9, D10 9, D11 11, D12 12"_s,
            u"50.0000 50.5000 48.5000 45.5000 44.5000 44.5000 42.5000 43.0000 43.5000 42.5000 40.5000 40.0000"_s);
    }
    void methods()
    {
        QFETCH(int, aggregation);
        QFETCH(QString, ranks);
        QFETCH(QStringList, results);
        Rules rules = m_rules;
        rules.aggregation = static_cast<Aggregation>(aggregation);
        const Ranking ranking = ranked(m_entries, m_evaluations, m_rubric, rules);
        QCOMPARE(ranksOf(ranking), ranks);
        for (size_t i = 0; i < m_entries.size(); ++i)
            QCOMPARE(placementOf(ranking, m_entries[i].text()).result->toDecimal(4),
                results[static_cast<qsizetype>(i)]);
    }

    void totalsOfTheJudges()
    {
        const Ranking ranking = ranked(m_entries, m_evaluations, m_rubric, m_rules);
        const QStringList d02{
            u"53.0"_s, u"50.5"_s, u"51.0"_s, u"52.0"_s, u"49.0"_s, u"50.0"_s, u"50.5"_s};
        const Placement &placement = placementOf(ranking, u"D02"_s);
        for (size_t i = 0; i < placement.readings.size(); ++i)
            QCOMPARE(placement.readings[i].total->toDecimal(1), d02[static_cast<qsizetype>(i)]);
        QCOMPARE(placement.spread->toDecimal(1), u"4.0"_s);
    }

private:
    Rubric m_rubric;
    Rules m_rules;
    std::vector<Evaluation> m_evaluations;
    std::vector<EntryId> m_entries;
};

QTEST_GUILESS_MAIN(SpringboardTest)
#include "tst_springboard.moc"
