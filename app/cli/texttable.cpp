// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include "core/support/fraction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

bool isNumeric(const std::vector<QStringList> &rows, qsizetype column)
{
    bool any = false;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const QString &cell = rows[row].at(column);
        if (!cell.isEmpty() && !Fraction::fromDecimal(cell))
            return false;
        any = any || !cell.isEmpty();
    }
    return any;
}

} // namespace

QStringList textTable(const std::vector<QStringList> &rows)
{
    if (rows.empty())
        return {};
    std::vector<qsizetype> widths;
    std::vector<bool> right;
    for (qsizetype column = 0; column < rows.front().size(); ++column) {
        qsizetype width = 0;
        for (const QStringList &row : rows)
            width = std::max(width, row.at(column).size());
        widths.push_back(width);
        right.push_back(isNumeric(rows, column));
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const QString &cell = row.at(static_cast<qsizetype>(column));
            line += column == 0 ? QString() : u"  "_s;
            line += right[column] ? cell.rightJustified(widths[column])
                                  : cell.leftJustified(widths[column]);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines += line;
    }
    return lines;
}

} // namespace juri::cli
