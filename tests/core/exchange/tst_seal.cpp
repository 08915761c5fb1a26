// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/sealcrafting.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

class SealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySizeComesBack()
    {
        SystemRandom random;
        const SealKey chair = keyNumber('c');
        for (const int size : sizes) {
            const QByteArray plain = content(size);
            const auto sealed = sealFor(plain, {chair.recipient()}, random);
            QVERIFY(sealed);
            QVERIFY(looksSealed(*sealed));
            const auto opened = openedBy(chair, *sealed);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
            QCOMPARE(*opened, plain);
        }
    }

    void everyRecipientOpensAndNobodyElse()
    {
        SystemRandom random;
        const SealKey chair = keyNumber('c');
        const SealKey deputy = keyNumber('d');
        const SealKey other = keyNumber('o');
        const auto sealed = sealFor("scores", {chair.recipient(), deputy.recipient()}, random);
        QCOMPARE(openedBy(chair, *sealed).value(), "scores");
        QCOMPARE(openedBy(deputy, *sealed).value(), "scores");
        QCOMPARE(openedBy(other, *sealed).error().code, ErrorCode::WrongKey);
        const std::array<const SealKey *, 3> many{nullptr, &other, &deputy};
        QCOMPARE(unseal(*sealed, many).value(), "scores");
        const auto withoutKey = unseal(*sealed, {});
        QCOMPARE(withoutKey.error().code, ErrorCode::WrongKey);
        QVERIFY(withoutKey.error().message != openedBy(other, *sealed).error().message);
        // A key that was moved from opens nothing, and does no harm.
        SealKey moved = keyNumber('c');
        const SealKey taker = std::move(moved);
        QCOMPARE(openedBy(taker, *sealed).value(), "scores");
        QCOMPARE(openedBy(moved, *sealed).error().code, ErrorCode::WrongKey); // NOLINT
    }

    void theSameContentIsNeverSealedAlike()
    {
        SystemRandom random;
        const QStringList recipients{keyNumber('c').recipient()};
        QVERIFY(
            sealFor("x", recipients, random).value() != sealFor("x", recipients, random).value());
    }

    void theKeyIsDerivedAsDescribed()
    {
        // Computed by other code from docs/formats-seal.md; signing key of 32 bytes 'c'.
        const SealKey key = keyNumber('c');
        QCOMPARE(key.secretText(),
            u"AGE-SECRET-KEY-1D2TFTYJGWYK9CVPWSKDQX00XNFD5TCS2J02HP8W9LKRJLVEFHRTSZKY4PE"_s);
        QCOMPARE(
            key.recipient(), u"age1dk7e3d6ncg36ta4a9zjewhldk9py30h6s8wk7546q38z6qaue9gqelttaj"_s);
        QCOMPARE(key.secret(), hkdf(QByteArray(32, 'c'), {}, "juri-seal-v1"));
        QVERIFY(key.recipient() != keyNumber('d').recipient());
        // The example of the specification.
        QCOMPARE(age::bech32("age-secret-key-", QByteArray(32, 'B')).toUpper(),
            "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");
    }

    void recipients_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("sound");
        const QString good = keyNumber('c').recipient();
        const auto ofBytes = [](int first, int middle, int last) {
            return QString::fromLatin1(
                age::bech32("age", QByteArray(1, static_cast<char>(first)) +
                                       QByteArray(30, static_cast<char>(middle)) +
                                       QByteArray(1, static_cast<char>(last))));
        };
        QTest::newRow("ours") << good << true;
        QTest::newRow("of the specification")
            << u"age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"_s << true;
        QTest::newRow("base point") << ofBytes(9, 0, 0) << true;
        QTest::newRow("upper case") << good.toUpper() << false;
        QTest::newRow("prefix in upper case") << QString(u"AGE"_s + good.mid(3)) << false;
        QTest::newRow("end in upper case")
            << QString(good.left(20) + good.mid(20).toUpper()) << false;
        QTest::newRow("other prefix") << QString(u"aga"_s + good.mid(3)) << false;
        QTest::newRow("blank after") << QString(good + u' ') << false;
        QTest::newRow("cut off") << good.chopped(1) << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("not Latin") << QString(good.chopped(1) + QChar(0x0142)) << false;
        QTest::newRow("31 bytes") << QString::fromLatin1(age::bech32("age", QByteArray(31, 'x')))
                                  << false;
        QTest::newRow("33 bytes") << QString::fromLatin1(age::bech32("age", QByteArray(33, 'x')))
                                  << false;
        QTest::newRow("secret key") << keyNumber('c').secretText() << false;
        QTest::newRow("secret key, lower case") << keyNumber('c').secretText().toLower() << false;
        // The points of low order, then spellings that are not reduced modulo the prime.
        QTest::newRow("zero") << ofBytes(0, 0, 0) << false;
        QTest::newRow("one") << ofBytes(1, 0, 0) << false;
        QTest::newRow("minus one") << ofBytes(0xec, 0xff, 0x7f) << false;
        QTest::newRow("order 8 a")
            << QString::fromLatin1(age::bech32(
                   "age", QByteArray::fromHex(
                              "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800")))
            << false;
        QTest::newRow("order 8 b")
            << QString::fromLatin1(age::bech32(
                   "age", QByteArray::fromHex(
                              "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157")))
            << false;
        QTest::newRow("the prime") << ofBytes(0xed, 0xff, 0x7f) << false;
        QTest::newRow("the prime and 9") << ofBytes(0xf6, 0xff, 0x7f) << false;
        QTest::newRow("9 and the top bit") << ofBytes(9, 0, 0x80) << false;
    }
    void recipients()
    {
        QFETCH(QString, text);
        QFETCH(bool, sound);
        QCOMPARE(isSealRecipient(text), sound);
        SystemRandom random;
        const auto sealed = sealFor("x", {keyNumber('c').recipient(), text}, random);
        QCOMPARE(sealed.has_value(), sound);
        if (!sound)
            QCOMPARE(sealed.error().code, ErrorCode::WrongKey);
    }

    void everyMistypedRecipientIsNoticed()
    {
        const QString good = keyNumber('c').recipient();
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (const QChar letter : u"qpzry9x8gf2tvdw0s3jn54khce6mua7l1b"_s) {
                QString typed = good;
                typed[at] = letter;
                QCOMPARE(isSealRecipient(typed), typed == good);
            }
        }
    }

    void numbersAndSizesAreLimited()
    {
        SystemRandom random;
        const QString one = keyNumber('c').recipient();
        QCOMPARE(sealFor("x", {}, random).error().code, ErrorCode::BadUsage);
        QCOMPARE(sealFor("x", QStringList(21, one), random).error().code, ErrorCode::BadUsage);
        const auto twenty = sealFor("x", QStringList(20, one), random);
        QCOMPARE(codeOf(*twenty), ErrorCode::Internal);
        const QByteArray largest(largestSealedContent, 'x');
        const auto sealed = sealFor(largest, {one}, random);
        QVERIFY(sealed->size() <= largestSealedFile);
        QVERIFY(openedBy(keyNumber('c'), *sealed).value() == largest);
        QCOMPARE(
            sealFor(QByteArray(largest + 'x'), {one}, random).error().code, ErrorCode::TooLarge);
        // One byte more than fits, in a file that is within the limit for files.
        QByteArray more = sealedOf("x");
        more = more.left(more.size() - 17) + QByteArray(largestSealedContent + 257 * 16 + 1, 'x');
        QVERIFY(more.size() <= largestSealedFile);
        QCOMPARE(codeOf(more), ErrorCode::TooLarge);
        QCOMPARE(codeOf(QByteArray(largestSealedFile + 1, 'x')), ErrorCode::TooLarge);
    }

    void withoutTheKeyOnlySizeAndNumberShow()
    {
        SystemRandom random;
        const QStringList two{keyNumber('c').recipient(), keyNumber('d').recipient()};
        const QByteArray plain = content(3000);
        const QByteArray sealed = sealFor(plain, two, random).value();
        for (qsizetype at = 0; at + 8 <= plain.size(); ++at)
            QVERIFY(!sealed.contains(plain.mid(at, 8)));
        for (const QString &recipient : two) {
            const auto key = age::bech32Key("age", recipient.toLatin1());
            QVERIFY(!sealed.contains(*key) && !sealed.contains(age::base64(*key)));
        }
        // Contents of one size are sealed in one size, whatever they say.
        QCOMPARE(sealFor(QByteArray(3000, '\0'), two, random)->size(), sealed.size());
    }

    void theStockProgramOpensOurs()
    {
        if (!stockProgramIsThere())
            QSKIP(skipSentence);
        SystemRandom random;
        const SealKey chair = keyNumber('c');
        const SealKey deputy = keyNumber('d');
        for (const int size : sizes) {
            const QByteArray plain = content(size);
            const QByteArray sealed =
                sealFor(plain, {chair.recipient(), deputy.recipient()}, random).value();
            QVERIFY(stockOpens(sealed, chair) == plain);
            QVERIFY(stockOpens(sealed, deputy) == plain);
            QVERIFY(!stockOpens(sealed, keyNumber('o')));
        }
    }

    void weOpenTheStockPrograms()
    {
        if (!stockProgramIsThere())
            QSKIP(skipSentence);
        const SealKey chair = keyNumber('c');
        const SealKey deputy = keyNumber('d');
        for (const int size : sizes) {
            const QByteArray plain = content(size);
            QProcess process;
            process.start(u"age"_s, {u"-r"_s, chair.recipient(), u"-r"_s, deputy.recipient()});
            process.write(plain);
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished(20'000) && process.exitCode() == 0);
            const QByteArray sealed = process.readAllStandardOutput();
            QVERIFY(looksSealed(sealed));
            QVERIFY(openedBy(chair, sealed).value() == plain);
            QVERIFY(openedBy(deputy, sealed).value() == plain);
            QCOMPARE(openedBy(keyNumber('o'), sealed).error().code, ErrorCode::WrongKey);
        }
    }

    void theStockProgramComputesOurRecipient()
    {
        if (!stockProgramIsThere())
            QSKIP(skipSentence);
        for (const char number : {'a', 'b', 'c'}) {
            QProcess process;
            process.start(u"age-keygen"_s, {u"-y"_s});
            process.write(keyNumber(number).secretText().toLatin1() + '\n');
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished(20'000) && process.exitCode() == 0);
            QCOMPARE(process.readAllStandardOutput().trimmed(),
                keyNumber(number).recipient().toLatin1());
        }
    }

    void otherFormsOfAgeAreNotOurs()
    {
        QVERIFY(!looksSealed("-----BEGIN AGE ENCRYPTED FILE-----\n"));
        QVERIFY(!looksSealed("age-encryption.org/v2\n"));
        QVERIFY(!looksSealed("age-encryption.org/v1\r\n"));
        QVERIFY(!looksSealed("age-encryption.org/v1"));
        QVERIFY(!looksSealed({}));
        QVERIFY(looksSealed("age-encryption.org/v1\n"));
        QCOMPARE(codeOf("age-encryption.org/v1\n"), ErrorCode::BadContainer);
    }
};

QTEST_GUILESS_MAIN(SealTest)
#include "tst_seal.moc"
