// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"

#include <QtCore/QCoreApplication>

#include <map>
#include <vector>

namespace juri {

/// What a column of an entry list may mean.
enum class EntryField { Id, Title, Agency, Cluster, Category, Group, Region, Summary };
QString word(EntryField field); ///< "entry", "title", "agency", …

/// One row that could not be taken, or was noticed.
struct RowFinding
{
    enum class Kind {
        MissingId,
        BadId,
        MissingTitle,
        DuplicateInList,
        Unreadable
    } kind = Kind::Unreadable;
    int row = 0;  ///< as a spreadsheet counts: the header is row 1
    QString text; ///< the offending value; for Unreadable the reason, translated
    friend bool operator==(const RowFinding &, const RowFinding &) = default;
};
QString describe(const RowFinding &finding); ///< one translated sentence with the row number

struct EntryImport
{
    EntriesEdit edit; ///< new and changed entries; unchanged ones are left out
    int added = 0, changed = 0, unchanged = 0;
    std::vector<RowFinding> findings;   ///< rows that were not taken
    std::map<QString, QString> columns; ///< header -> field word or attribute
};

/// Reads a list of entries (comma, semicolon or tab; UTF-8 with or without BOM; leading zeros
/// kept). Header names in English and Indonesian are recognised; `map` (header -> field word)
/// overrides. Unmapped columns become attributes. Refuses a list without an id column. (BadPayload)
Result<EntryImport> importEntries(
    const QByteArray &csv, const Competition &competition, const std::map<QString, QString> &map);

/// Reads scores from a long table (entry, criterion, score, note) for one judge; decimal point or
/// comma; "NA" means not applicable. With a column "judge" only this judge's rows are read.
/// Criteria are named by id or title; a row with a note only is the note on the entry. An empty
/// score leaves the cell as it is. All findings of a bad table are named; nothing is half taken:
/// with findings the edit is empty. (NotFound: stage or judge, BadPayload)
struct ScoreFinding
{
    int row = 0;
    QString sentence;
};
struct ScoreImport
{
    EvaluationsEdit edit;
    int scores = 0;
    std::vector<ScoreFinding> findings;
};
Result<ScoreImport> importScores(const QByteArray &csv, const Competition &competition,
    const StageId &stage, const JudgeId &judge);

} // namespace juri
