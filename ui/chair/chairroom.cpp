// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/chairroom.h"

#include "core/session/competitionsession.h"
#include "ui/chair/entriespage.h"
#include "ui/chair/filedrop.h"
#include "ui/chair/judgespage.h"
#include "ui/chair/mergepage.h"
#include "ui/chair/outcomeboard.h"
#include "ui/chair/overviewpage.h"
#include "ui/chair/plainlist.h"
#include "ui/chair/resultspage.h"
#include "ui/shell/icons.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/savestate.h"

#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

ChairRoom::ChairRoom(
    std::unique_ptr<CompetitionSession> session, Services &services, QWidget *parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_board(new OutcomeBoard(*m_session, this))
{
    setObjectName(u"chairRoom"_s);
    buildPages(services);
    buildActions();
    auto *drop =
        new FileDrop(this, {u"csv"_s, u"tsv"_s, u"juriid"_s, u"jurisheet"_s, u"juriwitness"_s});
    connect(drop, &FileDrop::dropped, this, &ChairRoom::takeFiles);
    connect(m_session.get(), &CompetitionSession::setupChanged, this,
        [this] { Q_EMIT titleChanged(title()); });
    showPage(Page::Overview);
}

ChairRoom::~ChairRoom()
{
    // Pages and board look at the session until their last moment: they go first.
    delete m_stack;
    delete m_saveState;
    delete m_board;
}

std::unique_ptr<CompetitionSession> ChairRoom::releaseSession()
{
    delete m_stack;
    delete m_saveState;
    delete m_board;
    m_stack = nullptr;
    m_saveState = nullptr;
    m_board = nullptr;
    m_session->disconnect(this);
    return std::move(m_session);
}

QString ChairRoom::title() const
{
    return m_session ? m_session->competition().setup.title : QString();
}

void ChairRoom::buildPages(Services &services)
{
    m_list = new PlainList(u"chairPages"_s, tr("Pages of the chair’s room"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_stack = new QStackedWidget;
    m_overview = new OverviewPage(*m_session, services, *m_board);
    m_entries = new EntriesPage(*m_session, services);
    m_judges = new JudgesPage(*m_session, services, *m_board);
    m_merge = new MergePage(*m_session, services, *m_board);
    m_results = new ResultsPage(*m_session, services, *m_board);
    int number = 0;
    addPage(m_overview, tr("Overview"), u"gavel"_s, ++number);
    addPage(m_entries, tr("Entries"), u"table"_s, ++number);
    addPage(m_judges, tr("Judges"), u"people"_s, ++number);
    addPage(m_merge, tr("Merge"), u"merge"_s, ++number);
    addPage(m_results, tr("Results"), u"chart"_s, ++number);
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 44);
    connect(m_list, &PlainList::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_overview, &OverviewPage::stepAsked, this, &ChairRoom::begin);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    m_saveState = new SaveState(*m_session, services, SaveState::Form::Bar);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_saveState);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
}

void ChairRoom::addPage(QWidget *page, const QString &name, const QString &iconName, int number)
{
    m_stack->addWidget(page);
    m_list->addLine(icon(iconName), name);
    QAction *action =
        addRoomAction(withoutMnemonic(name), iconName, QKeySequence(u"Ctrl+%1"_s.arg(number)));
    connect(action, &QAction::triggered, this, [this, number] { showPage(Page(number - 1)); });
}

QAction *ChairRoom::addRoomAction(
    const QString &text, const QString &iconName, const QKeySequence &key)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_actions += action;
    return action;
}

void ChairRoom::buildActions()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    m_actions += line;
    const auto step = [this](const QString &text, const QString &iconName, Step which,
                          const QKeySequence &key = {}) {
        QAction *action = addRoomAction(text, iconName, key);
        action->setObjectName(u"actionStep%1"_s.arg(int(which)));
        connect(action, &QAction::triggered, this, [this, which] { begin(which); });
    };
    step(tr("Import entries…"), u"file"_s, Step::Entries);
    step(tr("Enrol judges…"), u"plus"_s, Step::Judges);
    step(tr("Assign entries…"), u"people"_s, Step::Assigning);
    step(tr("Issue the package…"), u"sign"_s, Step::Package);
    step(tr("Merge sheets…"), u"merge"_s, Step::Sheets, QKeySequence(u"Ctrl+M"_s));
    QAction *save = addRoomAction(tr("Save the ranking as CSV…"), u"file"_s, {});
    connect(save, &QAction::triggered, this, [this] {
        showPage(Page::Results);
        m_results->exportTable();
    });
}

void ChairRoom::showPage(Page page)
{
    m_list->setCurrentRow(int(page));
}

ChairRoom::Page ChairRoom::currentPage() const
{
    return Page(m_list->currentRow());
}

void ChairRoom::begin(Step step)
{
    switch (step) {
    case Step::Entries:
        showPage(Page::Entries);
        m_entries->askImport();
        return;
    case Step::Judges:
        showPage(Page::Judges);
        m_judges->askEnrol();
        return;
    case Step::Assigning:
        showPage(Page::Judges);
        m_judges->askAssign();
        return;
    case Step::Package:
        showPage(Page::Judges);
        m_judges->issuePackage();
        return;
    case Step::Sheets:
        showPage(Page::Merge);
        m_merge->askFiles();
        return;
    case Step::Ranking:
        showPage(Page::Results);
        return;
    }
}

void ChairRoom::takeFiles(const QStringList &paths)
{
    QStringList lists;
    QStringList identities;
    QStringList sheets;
    for (const QString &path : paths) {
        const QString suffix = QFileInfo(path).suffix().toLower();
        (suffix == u"jurisheet" || suffix == u"juriwitness" ? sheets
            : suffix == u"juriid"                           ? identities
                                                            : lists) += path;
    }
    // The last page shown is that of the files that come first in a competition.
    if (!sheets.isEmpty()) {
        showPage(Page::Merge);
        m_merge->mergePaths(sheets);
    }
    if (!identities.isEmpty()) {
        showPage(Page::Judges);
        m_judges->offerIdentities(identities);
    }
    if (!lists.isEmpty()) {
        showPage(Page::Entries);
        m_entries->offerImport(lists.constFirst());
    }
}

} // namespace juri
