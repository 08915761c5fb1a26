// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the writer and the reader of packages share; for the files of this room.

#include "core/exchange/statements.h"

namespace juri::packageparts {

inline const QString namesPath = QStringLiteral("names.json");
inline const QString rubricPath = QStringLiteral("rubric.json");
inline const QString attachmentsFolder = QStringLiteral("attachments/");

/// An entry as packages say it: with the paths of its attachments, if it has any.
Json entryJson(const Entry &entry, const PackageContent &content);

} // namespace juri::packageparts
