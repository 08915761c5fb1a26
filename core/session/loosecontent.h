// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only: a content put together from what is left of the tables.

#include "core/store/salvage.h"

namespace juri {

/// The content that the rows make, without statements. What they do not say at all, `help` says, if
/// it is there: whose file it is, rubric and rules. Nothing if nobody says that. Rows that break a
/// rule of the domain are left out.
std::optional<Competition> assembled(const LooseRows &rows, const Competition *help);

/// Adds what tables that are not complete may have lost, from an earlier or partly known content.
/// Returns whether anything was.
bool fillFrom(Competition &competition, const LooseRows &rows, const Competition &other);

/// Takes out what names something that is not there. Returns how many things.
int removeDangling(Competition &competition);

/// Where the tables, as far as they are there, say something else than the content: one translated
/// sentence each, at most a hundred.
QStringList differencesTo(
    const Competition &competition, const Competition &tables, const LooseRows &rows);

} // namespace juri
