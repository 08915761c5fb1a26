// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/enrolcard.h"

#include "core/exchange/keys.h"
#include "ui/shell/labels.h"
#include "ui/shell/qrcode.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

EnrolCard::EnrolCard(QWidget *parent)
    : QFrame(parent)
    , m_name(wrappedLabel({}, TextRole::Heading))
    , m_digits(plainLabel({}, TextRole::Title))
    , m_more(wrappedLabel({}, TextRole::Muted))
    , m_code(new QrCode)
{
    setObjectName(u"enrolCard"_s);
    setProperty("card", true);
    m_digits->setObjectName(u"enrolDigits"_s);
    m_digits->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *leave = verbButton(tr("Leave it"));
    leave->setObjectName(u"enrolReject"_s);

    m_code->setObjectName(u"enrolCode"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 14, 18, 14);
    row->setSpacing(18);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    row->addLayout(column, 1);
    row->addWidget(m_code, 0, Qt::AlignTop);
    column->addWidget(m_name);
    column->addWidget(wrappedLabel(tr("Let the judge read these 30 digits to you. If they are the "
                                      "same, nobody exchanged the file on the way.")));
    column->addWidget(m_digits);
    column->addWidget(plainLabel(tr("How did you compare them?"), TextRole::Strong));
    auto *buttons = new QHBoxLayout;
    const auto answer = [this, buttons](const QString &text, KeyComparison compared,
                            const QString &objectName) {
        QPushButton *button = verbButton(text);
        button->setObjectName(objectName);
        connect(
            button, &QPushButton::clicked, this, [this, compared] { Q_EMIT accepted(compared); });
        buttons->addWidget(button);
        return button;
    };
    m_first = answer(tr("In person: enrol"), KeyComparison::InPerson, u"enrolInPerson"_s);
    answer(tr("By telephone: enrol"), KeyComparison::Telephone, u"enrolTelephone"_s);
    answer(tr("Not yet: enrol, compare later"), KeyComparison::NotCompared, u"enrolNotCompared"_s);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(m_more);
    connect(leave, &QPushButton::clicked, this, &EnrolCard::rejected);
}

void EnrolCard::offer(const Statement &identity, const QString &name, int more)
{
    m_identity = identity;
    m_name->setText(tr("Enrol %1").arg(name));
    m_digits->setText(comparisonDigits(identity.signer));
    m_digits->setAccessibleName(tr("Digits to compare: %1").arg(m_digits->text()));
    m_code->setContent(keyQrText(identity.signer), tr("QR code of the public key of %1").arg(name));
    m_more->setText(more > 0 ? tr("%n more files wait.", nullptr, more) : QString());
    m_more->setVisible(more > 0);
    m_first->setFocus();
}

} // namespace juri
