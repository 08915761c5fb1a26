// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How sheets were read first: a tree of the whole document, written again and compared, then asked
// field by field. Slow, and plain; the quick reader must give the same answer to every file.

#include "core/exchange/wire.h"

#include <algorithm>

namespace juri::test {

using namespace Qt::StringLiterals;

inline const QString slowNotesPath = u"notes.json"_s;

inline Result<Json> parseSlowly(const QByteArray &bytes)
{
    auto json = Json::parse(bytes);
    if (!json)
        return json;
    if (json->toBytes() != bytes || json->inNormalForm() != *json)
        return Error{ErrorCode::BadPayload, u"spelling"_s, {}};
    return json;
}

inline Result<Json> openSlowly(const Statement &statement)
{
    auto json = parseSlowly(statement.body);
    if (!json)
        return json;
    JsonFields fields(*json);
    if (fields.text(u"type"_s) != u"score-sheet")
        return Error{ErrorCode::BadSignature, u"type"_s, {}};
    const std::int64_t version = fields.number(u"v"_s, false);
    if (version < 1)
        return wire::badStatement(u"version"_s);
    if (version > 1)
        return wire::newerStatement();
    return json;
}

inline std::optional<SheetState> slowStateFrom(const QString &word)
{
    if (word == u"final")
        return SheetState::Final;
    if (word == u"partial")
        return SheetState::Partial;
    return word == u"withdrawn" ? std::optional(SheetState::Withdrawn) : std::nullopt;
}

/// Puts the cells of one statement back onto its evaluations; notes what does not fit.
class SlowCells
{
public:
    SlowCells(JsonFields &fields, ScoreSheet &sheet)
        : m_fields(fields)
        , m_sheet(sheet)
    {}

    void read()
    {
        EntryId before;
        for (const Json &item : m_fields.list(u"entries"_s, true)) {
            const auto entry = item.text() ? EntryId::from(*item.text()) : std::nullopt;
            if (!entry || *entry <= before) {
                m_fields.note(u"entries"_s);
                return;
            }
            before = *entry;
            Evaluation evaluation;
            evaluation.judge = m_sheet.judge;
            evaluation.entry = *entry;
            m_sheet.evaluations.push_back(std::move(evaluation));
        }
        readStanding(u"recused"_s, Standing::Recused);
        readStanding(u"no_show"_s, Standing::NoShow);
        for (const auto &[entry, scores] : m_fields.object(u"scores"_s, true)) {
            Evaluation *evaluation = judged(entry);
            if (!evaluation || !scores.object() || scores.object()->empty())
                return m_fields.note(u"scores of "_s + entry);
            for (const auto &[criterion, points] : *scores.object())
                setMark(*evaluation, criterion,
                    points.number() ? std::optional<Mark>(Points(*points.number())) : std::nullopt);
        }
        for (const auto &[entry, criteria] : m_fields.object(u"not_applicable"_s, true)) {
            Evaluation *evaluation = judged(entry);
            if (!evaluation || !criteria.list() || criteria.list()->empty())
                return m_fields.note(u"not_applicable of "_s + entry);
            QString last;
            for (const Json &criterion : *criteria.list()) {
                const QString name = criterion.text() ? *criterion.text() : QString();
                if (name <= last) // one spelling: ascending
                    return m_fields.note(u"not_applicable of "_s + entry);
                last = name;
                setMark(*evaluation, name, Mark(NotApplicable()));
            }
        }
    }

    Evaluation *find(const QString &text)
    {
        const auto id = EntryId::from(text);
        const auto found = std::lower_bound(m_sheet.evaluations.begin(), m_sheet.evaluations.end(),
            id.value_or(EntryId()), [](const Evaluation &evaluation, const EntryId &entry) {
                return evaluation.entry < entry;
            });
        return id && found != m_sheet.evaluations.end() && found->entry == *id ? &*found : nullptr;
    }

private:
    Evaluation *judged(const QString &text)
    {
        Evaluation *evaluation = find(text);
        return evaluation && evaluation->standing == Standing::Judging ? evaluation : nullptr;
    }

    void readStanding(const QString &field, Standing standing)
    {
        for (const auto &[entry, reason] : m_fields.object(field, true)) {
            Evaluation *evaluation = judged(entry);
            if (!evaluation || !reason.text() ||
                (standing == Standing::Recused && reason.text()->trimmed().isEmpty()))
                return m_fields.note(field);
            evaluation->standing = standing;
            evaluation->standingReason = *reason.text();
        }
    }

    void setMark(Evaluation &evaluation, const QString &criterion, const std::optional<Mark> &mark)
    {
        const CriterionId *id = criterionOf(criterion);
        if (!id || !mark || !evaluation.marks.emplace(*id, *mark).second)
            m_fields.note(u"a mark"_s);
    }

    /// Every entry names the same few criteria: one id for all of them spares most allocations.
    const CriterionId *criterionOf(const QString &text)
    {
        const auto known = m_criteria.find(text);
        if (known != m_criteria.end())
            return &known->second;
        const auto id = CriterionId::from(text);
        return id ? &m_criteria.emplace(text, *id).first->second : nullptr;
    }

    std::map<QString, CriterionId> m_criteria;
    JsonFields &m_fields;
    ScoreSheet &m_sheet;
};

inline Result<> readNotesSlowly(const QByteArray &bytes, SlowCells &cells)
{
    auto json = parseSlowly(bytes);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    const bool typed = fields.text(u"type"_s) == u"notes" && fields.number(u"v"_s) == 1;
    fields.hash(u"salt"_s); // 32 bytes in hex, of no meaning
    if (!typed)
        fields.note(u"type of the notes"_s);
    for (const auto &[entry, one] : fields.object(u"notes"_s, true)) {
        Evaluation *evaluation = cells.find(entry);
        JsonFields own(one);
        const bool said = one.object() && one.object()->contains(u"entry"_s);
        const QString onEntry = own.text(u"entry"_s, false);
        const Json::Object &criteria = own.object(u"criteria"_s);
        // One spelling: a note that says nothing is left out.
        if (!evaluation || !own.problem().isEmpty() || said == onEntry.isEmpty() ||
            (criteria.empty() && (!said || one.object()->size() > 1))) {
            fields.note(u"notes on "_s + entry);
            break;
        }
        evaluation->note = onEntry;
        for (const auto &[criterion, note] : criteria) {
            const auto id = CriterionId::from(criterion);
            if (!id || !note.text() || note.text()->isEmpty())
                fields.note(u"a note"_s);
            else
                evaluation->notes.emplace(*id, *note.text());
        }
    }
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    return {};
}

/// The fields that stand alone.
inline ScoreSheet readHeadSlowly(JsonFields &fields)
{
    ScoreSheet sheet;
    sheet.competition =
        CompetitionId::from(fields.text(u"competition"_s)).value_or(CompetitionId());
    sheet.stage = StageId::from(fields.text(u"stage"_s)).value_or(StageId());
    sheet.rehearsal = fields.boolean(u"rehearsal"_s, true);
    sheet.judge = JudgeId::from(fields.text(u"judge"_s)).value_or(JudgeId());
    if (const auto key = keyFromSshText(fields.text(u"key"_s)))
        sheet.key = *key;
    sheet.rev = fields.smallNumber(u"rev"_s);
    sheet.prev = wire::prevFrom(fields);
    const auto state = slowStateFrom(fields.text(u"state"_s));
    sheet.state = state.value_or(SheetState::Partial);
    JsonFields packageFields(fields.required(u"package"_s));
    sheet.packageSeq = packageFields.number(u"seq"_s);
    sheet.packageHash = packageFields.hash(u"sha256"_s);
    JsonFields journalFields(fields.required(u"journal"_s));
    sheet.journalSeq = journalFields.number(u"seq"_s);
    sheet.journalHead = journalFields.hash(u"head"_s);
    sheet.rubricHash = fields.hash(u"rubric_sha256"_s);
    sheet.entriesHash = fields.hash(u"entries_sha256"_s);
    sheet.device = wire::plainName(fields, u"device"_s, true);
    sheet.claimedTime = wire::timeFrom(fields);
    if (sheet.competition.isNull() || sheet.stage.isNull() || sheet.judge.isNull() ||
        sheet.key.isEmpty() || !state)
        fields.note(u"competition, stage, judge, key or state"_s);
    if (sheet.rev < 1 || (sheet.rev == 1) != sheet.prev.empty() || sheet.prev.size() > 100)
        fields.note(u"rev and prev do not fit"_s);
    if (!packageFields.problem().isEmpty() || !journalFields.problem().isEmpty() ||
        sheet.packageSeq < 1 || sheet.journalSeq < 0)
        fields.note(u"package or journal"_s);
    return sheet;
}

inline Result<ScoreSheet> slowlyReadSheet(const Statement &statement)
{
    auto json = openSlowly(statement);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    fields.field(u"type"_s);
    fields.field(u"v"_s);
    ScoreSheet sheet = readHeadSlowly(fields);
    const Json::List &files = fields.list(u"files"_s, true);
    SlowCells cells(fields, sheet);
    cells.read();
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    if (auto own = wire::checkSigner(statement, sheet.key); !own)
        return own.error();
    if (auto complete = wire::checkMembers(files, statement.members); !complete)
        return complete.error();
    if (statement.members.size() != 1 || statement.members[0].path != slowNotesPath)
        return wire::badStatement(u"notes.json"_s);
    if (auto notes = readNotesSlowly(statement.members[0].bytes, cells); !notes)
        return notes.error();
    return sheet;
}

} // namespace juri::test
