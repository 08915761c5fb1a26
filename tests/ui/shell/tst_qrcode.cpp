// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/qrcode.h"

#include "core/exchange/keys.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/strict.h"
#include "ui/chair/enrolcard.h"
#include "ui/shell/identitypage.h"
#include "ui/shell/theme.h"

#include <QtGui/QImage>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <qrencode.h>

#include <memory>

using namespace juri;
using namespace Qt::StringLiterals;

namespace {

/// Whether the picture of a code, taken with any whole number of pixels a square, shows the same
/// squares as libqrencode says, black on white, with a white border of four squares.
QString differenceFrom(const QImage &picture, const QByteArray &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(text.size()),
            reinterpret_cast<const unsigned char *>(text.constData()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return u"no code"_s;
    const int squares = code->width + 8;
    if (picture.width() != picture.height() || picture.width() % squares != 0)
        return u"%1 pixels for %2 squares"_s.arg(picture.width()).arg(squares);
    const int side = picture.width() / squares;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const int column = x / side - 4;
            const int row = y / side - 4;
            const bool inside =
                column >= 0 && row >= 0 && column < code->width && row < code->width;
            const bool dark = inside && (code->data[row * code->width + column] & 1) != 0;
            if (picture.pixelColor(x, y) != (dark ? QColor(Qt::black) : QColor(Qt::white)))
                return u"pixel %1, %2"_s.arg(x).arg(y);
        }
    }
    return {};
}

} // namespace

/// The code on the screen is the one a reader expects, whatever the theme.
class TestQrCode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }

    void matrixIsThatOfTheLibrary()
    {
        const QByteArray text = keyQrText(SigningKey::fromSeed(QByteArray(32, 'q')).publicKey());
        QVERIFY(text.startsWith("juri-key:ssh-ed25519 AAAA"));
        const QrMatrix matrix = QrMatrix::of(text);
        QCOMPARE(matrix.size(), 41);
        // The corners that every code has, and the light around.
        QVERIFY(matrix.isDark(0, 0) && matrix.isDark(40, 0) && matrix.isDark(0, 40));
        QVERIFY(!matrix.isDark(-1, 0) && !matrix.isDark(0, 41) && !matrix.isDark(7, 7));
        QVERIFY(QrMatrix::of({}).empty());
        QVERIFY(QrMatrix::of(QByteArray(5000, 'x')).empty());
        QVERIFY(!QrMatrix::of(QByteArray(2331, 'x')).empty());
    }

    void paintsBlackOnWhiteInBothThemes()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            applyTheme(*qApp, appearance, ordinaryTextSize);
            QrCode code;
            code.setContent("juri-key:x", u"QR code of nothing"_s);
            QCOMPARE(code.accessibleName(), u"QR code of nothing"_s);
            code.resize(code.sizeHint());
            QCOMPARE(differenceFrom(code.grab().toImage(), "juri-key:x"), QString());
        }
    }

    void identityPageShowsTheKey()
    {
        SigningDay day;
        IdentityPage page(day.services);
        page.resize(900, 800);
        page.show();
        const auto key =
            SigningDay::need(identityHeader(day.preferences.identityFolder())).publicKey;
        shows(page, u"identityCode"_s, key);
    }

    void enrolCardShowsTheKeyOfTheFile()
    {
        SigningDay day;
        EnrolCard card;
        card.resize(900, 300);
        card.show();
        const auto identity = SigningDay::need(identityStatement(day.preferences.identityFolder()));
        card.offer(identity, u"Judge J1"_s, 0);
        shows(card, u"enrolCode"_s, identity.signer);
    }

private:
    static void shows(QWidget &page, const QString &name, const QByteArray &key)
    {
        auto *code = page.findChild<QrCode *>(name);
        QVERIFY(code && code->isVisible());
        QVERIFY(code->accessibleName().contains(u"Judge J1"_s));
        QCOMPARE(code->size(), code->sizeHint());
        QCOMPARE(differenceFrom(code->grab().toImage(), keyQrText(key)), QString());
        const QString picture = qEnvironmentVariable("JURI_QR_PICTURES");
        if (!picture.isEmpty())
            QVERIFY(page.grab().save(picture + u'/' + name + u".png"_s));
    }
};

QTEST_MAIN(TestQrCode)
#include "tst_qrcode.moc"
