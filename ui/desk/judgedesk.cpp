// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/judgedesk.h"

#include "core/session/competitionsession.h"
#include "ui/desk/criterionrow.h"
#include "ui/desk/deskfooter.h"
#include "ui/desk/entrylistmodel.h"
#include "ui/desk/entrylistview.h"
#include "ui/desk/handinpage.h"
#include "ui/desk/judging.h"
#include "ui/desk/rubricpane.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace juri {

JudgeDesk::JudgeDesk(
    std::unique_ptr<CompetitionSession> session, Services &services, QWidget *parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_services(services)
{
    setObjectName(u"judgeDesk"_s);
    buildPages();
    buildActions();
    connectSession();
    refreshProgress();
    if (m_model->rowCount() > 0)
        nextUnscored();
    else
        m_pane->showNothing(tr("No entry is assigned to you. Ask the chair for a new package."));
}

JudgeDesk::~JudgeDesk()
{
    // The pages look at the session until their last moment: they go first.
    if (m_session)
        m_pane->commit();
    delete m_stack;
}

std::unique_ptr<CompetitionSession> JudgeDesk::releaseSession()
{
    m_pane->commit();
    delete m_stack;
    m_stack = nullptr;
    m_session->disconnect(this);
    return std::move(m_session);
}

QString JudgeDesk::title() const
{
    return m_session ? m_session->competition().setup.title : QString();
}

void JudgeDesk::connectSession()
{
    connect(m_session.get(), &CompetitionSession::evaluationsChanged, this,
        [this](const std::vector<EvaluationKey> &keys) {
            for (const EvaluationKey &key : keys) {
                if (m_entry && key.entry == *m_entry)
                    refreshEntry();
            }
            refreshProgress();
        });
    connect(m_session.get(), &CompetitionSession::setupChanged, this,
        [this] { Q_EMIT titleChanged(title()); });
    connect(m_pane, &RubricPane::markGiven, this, &JudgeDesk::giveMark);
    connect(m_pane, &RubricPane::noteGiven, this, &JudgeDesk::giveNote);
    connect(m_pane, &RubricPane::recuseAsked, this, &JudgeDesk::recuse);
    connect(m_pane, &RubricPane::noShowAsked, this,
        [this] { changeStanding(Standing::NoShow, QString()); });
    connect(m_pane, &RubricPane::judgeAgainAsked, this,
        [this] { changeStanding(Standing::Judging, QString()); });
    connect(m_pane, &RubricPane::finished, m_footer, &DeskFooter::focusNext);
}

void JudgeDesk::applyOrTell(const Edit &edit)
{
    const auto done = m_session->apply(edit);
    if (done) {
        m_messages->clear();
        return;
    }
    m_messages->showError(done.error());
    m_pane->revert();
    refreshEntry();
}

void JudgeDesk::giveMark(const CriterionId &criterion, const GivenMark &given)
{
    const Stage *stage = judgedStage(m_session->competition());
    if (!m_entry || !stage)
        return;
    const Evaluation now = ownEvaluation(m_session->competition(), *m_entry);
    applyOrTell(MarkEdit{stage->setup.id, now.key(), criterion, now.mark(criterion), given.mark});
}

void JudgeDesk::giveNote(const CriterionId &criterion, const QString &note)
{
    const Stage *stage = judgedStage(m_session->competition());
    if (!m_entry || !stage)
        return;
    const Evaluation now = ownEvaluation(m_session->competition(), *m_entry);
    const auto known = now.notes.find(criterion);
    const QString before = criterion.isNull()         ? now.note
                           : known == now.notes.end() ? QString()
                                                      : known->second;
    if (before != note)
        applyOrTell(NoteEdit{stage->setup.id, now.key(), criterion, before, note});
}

void JudgeDesk::changeStanding(Standing standing, const QString &reason)
{
    const Stage *stage = judgedStage(m_session->competition());
    if (!m_entry || !stage || !m_pane->commit())
        return;
    const Evaluation now = ownEvaluation(m_session->competition(), *m_entry);
    applyOrTell(StandingEdit{
        stage->setup.id, now.key(), now.standing, now.standingReason, standing, reason});
    if (standing == Standing::Judging)
        m_pane->focusFirstBlank();
    else
        m_footer->focusNext();
}

void JudgeDesk::recuse()
{
    if (!m_entry || !m_pane->commit() ||
        ownEvaluation(m_session->competition(), *m_entry).standing != Standing::Judging)
        return;
    const Entry *entry = m_session->competition().entry(*m_entry);
    const auto reason = m_services.prompts.text(this, tr("Recuse myself"),
        tr("Why do you not judge “%1”? The reason goes into your sheet.")
            .arg(entry ? entry->title : QString()),
        QString());
    if (!reason)
        return;
    if (reason->trimmed().isEmpty()) {
        m_messages->showNotice(tr("Nothing was changed: a reason is needed to recuse yourself."));
        return;
    }
    changeStanding(Standing::Recused, reason->trimmed());
}

void JudgeDesk::nextUnscored()
{
    if (!m_pane->commit())
        return;
    const int count = m_model->rowCount();
    const int start = m_entry ? m_model->rowOf(*m_entry) : -1;
    for (int offset = 1; offset <= count; ++offset) {
        const int row = (start + offset + count) % count;
        const auto state =
            EvaluationState(m_model->index(row).data(EntryListModel::StateRole).toInt());
        if (state != EvaluationState::NotBegun && state != EvaluationState::Begun)
            continue;
        choose(*m_model->entryAt(row));
        m_pane->focusFirstBlank();
        return;
    }
    if (!m_entry && count > 0)
        choose(*m_model->entryAt(0));
    m_messages->showNotice(tr("Every entry is judged. You can sign and hand in now."));
}

void JudgeDesk::nextEntry()
{
    step(1);
}

void JudgeDesk::previousEntry()
{
    step(-1);
}

void JudgeDesk::step(int rows)
{
    const int row = m_list->currentIndex().row() + rows;
    const QModelIndex next = m_filter->index(row, 0);
    const auto id = EntryId::from(next.data(EntryListModel::IdRole).toString());
    if (id && choose(*id))
        m_pane->focusFirstBlank();
}

void JudgeDesk::noteOnCriterion()
{
    if (CriterionRow *row = m_pane->currentRow())
        row->openNote();
}

bool JudgeDesk::choose(const EntryId &entry)
{
    showScoring();
    if (m_entry == entry) {
        selectInList(entry);
        return true;
    }
    if (!m_pane->commit()) {
        if (m_entry)
            selectInList(*m_entry);
        return false;
    }
    const Entry *known = m_session->competition().entry(entry);
    if (!known)
        return false;
    m_messages->clear();
    m_entry = entry;
    m_pane->showEntry(*known, ownEvaluation(m_session->competition(), entry));
    m_footer->showEntry(m_entry);
    selectInList(entry);
    return true;
}

void JudgeDesk::onCurrentChanged(const QModelIndex &current)
{
    const auto id = EntryId::from(current.data(EntryListModel::IdRole).toString());
    if (!id || m_entry == *id)
        return;
    // Not from inside the view's own change of selection: it may have to be taken back.
    QTimer::singleShot(0, m_list, [this, entry = *id] { choose(entry); });
}

bool JudgeDesk::commitPending()
{
    return !m_stack || m_pane->commit();
}

void JudgeDesk::showHandIn()
{
    if (!m_pane->commit())
        return;
    m_stack->setCurrentWidget(m_handIn);
    m_handIn->refresh();
}

void JudgeDesk::showScoring()
{
    m_stack->setCurrentIndex(0);
}

void JudgeDesk::focusScoring()
{
    if (m_entry)
        m_pane->focusFirstBlank();
}

void JudgeDesk::refreshEntry()
{
    if (m_entry)
        m_pane->showEvaluation(ownEvaluation(m_session->competition(), *m_entry));
}

void JudgeDesk::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Question)
        Q_EMIT keysAsked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace juri
