// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/scorefield.h"

#include "tests/ui/strict.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace juri;
using namespace Qt::StringLiterals;

class TestScoreField final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void typedScores_data();
    void typedScores();
    void offTheScaleIsRefusedWhileTyping_data();
    void offTheScaleIsRefusedWhileTyping();
    void whatCanStillBecomeAScoreIsNotBlamed_data();
    void whatCanStillBecomeAScoreIsNotBlamed();
    void blankIsNotZero();
    void escapeBringsBackWhatIsStored();
    void lettersAreNotTaken();
    void restSavesAndNotApplicableIsShown();
    void pastedNonsenseIsRefused();
};

namespace {

ScoreScale halves()
{
    return *ScoreScale::from(0, 10, Fraction::of(1, 2));
}

ScoreScale sixtyToNinety()
{
    return *ScoreScale::from(60, 90, 1);
}

} // namespace

void TestScoreField::typedScores_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("points");
    QTest::addColumn<QString>("shown");
    for (const QString &language : {u"id"_s, u"en"_s}) {
        const QString sign = language == u"id" ? u","_s : u"."_s;
        const auto row = [&language](const char *name) -> QTestData & {
            return QTest::addRow("%s, %s", name, qPrintable(language)) << language;
        };
        // 8.5 must never become 85, whichever separator the language uses.
        row("comma") << u"8,5"_s << qint64(17) << QString(u'8' + sign + u'5');
        row("point") << u"8.5"_s << qint64(17) << QString(u'8' + sign + u'5');
        row("whole") << u"10"_s << qint64(20) << u"10"_s;
        row("zero") << u"0"_s << qint64(0) << u"0"_s;
        row("point and zero") << u"7.0"_s << qint64(14) << u"7"_s;
    }
}

void TestScoreField::typedScores()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    QFETCH(qint64, points);
    QFETCH(QString, shown);
    applyLanguage(*qApp, language);
    ScoreField field(halves());
    QList<Points> given;
    int moved = 0;
    connect(&field, &ScoreField::scoreGiven, this, [&](Points p) {
        given += p;
        field.showMark(Mark(p));
    });
    connect(&field, &ScoreField::moveOn, this, [&](int steps) { moved += steps; });
    QTest::keyClicks(&field, typed);
    QVERIFY(given.isEmpty());
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(given, QList<Points>{points});
    QCOMPARE(moved, 1);
    QCOMPARE(field.text(), shown);
}

void TestScoreField::offTheScaleIsRefusedWhileTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("above") << u"11"_s;
    QTest::newRow("far above") << u"85"_s;
    QTest::newRow("between steps") << u"8,7"_s;
    QTest::newRow("too many decimals") << u"8.55"_s;
    QTest::newRow("below") << u"-1"_s;
    QTest::newRow("two separators") << u"1.2.3"_s;
    QTest::newRow("grouped") << u"1.0,5"_s;
}

void TestScoreField::offTheScaleIsRefusedWhileTyping()
{
    QFETCH(QString, typed);
    ScoreField field(halves());
    QString reason;
    int given = 0;
    int moved = 0;
    connect(&field, &ScoreField::complaint, this, [&](const QString &why) { reason = why; });
    connect(&field, &ScoreField::scoreGiven, this, [&] { ++given; });
    connect(&field, &ScoreField::moveOn, this, [&] { ++moved; });
    QTest::keyClicks(&field, typed);
    const bool stepOnly = typed == u"8,7"; // said when leaving or at once: both before it is kept
    if (!stepOnly)
        QVERIFY(!reason.isEmpty());
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(!reason.isEmpty());
    QVERIFY(field.property("invalid").toBool());
    QCOMPARE(field.accessibleDescription(), reason);
    QCOMPARE(field.text(), typed); // never clipped, never rounded
    QCOMPARE(given, 0);
    QCOMPARE(moved, 0);
}

void TestScoreField::whatCanStillBecomeAScoreIsNotBlamed_data()
{
    QTest::addColumn<bool>("high");
    QTest::addColumn<QString>("typed");
    QTest::newRow("7 of 75") << true << u"7"_s;
    QTest::newRow("8 comma") << false << u"8,"_s;
    QTest::newRow("comma first") << false << u","_s;
}

void TestScoreField::whatCanStillBecomeAScoreIsNotBlamed()
{
    QFETCH(bool, high);
    QFETCH(QString, typed);
    ScoreField field(high ? sixtyToNinety() : halves());
    QString reason;
    connect(&field, &ScoreField::complaint, this, [&](const QString &why) { reason = why; });
    QTest::keyClicks(&field, typed);
    QVERIFY2(reason.isEmpty(), qPrintable(reason));
}

void TestScoreField::blankIsNotZero()
{
    ScoreField field(halves());
    field.showMark(Mark(Points(0)));
    QCOMPARE(field.text(), u"0"_s);
    int cleared = 0;
    connect(&field, &ScoreField::cleared, this, [&] {
        ++cleared;
        field.showMark(std::nullopt);
    });
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    QCOMPARE(cleared, 0);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(cleared, 1);
    QVERIFY(field.text().isEmpty());
}

void TestScoreField::escapeBringsBackWhatIsStored()
{
    ScoreField field(halves());
    field.showMark(Mark(Points(17)));
    field.selectAll();
    QTest::keyClicks(&field, u"99"_s);
    QVERIFY(field.property("invalid").toBool());
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(!field.property("invalid").toBool());
    QCOMPARE(field.text(), u"8.5"_s);
    QVERIFY(!field.isPending());
}

void TestScoreField::lettersAreNotTaken()
{
    ScoreField field(halves());
    QSignalSpy notApplicable(&field, &ScoreField::notApplicableAsked);
    QSignalSpy note(&field, &ScoreField::noteAsked);
    QTest::keyClicks(&field, u"xe+ 8nc"_s);
    QCOMPARE(field.text(), u"8"_s);
    QCOMPARE(notApplicable.size(), 1);
    QCOMPARE(note.size(), 1);
}

void TestScoreField::restSavesAndNotApplicableIsShown()
{
    ScoreField field(halves());
    QList<Points> given;
    connect(&field, &ScoreField::scoreGiven, this, [&](Points p) {
        given += p;
        field.showMark(Mark(p));
    });
    QTest::keyClicks(&field, u"6"_s);
    QTRY_COMPARE(given, QList<Points>{12}); // nothing lives only in the field for long
    field.showMark(Mark(NotApplicable()));
    QVERIFY(field.text().isEmpty());
    QVERIFY(!field.placeholderText().isEmpty());
}

void TestScoreField::pastedNonsenseIsRefused()
{
    ScoreField field(halves());
    int given = 0;
    connect(&field, &ScoreField::scoreGiven, this, [&] { ++given; });
    field.insert(u"1e1"_s);
    QVERIFY(field.text().isEmpty());
    field.insert(u"99999999999999999999"_s);
    QVERIFY(!field.commit() || given == 0);
    QCOMPARE(given, 0);
}

QTEST_MAIN(TestScoreField)
#include "tst_scorefield.moc"
