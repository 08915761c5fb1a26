// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/journalvalues.h"

#include "core/domain/journalwords.h"
#include "core/domain/rubricformat.h"
#include "core/support/jsonfields.h"

#include <algorithm>

namespace juri {

Entry JournalValues::entry(const Element &element) const
{
    JournalFields fields(element, m_problem);
    Entry entry{fields.id<EntryId>("id"), fields.text("title"), fields.text("agency"),
        fields.text("cluster"), fields.text("category"), fields.text("group"),
        fields.text("region"), fields.text("summary"), {}};
    fields.eachMember("attributes", [&](std::string_view key, const Element &value) {
        const bool fresh =
            isValidId(key) &&
            entry.attributes
                .emplace(QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size())),
                    exactText(JournalFields::wordOf(value, m_problem)))
                .second;
        if (!fresh)
            m_problem.note("a name of a column that is not valid, or there twice");
    });
    fields.end();
    return entry;
}

Judge JournalValues::judge(const Element &element) const
{
    JournalFields fields(element, m_problem);
    Judge judge{fields.id<JudgeId>("id"), fields.text("name"), fields.text("institution"),
        fields.key("key"), static_cast<KeyComparison>(fields.choice("compared", 2))};
    fields.end();
    return judge;
}

Evaluation JournalValues::evaluation(const Element &element) const
{
    JournalFields fields(element, m_problem);
    Evaluation evaluation{.judge = fields.id<JudgeId>("judge"),
        .entry = fields.id<EntryId>("entry"),
        .note = fields.text("note")};
    if (const auto said = fields.required("standing"))
        std::tie(evaluation.standing, evaluation.standingReason) = standing(*said);
    fields.eachMember("marks", [&](std::string_view key, const Element &value) {
        const auto criterion = JournalFields::idOf<CriterionId>(key, m_problem);
        if (!evaluation.marks.emplace(criterion, mark(value)).second)
            m_problem.note("two marks in one cell");
    });
    fields.eachMember("notes", [&](std::string_view key, const Element &value) {
        const auto criterion = JournalFields::idOf<CriterionId>(key, m_problem);
        const std::string_view note = JournalFields::wordOf(value, m_problem);
        if (!evaluation.notes.emplace(criterion, exactText(note)).second)
            m_problem.note("two notes in one cell");
    });
    fields.end();
    return evaluation;
}

CompetitionSetup JournalValues::setup(const Element &element) const
{
    JournalFields fields(element, m_problem);
    CompetitionSetup setup{fields.id<CompetitionId>("id"), fields.text("title"),
        fields.text("organiser"), fields.text("template"), fields.flag("rehearsal"),
        fields.text("chair"), fields.key("chair_key")};
    fields.end();
    return setup;
}

StageSetup JournalValues::stageSetup(const Element &element) const
{
    JournalFields fields(element, m_problem);
    StageSetup setup;
    setup.id = fields.id<StageId>("id");
    setup.title = fields.text("title");
    setup.locked = fields.flag("locked");
    if (const auto method = fields.required("method")) {
        // The one text of a method is read in one place; rows with methods are few.
        const auto json = Json::parse(QByteArray::fromStdString(simdjson::minify(*method)));
        auto read = json ? methodFromJson(*json) : Result<Method>(json.error());
        if (read) {
            setup.rubric = std::move(read->rubric);
            setup.rules = std::move(read->rules);
        } else {
            m_problem.note("a rubric or rules that cannot be read");
        }
    }
    fields.end();
    return setup;
}

Conflict JournalValues::conflict(const Element &element) const
{
    JournalFields fields(element, m_problem);
    Conflict conflict{
        fields.id<JudgeId>("judge"), fields.id<EntryId>("entry"), fields.text("reason")};
    fields.end();
    return conflict;
}

EvaluationKey JournalValues::pair(const Element &element) const
{
    simdjson::dom::array items;
    if (element.get_array().get(items) != simdjson::SUCCESS || items.size() != 2) {
        m_problem.note("a judge and an entry are expected");
        return {};
    }
    auto item = items.begin();
    EvaluationKey pair;
    pair.judge = JournalFields::idOf<JudgeId>(JournalFields::wordOf(*item, m_problem), m_problem);
    ++item;
    pair.entry = JournalFields::idOf<EntryId>(JournalFields::wordOf(*item, m_problem), m_problem);
    return pair;
}

Mark JournalValues::mark(const Element &element) const
{
    Points points = 0;
    if (element.get_int64().get(points) == simdjson::SUCCESS)
        return points;
    std::string_view word;
    if (element.get_string().get(word) != simdjson::SUCCESS || word != notApplicableWord)
        m_problem.note("not a mark");
    return NotApplicable();
}

std::pair<Standing, QString> JournalValues::standing(const Element &element) const
{
    JournalFields fields(element, m_problem);
    const auto found =
        std::find(standingWords.begin(), standingWords.end(), fields.word("standing"));
    QString reason = fields.text("reason");
    fields.end();
    if (found != standingWords.end())
        return {static_cast<Standing>(found - standingWords.begin()), std::move(reason)};
    m_problem.note("unknown standing");
    return {};
}

QByteArray JournalValues::hash(const Element &element) const
{
    QByteArray hash = hashFromHex(JournalFields::wordOf(element, m_problem));
    if (hash.isEmpty())
        m_problem.note("not a hash");
    return hash;
}

} // namespace juri
