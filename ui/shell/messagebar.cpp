// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include "ui/shell/icons.h"
#include "ui/shell/labels.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(wrappedLabel({}, TextRole::Body, this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setIcon(icon(u"close"_s));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    m_offers = new QWidget(this);
    m_offerRow = new QHBoxLayout(m_offers);
    m_offerRow->setContentsMargins(0, 0, 0, 4);
    m_offerRow->setSpacing(8);
    m_offerRow->addStretch(1);
    m_offers->hide();
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(6);
    words->addWidget(m_text);
    words->addWidget(m_offers);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_close);
    hide();
}

QPushButton *MessageBar::offer(const QString &verb, const QString &objectName)
{
    auto *button = verbButton(verb);
    button->setObjectName(objectName);
    button->setAccessibleDescription(m_text->text());
    m_offerRow->insertWidget(m_offerRow->count() - 1, button);
    button->show(); // at once, not when the layout gets to it
    m_offers->show();
    return button;
}

void MessageBar::dropOffers()
{
    // Later: a button whose click led to the next message is still at work.
    while (m_offerRow->count() > 1) {
        QLayoutItem *item = m_offerRow->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        item->widget()->setObjectName(QString());
        delete item;
    }
    m_offers->hide();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::showError(const Error &error)
{
    if (error.code == ErrorCode::Cancelled) {
        clear();
        return;
    }
    setToolTip(QString());
    show(Kind::Error, error.message);
}

void MessageBar::showWarning(const QString &text)
{
    show(Kind::Warning, text);
}

void MessageBar::showNotice(const QString &text)
{
    show(Kind::Notice, text);
}

void MessageBar::showSuccess(const QString &text)
{
    show(Kind::Success, text);
}

void MessageBar::clear()
{
    m_text->clear();
    dropOffers();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::show(Kind kind, const QString &text)
{
    m_kind = kind;
    dropOffers();
    setText(text);
    recolour();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(spoken(text));
}

/// Screen readers are told by the name: kind first, then the words.
QString MessageBar::spoken(const QString &text) const
{
    switch (m_kind) {
    case Kind::Error:
        return tr("Error: %1").arg(text);
    case Kind::Warning:
        return tr("Warning: %1").arg(text);
    case Kind::Success:
        return tr("Done: %1").arg(text);
    case Kind::Notice:
        break;
    }
    return tr("Notice: %1").arg(text);
}

void MessageBar::recolour()
{
    struct Look
    {
        Token token;
        const char *icon;
        const char *bar;
    };
    const Look look = m_kind == Kind::Error     ? Look{Token::Bad, "error", "bad"}
                      : m_kind == Kind::Warning ? Look{Token::Warn, "warning", "warn"}
                      : m_kind == Kind::Success ? Look{Token::Good, "done", "good"}
                                                : Look{Token::Info, "info", "info"};
    m_icon->setPixmap(
        iconPixmap(QString::fromLatin1(look.icon), look.token, 20, devicePixelRatioF()));
    const QString bar = QString::fromLatin1(look.bar);
    if (property("bar").toString() != bar) {
        setProperty("bar", bar);
        style()->unpolish(this);
        style()->polish(this);
    }
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_icon)
        recolour();
    QFrame::changeEvent(event);
}

} // namespace juri
