// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/faultallocator.h"

#include <sqlite3.h>

namespace juri::test {

namespace {

sqlite3_mem_methods original;
qint64 requests = 0;
qint64 refusedOne = 0;
bool refusedAfter = false;
bool refusedAny = false;

bool isRefused()
{
    ++requests;
    const bool refused =
        refusedOne > 0 && (refusedAfter ? requests >= refusedOne : requests == refusedOne);
    refusedAny = refusedAny || refused;
    return refused;
}

void *allocate(int bytes)
{
    return isRefused() ? nullptr : original.xMalloc(bytes);
}

void *reallocate(void *memory, int bytes)
{
    return isRefused() ? nullptr : original.xRealloc(memory, bytes);
}

} // namespace

void FaultAllocator::install()
{
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &original);
    sqlite3_mem_methods ours = original;
    ours.xMalloc = allocate;
    ours.xRealloc = reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
    sqlite3_initialize();
}

void FaultAllocator::fail(qint64 nth, bool fromThenOn)
{
    requests = 0;
    refusedOne = nth;
    refusedAfter = fromThenOn;
    refusedAny = false;
}

qint64 FaultAllocator::count()
{
    return requests;
}

bool FaultAllocator::hasFailed()
{
    return refusedAny;
}

} // namespace juri::test
