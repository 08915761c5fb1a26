// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListView>

class QStandardItemModel;

namespace juri {

/// A short list of lines with a picture each, one of which is current. Lines are as high as the
/// text.
class PlainList final : public QListView
{
    Q_OBJECT

public:
    PlainList(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    void addLine(const QIcon &picture, const QString &text);
    void clearLines();
    int lineCount() const;
    QString lineText(int row) const;
    int currentRow() const;
    void setCurrentRow(int row);

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QStandardItemModel *m_model = nullptr;
};

} // namespace juri
