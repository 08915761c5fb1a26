// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/integrity.h"

#include "core/exchange/envelope.h"
#include "core/store/store.h"

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// Damage is what a check is there to report; any other failure is one.
Result<IntegrityReport> withProblem(IntegrityReport report, const Error &error)
{
    if (error.code != ErrorCode::Damaged)
        return error;
    report.findings << (error.detail.isEmpty() ? error.message : error.detail);
    return report;
}

} // namespace

Result<IntegrityReport> checkFile(const QString &path)
{
    IntegrityReport report;
    auto store = Store::inspect(path);
    if (!store)
        return withProblem(report, store.error());
    auto found = (*store)->check();
    if (!found)
        return withProblem(report, found.error());
    report.findings = found->sentences;
    report.statements = found->statements;
    report.journalRows = found->journalRows;
    auto competition = (*store)->read();
    if (!competition)
        return withProblem(report, competition.error());
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
