// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSortFilterProxyModel>

#include <map>
#include <optional>
#include <vector>

namespace juri {

class CompetitionSession;

/// The entries of the competition, by id, with how many judges each one has. Keeps only ids: every
/// text is read from the session's competition.
class EntryTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, Title, Agency, Cluster, Category, Group, Region, Judges, ColumnCount };
    static constexpr int SearchRole = Qt::UserRole; ///< all that a search looks at

    explicit EntryTableModel(const CompetitionSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    std::optional<EntryId> entryAt(int row) const;
    bool isColumnEmpty(Column column) const; ///< no entry has anything there

private:
    void rebuild();
    void recount();
    QString text(int row, Column column) const;

    const CompetitionSession &m_session;
    std::vector<EntryId> m_entries;
    std::map<EntryId, int> m_judges;
};

/// The rows in which all of the words occur.
class WordFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// searchRole: the role of column 0 that holds all text of a row.
    WordFilter(int searchRole, QObject *parent = nullptr);
    void setWords(const QString &words);
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    int m_searchRole;
    QStringList m_words;
};

} // namespace juri
