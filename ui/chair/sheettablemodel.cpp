// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/sheettablemodel.h"

#include "core/session/competitionsession.h"
#include "ui/chair/badges.h"
#include "ui/chair/outcomeboard.h"

#include <algorithm>

namespace juri {

SheetTableModel::SheetTableModel(
    const CompetitionSession &session, const OutcomeBoard &board, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_board(board)
{
    rebuild();
    connect(&board, &OutcomeBoard::changed, this, &SheetTableModel::rebuild);
}

int SheetTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int SheetTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SheetTableModel::text(const SheetFinding &finding, Column column) const
{
    switch (column) {
    case Judge:
        return finding.judge.text();
    case Name: {
        const juri::Judge *judge = m_session.competition().judge(finding.judge);
        return judge ? judge->name : QString();
    }
    case Revision:
        return QString::number(finding.rev);
    case Code:
        return codeOf(finding.hash);
    case Sentence:
        return describe(finding, m_session.competition());
    case Standing:
    case ColumnCount:
        break;
    }
    return QString();
}

QVariant SheetTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SheetFinding &finding = m_findings[std::size_t(index.row())];
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Revision ? Qt::AlignRight : Qt::AlignLeft));
    if (column == Standing)
        return badgeData(badgeOf(finding.standing), role);
    if (role == Qt::DisplayRole)
        return text(finding, column);
    if (role == Qt::ToolTipRole)
        return text(finding, column).toHtmlEscaped();
    return {};
}

QVariant SheetTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Revision)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Judge:
        return tr("Judge");
    case Name:
        return tr("Name");
    case Revision:
        return tr("Revision");
    case Code:
        return tr("Code");
    case Standing:
        return tr("State");
    case Sentence:
        return tr("What it means");
    case ColumnCount:
        break;
    }
    return {};
}

void SheetTableModel::rebuild()
{
    beginResetModel();
    m_findings.clear();
    if (m_board.outcome())
        m_findings = m_board.outcome()->view.findings;
    std::sort(
        m_findings.begin(), m_findings.end(), [](const SheetFinding &a, const SheetFinding &b) {
            return std::tie(a.judge, a.rev, a.hash) < std::tie(b.judge, b.rev, b.hash);
        });
    endResetModel();
}

} // namespace juri
