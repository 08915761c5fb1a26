// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/envelope.h"
#include "core/exchange/outcome.h"
#include "core/exchange/receipt.h"
#include "core/exchange/sshsig.h"
#include "core/exchange/ustar.h"
#include "core/support/files.h"
#include "tests/support/competitionbuilder.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

Statement sheetStatement()
{
    const Competition competition = aCompetition(1, 1);
    return signedSheet(aSheet(competition, aPackage(competition), 1, 20), competition, keyOf(1));
}

Statement statementOf(StatementType type)
{
    switch (type) {
    case StatementType::CompetitionPackage:
        return aPackage(aCompetition(1, 1));
    case StatementType::Identity:
        return makeIdentity({u"Judge J1"_s, {}, noon()}, keyOf(1)).value();
    case StatementType::ScoreSheet:
        return sheetStatement();
    case StatementType::Decision:
        return aDecision(aCompetition(1, 1), ReopenStage{stageOne});
    case StatementType::Receipt:
        return makeReceipt({aCompetition(1, 1).setup.id, false, stageOne, judgeId(1),
                               chairKey().publicKey(), {QByteArray(32, 's')}, 0, {}, noon()},
            chairKey())
            .value();
    case StatementType::Result: {
        const QByteArray outcome = "{}"; // what it says is not looked at by the door
        ResultContent content;
        content.competition = aCompetition(1, 1).setup.id;
        content.stage = stageOne;
        content.title = u"Result"_s;
        content.outcomeHash = sha256(outcome);
        content.claimedTime = noon();
        return makeResult(content, {{u"outcome.json"_s, outcome}}, chairKey()).value();
    }
    case StatementType::Witness:
        return makeWitness({aCompetition(1, 1).setup.id, false, stageOne, judgeId(1),
                               keyOf(1).publicKey(), QByteArray(32, 'o'), {}, noon()},
            keyOf(1))
            .value();
    }
    return {};
}

const SigningKey signerOf(StatementType type)
{
    switch (type) {
    case StatementType::Identity:
    case StatementType::ScoreSheet:
    case StatementType::Witness:
        return keyOf(1);
    default:
        return chairKey();
    }
}

ErrorCode codeOfFile(const QByteArray &bytes)
{
    const auto file = verifyFile(bytes);
    return file ? ErrorCode::Internal : file.error().code;
}

} // namespace

class HostileFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBitOfASmallSheet()
    {
        const QByteArray good = envelopeBytes(sheetStatement());
        QVERIFY(verifyFile(good));
        for (qsizetype byte = 0; byte < good.size(); ++byte) {
            for (unsigned bit = 0; bit < 8; ++bit) {
                QByteArray bad = good;
                bad[byte] = static_cast<char>(static_cast<unsigned char>(bad[byte]) ^ (1U << bit));
                const auto file = verifyFile(bad);
                // A checksum covers mode, owner and time, so that nothing at all slips through.
                if (file)
                    QFAIL(qPrintable(u"bit %1 of byte %2"_s.arg(bit).arg(byte)));
                QVERIFY(!file.error().message.isEmpty());
            }
        }
    }

    void onlyTheDiagonalOfTypesAndNamespaces()
    {
        for (const StatementType type : allStatementTypes) {
            for (const StatementType as : allStatementTypes) {
                Statement statement = statementOf(type);
                statement.signature = signSsh(statement.body, namespaceOf(as), signerOf(type));
                const QByteArray bytes = envelopeBytes(statement);
                if (type == as)
                    QVERIFY(verifyFile(bytes));
                else
                    QCOMPARE(codeOfFile(bytes), ErrorCode::BadSignature);
            }
        }
    }

    void otherNamespaces_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a type of a later version") << u"juri-medal-v1"_s << ErrorCode::NewerVersion;
        QTest::newRow("a later version of a type")
            << u"juri-score-sheet-v2"_s << ErrorCode::NewerVersion;
        QTest::newRow("Git") << u"git"_s << ErrorCode::BadSignature;
        QTest::newRow("empty") << u""_s << ErrorCode::BadSignature;
        QTest::newRow("other letters") << u"Juri-score-sheet-v1"_s << ErrorCode::BadSignature;
    }
    void otherNamespaces()
    {
        QFETCH(QString, space);
        QFETCH(ErrorCode, code);
        Statement statement = sheetStatement();
        statement.signature = signSsh(statement.body, space, keyOf(1));
        QCOMPARE(codeOfFile(envelopeBytes(statement)), code);
    }

    void textDamage()
    {
        const QByteArray good = envelopeBytes(sheetStatement());
        QByteArray crlf = good;
        crlf.replace('\n', "\r\n");
        QCOMPARE(codeOfFile(crlf), ErrorCode::DamagedInTransfer);
        // Even where the length happens to be a multiple of 512 again.
        crlf += QByteArray(512 - crlf.size() % 512, '\0');
        QCOMPARE(codeOfFile(crlf), ErrorCode::DamagedInTransfer);
        QByteArray utf16;
        for (const char c : good) {
            utf16 += c;
            utf16 += '\0';
        }
        QCOMPARE(codeOfFile("\xFF\xFE" + utf16), ErrorCode::DamagedInTransfer);
        QCOMPARE(codeOfFile("From: J1\n\n" + good), ErrorCode::DamagedInTransfer);
        QByteArray stripped = good; // zeros at the end taken for blanks
        while (stripped.endsWith('\0'))
            stripped.chop(1);
        QCOMPARE(codeOfFile(stripped), ErrorCode::DamagedInTransfer);
    }

    void otherKindsOfFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zip") << QByteArray("PK\x03\x04").leftJustified(2048, '\0');
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08").leftJustified(2048, '\0');
        QTest::newRow("zstd") << QByteArray("\x28\xb5\x2f\xfd").leftJustified(2048, '\0');
        QTest::newRow("7z") << QByteArray("7z\xbc\xaf\x27\x1c").leftJustified(2048, '\0');
        QTest::newRow("SQLite") << QByteArray("SQLite format 3").leftJustified(4096, '\0');
        QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0").leftJustified(2048, '\0');
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("another tar") << writeUstar({{u"readme.txt"_s, "hello"}});
        for (const int size : {1, 511, 512, 513, 1023})
            QTest::newRow(qPrintable(QString::number(size))) << QByteArray(size, 'x');
    }
    void otherKindsOfFiles()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(codeOfFile(bytes), ErrorCode::NotOurs);
    }

    void membersOutOfPlace()
    {
        const Statement good = sheetStatement();
        const UstarMember body{u"statement.json"_s, good.body};
        const UstarMember signature{u"statement.json.sig"_s, good.signature};
        const UstarMember notes = good.members.at(0);
        QVERIFY(verifyFile(writeUstar({body, signature, notes})));
        const std::vector<std::vector<UstarMember>> wrong{{body}, {body, body}, {body, notes},
            {body, notes, signature}, {body, signature}, {body, signature, notes, notes},
            {body, signature, notes, {u"more.json"_s, "{}"}},
            {body, signature, {u"NOTES.json"_s, notes.bytes}},
            {body, signature, notes, {u"a"_s, ""}, {u"b"_s, ""}}};
        for (const auto &members : wrong)
            QCOMPARE(codeOfFile(writeUstar(members)), ErrorCode::BadContainer);
    }

    void whatTarsFillTheirRecordsWith()
    {
        // Stock tars fill up to a record of 10 KiB, whatever the length before.
        QByteArray bytes = envelopeBytes(sheetStatement());
        bytes += QByteArray(10 * 1024, '\0');
        QVERIFY(verifyFile(bytes));
        bytes += QByteArray(512, '\0');
        QCOMPARE(codeOfFile(bytes), ErrorCode::BadContainer);
    }

    void limitsByKind()
    {
        QTemporaryDir folder;
        const auto sized = [&](const QString &name, qint64 size) {
            const QString path = folder.filePath(name);
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.resize(size) ? path : QString();
        };
        QCOMPARE(verifyFileAt(sized(u"a.juriid"_s, 33 * 1024)).error().code, ErrorCode::TooLarge);
        QCOMPARE(verifyFileAt(sized(u"A.JURISHEET"_s, 17 << 20)).error().code, ErrorCode::TooLarge);
        QCOMPARE(verifyFileAt(sized(u"a.juripack"_s, 257 << 20)).error().code, ErrorCode::TooLarge);
        QCOMPARE(verifyFileAt(sized(u"anything"_s, qint64(1025) << 20)).error().code,
            ErrorCode::TooLarge);
        QCOMPARE(verifyFileAt(sized(u"b.juriid"_s, 1024)).error().code, ErrorCode::NotOurs);

        // An identity renamed to a sheet is still held to the limits of an identity.
        Statement identity = statementOf(StatementType::Identity);
        identity.members.push_back({u"x"_s, QByteArray(40 * 1024, 'x')});
        QCOMPARE(codeOfFile(envelopeBytes(identity)), ErrorCode::TooLarge);
    }

    void placesThatAreNoFiles()
    {
        QTemporaryDir folder;
        QCOMPARE(verifyFileAt(folder.path()).error().code, ErrorCode::NotOurs);
        QCOMPARE(
            verifyFileAt(folder.filePath(u"none.jurisheet"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(verifyFileAt(u"/dev/zero"_s).error().code, ErrorCode::NotOurs);
    }

    void errorsNameTheFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"J01-r1.jurisheet"_s);
        QVERIFY(writeWholeFile(path, "hello"));
        QVERIFY(verifyFileAt(path).error().message.contains(u"J01-r1.jurisheet"));
    }
};

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "tst_hostilefiles.moc"
