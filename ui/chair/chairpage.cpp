// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/chairpage.h"

#include "core/session/competitionsession.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace juri {

const Stage &roomStage(const Competition &competition)
{
    static const Stage none;
    return competition.stages.empty() ? none : competition.stages.front();
}

ChairPage::ChairPage(CompetitionSession &session, Services &services, const QString &title,
    const QString &jobText, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_services(services)
    , m_messages(new MessageBar)
    , m_job(new JobBar(this, jobText))
    , m_actions(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 16);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(plainLabel(title, TextRole::Title));
    head->addStretch(1);
    m_actions->setSpacing(8);
    head->addLayout(m_actions);
    column->addLayout(head);
    column->addWidget(m_messages);
    column->addWidget(m_job);
    m_content->setSpacing(10);
    column->addLayout(m_content, 1);
}

const Competition &ChairPage::competition() const
{
    return m_session.competition();
}

const Stage &ChairPage::stage() const
{
    return roomStage(competition());
}

bool ChairPage::applyOrTell(const Edit &edit)
{
    const auto applied = m_session.apply(edit);
    if (!applied)
        m_messages->showError(applied.error());
    return applied.has_value();
}

} // namespace juri
