// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backupspage.h"

#include "ui/chair/emptystate.h"
#include "ui/chair/plaintable.h"
#include "ui/shell/backuplistmodel.h"
#include "ui/shell/datetext.h"
#include "ui/shell/icons.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

BackupsPage::BackupsPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new BackupListModel(services.clock, this))
    , m_messages(new MessageBar)
    , m_job(new JobBar(this, tr("Looking into the backups")))
{
    setObjectName(u"backupsPage"_s);
    setAccessibleName(tr("Backups"));
    m_table = new PlainTable(u"backupTable"_s, tr("Backups of this file"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_empty = new EmptyState(u"saved"_s, tr("No backup yet"),
        tr("Juri makes one whenever the file is closed and after every half hour in which "
           "something changed."),
        {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 16);
    column->setSpacing(10);
    column->addWidget(buildHead());
    column->addWidget(m_messages);
    column->addWidget(m_job);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addStretch(0); // takes the room while neither of them is shown
    column->addWidget(buildFoot());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &BackupsPage::refreshChoice);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &BackupsPage::refreshChoice);
    connect(m_table, &QAbstractItemView::activated, this, &BackupsPage::restoreChosen);
}

QWidget *BackupsPage::buildHead()
{
    auto *back = linkButton(tr("Back"));
    back->setObjectName(u"backupsBack"_s);
    back->setIcon(icon(u"previous"_s, Token::Link));
    connect(back, &QPushButton::clicked, this, &BackupsPage::backAsked);
    m_keep = verbButton(tr("Make a backup now"), u"saved"_s);
    m_keep->setObjectName(u"backupNow"_s);
    connect(m_keep, &QPushButton::clicked, this, &BackupsPage::keepAsked);
    m_folder = verbButton(tr("Show the folder"), u"folder"_s);
    m_folder->setObjectName(u"backupFolder"_s);
    connect(m_folder, &QPushButton::clicked, this, &BackupsPage::showFolder);
    m_about = wrappedLabel({}, TextRole::Muted);
    m_about->setObjectName(u"backupsAbout"_s);
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(back, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(plainLabel(tr("Backups"), TextRole::Title));
    row->addStretch(1);
    row->addWidget(m_folder);
    row->addWidget(m_keep);
    column->addLayout(row);
    column->addWidget(m_about);
    return head;
}

QWidget *BackupsPage::buildFoot()
{
    m_choice = wrappedLabel({}, TextRole::Muted);
    m_choice->setObjectName(u"backupChoice"_s);
    m_restore = verbButton(tr("Restore this backup…"), u"undo"_s, true);
    m_restore->setObjectName(u"backupRestore"_s);
    connect(m_restore, &QPushButton::clicked, this, &BackupsPage::restoreChosen);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_choice, 1);
    row->addWidget(m_restore, 0, Qt::AlignVCenter);
    return foot;
}

bool BackupsPage::isLooking() const
{
    return JobSlot::of(const_cast<BackupsPage *>(this)).isBusy();
}

void BackupsPage::showFile(const QString &path, const QString &title, bool canKeep,
    const std::optional<BackupShelf> &shelf, bool chair)
{
    m_path = path;
    m_title = title;
    m_shelf = shelf;
    m_chair = chair;
    m_messages->clear();
    m_keep->setVisible(canKeep);
    if (m_shelf)
        refresh();
    else
        findShelf();
}

void BackupsPage::findShelf()
{
    m_model->show({}, m_chair);
    m_table->hide();
    m_empty->hide();
    m_folder->setEnabled(false);
    m_about->setText(tr("Looking for the backups of %1.").arg(QDir::toNativeSeparators(m_path)));
    refreshChoice();
    startJob<BackupShelf>(
        this,
        [path = m_path, root = m_services.preferences.backupRoot()](
            Progress &) { return BackupShelf::shelfOf(path, root); },
        [this](const Result<BackupShelf> &shelf) {
            if (!shelf) {
                m_about->setText(QDir::toNativeSeparators(m_path));
                m_messages->showError(shelf.error());
                return;
            }
            m_shelf = *shelf;
            refresh();
        });
}

void BackupsPage::refresh()
{
    if (!m_shelf)
        return;
    JobSlot::of(this).cancel();
    const int before = chosenRow();
    const QString chosen = before < 0 ? QString() : m_model->backup(before).path;
    m_model->show(m_shelf->list(), m_chair);
    const int count = m_model->rowCount();
    m_table->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_folder->setEnabled(count > 0);
    m_about->setText(
        tr("%1. They lie in %2, apart from the file itself: it may be lost or damaged, "
           "they are not.",
            "title of a competition, folder")
            .arg(m_title, QDir::toNativeSeparators(m_shelf->folder())));
    for (int row = 0; row < count; ++row) {
        if (row == 0 || m_model->backup(row).path == chosen)
            m_table->selectRow(row);
    }
    m_table->fitColumns(420, BackupListModel::Inside);
    refreshChoice();
    lookInto(0);
}

/// One after the other, newest first, so that the newest is known at once.
void BackupsPage::lookInto(int row)
{
    if (row >= m_model->rowCount()) {
        m_table->fitColumns(420, BackupListModel::Inside);
        return;
    }
    m_job->setText(tr("Looking into backup %1 of %2").arg(row + 1).arg(m_model->rowCount()));
    startJob<BackupContent>(
        this,
        [path = m_model->backup(row).path](Progress &progress) -> Result<BackupContent> {
            BackupContent content = examineBackup(path, progress);
            if (progress.isCancelled())
                return Error{ErrorCode::Cancelled, {}, {}};
            return content;
        },
        [this, row](const Result<BackupContent> &content) {
            if (!content)
                return; // stopped: the rest stays unknown
            m_model->setContent(row, *content);
            lookInto(row + 1);
        });
}

int BackupsPage::chosenRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.constFirst().row();
}

void BackupsPage::refreshChoice()
{
    const int row = chosenRow();
    if (row < 0) {
        m_choice->clear();
        m_restore->setEnabled(false);
        return;
    }
    const auto &content = m_model->content(row);
    m_restore->setEnabled(!content || content->whole);
    m_choice->setText(content && !content->whole
                          ? content->problem
                          : tr("Restoring puts the file back to how it was then. What is in the "
                               "file now is kept beside it under another name."));
}

void BackupsPage::restoreChosen()
{
    const int row = chosenRow();
    if (row < 0 || !m_restore->isEnabled())
        return;
    JobSlot::of(this).cancel();
    Q_EMIT restoreAsked(m_path, m_model->backup(row), m_model->insideText(row));
}

void BackupsPage::showFolder()
{
    if (m_shelf && !QDesktopServices::openUrl(QUrl::fromLocalFile(m_shelf->folder())))
        m_messages->showNotice(tr("No program was found that shows folders. The backups lie in %1.")
                .arg(QDir::toNativeSeparators(m_shelf->folder())));
}

std::optional<BackupShelf> shelfOfRecent(const RecentFile &file, const QString &root)
{
    Competition competition;
    const auto id = CompetitionId::from(file.competition);
    const auto self = JudgeId::from(file.self);
    if (!id || (!file.chair && !self))
        return std::nullopt;
    competition.setup.id = *id;
    competition.role = file.chair ? Role::Chair : Role::Judge;
    if (!file.chair)
        competition.self = *self;
    return BackupShelf(root, competition);
}

} // namespace juri
