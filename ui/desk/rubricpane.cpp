// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/rubricpane.h"

#include "ui/desk/notefield.h"
#include "ui/desk/scorefield.h"
#include "ui/shell/icons.h"
#include "ui/shell/labels.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr int widestRubric = 900; // longer lines are hard to read

QString entryDetails(const Entry &entry)
{
    QStringList parts{RubricPane::tr("Entry %1").arg(entry.id.text())};
    for (const QString &part :
        {entry.agency, entry.cluster, entry.category, entry.group, entry.region}) {
        if (!part.isEmpty())
            parts += part;
    }
    for (const auto &[name, value] : entry.attributes) {
        if (!value.isEmpty())
            parts += RubricPane::tr("%1: %2").arg(name, value);
    }
    return parts.join(u" · "_s);
}

} // namespace

RubricPane::RubricPane(const StageSetup &stage, QWidget *parent)
    : QScrollArea(parent)
    , m_page(new QWidget)
    , m_content(new QWidget)
    , m_nothing(wrappedLabel({}, TextRole::Muted))
{
    setObjectName(u"rubricPane"_s);
    setAccessibleName(tr("Rubric"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_page->setObjectName(u"page"_s);
    auto *center = new QHBoxLayout(m_page);
    center->setContentsMargins(20, 16, 20, 16);
    m_content->setMaximumWidth(widestRubric);
    center->addStretch(1);
    center->addWidget(m_content, 1000);
    center->addWidget(m_nothing, 1000);
    center->addStretch(1);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    buildHead(column);
    buildStanding(column);
    buildRows(column, stage);
    column->addStretch(1);
    setWidget(m_page);
    // What is wider than the pane would be out of reach: the pane never gets narrower than its
    // rows.
    setMinimumWidth(m_rubric->minimumSizeHint().width() + 60);
    showNothing(tr("Choose an entry in the list."));
}

void RubricPane::buildHead(QVBoxLayout *column)
{
    m_title = wrappedLabel({}, TextRole::Title);
    m_title->setObjectName(u"entryTitle"_s);
    m_details = wrappedLabel({}, TextRole::Muted);
    m_details->setObjectName(u"entryDetails"_s);
    m_summary = wrappedLabel({});
    m_summary->setObjectName(u"entrySummary"_s);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_recuse = verbButton(tr("Recuse myself…"), u"recuse"_s);
    m_recuse->setObjectName(u"recuse"_s);
    m_recuse->setToolTip(tr("Do not judge this entry, and say why (Ctrl+R)"));
    m_noShow = verbButton(tr("Was not there"), u"absent"_s);
    m_noShow->setObjectName(u"noShow"_s);
    m_noShow->setToolTip(tr("The entry was not there to be judged"));
    connect(m_recuse, &QPushButton::clicked, this, &RubricPane::recuseAsked);
    connect(m_noShow, &QPushButton::clicked, this, &RubricPane::noShowAsked);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title, 1);
    head->addWidget(m_recuse, 0, Qt::AlignTop);
    head->addWidget(m_noShow, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_details);
    column->addWidget(m_summary);
}

void RubricPane::buildStanding(QVBoxLayout *column)
{
    m_standing = cardFrame();
    m_standing->setObjectName(u"standing"_s);
    m_standingIcon = new QLabel;
    m_standingText = wrappedLabel({}, TextRole::Strong);
    m_standingText->setObjectName(u"standingText"_s);
    m_judgeAgain = verbButton(tr("Judge it after all"), u"undo"_s);
    m_judgeAgain->setObjectName(u"judgeAgain"_s);
    connect(m_judgeAgain, &QPushButton::clicked, this, &RubricPane::judgeAgainAsked);
    auto *row = new QHBoxLayout(m_standing);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(12);
    row->addWidget(m_standingIcon);
    row->addWidget(m_standingText, 1);
    row->addWidget(m_judgeAgain);
    column->addWidget(m_standing);
}

void RubricPane::buildRows(QVBoxLayout *column, const StageSetup &stage)
{
    m_rubric = new QWidget;
    auto *rows = new QVBoxLayout(m_rubric);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    int number = 0;
    for (const Criterion &criterion : stage.rubric.criteria) {
        auto *row = new CriterionRow(criterion, ++number, stage.rubric, stage.rules);
        rows->addWidget(row);
        m_rows.push_back(row);
        connect(row, &CriterionRow::markGiven, this, &RubricPane::markGiven);
        connect(row, &CriterionRow::noteGiven, this, &RubricPane::noteGiven);
        connect(row, &CriterionRow::moveOn, this, &RubricPane::move);
        connect(row, &CriterionRow::entered, this, &RubricPane::setCurrent);
    }
    QLabel *caption = plainLabel(tr("Note on the entry as a whole"), TextRole::Strong);
    m_note = new NoteField;
    m_note->setObjectName(u"entryNote"_s);
    m_note->setAccessibleName(caption->text());
    m_note->setPlaceholderText(tr("What the panel should know. It goes into your sheet."));
    caption->setBuddy(m_note);
    connect(m_note, &NoteField::noteGiven, this,
        [this](const QString &note) { Q_EMIT noteGiven(CriterionId(), note); });
    connect(m_note, &NoteField::escaped, this, &RubricPane::focusFirstBlank);
    rows->addWidget(caption);
    rows->addWidget(m_note);
    column->addWidget(m_rubric);
}

void RubricPane::showEntry(const Entry &entry, const Evaluation &evaluation)
{
    revert();
    m_nothing->hide();
    m_content->show();
    m_title->setText(entry.title);
    m_details->setText(entryDetails(entry));
    m_summary->setText(entry.summary);
    m_summary->setVisible(!entry.summary.isEmpty());
    showEvaluation(evaluation);
    verticalScrollBar()->setValue(0);
    const auto blank = std::find_if(
        m_rows.begin(), m_rows.end(), [](const CriterionRow *row) { return row->isBlank(); });
    setCurrent((blank == m_rows.end() ? m_rows.front() : *blank)->criterion());
}

void RubricPane::showEvaluation(const Evaluation &evaluation)
{
    m_evaluation = evaluation;
    for (CriterionRow *row : m_rows)
        row->showEvaluation(evaluation);
    m_note->showNote(evaluation.note);
    showStanding();
}

void RubricPane::showNothing(const QString &why)
{
    m_content->hide();
    m_nothing->setText(why);
    m_nothing->show();
}

void RubricPane::showStanding()
{
    const bool judging = m_evaluation.standing == Standing::Judging;
    const bool recused = m_evaluation.standing == Standing::Recused;
    m_rubric->setEnabled(judging);
    m_rubric->setVisible(judging);
    m_recuse->setVisible(judging);
    m_noShow->setVisible(judging);
    m_standing->setVisible(!judging);
    if (judging)
        return;
    const QString reason = m_evaluation.standingReason;
    m_standingText->setText(recused ? tr("You do not judge this entry. Reason: %1").arg(reason)
                            : reason.isEmpty()
                                ? tr("This entry was not there to be judged.")
                                : tr("This entry was not there to be judged. %1").arg(reason));
    m_standingIcon->setPixmap(iconPixmap(recused ? u"recuse"_s : u"absent"_s,
        recused ? Token::Warn : Token::MutedText, 24, devicePixelRatioF()));
}

bool RubricPane::commit()
{
    m_note->commit();
    for (CriterionRow *row : m_rows) {
        if (!row->commit()) {
            row->scoreField()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    return true;
}

void RubricPane::revert()
{
    m_note->revert();
    for (CriterionRow *row : m_rows)
        row->revert();
}

CriterionRow *RubricPane::currentRow() const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
        [this](const CriterionRow *one) { return one->criterion() == m_current; });
    return row == m_rows.end() ? nullptr : *row;
}

void RubricPane::focusFirstBlank()
{
    for (CriterionRow *row : m_rows) {
        if (row->isBlank()) {
            focusCriterion(row->criterion());
            return;
        }
    }
    focusCriterion(m_rows.front()->criterion());
}

void RubricPane::focusCriterion(const CriterionId &criterion)
{
    setCurrent(criterion);
    CriterionRow *row = currentRow();
    if (!row || !m_rubric->isVisibleTo(this))
        return;
    row->scoreField()->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(row, 0, 24);
}

void RubricPane::beginTyping(const QString &key)
{
    CriterionRow *row = currentRow();
    if (!row || m_evaluation.standing != Standing::Judging)
        return;
    row->scoreField()->beginTyping(key);
    ensureWidgetVisible(row, 0, 24);
}

void RubricPane::move(const CriterionId &from, int steps)
{
    const auto here = std::find_if(m_rows.begin(), m_rows.end(),
        [&from](const CriterionRow *row) { return row->criterion() == from; });
    const auto next = std::distance(m_rows.begin(), here) + steps;
    if (next < 0) {
        m_recuse->setFocus(Qt::BacktabFocusReason);
    } else if (next >= std::distance(m_rows.begin(), m_rows.end())) {
        Q_EMIT finished();
    } else {
        focusCriterion(m_rows[std::size_t(next)]->criterion());
    }
}

void RubricPane::setCurrent(const CriterionId &criterion)
{
    m_current = criterion;
    for (CriterionRow *row : m_rows)
        row->setCurrent(row->criterion() == criterion);
}

void RubricPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_standing) {
        showStanding();
        for (CriterionRow *row : m_rows)
            row->showEvaluation(m_evaluation);
    }
    QScrollArea::changeEvent(event);
}

} // namespace juri
