// SPDX-License-Identifier: GPL-3.0-or-later
// How a session saves beside the typing, and what it says about it.
#include "core/session/competitionsession.h"

#include "core/session/savequeue.h"
#include "core/store/store.h"

#include <algorithm>
#include <utility>

namespace juri {

void CompetitionSession::saveInBackground()
{
    if (m_queue)
        return;
    m_queue = std::make_unique<SaveQueue>(std::move(m_store), m_path);
    connect(m_queue.get(), &SaveQueue::advanced, this, &CompetitionSession::followQueue);
}

void CompetitionSession::give(std::span<const Edit> edits)
{
    m_given += edits.size();
    m_queue->add({edits.begin(), edits.end()}, m_clock.now());
}

CompetitionSession::Saving CompetitionSession::saving() const
{
    if (m_done == m_given)
        return Saving::Saved;
    return m_savingError ? Saving::Failing : Saving::Underway;
}

int CompetitionSession::unsavedEdits() const
{
    return static_cast<int>(m_given - m_done);
}

std::optional<Error> CompetitionSession::savingError() const
{
    return m_savingError;
}

void CompetitionSession::retrySaving()
{
    if (m_queue)
        m_queue->retry();
}

Result<> CompetitionSession::settle()
{
    if (!m_queue)
        return {};
    const auto state = m_queue->settle();
    followQueue();
    return state.error ? Result<>(*state.error) : Result<>();
}

void CompetitionSession::whenSettled(QObject *context, std::function<void(Result<>)> then)
{
    if (!m_queue) {
        then({});
        return;
    }
    m_waiters.push_back({m_given, context, std::move(then)});
    followQueue();
}

void CompetitionSession::applyForGoodThen(
    const std::vector<Edit> &edits, QObject *context, std::function<void(Result<>)> then)
{
    if (!m_queue) {
        then(applyForGood(edits));
        return;
    }
    if (edits.empty()) {
        whenSettled(context, std::move(then));
        return;
    }
    // As in applyForGood(): nothing is begun while something else cannot be saved.
    m_queue->retryIfFull();
    const auto begin = [this, edits, guard = QPointer<QObject>(context), then](Result<> settled) {
        if (settled)
            settled = checkAll(edits);
        if (settled)
            settled = commit(edits);
        if (!settled) {
            then(settled);
            return;
        }
        m_waiters.push_back({m_given, guard, then});
        perform(edits);
        followQueue();
    };
    // What was typed is saved with it if it is only on its way.
    if (saving() != Saving::Failing)
        begin({});
    else
        whenSettled(context, begin);
}

/// Takes over how far the queue has come and tells the news, once.
void CompetitionSession::followQueue()
{
    const auto state = m_queue->state();
    const Saving before = saving();
    const bool moved = state.done != m_done;
    const bool tried = std::exchange(m_attempts, state.attempts) != state.attempts;
    m_done = state.done;
    m_savingError = state.error;
    if (moved)
        m_lastSaved = m_clock.now();
    const QPointer<CompetitionSession> self = this;
    if (before != saving() || (tried && m_savingError))
        Q_EMIT savingChanged();
    if (self && moved && saving() == Saving::Saved)
        Q_EMIT saved();
    if (self)
        answerWaiters(state.trying);
}

/// Calls those whose edits are over, or all if saving has stopped.
void CompetitionSession::answerWaiters(bool trying)
{
    const bool stopped = m_savingError && !trying;
    const auto ready = [&](const Waiter &one) { return stopped || one.upTo <= m_done; };
    std::vector<Waiter> called;
    std::copy_if(m_waiters.begin(), m_waiters.end(), std::back_inserter(called), ready);
    std::erase_if(m_waiters, ready);
    // What is called may do anything, even close the file.
    const auto error = m_savingError;
    const quint64 over = m_done;
    for (const auto &[upTo, context, then] : called) {
        if (context)
            then(upTo <= over ? Result<>() : Result<>(*error));
    }
}

Result<> CompetitionSession::takeBackUnsaved()
{
    if (!m_queue)
        return {};
    auto read = m_queue->takeBack();
    if (!read)
        return read.error();
    const Competition before = std::exchange(m_competition, *std::move(read));
    m_undo.clear();
    m_redo.clear();
    m_typing = false;
    m_done = m_given; // over, but not saved: that is not announced
    m_savingError.reset();
    announceEverything(before);
    Q_EMIT savingChanged();
    return {};
}

Result<> CompetitionSession::saveCopyElsewhere(const QString &path) const
{
    return writeCopy(path, m_competition, m_clock);
}

Result<> CompetitionSession::writeCopy(
    const QString &path, const Competition &competition, const Clock &clock)
{
    const auto store = Store::create(path, competition, clock);
    return store ? Result<>() : Result<>(store.error());
}

void CompetitionSession::withStore(
    QObject *context, std::function<Result<>(Store &)> work, std::function<void(Result<>)> done)
{
    if (!m_queue) {
        done(work(*m_store));
        return;
    }
    m_queue->addWork([this, guard = QPointer<QObject>(context), work = std::move(work),
                         done = std::move(done)](Store *store) {
        Result<> answer = store ? work(*store)
                                : Result<>(Error{ErrorCode::NotFound,
                                      tr("The file is not open: it could not be saved."), {}});
        QMetaObject::invokeMethod(
            this,
            [guard, done, answer = std::move(answer)] {
                if (guard)
                    done(answer);
            },
            Qt::QueuedConnection);
    });
}

qint64 CompetitionSession::journalSeq() const
{
    return m_queue ? m_queue->state().journalSeq : m_store->journalSeq();
}

QByteArray CompetitionSession::journalHead() const
{
    return m_queue ? m_queue->state().journalHead : m_store->journalHead();
}

} // namespace juri
