// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keyfile.h"

#include "core/exchange/sshsig.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

SigningKey oneKey()
{
    return SigningKey::fromSeed(QByteArray(32, 's'));
}

/// The key file with other digits in one of its hex fields.
QByteArray withHex(const QByteArray &file, const QByteArray &field, const QByteArray &digits)
{
    const QByteArray before = '"' + field + "\":\"";
    const qsizetype from = file.indexOf(before) + before.size();
    return file.left(from) + digits + file.mid(file.indexOf('"', from));
}

} // namespace

class KeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallOrderKeysAreRefused_data()
    {
        QTest::addColumn<QByteArray>("key");
        // The points of small order of Ed25519 in their canonical spelling, two non-canonical ones,
        // and a point of mixed order.
        QTest::newRow("identity") << QByteArray::fromHex(
            "0100000000000000000000000000000000000000000000000000000000000000");
        QTest::newRow("order 2") << QByteArray::fromHex(
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
        QTest::newRow("order 4") << QByteArray::fromHex(
            "0000000000000000000000000000000000000000000000000000000000000000");
        QTest::newRow("order 4, other sign") << QByteArray::fromHex(
            "0000000000000000000000000000000000000000000000000000000000000080");
        QTest::newRow("order 8 a") << QByteArray::fromHex(
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05");
        QTest::newRow("order 8 b") << QByteArray::fromHex(
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85");
        QTest::newRow("order 8 c") << QByteArray::fromHex(
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
        QTest::newRow("order 8 d") << QByteArray::fromHex(
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa");
        QTest::newRow("not canonical: p + 1") << QByteArray::fromHex(
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
        QTest::newRow("not on the curve") << QByteArray::fromHex(
            "0200000000000000000000000000000000000000000000000000000000000000");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("31 bytes") << QByteArray(31, 'x');
    }
    void smallOrderKeysAreRefused()
    {
        QFETCH(QByteArray, key);
        QVERIFY(!isSoundPublicKey(key));
    }

    void aFixedSignatureUnderTheIdentityPointIsRefused()
    {
        // R = identity, S = 0 verifies any message under the identity key in careless programs.
        QByteArray armor = signSsh("m", u"juri-score-sheet-v1"_s, oneKey());
        QByteArray base64 = armor;
        base64.replace("-----BEGIN SSH SIGNATURE-----\n", "")
            .replace("-----END SSH SIGNATURE-----\n", "")
            .replace('\n', "");
        QByteArray blob = QByteArray::fromBase64(base64);
        const QByteArray identity = QByteArray(1, '\1') + QByteArray(31, '\0');
        blob.replace(oneKey().publicKey(), identity);
        blob.replace(blob.size() - 64, 64, QByteArray(identity + QByteArray(32, '\0')));
        armor =
            "-----BEGIN SSH SIGNATURE-----\n" + blob.toBase64() + "\n-----END SSH SIGNATURE-----\n";
        const auto result = verifySsh("m", u"juri-score-sheet-v1"_s, armor);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::WrongKey);
    }

    void armors_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("no final newline")
            << QByteArray("SIGNATURE-----\n") << QByteArray("SIGNATURE-----")
            << false; // the first line too
        QTest::newRow("blank inside") << QByteArray("U1NI") << QByteArray("U1N I") << false;
        QTest::newRow("other begin line")
            << QByteArray("BEGIN SSH") << QByteArray("BEGIN PGP") << false;
        QTest::newRow("version 2")
            << QByteArray("U1NIU0lHAAAAAQ") << QByteArray("U1NIU0lHAAAAAg") << false;
        QTest::newRow("CRLF") << QByteArray("\n") << QByteArray("\r\n") << false;
        QTest::newRow("untouched") << QByteArray("U1NI") << QByteArray("U1NI") << true;
    }
    void armors()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, accepted);
        QByteArray armor = signSsh("m", u"juri-score-sheet-v1"_s, oneKey());
        QVERIFY(armor.contains(from));
        armor.replace(from, to);
        QCOMPARE(verifySsh("m", u"juri-score-sheet-v1"_s, armor).has_value(), accepted);
        QVERIFY(!verifySsh("m", u"juri-score-sheet-v1"_s, armor + armor));
        QVERIFY(!verifySsh("m", u"juri-score-sheet-v1"_s, QByteArray(1'000'000, 'A')));
    }

    void otherWrappingIsTheSameSignature()
    {
        QByteArray armor = signSsh("m", u"juri-score-sheet-v1"_s, oneKey());
        QByteArray middle = armor.mid(30, armor.size() - 30 - 28);
        middle.replace('\n', "");
        QVERIFY(verifySsh("m", u"juri-score-sheet-v1"_s,
            "-----BEGIN SSH SIGNATURE-----\n" + middle + "\n-----END SSH SIGNATURE-----\n"));
    }

    void digitsAndTexts()
    {
        const QByteArray key = oneKey().publicKey();
        static const QRegularExpression sixGroups(u"^\\d{5}( \\d{5}){5}$"_s);
        QVERIFY(sixGroups.match(comparisonDigits(key)).hasMatch());
        QVERIFY(comparisonDigits(key) !=
                comparisonDigits(SigningKey::fromSeed(QByteArray(32, 't')).publicKey()));
        QCOMPARE(comparisonDigits(key), comparisonDigits(key));
        QCOMPARE(comparisonDigits("short"), QString());
        QCOMPARE(keyFromSshText(sshKeyText(key)).value(), key);
        QVERIFY(!keyFromSshText(QString(sshKeyText(key) + u" comment"_s)));
        QVERIFY(!keyFromSshText(u"ssh-rsa AAAA"_s));
        QVERIFY(!keyFromSshText(u"ssh-ed25519 AAAA"_s));
    }

    void keyFilesOpenWithTheirPassphrase()
    {
        SeededRandom dice(5);
        const Identity identity{u"Judge J1"_s, oneKey()};
        const QByteArray open = keyFileBytes(identity, {}, dice);
        QVERIFY(!readKeyFileHeader(open)->sealed);
        QCOMPARE(readKeyFile(open, {})->key.publicKey(), identity.key.publicKey());

        const QByteArray sealed = keyFileBytes(identity, u"lima kata acak"_s, dice);
        QVERIFY(readKeyFileHeader(sealed)->sealed);
        QVERIFY(!sealed.contains(QByteArray(32, 's').toHex()));
        QCOMPARE(
            readKeyFile(sealed, u"lima kata acak"_s)->key.publicKey(), identity.key.publicKey());
        QCOMPARE(readKeyFile(sealed, u"lima kata"_s).error().code, ErrorCode::WrongPassphrase);
        // The header is bound by the seal: another name does not open.
        QByteArray renamed = sealed;
        renamed.replace("Judge J1", "Judge J2");
        QCOMPARE(
            readKeyFile(renamed, u"lima kata acak"_s).error().code, ErrorCode::WrongPassphrase);
    }

    void openSeedsHaveOneSpelling()
    {
        SeededRandom dice(5);
        const QByteArray open = keyFileBytes({u"\"seed\":\"x"_s, oneKey()}, {}, dice);
        QVERIFY(open.contains(QByteArray(32, 's').toHex()));
        QCOMPARE(readKeyFile(open, {})->name, u"\"seed\":\"x"_s);
        for (const QByteArray &digits : {QByteArray(64, 'A'), QByteArray(63, 'a'),
                 QByteArray(65, 'a'), QByteArray(64, 'g'), QByteArray(62, 'a'), QByteArray()}) {
            QCOMPARE(
                readKeyFile(withHex(open, "seed", digits), {}).error().code, ErrorCode::BadPayload);
        }
        // Another person's seed under this public key.
        QCOMPARE(readKeyFile(withHex(open, "seed", QByteArray(64, 'a')), {}).error().code,
            ErrorCode::BadPayload);
        QCOMPARE(
            readKeyFile(open.left(open.indexOf("7373")), {}).error().code, ErrorCode::BadPayload);
    }

    void hostileKeyFilesAreRefusedBeforeTheyCost()
    {
        SeededRandom dice(5);
        const QByteArray sealed = keyFileBytes({u"x"_s, oneKey()}, u"p"_s, dice);
        QByteArray greedy = sealed;
        greedy.replace("\"mem\":268435456", "\"mem\":1152921504606846");
        QCOMPARE(readKeyFile(greedy, u"p"_s).error().code, ErrorCode::TooLarge);
        QByteArray endless = sealed;
        endless.replace("\"ops\":3", "\"ops\":2147483648");
        QCOMPARE(readKeyFile(endless, u"p"_s).error().code, ErrorCode::TooLarge);
        QByteArray starved = sealed;
        starved.replace("\"mem\":268435456", "\"mem\":8191");
        QCOMPARE(readKeyFile(starved, u"p"_s).error().code, ErrorCode::TooLarge);
        for (const char *field : {"salt", "nonce", "sealed"}) {
            const QByteArray before = '"' + QByteArray(field) + "\":\"";
            const qsizetype at = sealed.indexOf(before) + before.size();
            QVERIFY(at > before.size());
            QByteArray shortened = sealed;
            shortened.remove(at, 2);
            QCOMPARE(readKeyFile(shortened, u"p"_s).error().code, ErrorCode::BadPayload);
            QByteArray otherSpelling = sealed;
            otherSpelling.insert(at, ' ');
            QCOMPARE(readKeyFile(otherSpelling, u"p"_s).error().code, ErrorCode::BadPayload);
        }
        // Numbers beyond the JSON profile, and seals that are cut, are refused without a passphrase
        // at hand: so before anything is derived from one.
        QByteArray huge = sealed;
        huge.replace("\"mem\":268435456", "\"mem\":1152921504606846976"); // 2^60
        QCOMPARE(readKeyFileHeader(huge).error().code, ErrorCode::BadPayload);
        for (const QByteArray &hostile : {greedy, endless, starved})
            QCOMPARE(readKeyFileHeader(hostile).error().code, ErrorCode::TooLarge);
        QCOMPARE(readKeyFileHeader(withHex(sealed, "salt", "0a0b0c")).error().code,
            ErrorCode::BadPayload);
        QCOMPARE(readKeyFileHeader(withHex(sealed, "sealed", QByteArray(94, 'a'))).error().code,
            ErrorCode::BadPayload);
        QCOMPARE(
            readKeyFileHeader(withHex(sealed, "sealed", {})).error().code, ErrorCode::BadPayload);
        QVERIFY(readKeyFileHeader(withHex(sealed, "sealed", QByteArray(96, 'a'))));
        QCOMPARE(readKeyFile(sealed.left(100), u"p"_s).error().code, ErrorCode::BadPayload);
        QCOMPARE(readKeyFile({}, {}).error().code, ErrorCode::BadPayload);
        QCOMPARE(readKeyFile(QByteArray(100'000, 'x'), {}).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
