// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/plaintable.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// One cell may not break the table it is pasted into.
QString oneCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

PlainTable::PlainTable(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitRows();
}

void PlainTable::fitRows()
{
    // Fixed from the font: asking every row for its height takes seconds in long tables.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 16);
}

void PlainTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void PlainTable::fitColumns(int widest, int growing)
{
    if (!model())
        return;
    // The header's own mark of the order would cover right-aligned titles; see sortedTitle.
    horizontalHeader()->setSortIndicatorShown(false);
    resizeColumnsToContents();
    const int room = fontMetrics().horizontalAdvance(u"  ↓"_s);
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column) + room, widest));
    m_growing = growing;
    m_growingWidth = growing < 0 ? 0 : columnWidth(growing);
    growColumn();
}

void PlainTable::growColumn()
{
    if (m_growing < 0 || !model() || m_growing >= model()->columnCount() ||
        isColumnHidden(m_growing))
        return;
    int others = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column != m_growing && !isColumnHidden(column))
            others += columnWidth(column);
    }
    setColumnWidth(m_growing, std::max(m_growingWidth, viewport()->width() - others));
}

void PlainTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    growColumn();
}

QString sortedTitle(const QString &title, Qt::SortOrder order)
{
    return title + (order == Qt::AscendingOrder ? u" ↑"_s : u" ↓"_s);
}

QString PlainTable::copiedText() const
{
    if (!model())
        return QString();
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows += index.row();
    if (rows.isEmpty()) {
        for (int row = 0; row < model()->rowCount(); ++row)
            rows += row;
    }
    std::sort(rows.begin(), rows.end());
    const auto line = [this](const auto &cell) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells += oneCell(cell(column));
        }
        return QString(cells.join(u'\t') + u'\n');
    };
    QString text = line([this](int column) {
        return model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    });
    for (const int row : rows) {
        text += line([this, row](int column) {
            return model()->index(row, column).data(Qt::DisplayRole).toString();
        });
    }
    return text;
}

void PlainTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copiedText());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace juri
