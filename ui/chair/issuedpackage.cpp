// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/issuedpackage.h"

#include "core/session/acts.h"

namespace juri {

std::optional<IssuedPackage> issuedPackage(const Competition &competition, const StageId &stage)
{
    auto newest = newestPackage(competition, stage);
    if (!newest)
        return std::nullopt;
    return IssuedPackage{*std::move(newest), isPackageCurrent(competition, stage)};
}

} // namespace juri
