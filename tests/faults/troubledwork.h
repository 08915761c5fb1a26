// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/competitionsession.h"
#include "core/support/files.h"
#include "tests/faults/faultscene.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <functional>
#include <optional>
#include <set>

namespace juri::test {

/// Something that can be made to go wrong at its nth call.
struct Trouble
{
    QString name;
    std::function<void(int nth)> begin;
    std::function<bool()> end; ///< from here on all is well; whether anything went wrong
    std::set<ErrorCode> codes; ///< what may be said then
    bool stays = false;        ///< from the nth call on
};

/// The things that people do with a file, each done while there is trouble. Every function says
/// what was wrong with how it ended, or nothing: an error has its code and a sentence, changes
/// nothing in memory, loses nothing that was acknowledged, and afterwards all works again.
class TroubledWork
{
public:
    TroubledWork(const QString &path, std::uint64_t seed)
        : m_path(path)
        , m_work(aCompetition(4, 12), seed)
    {
        auto store = Store::create(path, m_work.competition(), atNoon).value();
        for (int i = 0; i < 40; ++i) {
            const std::vector<Edit> edits = m_work.act();
            store->append(edits, noon()).has_value();
        }
        // As a crash leaves it, and as it is closed.
        m_crashedFile = bytesOf(path);
        m_crashedLog = bytesOf(path + u"-wal"_s);
        store.reset();
        m_closedFile = bytesOf(path);
        m_before = m_work.competition();
        for (int i = 0; i < 120; ++i)
            m_import.push_back(m_work.statement(m_before));
        QByteArray large(300'000, 'x');
        for (int i = 0; i < 8;
            ++i) { // larger than the page cache, so that the log is written early
            Statement statement = std::get<StatementsEdit>(m_import.front()).added.front();
            large[0] = static_cast<char>('a' + i);
            statement.members.push_back({u"members/large%1"_s.arg(i), large});
            statement.body += QByteArray(i + 1, ' ');
            statement.hash = sha256(statement.body);
            m_import.emplace_back(StatementsEdit{{statement}});
        }
    }

    const Competition &before() const { return m_before; }
    bool isLogLeft() const { return !m_crashedLog.isEmpty(); }

    QString open(const Trouble &trouble, int nth, bool &struck, bool crashed)
    {
        lay(crashed);
        trouble.begin(nth);
        auto session = CompetitionSession::open(m_path, atNoon);
        struck = trouble.end();
        QString problem = session ? QString() : wrongWith(session.error(), trouble, struck);
        if (session && (*session)->competition() != m_before)
            problem = u"opened with other content"_s;
        session = Error{};
        return problem.isEmpty() ? notHolding(m_before) : problem;
    }

    QString save(const Trouble &trouble, int nth, bool &struck)
    {
        lay(false);
        auto session = CompetitionSession::open(m_path, atNoon).value();
        AtWork work = m_work;
        return change(std::move(session), {work.mark(m_before)}, trouble, nth, struck);
    }

    QString import(const Trouble &trouble, int nth, bool &struck)
    {
        lay(false);
        auto session = CompetitionSession::open(m_path, atNoon).value();
        return change(std::move(session), m_import, trouble, nth, struck);
    }

    QString close(const Trouble &trouble, int nth, bool &struck)
    {
        lay(true);
        auto session = CompetitionSession::open(m_path, atNoon).value();
        AtWork work = m_work;
        const Edit edit = work.mark(m_before);
        if (!session->apply(edit))
            return u"not saved without trouble"_s;
        Competition after = m_before;
        applyTo(after, edit);
        trouble.begin(nth);
        session.reset();
        struck = trouble.end();
        return notHolding(after);
    }

    QString create(const Trouble &trouble, int nth, bool &struck)
    {
        removeAll(m_path);
        trouble.begin(nth);
        auto session = CompetitionSession::create(m_path, m_before, atNoon);
        struck = trouble.end();
        if (session) {
            session = Error{};
            return notHolding(m_before);
        }
        if (QFile::exists(m_path))
            return u"an unfinished file was left"_s;
        const QString problem = wrongWith(session.error(), trouble, struck);
        if (!problem.isEmpty())
            return problem;
        if (auto again = CompetitionSession::create(m_path, m_before, atNoon); !again)
            return u"not made afterwards: "_s + again.error().detail;
        return {};
    }

    QString check(const Trouble &trouble, int nth, bool &struck)
    {
        lay(false);
        auto store = Store::open(m_path).value();
        trouble.begin(nth);
        auto found = store->check();
        struck = trouble.end();
        if (!found) {
            if (const QString problem = wrongWith(found.error(), trouble, struck);
                !problem.isEmpty())
                return problem + u" "_s + found.error().detail;
            found = store->check();
        }
        if (!found)
            return u"does not check afterwards: "_s + found.error().detail;
        return found->sentences.join(u"; "_s);
    }

    /// A file of the first version is brought to the newest.
    QString upgrade(const Trouble &trouble, int nth, bool &struck)
    {
        removeAll(m_path);
        put(m_path, firstVersion());
        if (!m_firstContent)
            m_firstContent = Store::inspect(m_path).value()->read().value();
        trouble.begin(nth);
        auto store = Store::open(m_path);
        struck = trouble.end();
        QString problem = store ? QString() : wrongWith(store.error(), trouble, struck);
        store = Error{};
        if (problem.isEmpty())
            problem = notHolding(*m_firstContent);
        removeKeptCopies(m_path);
        return problem;
    }

    /// A whole copy is written elsewhere while the file is open and has a log.
    QString copy(const Trouble &trouble, int nth, bool &struck)
    {
        lay(true);
        const QString target = m_path + u".copy.juri"_s;
        QFile::remove(target);
        const QStringList before = QFileInfo(m_path).dir().entryList(QDir::Files | QDir::Hidden);
        auto session = Store::open(m_path).value();
        trouble.begin(nth);
        const auto copied = session->copyTo(target);
        struck = trouble.end();
        session.reset();
        if (copied) {
            auto store = Store::open(target);
            if (!store || (*store)->read().value() != m_before)
                return u"the copy is not whole"_s;
        } else {
            if (const QString problem = wrongWith(copied.error(), trouble, struck);
                !problem.isEmpty())
                return problem;
            for (const QString &name :
                QFileInfo(m_path).dir().entryList(QDir::Files | QDir::Hidden)) {
                if (!before.contains(name))
                    return u"left behind: "_s + name;
            }
        }
        removeAll(target);
        return notHolding(m_before);
    }

private:
    void lay(bool crashed)
    {
        removeAll(m_path);
        put(m_path, crashed ? m_crashedFile : m_closedFile);
        if (crashed)
            put(m_path + u"-wal"_s, m_crashedLog);
    }

    static QString wrongWith(const Error &error, const Trouble &trouble, bool struck)
    {
        if (!struck)
            return u"fails without trouble: "_s + error.detail;
        if (!trouble.codes.contains(error.code))
            return u"code %1: "_s.arg(static_cast<int>(error.code)) + error.detail;
        return error.message.isEmpty() ? u"no sentence: "_s + error.detail : QString();
    }

    QString notHolding(const Competition &wanted)
    {
        auto session = CompetitionSession::open(m_path, atNoon);
        if (!session)
            return u"does not open again: "_s + session.error().detail;
        return (*session)->competition() == wanted ? QString() : u"holds something else"_s;
    }

    QString change(std::unique_ptr<CompetitionSession> session, const std::vector<Edit> &edits,
        const Trouble &trouble, int nth, bool &struck)
    {
        Competition after = m_before;
        for (const Edit &edit : edits)
            applyTo(after, edit);
        const qint64 seq = session->journalSeq();
        const QByteArray head = session->journalHead();
        trouble.begin(nth);
        auto done =
            edits.size() == 1 ? session->apply(edits.front()) : session->applyForGood(edits);
        // Trouble that stays: somebody tries again, and is told the truth again.
        QString firstProblem;
        if (!done)
            firstProblem = wrongWith(done.error(), trouble, true);
        if (!done && trouble.stays)
            done = session->applyForGood(edits);
        struck = trouble.end();
        if (!firstProblem.isEmpty())
            return firstProblem;
        if (!done) {
            if (const QString problem = wrongWith(done.error(), trouble, struck);
                !problem.isEmpty())
                return problem;
            if (session->competition() != m_before || session->journalSeq() != seq ||
                session->journalHead() != head)
                return u"memory changed"_s;
            if (const auto again = session->applyForGood(edits); !again)
                return u"not saved afterwards: "_s + again.error().detail;
        }
        if (session->competition() != after)
            return u"memory is not what was saved"_s;
        session.reset();
        return notHolding(after);
    }

    QString m_path;
    AtWork m_work;
    Competition m_before;
    std::optional<Competition> m_firstContent;
    std::vector<Edit> m_import;
    QByteArray m_crashedFile, m_crashedLog, m_closedFile;
};

/// Calls a piece of work with trouble at its 1st, 2nd, 3rd … call until there is none any more.
/// Every number at first, then with growing strides; `finest` numbers one by one.
inline QStringList untilItGoesWell(
    const std::function<QString(int nth, bool &struck)> &work, int finest, int *tried)
{
    QStringList problems;
    *tried = 0;
    for (int nth = 1; nth < 1'000'000; nth += nth <= finest ? 1 : 1 + nth / 20) {
        bool struck = false;
        const QString problem = work(nth, struck);
        if (!problem.isEmpty() && problems.size() < 20)
            problems << u"%1: "_s.arg(nth) + problem;
        if (!struck)
            return problems;
        ++*tried;
    }
    return problems << u"never ends"_s;
}

} // namespace juri::test
