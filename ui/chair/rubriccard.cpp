// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/rubriccard.h"

#include "ui/shell/datetext.h"
#include "ui/shell/labels.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

QString scaleWords(const ScoreScale &scale)
{
    const QString lowest = localDecimal(scale.format(scale.lowestPoints()));
    const QString highest = localDecimal(scale.format(scale.highestPoints()));
    if (scale.step() == Fraction(1))
        return RubricCard::tr("%1 to %2", "a scale").arg(lowest, highest);
    return RubricCard::tr("%1 to %2 in steps of %3", "a scale")
        .arg(lowest, highest, exactText(scale.step()));
}

QLabel *rightLabel(const QString &text, TextRole role = TextRole::Body)
{
    QLabel *label = plainLabel(text, role);
    label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    return label;
}

} // namespace

RubricCard::RubricCard(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
    , m_source(wrappedLabel({}, TextRole::Muted))
{
    setObjectName(u"rubricCard"_s);
    setProperty("card", true);
    m_column->setContentsMargins(18, 14, 18, 14);
    m_column->setSpacing(10);
    m_column->addWidget(plainLabel(tr("Rubric"), TextRole::Heading));
    m_column->addWidget(m_source);
}

QWidget *RubricCard::tableOf(const Rubric &rubric)
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->addWidget(plainLabel(tr("Criterion"), TextRole::Muted), 0, 0);
    grid->addWidget(rightLabel(tr("Weight"), TextRole::Muted), 0, 1);
    grid->addWidget(plainLabel(tr("Scores"), TextRole::Muted), 0, 2);
    int line = 1;
    for (const Criterion &criterion : rubric.criteria) {
        QLabel *title = wrappedLabel(criterion.title);
        title->setToolTip(criterion.guidance.toHtmlEscaped());
        grid->addWidget(title, line, 0);
        grid->addWidget(rightLabel(QString::number(criterion.weight)), line, 1, Qt::AlignTop);
        QLabel *scale = plainLabel(criterion.weight == 0
                                       ? tr("%1, not counted").arg(scaleWords(criterion.scale))
                                       : scaleWords(criterion.scale));
        grid->addWidget(scale, line++, 2, Qt::AlignTop);
    }
    grid->addWidget(dividerLine(), line++, 0, 1, 3);
    QLabel *caption = plainLabel(tr("Sum of the weights"), TextRole::Strong);
    QLabel *sum = rightLabel(QString::number(rubric.weightSum()), TextRole::Strong);
    sum->setObjectName(u"weightSum"_s);
    grid->addWidget(caption, line, 0);
    grid->addWidget(sum, line, 1);
    return table;
}

void RubricCard::showRubric(const Rubric &rubric)
{
    if (m_table && rubric == m_rubric)
        return;
    m_rubric = rubric;
    delete m_table;
    m_source->setText(rubric.source.isEmpty()
                          ? rubric.title
                          : tr("%1. Source: %2").arg(rubric.title, rubric.source));
    m_table = tableOf(rubric);
    m_column->addWidget(m_table);
}

} // namespace juri
