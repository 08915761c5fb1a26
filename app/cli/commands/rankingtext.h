// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acts.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace juri::cli {

/// The ranking as an aligned table: rank, entry, title, result, spread, readings, reason.
QStringList rankingTable(
    const Outcome &outcome, const Competition &competition, const Rubric &rubric);

/// The ranking as the document of `rank --json`: exact fractions, every judge's reading, the sheets
/// that were counted. Depends on the set of merged statements and the method, on nothing else.
QJsonObject rankingJson(
    const Outcome &outcome, const Competition &competition, const StageSetup &stage);

} // namespace juri::cli
