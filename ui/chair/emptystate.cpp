// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/emptystate.h"

#include "ui/shell/icons.h"
#include "ui/shell/labels.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &words,
    const QString &verb, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel)
    , m_words(wrappedLabel(words, TextRole::Muted))
{
    setObjectName(u"emptyState"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(2);
    m_icon->setAlignment(Qt::AlignCenter);
    column->addWidget(m_icon);
    QLabel *heading = wrappedLabel(title, TextRole::Heading);
    heading->setAlignment(Qt::AlignCenter);
    column->addWidget(heading);
    m_words->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_words, 3);
    row->addStretch(1);
    column->addLayout(row);
    if (!verb.isEmpty()) {
        m_button = verbButton(verb, {}, true);
        m_button->setObjectName(u"emptyStateButton"_s);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::asked);
        column->addWidget(m_button, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
    drawIcon();
}

void EmptyState::setWords(const QString &words)
{
    m_words->setText(words);
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconName, Token::MutedText, 40, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_icon)
        drawIcon();
    QWidget::changeEvent(event);
}

} // namespace juri
