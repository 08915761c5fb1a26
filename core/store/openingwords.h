// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only: what people are told when a file is opened.

#include "core/store/opening.h"
#include "core/support/place.h"

namespace juri {

/// Why the file can only be looked at, and how to go on; empty for NotReadOnly.
QString readOnlySentence(const QString &path, ReadOnlyBecause because);
QString upgradedSentence(const QString &path, const QString &keptCopy);
/// Whether others on this computer can read or change the file; empty if not, or if its place knows
/// no owners.
QString warningFor(const QString &path, const Place &place);
/// A file whose newest rows lie in a log that did not come with it.
Error incompleteCopy(const QString &path);

/// The number of the user of this process.
uint currentUser();

} // namespace juri
