// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/judge.h"
#include "core/domain/statement.h"

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace juri {

class QrCode;

/// One identity file before it is enrolled: whose it claims to be, the 30 digits, and the question
/// how they were compared. The answer enrols; there is no default.
class EnrolCard final : public QFrame
{
    Q_OBJECT

public:
    explicit EnrolCard(QWidget *parent = nullptr);
    /// name and key are what the verified identity says; `more` files wait behind it.
    void offer(const Statement &identity, const QString &name, int more);
    const Statement &offered() const { return m_identity; }

Q_SIGNALS:
    void accepted(juri::KeyComparison compared);
    void rejected();

private:
    Statement m_identity;
    QLabel *m_name = nullptr;
    QLabel *m_digits = nullptr;
    QLabel *m_more = nullptr;
    QrCode *m_code = nullptr;
    QPushButton *m_first = nullptr;
};

} // namespace juri
