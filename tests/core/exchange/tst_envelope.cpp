// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/envelope.h"

#include "core/exchange/sshsig.h"
#include "core/exchange/ustar.h"
#include "core/support/files.h"
#include "tests/support/competitionbuilder.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

QByteArray goodSheet()
{
    const Competition competition = aCompetition(1, 2);
    return envelopeBytes(
        signedSheet(aSheet(competition, aPackage(competition), 1, 20), competition, keyOf(1)));
}

/// Changes the JSON of a good sheet and signs it anew, as an attacker with a key would.
QByteArray resigned(const QByteArray &from, const QByteArray &to)
{
    const Competition competition = aCompetition(1, 2);
    Statement statement =
        signedSheet(aSheet(competition, aPackage(competition), 1, 16), competition, keyOf(1));
    Q_ASSERT(statement.body.contains(from));
    statement.body.replace(from, to);
    statement.signature = signSsh(statement.body, namespaceOf(StatementType::ScoreSheet), keyOf(1));
    return envelopeBytes(statement);
}

int run(const QString &program, const QStringList &arguments, const QString &folder,
    const QByteArray &input = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit
               ? process.exitCode()
               : -1;
}

} // namespace

class EnvelopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeComesBackAsItWas()
    {
        const Competition competition = aCompetition();
        const Statement package = aPackage(competition);
        const Statement sheet =
            signedSheet(aSheet(competition, package, 1, 20), competition, keyOf(1));
        const Statement identity = makeIdentity({u"Judge J1"_s, {}, noon()}, keyOf(1)).value();
        for (const Statement &statement : {package, sheet, identity}) {
            const auto file = verifyFile(envelopeBytes(statement));
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            QVERIFY(file->statement == statement);
        }
        QVERIFY(readSheet(sheet).value() == aSheet(competition, package, 1, 20));
        QCOMPARE(readPackage(package)->assignments, competition.stages.front().assignments);
        QCOMPARE(readIdentity(identity)->key, keyOf(1).publicKey());
    }

    void equalSheetsAreEqualBytes() { QCOMPARE(goodSheet(), goodSheet()); }

    void allKindsOfCellsTravel()
    {
        const Competition competition = aCompetition(1, 3);
        ScoreSheet sheet = aSheet(competition, aPackage(competition), 1, 0);
        sheet.evaluations[0].marks[criterionId(1)] = NotApplicable();
        sheet.evaluations[0].note = u"catatan\nbaris dua"_s;
        sheet.evaluations[1] = Evaluation{.judge = judgeId(1),
            .entry = entryId(2),
            .standing = Standing::Recused,
            .standingReason = u"instansi sendiri"_s};
        sheet.evaluations[2] =
            Evaluation{.judge = judgeId(1), .entry = entryId(3), .standing = Standing::NoShow};
        const auto file = verifyFile(envelopeBytes(signedSheet(sheet, competition, keyOf(1))));
        QVERIFY(readSheet(file->statement).value() == sheet);
        QVERIFY2(
            !file->statement.body.contains("catatan"), "notes travel apart from the signed scores");
    }

    void everyFlippedBitIsNoticed()
    {
        const QByteArray good = goodSheet();
        const QByteArray hash = verifyFile(good)->statement.hash;
        int ignored = 0;
        for (qsizetype byte = 0; byte < good.size(); ++byte) {
            const unsigned bit =
                static_cast<unsigned>(byte) % 8U; // one bit a byte, all positions in turn
            QByteArray bad = good;
            bad[byte] = static_cast<char>(static_cast<unsigned char>(bad[byte]) ^ (1U << bit));
            const auto file = verifyFile(bad);
            if (file) {
                QCOMPARE(file->statement.hash, hash);
                ++ignored;
            } else {
                QVERIFY(!file.error().message.isEmpty());
            }
        }
        // Mode, owner and time of the headers carry a checksum too, so nothing at all may slip
        // through.
        QCOMPARE(ignored, 0);
    }

    void everyTruncationIsNoticed()
    {
        const QByteArray good = goodSheet();
        for (qsizetype size = 0; size < good.size(); ++size)
            QVERIFY2(!verifyFile(good.left(size)), qPrintable(QString::number(size)));
        QVERIFY(!verifyFile(good + QByteArray(512, 'x')));
        QVERIFY(!verifyFile(good + QByteArray(20 * 1024, '\0')));
    }

    void damageOnTheWayIsSaid()
    {
        QByteArray crlf = goodSheet();
        crlf.replace('\n', "\r\n");
        QCOMPARE(verifyFile(crlf).error().code, ErrorCode::DamagedInTransfer);
        QCOMPARE(verifyFile({}).error().code, ErrorCode::DamagedInTransfer);
        QCOMPARE(
            verifyFile("\xEF\xBB\xBF" + goodSheet()).error().code, ErrorCode::DamagedInTransfer);
        QCOMPARE(verifyFile(goodSheet().left(700)).error().code, ErrorCode::DamagedInTransfer);
        QCOMPARE(verifyFile(goodSheet() + "-- \nA mail footer\n").error().code,
            ErrorCode::DamagedInTransfer);
        QCOMPARE(verifyFile("PK\x03\x04 a zip").error().code, ErrorCode::NotOurs);
        QCOMPARE(verifyFile("\x1f\x8b\x08 gzip").error().code, ErrorCode::NotOurs);
        QCOMPARE(verifyFile(QByteArray(4096, 'x')).error().code, ErrorCode::NotOurs);
    }

    void hugeFilesAreRefusedUnread()
    {
        QTemporaryDir folder;
        QFile sparse(folder.filePath(u"J01-r1.jurisheet"_s));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(5'000'000'000));
        QCOMPARE(verifyFileAt(sparse.fileName()).error().code, ErrorCode::TooLarge);
    }

    void resignedLies_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                             ErrorCode code = ErrorCode::BadPayload) {
            QTest::newRow(name) << from << to << code;
        };
        row("newer version", "\"v\":1}", "\"v\":2}", ErrorCode::NewerVersion);
        row("version zero", "\"v\":1}", "\"v\":0}");
        row("unknown field", "\"v\":1}", "\"v\":1,\"w\":1}");
        row("missing field", "\"rehearsal\":false,", "");
        row("wrong type", "\"rev\":1", "\"rev\":\"1\"");
        row("second spelling", "\"rev\":1", "\"rev\":1.0");
        row("a blank", "\"rev\":1", "\"rev\": 1");
        row("revision 2 of nothing", "\"rev\":1", "\"rev\":2");
        row("revision far off", "\"rev\":1", "\"rev\":9007199254740991");
        row("unknown state", "\"final\"", "\"finished\"");
        row("score as text", "\"C1\":16", "\"C1\":\"16\"");
        row("scores of an unlisted entry", "\"scores\":{\"001\"", "\"scores\":{\"000\"");
        row("entries not ascending", "[\"001\",\"002\"]", "[\"002\",\"001\"]");
        row("another type", "\"type\":\"score-sheet\"", "\"type\":\"identity\"",
            ErrorCode::BadSignature);
        row("recused and scored", "\"recused\":{}", "\"recused\":{\"001\":\"x\"}");
        row("recused without reason", "\"recused\":{}", "\"recused\":{\"001\":\" \"}");
        row("impossible time", "2026-05-14T12:00:00Z", "2026-13-14T12:00:00Z");
        row("member renamed", "\"path\":\"notes.json\"", "\"path\":\"other.json\"",
            ErrorCode::BadContainer);
        row("member size", "\"size\":", "\"size\":1", ErrorCode::BadContainer);
    }
    void resignedLies()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(ErrorCode, code);
        const auto file = verifyFile(resigned(from, to));
        QVERIFY(!file);
        QCOMPARE(file.error().code, code);
    }

    void theKeyInsideMustBeTheKeyThatSigned()
    {
        Statement statement = verifyFile(goodSheet())->statement;
        statement.signature =
            signSsh(statement.body, namespaceOf(StatementType::ScoreSheet), keyOf(2));
        QCOMPARE(verifyFile(envelopeBytes(statement)).error().code, ErrorCode::WrongKey);
    }

    void onlyItsOwnNamespaceVerifies()
    {
        const QByteArray message = "{}";
        for (const StatementType made : allStatementTypes) {
            const QByteArray armor = signSsh(message, namespaceOf(made), keyOf(1));
            for (const StatementType asked : allStatementTypes)
                QCOMPARE(verifySsh(message, namespaceOf(asked), armor).has_value(), made == asked);
        }
    }

    void membersMustBeExactlyTheListedOnes()
    {
        Statement statement = verifyFile(goodSheet())->statement;
        Statement more = statement;
        more.members.push_back({u"extra.txt"_s, "x"});
        QVERIFY(!verifyFile(envelopeBytes(more)));
        Statement less = statement;
        less.members.clear();
        QVERIFY(!verifyFile(envelopeBytes(less)));
        Statement other = statement;
        other.members[0].bytes += ' ';
        QCOMPARE(verifyFile(envelopeBytes(other)).error().code, ErrorCode::BadContainer);
        const QByteArray swapped = writeUstar({{u"statement.json.sig"_s, statement.signature},
            {u"statement.json"_s, statement.body}, statement.members[0]});
        QVERIFY(!verifyFile(swapped));
        QVERIFY(!verifyFile(writeUstar({{u"statement.json"_s, statement.body}})));
    }

    void openSshAcceptsOurs()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"J01-r1.jurisheet"_s);
        QVERIFY(writeWholeFile(path, goodSheet()));
        const QByteArray signers = "J01 namespaces=\"juri-score-sheet-v1\" " +
                                   sshKeyText(keyOf(1).publicKey()).toLatin1() + '\n';
        QVERIFY(writeWholeFile(folder.filePath(u"allowed_signers"_s), signers));
        QCOMPARE(run(u"tar"_s, {u"xf"_s, path}, folder.path()), 0);
        const QByteArray body =
            readWholeFile(folder.filePath(u"statement.json"_s), 1'000'000).value();
        const auto verify = [&](const QString &who, const QString &space, const QByteArray &bytes) {
            return run(u"ssh-keygen"_s,
                {u"-Y"_s, u"verify"_s, u"-f"_s, u"allowed_signers"_s, u"-I"_s, who, u"-n"_s, space,
                    u"-s"_s, u"statement.json.sig"_s},
                folder.path(), bytes);
        };
        QCOMPARE(verify(u"J01"_s, u"juri-score-sheet-v1"_s, body), 0);
        QVERIFY(verify(u"J02"_s, u"juri-score-sheet-v1"_s, body) != 0);
        QVERIFY(verify(u"J01"_s, u"juri-identity-v1"_s, body) != 0);
        QVERIFY(verify(u"J01"_s, u"juri-score-sheet-v1"_s, body + ' ') != 0);
    }

    void weAcceptOpenSsh()
    {
        QTemporaryDir folder;
        QCOMPARE(
            run(u"ssh-keygen"_s,
                {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s, u"-C"_s, u""_s, u"-f"_s, u"key"_s},
                folder.path()),
            0);
        const QString keyText =
            QString::fromLatin1(readWholeFile(folder.filePath(u"key.pub"_s), 1000).value())
                .trimmed();
        const QByteArray key = keyFromSshText(keyText).value();
        const Competition competition = aCompetition(1, 2);
        ScoreSheet sheet = aSheet(competition, aPackage(competition), 1, 10);
        Statement statement = signedSheet(sheet, competition, keyOf(1));
        statement.body.replace(sshKeyText(keyOf(1).publicKey()).toLatin1(), keyText.toLatin1());
        QVERIFY(writeWholeFile(folder.filePath(u"statement.json"_s), statement.body));
        QCOMPARE(run(u"ssh-keygen"_s,
                     {u"-q"_s, u"-Y"_s, u"sign"_s, u"-f"_s, u"key"_s, u"-n"_s,
                         u"juri-score-sheet-v1"_s, u"statement.json"_s},
                     folder.path()),
            0);
        statement.signature = readWholeFile(folder.filePath(u"statement.json.sig"_s), 4096).value();
        const auto file = verifyFile(envelopeBytes(statement));
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QCOMPARE(file->statement.signer, key);
        // Packed again by the stock tar, it is still the same statement.
        QVERIFY(writeWholeFile(folder.filePath(u"notes.json"_s), statement.members[0].bytes));
        QCOMPARE(run(u"tar"_s,
                     {u"--format=ustar"_s, u"-b"_s, u"1"_s, u"-cf"_s, u"again.jurisheet"_s,
                         u"statement.json"_s, u"statement.json.sig"_s, u"notes.json"_s},
                     folder.path()),
            0);
        const auto again = verifyFileAt(folder.filePath(u"again.jurisheet"_s));
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->statement.hash, file->statement.hash);
    }

    void goldenBytesStay()
    {
        // A sheet written by the first version must be accepted by every later one, and written
        // alike.
        const QString path = QStringLiteral(EXCHANGE_DATA) + u"/sheet-v1.jurisheet"_s;
        const QByteArray golden = readWholeFile(path, 100'000).value();
        const auto file = verifyFile(golden);
        QVERIFY(file);
        QCOMPARE(envelopeBytes(file->statement), golden);
        const ScoreSheet sheet = readSheet(file->statement).value();
        SeededRandom dice(static_cast<std::uint64_t>(sheet.rev));
        const Statement again =
            makeSheet(sheet, aCompetition(1, 2).stages.front().setup.rubric, keyOf(1), dice)
                .value();
        QCOMPARE(envelopeBytes(again), golden);
    }
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"
