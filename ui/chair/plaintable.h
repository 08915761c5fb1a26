// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

namespace juri {

/// A table for reading and comparing: whole rows, calm lines, rows as high as the text, Tab leaves
/// it, and Ctrl+C copies the chosen rows with their header as text with tabs.
class PlainTable final : public QTableView
{
    Q_OBJECT

public:
    PlainTable(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// The chosen rows (all, if none is) as they are shown, columns split by tabs.
    QString copiedText() const;
    /// Makes the columns as wide as their content, at most `widest` pixels each, and gives what is
    /// left of the table's width to one of them (-1: to none). Call once filled.
    void fitColumns(int widest = 360, int growing = -1);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    void growColumn();

    int m_growing = -1;
    int m_growingWidth = 0; ///< what the growing column needs
};

/// The title of the column by which a table is sorted, with the direction in it: an arrow beside
/// right-aligned words would cover them.
QString sortedTitle(const QString &title, Qt::SortOrder order);

} // namespace juri
