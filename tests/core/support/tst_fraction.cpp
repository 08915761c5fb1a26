// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/fraction.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using juri::Fraction;

class FractionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decimals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<QString>("exact");
        QTest::newRow("whole") << u"8"_s << true << u"8"_s;
        QTest::newRow("point") << u"8.5"_s << true << u"8.5"_s;
        QTest::newRow("comma") << u"8,5"_s << true << u"8.5"_s;
        QTest::newRow("trailing zeros") << u"8.50"_s << true << u"8.5"_s;
        QTest::newRow("negative") << u"-0,25"_s << true << u"-0.25"_s;
        QTest::newRow("minus zero") << u"-0"_s << true << u"0"_s;
        QTest::newRow("empty") << u""_s << false << QString();
        QTest::newRow("only a point") << u"."_s << false << QString();
        QTest::newRow("point first") << u".5"_s << false << QString();
        QTest::newRow("point last") << u"5."_s << false << QString();
        QTest::newRow("group separators") << u"1.234,5"_s << false << QString();
        QTest::newRow("exponent") << u"1e3"_s << false << QString();
        QTest::newRow("blank inside") << u"1 2"_s << false << QString();
        QTest::newRow("other digits") << u"٣"_s << false << QString();
        QTest::newRow("far too long") << QString(41, u'9') << false << QString();
    }
    void decimals()
    {
        QFETCH(QString, text);
        QFETCH(bool, accepted);
        QFETCH(QString, exact);
        const auto value = Fraction::fromDecimal(text);
        QCOMPARE(value.has_value(), accepted);
        if (value)
            QCOMPARE(value->toExactDecimal().value(), exact);
    }

    void roundsHalfAwayFromZero()
    {
        QCOMPARE(Fraction::of(356, 7).toDecimal(4), u"50.8571"_s);
        QCOMPARE(Fraction::of(1, 8).toDecimal(2), u"0.13"_s);
        QCOMPARE(Fraction::of(-1, 8).toDecimal(2), u"-0.13"_s);
        QCOMPARE(Fraction::of(1, 200).toDecimal(2), u"0.01"_s);
        QCOMPARE(Fraction(7).toDecimal(0), u"7"_s);
        QCOMPARE(Fraction::of(-1, 1000).toDecimal(1), u"0.0"_s);
    }

    void endlessExpansionsHaveNoExactDecimal()
    {
        QVERIFY(!Fraction::of(1, 3).toExactDecimal());
        QCOMPARE(Fraction::of(1, 80).toExactDecimal().value(), u"0.0125"_s);
    }

    void whatADoubleConfusesIsTold()
    {
        // 0.1 + 0.2 is 0.3 here, and thirds add up to one.
        QVERIFY(*Fraction::fromDecimal(u"0.1") + *Fraction::fromDecimal(u"0.2") ==
                *Fraction::fromDecimal(u"0.3"));
        QVERIFY(Fraction::of(1, 3) + Fraction::of(1, 3) + Fraction::of(1, 3) == Fraction(1));
        QVERIFY(Fraction::of(9007199254740993, 1) > Fraction::of(9007199254740992, 1));
    }

    void wholeNumbersComeBack()
    {
        QCOMPARE(Fraction(INT64_MIN).toInt64(), std::optional<std::int64_t>(INT64_MIN));
        QCOMPARE(Fraction(INT64_MAX).toInt64(), std::optional<std::int64_t>(INT64_MAX));
        QVERIFY(!(Fraction(INT64_MAX) + Fraction(1)).toInt64());
        QVERIFY(!Fraction::of(1, 2).toInt64());
    }

    void decimalTextRoundTrips()
    {
        QVERIFY(rc::check("a number written as a decimal reads back as itself",
            [](int units, std::uint8_t places) {
                std::int64_t power = 1;
                for (int i = 0; i < places % 9; ++i)
                    power *= 10;
                const Fraction value = Fraction::of(units, power);
                RC_ASSERT(Fraction::fromDecimal(value.toExactDecimal().value()).value() == value);
            }));
    }
};

QTEST_GUILESS_MAIN(FractionTest)
#include "tst_fraction.moc"
