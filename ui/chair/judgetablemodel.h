// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/judge.h"

#include <QtCore/QAbstractTableModel>

#include <optional>
#include <vector>

namespace juri {

class CompetitionSession;
class OutcomeBoard;

/// The judges of the stage: who they are, whether their key was compared, what they owe and what
/// they handed in. Keeps only ids.
class JudgeTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, Name, Institution, Compared, Assigned, State, Sheet, ColumnCount };

    JudgeTableModel(
        const CompetitionSession &session, const OutcomeBoard &board, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    std::optional<JudgeId> judgeAt(int row) const;
    int rowOf(const JudgeId &judge) const; ///< -1 if not here

private:
    void rebuild();
    void refresh();
    QString text(const Judge &judge, Column column) const;
    QString sheetText(const JudgeId &judge) const;

    const CompetitionSession &m_session;
    const OutcomeBoard &m_board;
    std::vector<JudgeId> m_judges;
};

} // namespace juri
