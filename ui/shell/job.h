// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/progress.h"
#include "core/support/result.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include <atomic>
#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace juri {

/// The Progress of work on another thread: written there, read here.
class JobProgress final : public Progress
{
public:
    void report(int done, int total) override
    {
        m_total.store(total, std::memory_order_relaxed);
        m_done.store(done, std::memory_order_relaxed);
    }
    bool isCancelled() const override { return m_cancelled.load(std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    int done() const { return m_done.load(std::memory_order_relaxed); }
    int total() const { return m_total.load(std::memory_order_relaxed); }

private:
    std::atomic<int> m_done = 0;
    std::atomic<int> m_total = 0;
    std::atomic<bool> m_cancelled = false;
};

/// The jobs started for one guard: at most one is current. A newer one cancels the older, whose
/// answer is then dropped; when the guard goes, nothing is delivered any more.
class JobSlot final : public QObject
{
    Q_OBJECT

public:
    explicit JobSlot(QObject *guard);
    ~JobSlot() override;
    /// The slot of this guard, made at the first call.
    static JobSlot &of(QObject *guard);

    bool isBusy() const { return m_current != nullptr; }
    /// Asks the current job to stop; its `done` is still called, with Cancelled if it stopped.
    void cancel();

    std::shared_ptr<JobProgress> begin();
    /// False if a newer job has begun since: its answer must be dropped.
    bool end(const std::shared_ptr<JobProgress> &job);

Q_SIGNALS:
    void busyChanged(bool busy);
    void progressed(int done, int total); ///< a few times a second while busy

private:
    std::shared_ptr<JobProgress> m_current;
    QTimer m_timer;
};

/// Runs work on another thread and delivers its answer on this one while the guard lives. The work
/// must own what it needs (a copy of the competition); it must not touch widgets or the session.
template<typename T>
void startJob(
    QObject *guard, std::function<Result<T>(Progress &)> work, std::function<void(Result<T>)> done)
{
    using Answer = std::shared_ptr<Result<T>>;
    JobSlot &slot = JobSlot::of(guard);
    const std::shared_ptr<JobProgress> progress = slot.begin();
    auto *watcher = new QFutureWatcher<Answer>(&slot);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &slot,
        [watcher, progress, owner = &slot, done = std::move(done)] {
            watcher->deleteLater();
            const Answer answer = watcher->result();
            if (owner->end(progress))
                done(std::move(*answer));
            else
                *answer = Error{ErrorCode::Cancelled, {}, {}}; // lets go of what it holds, now
        });
    watcher->setFuture(QtConcurrent::run([work = std::move(work), progress]() -> Answer {
        return std::make_shared<Result<T>>(work(*progress));
    }));
}

/// A small line "what is going on, how far, Cancel" for one guard's jobs; hidden while idle.
class JobBar final : public QFrame
{
    Q_OBJECT

public:
    JobBar(QObject *guard, const QString &text, QWidget *parent = nullptr);
    void setText(const QString &text);
    /// Shown by another bar for the same guard: this one stays hidden.
    void setElsewhere(bool elsewhere);

private:
    void refresh();

    QPointer<JobSlot> m_slot;
    bool m_isElsewhere = false;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace juri
