// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/qrmatrix.h"

#include <QtWidgets/QWidget>

namespace juri {

/// A QR code on the screen: black on white in every theme, with its quiet zone, in whole pixels, so
/// that a telephone can read it.
class QrCode final : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    /// name is what a screen reader says. A text that no code holds leaves the widget hidden.
    void setContent(const QByteArray &text, const QString &name);
    const QrMatrix &matrix() const { return m_matrix; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrMatrix m_matrix;
};

} // namespace juri
