// SPDX-License-Identifier: GPL-3.0-or-later
// The whole door: a body and members from the input, really signed and packed, so that the fuzzer
// stands behind the signature check; or, after `=` for a letter, the file's
// own bytes.
#include "core/exchange/envelope.h"
#include "core/exchange/sshsig.h"
#include "core/exchange/ustar.h"
#include "core/support/files.h"
#include "tests/fuzz/forge.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace juri;
using namespace juri::fuzz;

namespace {

constexpr char ownBytes = '=';

QByteArray fileOf(const QByteArray &input)
{
    if (input.startsWith(ownBytes))
        return input.mid(1);
    Forged forged = forge(input);
    // The writer trusts its caller to give sound names; the reader is tried with other ones as
    // `ownBytes`.
    for (const StatementMember &member : forged.statement.members) {
        if (!isSafeMemberName(member.path.toLatin1()))
            return {};
    }
    forged.statement.signature =
        signSsh(forged.statement.body, namespaceOf(forged.type), keyFor(forged.type));
    return envelopeBytes(forged.statement);
}

void checkRefused(QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    demand(!verifyFile(bytes), "a file with one bit changed is refused");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fileOf(bytesOf(data, size));
    const auto file = verifyFile(bytes);
    if (!file) {
        demand(!file.error().message.isEmpty(), "a refusal has a sentence");
        demand(file.error().code != ErrorCode::Internal, "a refusal is no accident");
        return 0;
    }
    const Statement &statement = file->statement;
    demand(statement.type == typeWord(file->type), "one type");
    demand(statement.hash == sha256(statement.body), "the hash is that of the body");
    demand(statement.signer == keyFor(file->type).publicKey(), "only who has the key can sign");
    const auto signer = verifySsh(statement.body, namespaceOf(file->type), statement.signature);
    demand(signer && *signer == statement.signer, "the signature stands for itself");
    const auto again = verifyFile(envelopeBytes(statement));
    demand(again && again->statement == statement, "packed again it is the same statement");
    const auto within = [&](const QByteArray &part) {
        return bytes.indexOf(part) + static_cast<qsizetype>(size * 31) % part.size();
    };
    checkRefused(bytes, within(statement.body));
    for (const StatementMember &member : statement.members)
        checkRefused(bytes, within(member.bytes));
    return 0;
}

std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned int seed)
{
    const QByteArray bytes = bytesOf(data, size);
    if (bytes.startsWith(ownBytes))
        return LLVMFuzzerMutate(data, size, maxSize);
    return handBack(mutatedForgery(bytes, seed), data, size, maxSize);
}
