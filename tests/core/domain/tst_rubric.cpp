// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rubricformat.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

ScoreScale halfPoints()
{
    return ScoreScale::from(0, 10, Fraction::of(1, 2)).value();
}

Rubric twoCriteria()
{
    Criterion summary{
        CriterionId::literal(u"C1"), u"Ringkasan"_s, u"read only"_s, 0, ScoreScale(), {}, 200};
    Criterion impact{CriterionId::literal(u"C2"), u"Signifikansi"_s, {}, 30, halfPoints(),
        {{0, u"weak"_s, u"nothing measured"_s, true}, {10, u"good"_s, {}, false},
            {20, u"excellent"_s, {}, true}},
        0};
    return {u"Rubric"_s, u"https://example.org"_s, {summary, impact}};
}

} // namespace

class RubricTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scaleRefuses_data()
    {
        QTest::addColumn<QString>("low");
        QTest::addColumn<QString>("high");
        QTest::addColumn<QString>("step");
        QTest::newRow("step zero") << u"0"_s << u"10"_s << u"0"_s;
        QTest::newRow("step negative") << u"0"_s << u"10"_s << u"-1"_s;
        QTest::newRow("lowest above highest") << u"10"_s << u"0"_s << u"1"_s;
        QTest::newRow("no room") << u"5"_s << u"5"_s << u"1"_s;
        QTest::newRow("lowest off the step") << u"0.5"_s << u"10"_s << u"1"_s;
        QTest::newRow("highest off the step") << u"0"_s << u"10.25"_s << u"0.5"_s;
        QTest::newRow("too many steps") << u"0"_s << u"100"_s << u"0.00001"_s;
        QTest::newRow("astronomic") << u"0"_s << u"999999999999999999999999"_s << u"1"_s;
    }
    void scaleRefuses()
    {
        QFETCH(QString, low);
        QFETCH(QString, high);
        QFETCH(QString, step);
        const auto scale = ScoreScale::from(Fraction::fromDecimal(low).value(),
            Fraction::fromDecimal(high).value(), Fraction::fromDecimal(step).value());
        QVERIFY(!scale);
        QCOMPARE(scale.error().code, ErrorCode::InvalidValue);
    }

    void typedScores_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("points"); // -1: refused
        QTest::newRow("point") << u"8.5"_s << 17;
        QTest::newRow("comma") << u"8,5"_s << 17;
        QTest::newRow("blanks around") << u" 8,50 "_s << 17;
        QTest::newRow("zero") << u"0"_s << 0;
        QTest::newRow("highest") << u"10"_s << 20;
        QTest::newRow("above") << u"10.5"_s << -1;
        QTest::newRow("below") << u"-0.5"_s << -1;
        QTest::newRow("between steps") << u"8.3"_s << -1;
        QTest::newRow("not a number") << u"acht"_s << -1;
        QTest::newRow("empty") << u""_s << -1;
        QTest::newRow("85 must not become 8.5") << u"85"_s << -1;
    }
    void typedScores()
    {
        QFETCH(QString, typed);
        QFETCH(int, points);
        for (const QLocale &locale : {QLocale(QLocale::Indonesian), QLocale(QLocale::English)}) {
            QLocale::setDefault(locale);
            const auto result = halfPoints().parse(typed);
            QCOMPARE(result.has_value(), points >= 0);
            if (result)
                QCOMPARE(*result, Points(points));
            else
                QCOMPARE(result.error().code, ErrorCode::NotOnScale);
        }
        QCOMPARE(halfPoints().format(17), u"8.5"_s);
        QCOMPARE(halfPoints().decimals(), 1);
    }

    void commentsAreRequiredFromALevelToTheNext()
    {
        const Criterion impact = twoCriteria().criteria[1];
        QVERIFY(impact.requiresComment(0));
        QVERIFY(impact.requiresComment(9));
        QVERIFY(!impact.requiresComment(10));
        QVERIFY(!impact.requiresComment(19));
        QVERIFY(impact.requiresComment(20));
        QVERIFY(!twoCriteria().criteria[0].requiresComment(0));
    }

    void rubricsNobodyCanJudgeByAreRefused()
    {
        QVERIFY(validate(twoCriteria()));
        Rubric rubric = twoCriteria();
        rubric.criteria.clear();
        QVERIFY(!validate(rubric));
        rubric = twoCriteria();
        rubric.criteria[1].id = rubric.criteria[0].id;
        QVERIFY(!validate(rubric));
        rubric = twoCriteria();
        rubric.criteria[1].weight = 0;
        QVERIFY2(!validate(rubric), "all weights zero");
        rubric = twoCriteria();
        rubric.criteria[1].weight = -1;
        QVERIFY(!validate(rubric));
        rubric = twoCriteria();
        rubric.criteria[1].levels[1].points = 21;
        QVERIFY2(!validate(rubric), "level off the scale");
        rubric = twoCriteria();
        std::swap(rubric.criteria[1].levels[0], rubric.criteria[1].levels[1]);
        QVERIFY2(!validate(rubric), "levels not ascending");
        rubric = twoCriteria();
        rubric.criteria[0].title = u"  "_s;
        QVERIFY(!validate(rubric));
    }

    void rulesAreChecked()
    {
        const Rubric rubric = twoCriteria();
        Rules rules;
        QVERIFY(validate(rules, rubric));
        rules.trimPercent = 50;
        QVERIFY(!validate(rules, rubric));
        rules = Rules();
        rules.minimumReadings = 0;
        QVERIFY(!validate(rules, rubric));
        rules = Rules();
        rules.ties = {{TieStep::Kind::CriterionMean, CriterionId::literal(u"C9")}};
        QVERIFY(!validate(rules, rubric));
        rules = Rules();
        rules.passMark = Fraction::of(1, 3);
        QVERIFY(!validate(rules, rubric));
    }

    void methodRoundTrips()
    {
        const Rubric rubric = twoCriteria();
        Rules rules;
        rules.sheetTotal = SheetTotal::Sum;
        rules.aggregation = Aggregation::DropHighLow;
        rules.missing = MissingRule::CountAsLowest;
        rules.minimumReadings = 2;
        rules.ties = {{TieStep::Kind::CriterionMean, CriterionId::literal(u"C2")},
            {TieStep::Kind::Median, {}}};
        rules.passMark = Fraction::of(145, 2);
        const Json json = methodToJson(rubric, rules);
        const auto again = methodFromJson(Json::parseCanonical(json.toBytes()).value());
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QVERIFY(again->rubric == rubric);
        QVERIFY(again->rules == rules);
        QVERIFY(!describe(rules, rubric).isEmpty());
        for (const Aggregation method : {Aggregation::Mean, Aggregation::Sum, Aggregation::Median,
                 Aggregation::TrimmedMean, Aggregation::DropHighLow})
            QCOMPARE(aggregationFrom(word(method)), std::optional(method));
    }

    void foreignMethodsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("unknown field")
            << QByteArray("\"title\":\"Rubric\"") << QByteArray("\"tilte\":\"Rubric\"");
        QTest::newRow("extra field") << QByteArray("\"v\":1") << QByteArray("\"v\":1,\"w\":1");
        QTest::newRow("newer version") << QByteArray("\"v\":1") << QByteArray("\"v\":2");
        QTest::newRow("text for a number")
            << QByteArray("\"weight\":30") << QByteArray("\"weight\":\"30\"");
        QTest::newRow("second spelling of a number")
            << QByteArray("\"step\":\"0.5\"") << QByteArray("\"step\":\"0.50\"");
        QTest::newRow("unknown aggregation")
            << QByteArray("\"aggregation\":\"mean\"") << QByteArray("\"aggregation\":\"mode\"");
        QTest::newRow("weight beyond int")
            << QByteArray("\"weight\":30") << QByteArray("\"weight\":9007199254740991");
        QTest::newRow("level off the scale")
            << QByteArray("\"points\":20") << QByteArray("\"points\":21");
    }
    void foreignMethodsAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray bytes = methodToJson(twoCriteria(), Rules()).toBytes();
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        const auto method = methodFromJson(Json::parse(bytes).value());
        QVERIFY(!method);
        QCOMPARE(method.error().code, ErrorCode::BadPayload);
    }
};

QTEST_GUILESS_MAIN(RubricTest)
#include "tst_rubric.moc"
