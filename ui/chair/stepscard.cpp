// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/stepscard.h"

#include "ui/shell/icons.h"
#include "ui/shell/labels.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

StepsCard::StepsCard(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout)
{
    setObjectName(u"stepsCard"_s);
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("What to do next"), TextRole::Heading));
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
}

StepsCard::Row StepsCard::addRow(Step step)
{
    const int line = int(m_rows.size());
    Row row{new QLabel, wrappedLabel({}), verbButton(QString())};
    row.picture->setFixedWidth(22);
    row.button->setObjectName(u"step%1"_s.arg(int(step)));
    connect(row.button, &QPushButton::clicked, this, [this, step] { Q_EMIT asked(step); });
    m_grid->addWidget(row.picture, line, 0, Qt::AlignVCenter);
    m_grid->addWidget(row.text, line, 1, Qt::AlignVCenter);
    m_grid->addWidget(row.button, line, 2);
    m_rows.push_back(row);
    return row;
}

void StepsCard::showSteps(const std::vector<StepLine> &steps)
{
    bool accentGiven = false;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const StepLine &line = steps[i];
        const Row row = i < m_rows.size() ? m_rows[i] : addRow(line.step);
        const bool next = line.ready && !line.done && !accentGiven;
        accentGiven = accentGiven || next;
        row.picture->setPixmap(iconPixmap(line.done ? u"done"_s
                                          : next    ? u"next"_s
                                                    : u"empty"_s,
            line.done ? Token::Good
            : next    ? Token::Link
                      : Token::MutedText,
            20, devicePixelRatioF()));
        row.text->setText(line.text);
        setTextRole(row.text, line.ready || line.done ? TextRole::Body : TextRole::Muted);
        const QString state = line.done ? tr("done") : line.ready ? tr("to do") : tr("later");
        row.picture->setAccessibleName(state);
        row.picture->setToolTip(state);
        row.button->setText(line.verb);
        row.button->setAccessibleDescription(state + u": "_s + line.text);
        row.button->setEnabled(line.ready);
        if (row.button->property("primary").toBool() != next) {
            row.button->setProperty("primary", next);
            row.button->style()->unpolish(row.button);
            row.button->style()->polish(row.button);
        }
    }
}

} // namespace juri
