// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filecheckpage.h"

#include "core/session/backups.h"
#include "core/support/clock.h"
#include "ui/chair/emptystate.h"
#include "ui/shell/filereport.h"
#include "ui/shell/icons.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/preferences.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

TextRole partRole(PartState state)
{
    return state == PartState::Whole     ? TextRole::Good
           : state == PartState::Damaged ? TextRole::Warn
                                         : TextRole::Bad;
}

} // namespace

FileCheckPage::FileCheckPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_messages(new MessageBar)
    , m_job(new JobBar(this, tr("Checking the file, part by part")))
{
    setObjectName(u"fileCheckPage"_s);
    setAccessibleName(tr("Check and repair a file"));
    m_empty = new EmptyState(u"check-shield"_s, tr("The file is being checked"),
        tr("Juri reads every page of it, follows its journal and verifies every signature in it. "
           "The file itself stays as it is."),
        {});
    m_failed = new EmptyState(u"file"_s, tr("The check did not come to its end"),
        tr("Nothing was changed. When what stands above is mended, check again."),
        tr("Check again"));
    connect(m_failed, &EmptyState::asked, this, [this] { check(m_path); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 18, 24, 16);
    column->setSpacing(10);
    column->addWidget(buildHead());
    column->addWidget(m_messages);
    column->addWidget(m_job);
    column->addWidget(m_empty, 1);
    column->addWidget(m_failed, 1);
    column->addWidget(buildReport(), 1);
    column->addWidget(buildFoot());
    m_failed->hide();
    refreshButtons();
}

QWidget *FileCheckPage::buildHead()
{
    auto *back = linkButton(tr("Back"));
    back->setObjectName(u"fileCheckBack"_s);
    back->setIcon(icon(u"previous"_s, Token::Link));
    connect(back, &QPushButton::clicked, this, &FileCheckPage::backAsked);
    m_about = wrappedLabel({}, TextRole::Muted);
    m_about->setObjectName(u"fileCheckAbout"_s);
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addWidget(plainLabel(tr("Check and repair a file"), TextRole::Title));
    column->addWidget(m_about);
    return head;
}

QWidget *FileCheckPage::buildReport()
{
    m_report = new QWidget;
    m_report->setObjectName(u"page"_s);
    m_cards = new QVBoxLayout(m_report);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"fileReport"_s);
    scroll->setAccessibleName(tr("What the check found"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_report);
    scroll->hide();
    return scroll;
}

QWidget *FileCheckPage::buildFoot()
{
    const auto button = [](const QString &verb, const QString &iconName, const QString &name,
                            bool primary = false) {
        auto *made = verbButton(verb, iconName, primary);
        made->setObjectName(name);
        return made;
    };
    m_save = button(tr("Save the recovered file…"), u"saved"_s, u"saveRecovered"_s, true);
    m_export = button(tr("Export the signed files…"), u"sign"_s, u"exportSigned"_s);
    m_copy = button(tr("Copy the report"), u"copy"_s, u"copyReport"_s);
    m_open = button(tr("Open this file"), u"folder"_s, u"openChecked"_s, true);
    connect(m_save, &QPushButton::clicked, this, &FileCheckPage::saveRecovered);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportAsked(m_path); });
    connect(m_copy, &QPushButton::clicked, this, &FileCheckPage::copyReport);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_path); });
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(m_export);
    row->addWidget(m_save);
    row->addWidget(m_open);
    return foot;
}

void FileCheckPage::check(const QString &path)
{
    m_path = path;
    m_found.reset();
    m_messages->clear();
    m_about->setText(QDir::toNativeSeparators(path));
    clearReport();
    refreshButtons();
    m_job->setText(tr("Checking the file, part by part"));
    startJob<FileExamination>(
        this,
        [path, root = m_services.preferences.backupRoot()](Progress &progress) {
            QStringList backups;
            if (const auto shelf = BackupShelf::shelfOf(path, root)) {
                for (const Backup &backup : shelf->list())
                    backups += backup.path;
            }
            return examineFile(path, backups, progress);
        },
        [this](Result<FileExamination> found) {
            if (!found) {
                m_empty->hide();
                m_failed->show();
                m_messages->showError(found.error());
                refreshButtons();
                return;
            }
            m_found = std::make_shared<const FileExamination>(*std::move(found));
            showReport();
        });
}

void FileCheckPage::clearReport()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    findChild<QScrollArea *>(u"fileReport"_s)->hide();
    m_failed->hide();
    m_empty->show();
}

void FileCheckPage::showReport()
{
    clearReport();
    addHeadline();
    addParts();
    addRecovery();
    m_cards->addStretch(1);
    m_empty->hide();
    findChild<QScrollArea *>(u"fileReport"_s)->show();
    refreshButtons();
    QAccessibleEvent alert(m_report, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT checked();
}

void FileCheckPage::addHeadline()
{
    const QString headline = headlineOf(*m_found);
    const bool lost = !m_found->recovery.competition;
    auto *frame = new QFrame;
    frame->setObjectName(u"fileCheckHeadline"_s);
    frame->setProperty("bar", m_found->whole ? u"good"_s : lost ? u"bad"_s : u"warn"_s);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(18, 14, 18, 14);
    row->setSpacing(14);
    row->addWidget(pictureLabel(m_found->whole ? u"check-shield"_s
                                : lost         ? u"error"_s
                                               : u"warning"_s,
                       m_found->whole ? Token::Good
                       : lost         ? Token::Bad
                                      : Token::Warn,
                       36, this),
        0, Qt::AlignTop);
    row->addWidget(wrappedLabel(headline, TextRole::Heading), 1);
    m_report->setAccessibleName(headline);
    m_cards->addWidget(frame);
}

void FileCheckPage::addParts()
{
    QFrame *card = cardFrame();
    card->setObjectName(u"fileParts"_s);
    QVBoxLayout *column = cardColumn(card);
    column->addWidget(plainLabel(tr("What was checked"), TextRole::Heading));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(3, 1);
    int row = 0;
    for (const PartFinding &part : m_found->parts) {
        const Badge badge = badgeOf(part.state);
        QLabel *sentence = wrappedLabel(part.sentence);
        sentence->setToolTip(part.details.mid(0, 10).join(u'\n').toHtmlEscaped());
        grid->addWidget(pictureLabel(badge.icon, badge.token, 20, this), row, 0, Qt::AlignTop);
        grid->addWidget(plainLabel(badge.word, partRole(part.state)), row, 1, Qt::AlignTop);
        grid->addWidget(plainLabel(partName(part.part), TextRole::Strong), row, 2, Qt::AlignTop);
        grid->addWidget(sentence, row, 3, Qt::AlignTop);
        ++row;
    }
    column->addLayout(grid);
    m_cards->addWidget(card);
}

void FileCheckPage::addRecovery()
{
    if (m_found->whole)
        return;
    QFrame *card = cardFrame();
    card->setObjectName(u"fileRecovery"_s);
    QVBoxLayout *column = cardColumn(card);
    column->addWidget(plainLabel(tr("What can be recovered"), TextRole::Heading));
    column->addWidget(wrappedLabel(recoverySentence(*m_found)));
    const auto list = [this, column](const QString &title, const QStringList &lines,
                          const QString &iconName, Token token) {
        if (lines.isEmpty())
            return;
        column->addSpacing(4);
        column->addWidget(plainLabel(title, TextRole::Strong));
        for (const QString &line : lines) {
            auto *row = new QHBoxLayout;
            row->setSpacing(10);
            row->addWidget(pictureLabel(iconName, token, 18, this), 0, Qt::AlignTop);
            row->addWidget(wrappedLabel(line), 1);
            column->addLayout(row);
        }
    };
    const Recovery &recovery = m_found->recovery;
    if (recovery.competition && recovery.losses.isEmpty() && recovery.doubts.isEmpty())
        list(tr("Nothing is lost"), {tr("Every entry, judge, score and note is there.")}, u"done"_s,
            Token::Good);
    list(tr("What is lost"), recovery.losses, u"error"_s, Token::Bad);
    list(tr("What should be looked at"), recovery.doubts, u"warning"_s, Token::Warn);
    m_cards->addWidget(card);
}

void FileCheckPage::refreshButtons()
{
    const bool damaged = m_found && !m_found->whole;
    m_copy->setVisible(m_found != nullptr);
    m_export->setVisible(m_found != nullptr);
    m_save->setVisible(damaged && m_found->recovery.competition);
    m_open->setVisible(m_found && m_found->whole);
}

QString FileCheckPage::reportText() const
{
    return m_found ? juri::reportText(m_path, *m_found, m_services.clock.now()) : QString();
}

void FileCheckPage::copyReport()
{
    QGuiApplication::clipboard()->setText(reportText());
    m_messages->showNotice(tr("The report is on the clipboard. It names the competition: read it "
                              "before you send it to somebody who helps you."));
}

void FileCheckPage::saveRecovered()
{
    const QFileInfo file(m_path);
    const QString suggestion =
        QDir(file.absolutePath())
            .filePath(tr("%1-recovered", "file name").arg(file.completeBaseName()) + u".juri"_s);
    const QString chosen = m_services.prompts.saveFile(
        this, tr("Where to save the recovered file"), suggestion, tr("Competitions (*.juri)"));
    if (chosen.isEmpty())
        return;
    const QString target = chosen.endsWith(u".juri"_s) ? chosen : chosen + u".juri"_s;
    m_job->setText(tr("Saving the recovered file"));
    startJob<QString>(
        this,
        [found = m_found, target, now = m_services.clock.now()](Progress &) -> Result<QString> {
            if (const auto written = writeRecovered(found->recovery, target, now); !written)
                return written.error();
            return target;
        },
        [this](const Result<QString> &written) {
            if (!written) {
                m_messages->showError(written.error());
                return;
            }
            m_messages->showSuccess(
                tr("The recovered file lies in %1. The damaged one is as it was.")
                    .arg(QDir::toNativeSeparators(*written)));
            connect(m_messages->offer(tr("Open the recovered file"), u"openRecovered"_s),
                &QPushButton::clicked, this, [this, path = *written] { Q_EMIT openAsked(path); });
        });
}

} // namespace juri
