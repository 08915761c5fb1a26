// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"
#include "core/support/clock.h"
#include "core/support/result.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace juri {

class SaveQueue;
class Store;
struct Opening;

/// The open competition: edits go in through apply(), news comes out as signals.
/// Saves at once, or beside the typing (saveInBackground). At once, what competition() shows is
/// what is on the disk; beside the typing it is that and what is on its way there, and "saved" is
/// said only after the commit. Lives on one thread.
class CompetitionSession final : public QObject
{
    Q_OBJECT

public:
    /// Makes a new file; refuses an existing one. The competition given is its first content.
    static Result<std::unique_ptr<CompetitionSession>> create(
        const QString &path, const Competition &competition, const Clock &clock);
    /// Opens a file of ours. Codes: NotFound, NotOurs, NewerVersion, Damaged, InUse, ReadOnly,
    /// DiskFailure.
    static Result<std::unique_ptr<CompetitionSession>> open(
        const QString &path, const Clock &clock);
    /// Of a file that was opened on whatever thread; nothing if the opening holds no open file. A
    /// file opened to be looked at gives a session that refuses every edit.
    static std::unique_ptr<CompetitionSession> take(
        Opening opening, const QString &path, const Clock &clock);
    /// Saves what is on its way first; what cannot be saved is lost. Whoever closes a file asks
    /// settle() before.
    ~CompetitionSession() override;

    /// From now on edits are saved on another thread, those that wait together in one transaction:
    /// apply(), undo() and redo() no longer wait for the disk, and can no longer be refused by it.
    void saveInBackground();
    /// True if the file was opened to be looked at only; the sentence says why and what to do.
    bool isReadOnly() const { return !m_readOnlySentence.isEmpty(); }
    QString readOnlySentence() const { return m_readOnlySentence; }

    const Competition &competition() const { return m_competition; }
    const QString &path() const { return m_path; }
    const Clock &clock() const { return m_clock; }

    /// Validates, stores together with its journal row in one transaction, announces. On failure
    /// nothing has changed, here or on disk. An edit that can be inverted joins the undo history;
    /// typing on in one note stays one step of it. In the background only what the content stands
    /// against is refused. (as validate; Locked, ReadOnly; at once also as Store::append)
    Result<> apply(const Edit &edit);
    /// Several edits that are one act, such as issuing a package: all of them in one transaction,
    /// or none. An act is not undone. On the disk when it returns well; no edits: as settle(). In
    /// the background an error of the disk leaves an act that was begun waiting with the rest; none
    /// is begun while something else cannot be saved. (as apply and Store::append)
    Result<> applyForGood(const std::vector<Edit> &edits);
    /// The same without waiting: `then` is called on this thread when the act is on the disk, or
    /// with why not; not at all if the context or the session has gone.
    void applyForGoodThen(
        const std::vector<Edit> &edits, QObject *context, std::function<void(Result<>)> then);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    QString undoText() const; ///< describe() of the edit that undo() would take back; empty if none
    QString redoText() const;
    Result<> undo();
    Result<> redo();

    /// When the last edit was committed, in UTC; nothing if none since opening.
    std::optional<QDateTime> lastSaved() const { return m_lastSaved; }
    /// Number and hash of the newest journal row on the disk; 0 and 32 zero bytes if there is none.
    /// What is on its way is not in them: settle() comes before signing.
    qint64 journalSeq() const;
    QByteArray journalHead() const;

    /// How it stands with saving. At once, everything is always saved: apply() has told otherwise.
    enum class Saving {
        Saved,    ///< everything shown is on the disk
        Underway, ///< some of it is on its way
        Failing   ///< it could not be saved, is kept here, and savingError() says why
    };
    Saving saving() const;
    int unsavedEdits() const;
    std::optional<Error> savingError() const;
    /// Tries again after a failure: the answer comes with savingChanged(). A full disk is tried
    /// again by itself, all other failures only here.
    void retrySaving();
    /// Waits until everything is saved, or cannot be: the error then. Nothing leaves the program,
    /// signed, issued or exported, before it.
    Result<> settle();
    /// The same without waiting, for what was given until now: `then` is called on this thread; at
    /// once if there is nothing to wait for, not at all if the context or the session has gone.
    void whenSettled(QObject *context, std::function<void(Result<>)> then);
    /// Gives up what could not be saved: reads what the file holds and announces everything as
    /// changed; the undo history is empty then. On failure nothing was given up. (as open)
    Result<> takeBackUnsaved();
    /// Makes a new, whole file of what is shown here, for when the disk is gone. The session goes
    /// on with its own file. (as Store::create)
    Result<> saveCopyElsewhere(const QString &path) const;
    /// The same of a copy of the competition, on any thread.
    static Result<> writeCopy(
        const QString &path, const Competition &competition, const Clock &clock);
    /// Work on the open file between two savings, such as a backup: on the saving thread, or here
    /// if saving is at once. `done` is called on this thread, not at all if the context or the
    /// session has gone; what still waits when the session goes is done before the file is closed.
    /// (NotFound while there is no open file, otherwise what `work` says)
    void withStore(QObject *context, std::function<Result<>(Store &)> work,
        std::function<void(Result<>)> done);

Q_SIGNALS:
    void setupChanged(); ///< title, chair, stage rubric, rules, lock
    void entriesChanged();
    void panelChanged(); ///< judges, conflicts
    void assignmentsChanged();
    void evaluationsChanged(
        const std::vector<juri::EvaluationKey> &keys); ///< marks, notes, standings
    void statementsChanged();
    void historyChanged(); ///< undo or redo became (im)possible
    void saved();          ///< everything given is on the disk
    void savingChanged();  ///< saving() or unsavedEdits(); also when a new attempt failed again

private:
    /// Who waits until so many of the edits given are over.
    struct Waiter
    {
        quint64 upTo = 0;
        QPointer<QObject> context;
        std::function<void(Result<>)> then;
    };
    CompetitionSession(
        std::unique_ptr<Store> store, QString path, Competition competition, const Clock &clock);
    Result<> refuseIfReadOnly() const;
    Result<> checkAll(const std::vector<Edit> &edits) const;
    Result<> commit(std::span<const Edit> edits);
    void give(std::span<const Edit> edits);
    void perform(const std::vector<Edit> &edits);
    void remember(const Edit &edit);
    Result<> takeStep(std::vector<Edit> &from, std::vector<Edit> &to, bool back);
    void announce(const Edit &edit);
    void announceSaved();
    void announceEverything(const Competition &before);
    void followQueue();
    void answerWaiters(bool trying);

    std::unique_ptr<Store> m_store;     ///< at once
    std::unique_ptr<SaveQueue> m_queue; ///< in the background
    QString m_path;
    Competition m_competition;
    const Clock &m_clock;
    std::vector<Edit> m_undo; ///< edits as applied, newest last
    std::vector<Edit> m_redo; ///< edits as undone, newest last
    bool m_typing = false;    ///< the newest undo step may still grow by typing on
    std::optional<QDateTime> m_lastSaved;
    QString m_readOnlySentence;
    // The queue as it was last announced.
    quint64 m_given = 0;
    quint64 m_done = 0;
    quint64 m_attempts = 0;
    std::optional<Error> m_savingError;
    std::vector<Waiter> m_waiters;
};

} // namespace juri
