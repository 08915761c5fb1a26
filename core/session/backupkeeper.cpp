// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/backupkeeper.h"

#include "core/session/competitionsession.h"

#include <QtCore/QCoreApplication>

#include <chrono>
#include <future>
#include <utility>

namespace juri {

namespace {

constexpr qint64 dueAfterSeconds = 30 * 60;
constexpr qint64 triedAgainAfterSeconds = 5 * 60;
// Often enough for a lid that was closed in between: the timer sleeps then, the clock does not.
constexpr std::chrono::minutes wakeUpEvery(1);

bool hasPassed(qint64 seconds, const QDateTime &since, const QDateTime &now)
{
    const qint64 passed = since.secsTo(now);
    return passed >= seconds || passed < 0;
}

/// The answer, or that there will be none.
Result<Backup> answerOf(std::future<Result<Backup>> &answer)
{
    try {
        return answer.get();
    } catch (const std::future_error &) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("juri::BackupKeeper",
                "The backup could not be made: the competition file is no longer open."),
            {}};
    }
}

} // namespace

bool isBackupDue(const BackupTimes &times, const QDateTime &now)
{
    return times.firstChange && hasPassed(dueAfterSeconds, *times.firstChange, now) &&
           (!times.lastFailure || hasPassed(triedAgainAfterSeconds, *times.lastFailure, now));
}

BackupKeeper::BackupKeeper(
    CompetitionSession &session, const QString &root, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_shelf(root, session.competition())
    , m_clock(clock)
{
    m_wakeUp.setInterval(wakeUpEvery);
    m_wakeUp.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_wakeUp, &QTimer::timeout, this, &BackupKeeper::look);
    connect(&session, &CompetitionSession::saved, this, &BackupKeeper::noteChange);
}

void BackupKeeper::noteChange()
{
    if (!m_times.firstChange)
        m_times.firstChange = m_clock.now();
    if (!m_isClosed && !m_wakeUp.isActive())
        m_wakeUp.start();
    look();
}

void BackupKeeper::look()
{
    if (!m_isClosed && !m_inWork && isBackupDue(m_times, m_clock.now()))
        begin();
}

/// Changes that come while it is made count as not held: the next one has them for certain.
void BackupKeeper::begin()
{
    m_inWork = std::exchange(m_times.firstChange, std::nullopt);
    const auto made = std::make_shared<std::optional<Backup>>();
    m_session.withStore(
        this,
        [shelf = m_shelf, now = m_clock.now(), made](Store &store) -> Result<> {
            auto backup = shelf.keep(store, now);
            if (!backup)
                return std::move(backup).error();
            *made = *std::move(backup);
            return {};
        },
        [this, made](const Result<> &done) {
            finish(done ? Result<Backup>(**made) : Result<Backup>(done.error()));
        });
}

void BackupKeeper::finish(const Result<Backup> &made)
{
    const auto firstChange = std::exchange(m_inWork, std::nullopt);
    if (made) {
        m_times.lastFailure.reset();
        if (!m_times.firstChange)
            m_wakeUp.stop();
        Q_EMIT kept(*made);
    } else {
        m_times = {firstChange, m_clock.now()}; // the older of the two changes
        Q_EMIT failed(made.error());
    }
}

Result<Backup> BackupKeeper::closeAndKeep()
{
    m_isClosed = true;
    m_wakeUp.stop();
    // The answer comes from the store's own thread: this one waits and handles no events.
    // Only the work itself holds the promise: work that is given up breaks it, and nobody waits.
    auto promise = std::make_shared<std::promise<Result<Backup>>>();
    auto answer = promise->get_future();
    m_session.withStore(
        this,
        [shelf = m_shelf, now = m_clock.now(), promise = std::move(promise)](
            Store &store) -> Result<> {
            promise->set_value(shelf.keep(store, now));
            return {};
        },
        [](const Result<> &) {});
    const auto made = answerOf(answer);
    if (made)
        Q_EMIT kept(*made);
    else
        Q_EMIT failed(made.error());
    return made;
}

} // namespace juri
