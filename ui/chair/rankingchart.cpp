// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/rankingchart.h"

#include "ui/shell/datetext.h"
#include "ui/shell/labels.h"
#include "ui/shell/theme.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>
#include <QtCore/QLocale>
#include <QtGui/QCursor>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsLayout>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr double resultSize = 13;
constexpr double ringSize = 24;

struct Marker
{
    QScatterSeries::MarkerShape shape;
    double size; ///< a star of the same box looks much smaller than a circle
};

/// Colour and shape together tell twenty judges apart, and shape alone five.
Marker markerOf(std::size_t judge)
{
    constexpr std::array markers{Marker{QScatterSeries::MarkerShapeCircle, 8},
        Marker{QScatterSeries::MarkerShapeRectangle, 7.5},
        Marker{QScatterSeries::MarkerShapeTriangle, 12},
        Marker{QScatterSeries::MarkerShapePentagon, 11},
        Marker{QScatterSeries::MarkerShapeStar, 15}};
    return markers[judge % markers.size()];
}

QColor judgeColor(std::size_t judge)
{
    constexpr std::array tokens{Token::Chart2, Token::Chart3, Token::Chart4, Token::Chart5};
    return tokenColor(tokens[judge % tokens.size()]);
}

} // namespace

RankingChart::RankingChart(QWidget *parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart))
    , m_entryAxis(new QBarCategoryAxis)
    , m_valueAxis(new QValueAxis)
    , m_rest(wrappedLabel({}, TextRole::Small))
{
    setObjectName(u"rankingChart"_s);
    m_view->setObjectName(u"rankingChartView"_s);
    m_view->setAccessibleName(tr("Chart of the ranking with the scores of all judges"));
    m_view->setAccessibleDescription(tr("Every number of this chart stands in the table."));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_rest->setObjectName(u"chartRest"_s);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setLocalizeNumbers(true);
    m_chart->setLocale(QLocale());
    m_chart->setMargins(QMargins(4, 4, 4, 4));
    m_chart->setBackgroundRoundness(8);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->setAlignment(Qt::AlignBottom);
    m_chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    m_chart->addAxis(m_entryAxis, Qt::AlignBottom);
    m_chart->addAxis(m_valueAxis, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_view, 1);
    column->addWidget(m_rest);
    m_rest->hide();
}

QScatterSeries *RankingChart::addSeries(const QString &objectName, const QString &name)
{
    auto *series = new QScatterSeries;
    series->setObjectName(objectName);
    series->setName(name);
    m_chart->addSeries(series);
    series->attachAxis(m_entryAxis);
    series->attachAxis(m_valueAxis);
    connect(series, &QScatterSeries::hovered, this,
        [this, series](const QPointF &point, bool inside) { showValue(series, point, inside); });
    connect(series, &QScatterSeries::clicked, this, [this](const QPointF &point) {
        if (const auto entry = entryNear(point))
            Q_EMIT entryChosen(*entry);
    });
    return series;
}

/// One series a judge, so that the legend names them; more than twenty nobody can tell apart.
void RankingChart::buildSeries()
{
    m_chart->removeAllSeries();
    m_judgeSeries.clear();
    m_ring = addSeries(u"ring"_s, {});
    m_ring->setMarkerShape(QScatterSeries::MarkerShapeCircle);
    m_ring->setMarkerSize(ringSize);
    for (QLegendMarker *marker : m_chart->legend()->markers(m_ring))
        marker->setVisible(false);
    if (m_judges.size() > mostJudges) {
        m_judgeSeries.push_back(addSeries(u"judges"_s, tr("Judges")));
    } else {
        for (const JudgeId &judge : m_judges)
            m_judgeSeries.push_back(addSeries(u"judge_"_s + judge.text(), judge.text()));
    }
    for (std::size_t i = 0; i < m_judgeSeries.size(); ++i) {
        m_judgeSeries[i]->setMarkerShape(markerOf(i).shape);
        m_judgeSeries[i]->setMarkerSize(markerOf(i).size);
    }
    m_results = addSeries(u"results"_s, tr("Result"));
    m_results->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    m_results->setMarkerSize(resultSize);
    recolour();
}

void RankingChart::showRanking(
    const std::vector<Placement> &placements, const std::vector<JudgeId> &judges)
{
    m_placements.clear();
    std::copy_if(placements.begin(), placements.end(), std::back_inserter(m_placements),
        [](const Placement &one) { return one.rank && one.result; });
    const std::size_t placed = m_placements.size();
    if (placed > mostEntries)
        m_placements.resize(mostEntries);
    m_rest->setVisible(placed > mostEntries);
    m_rest->setText(tr("The first %1 of %2 placed entries are drawn; the table has all of them.")
            .arg(mostEntries)
            .arg(placed));
    if (!m_results || judges != m_judges) {
        m_judges = judges;
        buildSeries();
    }
    fillPoints();
    mark(m_marked);
}

double RankingChart::dodge(std::size_t judge) const
{
    if (m_judges.size() < 2)
        return 0;
    return 0.6 * (double(judge) / double(m_judges.size() - 1) - 0.5);
}

void RankingChart::fillPoints()
{
    QStringList names;
    QList<QPointF> results;
    std::vector<QList<QPointF>> totals(m_judgeSeries.size());
    double lowest = m_placements.empty() ? 0 : m_placements.front().result->toDouble();
    double highest = lowest;
    for (std::size_t i = 0; i < m_placements.size(); ++i) {
        const Placement &placement = m_placements[i];
        const double x = double(i);
        names += placement.entry.text();
        results += QPointF(x, placement.result->toDouble());
        lowest = std::min(lowest, results.last().y());
        highest = std::max(highest, results.last().y());
        for (const Reading &reading : placement.readings) {
            const auto judge = std::find(m_judges.begin(), m_judges.end(), reading.judge);
            if (!reading.total || judge == m_judges.end())
                continue;
            const auto at = std::size_t(std::distance(m_judges.begin(), judge));
            const double y = reading.total->toDouble();
            totals[std::min(at, totals.size() - 1)] += QPointF(x + dodge(at), y);
            lowest = std::min(lowest, y);
            highest = std::max(highest, y);
        }
    }
    m_entryAxis->clear();
    m_entryAxis->append(names);
    turnLabels();
    fitAxes(lowest, highest);
    // Whole lists only: a point added alone costs as much as all together.
    m_results->replace(results);
    for (std::size_t i = 0; i < m_judgeSeries.size(); ++i)
        m_judgeSeries[i]->replace(totals[i]);
}

/// Names that do not fit side by side stand upright: the chart would cut them off.
void RankingChart::turnLabels()
{
    const QFontMetrics metrics(m_entryAxis->labelsFont());
    int widest = 0;
    for (const QString &name : m_entryAxis->categories())
        widest = std::max(widest, metrics.horizontalAdvance(name));
    const int count = std::max(1, m_entryAxis->count());
    const int each = (m_view->width() - 80) / count;
    m_entryAxis->setLabelsAngle(widest + 14 > each ? -90 : 0);
}

void RankingChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    turnLabels();
}

void RankingChart::fitAxes(double lowest, double highest)
{
    const double room = std::max((highest - lowest) * 0.06, 0.5);
    m_valueAxis->setTickCount(6);
    m_valueAxis->setRange(lowest - room, highest + room);
    m_valueAxis->applyNiceNumbers();
    const double step =
        (m_valueAxis->max() - m_valueAxis->min()) / std::max(1, m_valueAxis->tickCount() - 1);
    m_valueAxis->setLabelFormat(step >= 1 && std::floor(step) == step ? u"%.0f"_s : u"%.1f"_s);
}

void RankingChart::mark(const EntryId &entry)
{
    m_marked = entry;
    if (!m_ring)
        return;
    QList<QPointF> ring;
    for (std::size_t i = 0; i < m_placements.size(); ++i) {
        if (m_placements[i].entry == entry)
            ring += QPointF(double(i), m_placements[i].result->toDouble());
    }
    m_ring->replace(ring);
}

std::optional<EntryId> RankingChart::entryNear(const QPointF &point) const
{
    const double at = std::round(point.x());
    if (at < 0 || at >= double(m_placements.size()))
        return std::nullopt;
    return m_placements[std::size_t(at)].entry;
}

void RankingChart::showValue(const QScatterSeries *series, const QPointF &point, bool inside)
{
    const auto entry = entryNear(point);
    if (!inside || !entry) {
        QToolTip::hideText();
        return;
    }
    const QString value = localDecimal(QString::number(point.y(), 'f', 2));
    QToolTip::showText(QCursor::pos(),
        tr("%1, %2: %3", "entry, judge or result, number")
            .arg(entry->text(), series->name().isEmpty() ? tr("Result") : series->name(), value)
            .toHtmlEscaped(),
        m_view);
}

void RankingChart::recolour()
{
    const QFont font = QApplication::font();
    m_view->setBackgroundBrush(tokenColor(Token::Window));
    m_chart->setBackgroundBrush(tokenColor(Token::Base));
    m_chart->setBackgroundPen(QPen(tokenColor(Token::Divider), 1));
    m_chart->legend()->setLabelColor(tokenColor(Token::Text));
    m_chart->legend()->setFont(font);
    for (QAbstractAxis *axis :
        {static_cast<QAbstractAxis *>(m_entryAxis), static_cast<QAbstractAxis *>(m_valueAxis)}) {
        axis->setLabelsColor(tokenColor(Token::Text));
        axis->setLabelsFont(font);
        axis->setLinePen(QPen(tokenColor(Token::Border), 1));
        axis->setGridLinePen(QPen(tokenColor(Token::Divider), 1, Qt::DotLine));
    }
    for (std::size_t i = 0; i < m_judgeSeries.size(); ++i) {
        m_judgeSeries[i]->setColor(judgeColor(i));
        m_judgeSeries[i]->setBorderColor(tokenColor(Token::Base));
    }
    if (!m_results)
        return;
    m_results->setColor(tokenColor(Token::Chart1));
    m_results->setBorderColor(tokenColor(Token::Base));
    m_ring->setColor(Qt::transparent);
    m_ring->setPen(QPen(tokenColor(Token::Link), 2));
}

void RankingChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_view && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        recolour();
}

} // namespace juri
