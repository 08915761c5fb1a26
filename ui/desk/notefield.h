// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QPlainTextEdit>

namespace juri {

/// A note of plain text, as tall as its words. Gives what was written when the judge leaves it and
/// after two seconds of rest; Tab leaves it.
class NoteField final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    void showNote(const QString &note); ///< does not touch a text that is just being written
    void commit();
    void revert();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void noteGiven(const QString &note);
    void escaped(); ///< Esc: back to the score

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_note;
    bool m_pending = false;
    QTimer m_rest;
};

} // namespace juri
