// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/templates.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace juri;

class TemplatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreThereAndSound()
    {
        const std::vector<Template> templates = bundledTemplates();
        QCOMPARE(templates.size(), size_t(5));
        QCOMPARE(templates.back().id, u"blank"_s);
        std::set<QString> ids;
        for (const Template &one : templates) {
            QVERIFY(ids.insert(one.id).second);
            QVERIFY(!one.title.isEmpty());
            QVERIFY(one.source.contains(u"2026-10"_s));
            QVERIFY(validate(one.method.rubric).has_value());
            QVERIFY(validate(one.method.rules, one.method.rubric).has_value());
            // What goes into a package reads back as the same method.
            const auto again = methodFromJson(methodToJson(one.method.rubric, one.method.rules));
            QVERIFY(again.has_value());
            QVERIFY(*again == one.method);
        }
    }

    void weights_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QList<int>>("weights");
        QTest::addColumn<bool>("sums");
        QTest::newRow("KIPP 2023 Umum")
            << u"kipp-2023-umum"_s << QList<int>{0, 10, 15, 5, 30, 20, 5, 15} << false;
        QTest::newRow("IGA 2023") << u"iga-2023-presentation"_s << QList<int>{30, 25, 15, 20, 10}
                                  << false;
        QTest::newRow("ISEF") << u"isef"_s << QList<int>{10, 15, 20, 20, 10, 25} << true;
        QTest::newRow("FIRST LEGO League") << u"fll"_s << QList<int>(16, 1) << true;
        QTest::newRow("blank") << u"blank"_s << QList<int>{100} << false;
    }
    void weights()
    {
        QFETCH(QString, id);
        QFETCH(QList<int>, weights);
        QFETCH(bool, sums);
        const auto one = templateById(id);
        QVERIFY(one.has_value());
        QList<int> found;
        for (const Criterion &criterion : one->method.rubric.criteria)
            found << criterion.weight;
        QCOMPARE(found, weights);
        QCOMPARE(one->method.rules.sheetTotal == SheetTotal::Sum, sums);
    }

    void kippSummaryIsReadButNotCounted()
    {
        const auto kipp = templateById(u"kipp-2023-umum"_s);
        QVERIFY(kipp.has_value());
        const Criterion &summary = kipp->method.rubric.criteria.front();
        QCOMPARE(summary.title, u"Ringkasan"_s);
        QCOMPARE(summary.wordLimit, 200);
        const std::vector<TieStep> &ties = kipp->method.rules.ties;
        QCOMPARE(ties.size(), size_t(2));
        QCOMPARE(kipp->method.rubric.find(ties[0].criterion)->title, u"Signifikansi"_s);
        QCOMPARE(kipp->method.rubric.find(ties[1].criterion)->title, u"Adaptabilitas"_s);
    }

    void isefScalesEndAtThePoints()
    {
        const auto isef = templateById(u"isef"_s);
        QVERIFY(isef.has_value());
        Fraction most;
        for (const Criterion &criterion : isef->method.rubric.criteria) {
            QCOMPARE(criterion.scale.highest(), Fraction(criterion.weight));
            most += criterion.scale.highest();
        }
        QCOMPARE(most, Fraction(100));
    }

    void legoLeagueAsksForACommentAtTheTop()
    {
        const auto fll = templateById(u"fll"_s);
        QVERIFY(fll.has_value());
        for (const Criterion &criterion : fll->method.rubric.criteria) {
            QCOMPARE(criterion.levels.size(), size_t(4));
            QVERIFY(!criterion.requiresComment(3));
            QVERIFY(criterion.requiresComment(4));
        }
    }

    void theKippExampleUsesTheTemplate()
    {
        QFile file(QStringLiteral(JURI_EXAMPLES "/kipp-rehearsal/method.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto json = Json::parse(file.readAll());
        QVERIFY(json.has_value());
        const auto method = methodFromJson(*json);
        QVERIFY(method.has_value());
        QVERIFY(*method == templateById(u"kipp-2023-umum"_s)->method);
    }

    void unknownIdsAreRefused()
    {
        for (const QString &id : {u"kipp-1999"_s, u""_s, u"index"_s, u"../templates/blank"_s}) {
            const auto one = templateById(id);
            QVERIFY(!one);
            QCOMPARE(one.error().code, ErrorCode::NotFound);
            QVERIFY(one.error().message.contains(u"blank"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
