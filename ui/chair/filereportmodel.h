// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acts.h"

#include <QtCore/QAbstractTableModel>

namespace juri {

/// The answers to the files merged last: one row a file, in the order in which they were given.
class FileReportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Answer, File, Judge, Revision, Code, Sentence, ColumnCount };

    explicit FileReportModel(const CompetitionSession &session, QObject *parent = nullptr);

    void show(std::vector<FileReport> files);
    const std::vector<FileReport> &files() const { return m_files; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const FileReport &report, Column column) const;

    const CompetitionSession &m_session;
    std::vector<FileReport> m_files;
};

} // namespace juri
