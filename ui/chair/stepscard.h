// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chair/steps.h"

#include <QtWidgets/QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace juri {

/// "What to do next": every step with its state in a picture and a sentence, and the button that
/// does it. The first step that is ready and not done is the page's one accent.
class StepsCard final : public QFrame
{
    Q_OBJECT

public:
    explicit StepsCard(QWidget *parent = nullptr);
    void showSteps(const std::vector<StepLine> &steps);

Q_SIGNALS:
    void asked(juri::Step step);

private:
    struct Row
    {
        QLabel *picture = nullptr;
        QLabel *text = nullptr;
        QPushButton *button = nullptr;
    };
    Row addRow(Step step);

    QGridLayout *m_grid = nullptr;
    std::vector<Row> m_rows;
};

} // namespace juri
