// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/exchange/statements.h"

#include <optional>

namespace juri {

/// The newest package the chair issued for a stage.
struct IssuedPackage
{
    Statement statement;
    PackageContent content;
    bool isCurrent = false; ///< nothing that judges must know has changed since
};

std::optional<IssuedPackage> newestPackage(const Competition &competition, const StageId &stage);

} // namespace juri
