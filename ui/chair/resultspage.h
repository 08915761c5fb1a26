// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acts.h"
#include "ui/chair/chairpage.h"

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace juri {

class OutcomeBoard;
class PlacementDetail;
class PlainTable;
class RankingChart;
class RankingFilter;
class RankingTableModel;

/// The ranking: the table, the same as a chart, and why one entry stands where it stands. Another
/// method can be looked at; it is then said everywhere that it is not the fixed one.
class ResultsPage final : public ChairPage
{
    Q_OBJECT

public:
    ResultsPage(CompetitionSession &session, Services &services, OutcomeBoard &board,
        QWidget *parent = nullptr);

    void exportTable();

Q_SIGNALS:
    void shown(); ///< an outcome is on the screen

private:
    QWidget *buildControls();
    QWidget *buildViews();
    void connectParts();
    void fillMethods();
    void fillClusters();
    std::optional<Rules> comparedRules() const; ///< nothing = the fixed method
    void bringOutcome();
    void showOutcome(std::shared_ptr<const Outcome> outcome);
    void refreshBanner();
    void refreshChart();
    void refreshDetail();
    void selectEntry(const EntryId &entry);
    std::optional<EntryId> selectedEntry() const;

    OutcomeBoard &m_board;
    RankingTableModel *m_model = nullptr;
    RankingFilter *m_filter = nullptr;
    PlainTable *m_table = nullptr;
    RankingChart *m_chart = nullptr;
    PlacementDetail *m_detail = nullptr;
    QComboBox *m_method = nullptr;
    QComboBox *m_cluster = nullptr;
    QLineEdit *m_words = nullptr;
    QLabel *m_banner = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_export = nullptr;
    QWidget *m_controls = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace juri
