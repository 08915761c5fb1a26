// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rubric.h"

#include <QtWidgets/QFrame>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace juri {

/// The rubric as judges will read it: criteria with weight, scale and guidance, the sum of the
/// weights, and where the rubric comes from.
class RubricCard final : public QFrame
{
    Q_OBJECT

public:
    explicit RubricCard(QWidget *parent = nullptr);
    void showRubric(const Rubric &rubric);

private:
    QWidget *tableOf(const Rubric &rubric);

    QVBoxLayout *m_column = nullptr;
    QLabel *m_source = nullptr;
    QWidget *m_table = nullptr;
    Rubric m_rubric;
};

} // namespace juri
