// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 12 to 33: files that are no files, keys and signatures at the edge, schemas, texts.
#include "core/exchange/envelope.h"
#include "core/exchange/receipt.h"
#include "core/exchange/sshsig.h"
#include "core/support/csv.h"
#include "core/support/files.h"
#include "tests/cases/scene.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sodium.h>

#include <atomic>
#include <sys/stat.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const QByteArray armorBegin = "-----BEGIN SSH SIGNATURE-----\n";
const QByteArray armorEnd = "-----END SSH SIGNATURE-----\n";

Statement oneSheet(Points points = 10)
{
    Competition competition = issued(1, 1);
    return handIn(competition, 1, points);
}

/// One good statement of each type.
std::vector<Statement> oneOfEach()
{
    Competition competition = issued(1, 1);
    const Statement sheet = handIn(competition, 1, 10);
    const Statement decision = closed(competition);
    return {packageOf(competition), makeIdentity({u"Judge J1"_s, {}, noon()}, keyOf(1)).value(),
        sheet, decision,
        makeReceipt({competition.setup.id, false, stageOne, judgeId(1), chairKey().publicKey(),
                        {sheet.hash}, 0, {}, noon()},
            chairKey())
            .value(),
        published(competition).value(),
        makeWitness({competition.setup.id, false, stageOne, judgeId(1), keyOf(1).publicKey(),
                        QByteArray(32, 'o'), sheet.hash, noon()},
            keyOf(1))
            .value()};
}

SigningKey signerOf(const Statement &statement)
{
    return statement.signer == chairKey().publicKey() ? chairKey() : keyOf(1);
}

/// The code with which a changed and resigned statement is refused; Internal if it is not.
ErrorCode refusal(Statement statement, const QByteArray &from, const QByteArray &to)
{
    const auto type = statementTypeFrom(statement.type).value();
    if (!statement.body.contains(from))
        qFatal("nothing to change");
    statement.body.replace(from, to);
    statement.signature = signSsh(statement.body, namespaceOf(type), signerOf(statement));
    const auto file = verifyFile(envelopeBytes(statement));
    return file ? ErrorCode::Internal : file.error().code;
}

/// The blob of an armored signature, changed, and armored again.
QByteArray twisted(QByteArray armor, const std::function<void(QByteArray &)> &twist)
{
    armor.replace(armorBegin, "").replace(armorEnd, "").replace('\n', "");
    QByteArray blob = QByteArray::fromBase64(armor);
    twist(blob);
    return armorBegin + blob.toBase64() + '\n' + armorEnd;
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

class InputCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case12_placesThatAreNoFiles()
    {
        QTemporaryDir folder;
        const QString fifo = folder.filePath(u"J01-r1.jurisheet"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QCOMPARE(verifyFileAt(fifo).error().code, ErrorCode::NotOurs); // and does not wait
        QCOMPARE(verifyFileAt(u"/dev/null"_s).error().code, ErrorCode::NotOurs);
        const QString link = folder.filePath(u"device.jurisheet"_s);
        QVERIFY(QFile::link(u"/dev/zero"_s, link));
        QCOMPARE(verifyFileAt(link).error().code, ErrorCode::NotOurs);
        const QString broken = folder.filePath(u"broken.jurisheet"_s);
        QVERIFY(QFile::link(folder.filePath(u"nowhere"_s), broken));
        QCOMPARE(verifyFileAt(broken).error().code, ErrorCode::NotFound);
        QVERIFY(!verifyFileAt(u"/proc/self/status"_s));
        // A link to a sheet is a sheet: people have their folders elsewhere.
        QVERIFY(writeWholeFile(folder.filePath(u"real"_s), envelopeBytes(oneSheet())));
        const QString good = folder.filePath(u"good.jurisheet"_s);
        QVERIFY(QFile::link(folder.filePath(u"real"_s), good));
        QVERIFY(verifyFileAt(good));
    }

    void case12_fileReplacedOrGrowingMeanwhile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"J01-r1.jurisheet"_s);
        const Statement one = oneSheet(10), other = oneSheet(12);
        const QByteArray first = envelopeBytes(one), second = envelopeBytes(other);
        QVERIFY(writeWholeFile(path, first));
        std::atomic<bool> done = false;
        std::thread writer([&] {
            for (int n = 0; !done; ++n) {
                if (n % 3 == 2) { // as a program does that copies piece by piece
                    QFile file(path);
                    if (file.open(QIODevice::WriteOnly)) {
                        file.write(first.left(1000));
                        file.flush();
                        file.write(first.mid(1000));
                    }
                } else {
                    static_cast<void>(writeWholeFile(path, n % 3 == 0 ? second : first));
                }
            }
        });
        int whole = 0;
        for (int n = 0; n < 200; ++n) {
            const auto file = verifyFileAt(path);
            if (file) {
                ++whole;
                if (file->statement.hash != one.hash && file->statement.hash != other.hash)
                    whole = -1000;
            }
        }
        done = true;
        writer.join();
        QVERIFY(whole >= 0);
    }

    void case19_keysAtTheEdge_data()
    {
        QTest::addColumn<QByteArray>("key");
        const std::vector<QByteArray> smallOrder{
            "0100000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0000000000000000000000000000000000000000000000000000000000000080",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"};
        for (const QByteArray &hex : smallOrder)
            QTest::newRow(QByteArray("small order " + hex.left(8)).constData())
                << QByteArray::fromHex(hex);
        // Second spellings of the same: y = p, p + 1, and a sign where x is zero.
        for (const QByteArray hex :
            {"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"})
            QTest::newRow(QByteArray("not canonical " + hex.left(2) + hex.right(2)).constData())
                << QByteArray::fromHex(hex);
        // The key of ed25519-speccheck's cases 2 to 4 (Chalkias, Garillot, Nikolaenko 2020).
        QTest::newRow("published, mixed order") << QByteArray::fromHex(
            "f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43");
        for (size_t n = 1; n < smallOrder.size(); ++n) {
            QByteArray mixed(32, '\0'), own = keyOf(1).publicKey();
            QByteArray torsion = QByteArray::fromHex(smallOrder[n]);
            if (crypto_core_ed25519_add(raw(mixed), raw(own), raw(torsion)) == 0)
                QTest::newRow(qPrintable(u"ours plus torsion %1"_s.arg(n))) << mixed;
        }
    }
    void case19_keysAtTheEdge()
    {
        QFETCH(QByteArray, key);
        QVERIFY(!isSoundPublicKey(key));
        // At enrolment, by decision and by package.
        const Competition competition = issued(1, 1);
        Decision enrol{competition.setup.id, false, chairKey().publicKey(), 1, {}, u"x"_s, noon(),
            EnrolKey{judgeId(1), key, KeyComparison::InPerson, 2}};
        QVERIFY(!makeDecision(enrol, chairKey()));
        PackageContent content = readPackage(packageOf(competition)).value();
        content.roster.front().key = key;
        QVERIFY(!makePackage(content, chairKey()));
        // And in a signature, whatever the signature is.
        const QByteArray armor = signSsh("m", u"juri-score-sheet-v1"_s, keyOf(1));
        const QByteArray twist =
            twisted(armor, [&](QByteArray &blob) { blob.replace(keyOf(1).publicKey(), key); });
        const auto verdict = verifySsh("m", u"juri-score-sheet-v1"_s, twist);
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, ErrorCode::WrongKey);
    }

    void case19_signaturesAtTheEdge()
    {
        const QByteArray armor = signSsh("m", u"juri-score-sheet-v1"_s, keyOf(1));
        const auto refused = [&](const std::function<void(QByteArray &)> &twist) {
            return !verifySsh("m", u"juri-score-sheet-v1"_s, twisted(armor, twist));
        };
        QVERIFY(!refused([](QByteArray &) {}));
        const QByteArray torsion =
            QByteArray::fromHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05");
        QVERIFY(refused([&](QByteArray &blob) { // R of mixed order, right but for the cofactor
            QByteArray r = blob.mid(blob.size() - 64, 32), sum(32, '\0'), t = torsion;
            QCOMPARE(crypto_core_ed25519_add(raw(sum), raw(r), raw(t)), 0);
            blob.replace(blob.size() - 64, 32, sum);
        }));
        QVERIFY(refused([&](QByteArray &blob) { blob.replace(blob.size() - 64, 32, torsion); }));
        QVERIFY(refused([](QByteArray &blob) { // R in a second spelling of the identity, S = 0
            const QByteArray r = QByteArray::fromHex(
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
            blob.replace(blob.size() - 64, 64, QByteArray(r + QByteArray(32, '\0')));
        }));
        QVERIFY(refused(
            [](QByteArray &blob) { blob.replace(blob.size() - 32, 32, QByteArray(32, '\xff')); }));
        QVERIFY(refused(
            [](QByteArray &blob) { blob.replace(blob.size() - 32, 32, QByteArray(32, '\0')); }));
    }

    void case22_schemaOfEveryType()
    {
        const auto all = oneOfEach();
        QCOMPARE(all.size(), allStatementTypes.size());
        for (const Statement &good : all) {
            QVERIFY2(verifyFile(envelopeBytes(good)), qPrintable(good.type));
            const auto bad = ErrorCode::BadPayload;
            QCOMPARE(refusal(good, ",\"v\":1}", ",\"v\":1,\"z\":1}"), bad);
            QCOMPARE(refusal(good, "{\"", "{\"a\":1,\""), bad);
            QCOMPARE(refusal(good, ",\"v\":1}", ",\"v\":0}"), bad);
            QCOMPARE(refusal(good, ",\"v\":1}", ",\"v\":-1}"), bad);
            QCOMPARE(refusal(good, ",\"v\":1}", ",\"v\":\"1\"}"), bad);
            QCOMPARE(refusal(good, ",\"v\":1}", "}"), bad);
            QCOMPARE(refusal(good, ",\"v\":1}", ",\"v\":9007199254740992}"), bad);
            QCOMPARE(refusal(good, ",\"v\":1}", ",\"v\":2}"), ErrorCode::NewerVersion);
            QCOMPARE(
                refusal(good, ",\"v\":1}", ",\"v\":9007199254740991}"), ErrorCode::NewerVersion);
            const QByteArray time = "\"claimed_time\":\"2026-05-14T12:00:00Z\"";
            QCOMPARE(refusal(good, time, "\"claimed_time\":1"), bad);
            QCOMPARE(refusal(good, time, "\"claimed_time\":\"2026-05-14T12:00:00+00:00\""), bad);
            QCOMPARE(refusal(good, time, "\"claimed_time\":\"2026-02-30T12:00:00Z\""), bad);
            for (const Statement &other : all) {
                if (other.type != good.type)
                    QCOMPARE(refusal(good, "\"type\":\"" + good.type.toLatin1() + '"',
                                 "\"type\":\"" + other.type.toLatin1() + '"'),
                        ErrorCode::BadSignature);
            }
        }
    }

    void case24_namesThatPlayTricks()
    {
        // Taken as they are, byte for byte; what changes the direction of all that follows is not.
        QStringList honest{u"\u200bnull\u200dbreite"_s, u"\u0645\u062d\u0645\u062f"_s,
            u"a"_s + QString(100, QChar(0x0316)), u"\U0001F3C6"_s};
        for (const QString &name : honest) {
            const auto identity = makeIdentity({name, {}, noon()}, keyOf(1));
            QVERIFY2(identity, qPrintable(name));
            QCOMPARE(readIdentity(verifyFile(envelopeBytes(*identity))->statement)->name, name);
        }
        for (const char16_t control : {u'\u202a', u'\u202e', u'\u2066', u'\u2069'}) {
            const QString name = u"Judge "_s + QChar(control) + u"10J"_s;
            QVERIFY(!makeIdentity({name, {}, noon()}, keyOf(1)));
            PackageContent content = readPackage(aPackage(aCompetition(1, 1))).value();
            content.entries.front().title = name;
            QVERIFY(!makePackage(content, chairKey()));
        }
    }

    void case25_notesThatAreNotThere()
    {
        Statement sheet = oneSheet(20); // full marks ask for a comment, so there are notes
        QVERIFY(verifyFile(envelopeBytes(sheet)));
        sheet.members.clear();
        QCOMPARE(verifyFile(envelopeBytes(sheet)).error().code, ErrorCode::BadContainer);
        QVERIFY(!readSheet(sheet));
        QVERIFY(readSheet(sheet, Detached::Allowed));
        // A public result leaves them out and says so; one for the panel may not.
        Competition competition = issued(1, 1);
        const Statement full = handIn(competition, 1, 20);
        closed(competition);
        const Statement open = published(competition, ResultScope::Public).value();
        const auto content = readResult(open);
        QVERIFY(content->detached.contains(sha256(full.members.front().bytes)));
        QVERIFY(verified(open));
        ResultContent silent = *content;
        silent.detached.erase(sha256(full.members.front().bytes));
        const auto unsaid = makeResult(silent, open.members, chairKey());
        QCOMPARE(verified(*unsaid).error().code, ErrorCode::DoesNotFollow);
        ResultContent panel = *content;
        panel.scope = ResultScope::Panel;
        const auto claimed = makeResult(panel, open.members, chairKey());
        QCOMPARE(verified(*claimed).error().code, ErrorCode::DoesNotFollow);
    }

    void case27_namesThroughEveryPath()
    {
        const QStringList names{u"'); DROP TABLE statement;--"_s, u"%s%n %1"_s, u"${x} $(rm)"_s,
            u"\"quoted\" \\ back"_s, u"<img src=file:///etc/passwd>"_s, u"a,b;c\td"_s};
        for (const QString &name : names) {
            Competition all = aCompetition(1, 1);
            all.setup.title = name;
            all.entries.at(entryId(1)).title = name;
            all.judges.at(judgeId(1)).name = name;
            add(all, aPackage(all));
            const Statement sheet = handIn(all, 1, 10, 1, {}, [&](ScoreSheet &one) {
                one.evaluations.front().note = name;
                one.device = name;
            });
            const auto again = verifyFile(envelopeBytes(sheet));
            QCOMPARE(readSheet(again->statement)->evaluations.front().note, name);
            decided(all, ExcludeJudge{stageOne, judgeId(1)});
            closed(all);
            const auto file = verifyFile(envelopeBytes(published(all).value()));
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
            const auto result = verified(file->statement);
            QCOMPARE(result->content.title, name);
            QCOMPARE(result->package.entries.front().title, name);
            QCOMPARE(result->package.roster.front().name, name);
            QVERIFY(viewed(all).findings.front().standing == SheetStanding::Excluded);
            QVERIFY(describe(viewed(all).findings.front(), all).contains(name));
        }
    }

    void case33_attachmentsThatDoNotFit()
    {
        PackageContent content = readPackage(aPackage(aCompetition(1, 1))).value();
        content.attachments = {{u"attachments/001/plan.pdf"_s, "one"}};
        content.attachmentsOf = {{entryId(1), {u"attachments/001/plan.pdf"_s}}};
        const Statement good = makePackage(content, chairKey()).value();
        QVERIFY(verifyFile(envelopeBytes(good)));
        Statement other = good;
        other.members.back().bytes = "two";
        QCOMPARE(verifyFile(envelopeBytes(other)).error().code, ErrorCode::BadContainer);
        QCOMPARE(refusal(good, "\"size\":3}", "\"size\":4}"), ErrorCode::BadContainer);
        PackageContent twice = content;
        twice.attachments.push_back(twice.attachments.front());
        QVERIFY(!makePackage(twice, chairKey()));
        for (const QString &path : {u"attachments/001/../x.pdf"_s, u"attachments/x.pdf"_s,
                 u"plan.pdf"_s, u"attachments/001/con.pdf"_s}) {
            PackageContent elsewhere = content;
            elsewhere.attachments.front().path = path;
            elsewhere.attachmentsOf = {{entryId(1), {path}}};
            QVERIFY2(!makePackage(elsewhere, chairKey()), qPrintable(path));
        }
    }
};

QTEST_GUILESS_MAIN(InputCasesTest)
#include "tst_inputcases.moc"
