// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/datetext.h"

#include "ui/shell/language.h"

#include <QtCore/QCoreApplication>
#include <QtTest/QTest>

using namespace juri;
using namespace Qt::StringLiterals;

class TestDateText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreExactAndLocal();
    void datesSpeakTheLanguage();
    void todayIsSaid();
    void ageIsSaidInTheLargestUnit();
};

void TestDateText::numbersAreExactAndLocal()
{
    applyLanguage(*qApp, u"id"_s);
    QCOMPARE(numberText(Fraction::of(356, 7), 4), u"50,8571"_s);
    QCOMPARE(numberText(Fraction(1234567), 2), u"1234567,00"_s);
    QCOMPARE(numberText(Fraction::of(-1, 8), 2), u"-0,13"_s);
    QCOMPARE(exactText(Fraction::of(17, 2)), u"8,5"_s);
    QCOMPARE(exactText(Fraction::of(1, 3), 2), u"0,33"_s);
    QCOMPARE(localDecimal(u"8.5"_s), u"8,5"_s);
    applyLanguage(*qApp, u"en"_s);
    QCOMPARE(numberText(Fraction::of(356, 7), 4), u"50.8571"_s);
    QCOMPARE(exactText(Fraction::of(17, 2)), u"8.5"_s);
}

void TestDateText::datesSpeakTheLanguage()
{
    const QDateTime time(QDate(2025, 7, 14), QTime(14, 2));
    applyLanguage(*qApp, u"id"_s);
    QCOMPARE(dateText(time), u"Senin, 14 Juli 2025"_s);
    QCOMPARE(clockText(time), u"14.02"_s);
    QCOMPARE(dateTimeText(time), u"14 Jul 2025 14.02"_s);
    applyLanguage(*qApp, u"en"_s);
    QCOMPARE(dateText(time), u"Monday, 14 July 2025"_s);
    QCOMPARE(clockText(time), u"14:02"_s);
}

void TestDateText::todayIsSaid()
{
    applyLanguage(*qApp, u"en"_s);
    const QDateTime now(QDate(2025, 7, 14), QTime(0, 30));
    QVERIFY(whenText(now.addSecs(-60), now).endsWith(u"00:29"_s));
    QVERIFY(whenText(now.addSecs(-60), now) != whenText(now.addSecs(-3600), now));
    QVERIFY(whenText(now.addSecs(-3600), now).endsWith(u"23:30"_s));
    QCOMPARE(whenText(now.addDays(-9), now), dateTimeText(now.addDays(-9)));
}

void TestDateText::ageIsSaidInTheLargestUnit()
{
    applyLanguage(*qApp, u"en"_s);
    const QDateTime now(QDate(2025, 7, 14), QTime(14, 2), Qt::UTC);
    QCOMPARE(agoText(now, now), u"just now"_s);
    QCOMPARE(agoText(now.addSecs(300), now), u"just now"_s); // a clock that was set back
    QCOMPARE(agoText(now.addSecs(-59), now), u"just now"_s);
    QCOMPARE(agoText(now.addSecs(-20 * 60), now), u"20 minutes ago"_s);
    QCOMPARE(agoText(now.addSecs(-3599), now), u"59 minutes ago"_s);
    QCOMPARE(agoText(now.addSecs(-5 * 3600), now), u"5 hours ago"_s);
    QCOMPARE(agoText(now.addDays(-3), now), u"3 days ago"_s);
}

QTEST_MAIN(TestDateText)
#include "tst_datetext.moc"
