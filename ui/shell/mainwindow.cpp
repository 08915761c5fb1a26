// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/rehearsal/demoday.h"
#include "core/session/backupkeeper.h"
#include "core/session/competitionsession.h"
#include "ui/chair/chairroom.h"
#include "ui/chair/newcompetitiondialog.h"
#include "ui/desk/judgedesk.h"
#include "ui/shell/backupspage.h"
#include "ui/shell/closing.h"
#include "ui/shell/filecheckpage.h"
#include "ui/shell/filedoor.h"
#include "ui/shell/filenotices.h"
#include "ui/shell/identitypage.h"
#include "ui/shell/job.h"
#include "ui/shell/language.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/opening.h"
#include "ui/shell/preferences.h"
#include "ui/shell/quietcolumn.h"
#include "ui/shell/startpage.h"
#include "ui/shell/userprompts.h"
#include "ui/verify/verifypage.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QTimer>
#include <QtGui/QCloseEvent>
#include <QtGui/QDropEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

MainWindow::MainWindow(Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setMinimumSize(900, 600);
    resize(1280, 820);
    restoreGeometry(m_services.preferences.windowGeometry());
    m_door = new FileDoor(m_services, this);
    m_notices = new FileNotices(this);
    connectDoor();
    buildPages();
    buildMenus();
    refreshTitle();
}

MainWindow::~MainWindow()
{
    m_keeper.reset(); // looks at the session that its desk or room owns
}

void MainWindow::buildPages()
{
    m_pages = new QStackedWidget;
    m_pages->setObjectName(u"pages"_s);
    m_start = new StartPage(m_services);
    m_identity = new IdentityPage(m_services);
    m_verify = new VerifyPage(m_services, nullptr);
    m_backups = new BackupsPage(m_services);
    m_fileCheck = new FileCheckPage(m_services);
    for (QWidget *page :
        std::initializer_list<QWidget *>{m_start, m_identity, m_verify, m_backups, m_fileCheck})
        m_pages->addWidget(page);
    m_messages = new MessageBar;
    m_doorBar = new JobBar(m_door, {});
    auto *startBar = new JobBar(m_door, {});
    m_start->addJobBar(startBar);
    connect(m_door, &FileDoor::began, startBar, &JobBar::setText);
    connect(m_door, &FileDoor::began, m_doorBar, &JobBar::setText);
    auto *lines = new QuietColumn;
    lines->addLine(m_messages);
    lines->addLine(m_doorBar);
    auto *center = new QWidget;
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(lines);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    setCentralWidget(center);
    connectPages();
    followPage();
    m_start->focusDoors();
}

void MainWindow::connectPages()
{
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::followPage);
    connect(m_start, &StartPage::packageAsked, this, &MainWindow::askPackage);
    connect(m_start, &StartPage::identityAsked, this, &MainWindow::showIdentity);
    connect(m_start, &StartPage::newCompetitionAsked, this, &MainWindow::newCompetition);
    connect(m_start, &StartPage::openAsked, this, &MainWindow::askAndOpen);
    connect(m_start, &StartPage::checkAsked, this, [this] { checkFile(); });
    connect(m_start, &StartPage::exampleAsked, this, &MainWindow::openExample);
    connect(m_start, &StartPage::recentAsked, this, &MainWindow::openPath);
    connect(m_start, &StartPage::backupsAsked, this, &MainWindow::showBackups);
    connect(m_start, &StartPage::repairAsked, this, &MainWindow::repairFile);
    connect(m_start, &StartPage::forgetAsked, this, &MainWindow::forgetFile);
    // Later: the button that asks is on the page that is rebuilt.
    connect(
        m_start, &StartPage::languageAsked, this, &MainWindow::setLanguage, Qt::QueuedConnection);
    connect(m_identity, &IdentityPage::backAsked, this, &MainWindow::showStart);
    connect(m_verify, &VerifyPage::backRequested, this, &MainWindow::backToWork);
    connect(m_backups, &BackupsPage::backAsked, this, &MainWindow::backToWork);
    connect(m_backups, &BackupsPage::keepAsked, this, &MainWindow::keepBackupNow);
    connect(m_backups, &BackupsPage::restoreAsked, this, &MainWindow::restoreBackupOver);
    connect(m_fileCheck, &FileCheckPage::backAsked, this, &MainWindow::backToWork);
    connect(m_fileCheck, &FileCheckPage::openAsked, this, &MainWindow::openPath);
    connect(m_fileCheck, &FileCheckPage::exportAsked, this, &MainWindow::exportSignedFiles);
}

/// What stands above the pages belongs to the page that is shown.
void MainWindow::followPage()
{
    const QWidget *page = m_pages->currentWidget();
    m_messages->clear();
    m_doorBar->setElsewhere(page == m_start);
    m_notices->setWanted(page && (page == m_desk || page == m_chair));
}

void MainWindow::backToWork()
{
    if (m_desk)
        m_pages->setCurrentWidget(m_desk);
    else if (m_chair)
        m_pages->setCurrentWidget(m_chair);
    else
        showStart();
}

void MainWindow::showStart()
{
    if (!closeCompetition())
        return;
    m_start->refreshRecent();
    m_pages->setCurrentWidget(m_start);
    m_start->focusDoors();
    refreshTitle();
}

void MainWindow::showIdentity()
{
    m_identity->messages().clear();
    m_identity->refresh();
    m_pages->setCurrentWidget(m_identity);
}

void MainWindow::checkFile(const QString &path)
{
    m_pages->setCurrentWidget(m_verify);
    if (!path.isEmpty())
        m_verify->check(path);
}

void MainWindow::openPath(const QString &path)
{
    switch (fileKindOf(path)) {
    case FileKind::Competition:
        openCompetition(path);
        return;
    case FileKind::Package:
        m_door->openPackage(path, m_session);
        return;
    case FileKind::Result:
        checkFile(path);
        return;
    case FileKind::Receipt:
        if (m_desk)
            takeReceiptFile(path);
        else
            checkFile(path);
        return;
    case FileKind::Sheet:
    case FileKind::Witness:
    case FileKind::Identity:
        // A chair takes it in; anybody else wants to know what it is.
        if (m_chair)
            m_chair->takeFiles({path});
        else
            checkFile(path);
        return;
    case FileKind::Unknown:
        break;
    }
    tell({ErrorCode::NotOurs,
        tr("%1 is not a file of Juri. Juri opens files that end in .juri, .juripack, .jurisheet, "
           ".juriid, .jurireceipt or .juriresult.")
            .arg(QFileInfo(path).fileName()),
        u"unknown suffix: "_s + path});
}

void MainWindow::askAndOpen()
{
    const QString path = m_services.prompts.openFile(this, tr("Open a file"), openableFilter());
    if (!path.isEmpty())
        openPath(path);
}

void MainWindow::askPackage()
{
    const QString path =
        m_services.prompts.openFile(this, tr("Open the package you received"), packageFilter());
    if (!path.isEmpty())
        openPath(path);
}

void MainWindow::newCompetition()
{
    if (const auto path = askNewCompetition(this, m_services))
        openPath(*path);
}

void MainWindow::openExample(const QString &id)
{
    const QString known = m_services.preferences.exampleFile(id);
    if (!known.isEmpty() && QFileInfo::exists(known)) {
        openCompetition(known);
        return;
    }
    const QString folder =
        freePath(QDir(m_services.preferences.dataFolder()).filePath(u"examples"_s), id, {});
    if (!QDir().mkpath(QFileInfo(folder).absolutePath())) {
        tell({ErrorCode::ReadOnly,
            tr("The example needs room in %1, and that folder cannot be written.")
                .arg(QDir::toNativeSeparators(QFileInfo(folder).absolutePath())),
            u"mkpath failed for "_s + folder});
        return;
    }
    startJob<DemoDay>(
        m_start,
        [id, folder, &clock = m_services.clock, &random = m_services.random](
            Progress &progress) { return runDemoDay(id, folder, clock, random, progress); },
        [this, id](const Result<DemoDay> &day) {
            if (!day) {
                tell(day.error());
                return;
            }
            m_services.preferences.setExampleFile(id, day->chairFile);
            openCompetition(day->chairFile);
        });
}

/// A file that was just opened: from now on it is saved beside the typing, and backups are made.
void MainWindow::takeSession(std::unique_ptr<CompetitionSession> session)
{
    session->saveInBackground();
    showSession(std::move(session));
    attachKeeper();
}

void MainWindow::showSession(std::unique_ptr<CompetitionSession> session)
{
    m_session = session.get();
    m_fileTitle = session->competition().setup.title;
    m_services.preferences.rememberFile(recentFileOf(*session));
    connect(m_session, &CompetitionSession::historyChanged, this, &MainWindow::refreshUndo);
    QWidget *page = nullptr;
    if (session->competition().role == Role::Judge) {
        page = m_desk = new JudgeDesk(std::move(session), m_services);
        connect(m_desk, &JudgeDesk::titleChanged, this, [this](const QString &title) {
            m_fileTitle = title;
            refreshTitle();
        });
        connect(m_desk, &JudgeDesk::keysAsked, this, &MainWindow::showKeys);
        fillRoleMenu(tr("&Judge"), m_desk->menuActions());
    } else {
        page = m_chair = new ChairRoom(std::move(session), m_services);
        connect(m_chair, &ChairRoom::titleChanged, this, [this](const QString &title) {
            m_fileTitle = title;
            refreshTitle();
        });
        fillRoleMenu(tr("&Chair"), m_chair->menuActions());
    }
    m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
    if (m_desk)
        m_desk->focusScoring();
    m_start->messages().clear();
    refreshUndo();
    refreshTitle();
}

bool MainWindow::mayClose()
{
    if (m_desk && !m_desk->commitPending()) {
        m_pages->setCurrentWidget(m_desk);
        return false;
    }
    return !m_session || settleOrAsk(this, *m_session, m_services);
}

void MainWindow::letGo()
{
    if (!m_session)
        return;
    m_services.preferences.rememberFile(recentFileOf(*m_session));
    fillRoleMenu(QString(), {});
    m_notices->clear();
    keepLastBackup();
    delete m_desk;
    delete m_chair;
    m_desk = nullptr;
    m_chair = nullptr;
    m_session.clear();
    m_fileTitle.clear();
    refreshUndo();
    refreshTitle();
}

/// A backup that fails keeps no file open: it is told on the page that comes next.
void MainWindow::keepLastBackup()
{
    if (!m_keeper)
        return;
    m_keeper->disconnect(this);
    // Without what could not be saved, it would only repeat the one before.
    if (m_session->saving() == CompetitionSession::Saving::Saved) {
        if (const auto kept = m_keeper->closeAndKeep(); !kept)
            QTimer::singleShot(0, this, [this, error = kept.error()] { tell(error); });
    }
    m_keeper.reset();
}

bool MainWindow::closeCompetition()
{
    if (!mayClose())
        return false;
    letGo();
    return true;
}

void MainWindow::tell(const Error &error)
{
    messagesHere().showError(error);
}

void MainWindow::notice(const QString &text)
{
    messagesHere().showNotice(text);
}

/// The message bar that is nearest to what the person looks at.
MessageBar &MainWindow::messagesHere()
{
    const QWidget *page = m_pages->currentWidget();
    if (m_desk && page == m_desk)
        return m_desk->messages();
    if (page == m_identity)
        return m_identity->messages();
    if (page == m_backups)
        return m_backups->messages();
    if (page == m_fileCheck)
        return m_fileCheck->messages();
    return page == m_start ? m_start->messages() : *m_messages;
}

void MainWindow::refreshTitle()
{
    const QString role = m_desk ? tr("judge’s desk") : tr("chair’s room");
    setWindowTitle(
        m_session ? tr("%1 – %2 – Juri", "file, role").arg(m_fileTitle, role) : u"Juri"_s);
    for (QAction *action : m_ofFile)
        action->setEnabled(m_session);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_services.preferences.setWindowGeometry(saveGeometry());
    // The last backup may take its time: nobody should look at a window that does not answer.
    hide();
    letGo();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile() && fileKindOf(url.toLocalFile()) != FileKind::Unknown)
            event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (!url.isLocalFile())
            continue;
        event->acceptProposedAction();
        openPath(url.toLocalFile());
        // Of competitions only one can be shown; sheets and identities are all taken in.
        if (!m_chair)
            return;
    }
}

} // namespace juri
