// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/support/result.h"
#include "ui/shell/preferences.h"

#include <QtCore/QString>

namespace juri {

class Clock;
class CompetitionSession;

/// What a file is, by its name: what to do with it when it is dropped or given at the start.
enum class FileKind { Competition, Package, Identity, Sheet, Witness, Receipt, Result, Unknown };
FileKind fileKindOf(const QString &path);
/// For file dialogs: "Competitions and packages (*.juri *.juripack)" and the like; translated.
QString openableFilter();
QString packageFilter();

/// Where this person's file of the competition lies under dataFolder: the same person and
/// competition always meet in the same file, and no id leads out of the folder.
QString judgeFilePath(const QString &dataFolder, const Competition &competition);

/// What a verified package says to the person whose key lies in a folder: where their file for it
/// lies, and what that file begins with.
struct JudgesPackage
{
    QString path;
    QByteArray hash; ///< of the package's statement
    Competition competition;
};

/// Verifies a package. Any thread. (NotFound without an identity, WrongKey if the person is not on
/// the roster, and whatever verifying refuses)
Result<JudgesPackage> readPackage(
    const QString &packagePath, const QString &identityFolder, const QString &dataFolder);
/// Makes the file unless it is there: then the judge has begun already. Any thread. (ReadOnly,
/// DiskFailure)
Result<> makeJudgesFile(const JudgesPackage &package, const Clock &clock);

/// The first of NAME, NAME-2, NAME-3 … in the folder, each with its suffix, that is not there yet.
QString freePath(const QString &folder, const QString &name, const QString &suffix);

/// How the start page lists an open file.
RecentFile recentFileOf(const CompetitionSession &session);

} // namespace juri
