// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"
#include "ui/shell/services.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace juri {

class CompetitionSession;
class JobBar;
class MessageBar;

/// A page of the chair's room: title and actions, then the line that says what happened and the
/// line that says what is going on, then the content. Changes the competition only through the
/// session.
class ChairPage : public QWidget
{
    Q_OBJECT

public:
    MessageBar &messages() { return *m_messages; }

protected:
    ChairPage(CompetitionSession &session, Services &services, const QString &title,
        const QString &jobText, QWidget *parent);

    const Competition &competition() const;
    /// The stage the room works on.
    const Stage &stage() const;
    /// Applies an edit; what is refused is told in the message line.
    bool applyOrTell(const Edit &edit);

    CompetitionSession &session() const { return m_session; }
    Services &services() const { return m_services; }
    QHBoxLayout *actions() const { return m_actions; } ///< right of the title
    QVBoxLayout *content() const { return m_content; }
    JobBar &job() { return *m_job; }

private:
    CompetitionSession &m_session;
    Services &m_services;
    MessageBar *m_messages = nullptr;
    JobBar *m_job = nullptr;
    QHBoxLayout *m_actions = nullptr;
    QVBoxLayout *m_content = nullptr;
};

/// The stage a chair's room works on: the first one.
const Stage &roomStage(const Competition &competition);

} // namespace juri
