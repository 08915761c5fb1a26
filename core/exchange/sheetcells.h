// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include "core/exchange/statements.h"
#include "core/support/jsonscanner.h"

#include <optional>
#include <string_view>
#include <vector>

namespace juri {

/// The cells of one sheet as they stand in its statement, which must outlive it: ids are its own
/// bytes. One grid serves sheet after sheet and keeps its memory, so that looking at a known sheet
/// allocates nothing for its 480 cells.
struct SheetGrid
{
    struct Row
    {
        std::string_view entry;
        Standing standing = Standing::Judging;
        size_t marks = 0; ///< of `cells`, those of this row
    };
    struct Cell
    {
        size_t row;
        size_t criterion;             ///< in `criteria`
        std::optional<Points> points; ///< nothing: the criterion does not apply
    };
    struct Text
    {
        size_t row;
        std::optional<size_t> criterion; ///< in `criteria`; nothing: the entry as a whole
        QString text;
    };

    std::vector<Row> rows; ///< ascending by entry, each once
    /// The ids that cells and notes name. One stands here twice only if there are more than any
    /// rubric has.
    std::vector<std::string_view> criteria;
    std::vector<Cell> cells;   ///< in the order of the statement: first what does not apply
    std::vector<Text> reasons; ///< of the rows whose entry is not judged
    std::vector<Text> notes;

    void clear();
};

/// What stands in the grid, by entry as the domain has it.
std::vector<Evaluation> evaluationsOf(const SheetGrid &grid, const JudgeId &judge);

/// wire::readKnownSheet for who looks at the cells only in passing: they go into the grid, and the
/// sheet has no evaluations.
Result<ScoreSheet> readKnownSheet(const Statement &statement, SheetGrid &grid);

/// Puts the cells of one sheet, as the scanner meets them, into a grid. Every entry names the same
/// few criteria, in the same order: the one that came next last time is looked at first.
class SheetCells
{
public:
    /// Empties the grid. What is scanned must outlive it.
    explicit SheetCells(SheetGrid &grid)
        : m_grid(grid)
    {
        grid.clear();
    }

    // Each reads the value that waits and says whether it is as it must be.
    bool readEntries(JsonScanner &scanner);
    bool readStanding(JsonScanner &scanner, Standing standing);
    bool readScores(JsonScanner &scanner);
    bool readNotApplicable(JsonScanner &scanner);
    bool readNotes(JsonScanner &scanner); ///< "notes" of notes.json

private:
    std::optional<size_t> find(std::string_view entry, size_t &from) const;
    std::optional<size_t> judged(std::string_view entry, size_t &from) const;
    std::optional<size_t> criterionOf(std::string_view name);
    bool readScoresOf(JsonScanner &scanner, size_t row, size_t &barred);
    bool readNotApplicableTo(JsonScanner &scanner, size_t row);
    bool readNotesOn(JsonScanner &scanner, size_t row);
    bool readCriterionNotes(JsonScanner &scanner, size_t row);

    SheetGrid &m_grid;
    size_t m_next = 0; ///< the criterion that probably comes next
};

/// The id that a text is, if it is one.
template<typename Id>
std::optional<Id> idFrom(std::string_view text)
{
    if (text.size() > static_cast<size_t>(maxIdLength))
        return std::nullopt;
    // Latin-1 will do: no byte of a letter beyond ASCII is valid in an id.
    return Id::from(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
}

} // namespace juri
