// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <vector>

namespace juri {

/// A table as text cells. Row 0 is the header; every row has as many cells as the header.
struct CsvTable
{
    std::vector<QStringList> rows;
    QChar separator = u',';
};

/// Reads RFC 4180 text: quotes, doubled quotes, CR LF or LF, UTF-8 with or without BOM (anything
/// else is refused), comma, semicolon or tab found from the header line. Short rows are filled with
/// empty cells; longer ones are refused with their number. Blank lines count as rows, except at the
/// end. At most 64 MiB and five million cells. (TooLarge, BadPayload)
Result<CsvTable> readCsv(const QByteArray &bytes);

/// Writes cells with commas and LF. Text that a spreadsheet would run as a formula (leading = + -
/// @, tab, CR) gets a leading apostrophe unless it is a plain number.
QByteArray writeCsv(const std::vector<QStringList> &rows);

} // namespace juri
