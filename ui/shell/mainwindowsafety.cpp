// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does so that a file survives: backups, checks, copies.
#include "ui/shell/mainwindow.h"

#include "core/session/backupkeeper.h"
#include "core/session/backups.h"
#include "core/session/competitionsession.h"
#include "core/session/fileopening.h"
#include "core/session/recovery.h"
#include "core/support/files.h"
#include "ui/desk/judgedesk.h"
#include "ui/shell/backupspage.h"
#include "ui/shell/datetext.h"
#include "ui/shell/filecheckpage.h"
#include "ui/shell/filedoor.h"
#include "ui/shell/filenotices.h"
#include "ui/shell/job.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/opening.h"
#include "ui/shell/preferences.h"
#include "ui/shell/startpage.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace juri {

void MainWindow::attachKeeper()
{
    if (m_session->isReadOnly())
        return; // nothing in it can change
    m_keeper = std::make_unique<BackupKeeper>(
        *m_session, m_services.preferences.backupRoot(), m_services.clock);
    connect(
        m_keeper.get(), &BackupKeeper::failed, this, [this](const Error &error) { tell(error); });
    connect(m_keeper.get(), &BackupKeeper::kept, this, [this] {
        if (m_pages->currentWidget() == m_backups)
            m_backups->refresh();
    });
}

void MainWindow::showBackups(const QString &path)
{
    if (isOpenHere(path)) {
        const Competition &competition = m_session->competition();
        m_backups->showFile(path, competition.setup.title, !m_session->isReadOnly(),
            BackupShelf(m_services.preferences.backupRoot(), competition),
            competition.role == Role::Chair);
    } else {
        RecentFile known;
        known.path = path;
        known.title = QFileInfo(path).fileName();
        for (const RecentFile &file : m_services.preferences.recentFiles()) {
            if (QFileInfo(file.path) == QFileInfo(path))
                known = file;
        }
        m_backups->showFile(path, known.title, false,
            shelfOfRecent(known, m_services.preferences.backupRoot()), known.chair);
    }
    m_pages->setCurrentWidget(m_backups);
}

void MainWindow::keepBackupNow()
{
    if (!m_session)
        return;
    const BackupShelf shelf(m_services.preferences.backupRoot(), m_session->competition());
    const auto made = std::make_shared<Backup>();
    m_session->withStore(
        m_backups,
        [shelf, now = m_services.clock.now(), made](Store &store) -> Result<> {
            const auto kept = shelf.keep(store, now);
            if (!kept)
                return kept.error();
            *made = *kept;
            return {};
        },
        [this, made](const Result<> &done) {
            if (!done) {
                m_backups->messages().showError(done.error());
                return;
            }
            m_backups->refresh();
            m_backups->messages().showSuccess(tr("The newest backup is whole. It was made %1.")
                    .arg(whenText(made->at, m_services.clock.now())));
        });
}

void MainWindow::restoreBackupOver(const QString &path, const Backup &backup, const QString &inside)
{
    const QString when = whenText(backup.at, m_services.clock.now());
    const QString file = QDir::toNativeSeparators(path);
    const QString question =
        inside.isEmpty()
            ? tr("The file %1 goes back to how it was %2. What is in it now is kept beside it "
                 "under another name, and every backup stays.")
                  .arg(file, when)
            : tr("The file %1 goes back to how it was %2: %3. What is in it now is kept beside it "
                 "under another name, and every backup stays.")
                  .arg(file, when, inside);
    if (!m_services.prompts.confirm(this, tr("Restore a backup"), question, tr("Restore")))
        return;
    if (isOpenHere(path) && !closeCompetition())
        return;
    Q_EMIT m_door->began(tr("Restoring the backup made %1").arg(when));
    startJob<QString>(
        m_door,
        [backup = backup.path, path, now = m_services.clock.now()](
            Progress &progress) { return restoreBackup(backup, path, now, progress); },
        [this, path, when](const Result<QString> &kept) {
            if (!kept) {
                tell(kept.error());
                return;
            }
            QString sentence = tr("The file is as it was %1.").arg(when);
            if (!kept->isEmpty())
                sentence +=
                    u' ' +
                    tr("What was in it before is kept as %1.").arg(QDir::toNativeSeparators(*kept));
            m_afterOpening = sentence;
            openPath(path);
        });
}

void MainWindow::repairFile(const QString &path)
{
    if (isOpenHere(path) && !closeCompetition())
        return;
    m_pages->setCurrentWidget(m_fileCheck);
    m_fileCheck->check(path);
}

void MainWindow::exportSignedFiles(const QString &path)
{
    const QString folder = m_services.prompts.folder(this, tr("Where to put the signed files"));
    if (folder.isEmpty())
        return;
    Q_EMIT m_door->began(tr("Exporting the signed files of %1").arg(QFileInfo(path).fileName()));
    startJob<int>(
        m_door,
        [path, folder](Progress &progress) { return exportStatements(path, folder, progress); },
        [this, folder](const Result<int> &count) {
            if (!count)
                tell(count.error());
            else if (*count == 0)
                notice(tr("There is no signed file in it that still verifies."));
            else
                messagesHere().showSuccess(
                    tr("%n signed files lie in %1. Each can be checked and merged by itself.",
                        nullptr, *count)
                        .arg(QDir::toNativeSeparators(folder)));
        });
}

void MainWindow::copyForAnotherComputer()
{
    if (!m_session || (m_desk && !m_desk->commitPending()))
        return;
    const QString folder =
        m_services.prompts.folder(this, tr("Where to put the copy for another computer"));
    if (folder.isEmpty())
        return;
    const QString target =
        freePath(folder, QFileInfo(m_session->path()).completeBaseName(), u".juri"_s);
    m_session->whenSettled(this, [this, target](const Result<> &settled) {
        if (!settled) {
            tell(settled.error());
            return;
        }
        m_session->withStore(
            this, [target](Store &store) { return copyForMoving(store, target); },
            [this, target](const Result<> &copied) {
                if (!copied) {
                    tell(copied.error());
                    return;
                }
                QString sentence = tr("A checked copy lies in %1. Go on with it on the other "
                                      "computer, and no longer with the file here.")
                                       .arg(QDir::toNativeSeparators(target));
                if (const QString hint = removalHint(target); !hint.isEmpty())
                    sentence += u' ' + hint;
                messagesHere().showSuccess(sentence);
            });
    });
}

/// A file that can only be looked at goes on as a copy in this person's own folder.
void MainWindow::goOnWithCopy()
{
    if (!m_session)
        return;
    const QString folder = QDir(m_services.preferences.dataFolder()).filePath(u"competitions"_s);
    if (!QDir().mkpath(folder)) {
        tell({ErrorCode::ReadOnly,
            tr("The folder %1 cannot be made. Check that there is room and that you may write "
               "there.")
                .arg(QDir::toNativeSeparators(folder)),
            u"mkpath failed for "_s + folder});
        return;
    }
    const QString target =
        freePath(folder, QFileInfo(m_session->path()).completeBaseName(), u".juri"_s);
    m_session->withStore(
        this, [target](Store &store) { return copyForMoving(store, target); },
        [this, target](const Result<> &copied) {
            if (!copied) {
                tell(copied.error());
                return;
            }
            m_afterOpening = tr("You go on with a copy: %1. The file you opened stays as it is.")
                                 .arg(QDir::toNativeSeparators(target));
            openPath(target);
        });
}

void MainWindow::openAgain()
{
    const QString path = m_session ? m_session->path() : QString();
    if (!path.isEmpty() && closeCompetition())
        m_door->open(path);
}

void MainWindow::makeFilePrivate()
{
    if (!m_session)
        return;
    if (const auto made = makePrivate(m_session->path()); !made)
        tell(made.error());
    else
        m_notices->tellThatItIsPrivate();
}

void MainWindow::forgetFile(const QString &path)
{
    m_services.preferences.forgetFile(path);
    m_start->messages().clear();
    m_start->refreshRecent();
}

} // namespace juri
