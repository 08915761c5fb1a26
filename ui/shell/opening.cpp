// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening.h"

#include "core/session/acts.h"
#include "core/session/identityfolder.h"
#include "core/support/clock.h"
#include "ui/desk/judging.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// The same person and competition always meet in the same file.
QString judgeFilePath(const QString &dataFolder, const Competition &competition)
{
    return QDir(dataFolder)
        .filePath(
            u"judging/%1-%2.juri"_s.arg(competition.setup.id.text(), competition.self.text()));
}

Error cannotMakeFolder(const QString &folder)
{
    return {ErrorCode::ReadOnly,
        QCoreApplication::translate("juri::Opening",
            "The folder %1 cannot be made. Check that there is room and that you may write there.")
            .arg(QDir::toNativeSeparators(folder)),
        u"mkpath failed for "_s + folder};
}

} // namespace

FileKind fileKindOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"juri")
        return FileKind::Competition;
    if (suffix == fileExtension(StatementType::CompetitionPackage))
        return FileKind::Package;
    if (suffix == fileExtension(StatementType::Identity))
        return FileKind::Identity;
    if (suffix == fileExtension(StatementType::ScoreSheet))
        return FileKind::Sheet;
    if (suffix == fileExtension(StatementType::Witness))
        return FileKind::Witness;
    if (suffix == fileExtension(StatementType::Receipt))
        return FileKind::Receipt;
    if (suffix == fileExtension(StatementType::Result))
        return FileKind::Result;
    return FileKind::Unknown;
}

QString openableFilter()
{
    return QCoreApplication::translate("juri::Opening",
        "Files of Juri (*.juri *.juripack *.jurisheet *.juriid *.jurireceipt *.juriresult "
        "*.juriwitness)");
}

QString packageFilter()
{
    return QCoreApplication::translate("juri::Opening", "Competition packages (*.juripack)");
}

Result<OpenedPackage> openPackage(const QString &packagePath, const QString &identityFolder,
    const QString &dataFolder, const Clock &clock)
{
    auto package = verifyFileAt(packagePath);
    if (!package)
        return std::move(package).error();
    const auto header = identityHeader(identityFolder);
    if (!header)
        return header.error();
    const auto competition = competitionFromPackage(package->statement, header->publicKey);
    if (!competition)
        return competition.error();

    const QString path = judgeFilePath(dataFolder, *competition);
    OpenedPackage opened;
    opened.wasThere = QFileInfo::exists(path);
    if (!opened.wasThere && !QDir().mkpath(QFileInfo(path).absolutePath()))
        return cannotMakeFolder(QFileInfo(path).absolutePath());
    auto session = opened.wasThere ? CompetitionSession::open(path, clock)
                                   : CompetitionSession::create(path, *competition, clock);
    if (!session)
        return std::move(session).error();
    opened.session = std::move(*session);
    opened.isNewer = !opened.session->competition().statements.contains(package->statement.hash);
    return opened;
}

RecentFile recentFileOf(const CompetitionSession &session)
{
    const Competition &competition = session.competition();
    RecentFile file;
    file.path = session.path();
    file.title = competition.setup.title;
    file.chair = competition.role == Role::Chair;
    file.rehearsal = competition.setup.rehearsal;
    file.lastChange =
        session.lastSaved().value_or(QFileInfo(session.path()).lastModified().toUTC());
    if (file.chair) {
        if (!competition.stages.empty()) {
            const SheetView view = viewSheets(competition, competition.stages.front().setup.id);
            file.done = int(view.counted.size());
            file.total = int(view.judges.size());
        }
    } else {
        const JudgingProgress progress = progressOf(competition);
        file.done = progress.done;
        file.total = progress.total;
    }
    return file;
}

} // namespace juri
