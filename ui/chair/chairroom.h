// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chair/steps.h"
#include "ui/shell/services.h"

#include <QtCore/QList>
#include <QtWidgets/QWidget>

#include <memory>

class QAction;
class QKeySequence;
class QStackedWidget;

namespace juri {

class CompetitionSession;
class EntriesPage;
class JudgesPage;
class MergePage;
class OutcomeBoard;
class OverviewPage;
class PlainList;
class ResultsPage;
class SaveState;

/// Where the chair works on one competition: its pages, and the list on the left that leads to
/// them. Owns the open file. Files dropped anywhere go to the page they are for.
class ChairRoom final : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Overview, Entries, Judges, Merge, Results };

    ChairRoom(
        std::unique_ptr<CompetitionSession> session, Services &services, QWidget *parent = nullptr);
    ~ChairRoom() override;

    CompetitionSession &session() { return *m_session; }
    /// Gives the open file away, to be shown by another room (another language). This one is empty
    /// afterwards.
    std::unique_ptr<CompetitionSession> releaseSession();
    QString title() const;

    /// What the window's menu offers while this room is shown.
    QList<QAction *> menuActions() const { return m_actions; }

    void showPage(Page page);
    Page currentPage() const;
    /// Leads to the page of a step and begins it.
    void begin(Step step);
    void takeFiles(const QStringList &paths);

    EntriesPage &entries() { return *m_entries; }
    JudgesPage &judges() { return *m_judges; }
    MergePage &merge() { return *m_merge; }
    ResultsPage &results() { return *m_results; }

Q_SIGNALS:
    void titleChanged(const QString &title);

private:
    void buildPages(Services &services);
    void addPage(QWidget *page, const QString &name, const QString &iconName, int number);
    void buildActions();
    QAction *addRoomAction(const QString &text, const QString &iconName, const QKeySequence &key);

    std::unique_ptr<CompetitionSession> m_session;
    QList<QAction *> m_actions;
    OutcomeBoard *m_board = nullptr;
    PlainList *m_list = nullptr;
    SaveState *m_saveState = nullptr;
    QStackedWidget *m_stack = nullptr;
    OverviewPage *m_overview = nullptr;
    EntriesPage *m_entries = nullptr;
    JudgesPage *m_judges = nullptr;
    MergePage *m_merge = nullptr;
    ResultsPage *m_results = nullptr;
};

} // namespace juri
