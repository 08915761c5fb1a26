// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/plainlist.h"

#include "ui/shell/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QStyledItemDelegate>

namespace juri {

namespace {

constexpr int lineMargin = 8;

/// Gives every line some air, whatever the text size is at the moment, and marks the chosen one
/// flatly.
class AiryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 2 * lineMargin, size.height() + 14};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        QStyleOptionViewItem line(option);
        if (line.state & QStyle::State_Selected) {
            painter->fillRect(line.rect, tokenColor(Token::AccentSoft));
            QRect edge = line.rect;
            edge.setWidth(3);
            painter->fillRect(edge, tokenColor(Token::Link));
        }
        line.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
        line.rect.adjust(lineMargin, 0, 0, 0);
        QStyledItemDelegate::paint(painter, line, index);
    }
};

} // namespace

PlainList::PlainList(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setIconSize(QSize(20, 20));
    setItemDelegate(new AiryDelegate(this));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setModel(m_model);
}

void PlainList::addLine(const QIcon &picture, const QString &text)
{
    m_model->appendRow(new QStandardItem(picture, text));
}

void PlainList::clearLines()
{
    m_model->clear();
}

int PlainList::lineCount() const
{
    return m_model->rowCount();
}

QString PlainList::lineText(int row) const
{
    return m_model->index(row, 0).data().toString();
}

int PlainList::currentRow() const
{
    return currentIndex().row();
}

void PlainList::setCurrentRow(int row)
{
    setCurrentIndex(m_model->index(row, 0));
}

void PlainList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT currentRowChanged(current.row());
}

} // namespace juri
