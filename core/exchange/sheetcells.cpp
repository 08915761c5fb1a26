// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetcells.h"

#include <algorithm>

namespace juri {

namespace {

/// No rubric has more criteria. A hostile sheet that names thousands must not make each of them
/// look at all before it.
constexpr size_t mostRemembered = 100;

/// As with isKeyBefore.
bool isSameKey(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
        return x == y; // a function of our own, so that it stays a loop
    });
}

} // namespace

void SheetGrid::clear()
{
    rows.clear();
    criteria.clear();
    cells.clear();
    reasons.clear();
    notes.clear();
}

std::vector<Evaluation> evaluationsOf(const SheetGrid &grid, const JudgeId &judge)
{
    std::vector<CriterionId> criteria;
    criteria.reserve(grid.criteria.size());
    for (const std::string_view name : grid.criteria)
        criteria.push_back(idFrom<CriterionId>(name).value_or(CriterionId()));
    std::vector<Evaluation> evaluations;
    evaluations.reserve(grid.rows.size());
    for (const SheetGrid::Row &row : grid.rows) {
        Evaluation &evaluation = evaluations.emplace_back();
        evaluation.judge = judge;
        evaluation.entry = idFrom<EntryId>(row.entry).value_or(EntryId());
        evaluation.standing = row.standing;
    }
    for (const SheetGrid::Cell &cell : grid.cells) {
        auto &marks = evaluations[cell.row].marks;
        marks.emplace_hint(marks.end(), criteria[cell.criterion],
            cell.points ? Mark(*cell.points) : Mark(NotApplicable()));
    }
    for (const SheetGrid::Text &reason : grid.reasons)
        evaluations[reason.row].standingReason = reason.text;
    for (const SheetGrid::Text &note : grid.notes) {
        Evaluation &evaluation = evaluations[note.row];
        if (note.criterion)
            evaluation.notes.emplace(criteria[*note.criterion], note.text);
        else
            evaluation.note = note.text;
    }
    return evaluations;
}

bool SheetCells::readEntries(JsonScanner &scanner)
{
    if (!scanner.enterList())
        return false;
    bool sound = true;
    while (scanner.nextItem()) {
        if (!sound || scanner.kind() != JsonScanner::Kind::Text) {
            sound = false;
            continue;
        }
        const std::string_view name = scanner.text();
        sound =
            isValidId(name) && (m_grid.rows.empty() || isKeyBefore(m_grid.rows.back().entry, name));
        if (sound)
            m_grid.rows.push_back({name}); // an id has no escapes: this is the body's own text
    }
    return sound;
}

/// The row of an entry. The keys of an object ascend as the entries do, so the search goes on from
/// where the last one ended.
std::optional<size_t> SheetCells::find(std::string_view entry, size_t &from) const
{
    const auto &rows = m_grid.rows;
    while (from < rows.size() && isKeyBefore(rows[from].entry, entry))
        ++from;
    const bool found = from < rows.size() && isSameKey(rows[from].entry, entry);
    return found ? std::optional(from) : std::nullopt;
}

std::optional<size_t> SheetCells::judged(std::string_view entry, size_t &from) const
{
    const auto row = find(entry, from);
    return row && m_grid.rows[*row].standing == Standing::Judging ? row : std::nullopt;
}

bool SheetCells::readStanding(JsonScanner &scanner, Standing standing)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    size_t from = 0;
    while (scanner.nextMember()) {
        const auto row = judged(scanner.key(), from);
        // Who is not judging has no marks, whichever of the two stands first in the statement.
        if (!row || m_grid.rows[*row].marks > 0 || scanner.kind() != JsonScanner::Kind::Text) {
            sound = false;
            continue;
        }
        QString reason = scanner.string();
        if (standing == Standing::Recused && reason.trimmed().isEmpty())
            sound = false;
        m_grid.rows[*row].standing = standing;
        m_grid.reasons.push_back({*row, {}, std::move(reason)});
    }
    return sound;
}

bool SheetCells::readNotApplicable(JsonScanner &scanner)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    size_t from = 0;
    while (scanner.nextMember()) {
        const auto row = judged(scanner.key(), from);
        sound = row && readNotApplicableTo(scanner, *row) && sound;
    }
    return sound;
}

bool SheetCells::readNotApplicableTo(JsonScanner &scanner, size_t row)
{
    if (!scanner.enterList())
        return false;
    bool sound = true;
    std::string_view last;
    while (scanner.nextItem()) {
        if (!sound || scanner.kind() != JsonScanner::Kind::Text) {
            sound = false;
            continue;
        }
        const std::string_view name = scanner.text();
        const auto criterion = criterionOf(name);
        sound = criterion && name > last; // one spelling: ascending
        if (!sound)
            continue;
        m_grid.cells.push_back({row, *criterion, {}});
        ++m_grid.rows[row].marks;
        last = name;
    }
    return sound && !last.empty();
}

bool SheetCells::readScores(JsonScanner &scanner)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    size_t from = 0;
    size_t barred = 0;
    while (scanner.nextMember()) {
        const auto row = judged(scanner.key(), from);
        sound = row && readScoresOf(scanner, *row, barred) && sound;
    }
    return sound;
}

/// `barred` goes through the cells that do not apply, which ascend by entry and criterion as the
/// scores do: none of them may be met again.
bool SheetCells::readScoresOf(JsonScanner &scanner, size_t row, size_t &barred)
{
    if (!scanner.enterObject())
        return false;
    auto &cells = m_grid.cells;
    const auto isBefore = [&](const SheetGrid::Cell &cell, std::string_view name) {
        return !cell.points &&
               (cell.row < row || (cell.row == row && m_grid.criteria[cell.criterion] < name));
    };
    bool sound = true;
    size_t scores = 0;
    while (scanner.nextMember()) {
        const std::string_view name = scanner.key();
        const auto criterion = criterionOf(name);
        if (!criterion || scanner.kind() != JsonScanner::Kind::Number) {
            sound = false;
            continue;
        }
        while (barred < cells.size() && isBefore(cells[barred], name))
            ++barred;
        if (barred < cells.size() && !cells[barred].points && cells[barred].row == row &&
            m_grid.criteria[cells[barred].criterion] == name)
            sound = false;
        cells.push_back({row, *criterion, scanner.number()});
        ++scores;
    }
    m_grid.rows[row].marks += scores;
    return sound && scores > 0;
}

std::optional<size_t> SheetCells::criterionOf(std::string_view name)
{
    auto &criteria = m_grid.criteria;
    const size_t known = std::min(criteria.size(), mostRemembered);
    for (size_t looked = 0; looked < known; ++looked) {
        if (m_next >= known)
            m_next = 0;
        if (isSameKey(criteria[m_next++], name))
            return m_next - 1;
    }
    if (!isValidId(name))
        return std::nullopt;
    criteria.push_back(name);
    m_next = criteria.size();
    return criteria.size() - 1;
}

bool SheetCells::readNotes(JsonScanner &scanner)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    size_t from = 0;
    while (scanner.nextMember()) {
        const auto row = find(scanner.key(), from);
        sound = row && readNotesOn(scanner, *row) && sound;
    }
    return sound;
}

/// One spelling: what says nothing is left out.
bool SheetCells::readNotesOn(JsonScanner &scanner, size_t row)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    bool any = false;
    while (scanner.nextMember()) {
        any = true;
        if (scanner.key() == "criteria") {
            sound = readCriterionNotes(scanner, row) && sound;
        } else if (scanner.key() == "entry" && scanner.kind() == JsonScanner::Kind::Text) {
            QString note = scanner.string();
            sound = !note.isEmpty() && sound;
            m_grid.notes.push_back({row, {}, std::move(note)});
        } else {
            sound = false;
        }
    }
    return sound && any;
}

bool SheetCells::readCriterionNotes(JsonScanner &scanner, size_t row)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    bool any = false;
    while (scanner.nextMember()) {
        const auto criterion = criterionOf(scanner.key());
        if (!criterion || scanner.kind() != JsonScanner::Kind::Text) {
            sound = false;
            continue;
        }
        QString note = scanner.string();
        sound = !note.isEmpty() && sound;
        any = true;
        m_grid.notes.push_back({row, criterion, std::move(note)});
    }
    return sound && any;
}

} // namespace juri
