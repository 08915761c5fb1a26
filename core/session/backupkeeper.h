// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/backups.h"
#include "core/support/clock.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <optional>

namespace juri {

class CompetitionSession;

/// When something was last done about the backups of an open file.
struct BackupTimes
{
    std::optional<QDateTime> firstChange; ///< the oldest change that no backup holds
    std::optional<QDateTime> lastFailure; ///< since that change
};

/// Whether a backup is to be made now: 30 minutes after the first change that none holds, and not
/// within five minutes of one that failed. A clock that was set back makes it due.
bool isBackupDue(const BackupTimes &times, const QDateTime &now);

/// Makes backups of one open competition: 30 minutes after a change, and on close. A failure never
/// stops the judging: it is told and tried again. Lives on the thread of its session, which must
/// outlive it.
class BackupKeeper final : public QObject
{
    Q_OBJECT

public:
    /// root: the folder that holds all shelves.
    BackupKeeper(CompetitionSession &session, const QString &root, const Clock &clock,
        QObject *parent = nullptr);

    const BackupShelf &shelf() const { return m_shelf; }
    /// Before the session goes: waits for a backup of what is there now, or its failure. Nothing is
    /// made afterwards.
    Result<Backup> closeAndKeep();
    /// Makes one if it is due. Called by a timer and after each change; it may be called any time.
    void look();

Q_SIGNALS:
    void kept(const juri::Backup &backup);
    void failed(const juri::Error &error);

private:
    void noteChange();
    void begin();
    void finish(const Result<Backup> &made);

    CompetitionSession &m_session;
    BackupShelf m_shelf;
    const Clock &m_clock;
    QTimer m_wakeUp; ///< only asks; the clock decides
    BackupTimes m_times;
    std::optional<QDateTime> m_inWork; ///< the first change of those that one being made holds
    bool m_isClosed = false;
};

} // namespace juri
