// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "tests/ui/strict.h"
#include "ui/shell/stylesheet.h"

#include <QtCore/QFile>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QFontMetricsF>
#include <QtTest/QTest>

#include <cmath>

using namespace juri;
using namespace Qt::StringLiterals;

class TestTheme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void contrastIsComputedAsPublished();
    void textCanBeRead_data();
    void textCanBeRead();
    void edgesAndMarksCanBeSeen_data();
    void edgesAndMarksCanBeSeen();
    void everyTokenOfTheSheetIsKnown();
    void everyPictureOfTheSheetIsThere();
    void appearanceSwitchesAtOnce();
    void textSizeIsKeptInBounds();
    void figuresHaveOneWidth();
    void fontLicenceIsBundled();
};

void TestTheme::contrastIsComputedAsPublished()
{
    // WCAG 2.2: black on white is 21:1; #777777 on white is the known near miss, 4.48:1.
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

namespace {

struct Pair
{
    const char *name;
    Token front;
    Token back;
};

constexpr Pair textPairs[]{{"text on window", Token::Text, Token::Window},
    {"text on base", Token::Text, Token::Base}, {"text on chosen", Token::Text, Token::AccentSoft},
    {"muted on window", Token::MutedText, Token::Window},
    {"muted on base", Token::MutedText, Token::Base},
    {"muted on chosen", Token::MutedText, Token::AccentSoft},
    {"button", Token::AccentText, Token::Accent}, {"link on window", Token::Link, Token::Window},
    {"link on base", Token::Link, Token::Base}, {"link on chosen", Token::Link, Token::AccentSoft},
    {"good on window", Token::Good, Token::Window}, {"good on base", Token::Good, Token::Base},
    {"good on chosen", Token::Good, Token::AccentSoft},
    {"warn on window", Token::Warn, Token::Window}, {"warn on base", Token::Warn, Token::Base},
    {"warn on chosen", Token::Warn, Token::AccentSoft},
    {"bad on window", Token::Bad, Token::Window}, {"bad on base", Token::Bad, Token::Base},
    {"info on window", Token::Info, Token::Window}, {"info on base", Token::Info, Token::Base}};

constexpr Pair markPairs[]{{"edge on window", Token::Border, Token::Window},
    {"edge on base", Token::Border, Token::Base}, {"focus on window", Token::Link, Token::Window},
    {"button on window", Token::Accent, Token::Window}, {"chart 1", Token::Chart1, Token::Base},
    {"chart 2", Token::Chart2, Token::Base}, {"chart 3", Token::Chart3, Token::Base},
    {"chart 4", Token::Chart4, Token::Base}, {"chart 5", Token::Chart5, Token::Base}};

template<std::size_t n>
void addPairs(const Pair (&pairs)[n])
{
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("back");
    QTest::addColumn<bool>("dark");
    for (const Pair &pair : pairs) {
        for (const bool dark : {false, true})
            QTest::addRow("%s, %s", pair.name, dark ? "dark" : "light")
                << int(pair.front) << int(pair.back) << dark;
    }
}

double contrastOfRow()
{
    QFETCH(int, front);
    QFETCH(int, back);
    QFETCH(bool, dark);
    return contrast(tokenColor(Token(front), dark), tokenColor(Token(back), dark));
}

} // namespace

void TestTheme::textCanBeRead_data()
{
    addPairs(textPairs);
}

void TestTheme::textCanBeRead()
{
    const double ratio = contrastOfRow();
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::edgesAndMarksCanBeSeen_data()
{
    addPairs(markPairs);
}

void TestTheme::edgesAndMarksCanBeSeen()
{
    const double ratio = contrastOfRow();
    QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
}

void TestTheme::everyTokenOfTheSheetIsKnown()
{
    for (const bool dark : {false, true}) {
        const QString sheet = styleSheetFor(dark, 12);
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(QRegularExpression(u"#\\d+#"_s)));
        QVERIFY(!sheet.contains(u'%'));
    }
    QVERIFY(styleSheetFor(false, 10) != styleSheetFor(true, 10));
    QVERIFY(styleSheetFor(false, 10) != styleSheetFor(false, 14));
}

void TestTheme::everyPictureOfTheSheetIsThere()
{
    static const QRegularExpression picture(u"url\\((:[^)]*)\\)"_s);
    for (const bool dark : {false, true}) {
        const QString sheet = styleSheetFor(dark, ordinaryTextSize);
        int count = 0;
        for (auto one = picture.globalMatch(sheet); one.hasNext(); ++count) {
            const QString path = one.next().captured(1);
            QVERIFY2(QFile::exists(path), qPrintable(path));
        }
        QVERIFY(count > 4); // arrows, check, dash, dot
        for (const QString &control : {u"QCheckBox"_s, u"QRadioButton"_s, u"QSpinBox"_s})
            QVERIFY(sheet.contains(control));
    }
}

void TestTheme::appearanceSwitchesAtOnce()
{
    QVERIFY(!isDark());
    const QColor light = tokenColor(Token::Window);
    applyTheme(*qApp, Appearance::Dark);
    QVERIFY(isDark());
    QVERIFY(tokenColor(Token::Window) != light);
    applyTheme(*qApp, Appearance::Light);
    QVERIFY(!isDark());
    QCOMPARE(tokenColor(Token::Window), light);
}

void TestTheme::textSizeIsKeptInBounds()
{
    applyTheme(*qApp, Appearance::Light, 400);
    QCOMPARE(QApplication::font().pointSize(), largestTextSize);
    applyTheme(*qApp, Appearance::Light, -3);
    QCOMPARE(QApplication::font().pointSize(), smallestTextSize);
}

void TestTheme::figuresHaveOneWidth()
{
    QCOMPARE(QFontInfo(baseFont(10)).family(), u"Juri Sans"_s);
    for (const auto weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold}) {
        QFont font = baseFont(20);
        font.setWeight(weight);
        const QFontMetricsF metrics(font);
        const double width = metrics.horizontalAdvance(u"0000"_s);
        for (const QString &text : {u"1111"_s, u"7777"_s, u"4912"_s})
            QVERIFY(std::abs(metrics.horizontalAdvance(text) - width) < 0.1);
    }
}

void TestTheme::fontLicenceIsBundled()
{
    QFile licence(u":/fonts/OFL.txt"_s);
    QVERIFY(licence.open(QIODevice::ReadOnly));
    QVERIFY(licence.readAll().contains("SIL OPEN FONT LICENSE"));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
