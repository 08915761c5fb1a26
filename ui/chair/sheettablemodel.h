// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/view.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace juri {

class CompetitionSession;
class OutcomeBoard;

/// Every sheet that is known here with its standing, by judge and revision.
class SheetTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Judge, Name, Revision, Code, Standing, Sentence, ColumnCount };

    SheetTableModel(
        const CompetitionSession &session, const OutcomeBoard &board, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild();
    QString text(const SheetFinding &finding, Column column) const;

    const CompetitionSession &m_session;
    const OutcomeBoard &m_board;
    std::vector<SheetFinding> m_findings;
};

} // namespace juri
