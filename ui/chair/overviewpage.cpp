// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/overviewpage.h"

#include "core/session/competitionsession.h"
#include "ui/chair/methodcard.h"
#include "ui/chair/outcomeboard.h"
#include "ui/chair/rubriccard.h"
#include "ui/chair/stepscard.h"
#include "ui/shell/icons.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

OverviewPage::OverviewPage(
    CompetitionSession &session, Services &services, OutcomeBoard &board, QWidget *parent)
    : ChairPage(session, services, tr("Overview"), {}, parent)
    , m_board(board)
    , m_steps(new StepsCard)
    , m_method(new MethodCard)
    , m_rubric(new RubricCard)
{
    setObjectName(u"overviewPage"_s);
    if (competition().setup.rehearsal) {
        QLabel *rehearsal =
            plainLabel(tr("Rehearsal: nothing here is a real result"), TextRole::Warn);
        rehearsal->setObjectName(u"rehearsalMark"_s);
        actions()->addWidget(rehearsal);
    }
    auto *page = new QWidget;
    page->setObjectName(u"page"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(m_steps);
    column->addWidget(buildNames());
    column->addWidget(m_method);
    column->addWidget(m_rubric);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    content()->addWidget(scroll, 1);

    connect(m_steps, &StepsCard::asked, this, &OverviewPage::stepAsked);
    connect(m_method, &MethodCard::chosen, this, [this](const Rules &rules) {
        messages().clear();
        StageEdit edit{stage().setup, stage().setup};
        edit.after.rules = rules;
        if (!applyOrTell(edit))
            m_method->showStage(stage().setup);
    });
    connect(m_method, &MethodCard::complaint, this, [this](const QString &reason) {
        messages().showError({ErrorCode::InvalidValue, reason, {}});
    });
    connect(&session, &CompetitionSession::setupChanged, this, &OverviewPage::refresh);
    connect(&session, &CompetitionSession::entriesChanged, this, &OverviewPage::refreshSteps);
    connect(&session, &CompetitionSession::panelChanged, this, &OverviewPage::refreshSteps);
    connect(&session, &CompetitionSession::assignmentsChanged, this, &OverviewPage::refreshSteps);
    connect(&session, &CompetitionSession::statementsChanged, this, &OverviewPage::refreshSteps);
    connect(&board, &OutcomeBoard::changed, this, &OverviewPage::refreshSteps);
    refresh();
}

QLineEdit *OverviewPage::nameField(const QString &objectName, const QString &caption)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(caption);
    field->setMaxLength(500);
    connect(field, &QLineEdit::editingFinished, this, &OverviewPage::giveNames);
    return field;
}

QWidget *OverviewPage::buildNames()
{
    QFrame *card = cardFrame();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(8);
    column->addWidget(plainLabel(tr("Competition"), TextRole::Heading));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    const QString title = tr("Title");
    const QString organiser = tr("Organiser");
    m_title = nameField(u"competitionTitle"_s, title);
    m_organiser = nameField(u"competitionOrganiser"_s, organiser);
    QLabel *titleCaption = plainLabel(title, TextRole::Muted);
    QLabel *organiserCaption = plainLabel(organiser, TextRole::Muted);
    titleCaption->setBuddy(m_title);
    organiserCaption->setBuddy(m_organiser);
    grid->addWidget(titleCaption, 0, 0);
    grid->addWidget(organiserCaption, 0, 1);
    grid->addWidget(m_title, 1, 0);
    grid->addWidget(m_organiser, 1, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    column->addLayout(grid);
    return card;
}

void OverviewPage::giveNames()
{
    CompetitionEdit edit{competition().setup, competition().setup};
    edit.after.title = m_title->text().trimmed();
    edit.after.organiser = m_organiser->text().trimmed();
    if (edit.after == edit.before)
        return;
    messages().clear();
    applyOrTell(edit); // a refused text stays in the field, to be mended
}

void OverviewPage::refresh()
{
    const CompetitionSetup &setup = competition().setup;
    for (const auto &[field, text] :
        {std::pair(m_title, setup.title), std::pair(m_organiser, setup.organiser)}) {
        if (field->text() != text)
            field->setText(text);
    }
    m_method->showStage(stage().setup);
    m_rubric->showRubric(stage().setup.rubric);
    refreshSteps();
}

void OverviewPage::refreshSteps()
{
    m_steps->showSteps(stepsOf(competition(), m_board.outcome().get()));
}

} // namespace juri
