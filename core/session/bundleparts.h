// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the maker and the verifier of result bundles share; for the files of this room.

#include "core/exchange/outcome.h"
#include "core/exchange/packagechain.h"
#include "core/exchange/stagedecisions.h"

namespace juri::bundle {

/// "packages/0003": the stem of the members of the n-th package or decision.
QString numbered(const QString &folder, qint64 seq);
/// "sheets/<64 hex digits>"
QString hashed(const QString &folder, const QByteArray &hash);

/// The keys that still speak for each judge at the end of the log.
std::map<JudgeId, std::set<QByteArray>> judgeKeys(
    const PackageChain &chain, const StageDecisions &decisions);

/// The text of allowed_signers: every key that may speak for a judge, then the chair's.
QByteArray allowedSigners(const World &world, const DecisionLog &log, const PackageChain &chain,
    const StageDecisions &decisions, const QByteArray &resultSigner);

/// The shell lines that check an unpacked bundle without Juri.
QStringList checkCommands();

/// README.txt: how to check the bundle without Juri.
QByteArray readme(const ResultContent &content);

} // namespace juri::bundle
