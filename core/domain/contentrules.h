// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entry.h"
#include "core/domain/evaluation.h"
#include "core/support/result.h"

namespace juri {

/// The most UTF-16 units of a title or name, and of a longer text; the latter stays below the 64
/// KiB that a signed text may have, in any script.
inline constexpr qsizetype longestTitle = 500;
inline constexpr qsizetype longestText = 16'000;

/// What a text, an entry, a mark or an evaluation must be to enter a competition, whatever the
/// edit. (InvalidValue, NotOnScale, NotFound for an unknown criterion)
Result<> validateText(const QString &text, qsizetype limit);
Result<> validateEntry(const Entry &entry);
Result<> validateMark(const Criterion &criterion, const std::optional<Mark> &mark);
Result<> validateStanding(Standing standing, const QString &reason);
Result<> validateEvaluation(const Evaluation &evaluation, const Rubric &rubric);

} // namespace juri
