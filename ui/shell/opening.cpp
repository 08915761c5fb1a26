// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening.h"

#include "core/session/acts.h"
#include "core/session/identityfolder.h"
#include "core/session/workdone.h"
#include "core/support/clock.h"
#include "core/support/filenames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

Error cannotMakeFolder(const QString &folder)
{
    return {ErrorCode::ReadOnly,
        QCoreApplication::translate("juri::Opening",
            "The folder %1 cannot be made. Check that there is room and that you may write there.")
            .arg(QDir::toNativeSeparators(folder)),
        u"mkpath failed for "_s + folder};
}

} // namespace

QString judgeFilePath(const QString &dataFolder, const Competition &competition)
{
    return QDir(dataFolder)
        .filePath(u"judging/%1-%2.juri"_s.arg(
            QString::fromLatin1(idInFileName(competition.setup.id.text())),
            QString::fromLatin1(idInFileName(competition.self.text()))));
}

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

Result<JudgesPackage> readPackage(
    const QString &packagePath, const QString &identityFolder, const QString &dataFolder)
{
    auto package = verifyFileAt(packagePath);
    if (!package)
        return std::move(package).error();
    const auto header = identityHeader(identityFolder);
    if (!header)
        return header.error();
    auto competition = competitionFromPackage(package->statement, header->publicKey);
    if (!competition)
        return std::move(competition).error();
    JudgesPackage judges;
    judges.path = judgeFilePath(dataFolder, *competition);
    judges.hash = package->statement.hash;
    judges.competition = *std::move(competition);
    return judges;
}

Result<> makeJudgesFile(const JudgesPackage &package, const Clock &clock)
{
    if (QFileInfo::exists(package.path))
        return {};
    const QString folder = QFileInfo(package.path).absolutePath();
    if (!QDir().mkpath(folder))
        return cannotMakeFolder(folder);
    // Closed at once: it is opened by its path, like any other.
    const auto session = CompetitionSession::create(package.path, package.competition, clock);
    if (!session)
        return session.error();
    return {};
}

QString freePath(const QString &folder, const QString &name, const QString &suffix)
{
    QString path = QDir(folder).filePath(name + suffix);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QDir(folder).filePath(u"%1-%2%3"_s.arg(name, QString::number(number), suffix));
    return path;
}

RecentFile recentFileOf(const CompetitionSession &session)
{
    const Competition &competition = session.competition();
    RecentFile file;
    file.path = session.path();
    file.title = competition.setup.title;
    file.chair = competition.role == Role::Chair;
    file.rehearsal = competition.setup.rehearsal;
    file.competition = competition.setup.id.text();
    file.self = competition.self.text();
    file.lastChange =
        session.lastSaved().value_or(QFileInfo(session.path()).lastModified().toUTC());
    const WorkDone work = workDone(competition);
    file.done = work.done;
    file.total = work.total;
    return file;
}

} // namespace juri
