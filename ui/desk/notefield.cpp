// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/notefield.h"

#include <QtGui/QKeyEvent>

#include <algorithm>
#include <chrono>

namespace juri {

namespace {
constexpr std::chrono::milliseconds restBeforeNote{2000};
constexpr int fewestLines = 2;
constexpr int mostLines = 8;
} // namespace

NoteField::NoteField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeNote);
    connect(&m_rest, &QTimer::timeout, this, &NoteField::commit);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        if (toPlainText() == m_note)
            return;
        m_pending = true;
        m_rest.start();
    });
}

void NoteField::showNote(const QString &note)
{
    if (m_pending && toPlainText() == note)
        m_pending = false;
    m_note = note;
    if (!m_pending)
        revert();
}

void NoteField::revert()
{
    m_rest.stop();
    m_pending = false;
    if (toPlainText() != m_note)
        setPlainText(m_note);
    m_pending = false;
    m_rest.stop();
}

void NoteField::commit()
{
    m_rest.stop();
    if (!m_pending)
        return;
    m_pending = false;
    Q_EMIT noteGiven(toPlainText());
}

QSize NoteField::sizeHint() const
{
    const int lines = std::clamp(document()->size().toSize().height(), fewestLines, mostLines);
    const QMargins margins = contentsMargins();
    return {200, lines * fontMetrics().lineSpacing() + int(2 * document()->documentMargin()) +
                     margins.top() + margins.bottom() + 12};
}

QSize NoteField::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

bool NoteField::event(QEvent *event)
{
    // Undo and redo belong to the whole desk, not to this field: its own history would go behind
    // what is on the disk.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *press = static_cast<QKeyEvent *>(event);
        if (press->matches(QKeySequence::Undo) || press->matches(QKeySequence::Redo)) {
            commit();
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NoteField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        commit();
        Q_EMIT escaped();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void NoteField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    commit();
}

} // namespace juri
