// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/statements.h"

#include "core/exchange/wire.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

const QString notesPath = u"notes.json"_s;
constexpr qsizetype saltBytes = 32;
constexpr std::array<const char *, 3> stateWords{"final", "partial", "withdrawn"};

QString stateWord(SheetState state)
{
    return QString::fromLatin1(stateWords.at(static_cast<size_t>(state)));
}

std::optional<SheetState> stateFrom(const QString &word)
{
    for (const SheetState state : {SheetState::Final, SheetState::Partial, SheetState::Withdrawn}) {
        if (stateWord(state) == word)
            return state;
    }
    return std::nullopt;
}

/// Notes travel apart, with salt, so that a public bundle can leave them out and nobody can guess
/// them from their hash.
QByteArray notesBytes(const ScoreSheet &sheet, RandomSource &random)
{
    Json::Object notes;
    for (const Evaluation &evaluation : sheet.evaluations) {
        Json::Object one;
        Json::Object criteria;
        for (const auto &[criterion, note] : evaluation.notes)
            criteria.emplace(criterion.text(), note);
        if (!criteria.empty())
            one.emplace(u"criteria"_s, std::move(criteria));
        if (!evaluation.note.isEmpty())
            one.emplace(u"entry"_s, evaluation.note);
        if (!one.empty())
            notes.emplace(evaluation.entry.text(), std::move(one));
    }
    return wire::spelled(Json::Object{{u"notes"_s, std::move(notes)},
        {u"salt"_s, wire::hexText(random.bytes(saltBytes))}, {u"type"_s, u"notes"_s}, {u"v"_s, 1}});
}

/// What of the evaluations stands in the statement itself.
struct Cells
{
    Json::Object scores, notApplicable, recused, noShow;
};

Cells cellsOf(const ScoreSheet &sheet)
{
    Cells cells;
    for (const Evaluation &evaluation : sheet.evaluations) {
        const QString entry = evaluation.entry.text();
        const QString &reason = evaluation.standingReason;
        if (evaluation.standing == Standing::Recused) {
            cells.recused.emplace(entry, reason);
            continue;
        }
        if (evaluation.standing == Standing::NoShow) {
            cells.noShow.emplace(entry, reason);
            continue;
        }
        Json::Object scores;
        Json::List notApplicable;
        for (const auto &[criterion, mark] : evaluation.marks) {
            if (const Points *points = std::get_if<Points>(&mark))
                scores.emplace(criterion.text(), Json(*points));
            else
                notApplicable.push_back(criterion.text());
        }
        if (!scores.empty())
            cells.scores.emplace(entry, std::move(scores));
        if (!notApplicable.empty())
            cells.notApplicable.emplace(entry, std::move(notApplicable));
    }
    return cells;
}

Result<> checkComplete(const ScoreSheet &sheet, const Rubric &rubric)
{
    for (const Evaluation &evaluation : sheet.evaluations) {
        const EvaluationState state = stateOf(evaluation, rubric);
        if (state == EvaluationState::NotBegun || state == EvaluationState::Begun)
            return Error{ErrorCode::Incomplete,
                QCoreApplication::translate("juri::Statement",
                    "Entry %1 is not complete yet. Score it, mark it as not "
                    "judged, or hand in later.")
                    .arg(evaluation.entry.text()),
                {}};
    }
    return {};
}

} // namespace

Result<Statement> makeSheet(
    const ScoreSheet &sheet, const Rubric &rubric, const SigningKey &judge, RandomSource &random)
{
    if (sheet.state == SheetState::Final) {
        if (auto complete = checkComplete(sheet, rubric); !complete)
            return complete.error();
    }
    std::vector<StatementMember> members{{notesPath, notesBytes(sheet, random)}};
    Cells cells = cellsOf(sheet);
    Json::List entries;
    for (const Evaluation &evaluation : sheet.evaluations)
        entries.push_back(evaluation.entry.text());
    const Json body = Json::Object{{u"claimed_time"_s, wire::timeText(sheet.claimedTime)},
        {u"competition"_s, sheet.competition.text()}, {u"device"_s, sheet.device},
        {u"entries"_s, std::move(entries)}, {u"entries_sha256"_s, wire::hexText(sheet.entriesHash)},
        {u"files"_s, wire::filesJson(members)},
        {u"journal"_s, Json::Object{{u"head"_s, wire::hexText(sheet.journalHead)},
                           {u"seq"_s, static_cast<std::int64_t>(sheet.journalSeq)}}},
        {u"judge"_s, sheet.judge.text()}, {u"key"_s, sshKeyText(judge.publicKey())},
        {u"no_show"_s, std::move(cells.noShow)},
        {u"not_applicable"_s, std::move(cells.notApplicable)},
        {u"package"_s, Json::Object{{u"seq"_s, static_cast<std::int64_t>(sheet.packageSeq)},
                           {u"sha256"_s, wire::hexText(sheet.packageHash)}}},
        {u"prev"_s, wire::prevJson(sheet.prev)}, {u"recused"_s, std::move(cells.recused)},
        {u"rehearsal"_s, sheet.rehearsal}, {u"rev"_s, sheet.rev},
        {u"rubric_sha256"_s, wire::hexText(sheet.rubricHash)},
        {u"scores"_s, std::move(cells.scores)}, {u"stage"_s, sheet.stage.text()},
        {u"state"_s, stateWord(sheet.state)}, {u"type"_s, typeWord(StatementType::ScoreSheet)},
        {u"v"_s, 1}};
    Statement statement =
        wire::signedStatement(StatementType::ScoreSheet, body, judge, std::move(members));
    if (auto readable = readSheet(statement); !readable)
        return readable.error();
    return statement;
}

namespace {

/// Puts the cells of one statement back onto its evaluations; notes what does not fit.
class CellReader
{
public:
    CellReader(JsonFields &fields, ScoreSheet &sheet)
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

Result<> readNotes(const QByteArray &bytes, CellReader &cells)
{
    auto json = Json::parseCanonical(bytes);
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
ScoreSheet readSheetHead(JsonFields &fields)
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
    const auto state = stateFrom(fields.text(u"state"_s));
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

Result<ScoreSheet> readSheetOf(const Statement &statement, wire::Spelling spelling)
{
    auto json = wire::openBody(statement, StatementType::ScoreSheet, spelling);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    fields.field(u"type"_s);
    fields.field(u"v"_s);
    ScoreSheet sheet = readSheetHead(fields);
    const Json::List &files = fields.list(u"files"_s, true);
    CellReader cells(fields, sheet);
    cells.read();
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    if (auto own = wire::checkSigner(statement, sheet.key); !own)
        return own.error();
    if (spelling == wire::Spelling::Check) {
        if (auto complete = wire::checkMembers(files, statement.members); !complete)
            return complete.error();
    }
    if (statement.members.size() != 1 || statement.members[0].path != notesPath)
        return wire::badStatement(u"notes.json"_s);
    if (auto notes = readNotes(statement.members[0].bytes, cells); !notes)
        return notes.error();
    return sheet;
}

} // namespace

Result<ScoreSheet> readSheet(const Statement &statement)
{
    return readSheetOf(statement, wire::Spelling::Check);
}

Result<ScoreSheet> wire::readKnownSheet(const Statement &statement)
{
    return readSheetOf(statement, wire::Spelling::Checked);
}

} // namespace juri
