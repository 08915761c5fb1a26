// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "ui/shell/preferences.h"

#include <QtCore/QString>

#include <memory>

namespace juri {

class Clock;
class CompetitionSession;

/// What a file is, by its name: what to do with it when it is dropped or given at the start.
enum class FileKind { Competition, Package, Identity, Sheet, Witness, Receipt, Result, Unknown };
FileKind fileKindOf(const QString &path);
/// For file dialogs: "Competitions and packages (*.juri *.juripack)" and the like; translated.
QString openableFilter();
QString packageFilter();

/// A judge's file made from a package, or the one that was made from it before.
struct OpenedPackage
{
    std::unique_ptr<CompetitionSession> session;
    bool wasThere = false; ///< the judge had begun already: that work was opened
    bool isNewer = false;  ///< the package is not the one that file was made from
};

/// Verifies a package and opens this person's file for it under dataFolder. (NotFound without an
/// identity, WrongKey if the person is not on the roster, and whatever verifying and opening
/// refuse)
Result<OpenedPackage> openPackage(const QString &packagePath, const QString &identityFolder,
    const QString &dataFolder, const Clock &clock);

/// How the start page lists an open file.
RecentFile recentFileOf(const CompetitionSession &session);

} // namespace juri
