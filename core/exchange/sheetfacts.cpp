// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetfacts.h"

#include "core/exchange/sheetcells.h"

#include <algorithm>
#include <string>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString textOf(std::string_view id)
{
    return QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
}

std::string ownBytes(const QString &id)
{
    return id.toLatin1().toStdString();
}

/// The scales of a rubric, by the ids of its criteria in the spelling of statements.
class ScaleTable
{
public:
    explicit ScaleTable(const Rubric &rubric)
    {
        for (const Criterion &criterion : rubric.criteria)
            m_scales.emplace(ownBytes(criterion.id.text()), criterion.scale);
    }

    size_t criteria() const { return m_scales.size(); }

    /// The first cell by entry and criterion with a criterion that is not there or a score off its
    /// scale; null if there is none.
    const SheetGrid::Cell *firstOff(const SheetGrid &grid) const
    {
        std::vector<const ScoreScale *> scales;
        scales.reserve(grid.criteria.size());
        for (const std::string_view name : grid.criteria) {
            const auto found = m_scales.find(name);
            scales.push_back(found == m_scales.end() ? nullptr : &found->second);
        }
        const SheetGrid::Cell *first = nullptr;
        const auto isBefore = [&](const SheetGrid::Cell &a, const SheetGrid::Cell &b) {
            return a.row != b.row ? a.row < b.row
                                  : grid.criteria[a.criterion] < grid.criteria[b.criterion];
        };
        for (const SheetGrid::Cell &cell : grid.cells) {
            const ScoreScale *scale = scales[cell.criterion];
            const bool fits = scale && (!cell.points || scale->contains(*cell.points));
            if (!fits && (!first || isBefore(cell, *first)))
                first = &cell;
        }
        return first;
    }

private:
    std::map<std::string, ScoreScale, std::less<>> m_scales;
};

/// A package as sheet after sheet is held against it.
class PackageTable
{
public:
    explicit PackageTable(const PackageContent &package)
        : m_scales(package.stage.rubric)
    {
        for (const Assignment &assignment : package.assignments)
            m_owed[assignment.judge].push_back(ownBytes(assignment.entry.text()));
    }

    /// Whether the cells of a sheet fit the package; empty if they do.
    QString misfitOf(const ScoreSheet &sheet, const SheetGrid &grid) const
    {
        static const std::vector<std::string> nothing;
        const auto own = m_owed.find(sheet.judge);
        const std::vector<std::string> &owed = own == m_owed.end() ? nothing : own->second;
        const bool final = sheet.state == SheetState::Final;
        const SheetGrid::Cell *off = m_scales.firstOff(grid);
        const std::string *missing = nullptr;
        auto due = owed.begin(); // what is owed ascends as the rows do
        for (size_t i = 0; i < grid.rows.size(); ++i) {
            const SheetGrid::Row &row = grid.rows[i];
            for (; due != owed.end() && *due < row.entry; ++due) {
                if (!missing)
                    missing = &*due;
            }
            if (due == owed.end() || *due != row.entry)
                return u"entry not assigned: "_s + textOf(row.entry);
            ++due;
            if (off && off->row == i)
                return u"unknown criterion or score off the scale: "_s + textOf(row.entry) + u' ' +
                       textOf(grid.criteria[off->criterion]);
            if (final && row.standing == Standing::Judging && row.marks != m_scales.criteria())
                return u"open cell in a final sheet: "_s + textOf(row.entry);
        }
        if (!missing && due != owed.end())
            missing = &*due;
        if (missing && final)
            return u"assigned entry is not on the sheet: "_s + textOf(*missing);
        return {};
    }

private:
    ScaleTable m_scales;
    std::map<JudgeId, std::vector<std::string>> m_owed; ///< ascending
};

/// The packages of a chain, each with the table that the first sheet for it makes.
class ChainTables
{
public:
    explicit ChainTables(const PackageChain &chain)
        : m_packages(chain.packages())
        , m_tables(m_packages.size())
    {}

    void fit(SheetFacts &facts, const SheetGrid &grid)
    {
        const ScoreSheet &sheet = facts.sheet;
        const auto named = std::find_if(m_packages.begin(), m_packages.end(),
            [&](const ChainedPackage &one) { return one.hash == sheet.packageHash; });
        if (named == m_packages.end()) {
            facts.misfit = u"names a package that is not on the chain"_s;
            return;
        }
        const size_t place = static_cast<size_t>(named - m_packages.begin());
        facts.package = place;
        if (named->content.seq != sheet.packageSeq || named->rubric != sheet.rubricHash ||
            named->entries != sheet.entriesHash) {
            facts.misfit = u"names a package of another number, rubric or entry list"_s;
            return;
        }
        if (!m_tables[place])
            m_tables[place].emplace(named->content);
        facts.misfit = m_tables[place]->misfitOf(sheet, grid);
    }

private:
    const std::vector<ChainedPackage> &m_packages;
    std::vector<std::optional<PackageTable>> m_tables;
};

} // namespace

SheetFactsMap readSheets(const World &world, const PackageChain &chain)
{
    SheetFactsMap sheets;
    ChainTables tables(chain);
    SheetGrid grid;
    for (const auto &[hash, statement] : world.statements) {
        if (statement.type != typeWord(StatementType::ScoreSheet))
            continue;
        SheetFacts facts;
        facts.hash = hash;
        facts.signer = statement.signer;
        if (auto sheet = readKnownSheet(statement, grid)) {
            facts.readable = true;
            facts.sheet = *std::move(sheet);
            tables.fit(facts, grid);
        } else {
            facts.misfit = sheet.error().detail;
        }
        sheets.emplace_hint(sheets.end(), hash, std::move(facts));
    }
    return sheets;
}

QString misfitOfMarks(const Statement &statement, const PackageContent &package)
{
    SheetGrid grid;
    const auto sheet = readKnownSheet(statement, grid);
    if (!sheet)
        return sheet.error().detail;
    const SheetGrid::Cell *off = ScaleTable(package.stage.rubric).firstOff(grid);
    if (off)
        return u"does not fit the package in force: "_s + textOf(grid.criteria[off->criterion]);
    return {};
}

} // namespace juri
