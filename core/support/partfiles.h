// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace juri {

class FileCalls;

/// A new name for the unfinished content of a file: ".NAME.juri-part-" and 8 random hex digits,
/// with as much of the name as a folder surely holds.
QString partNameOf(const QString &name);

/// Removes what runs that were killed left in a folder: part files that are ours by name, owner
/// and kind, and older than a day, so that no other run still writes them. Failing is no harm.
void removeOldParts(FileCalls &calls, int folder, const QString &folderPath);

} // namespace juri
