// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/qrcode.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace juri {

namespace {

constexpr int pixelsASquare = 4;

} // namespace

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void QrCode::setContent(const QByteArray &text, const QString &name)
{
    m_matrix = QrMatrix::of(text);
    setAccessibleName(name);
    setToolTip(name.toHtmlEscaped());
    setVisible(!m_matrix.empty());
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    const int side = (m_matrix.size() + 2 * QrMatrix::quietZone) * pixelsASquare;
    return {side, side};
}

void QrCode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // Not the theme's colors: readers expect dark on light.
    painter.fillRect(rect(), Qt::white);
    const int squares = m_matrix.size() + 2 * QrMatrix::quietZone;
    const int side = std::min(width(), height()) / squares;
    const int left = (width() - side * m_matrix.size()) / 2;
    const int top = (height() - side * m_matrix.size()) / 2;
    for (int y = 0; y < m_matrix.size(); ++y) {
        for (int x = 0; x < m_matrix.size(); ++x) {
            if (m_matrix.isDark(x, y))
                painter.fillRect(left + x * side, top + y * side, side, side, Qt::black);
        }
    }
}

} // namespace juri
