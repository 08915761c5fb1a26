// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/envelope.h"
#include "core/support/result.h"

#include <QtCore/QString>

#include <vector>

namespace juri {

/// One thing that was looked at, in words.
struct VerdictCheck
{
    enum class Outcome { Passed, Failed, NotReached } outcome = Outcome::NotReached;
    QString text;
};

/// What a file is and whether it stands, in words for people.
struct Verdict
{
    bool verified = false;
    QString headline;
    QString reason; ///< the sentence of the refusal; empty if verified
    std::vector<VerdictCheck> checks;
    std::vector<std::pair<QString, QString>> facts; ///< caption and value
    QString digits;                                 ///< of the key that signed; empty if refused
    QString keyLine;                                ///< the line for a file allowed_signers
    QString unpack;                                 ///< the two stock commands
    QString verify;
};

/// Looks at one file of ours, all on its own.
Verdict verdictOn(const QString &path);

} // namespace juri
