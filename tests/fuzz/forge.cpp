// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/forge.h"

#include "core/support/files.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/jsonmutator.h"
#include "tests/support/competitionbuilder.h"

namespace juri::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr int leaveHashes = 4;

/// Writes the true hash over the 64 characters after `field`.
void putHash(QByteArray &body, const QByteArray &field, const QByteArray &hash)
{
    const qsizetype at = body.indexOf(field);
    if (at >= 0 && at + field.size() + 64 <= body.size())
        body.replace(at + field.size(), 64, hash.toHex());
}

void putRight(QByteArray &body, const Forged &forged)
{
    const std::vector<StatementMember> &members = forged.statement.members;
    const qsizetype files = body.indexOf(R"("files":[)");
    const qsizetype end = body.indexOf(']', files);
    if (files >= 0 && end >= 0) {
        Json::List list;
        for (const StatementMember &member : members)
            list.push_back(Json::Object{{u"path"_s, member.path},
                {u"sha256"_s, QString::fromLatin1(sha256(member.bytes).toHex())},
                {u"size"_s, static_cast<std::int64_t>(member.bytes.size())}});
        // The profile wants an object outermost, so the list is cut out of one.
        const QByteArray spelled = Json(Json::Object{{u"files"_s, std::move(list)}}).toBytes();
        body.replace(files, end + 1 - files, spelled.mid(1, spelled.size() - 2));
    }
    if (forged.type != StatementType::CompetitionPackage)
        return;
    if (!members.empty())
        putHash(body, R"("rubric_sha256":")", sha256(members.front().bytes));
    static const QByteArray entriesField = R"("entries":)";
    const qsizetype entries = body.indexOf(entriesField) + entriesField.size();
    const qsizetype entriesEnd = body.indexOf(R"(,"entries_sha256":)");
    if (entries >= entriesField.size() && entriesEnd > entries)
        putHash(body, R"("entries_sha256":")", sha256(body.mid(entries, entriesEnd - entries)));
}

} // namespace

const SigningKey &keyFor(StatementType type)
{
    static const SigningKey judge = test::keyOf(1);
    static const SigningKey chair = test::chairKey();
    return type == StatementType::CompetitionPackage ? chair : judge;
}

Forged forge(const QByteArray &input)
{
    Forged forged;
    const QList<QByteArray> parts = input.split('\0');
    const int control = parts.front().isEmpty() ? 0 : parts.front().front();
    if ((control & 3) == 0)
        forged.type = StatementType::CompetitionPackage;
    else if ((control & 3) == 1)
        forged.type = StatementType::Identity;
    Statement &statement = forged.statement;
    for (qsizetype i = 1; i + 1 < parts.size(); i += 2)
        statement.members.push_back({QString::fromLatin1(parts[i]), parts[i + 1]});
    statement.body = parts.front().mid(1);
    if ((control & leaveHashes) == 0)
        putRight(statement.body, forged);
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
