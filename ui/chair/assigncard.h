// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assigning/assignmentplanner.h"

#include <QtWidgets/QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace juri {

/// Who judges what: all judge everything, or some judges an entry, with what it means (load of each
/// judge, links between panels, entries that stay short) before anything is changed.
class AssignCard final : public QFrame
{
    Q_OBJECT

public:
    explicit AssignCard(QWidget *parent = nullptr);
    void offer(const Competition &competition, const StageId &stage);
    const AssignmentPlan &plan() const { return m_plan; }

Q_SIGNALS:
    void accepted();
    void rejected();

private:
    void replan();
    QString loadWords() const;

    Competition m_competition;
    StageId m_stage;
    AssignmentPlan m_plan;
    QComboBox *m_perEntry = nullptr;
    QLabel *m_sum = nullptr;
    QLabel *m_load = nullptr;
    QLabel *m_links = nullptr;
    QLabel *m_short = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace juri
