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

class BackupKeeper;
class BackupsPage;
class ChairRoom;
class CompetitionSession;
class FileCheckPage;
class FileDoor;
class FileNotices;
class FileOpening;
class IdentityPage;
class JobBar;
class JudgeDesk;
class KeysList;
class MessageBar;
class StartPage;
class VerifyPage;
struct Arrival;
struct Backup;

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
    /// The backups of a competition file, open or not, whatever state it is in.
    void showBackups(const QString &path);
    /// Checks a competition file part by part; one that is open is closed before.
    void repairFile(const QString &path);
    void setLanguage(const QString &code);
    void setAppearance(Appearance appearance);
    void setTextSize(int points);

    JudgeDesk *desk() const { return m_desk; }
    ChairRoom *chairRoom() const { return m_chair; }
    StartPage *startPage() const { return m_start; }
    VerifyPage *verifyPage() const { return m_verify; }
    BackupsPage *backupsPage() const { return m_backups; }
    FileCheckPage *fileCheckPage() const { return m_fileCheck; }
    FileDoor &door() { return *m_door; }
    FileNotices &notices() { return *m_notices; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPages();
    void connectPages();
    void connectDoor();
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
    void takeArrival(Arrival &arrival);
    void tellWhyNot(const FileOpening &opening);
    void refusePackage(const QString &path, const Error &error);
    void takeNewerPackage(const QString &path);
    void takeReceiptFile(const QString &path);
    void askAndOpen();
    void askPackage();
    void newCompetition();
    void showIdentity();
    void takeSession(std::unique_ptr<CompetitionSession> session);
    void showSession(std::unique_ptr<CompetitionSession> session);
    void backToWork();
    bool mayClose(); ///< false if something typed is not a score, or the person stays
    void letGo();    ///< of the open file, after mayClose
    bool closeCompetition();

    void attachKeeper();
    void keepLastBackup();
    void keepBackupNow();
    void restoreBackupOver(const QString &path, const Backup &backup, const QString &inside);
    void exportSignedFiles(const QString &path);
    void copyForAnotherComputer();
    void goOnWithCopy();
    void openAgain();
    void makeFilePrivate();
    void forgetFile(const QString &path);
    void followPage();

    bool isOpenHere(const QString &path) const;
    void tell(const Error &error);
    void notice(const QString &text);
    MessageBar &messagesHere();
    void refreshTitle();
    void rebuild();
    void showKeys();
    void showAbout();

    Services &m_services;
    FileDoor *m_door = nullptr;
    FileNotices *m_notices = nullptr;
    JobBar *m_doorBar = nullptr;      ///< of the door, over every page but the start page
    MessageBar *m_messages = nullptr; ///< over pages that have no message bar for the hallway
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    IdentityPage *m_identity = nullptr;
    VerifyPage *m_verify = nullptr;
    BackupsPage *m_backups = nullptr;
    FileCheckPage *m_fileCheck = nullptr;
    JudgeDesk *m_desk = nullptr;
    ChairRoom *m_chair = nullptr;
    QPointer<CompetitionSession> m_session; ///< of the desk or the room that is open
    std::unique_ptr<BackupKeeper> m_keeper; ///< goes before the session
    QPointer<KeysList> m_keys;
    QString m_fileTitle;
    QString m_afterOpening; ///< to be said once the file that is being opened is there
    QMenu *m_recentMenu = nullptr;
    QMenu *m_roleMenu = nullptr;
    QAction *m_close = nullptr;
    QList<QAction *> m_ofFile; ///< what can be done only while a file is open
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
};

} // namespace juri
