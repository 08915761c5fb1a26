// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does with what comes in: competition files, packages and receipts.
#include "ui/shell/mainwindow.h"

#include "core/exchange/envelope.h"
#include "core/session/competitionsession.h"
#include "core/session/packageupdate.h"
#include "core/session/receipts.h"
#include "ui/shell/filedoor.h"
#include "ui/shell/filenotices.h"
#include "ui/shell/identitypage.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/opening.h"
#include "ui/shell/preferences.h"
#include "ui/shell/startpage.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

#include <utility>

namespace juri {

using namespace Qt::StringLiterals;

void MainWindow::connectDoor()
{
    connect(m_door, &FileDoor::arrived, this,
        [this](const std::shared_ptr<Arrival> &arrival) { takeArrival(*arrival); });
    connect(m_door, &FileDoor::packageRefused, this, &MainWindow::refusePackage);
    connect(m_door, &FileDoor::packageMet, this, [this](const QString &path, bool isNewer) {
        backToWork();
        if (isNewer)
            takeNewerPackage(path);
    });
    connect(m_notices, &FileNotices::copyAsked, this, &MainWindow::goOnWithCopy);
    connect(m_notices, &FileNotices::openAgainAsked, this, &MainWindow::openAgain);
    connect(m_notices, &FileNotices::privacyAsked, this, &MainWindow::makeFilePrivate);
}

void MainWindow::openCompetition(const QString &path)
{
    if (isOpenHere(path))
        backToWork();
    else
        m_door->open(path);
}

/// The file that was open stays so until the new one is there.
void MainWindow::takeArrival(Arrival &arrival)
{
    FileOpening &opening = arrival.opening;
    const QString words = std::exchange(m_afterOpening, QString());
    if (!opening.isOpen()) {
        tellWhyNot(opening);
        return;
    }
    if (!closeCompetition())
        return;
    m_notices->tell(opening);
    auto session = opening.takeSession(m_services.clock);
    if (!session) {
        m_notices->clear();
        tell(session.error());
        return;
    }
    takeSession(std::move(*session));
    if (!words.isEmpty())
        messagesHere().showSuccess(words);
    if (arrival.packageIsNewer)
        takeNewerPackage(arrival.packagePath);
}

/// One answer, one place: the message of the page that is shown, with the ways on.
void MainWindow::tellWhyNot(const FileOpening &opening)
{
    MessageBar &bar = messagesHere();
    const QString path = opening.path();
    bar.showError(opening.error()); // says who has the file, if somebody has it
    // Later: what a button begins may need the very bar it is on.
    const auto offer = [&bar, this](const QString &verb, const QString &name, auto way) {
        connect(bar.offer(verb, name), &QPushButton::clicked, this, way, Qt::QueuedConnection);
    };
    const auto offerBackups = [&] {
        offer(tr("Restore a backup…"), u"answerBackups"_s, [this, path] { showBackups(path); });
    };
    switch (opening.answer()) {
    case OpeningAnswer::LockedBy:
        offer(tr("Try again"), u"answerAgain"_s, [this, path] { openPath(path); });
        return;
    case OpeningAnswer::Newer:
        offer(tr("Export the signed files…"), u"answerExport"_s,
            [this, path] { exportSignedFiles(path); });
        return;
    case OpeningAnswer::Damaged:
        offer(tr("Check and repair…"), u"answerRepair"_s, [this, path] { repairFile(path); });
        offerBackups();
        return;
    case OpeningAnswer::NotFound: {
        bool isRemembered = false;
        for (const RecentFile &file : m_services.preferences.recentFiles())
            isRemembered = isRemembered || QFileInfo(file.path) == QFileInfo(path);
        if (!isRemembered)
            return;
        offerBackups();
        offer(tr("Take it off the list"), u"answerForget"_s, [this, path] { forgetFile(path); });
        return;
    }
    case OpeningAnswer::Failed:
        if (opening.error().code != ErrorCode::Cancelled)
            offer(tr("Try again"), u"answerAgain"_s, [this, path] { openPath(path); });
        return;
    case OpeningAnswer::NotOurs:
    case OpeningAnswer::Opened:
    case OpeningAnswer::Upgraded:
    case OpeningAnswer::ReadOnly:
        return;
    }
}

void MainWindow::refusePackage(const QString &path, const Error &error)
{
    if (QFileInfo::exists(path) && error.code == ErrorCode::NotFound) {
        if (!closeCompetition())
            return;
        showIdentity();
        m_identity->messages().showNotice(
            tr("First make your identity and send it to the chair: the package can only be opened "
               "by those who are on its list of judges."));
        return;
    }
    tell(error);
}

/// The judge goes on with the newer package; every score stays.
void MainWindow::takeNewerPackage(const QString &path)
{
    const auto package = verifyFileAt(path);
    if (!package) {
        tell(package.error());
        return;
    }
    takePackageThen(
        *m_session, package->statement, this, [this](const Result<PackageUpdate> &update) {
            if (!update) {
                tell(update.error());
                return;
            }
            QStringList sentences{
                tr("You now judge with package %1; all your scores are here.").arg(update->after)};
            if (update->newAssignments > 0)
                sentences << tr("%n entries are new for you.", nullptr, update->newAssignments);
            if (update->droppedAssignments > 0)
                sentences << tr("%n entries are no longer yours to judge.", nullptr,
                    update->droppedAssignments);
            notice(sentences.join(u' '));
        });
}

/// The judge's proof goes into the judge's file.
void MainWindow::takeReceiptFile(const QString &path)
{
    const auto file = verifyFileAt(path);
    if (!file) {
        tell(file.error());
        return;
    }
    takeReceiptThen(*m_session, file->statement, this, [this](const Result<Receipt> &receipt) {
        if (!receipt) {
            tell(receipt.error());
            return;
        }
        QStringList codes;
        for (const QByteArray &sheet : receipt->sheets)
            codes << codeOf(sheet);
        notice(tr("The chair confirms that your sheet was received: %1.").arg(codes.join(u", "_s)));
    });
}

bool MainWindow::isOpenHere(const QString &path) const
{
    return m_session && QFileInfo(m_session->path()) == QFileInfo(path);
}

} // namespace juri
