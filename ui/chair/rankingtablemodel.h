// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acts.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSortFilterProxyModel>

#include <memory>
#include <optional>
#include <vector>

namespace juri {

/// The ranking as a table: rank, entry, result, spread, then one column a judge, then the reason.
/// Holds one outcome as it was computed; nothing is rounded before it is compared.
class RankingTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The columns before the judges; the reason is always the last one.
    enum Column { Rank, Id, Title, Agency, Result, Passed, Spread, Readings, FirstJudge };

    explicit RankingTableModel(const CompetitionSession &session, QObject *parent = nullptr);

    void show(std::shared_ptr<const Outcome> outcome);
    const std::shared_ptr<const Outcome> &outcome() const { return m_outcome; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    int reasonColumn() const { return FirstJudge + int(m_judges.size()); }
    const std::vector<JudgeId> &judges() const { return m_judges; }
    const Placement *placement(int row) const; ///< null outside
    int rowOf(const EntryId &entry) const;     ///< -1 if not here
    /// Places after the decimal sign, the same for every number of the table.
    int places() const { return m_places; }
    /// The whole table as cells, header first, numbers with a decimal point: for files.
    std::vector<QStringList> cells() const;
    /// Whether a row comes before another one by a column: numbers by exact value, and what has
    /// none last in either order.
    bool isBefore(int left, int right, int column, Qt::SortOrder order) const;

private:
    enum class Reader { Person, Program }; ///< a program gets a decimal point in any language
    QString text(const Placement &placement, int column, Reader reader = Reader::Person) const;
    QString number(const std::optional<Fraction> &value, Reader reader) const;
    const Reading *reading(const Placement &placement, int column) const;
    std::optional<Fraction> value(const Placement &placement, int column) const;
    QString toolTip(const Placement &placement, int column) const;
    void choosePlaces();

    const CompetitionSession &m_session;
    std::shared_ptr<const Outcome> m_outcome;
    std::vector<JudgeId> m_judges;
    int m_places = 2;
};

/// A placement's rank as it is written: "2=" if shared, "–" if not placed.
QString rankText(const Placement &placement);

/// The rows of one cluster in which all words occur.
class RankingFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    RankingFilter(const CompetitionSession &session, QObject *parent = nullptr);
    void setWords(const QString &words);
    void setCluster(const QString &cluster); ///< empty = all
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const CompetitionSession &m_session;
    QStringList m_words;
    QString m_cluster;
};

} // namespace juri
