// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entry.h"
#include "core/domain/evaluation.h"
#include "core/domain/stage.h"
#include "core/support/result.h"

namespace juri {

/// The most UTF-16 units of a title or name, and of a longer text; the latter stays below the 64
/// KiB that a signed text may have, in any script.
inline constexpr qsizetype longestTitle = 500;
inline constexpr qsizetype longestText = 16'000;

/// What a text, an entry, a mark or an evaluation must be to enter a competition, whatever the
/// edit. A text must come back from a file as it went in: no half of a surrogate pair, no byte
/// order mark in front, no control character. (InvalidValue, NotOnScale, NotFound for an unknown
/// criterion)
Result<> validateText(const QString &text, qsizetype limit);
Result<> validateEntry(const Entry &entry);
Result<> validateMark(const Criterion &criterion, const std::optional<Mark> &mark);
Result<> validateStanding(Standing standing, const QString &reason);
Result<> validateEvaluation(const Evaluation &evaluation, const Rubric &rubric);

/// Refuses a rubric and rules that nobody can judge by, or that a file could not give back as they
/// are. (InvalidValue)
Result<> validateMethod(const Rubric &rubric, const Rules &rules);

/// Refuses a rubric in which a mark or note of the stage would have no place, or would come to mean
/// another number. (Locked)
Result<> validateRoom(const Stage &stage, const Rubric &after);

} // namespace juri
