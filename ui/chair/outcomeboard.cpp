// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/outcomeboard.h"

#include "ui/chair/chairpage.h"
#include "ui/shell/job.h"

#include <algorithm>

namespace juri {

OutcomeBoard::OutcomeBoard(CompetitionSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    // Several edits in a row are one computation.
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &OutcomeBoard::compute);
    connect(&session, &CompetitionSession::setupChanged, this, &OutcomeBoard::markStale);
    connect(&session, &CompetitionSession::entriesChanged, this, &OutcomeBoard::markStale);
    connect(&session, &CompetitionSession::panelChanged, this, &OutcomeBoard::markStale);
    connect(&session, &CompetitionSession::assignmentsChanged, this, &OutcomeBoard::markStale);
    connect(&session, &CompetitionSession::statementsChanged, this, &OutcomeBoard::markStale);
    m_soon.start();
}

void OutcomeBoard::markStale()
{
    m_stale = true;
    m_soon.start();
    Q_EMIT stale();
}

void OutcomeBoard::compute()
{
    const Competition copy = m_session.competition();
    const StageSetup setup = roomStage(copy).setup;
    startJob<Outcome>(
        this,
        [copy, setup](
            Progress &progress) { return outcomeOf(copy, setup.id, setup.rules, progress); },
        [this](Result<Outcome> outcome) {
            if (!outcome) {
                Q_EMIT failed(outcome.error());
                return;
            }
            m_outcome = std::make_shared<const Outcome>(*std::move(outcome));
            m_stale = false;
            Q_EMIT changed();
        });
}

HandIn OutcomeBoard::handIn(const JudgeId &judge) const
{
    if (!m_outcome)
        return {};
    const auto found = m_outcome->view.judges.find(judge);
    return found == m_outcome->view.judges.end() ? HandIn() : found->second;
}

const SheetFinding *OutcomeBoard::finding(const QByteArray &hash) const
{
    if (!m_outcome)
        return nullptr;
    const auto &findings = m_outcome->view.findings;
    const auto found = std::find_if(findings.begin(), findings.end(),
        [&hash](const SheetFinding &one) { return one.hash == hash; });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace juri
