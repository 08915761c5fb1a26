// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace juri {

/// Makes this process and its children leave no core file, and leave the heap out of one that is
/// made all the same: a crash must not write passphrases and scores to the disk. The first line of
/// main. Debuggers and readers of /proc keep working.
void forbidCoreDumps();

/// Overwrites the characters in place and empties the variable. A copy that shares the buffer keeps
/// its content; so wipe what nobody else holds.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace juri
