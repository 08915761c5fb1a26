// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <vector>

namespace juri {

/// The squares of a QR code (error correction M): what screen and shell draw in their own ways.
class QrMatrix
{
public:
    /// White squares that must surround the code on every side.
    static constexpr int quietZone = 4;

    QrMatrix() = default;
    /// Empty for a text that is empty or longer than a QR code holds (2,331 bytes).
    static QrMatrix of(const QByteArray &text);

    bool empty() const { return m_size == 0; }
    int size() const { return m_size; } ///< squares on a side, without the quiet zone
    /// x and y may lie outside: the quiet zone is light.
    bool isDark(int x, int y) const;
    /// For a terminal with light letters on dark ground: two rows of squares a line, in half
    /// blocks, quiet zone included. Light squares are drawn, dark ones left out.
    QStringList halfBlockLines() const;

private:
    int m_size = 0;
    std::vector<bool> m_dark;
};

} // namespace juri
