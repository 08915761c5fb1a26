// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/replay.h"

#include <variant>

namespace juri {

/// A row that holds a whole competition, and one that says that another device goes on.
struct ContentRow
{
    Competition competition;
    QString device;
};
struct DeviceRow
{
    QString before, after;
};
using JournalRow = std::variant<Edit, ContentRow, DeviceRow>;

/// Reads any row of the journal. (BadPayload for what is no row of this version, NotFound for a
/// statement that the lookup does not know)
Result<JournalRow> rowFromJournal(const QByteArray &what, const StatementLookup &statements);

/// Whether the row holds a whole competition, sound or not; false for bytes that are no row at all.
bool isContentRow(const QByteArray &what);

} // namespace juri
