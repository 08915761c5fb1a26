// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/ranking.h"

#include <QtWidgets/QWidget>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QBarCategoryAxis)
QT_FORWARD_DECLARE_CLASS(QChart)
QT_FORWARD_DECLARE_CLASS(QChartView)
QT_FORWARD_DECLARE_CLASS(QScatterSeries)
QT_FORWARD_DECLARE_CLASS(QValueAxis)
class QLabel;

namespace juri {

/// The ranking as a picture: entries in rank order from left to right, the result as a diamond and
/// the total of every judge as a point. Shows at the most the first forty; the numbers are in the
/// table.
class RankingChart final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t mostEntries = 40;
    static constexpr std::size_t mostJudges = 20; ///< more share one series

    explicit RankingChart(QWidget *parent = nullptr);

    /// Placed entries only; what has no result is left out.
    void showRanking(const std::vector<Placement> &placements, const std::vector<JudgeId> &judges);
    /// Rings the entry; null rings nothing.
    void mark(const EntryId &entry);

    /// What is drawn, for tests: the series of the results and those of the judges.
    const QScatterSeries *results() const { return m_results; }
    const std::vector<QScatterSeries *> &judgeSeries() const { return m_judgeSeries; }

Q_SIGNALS:
    void entryChosen(const juri::EntryId &entry);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildSeries();
    QScatterSeries *addSeries(const QString &objectName, const QString &name);
    void fillPoints();
    void fitAxes(double lowest, double highest);
    void turnLabels();
    void recolour();
    void showValue(const QScatterSeries *series, const QPointF &point, bool inside);
    std::optional<EntryId> entryNear(const QPointF &point) const;
    double dodge(std::size_t judge) const;

    std::vector<Placement> m_placements;
    std::vector<JudgeId> m_judges;
    EntryId m_marked;
    QChart *m_chart = nullptr;
    QChartView *m_view = nullptr;
    QBarCategoryAxis *m_entryAxis = nullptr;
    QValueAxis *m_valueAxis = nullptr;
    QScatterSeries *m_results = nullptr;
    QScatterSeries *m_ring = nullptr;
    std::vector<QScatterSeries *> m_judgeSeries;
    QLabel *m_rest = nullptr;
};

} // namespace juri
