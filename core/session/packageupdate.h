// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/statements.h"
#include "core/session/competitionsession.h"

namespace juri {

/// What taking a newer package changed in a judge's file.
struct PackageUpdate
{
    qint64 before = 0, after = 0; ///< numbers of the packages
    int newAssignments = 0;
    int droppedAssignments = 0; ///< their evaluations stay in the file, unseen
};

/// Takes a newer package of the same stage into a judge's file, in one transaction: entries,
/// roster, assignments, titles. Every score stays. The same package again changes nothing. Codes:
/// WrongCompetition; WrongKey if neither the chair nor the deputy known here signed it, or the
/// judge is no longer on its roster; Stale for an older package (rollback), with both numbers, and
/// for a second one with the number of the newest: that one is kept as evidence that the chair said
/// two things; Locked if rubric or rules differ.
Result<PackageUpdate> takePackage(CompetitionSession &session, const Statement &package);
/// The same without waiting for the disk, as CompetitionSession::applyForGoodThen().
void takePackageThen(CompetitionSession &session, const Statement &package, QObject *context,
    std::function<void(Result<PackageUpdate>)> then);

} // namespace juri
