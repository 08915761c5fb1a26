// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/scorefield.h"

#include "ui/shell/datetext.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QStyle>

#include <chrono>

using namespace Qt::StringLiterals;

namespace juri {

namespace {
constexpr std::chrono::milliseconds restBeforeSaving{1500};
}

ScoreField::ScoreField(const ScoreScale &scale, QWidget *parent)
    : QLineEdit(parent)
    , m_scale(scale)
{
    setMaxLength(16);
    setAlignment(Qt::AlignRight);
    // Only characters of a number get in; whether the number is on the scale is said in words.
    setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9.,\\-]*"_s), this));
    setMinimumWidth(fontMetrics().horizontalAdvance(u"0000,00"_s) + 24);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeSaving);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_pending && !text().isEmpty() && m_scale.parse(text()))
            commit();
    });
    connect(this, &QLineEdit::textEdited, this, &ScoreField::onEdited);
}

QString ScoreField::storedText() const
{
    const Points *points = m_mark ? std::get_if<Points>(&*m_mark) : nullptr;
    return points ? localDecimal(m_scale.format(*points)) : QString();
}

void ScoreField::showMark(const std::optional<Mark> &mark)
{
    m_mark = mark;
    const bool open = mark && std::holds_alternative<NotApplicable>(*mark);
    setPlaceholderText(open ? tr("n/a", "short for not applicable") : u"–"_s);
    if (!m_pending)
        revert();
}

void ScoreField::revert()
{
    m_rest.stop();
    m_pending = false;
    if (text() != storedText())
        setText(storedText());
    complain(QString());
}

void ScoreField::beginTyping(const QString &key)
{
    setFocus(Qt::OtherFocusReason);
    selectAll();
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, key);
    keyPressEvent(&press);
}

void ScoreField::onEdited()
{
    m_pending = true;
    const QString typed = text();
    if (isHopeless(typed)) {
        m_rest.stop();
        const auto points = m_scale.parse(typed);
        complain(points ? QString() : points.error().message);
        return;
    }
    complain(QString());
    m_rest.start();
}

/// True if no further key can make a score of it; "8," and "7" on a scale of 60 to 90 still can.
bool ScoreField::isHopeless(const QString &typed) const
{
    if (typed.isEmpty() || m_scale.parse(typed))
        return false;
    const auto separator = typed.indexOf(QRegularExpression(u"[.,]"_s));
    if (separator >= 0) {
        const QString decimals = typed.mid(separator + 1);
        if (decimals.contains(u'.') || decimals.contains(u',') || decimals.contains(u'-') ||
            m_scale.decimals() == 0 || decimals.size() > m_scale.decimals())
            return true;
    }
    if (typed == u"-")
        return m_scale.lowest() >= Fraction(0);
    const QString whole =
        separator >= 0 && separator == typed.size() - 1 ? typed.chopped(1) : typed;
    const auto value = Fraction::fromDecimal(whole);
    if (!value)
        return typed != u"," && typed != u".";
    if (typed.startsWith(u'-'))
        return *value < m_scale.lowest();
    return *value > m_scale.highest();
}

bool ScoreField::commit()
{
    m_rest.stop();
    if (!m_pending)
        return true;
    if (text().isEmpty()) {
        m_pending = false;
        complain(QString());
        // Emptying the field of a "not applicable" leaves it so: only its button takes that back.
        if (m_mark && std::holds_alternative<Points>(*m_mark))
            Q_EMIT cleared();
        return true;
    }
    const auto points = m_scale.parse(text());
    if (!points) {
        complain(points.error().message);
        selectAll();
        return false;
    }
    m_pending = false;
    complain(QString());
    if (m_mark != Mark(*points))
        Q_EMIT scoreGiven(*points);
    else
        revert();
    return true;
}

void ScoreField::complain(const QString &reason)
{
    const bool invalid = !reason.isEmpty();
    if (property("invalid").toBool() != invalid) {
        setProperty("invalid", invalid);
        style()->unpolish(this);
        style()->polish(this);
    }
    setAccessibleDescription(reason);
    Q_EMIT complaint(reason);
}

bool ScoreField::event(QEvent *event)
{
    // Undo belongs to the whole desk: the line edit's own history would go behind what is on the
    // disk. Only what was not given yet is taken back here.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *press = static_cast<QKeyEvent *>(event);
        if (press->matches(QKeySequence::Undo) || press->matches(QKeySequence::Redo)) {
            event->setAccepted(m_pending);
            return true;
        }
    }
    return QLineEdit::event(event);
}

void ScoreField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        revert();
        selectAll();
        return;
    }
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        if (plain) {
            if (commit())
                Q_EMIT moveOn(1);
            return;
        }
        break;
    case Qt::Key_Up:
        if (plain) {
            if (commit())
                Q_EMIT moveOn(-1);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_pending) {
            revert();
            selectAll();
            return;
        }
        break;
    case Qt::Key_N:
        if (plain) {
            Q_EMIT notApplicableAsked();
            return;
        }
        break;
    case Qt::Key_C:
        if (plain) {
            Q_EMIT noteAsked();
            return;
        }
        break;
    case Qt::Key_Question:
        event->ignore();
        return; // the desk shows its keys
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

bool ScoreField::focusNextPrevChild(bool next)
{
    if (commit())
        Q_EMIT moveOn(next ? 1 : -1);
    return true;
}

void ScoreField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (!m_pending)
        selectAll();
}

void ScoreField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

} // namespace juri
