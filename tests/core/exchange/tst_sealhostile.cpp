// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/sealcrafting.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

class SealHostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTruncationIsRefused()
    {
        const QByteArray small = sealedOf("eighteen bytes yes");
        for (qsizetype size = 0; size < small.size(); ++size)
            QVERIFY2(
                codeOf(small.left(size)) == ErrorCode::BadContainer, qPrintable(u"%1"_s.arg(size)));
        for (const int bytes : sizes) {
            const QByteArray large = sealedOf(content(bytes));
            const qsizetype payload =
                large.size() - (bytes + 16 * std::max(1, (bytes + 65535) / 65536));
            for (qsizetype border = payload; border <= large.size(); border += 65552) {
                for (const qsizetype size : {border - 17, border - 16, border - 1, border,
                         border + 1, border + 15, border + 16, border + 17, border + 1000}) {
                    if (size < large.size())
                        QCOMPARE(codeOf(large.left(size)), ErrorCode::BadContainer);
                }
            }
            for (const qsizetype trailing : {1, 16, 17, 65552})
                QCOMPARE(codeOf(large + QByteArray(trailing, '\0')), ErrorCode::BadContainer);
            QCOMPARE(codeOf(large + '\n'), ErrorCode::BadContainer);
        }
    }

    void everyFlippedBitIsRefused()
    {
        SystemRandom random;
        const QStringList two{keyNumber('d').recipient(), keyNumber('c').recipient()};
        const QByteArray small = sealFor("eighteen bytes yes", two, random).value();
        for (qsizetype bit = 0; bit < small.size() * 8; ++bit) {
            QByteArray bad = small;
            const auto byte = static_cast<unsigned char>(bad[bit / 8]);
            bad[bit / 8] = static_cast<char>(byte ^ (1U << static_cast<unsigned>(bit % 8)));
            const ErrorCode code = codeOf(bad);
            QVERIFY2(code == ErrorCode::BadContainer || code == ErrorCode::WrongKey,
                qPrintable(QString::number(bit)));
        }
        // In a large file one bit of each hundred bytes, and all about the borders of chunks.
        const QByteArray large = sealedOf(content(131073));
        for (qsizetype at = 0; at < large.size(); at += at % 65552 < 400 ? 7 : 997) {
            QByteArray bad = large;
            bad[at] = static_cast<char>(static_cast<unsigned char>(bad[at]) ^ 1U);
            QVERIFY(codeOf(bad) != ErrorCode::Internal);
        }
    }

    void headers_data()
    {
        // Each header has the MAC that fits it: who writes a hostile file can compute one.
        QTest::addColumn<QByteArray>("stanzas");
        QTest::addColumn<ErrorCode>("code"); // Internal: is opened
        QTest::addColumn<bool>("stockAgrees");
        const QByteArray good = stanzasOf(sealedOf("x"));
        const QByteArray share = good.mid(10, 43);
        const QByteArray body = good.mid(54, 43);
        const auto row = [](const char *name, const QByteArray &stanzas,
                             ErrorCode code = ErrorCode::BadContainer, bool stockAgrees = true) {
            QTest::newRow(name) << stanzas << code << stockAgrees;
        };
        // One more than the last letter, which changes bits that no byte has.
        const auto otherEnd = [](QByteArray text) {
            const QByteArray letters =
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            text.back() = letters[letters.indexOf(text.back()) + 1];
            return text;
        };
        row("as written", good, ErrorCode::Internal);
        row("noise before", "-> a-grease\n\n" + good, ErrorCode::Internal);
        row("noise of all letters after", good + "-> !\"#$%&'()*+,-./:;<=>?@[]^_`{|}~ \\ x\n\n",
            ErrorCode::Internal);
        row("noise with 48 bytes", good + "-> a b\n" + QByteArray(64, 'A') + "\n\n",
            ErrorCode::Internal);
        row("noise with 50 bytes", good + "-> a b\n" + QByteArray(64, 'A') + "\nAAA\n",
            ErrorCode::Internal);
        row("lower-case type", "-> x25519 " + good.mid(10), ErrorCode::WrongKey);
        row("only noise", "-> a\n\n", ErrorCode::WrongKey);
        row("no stanza", "");
        row("third argument", "-> X25519 " + share + " 1\n" + body + '\n');
        row("argument before the share", "-> X25519 1 " + good.mid(10));
        row("no share", "-> X25519\n" + body + '\n');
        row("short share", "-> X25519 " + share.left(42) + '\n' + body + '\n');
        row("long share", "-> X25519 " + age::base64(QByteArray(33, 'x')) + '\n' + body + '\n');
        row("share is not canonical", "-> X25519 " + otherEnd(share) + '\n' + body + '\n');
        row("share is padded", "-> X25519 " + share + "=\n" + body + '\n');
        row("body is not canonical", "-> X25519 " + share + '\n' + otherEnd(body) + '\n');
        row("body is padded", "-> X25519 " + share + '\n' + body + "=\n");
        row("short body", "-> X25519 " + share + '\n' + age::base64(QByteArray(31, 'x')) + '\n');
        row("long body", "-> X25519 " + share + '\n' + age::base64(QByteArray(33, 'x')) + '\n');
        row("no body", "-> X25519 " + share + "\n\n");
        row("body is missing", "-> X25519 " + share + '\n');
        row("body in two short lines",
            "-> X25519 " + share + '\n' + body.left(20) + '\n' + body.mid(20) + '\n');
        row("body line of 68 columns", good + "-> a\n" + QByteArray(68, 'A') + "\n\n");
        row("full line is the last", good + "-> a\n" + QByteArray(64, 'A') + '\n');
        row("blank in the body", good + "-> a\nAA AA\n");
        row("two blanks", "-> X25519  " + good.mid(10));
        row("blank at the end", "-> X25519 " + share + " \n" + body + '\n');
        row("no arguments", good + "->\n\n");
        row("empty argument", good + "-> \n\n");
        row("tab", good + "-> a\tb\n\n");
        row("delete", good + "-> a\x7f\n\n");
        row("not ASCII", good + "-> \xc3\xa9\n\n");
        row("zero", good + QByteArray("-> a\0\n\n", 7));
        row("other arrow", good + "=> a\n\n");
        row("empty line", good + '\n');
        row("CR in the arguments", QByteArray(good).replace(share, QByteArray(share + '\r')));
        row("CR in the body", QByteArray(good).replace(body, QByteArray(body + '\r')));
        // Where we are stricter than the stock program.
        row("unsound stanza after ours", good + "-> X25519 AAAA\n" + body + '\n',
            ErrorCode::BadContainer, false);
        row("forged share after ours", good + forcedStanza(QByteArray(32, '\0'), keyNumber('c')),
            ErrorCode::BadContainer, false);
        row("20 stanzas", QByteArray("-> a\n\n").repeated(19) + good, ErrorCode::Internal);
        row("21 stanzas", QByteArray("-> a\n\n").repeated(20) + good, ErrorCode::TooLarge, false);
        row("10,000 stanzas", QByteArray("-> a\n\n").repeated(9999) + good, ErrorCode::TooLarge,
            false);
        row("10,000 stanzas for us", good.repeated(10'000), ErrorCode::TooLarge, false);
        row("a line without end", "-> " + QByteArray(100'000, 'a') + "\n\n" + good,
            ErrorCode::TooLarge, false);
        row("a body without end",
            "-> a\n" + QByteArray(QByteArray(64, 'A') + '\n').repeated(1000) + '\n' + good,
            ErrorCode::TooLarge, false);
    }
    void headers()
    {
        QFETCH(QByteArray, stanzas);
        QFETCH(ErrorCode, code);
        QFETCH(bool, stockAgrees);
        const QByteArray sealed = withStanzas(sealedOf("x"), stanzas);
        QCOMPARE(codeOf(sealed), code);
        if (stockProgramIsThere() && stockAgrees)
            QCOMPARE(stockOpens(sealed, keyNumber('c')).has_value(), code == ErrorCode::Internal);
    }

    void sharesThatForceTheSecretAreRefused_data()
    {
        QTest::addColumn<QByteArray>("share");
        const char *const points[] = {
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
            "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
            "0000000000000000000000000000000000000000000000000000000000000080",
        };
        for (const char *point : points)
            QTest::newRow(point) << QByteArray::fromHex(point);
    }
    void sharesThatForceTheSecretAreRefused()
    {
        QFETCH(QByteArray, share);
        const QByteArray forced = withStanzas(sealedOf("x"), forcedStanza(share, keyNumber('c')));
        QCOMPARE(codeOf(forced), ErrorCode::BadContainer);
    }

    void lastLines_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to) {
            QTest::newRow(name) << from << to;
        };
        row("no blank", "\n--- ", "\n---");
        row("two blanks", "\n--- ", "\n---  ");
        row("tab", "\n--- ", "\n---\t");
        row("four dashes", "\n--- ", "\n---- ");
        row("CRLF", "\n", "\r\n");
        row("CRLF in the first line", "v1\n", "v1\r\n");
        row("version 2", "/v1\n", "/v2\n");
        row("version 10", "/v1\n", "/v10\n");
        row("byte order mark", "age-encryption",
            "\xEF\xBB\xBF"
            "age-encryption");
        row("no version line", "age-encryption.org/v1\n", "");
    }
    void lastLines()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QByteArray good = sealedOf("x");
        const qsizetype payload = good.size() - 16 - 17;
        QVERIFY(good.left(payload).contains(from));
        const QByteArray bad = good.left(payload).replace(from, to) + good.mid(payload);
        QCOMPARE(codeOf(bad), ErrorCode::BadContainer);
    }

    void onlyItsOwnMacFits()
    {
        const QByteArray good = sealedOf("x");
        const qsizetype payload = good.size() - 16 - 17;
        const QByteArray head = good.left(payload - 44);
        const QByteArray rest = good.mid(payload);
        const QByteArray mac = good.mid(payload - 44, 43);
        QCOMPARE(codeOf(head + mac + '\n' + rest), ErrorCode::Internal);
        for (const QByteArray &other :
            {QByteArray(), QByteArray(mac + '='), QByteArray(mac + ' '), QByteArray(mac + mac),
                mac.left(42), mac.left(40), age::base64(QByteArray(32, 'x')),
                age::base64(QByteArray(*age::fromBase64(mac) + 'x')),
                age::base64(hmac(fileKey, head.chopped(1))),
                age::base64(hmac(hkdf(fileKey, {}, "header"), head))})
            QCOMPARE(codeOf(head + other + '\n' + rest), ErrorCode::BadContainer);
    }

    void payloads_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<bool>("whole");
        const QByteArray nonce(16, 'n');
        const QByteArray full(65536, 'x');
        const auto row = [&](const char *name, const QByteArray &chunks, bool whole = false) {
            QTest::newRow(name) << QByteArray(nonce + chunks) << whole;
        };
        row("one chunk", chunk("x", 0, true, nonce), true);
        row("empty", chunk("", 0, true, nonce), true);
        row("full", chunk(full, 0, true, nonce), true);
        row("two", chunk(full, 0, false, nonce) + chunk("x", 1, true, nonce), true);
        row("two full", chunk(full, 0, false, nonce) + chunk(full, 1, true, nonce), true);
        row("no chunk", "");
        row("no last chunk", chunk("x", 0, false, nonce));
        row("no last chunk, full", chunk(full, 0, false, nonce));
        row("empty last chunk", chunk(full, 0, false, nonce) + chunk("", 1, true, nonce));
        row("two last chunks", chunk(full, 0, true, nonce) + chunk("x", 1, true, nonce));
        row("swapped", chunk(full, 1, false, nonce) + chunk(full, 0, false, nonce) +
                           chunk("x", 2, true, nonce));
        row("one twice", chunk(full, 0, false, nonce) + chunk(full, 0, false, nonce) +
                             chunk("x", 1, true, nonce));
        row("one left out", chunk(full, 0, false, nonce) + chunk("x", 2, true, nonce));
        row("short chunk inside", chunk("x", 0, false, nonce) + chunk("x", 1, true, nonce));
        row("counted from one", chunk("x", 1, true, nonce));
        row("of another nonce", chunk("x", 0, true, QByteArray(16, 'm')));
        row("chunk of 64 KiB and a byte", chunk(full + 'x', 0, true, nonce));
    }
    void payloads()
    {
        QFETCH(QByteArray, payload);
        QFETCH(bool, whole);
        const QByteArray good = sealedOf("x");
        const QByteArray sealed = good.left(good.size() - 16 - 17) + payload;
        QCOMPARE(codeOf(sealed), whole ? ErrorCode::Internal : ErrorCode::BadContainer);
        if (stockProgramIsThere())
            QCOMPARE(stockOpens(sealed, keyNumber('c')).has_value(), whole);
    }

    void anyBytesAreSafe()
    {
        const SealKey key = keyNumber('c');
        const QByteArray good = sealedOf("eighteen bytes yes");
        QVERIFY(rc::check("bytes changed, cut out and put in are refused", [&] {
            QByteArray bytes = good;
            const int changes = *rc::gen::inRange(1, 6);
            for (int change = 0; change < changes; ++change) {
                const auto at = *rc::gen::inRange<qsizetype>(0, bytes.size() + 1);
                const auto length = *rc::gen::inRange<qsizetype>(0, 80);
                const auto filling = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
                bytes.replace(at, length, QByteArray::fromStdString(filling));
            }
            RC_ASSERT(bytes == good || !openedBy(key, bytes));
            RC_ASSERT(!openedBy(key, bytes.mid(bytes.size() / 2)));
        }));
    }
};

QTEST_GUILESS_MAIN(SealHostileTest)
#include "tst_sealhostile.moc"
