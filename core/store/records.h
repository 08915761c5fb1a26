// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include "core/store/pagefile.h"

#include <optional>
#include <string>
#include <vector>

namespace juri {

/// One value of a row as it lies in the file.
struct StoredValue
{
    enum class Kind { Null, Integer, Real, Text, Blob } kind = Kind::Null;
    qint64 integer = 0;
    QByteArray bytes; ///< of a text or blob
};

/// One row as it lies in the file.
struct StoredRow
{
    std::vector<StoredValue> values;
    std::optional<qint64> rowid;  ///< of a table that has them
    std::vector<qint64> overflow; ///< the pages that hold the rest of it
    qsizetype end = 0;            ///< where its cell ends in the page

    /// What kinds the values are, one letter each: n, i, r, t, b.
    std::string shape() const;
};

/// The cells of one page.
struct PageCells
{
    std::vector<StoredRow> rows;
    std::vector<qint64> children; ///< pages below, in order
    bool whole = true; ///< every cell could be read, and no byte of the page belongs to another one
};

/// Reads all cells of a page of a b-tree, as far as they can be read.
PageCells cellsOf(const PageFile &file, QByteArrayView page, qsizetype treeAt);

/// The row of a table with rowids whose cell begins at that byte of a page; nothing if the bytes
/// make no sense.
std::optional<StoredRow> rowAt(const PageFile &file, QByteArrayView page, qsizetype at);

} // namespace juri
