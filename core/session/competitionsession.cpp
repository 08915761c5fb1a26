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

/// Stores what was validated, and only then changes what is shown.
Result<> CompetitionSession::commit(std::span<const Edit> edits)
{
    const QDateTime now = m_clock.now();
    if (auto stored = m_store->append(edits, now); !stored)
        return stored;
    for (const Edit &edit : edits)
        applyTo(m_competition, edit);
    m_lastSaved = now;
    return {};
}

Result<> CompetitionSession::apply(const Edit &edit)
{
    if (auto valid = validate(edit, m_competition); !valid)
        return valid;
    if (auto done = commit({&edit, 1}); !done)
        return done;
    remember(edit);
    announce(edit);
    return {};
}

Result<> CompetitionSession::applyForGood(const std::vector<Edit> &edits)
{
    Competition after = m_competition; // each edit is judged on what the ones before it leave
    for (const Edit &edit : edits) {
        if (auto valid = validate(edit, after); !valid)
            return valid;
        applyTo(after, edit);
    }
    if (auto done = commit(edits); !done)
        return done;
    m_typing = false;
    for (const Edit &edit : edits)
        announce(edit);
    return {};
}

void CompetitionSession::remember(const Edit &edit)
{
    const bool invertible = inverse(edit).has_value();
    if (invertible) {
        auto both = m_typing ? merged(m_undo.back(), edit) : std::nullopt;
        if (both)
            m_undo.back() = *std::move(both);
        else
            m_undo.push_back(edit);
        m_redo.clear();
    }
    m_typing = invertible;
    // Typed and taken away again: there is nothing left to undo.
    if (m_typing && inverse(m_undo.back()) == m_undo.back()) {
        m_undo.pop_back();
        m_typing = false;
    }
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
    return takeStep(m_undo, m_redo, true);
}

Result<> CompetitionSession::redo()
{
    return takeStep(m_redo, m_undo, false);
}

/// Takes the newest edit of one history over to the other, through the same door as every edit.
Result<> CompetitionSession::takeStep(std::vector<Edit> &from, std::vector<Edit> &to, bool back)
{
    if (from.empty())
        return {};
    const Edit edit = from.back();
    const Edit step = back ? inverse(edit).value() : edit;
    m_typing = false;
    if (auto valid = validate(step, m_competition); !valid) {
        // What a lock or another edit has overtaken can no longer be taken.
        from.pop_back();
        Q_EMIT historyChanged();
        return valid;
    }
    if (auto done = commit({&step, 1}); !done)
        return done; // the disk may be better next time
    from.pop_back();
    to.push_back(edit);
    announce(step);
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
