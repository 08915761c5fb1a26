// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ids.h"
#include "core/domain/statement.h"
#include "core/support/random.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

class StrongIdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validity_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("leading zeros") << u"001"_s << true;
        QTest::newRow("blank inside") << u"KIPP 2023/001"_s << true;
        QTest::newRow("64 characters") << QString(64, u'x') << true;
        QTest::newRow("65 characters") << QString(65, u'x') << false;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("outer blank") << u" 001"_s << false;
        QTest::newRow("quote") << u"a\"b"_s << false;
        QTest::newRow("backslash") << u"a\\b"_s << false;
        QTest::newRow("not ASCII") << u"é"_s << false;
        QTest::newRow("newline") << u"a\nb"_s << false;
    }
    void validity()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(EntryId::from(text).has_value(), valid);
    }

    void orderIsByteOrderInEveryLocale()
    {
        QLocale::setDefault(QLocale(QLocale::Turkish));
        QVERIFY(EntryId::literal(u"B") < EntryId::literal(u"a"));
        QVERIFY(EntryId::literal(u"10") < EntryId::literal(u"9"));
    }

    void codesAreStable()
    {
        QCOMPARE(codeOf(QByteArray(32, '\0')), u"0000-0000-0000"_s);
        QCOMPARE(codeOf(QByteArray(32, '\xff')), u"ZZZZ-ZZZZ-ZZZZ"_s);
        QCOMPARE(codeOf(QByteArray::fromHex("0123456789abcdef")), u"04HM-ASW9-NF6Y"_s);
        QCOMPARE(codeOf("short"), QString());
    }

    void seededDiceAreTheSameEverywhere()
    {
        SeededRandom dice(1234567);
        QCOMPARE(dice.next(),
            6457827717110365317ULL); // published first outputs of SplitMix64 for this seed
        QCOMPARE(dice.next(), 3203168211198807973ULL);
        SeededRandom other(7);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(other.below(6) < 6);
    }
};

QTEST_GUILESS_MAIN(StrongIdTest)
#include "tst_strongid.moc"
