// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <vector>

namespace juri::cli {

/// Rows as aligned lines, two blanks between columns, no blank at a line's end. Row 0 is the
/// header; columns whose cells are all numbers or empty stand flush right.
QStringList textTable(const std::vector<QStringList> &rows);

} // namespace juri::cli
