// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/mergepage.h"

#include "core/session/acts.h"
#include "core/session/identityfolder.h"
#include "ui/chair/conflictcard.h"
#include "ui/chair/emptystate.h"
#include "ui/chair/filereportmodel.h"
#include "ui/chair/outcomeboard.h"
#include "ui/chair/plaintable.h"
#include "ui/chair/sheettablemodel.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/preferences.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QDir>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// A table with its title above and, below, the whole sentence of the current row: it is too long
/// for a cell.
QWidget *titledTable(const QString &title, PlainTable *table, int sentenceColumn)
{
    auto *area = new QWidget;
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(6);
    column->addWidget(plainLabel(title, TextRole::Heading));
    column->addWidget(table, 1);
    QLabel *sentence = wrappedLabel({}, TextRole::Muted);
    sentence->setObjectName(table->objectName() + u"Sentence"_s);
    sentence->hide();
    column->addWidget(sentence);
    const auto tell = [table, sentence, sentenceColumn] {
        const QModelIndex current = table->currentIndex();
        sentence->setText(current.siblingAtColumn(sentenceColumn).data().toString());
        sentence->setVisible(current.isValid());
    };
    QObject::connect(
        table->selectionModel(), &QItemSelectionModel::currentRowChanged, sentence, tell);
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, sentence, tell);
    table->horizontalHeader()->setStretchLastSection(true);
    return area;
}

} // namespace

MergePage::MergePage(
    CompetitionSession &session, Services &services, OutcomeBoard &board, QWidget *parent)
    : ChairPage(session, services, tr("Merge"), tr("Reading and checking the files"), parent)
    , m_board(board)
    , m_fileTable(new PlainTable(u"fileTable"_s, tr("Files merged last")))
    , m_sheetTable(new PlainTable(u"sheetTable"_s, tr("All sheets known here")))
    , m_stack(new QStackedWidget)
{
    setObjectName(u"mergePage"_s);
    buildActions();
    m_files = new FileReportModel(session, m_fileTable);
    m_sheets = new SheetTableModel(session, board, m_sheetTable);
    m_fileTable->setModel(m_files);
    m_sheetTable->setModel(m_sheets);
    auto *empty = new EmptyState(u"merge"_s, tr("No sheets yet"),
        tr("Judges hand in signed sheets (.jurisheet). Choose them in any order, or drop them "
           "here. "
           "Each file gets an answer, and nothing that was handed in is ever overwritten."),
        tr("Choose sheets…"));
    connect(empty, &EmptyState::asked, this, &MergePage::askFiles);
    auto *conflicts = new QWidget;
    conflicts->setObjectName(u"page"_s);
    m_conflicts = new QVBoxLayout(conflicts);
    m_conflicts->setContentsMargins(0, 0, 0, 0);
    m_conflictArea = new QScrollArea;
    m_conflictArea->setWidgetResizable(true);
    m_conflictArea->setFrameShape(QFrame::NoFrame);
    m_conflictArea->setWidget(conflicts);
    m_conflictArea->setMaximumHeight(300);
    m_fileArea = titledTable(tr("Files merged last"), m_fileTable, FileReportModel::Sentence);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_fileArea);
    splitter->addWidget(
        titledTable(tr("All sheets known here"), m_sheetTable, SheetTableModel::Sentence));
    splitter->setSizes({300, 300});
    auto *full = new QWidget;
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_conflictArea, 1);
    column->addWidget(splitter, 2);
    m_stack->addWidget(empty);
    m_stack->addWidget(full);
    content()->addWidget(m_stack, 1);
    connect(m_sheets, &QAbstractItemModel::modelReset, this, &MergePage::refresh);
    connect(m_files, &QAbstractItemModel::modelReset, this, &MergePage::refresh);
    refresh();
}

void MergePage::buildActions()
{
    auto *files = verbButton(tr("Choose sheets…"), u"file"_s);
    files->setObjectName(u"mergeFiles"_s);
    auto *folder = verbButton(tr("Choose a folder…"), u"folder"_s);
    folder->setObjectName(u"mergeFolder"_s);
    connect(files, &QPushButton::clicked, this, &MergePage::askFiles);
    connect(folder, &QPushButton::clicked, this, &MergePage::askFolder);
    actions()->addWidget(files);
    actions()->addWidget(folder);
}

void MergePage::askFiles()
{
    mergePaths(services().prompts.openFiles(this, tr("Choose the sheets that were handed in"),
        tr("Score sheets and witnesses (*.jurisheet *.juriwitness)")));
}

void MergePage::askFolder()
{
    const QString path = services().prompts.folder(this, tr("Choose a folder with sheets"));
    if (path.isEmpty())
        return;
    QStringList paths;
    for (const QString &name :
        QDir(path).entryList({u"*.jurisheet"_s, u"*.juriwitness"_s}, QDir::Files, QDir::Name))
        paths += QDir(path).filePath(name);
    if (paths.isEmpty())
        messages().showNotice(
            tr("There is no score sheet (.jurisheet) in %1.").arg(QDir::toNativeSeparators(path)));
    else
        mergePaths(paths);
}

/// How the chair's key is opened for sealed sheets; false if the person gave up.
bool MergePage::askKey(Unlocking &unlock)
{
    const QString folder = services().preferences.identityFolder();
    const auto header = identityHeader(folder);
    if (!header) {
        messages().showError(header.error());
        return false;
    }
    if (header->inKeychain) {
        auto chair = unlockByKeychain(folder, services().keychain);
        if (!chair) {
            messages().showError(chair.error());
            return false;
        }
        auto key = std::make_shared<SealKey>(SealKey::of(chair->key));
        unlock = [key]() -> Result<std::shared_ptr<SealKey>> { return key; };
        return true;
    }
    QString passphrase;
    if (header->sealed) {
        const auto answer = services().prompts.passphrase(this,
            tr("These sheets are sealed for you. The passphrase of your key is needed to open "
               "them."));
        if (!answer)
            return false;
        passphrase = *answer;
    }
    unlock = [folder, passphrase]() -> Result<std::shared_ptr<SealKey>> {
        const auto chair = unlockIdentity(folder, passphrase);
        if (!chair)
            return chair.error();
        return std::make_shared<SealKey>(SealKey::of(chair->key));
    };
    return true;
}

void MergePage::mergePaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    messages().clear();
    // Checking the files is the slow part: it runs beside this thread, can be watched and stopped,
    // and changes nothing. Only what it found is merged here, where the session lives.
    Unlocking unlock;
    if (anySealed(paths) && !askKey(unlock))
        return;
    startJob<CheckedFiles>(
        this,
        [paths, setup = competition().setup, unlock](Progress &progress) -> Result<CheckedFiles> {
            std::shared_ptr<SealKey> key;
            if (unlock) {
                auto opened = unlock();
                if (!opened)
                    return opened.error();
                key = *opened;
            }
            const SealKey *keys[]{key.get()};
            return checkFiles(paths, setup, progress, usualThreads(), keys);
        },
        [this](Result<CheckedFiles> checked) {
            if (checked)
                finish(*std::move(checked));
            else if (checked.error().code == ErrorCode::Cancelled)
                messages().showNotice(tr("Stopped. Nothing was changed."));
            else
                messages().showError(checked.error());
        });
}

void MergePage::finish(CheckedFiles checked)
{
    auto report = mergeChecked(session(), std::move(checked), false);
    if (!report) {
        messages().showError(report.error());
        return;
    }
    // Merged is what is on the disk.
    session().whenSettled(this, [this, report = *std::move(report)](const Result<> &settled) {
        if (settled)
            tell(report);
        else
            messages().showError(settled.error());
    });
}

void MergePage::tell(const MergeReport &report)
{
    const auto count = [&report](FileAnswer answer) {
        return int(std::count_if(report.files.begin(), report.files.end(),
            [answer](const FileReport &one) { return one.answer == answer; }));
    };
    const int refused = count(FileAnswer::Refused);
    const int known = count(FileAnswer::AlreadyKnown);
    const int added = report.added;
    m_files->show(report.files);
    tellSum(added, refused, known);
    Q_EMIT merged();
}

void MergePage::tellSum(int added, int refused, int known)
{
    QStringList sentences{tr("%n new files were merged.", nullptr, added)};
    if (known > 0)
        sentences += tr("%n were known already.", nullptr, known);
    if (refused > 0)
        sentences += tr("%n were refused; the reason stands beside each one.", nullptr, refused);
    const QString text = sentences.join(u' ');
    if (refused > 0)
        messages().showNotice(text);
    else
        messages().showSuccess(text);
}

void MergePage::refresh()
{
    const bool anyFile = m_files->rowCount() > 0;
    m_fileArea->setVisible(anyFile);
    m_stack->setCurrentIndex(anyFile || m_sheets->rowCount() > 0 ? 1 : 0);
    m_fileTable->fitColumns();
    m_sheetTable->fitColumns();
    refreshConflicts();
}

void MergePage::refreshConflicts()
{
    while (QLayoutItem *item = m_conflicts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_conflictArea->hide();
    if (!m_board.outcome())
        return;
    for (const auto &[judge, handIn] : m_board.outcome()->view.judges) {
        if (handIn.state == HandInState::Conflict)
            m_conflicts->addWidget(new ConflictCard(competition(), judge, handIn));
    }
    m_conflictArea->setVisible(m_conflicts->count() > 0);
}

} // namespace juri
