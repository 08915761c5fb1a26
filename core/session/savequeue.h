// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/domain/edit.h"
#include "core/support/result.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

class QThread;

namespace juri {

class Store;

/// Saves edits beside whoever makes them: in their order, on a thread of its own, those that wait
/// together in one transaction. Nothing given to it is ever dropped unsaid: what could not be saved
/// is kept with all that follows, until it can. Owns the store; all methods are for one thread.
class SaveQueue final : public QObject
{
    Q_OBJECT

public:
    /// How far saving has come.
    struct State
    {
        quint64 done = 0;           ///< edits that are over: saved, or taken back
        std::optional<Error> error; ///< why the next one could not be saved
        bool trying = false;        ///< something is being written, or will be without a retry()
        qint64 journalSeq = 0;      ///< of what is saved
        QByteArray journalHead;
        quint64 attempts = 0; ///< at saving, whatever came of them
    };

    /// path: as the session names the file, for opening it again after a failure of the disk.
    SaveQueue(std::unique_ptr<Store> store, QString path);
    /// Saves what waits, unless that fails, does what was asked of the store, and closes it.
    ~SaveQueue() override;

    /// Takes edits that belong together: they come into one transaction. A full disk is tried
    /// again.
    void add(const std::vector<Edit> &edits, const QDateTime &at);
    /// Work on the store between two savings, in its order; not done while there is no open file,
    /// which `work` is told with a null pointer.
    void addWork(std::function<void(Store *)> work);
    State state() const;
    /// Waits until everything is saved or the next edit cannot be; the state then.
    State settle();
    /// Tries again after a failure. One of the disk itself is only believed to be over after the
    /// file was closed, opened and checked, and its journal ends where it was left.
    void retry();
    /// As retry(), but only if all that failed is room on the disk.
    void retryIfFull();
    /// Drops what could not be saved and reads what the file holds instead.
    Result<Competition> takeBack();

Q_SIGNALS:
    void advanced(); ///< from the saving thread, after each attempt

private:
    struct Waiting
    {
        Edit edit;
        QDateTime at;
    };
    void run();
    bool mayWrite() const;
    void write(std::unique_lock<std::mutex> &lock);
    Result<> writeGroup(std::optional<Error> before);
    Result<> openAgain();
    Result<> closeWithEmptyLog();
    Result<Competition> readAnew(const std::optional<Error> &failure);
    std::pair<std::vector<Edit>, std::vector<QDateTime>> firstOfGroup(size_t count) const;
    QByteArray headAfterTried() const;

    const QString m_path;
    // The saving thread's own, while it runs.
    std::unique_ptr<Store> m_store;
    std::vector<Waiting> m_group; ///< taken from the queue, not yet saved
    size_t m_tried = 0;           ///< of the group, how many the last attempt held
    qint64 m_seq = 0;             ///< end of the journal as last acknowledged
    QByteArray m_head;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake; ///< for the saving thread
    std::condition_variable m_rest; ///< for those who wait for it
    // Under the mutex.
    std::deque<Waiting> m_waiting;
    std::deque<std::function<void(Store *)>> m_work;
    quint64 m_given = 0;
    State m_state;
    bool m_busy = false;
    bool m_tryNow = false;
    bool m_stop = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace juri
