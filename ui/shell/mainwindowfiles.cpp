// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does with files that are opened for a judge: packages and receipts.
#include "core/exchange/envelope.h"
#include "core/session/packageupdate.h"
#include "core/session/receipts.h"
#include "ui/shell/identitypage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/opening.h"
#include "ui/shell/preferences.h"
#include "ui/shell/startpage.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QStackedWidget>

namespace juri {

using namespace Qt::StringLiterals;

void MainWindow::openPackageFile(const QString &path)
{
    if (!closeCompetition())
        return;
    auto opened = openPackage(path, m_services.preferences.identityFolder(),
        m_services.preferences.dataFolder(), m_services.clock);
    if (opened) {
        takeSession(std::move(opened->session));
        if (opened->isNewer)
            takeNewerPackage(path);
        return;
    }
    if (QFileInfo::exists(path) && opened.error().code == ErrorCode::NotFound) {
        showIdentity();
        m_identity->messages().showNotice(
            tr("First make your identity and send it to the chair: the package can only be opened "
               "by those who are on its list of judges."));
        return;
    }
    m_pages->setCurrentWidget(m_start);
    tell(opened.error());
}

/// The judge goes on with the newer package; every score stays.
void MainWindow::takeNewerPackage(const QString &path)
{
    const auto package = verifyFileAt(path);
    if (!package) {
        tell(package.error());
        return;
    }
    const auto update = takePackage(*m_session, package->statement);
    if (!update) {
        tell(update.error());
        return;
    }
    QStringList sentences{
        tr("You now judge with package %1; all your scores are here.").arg(update->after)};
    if (update->newAssignments > 0)
        sentences << tr("%n entries are new for you.", nullptr, update->newAssignments);
    if (update->droppedAssignments > 0)
        sentences << tr(
            "%n entries are no longer yours to judge.", nullptr, update->droppedAssignments);
    notice(sentences.join(u' '));
}

/// The judge's proof goes into the judge's file.
void MainWindow::takeReceiptFile(const QString &path)
{
    const auto file = verifyFileAt(path);
    if (!file) {
        tell(file.error());
        return;
    }
    const auto receipt = takeReceipt(*m_session, file->statement);
    if (!receipt) {
        tell(receipt.error());
        return;
    }
    QStringList codes;
    for (const QByteArray &sheet : receipt->sheets)
        codes << codeOf(sheet);
    notice(tr("The chair confirms that your sheet was received: %1.").arg(codes.join(u", "_s)));
}

} // namespace juri
