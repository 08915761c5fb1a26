// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/labels.h"

#include "ui/shell/icons.h"

#include <QtCore/QVariant>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

QString roleName(TextRole role)
{
    switch (role) {
    case TextRole::Body:
        return QString();
    case TextRole::Muted:
        return u"muted"_s;
    case TextRole::Small:
        return u"small"_s;
    case TextRole::Strong:
        return u"strong"_s;
    case TextRole::Heading:
        return u"heading"_s;
    case TextRole::Title:
        return u"title"_s;
    case TextRole::Display:
        return u"display"_s;
    case TextRole::Good:
        return u"good"_s;
    case TextRole::Warn:
        return u"warn"_s;
    case TextRole::Bad:
        return u"bad"_s;
    case TextRole::Info:
        return u"info"_s;
    }
    return QString();
}

} // namespace

QLabel *plainLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setTextRole(label, role);
    return label;
}

QLabel *wrappedLabel(const QString &text, TextRole role, QWidget *parent)
{
    QLabel *label = plainLabel(text, role, parent);
    label->setWordWrap(true);
    return label;
}

void setTextRole(QLabel *label, TextRole role)
{
    const QString name = roleName(role);
    if (label->property("role").toString() == name)
        return;
    label->setProperty("role", name);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QPushButton *verbButton(const QString &text, const QString &iconName, bool primary)
{
    auto *button = new QPushButton(text);
    button->setProperty("primary", primary);
    if (!iconName.isEmpty())
        button->setIcon(primary ? icon(iconName, Token::AccentText) : icon(iconName));
    return button;
}

QPushButton *linkButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QFrame *cardFrame(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("card", true);
    return frame;
}

QVBoxLayout *cardColumn(QFrame *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(8);
    return column;
}

QLabel *pictureLabel(const QString &iconName, Token token, int size, const QWidget *page)
{
    auto *label = new QLabel;
    label->setPixmap(iconPixmap(iconName, token, size, page->devicePixelRatioF()));
    return label;
}

QFrame *dividerLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("line", true);
    return line;
}

QString withoutMnemonic(const QString &text)
{
    return QString(text).replace(u"&"_s, u"&&"_s);
}

} // namespace juri
