// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/provenstatements.h"

#include "core/exchange/envelope.h"

namespace juri {

namespace {

constexpr int reportEvery = 64;

Statement withNamedMembers(Statement statement, const std::map<QByteArray, QByteArray> &objects)
{
    statement.members.clear();
    for (const ListedFile &file : listedFiles(statement)) {
        const auto object = objects.find(file.hash);
        if (object != objects.end())
            statement.members.push_back({file.path, object->second});
    }
    return statement;
}

} // namespace

void proveStatements(const Salvage &found, ProvenStatements &into, Progress &progress)
{
    int done = 0;
    for (const auto &[hash, statement] : found.statements) {
        if (++done % reportEvery == 0) {
            if (progress.isCancelled())
                return;
            progress.report(done, static_cast<int>(found.statements.size()));
        }
        if (into.good.contains(hash))
            continue;
        auto verified = verifyFile(envelopeBytes(statement));
        if (!verified || verified->statement.hash != hash)
            verified = verifyFile(envelopeBytes(withNamedMembers(statement, found.objects)));
        if (verified && verified->statement.hash == hash) {
            into.good.emplace(hash, verified->statement);
            into.bad.erase(hash);
        } else {
            into.bad.try_emplace(hash, verified ? QString() : verified.error().detail);
        }
    }
}

} // namespace juri
