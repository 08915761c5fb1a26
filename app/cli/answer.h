// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace juri::cli {

/// How a command ended, for scripts.
enum class ExitCode {
    Done = 0,     ///< done, positive verdict
    Negative = 1, ///< done, negative verdict: not verified, findings that need a person
    Usage = 2,    ///< the command itself makes no sense
    Refused = 3,  ///< input refused
    System = 4    ///< disk or system failure
};

/// What a command has to say: lines for people, one document for programs, and its verdict.
struct Answer
{
    ExitCode code = ExitCode::Done;
    QStringList lines;    ///< for standard output
    QStringList problems; ///< for standard error, each after "error: "
    QJsonObject json;     ///< what --json prints instead of the lines
};

/// The exit code a failure means.
ExitCode exitCodeOf(ErrorCode code);
/// The worse of two verdicts: a failing system before refused input before findings.
ExitCode worse(ExitCode a, ExitCode b);
/// The stable name of a code in JSON: "BadSignature".
QString nameOf(ErrorCode code);
/// {"code", "message"}, and "detail" (English, for a log) where there is one.
QJsonObject toJson(const Error &error);

} // namespace juri::cli
