// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/identitypage.h"

#include "core/exchange/envelope.h"
#include "core/session/identityfolder.h"
#include "core/support/files.h"
#include "ui/shell/icons.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/preferences.h"
#include "ui/shell/qrcode.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

IdentityPage::IdentityPage(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_messages(new MessageBar)
{
    setObjectName(u"identityPage"_s);
    auto *content = new QWidget;
    content->setMaximumWidth(760);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    auto *back = linkButton(tr("Back to the start"));
    back->setObjectName(u"identityBack"_s);
    back->setIcon(icon(u"previous"_s, Token::Link));
    connect(back, &QPushButton::clicked, this, &IdentityPage::backAsked);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addWidget(plainLabel(tr("My identity"), TextRole::Title));
    column->addWidget(m_messages);
    m_form = buildForm();
    m_identity = buildIdentity();
    column->addWidget(m_form);
    column->addWidget(m_identity);
    column->addWidget(new JobBar(this, tr("Making your key")));
    column->addStretch(1);
    auto *center = new QHBoxLayout(this);
    center->setContentsMargins(0, 0, 0, 0);
    center->addStretch(1);
    center->addWidget(content, 1000);
    center->addStretch(1);
    refresh();
}

QWidget *IdentityPage::buildForm()
{
    QFrame *card = cardFrame();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    column->addWidget(wrappedLabel(
        tr("Your identity is a key that stays on this computer. You sign your score sheets with "
           "it, and the chair can tell that they are yours. It is made once and used for every "
           "competition.")));
    QLabel *caption = plainLabel(tr("Your name, as it should stand under your scores"));
    m_name = new QLineEdit;
    m_name->setObjectName(u"identityName"_s);
    m_name->setAccessibleName(caption->text());
    m_name->setMaxLength(120);
    caption->setBuddy(m_name);
    m_make = verbButton(tr("Make my identity…"), u"key"_s, true);
    m_make->setObjectName(u"makeIdentity"_s);
    m_make->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, m_make,
        [this](const QString &name) { m_make->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    connect(m_make, &QPushButton::clicked, this, &IdentityPage::makeIdentity);
    column->addWidget(caption);
    column->addWidget(m_name);
    m_choice = buildChoice();
    column->addWidget(m_choice);
    m_hint = wrappedLabel(
        tr("You will be asked for a passphrase that protects the key. You may leave it empty."),
        TextRole::Muted);
    connect(m_ask, &QRadioButton::toggled, m_hint, &QWidget::setVisible);
    column->addWidget(m_hint);
    column->addWidget(m_make, 0, Qt::AlignLeft);
    return card;
}

/// How the key is protected; shown only where a keychain answers.
QWidget *IdentityPage::buildChoice()
{
    auto *choice = new QWidget;
    choice->setObjectName(u"sealChoice"_s);
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_ask = new QRadioButton(tr("Ask for a passphrase"));
    m_ask->setObjectName(u"askPassphrase"_s);
    m_ask->setChecked(true);
    m_remember = new QRadioButton(
        tr("Remember on this computer: its keychain opens the key while you are logged in"));
    m_remember->setObjectName(u"rememberKey"_s);
    column->addWidget(m_ask);
    column->addWidget(m_remember);
    return choice;
}

QWidget *IdentityPage::buildIdentity()
{
    QFrame *card = cardFrame();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    m_who = wrappedLabel({}, TextRole::Heading);
    m_who->setObjectName(u"identityWho"_s);
    column->addWidget(m_who);
    column->addWidget(wrappedLabel(
        tr("1. Send the identity file to the chair, by mail or on a stick. It holds no secret.")));
    auto *save = verbButton(tr("Save the identity file…"), u"file"_s, true);
    save->setObjectName(u"saveIdentity"_s);
    connect(save, &QPushButton::clicked, this, &IdentityPage::saveCopy);
    column->addWidget(save, 0, Qt::AlignLeft);
    column->addWidget(dividerLine());
    column->addWidget(wrappedLabel(
        tr("2. Read these 30 digits to the chair, by telephone or in person. If the chair sees the "
           "same ones, nobody has exchanged your file on the way.")));
    m_digits = wrappedLabel({}, TextRole::Title);
    m_digits->setObjectName(u"identityDigits"_s);
    m_digits->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = verbButton(tr("Copy the digits"), u"copy"_s);
    copy->setObjectName(u"copyDigits"_s);
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_digits->text()); });
    m_code = new QrCode;
    m_code->setObjectName(u"identityCode"_s);
    column->addWidget(m_digits);
    auto *compared = new QVBoxLayout;
    compared->setSpacing(10);
    compared->addWidget(copy, 0, Qt::AlignLeft);
    compared->addWidget(wrappedLabel(
        tr("The square beside holds your whole public key, for a telephone or a printed card. The "
           "digits are what people compare."),
        TextRole::Muted));
    compared->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    row->addLayout(compared, 1);
    row->addWidget(m_code, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(dividerLine());
    column->addWidget(wrappedLabel(
        tr("3. The chair sends you a package. Open it from the start page, and judge.")));
    return card;
}

void IdentityPage::refresh()
{
    const auto header = identityHeader(m_services.preferences.identityFolder());
    const bool missing = !header && header.error().code == ErrorCode::NotFound;
    m_form->setVisible(missing);
    m_identity->setVisible(header.has_value());
    if (header) {
        m_who->setText(header->inKeychain
                           ? tr("%1 (remembered by this computer's keychain)").arg(header->name)
                       : header->sealed ? tr("%1 (protected by a passphrase)").arg(header->name)
                                        : tr("%1 (without a passphrase)").arg(header->name));
        m_digits->setText(comparisonDigits(header->publicKey));
        m_digits->setAccessibleName(tr("Digits to compare: %1").arg(m_digits->text()));
        m_code->setContent(
            keyQrText(header->publicKey), tr("QR code of the public key of %1").arg(header->name));
    } else if (missing) {
        const bool answers = m_services.keychain && m_services.keychain->answers();
        m_choice->setVisible(answers);
        if (!answers)
            m_ask->setChecked(true);
        m_name->setFocus();
    } else {
        m_messages->showError(header.error());
    }
}

void IdentityPage::makeIdentity()
{
    const QString name = m_name->text().trimmed();
    if (m_remember->isChecked()) {
        makeInKeychain(name);
        return;
    }
    const auto passphrase = m_services.prompts.newPassphrase(this,
        tr("A passphrase protects your key if somebody else uses this computer. You will need it "
           "each time you sign."));
    if (!passphrase)
        return;
    const QString folder = m_services.preferences.identityFolder();
    m_make->setEnabled(false);
    startJob<Statement>(
        this,
        [folder, name, passphrase = *passphrase, &clock = m_services.clock,
            &random = m_services.random](
            Progress &) { return createIdentity(folder, name, passphrase, clock, random); },
        [this](const Result<Statement> &made) {
            m_make->setEnabled(true);
            if (!made) {
                m_messages->showError(made.error());
                return;
            }
            tellMade();
        });
}

void IdentityPage::makeInKeychain(const QString &name)
{
    const auto made = createIdentity(m_services.preferences.identityFolder(), name,
        *m_services.keychain, m_services.clock, m_services.random);
    if (!made) {
        // The other way is the person's to choose; nothing was written.
        m_ask->setChecked(true);
        m_messages->showError(made.error());
        return;
    }
    tellMade();
}

void IdentityPage::tellMade()
{
    refresh();
    m_messages->showSuccess(tr("Your identity is made. Three steps are left."));
    Q_EMIT identityMade();
}

void IdentityPage::saveCopy()
{
    const QString folder = m_services.preferences.identityFolder();
    const auto statement = identityStatement(folder);
    if (!statement) {
        m_messages->showError(statement.error());
        return;
    }
    const auto header = identityHeader(folder);
    QString fileName = header ? header->name : u"identity"_s;
    for (QChar &c : fileName) {
        if (!c.isLetterOrNumber())
            c = u'-';
    }
    const QString path = m_services.prompts.saveFile(this, tr("Save your identity file"),
        fileName + u".juriid"_s, tr("Identity files (*.juriid)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeWholeFile(path, envelopeBytes(*statement)); !written)
        m_messages->showError(written.error());
    else
        m_messages->showSuccess(
            tr("Saved as %1. Send this file to the chair.").arg(QDir::toNativeSeparators(path)));
}

} // namespace juri
