// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/quietcolumn.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace juri {

QuietColumn::QuietColumn(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(8, 6, 8, 6);
    m_column->setSpacing(6);
    hide();
}

void QuietColumn::addLine(QWidget *line)
{
    m_column->addWidget(line);
    line->installEventFilter(this);
    refresh();
}

void QuietColumn::setWanted(bool wanted)
{
    m_isWanted = wanted;
    refresh();
}

void QuietColumn::refresh()
{
    bool any = false;
    for (int row = 0; row < m_column->count(); ++row)
        any = any || !m_column->itemAt(row)->widget()->isHidden();
    setVisible(any && m_isWanted);
}

bool QuietColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        refresh();
    return QWidget::eventFilter(watched, event);
}

} // namespace juri
