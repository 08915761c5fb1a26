// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/integrity.h"

#include "core/session/recovery.h"

namespace juri {

IntegrityReport reportOf(const FileExamination &examination)
{
    IntegrityReport report;
    report.ok = examination.whole;
    for (const PartFinding &part : examination.parts) {
        report.findings += part.details;
        if (part.part == FilePart::Journal)
            report.journalRows = part.whole + part.damaged;
    }
    report.statements = examination.recovery.statements;
    if (const auto &competition = examination.recovery.competition) {
        report.entries = static_cast<qint64>(competition->entries.size());
        report.judges = static_cast<qint64>(competition->judges.size());
    }
    return report;
}

Result<IntegrityReport> checkFile(const QString &path)
{
    NoProgress quiet;
    const auto examination = examineFile(path, {}, quiet);
    if (!examination)
        return examination.error();
    return reportOf(*examination);
}

} // namespace juri
