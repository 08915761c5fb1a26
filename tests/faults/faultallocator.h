// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace juri::test {

/// SQLite's memory, of which the nth request can be refused. Takes the place of SQLite's own
/// allocator; nothing of SQLite may have been used before install().
class FaultAllocator
{
public:
    static void install();
    /// Refuses request number nth from here, once or with all after it. 0 = none.
    static void fail(qint64 nth, bool fromThenOn = false);
    static qint64 count(); ///< requests since fail()
    static bool hasFailed();
};

} // namespace juri::test
