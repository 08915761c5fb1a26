// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/entrytablemodel.h"

#include "core/session/competitionsession.h"
#include "ui/chair/chairpage.h"
#include "ui/chair/plaintable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

EntryTableModel::EntryTableModel(const CompetitionSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    rebuild();
    connect(&session, &CompetitionSession::entriesChanged, this, &EntryTableModel::rebuild);
    connect(&session, &CompetitionSession::assignmentsChanged, this, &EntryTableModel::recount);
}

int EntryTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int EntryTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EntryTableModel::text(int row, Column column) const
{
    const EntryId &id = m_entries[std::size_t(row)];
    const Entry *entry = m_session.competition().entry(id);
    if (!entry)
        return QString();
    switch (column) {
    case Id:
        return id.text();
    case Title:
        return entry->title;
    case Agency:
        return entry->agency;
    case Cluster:
        return entry->cluster;
    case Category:
        return entry->category;
    case Group:
        return entry->group;
    case Region:
        return entry->region;
    case Judges: {
        const auto found = m_judges.find(id);
        return found == m_judges.end() ? u"–"_s : QString::number(found->second);
    }
    case ColumnCount:
        break;
    }
    return QString();
}

QVariant EntryTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::ToolTipRole:
        return text(index.row(), column).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == Judges ? Qt::AlignRight : Qt::AlignLeft));
    case SearchRole: {
        QStringList all;
        for (int one = 0; one < Judges; ++one)
            all += text(index.row(), Column(one));
        return all.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant EntryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Judges)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Id:
        return tr("Entry");
    case Title:
        return tr("Title");
    case Agency:
        return tr("Agency");
    case Cluster:
        return tr("Cluster");
    case Category:
        return tr("Category");
    case Group:
        return tr("Group");
    case Region:
        return tr("Region");
    case Judges:
        return tr("Judges");
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<EntryId> EntryTableModel::entryAt(int row) const
{
    if (row < 0 || row >= int(m_entries.size()))
        return std::nullopt;
    return m_entries[std::size_t(row)];
}

bool EntryTableModel::isColumnEmpty(Column column) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!text(row, column).isEmpty())
            return false;
    }
    return true;
}

void EntryTableModel::rebuild()
{
    beginResetModel();
    m_entries.clear();
    for (const auto &[id, entry] : m_session.competition().entries)
        m_entries.push_back(id);
    m_judges.clear();
    for (const Assignment &assignment : roomStage(m_session.competition()).assignments)
        ++m_judges[assignment.entry];
    endResetModel();
}

void EntryTableModel::recount()
{
    m_judges.clear();
    for (const Assignment &assignment : roomStage(m_session.competition()).assignments)
        ++m_judges[assignment.entry];
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Judges), index(rowCount() - 1, Judges));
}

WordFilter::WordFilter(int searchRole, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_searchRole(searchRole)
{}

void WordFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

QVariant WordFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QVariant title = QSortFilterProxyModel::headerData(section, orientation, role);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section != sortColumn())
        return title;
    return sortedTitle(title.toString(), sortOrder());
}

bool WordFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString text = sourceModel()->index(row, 0, parent).data(m_searchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool WordFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int order = QString::localeAwareCompare(left.data().toString(), right.data().toString());
    return order == 0 ? left.row() < right.row() : order < 0;
}

} // namespace juri
