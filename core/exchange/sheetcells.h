// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include "core/exchange/statements.h"
#include "core/support/jsonscanner.h"

#include <string_view>
#include <vector>

namespace juri {

/// Puts the cells of one sheet, as the scanner meets them, onto the sheet's evaluations. Every
/// entry names the same few criteria, in the same order: what was found last time is looked at
/// first, and one id serves them all.
class SheetCells
{
public:
    /// Whether scores are put onto the evaluations, or only looked at: keeping 480 of them takes as
    /// long as all the rest.
    enum class Scores { Keep, Check };
    /// What is scanned must outlive this: ids are remembered as they stand in it.
    SheetCells(ScoreSheet &sheet, Scores scores)
        : m_sheet(sheet)
        , m_scores(scores)
    {}

    // Each reads the value that waits and says whether it is as it must be.
    bool readEntries(JsonScanner &scanner);
    bool readStanding(JsonScanner &scanner, Standing standing);
    bool readScores(JsonScanner &scanner);
    bool readNotApplicable(JsonScanner &scanner);
    bool readNotes(JsonScanner &scanner); ///< "notes" of notes.json

private:
    struct Known
    {
        std::string_view name;
        CriterionId id;
    };

    Evaluation *find(std::string_view entry, size_t &from);
    Evaluation *judged(std::string_view entry, size_t &from);
    const CriterionId *rememberedCriterion(std::string_view name);
    std::optional<CriterionId> criterionOf(std::string_view name);
    bool setMark(Evaluation &evaluation, std::string_view criterion, const Mark &mark);
    bool readScoresOf(JsonScanner &scanner, Evaluation &evaluation);
    bool readNotApplicableTo(JsonScanner &scanner, Evaluation &evaluation);
    bool readNotesOn(JsonScanner &scanner, Evaluation &evaluation);
    bool readCriterionNotes(JsonScanner &scanner, Evaluation &evaluation);

    ScoreSheet &m_sheet;
    Scores m_scores;
    std::vector<std::string_view> m_entries; ///< the ids of the sheet's evaluations, in order
    std::vector<Known> m_criteria;
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
