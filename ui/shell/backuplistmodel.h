// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/backups.h"
#include "core/support/clock.h"

#include <QtCore/QAbstractTableModel>

#include <optional>
#include <vector>

namespace juri {

/// The backups of one competition file, newest first: one row a backup. What is inside one is
/// filled in as it becomes known.
class BackupListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Made, Age, Inside, Size, State, ColumnCount };

    /// The clock tells how old they are and outlives the model.
    explicit BackupListModel(const Clock &clock, QObject *parent = nullptr);

    /// chair: whether sheets are counted inside, or entries judged.
    void show(std::vector<Backup> backups, bool chair);
    void setContent(int row, const BackupContent &content);

    const Backup &backup(int row) const { return m_rows[std::size_t(row)].backup; }
    /// Nothing until it was looked into.
    const std::optional<BackupContent> &content(int row) const
    {
        return m_rows[std::size_t(row)].content;
    }
    /// "14 of 22 entries judged"; empty if it is not known.
    QString insideText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Backup backup;
        std::optional<BackupContent> content;
    };
    QVariant stateData(const Row &row, int role) const;

    const Clock &m_clock;
    std::vector<Row> m_rows;
    bool m_chair = false;
};

} // namespace juri
