// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acts.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

namespace juri {

/// The newest outcome by the fixed rules (who handed in, which sheets count, the ranking), computed
/// off the screen's thread after every change that touches it. Until the new one is there the old
/// one stays and is called out of date.
class OutcomeBoard final : public QObject
{
    Q_OBJECT

public:
    explicit OutcomeBoard(CompetitionSession &session, QObject *parent = nullptr);

    /// Null until the first one is there.
    const std::shared_ptr<const Outcome> &outcome() const { return m_outcome; }
    bool isStale() const { return m_stale; }

    /// Where a judge stands; Missing while nothing is known.
    HandIn handIn(const JudgeId &judge) const;
    /// What is known of a sheet; null if nothing.
    const SheetFinding *finding(const QByteArray &hash) const;

Q_SIGNALS:
    void stale();   ///< the outcome shown is no longer the newest
    void changed(); ///< a new outcome is there
    void failed(const juri::Error &error);

private:
    void markStale();
    void compute();

    CompetitionSession &m_session;
    std::shared_ptr<const Outcome> m_outcome;
    bool m_stale = true;
    QTimer m_soon;
};

} // namespace juri
