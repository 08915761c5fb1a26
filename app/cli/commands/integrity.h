// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"

namespace juri::cli {

/// True of a file that begins as an SQLite database does: a competition file, or somebody else's.
bool isCompetitionFile(const QString &path);

/// What `check` says of a competition file: schema, hashes, journal chain, signatures.
Answer checkCompetitionFile(const QString &path);

} // namespace juri::cli
