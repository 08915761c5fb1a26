// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"
#include "ui/shell/services.h"

#include <QtCore/QList>
#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QModelIndex;
class QProgressBar;
class QStackedWidget;

namespace juri {

class CompetitionSession;
class DeskFooter;
class EntryListFilter;
class EntryListModel;
class EntryListView;
class HandInPage;
class MessageBar;
struct GivenMark;
class RubricPane;

/// Where a judge works: the entries on the left, the rubric of one entry on the right, and the page
/// to sign and hand in. Everything the judge gives is an edit on the session, saved at once.
class JudgeDesk final : public QWidget
{
    Q_OBJECT

public:
    JudgeDesk(
        std::unique_ptr<CompetitionSession> session, Services &services, QWidget *parent = nullptr);
    ~JudgeDesk() override;

    CompetitionSession &session() { return *m_session; }
    /// Gives the open file away, to be shown by another desk (another language). This one is empty
    /// afterwards.
    std::unique_ptr<CompetitionSession> releaseSession();

    /// What the window's menu offers while this desk is shown.
    QList<QAction *> menuActions() const { return m_actions; }
    QString title() const;

    const std::optional<EntryId> &currentEntry() const { return m_entry; }
    /// Shows this entry. False if what was typed before is not a score and still stands there.
    bool choose(const EntryId &entry);
    /// Gives all that is being typed.
    bool commitPending();
    void showHandIn();
    void showScoring();
    /// Puts the focus where the next score goes.
    void focusScoring();
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void titleChanged(const QString &title);
    void keysAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPages();
    QWidget *buildScoring();
    QWidget *buildList();
    void buildActions();
    QAction *addDeskAction(const QString &text, const QString &iconName,
        const QList<QKeySequence> &keys, void (JudgeDesk::*slot)());
    void connectSession();
    void applyOrTell(const Edit &edit);
    void giveMark(const CriterionId &criterion, const GivenMark &given);
    void giveNote(const CriterionId &criterion, const QString &note);
    void changeStanding(Standing standing, const QString &reason);
    void recuse();
    void nextUnscored();
    void nextEntry();
    void previousEntry();
    void step(int rows);
    void findEntry();
    void noteOnCriterion();
    void switchPane();
    void onCurrentChanged(const QModelIndex &current);
    void selectInList(const EntryId &entry);
    void refreshEntry();
    void refreshProgress();

    std::unique_ptr<CompetitionSession> m_session;
    Services &m_services;
    std::optional<EntryId> m_entry;
    QList<QAction *> m_actions;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_stack = nullptr;
    EntryListModel *m_model = nullptr;
    EntryListFilter *m_filter = nullptr;
    EntryListView *m_list = nullptr;
    QLineEdit *m_words = nullptr;
    QComboBox *m_wanted = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
    RubricPane *m_pane = nullptr;
    DeskFooter *m_footer = nullptr;
    HandInPage *m_handIn = nullptr;
};

} // namespace juri
