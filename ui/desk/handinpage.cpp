// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/handinpage.h"

#include "core/session/acts.h"
#include "core/session/identityfolder.h"
#include "core/support/files.h"
#include "ui/desk/judging.h"
#include "ui/shell/icons.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/preferences.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr int gapEntryRole = Qt::UserRole;
constexpr int gapCriterionRole = Qt::UserRole + 1;
constexpr int tallestGapList = 360; // longer ones scroll

QString gapSentence(const Gap &gap, const Competition &competition, const Rubric &rubric)
{
    const Entry *entry = competition.entry(gap.entry);
    QStringList titles;
    for (const auto *list : {&gap.blank, &gap.commentMissing}) {
        for (const CriterionId &id : *list) {
            if (const Criterion *criterion = rubric.find(id))
                titles += criterion->title;
        }
    }
    QStringList parts;
    if (!gap.blank.empty())
        parts += HandInPage::tr("%n scores are open", nullptr, int(gap.blank.size()));
    if (!gap.commentMissing.empty())
        parts += HandInPage::tr("%n notes are missing", nullptr, int(gap.commentMissing.size()));
    const QString what = parts.join(u", "_s);
    if (titles.size() == int(rubric.criteria.size()))
        return HandInPage::tr("%1 %2: not begun")
            .arg(gap.entry.text(), entry ? entry->title : u""_s);
    return HandInPage::tr("%1 %2: %3 (%4)")
        .arg(gap.entry.text(), entry ? entry->title : u""_s, what, titles.join(u", "_s));
}

QString sheetFileName(const Competition &competition, int rev)
{
    return u"%1-r%2.jurisheet"_s.arg(competition.self.text()).arg(rev);
}

} // namespace

HandInPage::HandInPage(CompetitionSession &session, Services &services, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_services(services)
    , m_messages(new MessageBar)
{
    setObjectName(u"handInPage"_s);
    auto *content = new QWidget;
    content->setMaximumWidth(820);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto *back = linkButton(tr("Back to scoring"));
    back->setObjectName(u"backToScoring"_s);
    back->setIcon(icon(u"previous"_s, Token::Link));
    connect(back, &QPushButton::clicked, this, &HandInPage::backAsked);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addWidget(plainLabel(tr("Sign and hand in"), TextRole::Title));
    column->addWidget(m_messages);
    m_before = buildBefore();
    m_after = buildAfter();
    column->addWidget(m_before);
    column->addWidget(m_after);
    m_job = new JobBar(this, tr("Opening your key"));
    column->addWidget(m_job);
    column->addStretch(1);
    auto *page = new QWidget;
    page->setObjectName(u"page"_s);
    auto *center = new QHBoxLayout(page);
    center->setContentsMargins(0, 0, 0, 0);
    center->addStretch(1);
    center->addWidget(content, 1000);
    center->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QWidget *HandInPage::buildBefore()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_gapsTitle = wrappedLabel({}, TextRole::Warn);
    m_gapsTitle->setObjectName(u"gapsTitle"_s);
    m_gaps = new QListWidget;
    m_gaps->setObjectName(u"gaps"_s);
    m_gaps->setAccessibleName(tr("What is still open; Enter goes there"));
    m_gaps->setWordWrap(true);
    connect(m_gaps, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const auto entry = EntryId::from(item->data(gapEntryRole).toString());
        if (entry)
            Q_EMIT gapChosen(*entry, CriterionId::from(item->data(gapCriterionRole).toString()));
    });
    connect(m_gaps, &QListWidget::itemClicked, m_gaps, &QListWidget::itemActivated);
    auto *card = cardFrame();
    auto *words = new QVBoxLayout(card);
    words->setContentsMargins(18, 14, 18, 14);
    words->setSpacing(8);
    words->addWidget(plainLabel(tr("What you sign"), TextRole::Heading));
    m_what = wrappedLabel({});
    m_what->setObjectName(u"whatIsSigned"_s);
    m_key = wrappedLabel({}, TextRole::Muted);
    words->addWidget(m_what);
    words->addWidget(m_key);
    m_sign = verbButton(tr("Sign and save the sheet…"), u"sign"_s, true);
    m_sign->setObjectName(u"signAndSave"_s);
    connect(m_sign, &QPushButton::clicked, this, &HandInPage::sign);
    column->addWidget(m_gapsTitle);
    column->addWidget(m_gaps);
    column->addWidget(card);
    column->addWidget(m_sign, 0, Qt::AlignLeft);
    return page;
}

QWidget *HandInPage::buildAfter()
{
    auto *page = cardFrame();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    auto *picture = new QLabel;
    picture->setPixmap(iconPixmap(u"done"_s, Token::Good, 24, devicePixelRatioF()));
    head->setSpacing(10);
    head->addWidget(picture);
    head->addWidget(plainLabel(tr("Your sheet is signed and saved"), TextRole::Heading), 1);
    column->addLayout(head);
    m_doneText = wrappedLabel({});
    m_doneText->setObjectName(u"doneText"_s);
    m_doneText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_doneText);
    column->addWidget(plainLabel(tr("Code of this sheet"), TextRole::Muted));
    m_code = plainLabel({}, TextRole::Display);
    m_code->setObjectName(u"sheetCode"_s);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = verbButton(tr("Copy the code"), u"copy"_s);
    copy->setObjectName(u"copyCode"_s);
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    auto *line = new QHBoxLayout;
    line->setSpacing(20);
    line->addWidget(m_code);
    line->addWidget(copy);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(
        wrappedLabel(tr("Send the file to the chair and tell the code by another way, "
                        "for example by telephone: it proves which sheet is yours.")));
    column->addWidget(wrappedLabel(
        tr("You can change your mind: a new revision replaces this one."), TextRole::Muted));
    return page;
}

void HandInPage::refresh()
{
    m_messages->clear();
    m_after->hide();
    m_before->show();
    fillGaps();
    m_what->setText(signingSentence());
    m_key->setText(keySentence());
    m_sign->setEnabled(m_gaps->count() == 0);
    if (m_sign->isEnabled())
        m_sign->setFocus();
    else
        m_gaps->setFocus();
}

void HandInPage::fillGaps()
{
    m_gaps->clear();
    const Competition &competition = m_session.competition();
    const Stage *stage = judgedStage(competition);
    if (!stage)
        return;
    for (const Gap &gap : gapsOf(competition, stage->setup.id)) {
        auto *item = new QListWidgetItem(icon(u"next"_s, Token::Link),
            gapSentence(gap, competition, stage->setup.rubric), m_gaps);
        item->setData(gapEntryRole, gap.entry.text());
        const auto &criteria = gap.blank.empty() ? gap.commentMissing : gap.blank;
        if (!criteria.empty())
            item->setData(gapCriterionRole, criteria.front().text());
    }
    const int count = m_gaps->count();
    m_gaps->setVisible(count > 0);
    m_gaps->setMinimumHeight(std::min(tallestGapList, m_gaps->sizeHintForRow(0) * count + 8));
    m_gapsTitle->setText(
        count > 0 ? tr("%n entries are not finished. Choose one to go there.", nullptr, count)
                  : tr("Nothing is open: every entry is judged."));
    setTextRole(m_gapsTitle, count > 0 ? TextRole::Warn : TextRole::Good);
    if (count > 0)
        m_gaps->setCurrentRow(0);
}

QString HandInPage::signingSentence() const
{
    const Competition &competition = m_session.competition();
    const Stage *stage = judgedStage(competition);
    if (!stage)
        return QString();
    int complete = 0;
    int recused = 0;
    int absent = 0;
    for (const EntryId &entry : stage->entriesOf(competition.self)) {
        switch (stateOf(ownEvaluation(competition, entry), stage->setup.rubric)) {
        case EvaluationState::Complete:
            ++complete;
            break;
        case EvaluationState::Recused:
            ++recused;
            break;
        case EvaluationState::NoShow:
            ++absent;
            break;
        case EvaluationState::NotBegun:
        case EvaluationState::Begun:
            break;
        }
    }
    const Judge *judge = competition.judge(competition.self);
    QStringList sentences{tr("You sign as %1 (%2), for “%3”, stage “%4”.")
            .arg(judge ? judge->name : QString(), competition.self.text(), competition.setup.title,
                stage->setup.title)};
    sentences += tr("The sheet holds %n complete evaluations.", nullptr, complete);
    if (recused > 0)
        sentences += tr("%n entries you do not judge, each with its reason.", nullptr, recused);
    if (absent > 0)
        sentences += tr("%n entries were not there.", nullptr, absent);
    if (const auto before = handedIn(competition)) {
        sentences += changedSince(*before, competition)
                         ? tr("It becomes revision %1 and replaces revision %2, code %3.")
                               .arg(before->rev + 1)
                               .arg(before->rev)
                               .arg(codeOf(before->hash))
                         : tr("Nothing has changed since revision %1, code %2: the same sheet is "
                              "saved again.")
                               .arg(before->rev)
                               .arg(codeOf(before->hash));
    } else {
        sentences += tr("It becomes revision 1.");
    }
    return sentences.join(u' ');
}

QString HandInPage::keySentence() const
{
    const auto header = identityHeader(m_services.preferences.identityFolder());
    if (!header)
        return header.error().message;
    return header->sealed
               ? tr("It is signed with the key of %1. You will be asked for its passphrase.")
                     .arg(header->name)
               : tr("It is signed with the key of %1 on this computer.").arg(header->name);
}

void HandInPage::sign()
{
    m_messages->clear();
    const QString folder = m_services.preferences.identityFolder();
    const auto header = identityHeader(folder);
    if (!header) {
        m_messages->showError(header.error());
        return;
    }
    const Competition &competition = m_session.competition();
    const auto before = handedIn(competition);
    const int rev = before ? before->rev + (changedSince(*before, competition) ? 1 : 0) : 1;
    const QString path = m_services.prompts.saveFile(this, tr("Save your signed sheet"),
        sheetFileName(competition, rev), tr("Score sheets (*.jurisheet)"));
    if (path.isEmpty())
        return;
    if (header->inKeychain) {
        auto identity = unlockByKeychain(folder, m_services.keychain);
        if (!identity)
            m_messages->showError(identity.error());
        else
            signWith(std::make_shared<Identity>(std::move(*identity)), path);
        return;
    }
    QString passphrase;
    if (header->sealed) {
        const auto answer = m_services.prompts.passphrase(
            this, tr("Your key is sealed. Its passphrase is needed to sign the sheet."));
        if (!answer)
            return;
        passphrase = *answer;
    }
    m_sign->setEnabled(false);
    m_job->setText(tr("Opening your key"));
    startJob<Identity>(
        this, [folder, passphrase](Progress &) { return unlockIdentity(folder, passphrase); },
        [this, path](Result<Identity> identity) {
            if (!identity)
                endWith(identity.error());
            else
                signWith(std::make_shared<Identity>(std::move(*identity)), path);
        });
}

void HandInPage::endWith(const Error &error)
{
    m_sign->setEnabled(true);
    m_messages->showError(error);
}

/// The sheet names the end of the journal on the disk: what was typed comes there first.
void HandInPage::signWith(std::shared_ptr<const Identity> identity, const QString &path)
{
    m_sign->setEnabled(false);
    m_session.whenSettled(this, [this, identity, path](const Result<> &settled) {
        if (settled)
            record(*identity, path);
        else
            endWith(settled.error());
    });
}

void HandInPage::record(const Identity &identity, const QString &path)
{
    const Stage *stage = judgedStage(m_session.competition());
    if (!stage)
        return;
    const auto act = prepareSheet(
        m_session, stage->setup.id, identity.key, SheetState::Final, m_services.random);
    if (!act) {
        endWith(act.error());
        return;
    }
    m_session.applyForGoodThen(
        act->edits, this, [this, sheet = act->statement, path](const Result<> &done) {
            if (done)
                write(sheet, path);
            else
                endWith(done.error());
        });
}

/// The signed sheet is on the disk; now the file that travels.
void HandInPage::write(const Statement &sheet, const QString &path)
{
    const auto bytes = sheetFile(m_session.competition(), sheet, m_services.random);
    if (!bytes) {
        endWith(bytes.error());
        return;
    }
    m_job->setText(tr("Writing the sheet and reading it back"));
    startJob<void>(
        this,
        [path, bytes = *bytes](Progress &) -> Result<> {
            if (auto written = writeWholeFile(path, bytes); !written)
                return written;
            // A sealed sheet cannot be opened here again: its bytes are compared.
            const auto readBack = readWholeFile(path, bytes.size() + 1);
            if (!readBack)
                return readBack.error();
            if (*readBack == bytes)
                return {};
            return Error{ErrorCode::DiskFailure,
                tr("The saved file does not hold what was signed. Save the sheet again, somewhere "
                   "else."),
                u"read back another statement from "_s + path};
        },
        [this, sheet, path](const Result<> &written) {
            if (!written) {
                endWith(written.error());
                return;
            }
            m_sign->setEnabled(true);
            const auto now = handedIn(m_session.competition());
            showDone(sheet, now ? now->rev : 1, path);
        });
}

void HandInPage::showDone(const Statement &sheet, int rev, const QString &path)
{
    const QString code = codeOf(sheet.hash);
    m_code->setText(code);
    m_code->setAccessibleName(tr("Code of this sheet: %1").arg(code));
    m_doneText->setText(tr("Revision %1 is in the file %2. The file was read back and checked.")
            .arg(rev)
            .arg(QDir::toNativeSeparators(path)));
    m_before->hide();
    m_after->show();
}

} // namespace juri
