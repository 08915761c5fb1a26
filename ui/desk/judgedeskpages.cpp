// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's furniture: pages, list, actions. What they do is in judgedesk.cpp.
#include "ui/desk/judgedesk.h"

#include "core/session/competitionsession.h"
#include "core/session/workdone.h"
#include "ui/desk/deskfooter.h"
#include "ui/desk/entrylistmodel.h"
#include "ui/desk/entrylistview.h"
#include "ui/desk/handincard.h"
#include "ui/desk/handinpage.h"
#include "ui/desk/judging.h"
#include "ui/desk/rubricpane.h"
#include "ui/shell/icons.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"

#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

void JudgeDesk::buildPages()
{
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildScoring());
    m_handIn = new HandInPage(*m_session, m_services);
    m_stack->addWidget(m_handIn);
    connect(m_handIn, &HandInPage::backAsked, this, &JudgeDesk::showScoring);
    connect(m_handIn, &HandInPage::gapChosen, this,
        [this](const EntryId &entry, const std::optional<CriterionId> &criterion) {
            if (!choose(entry))
                return;
            if (criterion)
                m_pane->focusCriterion(*criterion);
            else
                m_pane->focusFirstBlank();
        });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

QWidget *JudgeDesk::buildScoring()
{
    const Stage *stage = judgedStage(m_session->competition());
    m_messages = new MessageBar;
    m_pane = new RubricPane(stage ? stage->setup : StageSetup());
    m_footer = new DeskFooter(*m_session, m_services);
    connect(m_footer, &DeskFooter::nextAsked, this, &JudgeDesk::nextUnscored);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QVBoxLayout;
    bar->setContentsMargins(20, 8, 20, 0);
    bar->addWidget(m_messages);
    column->addLayout(bar);
    column->addWidget(m_pane, 1);
    column->addWidget(dividerLine());
    column->addWidget(m_footer);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(u"deskSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(buildList());
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({330, 900});
    return splitter;
}

QWidget *JudgeDesk::buildList()
{
    m_progressText = plainLabel({}, TextRole::Heading);
    m_progressText->setObjectName(u"progressText"_s);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"progress"_s);
    m_progress->setTextVisible(false);
    m_words = new QLineEdit;
    m_words->setObjectName(u"filterWords"_s);
    m_words->setPlaceholderText(tr("Find an entry"));
    m_words->setAccessibleName(tr("Find an entry"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(u"search"_s, Token::MutedText), QLineEdit::LeadingPosition);
    m_wanted = new QComboBox;
    m_wanted->setObjectName(u"filterState"_s);
    m_wanted->setAccessibleName(tr("Which entries to show"));
    using Wanted = EntryListFilter::Wanted;
    m_wanted->addItem(tr("All entries"), int(Wanted::All));
    m_wanted->addItem(tr("Not finished"), int(Wanted::Open));
    m_wanted->addItem(tr("Not begun"), int(Wanted::NotBegun));
    m_wanted->addItem(tr("Begun"), int(Wanted::Begun));
    m_wanted->addItem(tr("Complete"), int(Wanted::Complete));
    m_wanted->addItem(tr("Recused or not there"), int(Wanted::NotJudged));
    m_list = new EntryListView;
    m_list->setObjectName(u"entryList"_s);
    m_list->setAccessibleName(tr("My entries"));
    m_list->setMinimumWidth(250); // what stands above and below it may ask for more
    m_model = new EntryListModel(*m_session, m_list);
    m_filter = new EntryListFilter(m_list);
    m_filter->setSourceModel(m_model);
    m_list->setModel(m_filter);
    connect(m_words, &QLineEdit::textChanged, m_filter, &EntryListFilter::setWords);
    connect(m_words, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_wanted, &QComboBox::currentIndexChanged, m_filter,
        [this] { m_filter->setWanted(Wanted(m_wanted->currentData().toInt())); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &JudgeDesk::onCurrentChanged);
    connect(m_list, &EntryListView::scoreTyped, m_pane, &RubricPane::beginTyping);
    connect(m_list, &EntryListView::entered, m_pane, &RubricPane::focusFirstBlank);

    auto *left = new QWidget;
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 14, 16, 8);
    head->setSpacing(8);
    head->addWidget(m_progressText);
    head->addWidget(m_progress);
    head->addWidget(m_words);
    head->addWidget(m_wanted);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(dividerLine());
    auto *handIn = new HandInCard(*m_session);
    connect(handIn, &HandInCard::handInAsked, this, &JudgeDesk::showHandIn);
    column->addWidget(handIn);
    return left;
}

QAction *JudgeDesk::addDeskAction(const QString &text, const QString &iconName,
    const QList<QKeySequence> &keys, void (JudgeDesk::*slot)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_actions += action;
    return action;
}

void JudgeDesk::buildActions()
{
    addDeskAction(tr("Next unscored entry"), u"next"_s,
        {QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)}, &JudgeDesk::nextUnscored)
        ->setObjectName(u"actionNextUnscored"_s);
    addDeskAction(
        tr("Next entry"), u"down"_s, {QKeySequence(u"Ctrl+PgDown"_s)}, &JudgeDesk::nextEntry);
    addDeskAction(
        tr("Previous entry"), u"up"_s, {QKeySequence(u"Ctrl+PgUp"_s)}, &JudgeDesk::previousEntry);
    addDeskAction(tr("Find an entry"), u"search"_s, {QKeySequence::Find}, &JudgeDesk::findEntry);
    addDeskAction(tr("Note on this criterion"), u"note"_s, {QKeySequence(u"Ctrl+M"_s)},
        &JudgeDesk::noteOnCriterion);
    addDeskAction(tr("Recuse myself from this entry…"), u"recuse"_s, {QKeySequence(u"Ctrl+R"_s)},
        &JudgeDesk::recuse);
    addDeskAction(tr("From the list to the rubric and back"), u"keyboard"_s,
        {QKeySequence(u"F6"_s)}, &JudgeDesk::switchPane);
    addDeskAction(tr("Sign and hand in…"), u"sign"_s, {QKeySequence(u"Ctrl+Shift+H"_s)},
        &JudgeDesk::showHandIn)
        ->setObjectName(u"actionHandIn"_s);
}

void JudgeDesk::findEntry()
{
    showScoring();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void JudgeDesk::switchPane()
{
    if (m_list->hasFocus())
        m_pane->focusFirstBlank();
    else if (m_pane->commit())
        m_list->setFocus(Qt::ShortcutFocusReason);
}

void JudgeDesk::selectInList(const EntryId &entry)
{
    const QModelIndex source = m_model->index(m_model->rowOf(entry));
    QModelIndex shown = m_filter->mapFromSource(source);
    if (!shown.isValid()) {
        m_words->clear();
        m_wanted->setCurrentIndex(0);
        shown = m_filter->mapFromSource(source);
    }
    m_list->setCurrentIndex(shown);
    m_list->scrollTo(shown);
}

void JudgeDesk::refreshProgress()
{
    const WorkDone progress = workDone(m_session->competition());
    m_progressText->setText(tr("%1 of %2 judged").arg(progress.done).arg(progress.total));
    m_progress->setRange(0, std::max(1, progress.total));
    m_progress->setValue(progress.done);
    m_progress->setAccessibleName(m_progressText->text());
}

} // namespace juri
