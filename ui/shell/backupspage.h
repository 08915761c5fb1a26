// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/backups.h"
#include "ui/shell/preferences.h"
#include "ui/shell/services.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace juri {

class BackupListModel;
class EmptyState;
class JobBar;
class MessageBar;
class PlainTable;

/// The backups of one competition file: when each was made, what is inside and whether it is whole,
/// looked into one after the other on another thread. Restores nothing itself: that is asked of
/// whoever can close the file.
class BackupsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit BackupsPage(Services &services, QWidget *parent = nullptr);

    /// The backups of the file at this path. A shelf that is not known is looked for by what the
    /// file still says. canKeep: the file is open, so that a backup can be made now.
    void showFile(const QString &path, const QString &title, bool canKeep,
        const std::optional<BackupShelf> &shelf, bool chair);
    void refresh(); ///< the list anew, after a backup was made
    const QString &path() const { return m_path; }
    MessageBar &messages() { return *m_messages; }
    bool isLooking() const; ///< backups are still being looked into

Q_SIGNALS:
    void backAsked();
    void keepAsked(); ///< make a backup now
    /// inside: "14 of 22 entries judged", or empty
    void restoreAsked(const QString &path, const juri::Backup &backup, const QString &inside);

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    void findShelf();
    void lookInto(int row);
    void refreshChoice();
    void restoreChosen();
    void showFolder();
    int chosenRow() const;

    Services &m_services;
    QString m_path;
    QString m_title;
    std::optional<BackupShelf> m_shelf;
    bool m_chair = false;
    BackupListModel *m_model = nullptr;
    QLabel *m_about = nullptr;
    MessageBar *m_messages = nullptr;
    JobBar *m_job = nullptr;
    EmptyState *m_empty = nullptr;
    PlainTable *m_table = nullptr;
    QLabel *m_choice = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_restore = nullptr;
};

/// The shelf of a file that cannot be asked, by what the start page remembers of it; nothing if it
/// remembers too little.
std::optional<BackupShelf> shelfOfRecent(const RecentFile &file, const QString &root);

} // namespace juri
