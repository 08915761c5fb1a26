// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/resultspage.h"

#include "core/session/competitionsession.h"
#include "core/support/csv.h"
#include "core/support/files.h"
#include "ui/chair/emptystate.h"
#include "ui/chair/outcomeboard.h"
#include "ui/chair/placementdetail.h"
#include "ui/chair/plaintable.h"
#include "ui/chair/rankingchart.h"
#include "ui/chair/rankingtablemodel.h"
#include "ui/shell/icons.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QDir>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr int fixedMethod = -1;

bool anythingCounted(const Outcome &outcome)
{
    return std::any_of(outcome.ranking.placements.begin(), outcome.ranking.placements.end(),
        [](const Placement &one) { return one.counted > 0; });
}

} // namespace

ResultsPage::ResultsPage(
    CompetitionSession &session, Services &services, OutcomeBoard &board, QWidget *parent)
    : ChairPage(session, services, tr("Results"), tr("Computing the ranking"), parent)
    , m_board(board)
    , m_stack(new QStackedWidget)
{
    setObjectName(u"resultsPage"_s);
    m_export = verbButton(tr("Save as CSV…"), u"file"_s);
    m_export->setObjectName(u"exportRanking"_s);
    actions()->addWidget(m_export);
    QWidget *views = buildViews();
    m_controls = buildControls();
    m_banner = wrappedLabel({}, TextRole::Warn);
    m_banner->setObjectName(u"rankingBanner"_s);
    m_sentence = wrappedLabel({}, TextRole::Muted);
    m_sentence->setObjectName(u"rankingMethod"_s);
    m_stack->addWidget(new EmptyState(u"chart"_s, tr("No ranking yet"),
        tr("The ranking appears here as soon as signed sheets are merged and counted."), {}));
    m_stack->addWidget(views);
    content()->addWidget(m_controls);
    content()->addWidget(m_banner);
    content()->addWidget(m_sentence);
    content()->addWidget(m_stack, 1);
    fillMethods();
    fillClusters();
    connectParts();
    bringOutcome();
    refreshBanner();
}

QWidget *ResultsPage::buildControls()
{
    auto *controls = new QWidget;
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    m_method = new QComboBox;
    m_method->setObjectName(u"rankingMethodChoice"_s);
    m_method->setAccessibleName(tr("Method of the ranking"));
    m_cluster = new QComboBox;
    m_cluster->setObjectName(u"rankingCluster"_s);
    m_cluster->setAccessibleName(tr("Cluster"));
    m_words = new QLineEdit;
    m_words->setObjectName(u"rankingWords"_s);
    m_words->setPlaceholderText(tr("Find an entry"));
    m_words->setAccessibleName(tr("Find an entry"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon(u"search"_s, Token::MutedText), QLineEdit::LeadingPosition);
    row->addWidget(m_method);
    row->addWidget(m_cluster);
    row->addWidget(m_words, 1);
    return controls;
}

QWidget *ResultsPage::buildViews()
{
    m_table = new PlainTable(u"rankingTable"_s, tr("Ranking"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_model = new RankingTableModel(session(), m_table);
    m_filter = new RankingFilter(session(), m_table);
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RankingTableModel::Rank, Qt::AscendingOrder);
    m_chart = new RankingChart;
    m_detail = new PlacementDetail;
    auto *below = new QSplitter(Qt::Horizontal);
    below->setChildrenCollapsible(false);
    below->addWidget(m_chart);
    below->addWidget(m_detail);
    below->setStretchFactor(0, 1);
    below->setSizes({700, 300});
    auto *views = new QSplitter(Qt::Vertical);
    views->setObjectName(u"resultsSplitter"_s);
    views->setChildrenCollapsible(false);
    views->addWidget(m_table);
    views->addWidget(below);
    views->setSizes({360, 320});
    return views;
}

void ResultsPage::connectParts()
{
    connect(m_export, &QPushButton::clicked, this, &ResultsPage::exportTable);
    connect(m_method, &QComboBox::currentIndexChanged, this, &ResultsPage::bringOutcome);
    connect(m_cluster, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setCluster(m_cluster->currentData().toString());
        refreshChart();
    });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        refreshChart();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ResultsPage::refreshDetail);
    connect(m_chart, &RankingChart::entryChosen, this, &ResultsPage::selectEntry);
    connect(&m_board, &OutcomeBoard::changed, this, &ResultsPage::bringOutcome);
    connect(&m_board, &OutcomeBoard::stale, this, &ResultsPage::refreshBanner);
    connect(&m_board, &OutcomeBoard::failed, this,
        [this](const Error &error) { messages().showError(error); });
    connect(&session(), &CompetitionSession::setupChanged, this, &ResultsPage::fillMethods);
    connect(&session(), &CompetitionSession::entriesChanged, this, &ResultsPage::fillClusters);
}

void ResultsPage::fillMethods()
{
    const QSignalBlocker quiet(m_method);
    const QVariant before = m_method->currentData();
    const Aggregation fixed = stage().setup.rules.aggregation;
    m_method->clear();
    m_method->addItem(tr("%1 (the fixed method)").arg(displayName(fixed)), fixedMethod);
    for (const Aggregation one : {Aggregation::Mean, Aggregation::Sum, Aggregation::Median,
             Aggregation::TrimmedMean, Aggregation::DropHighLow}) {
        if (one != fixed)
            m_method->addItem(tr("%1 (only to compare)").arg(displayName(one)), int(one));
    }
    const int again = m_method->findData(before);
    m_method->setCurrentIndex(std::max(0, again));
}

void ResultsPage::fillClusters()
{
    const QVariant before = m_cluster->currentData();
    std::set<QString> clusters;
    for (const auto &[id, entry] : competition().entries) {
        if (!entry.cluster.isEmpty())
            clusters.insert(entry.cluster);
    }
    {
        const QSignalBlocker quiet(m_cluster);
        m_cluster->clear();
        m_cluster->addItem(tr("All clusters"), QString());
        for (const QString &cluster : clusters)
            m_cluster->addItem(cluster, cluster);
        m_cluster->setCurrentIndex(std::max(0, m_cluster->findData(before)));
    }
    m_cluster->setVisible(clusters.size() > 1);
    m_filter->setCluster(m_cluster->currentData().toString());
}

std::optional<Rules> ResultsPage::comparedRules() const
{
    const int chosen = m_method->currentData().toInt();
    if (chosen == fixedMethod)
        return std::nullopt;
    Rules rules = stage().setup.rules;
    rules.aggregation = Aggregation(chosen);
    return rules;
}

void ResultsPage::bringOutcome()
{
    refreshBanner();
    const auto rules = comparedRules();
    if (!rules) {
        JobSlot::of(this).cancel();
        showOutcome(m_board.outcome());
        return;
    }
    startJob<Outcome>(
        this,
        [copy = competition(), id = stage().setup.id, rules = *rules](
            Progress &progress) { return outcomeOf(copy, id, rules, progress); },
        [this, rules](Result<Outcome> outcome) {
            // The choice may have changed while it was computed.
            if (comparedRules() != rules)
                return;
            if (!outcome)
                messages().showError(outcome.error());
            else
                showOutcome(std::make_shared<const Outcome>(*std::move(outcome)));
        });
}

void ResultsPage::showOutcome(std::shared_ptr<const Outcome> outcome)
{
    const auto chosen = selectedEntry();
    const bool any = outcome && anythingCounted(*outcome);
    m_model->show(std::move(outcome));
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_controls->setVisible(any);
    m_export->setEnabled(any);
    m_sentence->setVisible(any);
    if (any) {
        const Rules &rules = m_model->outcome()->ranking.rules;
        m_sentence->setText(describe(rules, stage().setup.rubric));
        m_table->setColumnHidden(RankingTableModel::Passed, !rules.passMark);
        m_table->setColumnHidden(RankingTableModel::Agency,
            std::all_of(competition().entries.begin(), competition().entries.end(),
                [](const auto &one) { return one.second.agency.isEmpty(); }));
        m_table->fitColumns(230, m_model->reasonColumn());
    }
    refreshChart();
    if (chosen)
        selectEntry(*chosen);
    else if (any)
        m_table->selectRow(0);
    refreshDetail();
    refreshBanner();
    Q_EMIT shown();
}

void ResultsPage::refreshBanner()
{
    QStringList sentences;
    if (const auto rules = comparedRules())
        sentences +=
            tr("Only to compare: %1 is not the fixed method (%2).")
                .arg(displayName(rules->aggregation), displayName(stage().setup.rules.aggregation));
    if (m_board.isStale())
        sentences += tr("Something changed: the ranking is being computed anew.");
    m_banner->setText(sentences.join(u' '));
    m_banner->setVisible(!sentences.isEmpty());
}

void ResultsPage::refreshChart()
{
    std::vector<Placement> visible;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_filter->mapFromSource(m_model->index(row, 0)).isValid())
            visible.push_back(*m_model->placement(row));
    }
    m_chart->showRanking(visible, m_model->judges());
}

std::optional<EntryId> ResultsPage::selectedEntry() const
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    const Placement *placement = m_model->placement(current.isValid() ? current.row() : -1);
    return placement ? std::optional(placement->entry) : std::nullopt;
}

void ResultsPage::selectEntry(const EntryId &entry)
{
    const QModelIndex index =
        m_filter->mapFromSource(m_model->index(m_model->rowOf(entry), RankingTableModel::Rank));
    if (!index.isValid())
        return;
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void ResultsPage::refreshDetail()
{
    const auto entry = selectedEntry();
    const Placement *placement = entry ? m_model->placement(m_model->rowOf(*entry)) : nullptr;
    m_chart->mark(entry.value_or(EntryId()));
    if (placement)
        m_detail->showPlacement(
            *placement, m_model->outcome()->ranking, competition(), m_model->places());
    else
        m_detail->showNothing();
}

void ResultsPage::exportTable()
{
    if (m_model->rowCount() == 0)
        return;
    const QString name = tr("ranking-%1", "a file name, with the method")
                             .arg(word(m_model->outcome()->ranking.rules.aggregation));
    const QString path = services().prompts.saveFile(
        this, tr("Save the ranking"), name + u".csv"_s, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    // Nothing leaves the program that is not on the disk here.
    session().whenSettled(
        this, [this, path, bytes = writeCsv(m_model->cells())](const Result<> &settled) {
            if (!settled) {
                messages().showError(settled.error());
                return;
            }
            startJob<void>( // beside the page's own job, which counts
                m_table, [path, bytes](Progress &) { return writeWholeFile(path, bytes); },
                [this, path](const Result<> &written) {
                    if (written)
                        messages().showSuccess(
                            tr("The ranking is saved as %1.").arg(QDir::toNativeSeparators(path)));
                    else
                        messages().showError(written.error());
                });
        });
}

} // namespace juri
