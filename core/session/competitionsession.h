// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"
#include "core/support/clock.h"
#include "core/support/result.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace juri {

class Store;

/// The open competition: edits go in through apply(), news comes out as signals after the commit.
/// What competition() shows is what is on the disk. Lives on one thread.
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
    ~CompetitionSession() override;

    const Competition &competition() const { return m_competition; }
    const QString &path() const { return m_path; }
    const Clock &clock() const { return m_clock; }

    /// Validates, stores together with its journal row in one transaction, announces. On failure
    /// nothing has changed, here or on disk. An edit that can be inverted joins the undo history;
    /// typing on in one note stays one step of it.
    Result<> apply(const Edit &edit);
    /// Several edits that are one act, such as issuing a package: all of them in one transaction,
    /// or none. An act is not undone.
    Result<> applyForGood(const std::vector<Edit> &edits);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    QString undoText() const; ///< describe() of the edit that undo() would take back; empty if none
    QString redoText() const;
    Result<> undo();
    Result<> redo();

    /// When the last edit was committed, in UTC; nothing if none since opening.
    std::optional<QDateTime> lastSaved() const { return m_lastSaved; }
    /// Number and hash of the newest journal row; 0 and 32 zero bytes if there is none.
    qint64 journalSeq() const;
    QByteArray journalHead() const;

Q_SIGNALS:
    void setupChanged(); ///< title, chair, stage rubric, rules, lock
    void entriesChanged();
    void panelChanged(); ///< judges, conflicts
    void assignmentsChanged();
    void evaluationsChanged(
        const std::vector<juri::EvaluationKey> &keys); ///< marks, notes, standings
    void statementsChanged();
    void historyChanged(); ///< undo or redo became (im)possible
    void saved();          ///< after every commit

private:
    CompetitionSession(
        std::unique_ptr<Store> store, QString path, Competition competition, const Clock &clock);
    Result<> commit(std::span<const Edit> edits);
    void remember(const Edit &edit);
    Result<> takeStep(std::vector<Edit> &from, std::vector<Edit> &to, bool back);
    void announce(const Edit &edit);

    std::unique_ptr<Store> m_store;
    QString m_path;
    Competition m_competition;
    const Clock &m_clock;
    std::vector<Edit> m_undo; ///< edits as applied, newest last
    std::vector<Edit> m_redo; ///< edits as undone, newest last
    bool m_typing = false;    ///< the newest undo step may still grow by typing on
    std::optional<QDateTime> m_lastSaved;
};

} // namespace juri
