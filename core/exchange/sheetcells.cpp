// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetcells.h"

namespace juri {

namespace {

/// No rubric has more criteria. A hostile sheet that names thousands must not make each of them
/// look at all before it.
constexpr size_t mostRemembered = 100;

} // namespace

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
        auto entry = idFrom<EntryId>(name);
        if (!entry || (!m_entries.empty() && name <= m_entries.back())) {
            sound = false;
            continue;
        }
        m_entries.push_back(name); // an id has no escapes: this is the body's own text
        Evaluation &evaluation = m_sheet.evaluations.emplace_back();
        evaluation.entry = *std::move(entry);
    }
    return sound;
}

/// The evaluation of an entry. The keys of an object ascend as the entries do, so the search goes
/// on from where the last one ended.
Evaluation *SheetCells::find(std::string_view entry, size_t &from)
{
    while (from < m_entries.size() && m_entries[from] < entry)
        ++from;
    const bool found = from < m_entries.size() && m_entries[from] == entry;
    return found ? &m_sheet.evaluations[from] : nullptr;
}

Evaluation *SheetCells::judged(std::string_view entry, size_t &from)
{
    Evaluation *evaluation = find(entry, from);
    return evaluation && evaluation->standing == Standing::Judging ? evaluation : nullptr;
}

bool SheetCells::readStanding(JsonScanner &scanner, Standing standing)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    size_t from = 0;
    while (scanner.nextMember()) {
        Evaluation *evaluation = judged(scanner.key(), from);
        // Who is not judging has no marks, whichever of the two stands first in the statement.
        if (!evaluation || !evaluation->marks.empty() ||
            scanner.kind() != JsonScanner::Kind::Text) {
            sound = false;
            continue;
        }
        evaluation->standing = standing;
        evaluation->standingReason = scanner.string();
        if (standing == Standing::Recused && evaluation->standingReason.trimmed().isEmpty())
            sound = false;
    }
    return sound;
}

bool SheetCells::readScores(JsonScanner &scanner)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    size_t from = 0;
    while (scanner.nextMember()) {
        Evaluation *evaluation = judged(scanner.key(), from);
        sound = evaluation && readScoresOf(scanner, *evaluation) && sound;
    }
    return sound;
}

bool SheetCells::readScoresOf(JsonScanner &scanner, Evaluation &evaluation)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    bool any = false;
    while (scanner.nextMember()) {
        any = true;
        if (scanner.kind() != JsonScanner::Kind::Number) {
            sound = false;
            continue;
        }
        const std::string_view name = scanner.key();
        const Mark score = Points(scanner.number());
        // The keys of one object differ: only a criterion that does not apply could be met twice.
        const bool checked =
            m_scores == Scores::Check && evaluation.marks.empty() && rememberedCriterion(name);
        sound = (checked || setMark(evaluation, name, score)) && sound;
    }
    return sound && any;
}

bool SheetCells::readNotApplicable(JsonScanner &scanner)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    size_t from = 0;
    while (scanner.nextMember()) {
        Evaluation *evaluation = judged(scanner.key(), from);
        sound = evaluation && readNotApplicableTo(scanner, *evaluation) && sound;
    }
    return sound;
}

bool SheetCells::readNotApplicableTo(JsonScanner &scanner, Evaluation &evaluation)
{
    if (!scanner.enterList())
        return false;
    bool sound = true;
    std::string last;
    while (scanner.nextItem()) {
        if (!sound || scanner.kind() != JsonScanner::Kind::Text) {
            sound = false;
            continue;
        }
        const std::string_view name = scanner.text();
        // One spelling: ascending.
        sound = name > last && setMark(evaluation, name, Mark(NotApplicable()));
        last = name;
    }
    return sound && !last.empty();
}

bool SheetCells::setMark(Evaluation &evaluation, std::string_view criterion, const Mark &mark)
{
    auto id = criterionOf(criterion);
    if (!id)
        return false;
    const size_t before = evaluation.marks.size();
    evaluation.marks.emplace_hint(evaluation.marks.end(), *std::move(id), mark);
    return evaluation.marks.size() > before;
}

const CriterionId *SheetCells::rememberedCriterion(std::string_view name)
{
    for (size_t looked = 0; looked < m_criteria.size(); ++looked) {
        if (m_next >= m_criteria.size())
            m_next = 0;
        const Known &known = m_criteria[m_next++];
        if (known.name == name)
            return &known.id;
    }
    return nullptr;
}

std::optional<CriterionId> SheetCells::criterionOf(std::string_view name)
{
    if (const CriterionId *known = rememberedCriterion(name))
        return *known;
    auto id = idFrom<CriterionId>(name);
    if (id && m_criteria.size() < mostRemembered) {
        m_criteria.push_back({name, *id});
        m_next = m_criteria.size();
    }
    return id;
}

bool SheetCells::readNotes(JsonScanner &scanner)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    size_t from = 0;
    while (scanner.nextMember()) {
        Evaluation *evaluation = find(scanner.key(), from);
        sound = evaluation && readNotesOn(scanner, *evaluation) && sound;
    }
    return sound;
}

/// One spelling: what says nothing is left out.
bool SheetCells::readNotesOn(JsonScanner &scanner, Evaluation &evaluation)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    bool any = false;
    while (scanner.nextMember()) {
        any = true;
        if (scanner.key() == "criteria") {
            sound = readCriterionNotes(scanner, evaluation) && sound;
        } else if (scanner.key() == "entry" && scanner.kind() == JsonScanner::Kind::Text) {
            evaluation.note = scanner.string();
            sound = !evaluation.note.isEmpty() && sound;
        } else {
            sound = false;
        }
    }
    return sound && any;
}

bool SheetCells::readCriterionNotes(JsonScanner &scanner, Evaluation &evaluation)
{
    if (!scanner.enterObject())
        return false;
    bool sound = true;
    while (scanner.nextMember()) {
        auto id = criterionOf(scanner.key());
        if (!id || scanner.kind() != JsonScanner::Kind::Text) {
            sound = false;
            continue;
        }
        QString note = scanner.string();
        sound = !note.isEmpty() && sound;
        evaluation.notes.emplace_hint(evaluation.notes.end(), *std::move(id), std::move(note));
    }
    return sound && !evaluation.notes.empty();
}

} // namespace juri
