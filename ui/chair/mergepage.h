// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/seal.h"
#include "ui/chair/chairpage.h"

#include <functional>
#include <memory>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace juri {

class FileReportModel;
class OutcomeBoard;
struct CheckedFiles;
struct MergeReport;
class PlainTable;
class SheetTableModel;

/// Where signed sheets come in: one row a file with one plain answer, then every sheet known with
/// its standing, and what contradicts itself side by side.
class MergePage final : public ChairPage
{
    Q_OBJECT

public:
    MergePage(CompetitionSession &session, Services &services, OutcomeBoard &board,
        QWidget *parent = nullptr);

    void askFiles();
    void askFolder();
    /// Reads and checks all files, then merges those that stand. Cancelling before the end changes
    /// nothing.
    void mergePaths(const QStringList &paths);

Q_SIGNALS:
    void merged(); ///< the answers are shown

private:
    void buildActions();
    using Unlocking = std::function<Result<std::shared_ptr<SealKey>>()>;
    bool askKey(Unlocking &unlock);
    void finish(CheckedFiles checked);
    void tell(const MergeReport &report);
    void tellSum(int added, int refused, int known);
    void refresh();
    void refreshConflicts();

    OutcomeBoard &m_board;
    FileReportModel *m_files = nullptr;
    SheetTableModel *m_sheets = nullptr;
    PlainTable *m_fileTable = nullptr;
    PlainTable *m_sheetTable = nullptr;
    QWidget *m_fileArea = nullptr;
    QStackedWidget *m_stack = nullptr;
    QScrollArea *m_conflictArea = nullptr;
    QVBoxLayout *m_conflicts = nullptr;
};

} // namespace juri
