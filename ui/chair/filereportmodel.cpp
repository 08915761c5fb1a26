// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/filereportmodel.h"

#include "ui/chair/badges.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace juri {

FileReportModel::FileReportModel(const CompetitionSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{}

void FileReportModel::show(std::vector<FileReport> files)
{
    beginResetModel();
    m_files = std::move(files);
    endResetModel();
}

int FileReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int FileReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FileReportModel::text(const FileReport &report, Column column) const
{
    switch (column) {
    case File:
        return QFileInfo(report.path).fileName();
    case Judge:
        return report.finding ? report.finding->judge.text() : QString();
    case Revision:
        return report.finding ? QString::number(report.finding->rev) : QString();
    case Code:
        return report.hash.isEmpty() ? QString() : codeOf(report.hash);
    case Sentence:
        return describe(report, m_session.competition());
    case Answer:
    case ColumnCount:
        break;
    }
    return QString();
}

QVariant FileReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileReport &report = m_files[std::size_t(index.row())];
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Revision ? Qt::AlignRight : Qt::AlignLeft));
    if (column == Answer)
        return badgeData(badgeOf(report), role);
    if (role == Qt::DisplayRole)
        return text(report, column);
    if (role == Qt::ToolTipRole)
        return column == File ? QDir::toNativeSeparators(report.path).toHtmlEscaped()
                              : text(report, column).toHtmlEscaped();
    return {};
}

QVariant FileReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Revision)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Answer:
        return tr("Answer");
    case File:
        return tr("File");
    case Judge:
        return tr("Judge");
    case Revision:
        return tr("Revision");
    case Code:
        return tr("Code");
    case Sentence:
        return tr("What it means");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace juri
