// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window, and what changes the whole program at once.
#include "ui/shell/mainwindow.h"

#include "core/session/competitionsession.h"
#include "ui/chair/chairroom.h"
#include "ui/desk/judgedesk.h"
#include "ui/shell/filenotices.h"
#include "ui/shell/icons.h"
#include "ui/shell/identitypage.h"
#include "ui/shell/keyslist.h"
#include "ui/shell/labels.h"
#include "ui/shell/language.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/preferences.h"
#include "ui/shell/startpage.h"
#include "ui/verify/verifypage.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStackedWidget>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace juri {

void MainWindow::buildMenus()
{
    menuBar()->clear();
    buildFileMenu();
    buildEditMenu();
    m_roleMenu = menuBar()->addMenu(QString());
    m_roleMenu->menuAction()->setVisible(false);
    buildViewMenu();
    buildLanguageMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(icon(u"plus"_s), tr("&New competition…"), QKeySequence::New, this,
        &MainWindow::newCompetition);
    menu->addAction(
        icon(u"folder"_s), tr("&Open…"), QKeySequence::Open, this, &MainWindow::askAndOpen);
    m_recentMenu = menu->addMenu(tr("&Recent files"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    menu->addSeparator();
    menu->addAction(icon(u"check-shield"_s), tr("&Check a file"), this, [this] { checkFile(); });
    menu->addAction(icon(u"key"_s), tr("My &identity"), this, &MainWindow::showIdentity);
    menu->addSeparator();
    QAction *backups = menu->addAction(
        icon(u"saved"_s), tr("&Backups…"), this, [this] { showBackups(m_session->path()); });
    backups->setObjectName(u"actionBackups"_s);
    QAction *copy = menu->addAction(icon(u"copy"_s), tr("Copy for another co&mputer…"), this,
        &MainWindow::copyForAnotherComputer);
    copy->setObjectName(u"actionCopy"_s);
    QAction *repair = menu->addAction(icon(u"check-shield"_s), tr("Check and re&pair this file…"),
        this, [this] { repairFile(QString(m_session->path())); }); // outlives the session
    repair->setObjectName(u"actionRepair"_s);
    menu->addSeparator();
    QAction *close = menu->addAction(icon(u"close"_s), tr("C&lose this file"), QKeySequence::Close,
        this, &MainWindow::showStart);
    close->setObjectName(u"actionClose"_s);
    m_ofFile = {backups, copy, repair, close};
    menu->addAction(tr("&Quit"), QKeySequence(u"Ctrl+Q"_s), this, &QWidget::close);
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const RecentFile &file : m_services.preferences.recentFiles()) {
        m_recentMenu->addAction(icon(file.chair ? u"chair"_s : u"judge"_s),
            withoutMnemonic(file.title), this, [this, path = file.path] { openPath(path); });
    }
    if (m_recentMenu->isEmpty())
        m_recentMenu->addAction(tr("No file yet"))->setEnabled(false);
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    m_undo =
        menu->addAction(icon(u"undo"_s), QString(), QKeySequence::Undo, this, &MainWindow::undo);
    m_redo = menu->addAction(icon(u"redo"_s), QString(), this, &MainWindow::redo);
    m_redo->setShortcuts({QKeySequence(u"Ctrl+Y"_s), QKeySequence(u"Ctrl+Shift+Z"_s)});
    m_undo->setObjectName(u"actionUndo"_s);
    m_redo->setObjectName(u"actionRedo"_s);
    refreshUndo();
}

void MainWindow::refreshUndo()
{
    const bool canUndo = m_session && m_session->canUndo();
    const bool canRedo = m_session && m_session->canRedo();
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
    m_undo->setText(
        canUndo ? tr("&Undo: %1").arg(withoutMnemonic(m_session->undoText())) : tr("&Undo"));
    m_redo->setText(
        canRedo ? tr("&Redo: %1").arg(withoutMnemonic(m_session->redoText())) : tr("&Redo"));
}

void MainWindow::undo()
{
    if (!m_session || (m_desk && !m_desk->commitPending()))
        return;
    if (const auto undone = m_session->undo(); !undone)
        tell(undone.error());
}

void MainWindow::redo()
{
    if (!m_session || (m_desk && !m_desk->commitPending()))
        return;
    if (const auto redone = m_session->redo(); !redone)
        tell(redone.error());
}

void MainWindow::fillRoleMenu(const QString &title, const QList<QAction *> &actions)
{
    m_roleMenu->clear();
    m_roleMenu->setTitle(title);
    m_roleMenu->addActions(actions);
    m_roleMenu->menuAction()->setVisible(!actions.isEmpty());
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    auto *group = new QActionGroup(menu);
    const std::array<std::pair<Appearance, QString>, 3> choices{
        {{Appearance::System, tr("As the &system")}, {Appearance::Light, tr("&Light")},
            {Appearance::Dark, tr("&Dark")}}};
    for (const auto &[appearance, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_services.preferences.appearance() == appearance);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
            [this, chosen = appearance] { setAppearance(chosen); });
    }
    menu->addSeparator();
    const auto size = [this] { return m_services.preferences.textSize(); };
    QAction *larger =
        menu->addAction(tr("L&arger text"), this, [this, size] { setTextSize(size() + 1); });
    larger->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    menu->addAction(tr("S&maller text"), QKeySequence(u"Ctrl+-"_s), this,
        [this, size] { setTextSize(size() - 1); });
    menu->addAction(tr("&Ordinary text"), QKeySequence(u"Ctrl+0"_s), this,
        [this] { setTextSize(ordinaryTextSize); });
}

void MainWindow::buildLanguageMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Language"));
    auto *group = new QActionGroup(menu);
    for (const QString &code : languageCodes()) {
        QAction *action = menu->addAction(languageName(code));
        action->setObjectName(u"actionLanguage_"_s + code);
        action->setCheckable(true);
        action->setChecked(m_services.preferences.language() == code);
        group->addAction(action);
        // Later: the menu that asks is rebuilt.
        connect(
            action, &QAction::triggered, this, [this, code] { setLanguage(code); },
            Qt::QueuedConnection);
    }
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(
        icon(u"keyboard"_s), tr("&Keys"), QKeySequence(u"F1"_s), this, &MainWindow::showKeys);
    menu->addAction(icon(u"info"_s), tr("&About Juri"), this, &MainWindow::showAbout);
}

void MainWindow::showKeys()
{
    if (!m_keys) {
        m_keys = new KeysList(this);
        m_keys->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_keys->show();
    m_keys->raise();
}

void MainWindow::showAbout()
{
    auto *about = new AboutBox(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->show();
}

void MainWindow::setAppearance(Appearance appearance)
{
    m_services.preferences.setAppearance(appearance);
    applyTheme(*qApp, appearance, m_services.preferences.textSize());
    rebuild();
}

void MainWindow::setTextSize(int points)
{
    m_services.preferences.setTextSize(points);
    applyTheme(*qApp, m_services.preferences.appearance(), m_services.preferences.textSize());
    // The chair's room follows by itself.
    if (!m_chair)
        rebuild();
}

void MainWindow::setLanguage(const QString &code)
{
    if (m_desk && !m_desk->commitPending())
        return;
    m_services.preferences.setLanguage(code);
    applyLanguage(*qApp, code);
    rebuild();
}

/// Builds every page anew, in the language and colours of the moment, with the same file open and
/// the same page and entry shown.
void MainWindow::rebuild()
{
    const bool wasIdentity = m_pages->currentWidget() == m_identity;
    const bool wasVerify = m_pages->currentWidget() == m_verify;
    std::unique_ptr<CompetitionSession> session;
    std::optional<EntryId> entry;
    std::optional<ChairRoom::Page> page;
    if (m_desk) {
        entry = m_desk->currentEntry();
        session = m_desk->releaseSession();
    } else if (m_chair) {
        page = m_chair->currentPage();
        session = m_chair->releaseSession();
    }
    delete m_keys;
    delete m_desk;
    delete m_chair;
    m_desk = nullptr;
    m_chair = nullptr;
    m_session.clear();
    m_notices->setParent(this); // not deleted with the pages before
    buildPages();               // setCentralWidget deletes them
    m_notices->retranslate();
    buildMenus();
    if (session)
        showSession(std::move(session));
    if (m_desk && entry)
        m_desk->choose(*entry);
    if (m_chair && page)
        m_chair->showPage(*page);
    if (wasIdentity)
        showIdentity();
    else if (wasVerify)
        checkFile();
    refreshTitle();
}

} // namespace juri
