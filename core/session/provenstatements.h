// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only: which signed files of a damaged file are as they were signed.

#include "core/store/salvage.h"

namespace juri {

/// Statements that pass the whole door once more, and those that do not.
struct ProvenStatements
{
    std::map<QByteArray, Statement> good;
    std::map<QByteArray, QString> bad; ///< why, in English
};

/// Lets each statement pass every check of the door; a list of members that is lost is taken from
/// what the statement itself names. Adds to what is known already, and stops if it is told to.
void proveStatements(const Salvage &found, ProvenStatements &into, Progress &progress);

} // namespace juri
