// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/statements.h"
#include "core/exchange/view.h"

#include <map>

namespace juri {

/// Says of one sheet by itself whether it may speak for its judge: competition, stage, key, rubric
/// and entries, and every cell against the package that it names. Looks at the roster and the
/// packages that this chair signed; never at other sheets, a clock, or the order of arrival.
class SheetFit
{
public:
    SheetFit(const Competition &competition, const StageId &stage);

    /// Counted stands for "may speak": which of those sheets counts is decided among them. `detail`
    /// says in English what is wrong with a Malformed one.
    SheetStanding standingOf(
        const ScoreSheet &sheet, const QByteArray &signer, QString &detail) const;

private:
    struct Package
    {
        PackageContent content;
        QByteArray rubric, entries; ///< hashes
    };

    void readPackages();
    SheetStanding keyStanding(const JudgeId &judge, const QByteArray &signer) const;

    const Competition &m_competition;
    StageId m_stage;
    std::map<QByteArray, Package> m_packages; ///< by statement hash
    const Package *m_newest = nullptr;
};

} // namespace juri
