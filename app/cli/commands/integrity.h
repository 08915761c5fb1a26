// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/command.h"
#include "core/session/recovery.h"

namespace juri::cli {

/// True of a file that begins as an SQLite database does: a competition file, or somebody else's.
bool isCompetitionFile(const QString &path);

/// What `check` says of a competition file: its parts, what can be recovered, what to do.
Answer checkCompetitionFile(const QString &path, const QStringList &backups = {});

QCommandLineOption backupsOption();
/// The files of --backups, newest first; without it those that Juri keeps of this file.
QStringList backupsFor(const QString &path, const Invocation &invocation);

/// Where it comes from, what is lost and what is doubtful: lines for people.
QStringList recoveryLines(const Recovery &recovery);
/// {"evaluations", "statements", "sources[]", "losses[]", "doubts[]"}
QJsonObject toJson(const Recovery &recovery);

} // namespace juri::cli
