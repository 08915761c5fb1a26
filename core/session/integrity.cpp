// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/integrity.h"

#include "core/exchange/envelope.h"
#include "core/store/store.h"

namespace juri {

using namespace Qt::StringLiterals;

Result<IntegrityReport> checkFile(const QString &path)
{
    IntegrityReport report;
    const auto damaged = [&](const Error &error) {
        report.findings << (error.detail.isEmpty() ? error.message : error.detail);
        return report;
    };
    auto store = Store::open(path);
    if (!store)
        return store.error().code == ErrorCode::Damaged
                   ? Result<IntegrityReport>(damaged(store.error()))
                   : store.error();
    auto found = (*store)->check();
    if (!found)
        return found.error();
    report.findings = found->sentences;
    report.statements = found->statements;
    report.journalRows = found->journalRows;
    auto competition = (*store)->read();
    if (!competition)
        return competition.error().code == ErrorCode::Damaged
                   ? Result<IntegrityReport>(damaged(competition.error()))
                   : competition.error();
    report.entries = static_cast<qint64>(competition->entries.size());
    report.judges = static_cast<qint64>(competition->judges.size());
    for (const auto &[hash, statement] : competition->statements) {
        // The whole door once more: the file's bytes are those that were handed in.
        auto again = verifyFile(envelopeBytes(statement));
        if (!again || again->statement != statement)
            report.findings << u"statement %1 no longer verifies"_s.arg(codeOf(hash));
    }
    report.ok = report.findings.isEmpty();
    return report;
}

} // namespace juri
