// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/newestpackage.h"

#include <optional>

namespace juri {

/// The newest package the chair issued for a stage, and whether it still says how things are.
struct IssuedPackage : KnownPackage
{
    bool isCurrent = false; ///< nothing that judges must know has changed since
};

std::optional<IssuedPackage> issuedPackage(const Competition &competition, const StageId &stage);

} // namespace juri
