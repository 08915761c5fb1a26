// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace juri {

/// The words of the journal that its writer and its reader share, in the order of their enums.
inline constexpr std::array<std::string_view, 3> standingWords{"judging", "recused", "no-show"};
inline constexpr std::array<std::string_view, 2> roleWords{"chair", "judge"};
inline constexpr std::string_view notApplicableWord = "not-applicable";

} // namespace juri
