// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/progress.h"
#include "core/support/result.h"

#include <QtCore/QStringList>

#include <cstdint>

namespace juri {

/// How large a simulated competition is to be.
struct SimulationRequest
{
    int entries = 60;
    int judges = 5;
    int perEntry = 3; ///< judges an entry
    int criteria = 8;
    std::uint64_t seed = 1;
};

/// What a simulation left in its folder.
struct Simulation
{
    QString chairFile; ///< package issued, nothing merged yet
    QString packageFile;
    QString allowedSigners;
    QStringList sheets; ///< one final signed sheet a judge, by judge
};

/// Writes a rehearsal competition with the signed sheets of all its judges. A score is the entry's
/// quality plus the judge's severity plus noise, on 0 to 100. The same request in the same
/// language gives the same bytes in every exchanged file: keys come from the seed and the clock
/// stands still, which is why the competition is a rehearsal and no live one accepts its sheets.
/// The folder must be new or empty. (BadUsage, DiskFailure, Cancelled)
Result<Simulation> simulate(
    const SimulationRequest &request, const QString &folder, Progress &progress);

} // namespace juri
