// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QStringList>

namespace juri {

struct FileExamination;

/// What a full check of a competition file found, in few words for programs.
struct IntegrityReport
{
    bool ok = false;
    QStringList findings;           ///< one a problem; English technical lines
    qint64 entries = 0, judges = 0; ///< that are there or can be recovered
    qint64 statements = 0;          ///< that verify
    qint64 journalRows = 0;         ///< whole or not
};
IntegrityReport reportOf(const FileExamination &examination);

/// Examines a file without backups. A damaged file gives a report, not an error. (as examineFile)
Result<IntegrityReport> checkFile(const QString &path);

} // namespace juri
