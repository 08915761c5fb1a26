// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entry.h"
#include "core/domain/judge.h"
#include "core/domain/stage.h"
#include "core/domain/statement.h"

#include <QtCore/QByteArray>

#include <map>
#include <vector>

namespace juri {

/// Whose file this is. A file knows its role for good.
enum class Role { Chair, Judge };

/// What a competition is called and whose it is.
struct CompetitionSetup
{
    CompetitionId id;
    QString title;
    QString organiser;
    QString templateId; ///< which template it came from, "" if none
    bool rehearsal =
        false; ///< rehearsal files are refused by live competitions and the other way round
    QString chairName;
    QByteArray chairKey; ///< 32 bytes; empty until the first package is issued
    friend bool operator==(const CompetitionSetup &, const CompetitionSetup &) = default;
};

/// The whole: what one file holds. A plain value; all change goes through Edit.
struct Competition
{
    Role role = Role::Chair;
    JudgeId self; ///< in a judge's file: who this judge is
    CompetitionSetup setup;
    std::map<EntryId, Entry> entries;
    std::map<JudgeId, Judge> judges;
    std::vector<Stage> stages; ///< in order; at least one
    /// All statements known here, by hash: grow-only, never changed.
    std::map<QByteArray, Statement> statements;
    friend bool operator==(const Competition &, const Competition &) = default;

    const Stage *stage(const StageId &id) const;
    Stage *stage(const StageId &id);
    const Entry *entry(const EntryId &id) const;
    const Judge *judge(const JudgeId &id) const;
};

} // namespace juri
