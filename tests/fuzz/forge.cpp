// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/forge.h"

#include "core/exchange/sshsig.h"
#include "core/support/files.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/jsonmutator.h"
#include "tests/support/competitionbuilder.h"

#include <algorithm>
#include <array>

namespace juri::fuzz {

using namespace Qt::StringLiterals;

namespace {

/// Writes the true hash over the 64 characters after `field`.
void putHash(QByteArray &body, const QByteArray &field, const QByteArray &hash)
{
    const qsizetype at = body.indexOf(field);
    if (at >= 0 && at + field.size() + 64 <= body.size())
        body.replace(at + field.size(), 64, hash.toHex());
}

const StatementMember *memberOf(const Forged &forged, QStringView path)
{
    for (const StatementMember &member : forged.statement.members) {
        if (member.path == path)
            return &member;
    }
    return nullptr;
}

void putFiles(QByteArray &body, const std::vector<StatementMember> &members)
{
    const qsizetype files = body.indexOf(R"("files":[{)");
    const qsizetype end = body.indexOf("}]", files);
    if (files < 0 || end < 0)
        return;
    Json::List list;
    for (const StatementMember &member : members)
        list.push_back(Json::Object{{u"path"_s, member.path},
            {u"sha256"_s, QString::fromLatin1(sha256(member.bytes).toHex())},
            {u"size"_s, static_cast<std::int64_t>(member.bytes.size())}});
    // The profile wants an object outermost, so the list is cut out of one.
    const QByteArray spelled = Json(Json::Object{{u"files"_s, std::move(list)}}).toBytes();
    body.replace(files, end + 2 - files, spelled.mid(1, spelled.size() - 2));
}

void putEntriesHash(QByteArray &body)
{
    static const QByteArray field = R"(,"entries":)";
    const qsizetype begin = body.indexOf(field) + field.size();
    const qsizetype end = body.indexOf(R"(,"entries_sha256":)");
    if (begin >= field.size() && end > begin)
        putHash(body, R"("entries_sha256":")", sha256(body.mid(begin, end - begin)));
}

void putRight(Forged &forged)
{
    Statement &statement = forged.statement;
    if (forged.type == StatementType::Decision && statement.members.size() == 2)
        statement.members[1].bytes = signSsh(
            statement.members[0].bytes, namespaceOf(StatementType::Identity), successorKey());
    // An entry names attachments as a list of texts, not of objects: that one is left alone.
    putFiles(statement.body, statement.members);
    if (const auto *rubric = memberOf(forged, u"rubric.json"))
        putHash(statement.body, R"("rubric_sha256":")", sha256(rubric->bytes));
    if (const auto *outcome = memberOf(forged, u"outcome.json"))
        putHash(statement.body, R"("outcome_sha256":")", sha256(outcome->bytes));
    if (forged.type == StatementType::CompetitionPackage)
        putEntriesHash(statement.body);
}

struct Letter
{
    char letter;
    StatementType type;
};
constexpr std::array letters{Letter{'p', StatementType::CompetitionPackage},
    Letter{'i', StatementType::Identity}, Letter{'s', StatementType::ScoreSheet},
    Letter{'d', StatementType::Decision}, Letter{'r', StatementType::Receipt},
    Letter{'o', StatementType::Result}, Letter{'w', StatementType::Witness}};

} // namespace

const SigningKey &keyFor(StatementType type)
{
    static const SigningKey judge = test::keyOf(1);
    static const SigningKey chair = test::chairKey();
    const bool ofJudge = type == StatementType::Identity || type == StatementType::ScoreSheet ||
                         type == StatementType::Witness;
    return ofJudge ? judge : chair;
}

const SigningKey &successorKey()
{
    static const SigningKey key = test::keyOf(98);
    return key;
}

char letterOf(StatementType type)
{
    const auto *found = std::find_if(
        letters.begin(), letters.end(), [&](const Letter &one) { return one.type == type; });
    return found->letter;
}

Forged forge(const QByteArray &input)
{
    Forged forged;
    const QList<QByteArray> parts = input.split('\0');
    const char control = parts.front().isEmpty() ? 's' : parts.front().front();
    const char small = static_cast<char>(control | 0x20);
    const auto *letter = std::find_if(
        letters.begin(), letters.end(), [&](const Letter &one) { return one.letter == small; });
    if (letter != letters.end())
        forged.type = letter->type;
    Statement &statement = forged.statement;
    for (qsizetype i = 1; i + 1 < parts.size(); i += 2)
        statement.members.push_back({QString::fromLatin1(parts[i]), parts[i + 1]});
    statement.body = parts.front().mid(1);
    if (control == small)
        putRight(forged);
    statement.type = typeWord(forged.type);
    statement.hash = sha256(statement.body);
    statement.signer = keyFor(forged.type).publicKey();
    return forged;
}

QByteArray mutatedForgery(const QByteArray &input, std::uint64_t seed)
{
    if (seed % 4 == 0)
        return mutated(input, 256);
    QList<QByteArray> parts = input.split('\0');
    // The body, which is larger, most of the time; else one of the members.
    const bool body = seed % 4 != 1 || parts.size() < 3;
    const qsizetype which =
        body ? 0 : 2 * (1 + static_cast<qsizetype>(seed / 4) % (parts.size() / 2));
    if (which >= parts.size())
        return mutated(input, 256);
    QByteArray &part = parts[which];
    part = body ? part.left(1) + mutatedJson(part.mid(1), seed) : mutatedJson(part, seed);
    return parts.join('\0');
}

} // namespace juri::fuzz
