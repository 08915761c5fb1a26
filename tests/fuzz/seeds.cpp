// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_seeds DIR: writes the first inputs of every target to DIR/<target>, from which the committed
// corpora grew. Run it again after a change of the formats, then scripts/fuzz --merge.
#include "core/domain/templates.h"
#include "core/exchange/decision.h"
#include "core/exchange/envelope.h"
#include "core/exchange/keyfile.h"
#include "core/exchange/outcome.h"
#include "core/exchange/receipt.h"
#include "core/exchange/sshsig.h"
#include "core/exchange/ustar.h"
#include "core/support/files.h"
#include "tests/core/exchange/sealcrafting.h"
#include "tests/fuzz/forge.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/competitionbuilder.h"

#include <QtCore/QDir>

#include <cstdio>

std::size_t LLVMFuzzerMutate(std::uint8_t *, std::size_t size, std::size_t)
{
    return size; // nothing mutates here
}

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::fuzz;
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
QByteArray partsOf(char letter, const Statement &statement)
{
    QByteArray input = letter + statement.body;
    for (const StatementMember &member : statement.members)
        input += '\0' + member.path.toLatin1() + '\0' + member.bytes;
    return input;
}

void writeStatement(StatementType type, const Statement &statement)
{
    write(u"statement"_s, partsOf(letterOf(type), statement));
    write(u"import"_s, partsOf(letterOf(type), statement));
    write(u"import"_s, '=' + envelopeBytes(statement));
    write(u"tar"_s, envelopeBytes(statement));
    write(u"json"_s, statement.body);
    for (const StatementMember &member : statement.members)
        write(u"json"_s, member.bytes);
    write(u"signature"_s, '1' + QByteArray("message\0", 8) + statement.signature);
}

void writePackages()
{
    const auto put = [](const PackageContent &content) {
        writeStatement(StatementType::CompetitionPackage, makePackage(content, chairKey()).value());
    };
    Competition competition = aCompetition(2, 2);
    Entry &entry = competition.entries.at(entryId(1));
    entry.cluster = u"kabupaten"_s;
    entry.category = u"kesehatan"_s;
    entry.group = u"Umum"_s;
    entry.region = u"Jawa"_s;
    entry.summary = u"Two\nlines"_s;
    competition.judges.at(judgeId(1)).institution = u"Universitas"_s;
    const Statement first = aPackage(competition);
    PackageContent content = readPackage(first).value();
    put(content);
    content.deputyKey = keyOf(97).publicKey();
    content.deputyName = u"Deputy"_s;
    content.recoveryKey = keyOf(96).publicKey();
    content.sealTo = {keyNumber('c').recipient()};
    content.witnessNeeded = true;
    content.attachments = {{u"attachments/001/plan.pdf"_s, "%PDF"}};
    content.attachmentsOf = {{entryId(1), {u"attachments/001/plan.pdf"_s}}};
    put(content);
    content.seq = 2;
    content.prev = {first.hash};
    content.decisionHead = first.hash;
    content.setup.rehearsal = true;
    put(content);
    Competition bare = aCompetition(1, 1);
    for (const Template &known : bundledTemplates()) {
        if (known.method.rubric.criteria.size() > 8)
            continue; // a fuzzer likes small inputs
        bare.stages.front().setup.rubric = known.method.rubric;
        bare.stages.front().setup.rules = known.method.rules;
        put(readPackage(aPackage(bare)).value());
    }
}

void writeSheets()
{
    const Competition competition = aCompetition(1, 3);
    const Statement package = aPackage(competition);
    ScoreSheet sheet = aSheet(competition, package, 1, 20);
    const auto put = [&] {
        const Statement made = signedSheet(sheet, competition, keyOf(1));
        writeStatement(StatementType::ScoreSheet, made);
        return made.hash;
    };
    sheet.prev = {put()};
    sheet.rev = 2;
    sheet.state = SheetState::Partial;
    sheet.evaluations[0].marks[criterionId(1)] = NotApplicable();
    sheet.evaluations[0].marks[criterionId(2)] = NotApplicable();
    sheet.evaluations[0].note = u"on the entry"_s;
    sheet.evaluations[1] = {.judge = judgeId(1),
        .entry = entryId(2),
        .standing = Standing::Recused,
        .standingReason = u"kin"_s};
    sheet.evaluations[2] = {.judge = judgeId(1), .entry = entryId(3), .standing = Standing::NoShow};
    put();
    sheet.state = SheetState::Withdrawn;
    sheet.evaluations.clear();
    put();
}

void writeDecisions()
{
    const CompetitionId competition = CompetitionId::literal(u"c-1");
    const QByteArray one(32, '1'), two(32, '2');
    const QByteArray key = keyOf(2).publicKey();
    IdentityContent identity{u"Next"_s, keyOf(98).publicKey(), noon(), competition,
        sshFingerprint(chairKey().publicKey())};
    const RotateChair rotate{identity.key, u"Next"_s, makeIdentity(identity, keyOf(98)).value()};
    const std::vector<DecisionAct> acts{EnrolKey{judgeId(1), key, KeyComparison::Telephone, 2},
        RevokeKey{judgeId(1), key, {one, two}},
        ResolveConflict{stageOne, judgeId(1), {one, two}, two}, ExcludeJudge{stageOne, judgeId(1)},
        AcceptPackage{stageOne, one},
        CloseStage{stageOne, one, {{judgeId(1), two}}, {{judgeId(2), u"ill"_s}}, {one, two}},
        AdmitLate{stageOne, judgeId(1), one}, ReopenStage{stageOne},
        AnnulEntry{stageOne, entryId(1)}, rotate};
    Decision decision;
    decision.competition = competition;
    decision.key = chairKey().publicKey();
    decision.reason = u"because"_s;
    decision.claimedTime = noon();
    for (const DecisionAct &act : acts) {
        decision.act = act;
        const Statement made = makeDecision(decision, chairKey()).value();
        writeStatement(StatementType::Decision, made);
        decision.seq += 1;
        decision.prev = {made.hash};
    }
}

void writeResults()
{
    const CompetitionId competition = CompetitionId::literal(u"c-1");
    const QByteArray one(32, '1'), two(32, '2');
    Receipt receipt{competition, false, stageOne, judgeId(1), chairKey().publicKey(), {one, two}, 1,
        one, noon()};
    writeStatement(StatementType::Receipt, makeReceipt(receipt, chairKey()).value());
    receipt.decisionSeq = 0;
    receipt.decisionHead.clear();
    writeStatement(StatementType::Receipt, makeReceipt(receipt, chairKey()).value());
    Witness witness{
        competition, false, stageOne, judgeId(1), keyOf(1).publicKey(), one, two, noon()};
    writeStatement(StatementType::Witness, makeWitness(witness, keyOf(1)).value());
    OutcomeDocument outcome{competition, stageOne, one, two, 3, {{judgeId(1), one}},
        {{judgeId(2), u"ill"_s}}, {judgeId(3)}, {entryId(3)},
        {{entryId(1), 1, Fraction::of(100, 3), 2, u"by-result"_s},
            {entryId(2), {}, {}, 0, u"no-show"_s}}};
    const QByteArray bytes = outcomeBytes(outcome);
    ResultContent content{competition, false, stageOne, chairKey().publicKey(), u"Title"_s,
        ResultScope::Public, sha256(bytes), {one}, noon()};
    writeStatement(StatementType::Result,
        makeResult(content, {{u"outcome.json"_s, bytes}, {u"README.txt"_s, "read"}}, chairKey())
            .value());
}

void writeWorlds()
{
    SeededRandom dice(1);
    for (int world = 0; world < 40; ++world)
        write(u"view"_s, dice.bytes(5 * (2 + world)));
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
    IdentityContent identity{u"Judge J01"_s, keyOf(1).publicKey(), noon(), {}, {}};
    writeStatement(StatementType::Identity, makeIdentity(identity, keyOf(1)).value());
    identity.competition = CompetitionId::literal(u"c-1");
    identity.replaces = sshFingerprint(keyOf(2).publicKey());
    writeStatement(StatementType::Identity, makeIdentity(identity, keyOf(1)).value());
    SeededRandom dice(1);
    const SealCost cheap{1, 8192};
    const SecretBytes keychain(32);
    write(u"keyfile"_s, keyFileBytes({u"Open"_s, keyOf(1)}, {}, dice));
    write(u"keyfile"_s, keyFileBytes({u"Sealed"_s, keyOf(1)}, u"p"_s, dice, cheap));
    write(u"keyfile"_s, keychainFileBytes({u"Keychain"_s, keyOf(1)}, keychain, dice));
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
    writeDecisions();
    writeResults();
    writeWorlds();
    writeOthers();
    writeSealed();
    return 0;
}
