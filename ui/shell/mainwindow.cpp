// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/rehearsal/demoday.h"
#include "core/session/competitionsession.h"
#include "ui/chair/chairroom.h"
#include "ui/chair/newcompetitiondialog.h"
#include "ui/desk/judgedesk.h"
#include "ui/shell/identitypage.h"
#include "ui/shell/job.h"
#include "ui/shell/language.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/opening.h"
#include "ui/shell/preferences.h"
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
    buildPages();
    buildMenus();
    refreshTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_pages = new QStackedWidget;
    m_start = new StartPage(m_services);
    m_identity = new IdentityPage(m_services);
    m_verify = new VerifyPage(m_services, nullptr);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_identity);
    m_pages->addWidget(m_verify);
    m_pages->setObjectName(u"pages"_s);
    m_messages = new MessageBar;
    auto *center = new QWidget;
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    setCentralWidget(center);
    connect(m_pages, &QStackedWidget::currentChanged, m_messages, &MessageBar::clear);
    m_start->focusDoors();
    connect(m_start, &StartPage::packageAsked, this, &MainWindow::askPackage);
    connect(m_start, &StartPage::identityAsked, this, &MainWindow::showIdentity);
    connect(m_start, &StartPage::newCompetitionAsked, this, &MainWindow::newCompetition);
    connect(m_start, &StartPage::openAsked, this, &MainWindow::askAndOpen);
    connect(m_start, &StartPage::checkAsked, this, [this] { checkFile(); });
    connect(m_start, &StartPage::exampleAsked, this, &MainWindow::openExample);
    connect(m_start, &StartPage::recentAsked, this, &MainWindow::openPath);
    // Later: the button that asks is on the page that is rebuilt.
    connect(
        m_start, &StartPage::languageAsked, this, &MainWindow::setLanguage, Qt::QueuedConnection);
    connect(m_identity, &IdentityPage::backAsked, this, &MainWindow::showStart);
    connect(m_verify, &VerifyPage::backRequested, this, [this] {
        if (m_desk)
            m_pages->setCurrentWidget(m_desk);
        else if (m_chair)
            m_pages->setCurrentWidget(m_chair);
        else
            showStart();
    });
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
        openPackageFile(path);
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

void MainWindow::openCompetition(const QString &path)
{
    if (m_session && QFileInfo(m_session->path()) == QFileInfo(path)) {
        m_pages->setCurrentWidget(
            m_desk ? static_cast<QWidget *>(m_desk) : static_cast<QWidget *>(m_chair));
        return;
    }
    auto session = CompetitionSession::open(path, m_services.clock);
    if (!session) {
        tell(session.error());
        return;
    }
    takeSession(std::move(*session));
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
    QString folder = QDir(m_services.preferences.dataFolder()).filePath(u"examples/"_s + id);
    for (int copy = 2; QFileInfo::exists(folder); ++copy)
        folder = QDir(m_services.preferences.dataFolder())
                     .filePath(u"examples/%1-%2"_s.arg(id).arg(copy));
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

void MainWindow::takeSession(std::unique_ptr<CompetitionSession> session)
{
    if (!closeCompetition())
        return;
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

bool MainWindow::closeCompetition()
{
    if (!m_session)
        return true;
    if (m_desk && !m_desk->commitPending()) {
        m_pages->setCurrentWidget(m_desk);
        return false;
    }
    m_services.preferences.rememberFile(recentFileOf(*m_session));
    fillRoleMenu(QString(), {});
    delete m_desk;
    delete m_chair;
    m_desk = nullptr;
    m_chair = nullptr;
    m_session.clear();
    m_fileTitle.clear();
    refreshUndo();
    refreshTitle();
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
    return page == m_start ? m_start->messages() : *m_messages;
}

void MainWindow::refreshTitle()
{
    const QString role = m_desk ? tr("judge’s desk") : tr("chair’s room");
    setWindowTitle(
        m_session ? tr("%1 – %2 – Juri", "file, role").arg(m_fileTitle, role) : u"Juri"_s);
    if (m_close)
        m_close->setEnabled(m_session);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!closeCompetition()) {
        event->ignore();
        return;
    }
    m_services.preferences.setWindowGeometry(saveGeometry());
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
