// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/packagechain.h"

namespace juri {

/// What one sheet says by itself, and whether its cells fit the package that it names. Holds no
/// cells: of 10,000 sheets they would fill the memory.
struct SheetFacts
{
    QByteArray hash, signer;
    bool readable = false;
    ScoreSheet sheet;              ///< without evaluations
    std::optional<size_t> package; ///< place in the chain of the package named by hash
    QString misfit; ///< in English, why it does not fit that package; empty if it does
};
using SheetFactsMap = std::map<QByteArray, SheetFacts>; ///< by hash

/// Reads every sheet of the world, whatever it belongs to.
SheetFactsMap readSheets(const World &world, const PackageChain &chain);

/// Why the marks of a sheet that was made for another package do not fit this one: a criterion
/// that is not there, a score off its scale. Empty if they do.
QString misfitOfMarks(const Statement &statement, const PackageContent &package);

} // namespace juri
