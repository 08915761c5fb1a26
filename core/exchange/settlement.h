// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheetfacts.h"
#include "core/exchange/stagedecisions.h"
#include "core/exchange/view.h"

namespace juri {

/// What there is to settle: all that was read of a world for one stage.
struct StageReading
{
    const World &world;
    const StageId &stage;
    const PackageChain &chain;
    const SheetFactsMap &sheets;
};

/// How far one looks: decisions, packages and sheets known at a moment.
struct Horizon
{
    const StageDecisions &decisions;
    size_t packages = 0;                          ///< how many of the chain
    const ChainedPackage *inForce = nullptr;      ///< null: there is none
    const std::set<QByteArray> *sheets = nullptr; ///< only these; null: all
};

/// The judges and sheets of a stage as they stand before closing (docs/merging.md, sections 4
/// and 5).
struct Settlement
{
    std::map<JudgeId, HandIn> judges;            ///< the panel
    std::map<QByteArray, SheetFinding> findings; ///< by hash
};

Settlement settle(const StageReading &reading, const Horizon &horizon);

} // namespace juri
