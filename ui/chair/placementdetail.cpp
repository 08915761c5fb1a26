// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/placementdetail.h"

#include "ui/chair/chairpage.h"
#include "ui/shell/datetext.h"
#include "ui/shell/labels.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

QString readingWords(const Reading &reading, int places)
{
    if (reading.standing == Standing::Recused)
        return PlacementDetail::tr("recused");
    if (reading.standing == Standing::NoShow)
        return PlacementDetail::tr("was not there");
    if (!reading.total)
        return PlacementDetail::tr("not counted");
    const QString total = numberText(*reading.total, places);
    return reading.trimmed ? PlacementDetail::tr("%1, left out").arg(total) : total;
}

} // namespace

PlacementDetail::PlacementDetail(QWidget *parent)
    : QScrollArea(parent)
    , m_title(wrappedLabel({}, TextRole::Heading))
    , m_agency(wrappedLabel({}, TextRole::Muted))
    , m_reason(wrappedLabel({}))
    , m_lines(new QGridLayout)
{
    setObjectName(u"placementDetail"_s);
    setAccessibleName(tr("Why the chosen entry stands where it stands"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(250);
    m_reason->setObjectName(u"placementReason"_s);
    auto *page = cardFrame();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_agency);
    column->addWidget(m_reason);
    m_lines->setHorizontalSpacing(12);
    m_lines->setVerticalSpacing(3);
    m_lines->setColumnStretch(0, 1);
    column->addLayout(m_lines);
    column->addStretch(1);
    setWidget(page);
    showNothing();
}

void PlacementDetail::clearLines()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void PlacementDetail::addHeading(const QString &text)
{
    m_lines->addWidget(plainLabel(text, TextRole::Muted), m_lines->rowCount(), 0, 1, 2);
}

void PlacementDetail::addLine(const QString &name, const QString &value, bool muted)
{
    const int row = m_lines->rowCount();
    m_lines->addWidget(wrappedLabel(name, muted ? TextRole::Muted : TextRole::Body), row, 0);
    QLabel *number = plainLabel(value, muted ? TextRole::Muted : TextRole::Body);
    number->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_lines->addWidget(number, row, 1, Qt::AlignTop);
}

void PlacementDetail::showNothing()
{
    clearLines();
    m_title->setText(tr("No entry is chosen"));
    m_agency->hide();
    m_reason->setText(tr("Choose a row of the table or a point of the chart to see why an entry "
                         "stands where it stands."));
}

void PlacementDetail::showPlacement(
    const Placement &placement, const Ranking &ranking, const Competition &competition, int places)
{
    clearLines();
    const Entry *entry = competition.entry(placement.entry);
    const Rubric &rubric = roomStage(competition).setup.rubric;
    m_title->setText(u"%1 %2"_s.arg(placement.entry.text(), entry ? entry->title : QString()));
    m_agency->setVisible(entry && !entry->agency.isEmpty());
    m_agency->setText(entry ? entry->agency : QString());
    m_reason->setText(describe(placement, ranking, rubric));
    addHeading(tr("Totals of the judges"));
    for (const Reading &reading : placement.readings) {
        const Judge *judge = competition.judge(reading.judge);
        addLine(u"%1 %2"_s.arg(reading.judge.text(), judge ? judge->name : QString()),
            readingWords(reading, places), reading.trimmed || !reading.total);
    }
    if (placement.criterionMeans.empty())
        return;
    addHeading(tr("Mean of each criterion"));
    for (const Criterion &criterion : rubric.criteria) {
        const auto mean = placement.criterionMeans.find(criterion.id);
        if (mean != placement.criterionMeans.end())
            addLine(criterion.title, numberText(mean->second, 2), false);
    }
}

} // namespace juri
