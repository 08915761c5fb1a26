// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/judgetablemodel.h"

#include "core/session/competitionsession.h"
#include "ui/chair/badges.h"
#include "ui/chair/chairpage.h"
#include "ui/chair/outcomeboard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

JudgeTableModel::JudgeTableModel(
    const CompetitionSession &session, const OutcomeBoard &board, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_board(board)
{
    rebuild();
    connect(&session, &CompetitionSession::panelChanged, this, &JudgeTableModel::rebuild);
    connect(&session, &CompetitionSession::assignmentsChanged, this, &JudgeTableModel::refresh);
    connect(&board, &OutcomeBoard::changed, this, &JudgeTableModel::refresh);
}

int JudgeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_judges.size());
}

int JudgeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JudgeTableModel::sheetText(const JudgeId &judge) const
{
    QStringList sheets;
    for (const QByteArray &head : m_board.handIn(judge).heads) {
        const SheetFinding *finding = m_board.finding(head);
        sheets += tr("revision %1, %2", "of a sheet, with its code")
                      .arg(QString::number(finding ? finding->rev : 0), codeOf(head));
    }
    return sheets.join(u"; "_s);
}

QString JudgeTableModel::text(const Judge &judge, Column column) const
{
    switch (column) {
    case Id:
        return judge.id.text();
    case Name:
        return judge.name;
    case Institution:
        return judge.institution;
    case Assigned:
        return QString::number(roomStage(m_session.competition()).entriesOf(judge.id).size());
    case Sheet:
        return sheetText(judge.id);
    case Compared:
    case State:
    case ColumnCount:
        break;
    }
    return QString();
}

QVariant JudgeTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Judge *judge = m_session.competition().judge(m_judges[std::size_t(index.row())]);
    if (!judge)
        return {};
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Assigned ? Qt::AlignRight : Qt::AlignLeft));
    if (column == Compared) {
        return judge->isEnrolled()
                   ? badgeData(badgeOf(judge->compared), role)
                   : badgeData({u"empty"_s, Token::MutedText, tr("no key yet")}, role);
    }
    if (column == State)
        return badgeData(badgeOf(m_board.handIn(judge->id).state), role);
    if (role == Qt::DisplayRole)
        return text(*judge, column);
    if (role == Qt::ToolTipRole)
        return text(*judge, column).toHtmlEscaped();
    return {};
}

QVariant JudgeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Assigned)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Id:
        return tr("Judge");
    case Name:
        return tr("Name");
    case Institution:
        return tr("Institution");
    case Compared:
        return tr("Key compared");
    case Assigned:
        return tr("Entries");
    case State:
        return tr("Sheet");
    case Sheet:
        return tr("Revision and code");
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<JudgeId> JudgeTableModel::judgeAt(int row) const
{
    if (row < 0 || row >= int(m_judges.size()))
        return std::nullopt;
    return m_judges[std::size_t(row)];
}

int JudgeTableModel::rowOf(const JudgeId &judge) const
{
    const auto found = std::find(m_judges.begin(), m_judges.end(), judge);
    return found == m_judges.end() ? -1 : int(std::distance(m_judges.begin(), found));
}

void JudgeTableModel::rebuild()
{
    beginResetModel();
    const auto &panel = roomStage(m_session.competition()).panel;
    m_judges.assign(panel.begin(), panel.end());
    endResetModel();
}

void JudgeTableModel::refresh()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Assigned), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace juri
