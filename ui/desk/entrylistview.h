// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

namespace juri {

/// Paints an entry in two lines: state as an icon and a word, id, title, agency, and how much.
class EntryListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The list of entries. Digits typed here are scores, not a search for a title: they are handed on
/// to the rubric, where an item view would swallow them.
class EntryListView final : public QListView
{
    Q_OBJECT

public:
    explicit EntryListView(QWidget *parent = nullptr);
    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    void scoreTyped(const QString &key);
    void entered(); ///< Enter: on to the rubric

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace juri
