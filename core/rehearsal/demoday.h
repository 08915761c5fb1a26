// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"
#include "core/support/progress.h"
#include "core/support/random.h"
#include "core/support/result.h"

#include <QtCore/QStringList>

#include <vector>

namespace juri {

/// One act of a demonstration day: in words, as the command that would do the same, and what it
/// wrote.
struct DemoStep
{
    QString words;   ///< one translated sentence
    QString command; ///< for a shell standing in the demonstration's folder; empty if there is none
    QStringList files; ///< absolute paths
};

/// A whole competition day that was held in a folder, with everything it left there.
struct DemoDay
{
    QString chairFile;      ///< the chair's .juri
    QStringList judgeFiles; ///< each judge's .juri, by judge; the key lies in the same folder
    QStringList sheets;     ///< the signed .jurisheet files, by judge
    QString packageFile;    ///< the .juripack
    QString allowedSigners; ///< the judges' keys as ssh-keygen -Y verify reads them
    QStringList receipts;   ///< the chair's .jurireceipt files, by judge
    QString resultFile;     ///< the public .juriresult
    std::vector<DemoStep> steps;
};

/// The bundled examples: "springboard-2000" (real marks of a contest) and "kipp-rehearsal" (real
/// entries, generated marks, marked as a rehearsal).
QStringList exampleIds();
QString exampleTitle(const QString &id); ///< empty for an unknown id

/// Holds the whole day of an example through the acts of a competition: chair's file, identities,
/// roster, assignment, package, scores, signed sheets, merge. Real keys, real signatures, real
/// files. The folder must be new or empty, otherwise nothing is touched. (NotFound, BadUsage,
/// DiskFailure)
Result<DemoDay> runDemoDay(const QString &exampleId, const QString &folder, const Clock &clock,
    RandomSource &random, Progress &progress);

} // namespace juri
