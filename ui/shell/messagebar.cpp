// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include "ui/shell/icons.h"
#include "ui/shell/labels.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

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
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_close);
    hide();
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
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::show(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text->setText(text);
    // Screen readers are told by the name: kind first, then the words.
    const QString spoken = kind == Kind::Error     ? tr("Error: %1").arg(text)
                           : kind == Kind::Success ? tr("Done: %1").arg(text)
                                                   : tr("Notice: %1").arg(text);
    setAccessibleName(spoken);
    recolour();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::recolour()
{
    const Token token = m_kind == Kind::Error     ? Token::Bad
                        : m_kind == Kind::Success ? Token::Good
                                                  : Token::Info;
    const QString name = m_kind == Kind::Error     ? u"error"_s
                         : m_kind == Kind::Success ? u"done"_s
                                                   : u"info"_s;
    m_icon->setPixmap(iconPixmap(name, token, 20, devicePixelRatioF()));
    const QString bar = m_kind == Kind::Error     ? u"bad"_s
                        : m_kind == Kind::Success ? u"good"_s
                                                  : u"info"_s;
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
