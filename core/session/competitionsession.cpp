// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/competitionsession.h"

#include "core/session/savequeue.h"
#include "core/store/opening.h"
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

CompetitionSession::~CompetitionSession()
{
    m_queue.reset(); // saves what waits
}

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
    // The content comes with the opening: it was read there to be checked.
    NoProgress quiet;
    Opening opening = Store::openFile(path, Store::Wish::Write, quiet);
    if (!opening.isWritable())
        return opening.error();
    return take(std::move(opening), path, clock);
}

std::unique_ptr<CompetitionSession> CompetitionSession::take(
    Opening opening, const QString &path, const Clock &clock)
{
    if (!opening.store)
        return nullptr;
    const bool readOnly = opening.answer == OpeningAnswer::ReadOnly || opening.store->isReadOnly();
    auto session =
        std::unique_ptr<CompetitionSession>(new CompetitionSession(std::move(opening.store),
            QFileInfo(path).absoluteFilePath(), std::move(opening.competition), clock));
    if (readOnly)
        session->m_readOnlySentence =
            opening.sentence.isEmpty()
                ? tr("This file can only be looked at. To change something, save a copy elsewhere "
                     "and open that.")
                : opening.sentence;
    return session;
}

Result<> CompetitionSession::refuseIfReadOnly() const
{
    if (!isReadOnly())
        return {};
    return Error{ErrorCode::ReadOnly, m_readOnlySentence, {}};
}

Result<> CompetitionSession::checkAll(const std::vector<Edit> &edits) const
{
    if (auto writable = refuseIfReadOnly(); !writable)
        return writable;
    Competition after = m_competition; // each edit is judged on what the ones before it leave
    for (const Edit &edit : edits) {
        if (auto valid = validate(edit, after); !valid)
            return valid;
        applyTo(after, edit);
    }
    return {};
}

/// Stores what was checked, and only then changes what is shown; or changes it and lets it be
/// stored.
Result<> CompetitionSession::commit(std::span<const Edit> edits)
{
    if (!m_queue) {
        const QDateTime now = m_clock.now();
        if (auto stored = m_store->append(edits, now); !stored)
            return stored;
        m_lastSaved = now;
    }
    for (const Edit &edit : edits)
        applyTo(m_competition, edit);
    if (m_queue)
        give(edits);
    return {};
}

Result<> CompetitionSession::apply(const Edit &edit)
{
    if (auto writable = refuseIfReadOnly(); !writable)
        return writable;
    if (auto valid = validate(edit, m_competition); !valid)
        return valid;
    if (auto done = commit({&edit, 1}); !done)
        return done;
    remember(edit);
    announce(edit);
    announceSaved();
    return {};
}

Result<> CompetitionSession::applyForGood(const std::vector<Edit> &edits)
{
    if (edits.empty())
        return settle();
    if (m_queue) {
        m_queue->retryIfFull();
        if (auto settled = settle(); !settled)
            return settled;
    }
    if (auto valid = checkAll(edits); !valid)
        return valid;
    if (auto done = commit(edits); !done)
        return done;
    perform(edits);
    return settle();
}

/// Announces an act that was committed.
void CompetitionSession::perform(const std::vector<Edit> &edits)
{
    m_typing = false;
    for (const Edit &edit : edits)
        announce(edit);
    announceSaved();
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
    if (auto writable = refuseIfReadOnly(); !writable)
        return writable;
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
    announceSaved();
    return {};
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
}

/// After the news: saved already, or on its way.
void CompetitionSession::announceSaved()
{
    if (m_queue)
        Q_EMIT savingChanged();
    else
        Q_EMIT saved();
}

void CompetitionSession::announceEverything(const Competition &before)
{
    std::set<EvaluationKey> keys;
    for (const Competition *one : {&before, &std::as_const(m_competition)}) {
        for (const Stage &stage : one->stages) {
            for (const auto &[key, evaluation] : stage.evaluations)
                keys.insert(key);
        }
    }
    Q_EMIT setupChanged();
    Q_EMIT entriesChanged();
    Q_EMIT panelChanged();
    Q_EMIT assignmentsChanged();
    Q_EMIT evaluationsChanged({keys.begin(), keys.end()});
    Q_EMIT statementsChanged();
    Q_EMIT historyChanged();
}

} // namespace juri
