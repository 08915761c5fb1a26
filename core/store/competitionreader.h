// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include "core/domain/competition.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace juri {

/// Rows -> Competition. Throws BadRow where a row breaks a rule of the domain.
Competition readCompetition(SQLite::Database &database);

} // namespace juri
