// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/exchange/statements.h"

#include <optional>

namespace juri {

/// A package that this file knows, with what it says.
struct KnownPackage
{
    Statement statement;
    PackageContent content;
};

/// The package of a stage with the highest number that this file knows, or nothing.
std::optional<KnownPackage> newestPackage(const Competition &competition, const StageId &stage);

} // namespace juri
