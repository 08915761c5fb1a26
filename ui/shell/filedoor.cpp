// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filedoor.h"

#include "core/session/competitionsession.h"
#include "ui/shell/job.h"
#include "ui/shell/opening.h"
#include "ui/shell/preferences.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>

namespace juri {

namespace {

/// A wish that was overtaken must not hold the file that a later one is for: it waits for its turn,
/// and what it opened in vain is closed before the next turn.
Result<FileOpening> openInTurn(
    std::mutex &turn, const FileDoor::Opener &opener, const QString &path, Progress &progress)
{
    const std::lock_guard<std::mutex> mine(turn);
    const Error overtaken{ErrorCode::Cancelled, {}, {}};
    if (progress.isCancelled())
        return overtaken;
    FileOpening opening = opener(path, progress);
    if (progress.isCancelled())
        return overtaken;
    return opening;
}

} // namespace

FileDoor::FileDoor(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_opener(openCompetitionFile)
    , m_turn(std::make_shared<std::mutex>())
{
    setObjectName(QStringLiteral("fileDoor"));
}

bool FileDoor::isBusy() const
{
    return JobSlot::of(const_cast<FileDoor *>(this)).isBusy();
}

void FileDoor::sayThatItBegan(const QString &path)
{
    Q_EMIT began(tr("Opening %1: checking every part of it").arg(QFileInfo(path).fileName()));
}

void FileDoor::open(const QString &path)
{
    if (isBusy() && path == m_wanted)
        return; // it is on its way
    m_wanted = path;
    sayThatItBegan(path);
    startJob<FileOpening>(
        this,
        [path, opener = m_opener, turn = m_turn](
            Progress &progress) { return openInTurn(*turn, opener, path, progress); },
        [this, path](Result<FileOpening> opening) {
            if (!opening)
                return; // stopped
            Q_EMIT arrived(std::make_shared<Arrival>(
                Arrival{path, QString(), false, std::move(opening).value()}));
        });
}

void FileDoor::openPackage(const QString &packagePath, const CompetitionSession *current)
{
    if (isBusy() && packagePath == m_wanted)
        return;
    m_wanted = packagePath;
    sayThatItBegan(packagePath);
    startJob<JudgesPackage>(
        this,
        [packagePath, keys = m_services.preferences.identityFolder(),
            data = m_services.preferences.dataFolder()](
            Progress &) { return readPackage(packagePath, keys, data); },
        [this, packagePath, current = QPointer<const CompetitionSession>(current)](
            Result<JudgesPackage> package) {
            if (!package) {
                Q_EMIT packageRefused(packagePath, package.error());
                return;
            }
            if (current && QFileInfo(current->path()) == QFileInfo(package->path)) {
                Q_EMIT packageMet(
                    packagePath, !current->competition().statements.contains(package->hash));
                return;
            }
            startJob<FileOpening>(
                this,
                [made = *package, opener = m_opener, turn = m_turn, &clock = m_services.clock](
                    Progress &progress) -> Result<FileOpening> {
                    if (const auto there = makeJudgesFile(made, clock); !there)
                        return there.error();
                    return openInTurn(*turn, opener, made.path, progress);
                },
                [this, packagePath, made = *package](Result<FileOpening> opening) {
                    if (!opening) {
                        Q_EMIT packageRefused(packagePath, opening.error());
                        return;
                    }
                    const bool isNewer =
                        opening->isOpen() && !opening->competition().statements.contains(made.hash);
                    Q_EMIT arrived(std::make_shared<Arrival>(
                        Arrival{made.path, packagePath, isNewer, std::move(opening).value()}));
                });
        });
}

} // namespace juri
