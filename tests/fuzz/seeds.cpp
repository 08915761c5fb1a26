// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_seeds DIR: writes the first inputs of every target to DIR/<target>, from which the committed
// corpora grew. Run it again after a change of the formats, then scripts/fuzz --merge.
#include "core/domain/templates.h"
#include "core/exchange/envelope.h"
#include "core/exchange/sshsig.h"
#include "core/exchange/ustar.h"
#include "core/support/files.h"
#include "tests/core/exchange/sealcrafting.h"
#include "tests/support/competitionbuilder.h"

#include <QtCore/QDir>

#include <sodium.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

QString root;

void write(const QString &target, const QByteArray &bytes)
{
    QDir folder(root);
    folder.mkpath(target);
    QFile file(
        folder.filePath(target + u'/' + QString::fromLatin1(sha256(bytes).toHex().left(16))));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file.fileName()));
}

/// A statement as forge.h reads one.
QByteArray partsOf(char control, const Statement &statement)
{
    QByteArray input = control + statement.body;
    for (const StatementMember &member : statement.members)
        input += '\0' + member.path.toLatin1() + '\0' + member.bytes;
    return input;
}

void writeStatement(char control, const Statement &statement)
{
    write(u"statement"_s, partsOf(control, statement));
    write(u"import"_s, partsOf(control, statement));
    write(u"import"_s, '8' + envelopeBytes(statement));
    write(u"tar"_s, envelopeBytes(statement));
    write(u"json"_s, statement.body);
    for (const StatementMember &member : statement.members)
        write(u"json"_s, member.bytes);
    write(u"signature"_s, '1' + QByteArray("message\0", 8) + statement.signature);
}

void writePackages()
{
    Competition competition = aCompetition(2, 2);
    Entry &entry = competition.entries.at(entryId(1));
    entry.cluster = u"kabupaten"_s;
    entry.category = u"kesehatan"_s;
    entry.group = u"Umum"_s;
    entry.region = u"Jawa"_s;
    entry.summary = u"Two\nlines"_s;
    competition.judges.at(judgeId(1)).institution = u"Universitas"_s;
    const Statement first = aPackage(competition);
    writeStatement('0', first);
    PackageContent next = readPackage(first).value();
    next.seq = 2;
    next.prev = {first.hash};
    next.setup.rehearsal = true;
    writeStatement('0', makePackage(next, chairKey()).value());
    Competition bare = aCompetition(1, 1);
    for (const Template &known : bundledTemplates()) {
        if (known.method.rubric.criteria.size() > 8)
            continue; // a fuzzer likes small inputs
        bare.stages.front().setup.rubric = known.method.rubric;
        bare.stages.front().setup.rules = known.method.rules;
        writeStatement('0', aPackage(bare));
    }
}

void writeSheets()
{
    const Competition competition = aCompetition(1, 3);
    const Statement package = aPackage(competition);
    ScoreSheet sheet = aSheet(competition, package, 1, 20);
    const Statement first = signedSheet(sheet, competition, keyOf(1));
    writeStatement('2', first);
    sheet.rev = 2;
    sheet.prev = {first.hash};
    sheet.state = SheetState::Partial;
    sheet.evaluations[0].marks[criterionId(1)] = NotApplicable();
    sheet.evaluations[0].marks[criterionId(2)] = NotApplicable();
    sheet.evaluations[0].note = u"on the entry"_s;
    sheet.evaluations[1] = {.judge = judgeId(1),
        .entry = entryId(2),
        .standing = Standing::Recused,
        .standingReason = u"kin"_s};
    sheet.evaluations[2] = {.judge = judgeId(1), .entry = entryId(3), .standing = Standing::NoShow};
    writeStatement('2', signedSheet(sheet, competition, keyOf(1)));
    sheet.state = SheetState::Withdrawn;
    sheet.evaluations.clear();
    writeStatement('2', signedSheet(sheet, competition, keyOf(1)));
}

/// A sealed key file that is quick to open; the program's own takes 256 MiB.
QByteArray cheaplySealed(const SigningKey &key)
{
    const QByteArray salt(crypto_pwhash_SALTBYTES, 's'), nonce(24, 'n');
    Json::Object object{{u"kdf"_s, u"argon2id13"_s}, {u"key"_s, sshKeyText(key.publicKey())},
        {u"mem"_s, 8192}, {u"name"_s, u"Sealed"_s},
        {u"nonce"_s, QString::fromLatin1(nonce.toHex())}, {u"ops"_s, 1},
        {u"salt"_s, QString::fromLatin1(salt.toHex())}, {u"type"_s, u"key-file"_s}, {u"v"_s, 1}};
    const QByteArray header = Json(object).toBytes();
    QByteArray derived(32, '\0'), sealed(48, '\0');
    const auto raw = [](const QByteArray &bytes) {
        return reinterpret_cast<const unsigned char *>(bytes.constData());
    };
    const int failed = crypto_pwhash(reinterpret_cast<unsigned char *>(derived.data()), 32, "p", 1,
        raw(salt), 1, 8192, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return {};
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.data()),
        nullptr, raw(key.seed()), 32, raw(header), static_cast<unsigned long long>(header.size()),
        nullptr, raw(nonce), raw(derived));
    object.emplace(u"sealed"_s, QString::fromLatin1(sealed.toHex()));
    return Json(std::move(object)).toBytes();
}

/// The point of order one as key, and the signature that fits it under every text.
QByteArray signedByAnybody()
{
    const QByteArray armor = signSsh("message", u"juri-score-sheet-v1"_s, keyOf(1));
    const qsizetype begin = armor.indexOf('\n') + 1;
    const qsizetype length = armor.lastIndexOf("-----END") - begin;
    QByteArray blob = QByteArray::fromBase64(armor.mid(begin, length).replace('\n', ""));
    const QByteArray one = '\1' + QByteArray(31, '\0');
    blob.replace(33, 32, one);
    blob = blob.chopped(64) + one + QByteArray(32, '\0');
    return armor.left(begin) + blob.toBase64() + '\n' + armor.mid(begin + length);
}

void writeOthers()
{
    const Statement identity =
        makeIdentity({u"Judge J01"_s, keyOf(1).publicKey(), noon()}, keyOf(1)).value();
    writeStatement('1', identity);
    SeededRandom dice(1);
    write(u"keyfile"_s, keyFileBytes({u"Open"_s, keyOf(1)}, {}, dice));
    write(u"keyfile"_s, cheaplySealed(keyOf(1)));
    write(u"tar"_s, writeUstar({}));
    write(u"tar"_s, writeUstar({{u"a/b.txt"_s, QByteArray(513, 'x')}, {u"c"_s, {}}}));
    write(u"signature"_s, QByteArray("0message\0\0\100A", 12));
    write(u"signature"_s, QByteArray("2message\0\0\41A\0\377B", 15));
    const auto signedAs = [](char control, const QString &type) -> QByteArray {
        return control + QByteArray("message\0", 8) + signSsh("message", type, keyOf(1));
    };
    write(u"signature"_s, signedAs('1', u"juri-score-sheet-v1"_s));
    write(u"signature"_s, signedAs('5', u"juri-competition-package-v1"_s));
    write(u"signature"_s, signedAs('9', u"juri-identity-v1"_s));
    write(u"signature"_s, '1' + QByteArray("message\0", 8) + signedByAnybody());
    write(u"json"_s, R"({"a":[1,-9007199254740991,true,false,{},[]],"b":"\"\\\n\t ä€𝄞"})");
    write(u"json"_s, R"({"a":[[[[[[[1]]]]]]],"~":{" ":{"x":""}}})");
}

void writeSealed()
{
    const QByteArray sealed = sealedOf("content");
    const QByteArray own = stanzasOf(sealed);
    write(u"seal"_s, '0' + sealed);
    write(u"seal"_s, '0' + sealedOf(content(65537)).left(1000));
    write(u"seal"_s, '1' + own + '\0' + "content");
    const QByteArray noise = "-> x-grease a b\n" + QByteArray(64, 'A') + "\n\n";
    write(u"seal"_s, '1' + noise + own + noise + '\0');
    write(u"seal"_s, '1' + own + forcedStanza(QByteArray(32, '\0'), keyNumber('c')) + '\0' + "x");
    write(u"seal"_s, '2' + keyNumber('c').publicKey());
    write(u"seal"_s, '2' + QByteArray("\355") + QByteArray(30, '\377') + '\177');
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: fuzz_seeds DIR\n");
        return 2;
    }
    root = QFile::decodeName(argv[1]);
    writePackages();
    writeSheets();
    writeOthers();
    writeSealed();
    return 0;
}
