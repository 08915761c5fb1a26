// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/entriespage.h"

#include "core/domain/entrytable.h"
#include "core/session/competitionsession.h"
#include "core/support/files.h"
#include "ui/chair/emptystate.h"
#include "ui/chair/entrytablemodel.h"
#include "ui/chair/importcard.h"
#include "ui/chair/plaintable.h"
#include "ui/shell/icons.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr qint64 largestList = 64 * 1024 * 1024;

} // namespace

EntriesPage::EntriesPage(CompetitionSession &session, Services &services, QWidget *parent)
    : ChairPage(session, services, tr("Entries"), tr("Reading the list"), parent)
    , m_import(new ImportCard)
    , m_stack(new QStackedWidget)
{
    setObjectName(u"entriesPage"_s);
    auto *import = verbButton(tr("Import entries…"), u"file"_s);
    import->setObjectName(u"importEntries"_s);
    connect(import, &QPushButton::clicked, this, &EntriesPage::askImport);
    QWidget *table = buildTable();
    auto *empty = new EmptyState(u"table"_s, tr("No entries yet"),
        tr("Save the list of entries as CSV from your spreadsheet, with a column for the number "
           "and "
           "one for the title. Choose the file, or drop it here."),
        tr("Import entries…"));
    connect(empty, &EmptyState::asked, this, &EntriesPage::askImport);
    m_stack->addWidget(empty);
    m_stack->addWidget(table);
    actions()->addWidget(m_words);
    actions()->addWidget(import);
    m_import->hide();
    content()->addWidget(m_import);
    content()->addWidget(m_stack, 1);
    connect(m_import, &ImportCard::accepted, this, &EntriesPage::takeOver);
    connect(m_import, &ImportCard::rejected, m_import, &QWidget::hide);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EntriesPage::refresh);
    refresh();
}

QWidget *EntriesPage::buildTable()
{
    m_table = new PlainTable(u"entryTable"_s, tr("Entries"));
    m_model = new EntryTableModel(session(), m_table);
    m_filter = new WordFilter(EntryTableModel::SearchRole, m_table);
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_words = new QLineEdit;
    m_words->setObjectName(u"entryWords"_s);
    m_words->setPlaceholderText(tr("Find an entry"));
    m_words->setAccessibleName(tr("Find an entry"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(220);
    m_words->addAction(icon(u"search"_s, Token::MutedText), QLineEdit::LeadingPosition);
    connect(m_words, &QLineEdit::textChanged, m_filter, &WordFilter::setWords);
    return m_table;
}

void EntriesPage::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_words->setVisible(any);
    for (const auto column : {EntryTableModel::Agency, EntryTableModel::Cluster,
             EntryTableModel::Category, EntryTableModel::Group, EntryTableModel::Region})
        m_table->setColumnHidden(column, m_model->isColumnEmpty(column));
    m_table->fitColumns(360, EntryTableModel::Title);
}

void EntriesPage::askImport()
{
    const QString path = services().prompts.openFile(
        this, tr("Choose the list of entries"), tr("Lists (*.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty())
        offerImport(path);
}

void EntriesPage::offerImport(const QString &path)
{
    messages().clear();
    m_import->hide();
    startJob<EntryImport>(
        this,
        [path, copy = competition()](Progress &) -> Result<EntryImport> {
            const auto bytes = readWholeFile(path, largestList);
            if (!bytes)
                return bytes.error();
            return importEntries(*bytes, copy, {});
        },
        [this, name = QFileInfo(path).fileName()](const Result<EntryImport> &list) {
            if (!list) {
                messages().showError({list.error().code,
                    tr("%1: %2", "a file and what is wrong with it")
                        .arg(name, list.error().message),
                    list.error().detail});
                return;
            }
            m_import->offer(name, *list);
            m_import->show();
            m_import->setFocus();
        });
}

void EntriesPage::takeOver()
{
    const EntryImport list = m_import->offered();
    if (!applyOrTell(list.edit))
        return;
    m_import->hide();
    messages().showSuccess(
        tr("%1 entries were added and %2 changed.").arg(list.added).arg(list.changed));
}

} // namespace juri
