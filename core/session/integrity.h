// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QStringList>

namespace juri {

/// What a full check of a competition file found.
struct IntegrityReport
{
    bool ok = false;
    QStringList findings; ///< one a problem; English technical lines
    qint64 entries = 0, judges = 0, statements = 0, journalRows = 0;
};

/// Checks schema, structure, content hashes, journal chain and the rules of the domain, and that
/// every stored statement still verifies; changes nothing in it. A damaged file gives a report, not
/// an error; a file that
/// cannot be opened at all gives an error (NotFound, NotOurs, NewerVersion, InUse, ReadOnly,
/// DiskFailure).
Result<IntegrityReport> checkFile(const QString &path);

} // namespace juri
