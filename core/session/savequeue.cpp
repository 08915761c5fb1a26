// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/savequeue.h"

#include "core/store/store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>

#include <chrono>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds fullDiskPause{5};

/// Room can come back by itself; everything else that fails needs a person to look at it. SQLite
/// says it in these words (SQLITE_FULL).
bool isFullDisk(const std::optional<Error> &error)
{
    return error && error->code == ErrorCode::DiskFailure &&
           error->detail.contains(u"disk is full"_s);
}

/// After these it is not known what of the last attempt is in the file.
bool isDiskInDoubt(const std::optional<Error> &error)
{
    return error && error->code == ErrorCode::DiskFailure && !isFullDisk(error);
}

} // namespace

SaveQueue::SaveQueue(std::unique_ptr<Store> store, QString path)
    : m_path(std::move(path))
    , m_store(std::move(store))
    , m_seq(m_store->journalSeq())
    , m_head(m_store->journalHead())
{
    m_state.journalSeq = m_seq;
    m_state.journalHead = m_head;
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(u"saving"_s);
    m_thread->start();
}

SaveQueue::~SaveQueue()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
        m_tryNow = m_tryNow || isFullDisk(m_state.error);
    }
    m_wake.notify_all();
    m_thread->wait();
}

void SaveQueue::add(const std::vector<Edit> &edits, const QDateTime &at)
{
    {
        const std::scoped_lock lock(m_mutex);
        for (const Edit &edit : edits)
            m_waiting.push_back({edit, at});
        m_given += edits.size();
        m_tryNow = m_tryNow || isFullDisk(m_state.error);
    }
    m_wake.notify_all();
}

void SaveQueue::addWork(std::function<void(Store *)> work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_work.push_back(std::move(work));
    }
    m_wake.notify_all();
}

SaveQueue::State SaveQueue::state() const
{
    const std::scoped_lock lock(m_mutex);
    State state = m_state;
    state.trying = m_busy || mayWrite();
    return state;
}

SaveQueue::State SaveQueue::settle()
{
    std::unique_lock lock(m_mutex);
    m_rest.wait(lock, [this] { return !m_busy && !mayWrite(); });
    return m_state;
}

void SaveQueue::retry()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tryNow = m_state.error.has_value();
    }
    m_wake.notify_all();
}

void SaveQueue::retryIfFull()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tryNow = m_tryNow || isFullDisk(m_state.error);
    }
    m_wake.notify_all();
}

bool SaveQueue::mayWrite() const
{
    return m_state.done < m_given && (!m_state.error || m_tryNow);
}

void SaveQueue::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        const bool wrote = mayWrite();
        if (wrote)
            write(lock);
        if (!m_work.empty()) {
            const auto work = std::move(m_work.front());
            m_work.pop_front();
            lock.unlock();
            work(m_store.get());
            lock.lock();
        } else if (wrote) {
            continue;
        } else if (m_stop) {
            break;
        } else if (!isFullDisk(m_state.error)) {
            m_wake.wait(lock);
        } else if (m_wake.wait_for(lock, fullDiskPause) == std::cv_status::timeout) {
            m_tryNow = true;
        }
    }
    lock.unlock();
    m_store.reset(); // closed where it was used
}

/// One attempt at everything that waits. Called and left with the mutex held.
void SaveQueue::write(std::unique_lock<std::mutex> &lock)
{
    m_busy = true;
    m_tryNow = false;
    const std::optional<Error> before = m_state.error;
    std::deque<Waiting> fresh;
    fresh.swap(m_waiting);
    lock.unlock();
    m_group.insert(m_group.end(), std::make_move_iterator(fresh.begin()),
        std::make_move_iterator(fresh.end()));
    const size_t held = m_group.size();
    const Result<> written = writeGroup(before);
    lock.lock();
    m_busy = false;
    ++m_state.attempts;
    m_state.done += held - m_group.size();
    m_state.error = written ? std::nullopt : std::optional(written.error());
    m_state.journalSeq = m_seq;
    m_state.journalHead = m_head;
    lock.unlock();
    m_rest.notify_all();
    Q_EMIT advanced();
    lock.lock();
}

/// The first edits of the group and the time of each, as the store takes them.
std::pair<std::vector<Edit>, std::vector<QDateTime>> SaveQueue::firstOfGroup(size_t count) const
{
    std::pair<std::vector<Edit>, std::vector<QDateTime>> first;
    for (size_t i = 0; i < count; ++i) {
        first.first.push_back(m_group[i].edit);
        first.second.push_back(m_group[i].at);
    }
    return first;
}

/// Saves the group and empties it.
Result<> SaveQueue::writeGroup(std::optional<Error> before)
{
    if (!m_store || isDiskInDoubt(before)) {
        if (auto opened = openAgain(); !opened)
            return opened;
    }
    if (m_group.empty())
        return {};
    m_tried = m_group.size();
    const auto [edits, times] = firstOfGroup(m_tried);
    if (auto written = m_store->append(edits, times); !written)
        return written;
    m_group.clear();
    m_tried = 0;
    m_seq = m_store->journalSeq();
    m_head = m_store->journalHead();
    return {};
}

/// Closes the file and looks at it anew, as after a fall of the computer: what a failed flush left
/// in memory of the system is not believed.
Result<> SaveQueue::openAgain()
{
    if (auto closed = closeWithEmptyLog(); !closed)
        return closed;
    auto store = Store::open(m_path);
    if (!store)
        return store.error();
    m_store = *std::move(store);
    const QByteArray head = m_store->journalHead();
    if (head == m_head)
        return {};
    if (m_tried > 0 && head == headAfterTried()) {
        // The attempt that failed had come into the log after all, and by now into the file.
        m_group.erase(m_group.begin(), m_group.begin() + static_cast<std::ptrdiff_t>(m_tried));
        m_tried = 0;
        m_seq = m_store->journalSeq();
        m_head = head;
        return {};
    }
    m_store.reset();
    return Error{ErrorCode::Stale,
        QCoreApplication::translate("juri::SaveQueue",
            "%1 is not as it was left: somebody else changed it, or the disk lost something. "
            "Nothing was written into it. Save a copy elsewhere and go on with that.")
            .arg(QDir::toNativeSeparators(m_path)),
        u"the journal ends in another row than the last one saved"_s};
}

/// Closing writes the log into the file and removes it. A log that stays was not written: it is
/// read once more and closed again, because rows that are only in it may not be on the disk.
Result<> SaveQueue::closeWithEmptyLog()
{
    const QString log = QFileInfo(m_path).canonicalFilePath() + u"-wal"_s;
    m_store.reset();
    if (QFileInfo(log).size() == 0)
        return {};
    auto store = Store::open(m_path);
    if (!store)
        return store.error();
    store->reset();
    if (QFileInfo(log).size() == 0)
        return {};
    return Error{ErrorCode::DiskFailure,
        QCoreApplication::translate("juri::SaveQueue",
            "The disk still fails while %1 is written. Save a copy on another disk.")
            .arg(QDir::toNativeSeparators(m_path)),
        u"the log cannot be written into the file"_s};
}

/// How the journal would end had the last attempt been saved.
QByteArray SaveQueue::headAfterTried() const
{
    const auto [edits, times] = firstOfGroup(m_tried);
    return Store::headAfter(m_head, m_seq, edits, times);
}

/// On the saving thread.
Result<Competition> SaveQueue::readAnew(const std::optional<Error> &failure)
{
    if (!m_store || isDiskInDoubt(failure)) {
        if (auto opened = openAgain(); !opened)
            return opened.error();
    }
    return m_store->read();
}

Result<Competition> SaveQueue::takeBack()
{
    std::optional<Result<Competition>> answer;
    addWork([this, &answer](Store *) {
        auto read = readAnew(state().error);
        const std::scoped_lock lock(m_mutex);
        if (read) {
            m_group.clear();
            m_tried = 0;
            m_waiting.clear();
            m_state = {m_given, std::nullopt, false, m_seq, m_head, m_state.attempts};
        }
        answer = std::move(read);
        m_rest.notify_all();
    });
    std::unique_lock lock(m_mutex);
    m_rest.wait(lock, [&answer] { return answer.has_value(); });
    return *std::move(answer);
}

} // namespace juri
