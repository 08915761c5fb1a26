// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/support/json.h"

namespace juri {

/// Rubric and rules as JSON, field by field in docs/formats.md: the same text in packages
/// (rubric.json), in the database and in templates.
Json toJson(const Rubric &rubric);
Json toJson(const Rules &rules);
/// {"rubric": …, "rules": …, "v": 1}: what rubric.json holds and rubric_sha256 is taken of.
Json methodToJson(const Rubric &rubric, const Rules &rules);

/// Refuses unknown, missing or mistyped fields and whatever validate() refuses. (BadPayload)
Result<Rubric> rubricFromJson(const Json &json);
Result<Rules> rulesFromJson(const Json &json, const Rubric &rubric);

struct Method
{
    Rubric rubric;
    Rules rules;
    friend bool operator==(const Method &, const Method &) = default;
};
Result<Method> methodFromJson(const Json &json);

} // namespace juri
