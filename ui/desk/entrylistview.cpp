// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/entrylistview.h"

#include "ui/desk/entrylistmodel.h"
#include "ui/shell/icons.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr int rowMargin = 10;
constexpr int stateIconSize = 20;

Token tokenOf(EvaluationState state)
{
    switch (state) {
    case EvaluationState::Complete:
        return Token::Good;
    case EvaluationState::Begun:
        return Token::Info;
    case EvaluationState::Recused:
        return Token::Warn;
    case EvaluationState::NotBegun:
    case EvaluationState::NoShow:
        break;
    }
    return Token::MutedText;
}

bool isScoreKey(const QString &text)
{
    return text.size() == 1 && (text.at(0).isDigit() || text == u"-");
}

QFont strong(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont small(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.92);
    return font;
}

} // namespace

void EntryListDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setBrush(tokenColor(selected ? Token::AccentSoft : Token::Window));
        painter->setPen(selected ? QPen(tokenColor(Token::Link), 1.5) : QPen(Qt::NoPen));
        painter->drawRoundedRect(box, 6, 6);
    }
    const auto state = EvaluationState(index.data(EntryListModel::StateRole).toInt());
    const QRect inner = option.rect.adjusted(rowMargin + 4, 6, -rowMargin - 4, -6);
    const QFontMetrics bold(strong(option.font));
    const QFontMetrics plain(small(option.font));
    const int top = inner.top() + (inner.height() - bold.lineSpacing() - plain.lineSpacing()) / 2;

    const QPixmap picture = iconPixmap(
        stateIcon(state), tokenOf(state), stateIconSize, painter->device()->devicePixelRatioF());
    painter->drawPixmap(inner.left(), inner.top() + (inner.height() - stateIconSize) / 2, picture);

    const int left = inner.left() + stateIconSize + 10;
    const QString amount = index.data(EntryListModel::AmountRole).toString();
    painter->setFont(strong(option.font));
    painter->setPen(tokenColor(Token::Text));
    const int amountWidth = bold.horizontalAdvance(amount);
    painter->drawText(QRect(inner.right() - amountWidth, top, amountWidth + 1, bold.lineSpacing()),
        Qt::AlignRight | Qt::AlignVCenter, amount);
    const QString id = index.data(EntryListModel::IdRole).toString();
    const QString title = index.data(EntryListModel::TitleRole).toString();
    const int titleWidth = inner.right() - left - (amount.isEmpty() ? 0 : amountWidth + 10);
    painter->drawText(QRect(left, top, titleWidth, bold.lineSpacing()),
        Qt::AlignLeft | Qt::AlignVCenter,
        bold.elidedText(id + u"  "_s + title, Qt::ElideRight, titleWidth));

    painter->setFont(small(option.font));
    const QString word = index.data(EntryListModel::StateTextRole).toString();
    const int second = top + bold.lineSpacing();
    const int wordWidth = plain.horizontalAdvance(word);
    painter->setPen(tokenColor(tokenOf(state)));
    painter->drawText(QRect(inner.right() - wordWidth, second, wordWidth + 1, plain.lineSpacing()),
        Qt::AlignRight | Qt::AlignVCenter, word);
    painter->setPen(tokenColor(Token::MutedText));
    const int agencyWidth = inner.right() - left - wordWidth - 10;
    painter->drawText(QRect(left, second, agencyWidth, plain.lineSpacing()),
        Qt::AlignLeft | Qt::AlignVCenter,
        plain.elidedText(
            index.data(EntryListModel::AgencyRole).toString(), Qt::ElideRight, agencyWidth));
    painter->restore();
}

QSize EntryListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = QFontMetrics(strong(option.font)).lineSpacing() +
                       QFontMetrics(small(option.font)).lineSpacing() + 18;
    return {200, height};
}

EntryListView::EntryListView(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new EntryListDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
}

void EntryListView::keyboardSearch(const QString &typed)
{
    if (!isScoreKey(typed))
        QListView::keyboardSearch(typed);
}

void EntryListView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (plain && isScoreKey(event->text())) {
        Q_EMIT scoreTyped(event->text());
        return;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT entered();
        return;
    }
    if (event->key() == Qt::Key_Question) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace juri
