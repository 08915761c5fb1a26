// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chair/chairpage.h"

class QLineEdit;
class QStackedWidget;

namespace juri {

class EntryTableModel;
class ImportCard;
class PlainTable;
class WordFilter;

/// The entries of the competition and how they come in: a list is read, shown with every bad row,
/// and taken over or left.
class EntriesPage final : public ChairPage
{
    Q_OBJECT

public:
    EntriesPage(CompetitionSession &session, Services &services, QWidget *parent = nullptr);

    void askImport();
    /// Reads a list and shows what it would change; changes nothing yet.
    void offerImport(const QString &path);

private:
    QWidget *buildTable();
    void takeOver();
    void refresh();

    EntryTableModel *m_model = nullptr;
    WordFilter *m_filter = nullptr;
    PlainTable *m_table = nullptr;
    QLineEdit *m_words = nullptr;
    ImportCard *m_import = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace juri
