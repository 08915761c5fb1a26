// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"
#include "ui/shell/services.h"
#include "ui/shell/theme.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <memory>

class QMenu;
class QStackedWidget;

namespace juri {

class ChairRoom;
class CompetitionSession;
class IdentityPage;
class JudgeDesk;
class KeysList;
class MessageBar;
class StartPage;
class VerifyPage;

/// The hallway: opens files and leads to the start page, the judge's desk, the chair's room or the
/// page that checks a file. Holds menus, language and appearance; knows no rule of a competition.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens any file of ours: a competition, a package, a sheet or identity to check.
    void openPath(const QString &path);
    void openExample(const QString &id);
    void showStart();
    void checkFile(const QString &path = {});
    void setLanguage(const QString &code);
    void setAppearance(Appearance appearance);
    void setTextSize(int points);

    JudgeDesk *desk() const { return m_desk; }
    ChairRoom *chairRoom() const { return m_chair; }
    StartPage *startPage() const { return m_start; }
    VerifyPage *verifyPage() const { return m_verify; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPages();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildLanguageMenu();
    void buildHelpMenu();
    void fillRecentMenu();
    void fillRoleMenu(const QString &title, const QList<QAction *> &actions);
    void refreshUndo();
    void undo();
    void redo();

    void openCompetition(const QString &path);
    void openPackageFile(const QString &path);
    void takeNewerPackage(const QString &path);
    void takeReceiptFile(const QString &path);
    void askAndOpen();
    void askPackage();
    void newCompetition();
    void showIdentity();
    void takeSession(std::unique_ptr<CompetitionSession> session);
    bool closeCompetition(); ///< false if something typed is not a score
    void tell(const Error &error);
    void notice(const QString &text);
    MessageBar &messagesHere();
    void refreshTitle();
    void rebuild();
    void showKeys();
    void showAbout();

    Services &m_services;
    MessageBar *m_messages = nullptr; ///< over pages that have no message bar for the hallway
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    IdentityPage *m_identity = nullptr;
    VerifyPage *m_verify = nullptr;
    JudgeDesk *m_desk = nullptr;
    ChairRoom *m_chair = nullptr;
    QPointer<CompetitionSession> m_session; ///< of the desk or the room that is open
    QPointer<KeysList> m_keys;
    QString m_fileTitle;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_roleMenu = nullptr;
    QAction *m_close = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
};

} // namespace juri
