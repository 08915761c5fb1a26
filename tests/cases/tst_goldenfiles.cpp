// SPDX-License-Identifier: GPL-3.0-or-later
// Case 99: files of every type and verdict that stay accepted or refused for ever. The index says
// what each is; files are added, never changed: JURI_WRITE_GOLDEN=1 writes those that are not
// there.
#include "core/exchange/envelope.h"
#include "core/exchange/receipt.h"
#include "core/exchange/seal.h"
#include "core/exchange/sshsig.h"
#include "core/exchange/ustar.h"
#include "core/support/files.h"
#include "tests/cases/scene.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const QString goldenFolder = QStringLiteral(GOLDEN_DATA "/");

struct Golden
{
    QString name;
    QByteArray bytes;
};

/// A statement with one part of its body replaced, signed anew.
QByteArray lied(Statement statement, const QByteArray &from, const QByteArray &to)
{
    const auto type = statementTypeFrom(statement.type).value();
    if (!statement.body.contains(from))
        qFatal("nothing to change");
    statement.body.replace(from, to);
    const SigningKey key = statement.signer == chairKey().publicKey() ? chairKey() : keyOf(1);
    statement.signature = signSsh(statement.body, namespaceOf(type), key);
    return envelopeBytes(statement);
}

QByteArray signedFor(Statement statement, const QString &space, const SigningKey &key)
{
    statement.signature = signSsh(statement.body, space, key);
    return envelopeBytes(statement);
}

QByteArray withMembers(const Statement &statement, std::vector<UstarMember> others)
{
    others.insert(others.begin(), {u"statement.json.sig"_s, statement.signature});
    others.insert(others.begin(), {u"statement.json"_s, statement.body});
    return writeUstar(others);
}

std::vector<Golden> goodFiles(const Competition &all, const Statement &sheet)
{
    const auto id = all.setup.id;
    const Statement result = published(all).value();
    SeededRandom dice(3);
    std::vector<Golden> files;
    const auto add = [&](const QString &name, const Statement &one) {
        files.push_back({name, envelopeBytes(one)});
    };
    add(u"package.juripack"_s, packageOf(all));
    add(u"identity.juriid"_s, makeIdentity({u"Judge J1"_s, {}, noon()}, keyOf(1)).value());
    add(u"sheet.jurisheet"_s, sheet);
    Competition open = issued(1, 1);
    add(u"withdrawn.jurisheet"_s, handIn(open, 1, 4, 2, {sheet.hash}, [](ScoreSheet &one) {
        one.state = SheetState::Withdrawn;
        one.evaluations.front().note = u"“ü” \U0001F3C6\n\t\\"_s;
    }));
    add(u"decision.jurifile"_s, all.statements.at(DecisionLog(worldOf(all)).head()));
    add(u"receipt.jurireceipt"_s,
        makeReceipt(
            {id, false, stageOne, judgeId(1), chairKey().publicKey(), {sheet.hash}, 0, {}, noon()},
            chairKey())
            .value());
    add(u"result.juriresult"_s, result);
    add(u"public.juriresult"_s, published(all, ResultScope::Public).value());
    add(u"witness.juriwitness"_s,
        makeWitness({id, false, stageOne, judgeId(1), keyOf(1).publicKey(),
                        readResult(result)->outcomeHash, sheet.hash, noon()},
            keyOf(1))
            .value());
    files.push_back({u"sealed.jurisheet"_s,
        sealFor(envelopeBytes(sheet), {SealKey::of(chairKey()).recipient()}, dice).value()});
    return files;
}

std::vector<Golden> badFiles(const Competition &all, const Statement &sheet)
{
    const QByteArray good = envelopeBytes(sheet);
    const QString space = namespaceOf(StatementType::ScoreSheet);
    QByteArray crlf = good, flipped = good, link = good, weak = sheet.signature;
    crlf.replace('\n', "\r\n");
    flipped.replace("\"rev\":1", "\"rev\":2");
    link[156] = '2';
    QByteArray sum = "000000";
    link.replace(148, 8, "        ");
    unsigned total = 0;
    for (const char c : link.left(512))
        total += static_cast<unsigned char>(c);
    sum = QByteArray::number(total, 8).rightJustified(6, '0');
    link.replace(148, 7, QByteArray(sum + '\0'));
    weak.replace("-----BEGIN SSH SIGNATURE-----\n", "")
        .replace("-----END SSH SIGNATURE-----\n", "")
        .replace('\n', "");
    QByteArray blob = QByteArray::fromBase64(weak);
    blob.replace(keyOf(1).publicKey(), QByteArray(QByteArray(1, '\1') + QByteArray(31, '\0')));
    Statement smallOrder = sheet, extra = sheet, less = sheet;
    smallOrder.signature =
        "-----BEGIN SSH SIGNATURE-----\n" + blob.toBase64() + "\n-----END SSH SIGNATURE-----\n";
    less.members.clear();
    ResultContent content = readResult(published(all).value()).value();
    std::vector<StatementMember> members = published(all)->members;
    std::erase_if(members, [](const auto &member) { return member.path.startsWith(u"sheets/"); });
    const StatementMember notes = sheet.members.front();
    Statement large = makeIdentity({u"Judge J1"_s, {}, noon()}, keyOf(1)).value();
    large.members.push_back({u"x"_s, QByteArray(33 * 1024, 'x')});
    return {{u"bad-cut.jurisheet"_s, good.left(700)}, {u"bad-crlf.jurisheet"_s, crlf},
        {u"bad-zip.jurisheet"_s, QByteArray("PK\x03\x04").leftJustified(512, '\0')},
        {u"bad-link.jurisheet"_s, link},
        {u"bad-member.jurisheet"_s, withMembers(sheet, {notes, {u"more.json"_s, "{}"}})},
        {u"bad-nonotes.jurisheet"_s, envelopeBytes(less)}, {u"bad-changed.jurisheet"_s, flipped},
        {u"bad-git.jurisheet"_s, signedFor(sheet, u"git"_s, keyOf(1))},
        {u"bad-medal.jurisheet"_s, signedFor(sheet, u"juri-medal-v1"_s, keyOf(1))},
        {u"bad-otherkey.jurisheet"_s, signedFor(sheet, space, keyOf(2))},
        {u"bad-smallorder.jurisheet"_s, envelopeBytes(smallOrder)},
        {u"bad-version.jurisheet"_s, lied(sheet, ",\"v\":1}", ",\"v\":2}")},
        {u"bad-twice.jurisheet"_s, lied(sheet, "\"rev\":1,", "\"rev\":1,\"rev\":1,")},
        {u"bad-unknown.jurisheet"_s, lied(sheet, ",\"v\":1}", ",\"v\":1,\"w\":1}")},
        {u"bad-revision.jurisheet"_s, lied(sheet, "\"rev\":1,", "\"rev\":2,")},
        {u"bad-package.juripack"_s, lied(packageOf(all), "\"seq\":1,", "\"seq\":2,")},
        {u"bad-decision.jurifile"_s, lied(all.statements.at(DecisionLog(worldOf(all)).head()),
                                         "\"reason\":\"decided\"", "\"reason\":\" \"")},
        {u"bad-large.juriid"_s, envelopeBytes(large)},
        {u"bad-result.juriresult"_s,
            envelopeBytes(makeResult(content, members, chairKey()).value())}};
}

QString word(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DamagedInTransfer:
        return u"damaged-in-transfer"_s;
    case ErrorCode::NotOurs:
        return u"not-ours"_s;
    case ErrorCode::BadContainer:
        return u"bad-container"_s;
    case ErrorCode::BadSignature:
        return u"bad-signature"_s;
    case ErrorCode::BadPayload:
        return u"bad-payload"_s;
    case ErrorCode::NewerVersion:
        return u"newer-version"_s;
    case ErrorCode::WrongKey:
        return u"wrong-key"_s;
    case ErrorCode::TooLarge:
        return u"too-large"_s;
    case ErrorCode::DoesNotFollow:
        return u"does-not-follow"_s;
    default:
        return u"something else"_s;
    }
}

/// What this version says of a file: a type and the hash of the statement, or why it is refused.
QString verdictOn(QByteArray bytes)
{
    QString sealed;
    if (looksSealed(bytes)) {
        const SealKey key = SealKey::of(chairKey());
        const SealKey *const keys[] = {&key};
        auto opened = unseal(bytes, keys);
        if (!opened)
            return word(opened.error().code);
        bytes = *std::move(opened);
        sealed = u"sealed "_s;
    }
    const auto file = verifyFile(bytes);
    if (!file)
        return word(file.error().code);
    if (envelopeBytes(file->statement) != bytes)
        return u"written otherwise"_s;
    if (file->type == StatementType::Result) {
        if (const auto result = verified(file->statement); !result)
            return word(result.error().code);
    }
    return sealed + file->statement.type + u' ' + QString::fromLatin1(file->statement.hash.toHex());
}

} // namespace

class GoldenFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("JURI_WRITE_GOLDEN"))
            return;
        Competition all = issued(1, 1);
        const Statement sheet = handIn(all, 1, 20);
        closed(all);
        std::vector<Golden> files = goodFiles(all, sheet);
        for (Golden &bad : badFiles(all, sheet))
            files.push_back(std::move(bad));
        QFile index(goldenFolder + u"index.txt");
        QVERIFY(index.open(QIODevice::Append));
        for (const Golden &file : files) {
            if (QFile::exists(goldenFolder + file.name))
                continue;
            QVERIFY(writeWholeFile(goldenFolder + file.name, file.bytes));
            index.write(QString(file.name + u'\t' + verdictOn(file.bytes) + u'\n').toUtf8());
        }
    }

    void case99_goldenFilesStay_data()
    {
        QTest::addColumn<QString>("verdict");
        QFile index(goldenFolder + u"index.txt");
        QVERIFY(index.open(QIODevice::ReadOnly));
        const auto lines = QString::fromUtf8(index.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() >= 29);
        for (const QString &line : lines)
            QTest::newRow(qPrintable(line.section(u'\t', 0, 0))) << line.section(u'\t', 1);
    }
    void case99_goldenFilesStay()
    {
        QFETCH(QString, verdict);
        const QString path = goldenFolder + QString::fromLatin1(QTest::currentDataTag());
        const auto bytes = readWholeFile(path, 1'000'000);
        QVERIFY2(bytes, "a golden file is gone");
        QCOMPARE(verdictOn(*bytes), verdict);
        QCOMPARE(verdict.contains(u' '), !path.contains(u"/bad-"));
    }
};

QTEST_GUILESS_MAIN(GoldenFilesTest)
#include "tst_goldenfiles.moc"
