// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "core/domain/competition.h"

#include <optional>

namespace juri::cli {

/// What `verify` says of a result bundle: it is computed again, and held against a judge's own file
/// if one is given. A result that does not follow from its sheets is an error.
Result<Answer> tellResult(const Statement &statement, const std::optional<Competition> &against);

} // namespace juri::cli
