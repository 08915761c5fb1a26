// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chair/chairpage.h"
#include "ui/chair/steps.h"

class QLabel;
class QLineEdit;

namespace juri {

class MethodCard;
class OutcomeBoard;
class RubricCard;
class StepsCard;

/// The first page of the chair's room: what to do next, what the competition is called, and how it
/// is judged.
class OverviewPage final : public ChairPage
{
    Q_OBJECT

public:
    OverviewPage(CompetitionSession &session, Services &services, OutcomeBoard &board,
        QWidget *parent = nullptr);

Q_SIGNALS:
    void stepAsked(juri::Step step);

private:
    QWidget *buildNames();
    QLineEdit *nameField(const QString &objectName, const QString &caption);
    void giveNames();
    void refresh();
    void refreshSteps();

    OutcomeBoard &m_board;
    StepsCard *m_steps = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_organiser = nullptr;
    MethodCard *m_method = nullptr;
    RubricCard *m_rubric = nullptr;
};

} // namespace juri
