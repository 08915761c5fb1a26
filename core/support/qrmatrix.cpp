// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/qrmatrix.h"

#include <qrencode.h>

#include <memory>

namespace juri {

QrMatrix QrMatrix::of(const QByteArray &text)
{
    QrMatrix matrix;
    // libqrencode reports an empty or too long text as nullptr.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(text.size()),
            reinterpret_cast<const unsigned char *>(text.constData()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return matrix;
    matrix.m_size = code->width;
    const auto count =
        static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    matrix.m_dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        matrix.m_dark.push_back((code->data[i] & 1U) != 0);
    return matrix;
}

bool QrMatrix::isDark(int x, int y) const
{
    if (x < 0 || y < 0 || x >= m_size || y >= m_size)
        return false;
    return m_dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_size) +
                  static_cast<std::size_t>(x)];
}

QStringList QrMatrix::halfBlockLines() const
{
    QStringList lines;
    if (empty())
        return lines;
    for (int y = -quietZone; y < m_size + quietZone; y += 2) {
        QString line;
        for (int x = -quietZone; x < m_size + quietZone; ++x) {
            const bool upper = !isDark(x, y);
            const bool lower = !isDark(x, y + 1);
            line += upper && lower ? u'\u2588' : upper ? u'\u2580' : lower ? u'\u2584' : u' ';
        }
        lines += line;
    }
    return lines;
}

} // namespace juri
