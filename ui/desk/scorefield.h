// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation.h"
#include "core/domain/scale.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

#include <optional>

namespace juri {

/// A field for one score on one scale. Takes digits with decimal point or comma, never rounds and
/// never clips: what is not on the scale stays in the field, marked, with the reason. Gives the
/// score when the judge moves on, and after a moment of rest.
class ScoreField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit ScoreField(const ScoreScale &scale, QWidget *parent = nullptr);

    /// What is stored; does not touch a text that is just being typed.
    void showMark(const std::optional<Mark> &mark);
    /// Gives what was typed. False if it is not on the scale: the reason is then shown.
    bool commit();
    /// Drops what was typed and shows what is stored.
    void revert();
    bool isPending() const { return m_pending; }
    /// As if this key had been pressed in the field: begins a new score.
    void beginTyping(const QString &key);

Q_SIGNALS:
    void scoreGiven(juri::Points points);
    void cleared();
    void notApplicableAsked();
    void noteAsked();
    void moveOn(int steps);
    /// Why the text is not a score; empty when there is nothing to complain about.
    void complaint(const QString &reason);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void onEdited();
    bool isHopeless(const QString &typed) const;
    void complain(const QString &reason);
    QString storedText() const;

    ScoreScale m_scale;
    std::optional<Mark> m_mark;
    bool m_pending = false;
    QTimer m_rest;
};

} // namespace juri
