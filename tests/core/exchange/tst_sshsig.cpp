// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sshsig.h"

#include "core/support/files.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sodium.h>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

const QString sheetNamespace = u"juri-score-sheet-v1"_s;
const QByteArray begin = "-----BEGIN SSH SIGNATURE-----\n";
const QByteArray end = "-----END SSH SIGNATURE-----\n";

SigningKey signer()
{
    return SigningKey::fromSeed(QByteArray(32, 's'));
}

QByteArray blobOf(QByteArray armor)
{
    armor.replace(begin, "").replace(end, "").replace('\n', "");
    return QByteArray::fromBase64(armor);
}

QByteArray armored(const QByteArray &blob)
{
    return begin + blob.toBase64() + '\n' + end;
}

QByteArray good()
{
    return signSsh("message", sheetNamespace, signer());
}

QByteArray xored(QByteArray bytes, qsizetype at, char bits)
{
    bytes[at] = static_cast<char>(bytes[at] ^ bits);
    return bytes;
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray orderEightPoint()
{
    return QByteArray::fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05");
}

} // namespace

class SshSignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenAsSshKeygenWritesIt()
    {
        const QByteArray armor = good();
        QVERIFY(armor.startsWith(begin) && armor.endsWith(end));
        const auto lines = armor.chopped(1).split('\n');
        for (qsizetype i = 1; i + 2 < lines.size(); ++i)
            QCOMPARE(lines[i].size(), 70);
        QCOMPARE(verifySsh("message", sheetNamespace, armor).value(), signer().publicKey());
        QCOMPARE(claimedNamespace(armor).value(), sheetNamespace);
    }

    void otherForms_data()
    {
        QTest::addColumn<QByteArray>("blob");
        const QByteArray blob = blobOf(good());
        const auto replaced = [&](const QByteArray &from, const QByteArray &to) {
            QByteArray other = blob;
            other.replace(from, to);
            return other;
        };
        QTest::newRow("version 2") << xored(blob, 9, 3);
        QTest::newRow("other magic") << replaced("SSHSIG", "SSHSIX");
        QTest::newRow("sha256") << replaced("sha512", "sha256");
        QTest::newRow("security key") << replaced("ssh-ed25519", "sk-ssh-ed25519@openssh.com");
        QTest::newRow("certificate") << replaced("ssh-ed25519", "ssh-ed25519-cert-v01@openssh.com");
        QTest::newRow("RSA") << replaced("ssh-ed25519", "ssh-rsa");
        QTest::newRow("filled reserved field") << replaced(
            QByteArray("\0\0\0\0\0\0\0\6sha512", 14), QByteArray("\0\0\0\1x\0\0\0\6sha512", 15));
        QTest::newRow("one byte more") << QByteArray(blob + 'x');
        QTest::newRow("one byte less") << blob.chopped(1);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("huge namespace length") << xored(blob, 65, '\x7f');
    }
    void otherForms()
    {
        QFETCH(QByteArray, blob);
        const auto result = verifySsh("message", sheetNamespace, armored(blob));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadSignature);
    }

    void secondSignatureFromTheFirst()
    {
        // S + L is the same number modulo the group's order: careless verifiers accept it.
        QByteArray blob = blobOf(good());
        const QByteArray order =
            QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        unsigned carry = 0;
        for (qsizetype i = 0; i < 32; ++i) {
            const qsizetype at = blob.size() - 32 + i;
            carry += static_cast<unsigned char>(blob[at]);
            carry += static_cast<unsigned char>(order[i]);
            blob[at] = static_cast<char>(carry & 0xffU);
            carry >>= 8U;
        }
        const auto result = verifySsh("message", sheetNamespace, armored(blob));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadSignature);
    }

    void mixedOrderKeysAreRefused()
    {
        QByteArray mixed(32, '\0');
        QByteArray key = signer().publicKey(), torsion = orderEightPoint();
        QCOMPARE(crypto_core_ed25519_add(raw(mixed), raw(key), raw(torsion)), 0);
        QVERIFY(isSoundPublicKey(key));
        QVERIFY(!isSoundPublicKey(mixed));
        QByteArray blob = blobOf(good());
        blob.replace(key, mixed);
        QCOMPARE(
            verifySsh("message", sheetNamespace, armored(blob)).error().code, ErrorCode::WrongKey);
    }

    void otherMessagesAndKeys()
    {
        QVERIFY(!verifySsh("messagE", sheetNamespace, good()));
        QVERIFY(!verifySsh("", sheetNamespace, good()));
        QByteArray blob = blobOf(good());
        blob.replace(signer().publicKey(), SigningKey::fromSeed(QByteArray(32, 't')).publicKey());
        QCOMPARE(verifySsh("message", sheetNamespace, armored(blob)).error().code,
            ErrorCode::BadSignature);
        QVERIFY(verifySsh("", sheetNamespace, signSsh("", sheetNamespace, signer())));
    }

    void armorTwists_data()
    {
        QTest::addColumn<QByteArray>("armor");
        QTest::addColumn<bool>("accepted");
        const QByteArray armor = good();
        QTest::newRow("no final newline") << armor.chopped(1) << true;
        QTest::newRow("two final newlines") << QByteArray(armor + '\n') << false;
        QTest::newRow("text before") << QByteArray("x\n" + armor) << false;
        QTest::newRow("text after") << QByteArray(armor + "x\n") << false;
        QTest::newRow("blank inside") << QByteArray(armor).insert(80, ' ') << false;
        QTest::newRow("all in one line") << armored(blobOf(armor)) << true;
        QTest::newRow("padding left out")
            << QByteArray(
                   begin + blobOf(armor).toBase64(QByteArray::OmitTrailingEquals) + '\n' + end)
            << (blobOf(armor).size() % 3 == 0);
        QTest::newRow("URL alphabet")
            << QByteArray(
                   begin + blobOf(armor).toBase64(QByteArray::Base64UrlEncoding) + '\n' + end)
            << !(blobOf(armor).toBase64().contains('+') || blobOf(armor).toBase64().contains('/'));
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("lines only") << QByteArray(begin + end) << false;
        QTest::newRow("first line only") << begin << false;
        QTest::newRow("2 KiB and more")
            << QByteArray(begin + QByteArray(4096, 'A') + '\n' + end) << false;
    }
    void armorTwists()
    {
        QFETCH(QByteArray, armor);
        QFETCH(bool, accepted);
        const auto result = verifySsh("message", sheetNamespace, armor);
        QCOMPARE(result.has_value(), accepted);
        if (!result)
            QCOMPARE(result.error().code, ErrorCode::BadSignature);
    }

    void base64HasOneSpelling()
    {
        // This namespace leaves two bytes at the end, hence one "=" and two bits that say nothing.
        const QString space = u"juri-competition-package-v1"_s;
        const QByteArray armor = signSsh("message", space, signer());
        const QByteArray base64 = blobOf(armor).toBase64();
        QVERIFY(base64.endsWith('=') && !base64.endsWith("=="));
        QVERIFY(verifySsh("message", space, armored(blobOf(armor))));
        QByteArray loose = base64;
        const qsizetype last = loose.size() - 2;
        for (const char letter :
            QByteArrayLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")) {
            loose[last] = letter;
            const bool same = letter == base64[last];
            QCOMPARE(verifySsh("message", space, begin + loose + '\n' + end).has_value(), same);
        }
        QVERIFY(!verifySsh("message", space, begin + base64.chopped(1) + '\n' + end));
    }

    void fingerprintsAreThoseOfSshKeygen()
    {
        QTemporaryDir folder;
        const QByteArray line = sshKeyText(signer().publicKey()).toLatin1() + '\n';
        QVERIFY(writeWholeFile(folder.filePath(u"key.pub"_s), line));
        QProcess process;
        process.start(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, folder.filePath(u"key.pub"_s)});
        QVERIFY2(process.waitForFinished(20'000), "ssh-keygen is needed (openssh-client)");
        QVERIFY(process.readAllStandardOutput().contains(
            sshFingerprint(signer().publicKey()).toLatin1()));
    }
};

QTEST_GUILESS_MAIN(SshSignatureTest)
#include "tst_sshsig.moc"
