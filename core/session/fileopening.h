// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/opening.h"
#include "core/support/clock.h"
#include "core/support/progress.h"

#include <memory>

namespace juri {

class CompetitionSession;

/// What opening a competition file came to, for whoever shows it: the answer in words, and the open
/// file itself until it is taken. Movable only; may be made on one thread and taken on another.
class FileOpening
{
public:
    FileOpening(QString path, Opening opening);

    const QString &path() const { return m_path; } ///< absolute
    OpeningAnswer answer() const { return m_opening.answer; }
    ReadOnlyBecause because() const { return m_opening.because; }
    const QString &sentence() const { return m_opening.sentence; }
    const QString &warning() const { return m_opening.warning; }
    const QString &keptCopy() const { return m_opening.keptCopy; }
    bool movedHere() const { return m_opening.movedHere; }
    const std::optional<LockHolder> &holder() const { return m_opening.holder; }
    /// Content of the open file; empty if there is none.
    const Competition &competition() const { return m_opening.competition; }

    bool isOpen() const { return m_opening.store != nullptr; }
    /// Why there is no open file; meaningless if there is one.
    Error error() const { return m_opening.error(); }
    /// Hands the open file over, once, on the thread that asks. (as error() if there is none)
    Result<std::unique_ptr<CompetitionSession>> takeSession(const Clock &clock);

private:
    QString m_path;
    Opening m_opening;
};

/// Opens and checks a competition file, to be written where that is possible. Any thread.
FileOpening openCompetitionFile(const QString &path, Progress &progress);

/// Lets nobody but its owner read or write a competition file and what lies beside it while it is
/// open. (NotFound, ReadOnly)
Result<> makePrivate(const QString &path);

} // namespace juri
