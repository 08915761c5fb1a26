// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/services.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace juri {

class CompetitionSession;
enum class TextRole;
enum class Token;

/// Says how it stands with saving, by picture, words and colour: saved, being saved if that takes
/// long, or not saved with what to do about it. Says "saved" only of what is on the disk.
class SaveState final : public QFrame
{
    Q_OBJECT

public:
    enum class Form {
        Line, ///< always in sight, part of a footer
        Bar   ///< in sight only while something is wrong or takes long
    };
    /// The session outlives this widget.
    SaveState(
        CompetitionSession &session, Services &services, Form form, QWidget *parent = nullptr);

private:
    void follow();
    void tell(const QString &text, TextRole role, const QString &picture, Token colour);
    void showFailure();
    void showSaved();
    void retry();
    void saveCopy();
    void giveUp();
    void changeEvent(QEvent *event) override;

    CompetitionSession &m_session;
    Services &m_services;
    const Form m_form;
    QTimer m_patience;  ///< runs while saving does not take long yet
    QString m_copyNote; ///< what became of the last copy; empty once everything is saved
    QLabel *m_picture = nullptr;
    QLabel *m_text = nullptr;
    QWidget *m_buttons = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_giveUp = nullptr;
};

} // namespace juri
