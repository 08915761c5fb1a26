// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/support/fraction.h"

#include <optional>
#include <vector>

namespace juri {

/// What the desk asks of the judge's competition: pure questions, answered from the value.

/// The stage this judge sits in: a judge's file holds one.
const Stage *judgedStage(const Competition &competition);
/// The judge's evaluation of the entry; an empty one if nothing was said yet.
Evaluation ownEvaluation(const Competition &competition, const EntryId &entry);

/// Place of one entry among the entries this judge has a total for; equal totals share a place.
struct OwnPlace
{
    int place = 0;
    int among = 0;
    bool shared = false;
};
std::optional<OwnPlace> ownPlace(const Competition &competition, const EntryId &entry);

/// The newest sheet this judge signed here.
struct HandedIn
{
    int rev = 0;
    QByteArray hash;
    std::vector<Evaluation> evaluations;
};
std::optional<HandedIn> handedIn(const Competition &competition);
/// True if something was changed after that sheet.
bool changedSince(const HandedIn &sheet, const Competition &competition);

} // namespace juri
