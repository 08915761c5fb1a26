// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/outcome.h"

#include "core/exchange/wire.h"
#include "core/support/files.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 5> reasonWords{
    "by-result", "by-tie-break", "shared", "too-few-readings", "no-show"};
constexpr std::int64_t largestNumber = (std::int64_t(1) << 53) - 1;
constexpr qsizetype longestNumber = 400;
const QString outcomePath = u"outcome.json"_s;

/// A whole number as the profile can say it; larger ones as decimal digits.
Json wholeJson(const QString &digits)
{
    bool fits = false;
    const qlonglong value = digits.toLongLong(&fits);
    if (fits && value >= -largestNumber && value <= largestNumber)
        return value;
    return digits;
}

Json fractionJson(const Fraction &fraction)
{
    return Json::Object{
        {u"den"_s, wholeJson(fraction.denominator())}, {u"num"_s, wholeJson(fraction.numerator())}};
}

QString wholeText(const Json &json)
{
    if (json.number())
        return QString::number(*json.number());
    return json.text() && json.text()->size() <= longestNumber ? *json.text() : QString();
}

/// A fraction in its one spelling: lowest terms, a positive denominator, a text only where a number
/// would not do.
std::optional<Fraction> fractionFrom(const Json &json)
{
    JsonFields fields(json);
    const QString num = wholeText(fields.required(u"num"_s));
    const QString den = wholeText(fields.required(u"den"_s));
    const auto value = Fraction::fromWhole(num, den);
    if (!fields.problem().isEmpty() || !value || fractionJson(*value) != json)
        return std::nullopt;
    return value;
}

Json rowJson(const OutcomeRow &row)
{
    Json::Object object{
        {u"entry"_s, row.entry.text()}, {u"readings"_s, row.readings}, {u"reason"_s, row.reason}};
    if (row.rank)
        object.emplace(u"rank"_s, *row.rank);
    if (row.result)
        object.emplace(u"result"_s, fractionJson(*row.result));
    return object;
}

std::optional<OutcomeRow> rowFrom(const Json &json)
{
    JsonFields fields(json);
    OutcomeRow row;
    const auto entry = EntryId::from(fields.text(u"entry"_s));
    row.readings = fields.smallNumber(u"readings"_s);
    row.reason = fields.text(u"reason"_s);
    if (const Json *rank = fields.field(u"rank"_s)) {
        if (!rank->number() || *rank->number() < 1 || *rank->number() > 1'000'000)
            return std::nullopt;
        row.rank = static_cast<int>(*rank->number());
    }
    if (const Json *result = fields.field(u"result"_s)) {
        row.result = fractionFrom(*result);
        if (!row.result)
            return std::nullopt;
    }
    const bool known = std::find(reasonWords.begin(), reasonWords.end(),
                           row.reason.toStdString()) != reasonWords.end();
    if (!entry || !known || row.readings < 0 || !fields.problem().isEmpty())
        return std::nullopt;
    row.entry = *entry;
    return row;
}

template<typename Id>
Json idsJson(const std::set<Id> &ids)
{
    Json::List list;
    for (const Id &id : ids)
        list.push_back(id.text());
    return list;
}

template<typename Id>
std::set<Id> idsFrom(JsonFields &fields, const QString &name)
{
    std::set<Id> ids;
    for (const Json &item : fields.list(name, true)) {
        const auto id = item.text() ? Id::from(*item.text()) : std::nullopt;
        if (!id || (!ids.empty() && *ids.rbegin() >= *id)) {
            fields.note(name);
            break;
        }
        ids.insert(*id);
    }
    return ids;
}

} // namespace

QByteArray outcomeBytes(const OutcomeDocument &outcome)
{
    Json::Object counted, absent;
    for (const auto &[judge, hash] : outcome.counted)
        counted.emplace(judge.text(), wire::hexText(hash));
    for (const auto &[judge, reason] : outcome.absent)
        absent.emplace(judge.text(), reason);
    Json::List ranking;
    for (const OutcomeRow &row : outcome.ranking)
        ranking.push_back(rowJson(row));
    return wire::spelled(
        Json::Object{{u"absent"_s, std::move(absent)}, {u"annulled"_s, idsJson(outcome.annulled)},
            {u"competition"_s, outcome.competition.text()}, {u"counted"_s, std::move(counted)},
            {u"decision_head"_s, wire::hexText(outcome.decisionHead)},
            {u"decision_seq"_s, static_cast<std::int64_t>(outcome.decisionSeq)},
            {u"excluded"_s, idsJson(outcome.excluded)},
            {u"package"_s, wire::hexText(outcome.package)}, {u"ranking"_s, std::move(ranking)},
            {u"stage"_s, outcome.stage.text()}, {u"type"_s, u"outcome"_s}, {u"v"_s, 1}});
}

Result<OutcomeDocument> readOutcome(const QByteArray &bytes)
{
    auto json = Json::parseCanonical(bytes);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    OutcomeDocument outcome;
    if (fields.text(u"type"_s) != u"outcome" || fields.number(u"v"_s) != 1)
        fields.note(u"type of the outcome"_s);
    outcome.competition =
        CompetitionId::from(fields.text(u"competition"_s)).value_or(CompetitionId());
    outcome.stage = StageId::from(fields.text(u"stage"_s)).value_or(StageId());
    outcome.package = fields.hash(u"package"_s);
    outcome.decisionHead = fields.hash(u"decision_head"_s);
    outcome.decisionSeq = fields.number(u"decision_seq"_s);
    outcome.counted = wire::countedFrom(fields);
    outcome.absent = wire::absentFrom(fields);
    outcome.excluded = idsFrom<JudgeId>(fields, u"excluded"_s);
    outcome.annulled = idsFrom<EntryId>(fields, u"annulled"_s);
    for (const Json &item : fields.list(u"ranking"_s, true)) {
        auto row = rowFrom(item);
        if (!row)
            return wire::badStatement(u"a row of the ranking"_s);
        outcome.ranking.push_back(*std::move(row));
    }
    if (outcome.competition.isNull() || outcome.stage.isNull() || outcome.decisionSeq < 1)
        fields.note(u"competition, stage or decisions"_s);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    return outcome;
}

Result<Statement> makeResult(
    const ResultContent &content, std::vector<StatementMember> members, const SigningKey &chair)
{
    std::sort(members.begin(), members.end(),
        [](const StatementMember &a, const StatementMember &b) { return a.path < b.path; });
    Json::Object body = wire::commonFields(StatementType::Result, content.claimedTime,
        content.competition, content.rehearsal, chair.publicKey());
    body.emplace(u"stage"_s, content.stage.text());
    body.emplace(u"title"_s, content.title);
    body.emplace(u"scope"_s, content.scope == ResultScope::Panel ? u"panel"_s : u"public"_s);
    body.emplace(u"outcome_sha256"_s, wire::hexText(content.outcomeHash));
    body.emplace(u"detached"_s, wire::hashesJson(content.detached));
    body.emplace(u"files"_s, wire::filesJson(members));
    Statement statement =
        wire::signedStatement(StatementType::Result, std::move(body), chair, std::move(members));
    if (auto readable = readResult(statement); !readable)
        return readable.error();
    return statement;
}

Result<ResultContent> readResult(const Statement &statement)
{
    auto json = wire::openBody(statement, StatementType::Result);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    ResultContent content;
    wire::readCommon(fields, content);
    content.stage = StageId::from(fields.text(u"stage"_s)).value_or(StageId());
    content.title = wire::plainName(fields, u"title"_s, true);
    const QString scope = fields.text(u"scope"_s);
    content.scope = scope == u"public" ? ResultScope::Public : ResultScope::Panel;
    content.outcomeHash = fields.hash(u"outcome_sha256"_s);
    content.detached = wire::hashesFrom(fields, u"detached"_s);
    const Json::List &files = fields.list(u"files"_s, true);
    if (content.stage.isNull() || content.title.isEmpty() ||
        (scope != u"public" && scope != u"panel"))
        fields.note(u"stage, title or scope"_s);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    if (auto own = wire::checkSigner(statement, content.key); !own)
        return own.error();
    if (auto complete = wire::checkMembers(files, statement.members); !complete)
        return complete.error();
    bool outcomeSeen = false;
    for (size_t i = 0; i < statement.members.size(); ++i) {
        const StatementMember &member = statement.members[i];
        if (i > 0 && !(statement.members[i - 1].path < member.path))
            return wire::badStatement(u"members are not ascending"_s);
        if (member.path == outcomePath)
            outcomeSeen = sha256(member.bytes) == content.outcomeHash;
    }
    if (!outcomeSeen)
        return wire::badStatement(u"outcome.json"_s);
    return content;
}

} // namespace juri
