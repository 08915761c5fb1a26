// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"

#include "tests/ui/strict.h"

#include <QtGui/QImage>
#include <QtTest/QTest>

using namespace juri;
using namespace Qt::StringLiterals;

class TestIcons final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void everyPictureDraws_data();
    void everyPictureDraws();
    void colourFollowsTheAppearance();
    void pixelsAreHonoured();
    void unknownNameIsNull();
};

namespace {

/// The colour of the most opaque pixel; invalid if nothing was drawn.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor ink;
    int alpha = 100;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > alpha) {
                alpha = color.alpha();
                ink = color;
            }
        }
    }
    ink.setAlpha(255);
    return ink;
}

int distance(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
           std::abs(a.blue() - b.blue());
}

} // namespace

void TestIcons::everyPictureDraws_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(iconNames().size() > 30);
    for (const QString &name : iconNames())
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestIcons::everyPictureDraws()
{
    QFETCH(QString, name);
    QVERIFY(!icon(name).isNull());
    const QColor ink = inkOf(icon(name).pixmap(32, 32));
    QVERIFY(distance(ink, tokenColor(Token::Text)) < 12);
}

void TestIcons::colourFollowsTheAppearance()
{
    const QIcon kept = icon(u"gavel"_s);
    const QIcon good = icon(u"done"_s, Token::Good);
    QVERIFY(distance(inkOf(kept.pixmap(32)), tokenColor(Token::Text, false)) < 12);
    QVERIFY(distance(inkOf(good.pixmap(32)), tokenColor(Token::Good, false)) < 12);
    QVERIFY(distance(inkOf(kept.pixmap(QSize(32, 32), QIcon::Disabled)),
                tokenColor(Token::MutedText, false)) < 12);
    applyTheme(*qApp, Appearance::Dark);
    QVERIFY(distance(inkOf(kept.pixmap(32)), tokenColor(Token::Text, true)) < 12);
    QVERIFY(distance(inkOf(good.pixmap(32)), tokenColor(Token::Good, true)) < 12);
}

void TestIcons::pixelsAreHonoured()
{
    const QPixmap twice = iconPixmap(u"search"_s, Token::Text, 20, 2.0);
    QCOMPARE(twice.size(), QSize(40, 40));
    QCOMPARE(twice.devicePixelRatio(), 2.0);
    QCOMPARE(icon(u"search"_s).pixmap(QSize(16, 16), 3.0).size(), QSize(48, 48));
}

void TestIcons::unknownNameIsNull()
{
    QVERIFY(icon(u"no-such-picture"_s).isNull());
    QVERIFY(icon(u"../fonts/OFL"_s).isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
