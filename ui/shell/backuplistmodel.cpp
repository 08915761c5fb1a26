// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backuplistmodel.h"

#include "ui/chair/badges.h"
#include "ui/shell/datetext.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace juri {

BackupListModel::BackupListModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{}

void BackupListModel::show(std::vector<Backup> backups, bool chair)
{
    beginResetModel();
    m_chair = chair;
    m_rows.clear();
    for (Backup &backup : backups)
        m_rows.push_back({std::move(backup), std::nullopt});
    endResetModel();
}

void BackupListModel::setContent(int row, const BackupContent &content)
{
    m_rows[std::size_t(row)].content = content;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

QString BackupListModel::insideText(int row) const
{
    const auto &content = m_rows[std::size_t(row)].content;
    if (!content || !content->whole)
        return QString();
    return m_chair ? tr("%1 of %2 sheets handed in").arg(content->done).arg(content->total)
                   : tr("%1 of %2 entries judged").arg(content->done).arg(content->total);
}

int BackupListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BackupListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupListModel::stateData(const Row &row, int role) const
{
    if (role == Qt::ToolTipRole)
        return row.content ? row.content->problem.toHtmlEscaped() : QString();
    if (!row.content)
        return badgeData({u"empty"_s, Token::MutedText, tr("not looked into yet")}, role);
    return badgeData(row.content->whole
                         ? Badge{u"done"_s, Token::Good, tr("whole", "a backup")}
                         : Badge{u"error"_s, Token::Bad, tr("cannot be used", "a backup")},
        role);
}

QVariant BackupListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Size ? Qt::AlignRight : Qt::AlignLeft));
    if (column == State)
        return stateData(row, role);
    if (role == Qt::ToolTipRole)
        return QDir::toNativeSeparators(row.backup.path).toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Made:
        return whenText(row.backup.at, m_clock.now());
    case Age:
        return agoText(row.backup.at, m_clock.now());
    case Inside:
        return insideText(index.row());
    case Size:
        return QLocale().formattedDataSize(row.backup.bytes);
    case State:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BackupListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Made:
        return tr("Made", "a column: when a backup was made");
    case Age:
        return tr("Age");
    case Inside:
        return tr("What is inside");
    case Size:
        return tr("Size");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace juri
