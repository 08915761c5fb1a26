// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/statements.h"

#include "core/exchange/wire.h"

#include <QtCore/QCoreApplication>

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

std::optional<SheetState> wire::sheetStateFrom(std::string_view word)
{
    for (const SheetState state : {SheetState::Final, SheetState::Partial, SheetState::Withdrawn}) {
        if (stateWords.at(static_cast<size_t>(state)) == word)
            return state;
    }
    return std::nullopt;
}

} // namespace juri
