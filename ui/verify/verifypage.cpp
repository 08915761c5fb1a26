// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verifypage.h"

#include "ui/chair/emptystate.h"
#include "ui/chair/filedrop.h"
#include "ui/shell/icons.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/userprompts.h"
#include "ui/verify/verdict.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// A line of text to be copied, with its button.
QWidget *copyLine(const QString &text, const QString &objectName)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *field = new QLineEdit(text);
    field->setObjectName(objectName);
    field->setAccessibleName(VerifyPage::tr("Text to copy: %1").arg(text));
    field->setReadOnly(true);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(field->font().pointSizeF());
    field->setFont(font);
    field->setCursorPosition(0);
    auto *copy = verbButton(VerifyPage::tr("Copy"), u"copy"_s);
    copy->setAccessibleName(VerifyPage::tr("Copy %1").arg(text));
    QObject::connect(copy, &QPushButton::clicked, field,
        [field] { QGuiApplication::clipboard()->setText(field->text()); });
    row->addWidget(field, 1);
    row->addWidget(copy);
    return line;
}

} // namespace

VerifyPage::VerifyPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    setObjectName(u"verifyPage"_s);
    auto *content = new QWidget;
    content->setObjectName(u"page"_s);
    content->setMaximumWidth(900);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto *back = linkButton(tr("Back"));
    back->setObjectName(u"verifyBack"_s);
    back->setIcon(icon(u"previous"_s, Token::Link));
    connect(back, &QPushButton::clicked, this, &VerifyPage::backRequested);
    column->addWidget(back, 0, Qt::AlignLeft);
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Check a file"), TextRole::Title));
    head->addStretch(1);
    auto *choose = verbButton(tr("Choose a file…"), u"file"_s);
    choose->setObjectName(u"verifyChoose"_s);
    connect(choose, &QPushButton::clicked, this, &VerifyPage::askFile);
    head->addWidget(choose);
    column->addLayout(head);
    column->addWidget(new JobBar(this, tr("Checking the file")));
    auto *empty = new EmptyState(u"check-shield"_s, tr("Is this file what it claims to be?"),
        tr("Choose a score sheet, a package or an identity file, or drop it here. Juri checks "
           "every byte "
           "and says what the file is. Nothing is changed, nothing is sent anywhere."),
        tr("Choose a file…"));
    connect(empty, &EmptyState::asked, this, &VerifyPage::askFile);
    m_empty = empty;
    m_verdict = new QWidget;
    m_verdict->setObjectName(u"verdict"_s);
    m_cards = new QVBoxLayout(m_verdict);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    m_verdict->hide();
    column->addWidget(m_empty, 1);
    column->addWidget(m_verdict);
    column->addStretch(0);
    auto *middle = new QWidget;
    middle->setObjectName(u"page"_s);
    auto *center = new QHBoxLayout(middle);
    center->setContentsMargins(0, 0, 0, 0);
    center->addStretch(1);
    center->addWidget(content, 1000);
    center->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto *drop = new FileDrop(this, {u"juripack"_s, u"juriid"_s, u"jurisheet"_s, u"jurireceipt"_s,
                                        u"juriresult"_s, u"juriwitness"_s});
    connect(drop, &FileDrop::dropped, this,
        [this](const QStringList &paths) { check(paths.constFirst()); });
}

void VerifyPage::askFile()
{
    const QString path = m_services.prompts.openFile(this, tr("Choose a file to check"),
        tr("Signed files of Juri (*.juripack *.juriid *.jurisheet *.jurireceipt *.juriresult "
           "*.juriwitness);;All files (*)"));
    if (!path.isEmpty())
        check(path);
}

void VerifyPage::check(const QString &path)
{
    clearVerdict();
    startJob<Verdict>(
        this, [path](Progress &) -> Result<Verdict> { return verdictOn(path); },
        [this](const Result<Verdict> &verdict) {
            if (verdict)
                showVerdict(*verdict);
        });
}

void VerifyPage::clearVerdict()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_verdict->hide();
    m_empty->show();
}

void VerifyPage::showVerdict(const Verdict &verdict)
{
    clearVerdict();
    addHeadline(verdict);
    addChecks(verdict);
    if (verdict.verified) {
        addFacts(verdict);
        addCommands(verdict);
    }
    m_cards->addStretch(1);
    m_empty->hide();
    m_verdict->show();
    QAccessibleEvent alert(m_verdict, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT checked();
}

void VerifyPage::addHeadline(const Verdict &verdict)
{
    auto *frame = new QFrame;
    frame->setObjectName(u"verdictBar"_s);
    frame->setProperty("bar", verdict.verified ? u"good"_s : u"bad"_s);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(18, 14, 18, 14);
    row->setSpacing(14);
    row->addWidget(pictureLabel(verdict.verified ? u"check-shield"_s : u"error"_s,
                       verdict.verified ? Token::Good : Token::Bad, 36, this),
        0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    QLabel *headline = wrappedLabel(verdict.headline, TextRole::Heading);
    headline->setObjectName(u"verdictHeadline"_s);
    words->addWidget(headline);
    QLabel *reason = wrappedLabel(
        verdict.verified
            ? tr("Whose key it is, a file cannot prove: compare the digits below with the person.")
            : verdict.reason);
    reason->setObjectName(u"verdictReason"_s);
    words->addWidget(reason);
    row->addLayout(words, 1);
    m_verdict->setAccessibleName(verdict.headline + u' ' + verdict.reason);
    m_cards->addWidget(frame);
}

void VerifyPage::addChecks(const Verdict &verdict)
{
    QFrame *card = cardFrame();
    QVBoxLayout *column = cardColumn(card);
    column->addWidget(plainLabel(tr("What was checked"), TextRole::Heading));
    for (const VerdictCheck &check : verdict.checks) {
        const bool passed = check.outcome == VerdictCheck::Outcome::Passed;
        const bool failed = check.outcome == VerdictCheck::Outcome::Failed;
        auto *row = new QHBoxLayout;
        row->addWidget(pictureLabel(passed   ? u"done"_s
                                    : failed ? u"error"_s
                                             : u"empty"_s,
            passed   ? Token::Good
            : failed ? Token::Bad
                     : Token::MutedText,
            20, this));
        row->addWidget(
            wrappedLabel(check.text, passed || failed ? TextRole::Body : TextRole::Muted), 1);
        column->addLayout(row);
    }
    m_cards->addWidget(card);
}

void VerifyPage::addFacts(const Verdict &verdict)
{
    QFrame *card = cardFrame();
    QVBoxLayout *column = cardColumn(card);
    column->addWidget(plainLabel(tr("What the file says"), TextRole::Heading));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    const auto fact = [grid](const QString &caption, const QString &value) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(caption, TextRole::Muted), row, 0, Qt::AlignTop);
        QLabel *label = wrappedLabel(value);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(label, row, 1);
    };
    for (const auto &[caption, value] : verdict.facts)
        fact(caption, value);
    fact(tr("Digits of the key"), verdict.digits);
    column->addLayout(grid);
    m_cards->addWidget(card);
}

void VerifyPage::addCommands(const Verdict &verdict)
{
    QFrame *card = cardFrame();
    QVBoxLayout *column = cardColumn(card);
    column->addWidget(plainLabel(tr("Check it without Juri"), TextRole::Heading));
    column->addWidget(wrappedLabel(
        tr("Linux, macOS and Windows have what it takes. Put this line into a file named "
           "allowed_signers beside the file; take the key from the chair’s list, not from here, if "
           "you "
           "doubt it:")));
    column->addWidget(copyLine(verdict.keyLine, u"verifyKeyLine"_s));
    column->addWidget(wrappedLabel(tr("Then run these two commands in that folder:")));
    column->addWidget(copyLine(verdict.unpack, u"verifyUnpack"_s));
    column->addWidget(copyLine(verdict.verify, u"verifyCommand"_s));
    m_cards->addWidget(card);
}

} // namespace juri
