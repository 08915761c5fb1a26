// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskfooter.h"

#include "core/scoring/ranking.h"
#include "core/session/competitionsession.h"
#include "ui/desk/judging.h"
#include "ui/shell/datetext.h"
#include "ui/shell/labels.h"
#include "ui/shell/savestate.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

DeskFooter::DeskFooter(CompetitionSession &session, Services &services, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_totalCaption(wrappedLabel({}, TextRole::Small))
    , m_total(plainLabel({}, TextRole::Display))
    , m_place(wrappedLabel({}, TextRole::Muted))
    , m_next(verbButton(tr("Next unscored"), u"next"_s, true))
{
    setObjectName(u"deskFooter"_s);
    m_total->setObjectName(u"total"_s);
    m_place->setObjectName(u"ownPlace"_s);
    m_next->setObjectName(u"nextUnscored"_s);
    m_next->setLayoutDirection(Qt::LeftToRight);
    m_next->setToolTip(tr("Go to the next entry that is not finished (Ctrl+Enter)"));
    m_next->setAutoDefault(true);
    m_totalCaption->setObjectName(u"totalCaption"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(14);
    line->addWidget(m_total, 0, Qt::AlignBottom);
    line->addWidget(m_place, 1, Qt::AlignBottom);
    auto *numbers = new QVBoxLayout;
    numbers->setSpacing(0);
    numbers->addWidget(m_totalCaption);
    numbers->addLayout(line);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 20, 10);
    row->setSpacing(20);
    row->addLayout(numbers, 3);
    row->addWidget(new SaveState(session, services, SaveState::Form::Line), 2);
    row->addWidget(m_next, 0, Qt::AlignVCenter);
    connect(m_next, &QPushButton::clicked, this, &DeskFooter::nextAsked);
    connect(&session, &CompetitionSession::evaluationsChanged, this, &DeskFooter::refreshTotal);
    refreshTotal();
}

void DeskFooter::showEntry(const std::optional<EntryId> &entry)
{
    m_entry = entry;
    refreshTotal();
}

void DeskFooter::focusNext()
{
    m_next->setFocus(Qt::TabFocusReason);
}

void DeskFooter::refreshTotal()
{
    m_totalCaption->setText(tr("Total"));
    m_total->setText(u"–"_s);
    m_place->clear();
    const Competition &competition = m_session.competition();
    const Stage *stage = judgedStage(competition);
    if (!stage || !m_entry)
        return;
    const Evaluation evaluation = ownEvaluation(competition, *m_entry);
    if (evaluation.standing != Standing::Judging) {
        m_totalCaption->setText(tr("Total (not judged)"));
        return;
    }
    const StageSetup &setup = stage->setup;
    const int given = int(evaluation.marks.size());
    const int all = int(setup.rubric.criteria.size());
    if (given < all)
        m_totalCaption->setText(tr("Total so far, %1 of %2 scored").arg(given).arg(all));
    const auto total = runningTotal(evaluation, setup.rubric, setup.rules);
    if (!total)
        return;
    m_total->setText(exactText(*total, 2));
    m_total->setAccessibleName(tr("Total %1").arg(m_total->text()));
    if (const auto place = ownPlace(competition, *m_entry)) {
        m_place->setText(place->shared
                             ? tr("shared place %1 of my %2").arg(place->place).arg(place->among)
                             : tr("place %1 of my %2").arg(place->place).arg(place->among));
    }
}

} // namespace juri
