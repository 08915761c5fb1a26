// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/competitionsession.h"

#include "core/store/store.h"

#include <QtCore/QFileInfo>

namespace juri {

CompetitionSession::CompetitionSession(
    std::unique_ptr<Store> store, QString path, Competition competition, const Clock &clock)
    : m_store(std::move(store))
    , m_path(std::move(path))
    , m_competition(std::move(competition))
    , m_clock(clock)
{}

CompetitionSession::~CompetitionSession() = default;

Result<std::unique_ptr<CompetitionSession>> CompetitionSession::create(
    const QString &path, const Competition &competition, const Clock &clock)
{
    auto store = Store::create(path, competition, clock);
    if (!store)
        return store.error();
    return std::unique_ptr<CompetitionSession>(new CompetitionSession(
        *std::move(store), QFileInfo(path).absoluteFilePath(), competition, clock));
}

Result<std::unique_ptr<CompetitionSession>> CompetitionSession::open(
    const QString &path, const Clock &clock)
{
    auto store = Store::open(path);
    if (!store)
        return store.error();
    auto competition = (*store)->read();
    if (!competition)
        return competition.error();
    return std::unique_ptr<CompetitionSession>(new CompetitionSession(
        *std::move(store), QFileInfo(path).absoluteFilePath(), *std::move(competition), clock));
}

/// The one way in: validate, store, then change what is shown, then tell.
Result<> CompetitionSession::commit(const Edit &edit)
{
    if (auto valid = validate(edit, m_competition); !valid)
        return valid;
    const QDateTime now = m_clock.now();
    if (auto stored = m_store->append(edit, now); !stored)
        return stored;
    applyTo(m_competition, edit);
    m_lastSaved = now;
    return {};
}

Result<> CompetitionSession::apply(const Edit &edit)
{
    if (auto done = commit(edit); !done)
        return done;
    if (inverse(edit)) {
        auto both = m_undo.empty() ? std::nullopt : merged(m_undo.back(), edit);
        if (both)
            m_undo.back() = *std::move(both);
        else
            m_undo.push_back(edit);
        m_redo.clear();
    }
    announce(edit);
    return {};
}

QString CompetitionSession::undoText() const
{
    return m_undo.empty() ? QString() : describe(m_undo.back());
}

QString CompetitionSession::redoText() const
{
    return m_redo.empty() ? QString() : describe(m_redo.back());
}

Result<> CompetitionSession::undo()
{
    if (m_undo.empty())
        return {};
    const Edit edit = m_undo.back();
    const auto back = inverse(edit);
    if (auto done = commit(*back); !done) {
        // What has been overtaken by a lock or another edit can no longer be taken back.
        if (done.error().code != ErrorCode::DiskFailure)
            m_undo.pop_back();
        Q_EMIT historyChanged();
        return done;
    }
    m_undo.pop_back();
    m_redo.push_back(edit);
    announce(*back);
    return {};
}

Result<> CompetitionSession::redo()
{
    if (m_redo.empty())
        return {};
    const Edit edit = m_redo.back();
    if (auto done = commit(edit); !done) {
        if (done.error().code != ErrorCode::DiskFailure)
            m_redo.pop_back();
        Q_EMIT historyChanged();
        return done;
    }
    m_redo.pop_back();
    m_undo.push_back(edit);
    announce(edit);
    return {};
}

qint64 CompetitionSession::journalSeq() const
{
    return m_store->journalSeq();
}

QByteArray CompetitionSession::journalHead() const
{
    return m_store->journalHead();
}

namespace {

/// Emits the one signal that fits an edit.
struct Announcer
{
    CompetitionSession &session;

    void operator()(const CompetitionEdit &) const { Q_EMIT session.setupChanged(); }
    void operator()(const StageEdit &) const { Q_EMIT session.setupChanged(); }
    void operator()(const EntriesEdit &) const { Q_EMIT session.entriesChanged(); }
    void operator()(const JudgesEdit &) const { Q_EMIT session.panelChanged(); }
    void operator()(const ConflictEdit &) const { Q_EMIT session.panelChanged(); }
    void operator()(const AssignmentsEdit &) const { Q_EMIT session.assignmentsChanged(); }
    void operator()(const MarkEdit &edit) const
    {
        Q_EMIT session.evaluationsChanged({edit.evaluation});
    }
    void operator()(const NoteEdit &edit) const
    {
        Q_EMIT session.evaluationsChanged({edit.evaluation});
    }
    void operator()(const StandingEdit &edit) const
    {
        Q_EMIT session.evaluationsChanged({edit.evaluation});
    }
    void operator()(const EvaluationsEdit &edit) const
    {
        std::vector<EvaluationKey> keys;
        for (const auto &change : edit.changes)
            keys.push_back(change.after ? change.after->key() : change.before->key());
        Q_EMIT session.evaluationsChanged(keys);
    }
    void operator()(const StatementsEdit &) const { Q_EMIT session.statementsChanged(); }
};

} // namespace

void CompetitionSession::announce(const Edit &edit)
{
    std::visit(Announcer{*this}, edit);
    Q_EMIT historyChanged();
    Q_EMIT saved();
}

} // namespace juri
