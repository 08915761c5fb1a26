// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/statements.h"

#include "core/domain/rubricformat.h"
#include "core/exchange/wire.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

#include <set>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

const QString rubricPath = u"rubric.json"_s;
constexpr size_t mostJudges = 500;
constexpr size_t mostEntries = 5000;
constexpr size_t mostCriteria = 100;

Error tooManyInPackage(const QString &detail)
{
    return {ErrorCode::TooLarge,
        QCoreApplication::translate("juri::Statement",
            "A package holds at most %1 entries, %2 judges and %3 criteria. Divide the competition "
            "into stages or files of that size.")
            .arg(mostEntries)
            .arg(mostJudges)
            .arg(mostCriteria),
        detail};
}

QString comparedWord(KeyComparison compared)
{
    switch (compared) {
    case KeyComparison::NotCompared:
        return u"no"_s;
    case KeyComparison::Telephone:
        return u"telephone"_s;
    case KeyComparison::InPerson:
        return u"in-person"_s;
    }
    return {};
}

std::optional<KeyComparison> comparedFrom(const QString &word)
{
    for (const KeyComparison compared :
        {KeyComparison::NotCompared, KeyComparison::Telephone, KeyComparison::InPerson}) {
        if (comparedWord(compared) == word)
            return compared;
    }
    return std::nullopt;
}

Json rosterJson(const std::vector<Judge> &roster)
{
    Json::List list;
    for (const Judge &judge : roster) {
        Json::Object object{{u"compared"_s, comparedWord(judge.compared)},
            {u"judge"_s, judge.id.text()}, {u"key"_s, sshKeyText(judge.key)},
            {u"name"_s, judge.name}};
        if (!judge.institution.isEmpty())
            object.emplace(u"institution"_s, judge.institution);
        list.push_back(std::move(object));
    }
    return list;
}

Json assignmentsJson(const std::set<Assignment> &assignments)
{
    std::map<QString, Json::List> lists;
    for (const Assignment &assignment :
        assignments) // by judge, then entry: the lists come out ascending
        lists[assignment.judge.text()].push_back(assignment.entry.text());
    Json::Object object;
    for (auto &[judge, entries] : lists)
        object.emplace(judge, std::move(entries));
    return object;
}

Result<Judge> judgeFromJson(const Json &json)
{
    JsonFields fields(json);
    Judge judge;
    judge.id = JudgeId::from(fields.text(u"judge"_s)).value_or(JudgeId());
    judge.name = wire::plainName(fields, u"name"_s, true);
    judge.institution = wire::plainName(fields, u"institution"_s, false);
    const auto compared = comparedFrom(fields.text(u"compared"_s));
    const auto key = keyFromSshText(fields.text(u"key"_s));
    if (judge.id.isNull() || judge.name.isEmpty() || !compared || !key || !isSoundPublicKey(*key))
        fields.note(u"a judge of the roster"_s);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    judge.compared = *compared;
    judge.key = *key;
    return judge;
}

/// The roster, ascending, without two judges of one key.
Result<std::vector<Judge>> rosterFrom(const Json::List &list)
{
    std::vector<Judge> roster;
    std::set<QByteArray> keys;
    for (const Json &item : list) {
        auto judge = judgeFromJson(item);
        if (!judge)
            return judge.error();
        if ((!roster.empty() && roster.back().id >= judge->id) || !keys.insert(judge->key).second)
            return wire::badStatement(u"roster is not ascending, or has one key twice"_s);
        roster.push_back(*std::move(judge));
    }
    return roster;
}

Result<std::vector<Entry>> entriesFrom(const Json::List &list)
{
    std::vector<Entry> entries;
    for (const Json &item : list) {
        auto entry = wire::entryFromJson(item);
        if (!entry)
            return entry.error();
        if (!entries.empty() && entries.back().id >= entry->id)
            return wire::badStatement(u"entries are not ascending"_s);
        entries.push_back(*std::move(entry));
    }
    return entries;
}

Result<std::set<Assignment>> assignmentsFrom(
    const Json::Object &object, const PackageContent &content)
{
    std::set<EntryId> entries;
    for (const Entry &entry : content.entries)
        entries.insert(entry.id);
    std::set<JudgeId> judges;
    for (const Judge &judge : content.roster)
        judges.insert(judge.id);
    std::set<Assignment> assignments;
    for (const auto &[name, list] : object) {
        const auto judge = JudgeId::from(name);
        if (!judge || !judges.contains(*judge) || !list.list() || list.list()->empty())
            return wire::badStatement(u"assignments of an unknown judge"_s);
        EntryId before;
        for (const Json &item : *list.list()) {
            const auto entry = item.text() ? EntryId::from(*item.text()) : std::nullopt;
            if (!entry || !entries.contains(*entry) || *entry <= before)
                return wire::badStatement(u"assignment of an unknown entry, or not ascending"_s);
            before = *entry;
            assignments.insert({*judge, *entry});
        }
    }
    return assignments;
}

} // namespace

Result<Statement> makePackage(const PackageContent &content, const SigningKey &chair)
{
    Json::List entries;
    for (const Entry &entry : content.entries)
        entries.push_back(wire::entryToJson(entry));
    std::vector<StatementMember> members{
        {rubricPath, wire::spelled(methodToJson(content.stage.rubric, content.stage.rules))}};
    Json::Object body{{u"assignments"_s, assignmentsJson(content.assignments)},
        {u"chair"_s, Json::Object{{u"key"_s, sshKeyText(chair.publicKey())},
                         {u"name"_s, content.setup.chairName}}},
        {u"claimed_time"_s, wire::timeText(content.claimedTime)},
        {u"competition"_s, content.setup.id.text()}, {u"entries"_s, std::move(entries)},
        {u"entries_sha256"_s, wire::hexText(entriesHash(content.entries))},
        {u"files"_s, wire::filesJson(members)}, {u"organiser"_s, content.setup.organiser},
        {u"prev"_s, wire::prevJson(content.prev)}, {u"rehearsal"_s, content.setup.rehearsal},
        {u"roster"_s, rosterJson(content.roster)},
        {u"rubric_sha256"_s, wire::hexText(rubricHash(content.stage))},
        {u"seq"_s, static_cast<std::int64_t>(content.seq)},
        {u"stage"_s,
            Json::Object{{u"id"_s, content.stage.id.text()}, {u"title"_s, content.stage.title}}},
        {u"template"_s, content.setup.templateId}, {u"title"_s, content.setup.title},
        {u"type"_s, typeWord(StatementType::CompetitionPackage)}, {u"v"_s, 1}};
    Statement statement = wire::signedStatement(
        StatementType::CompetitionPackage, std::move(body), chair, std::move(members));
    if (auto readable = readPackage(statement); !readable)
        return readable.error();
    return statement;
}

namespace {

/// The fields that stand alone; lists and members are read by the caller.
PackageContent readHead(JsonFields &fields)
{
    PackageContent content;
    content.setup.id = CompetitionId::from(fields.text(u"competition"_s)).value_or(CompetitionId());
    content.setup.title = wire::plainName(fields, u"title"_s, true);
    content.setup.organiser = wire::plainName(fields, u"organiser"_s, true);
    content.setup.templateId = wire::plainName(fields, u"template"_s, true);
    content.setup.rehearsal = fields.boolean(u"rehearsal"_s, true);
    JsonFields chairFields(fields.required(u"chair"_s));
    content.setup.chairName = wire::plainName(chairFields, u"name"_s, true);
    if (const auto key = keyFromSshText(chairFields.text(u"key"_s)))
        content.setup.chairKey = *key;
    JsonFields stageFields(fields.required(u"stage"_s));
    content.stage.id = StageId::from(stageFields.text(u"id"_s)).value_or(StageId());
    content.stage.title = wire::plainName(stageFields, u"title"_s, true);
    content.stage.locked = true;
    content.seq = fields.number(u"seq"_s);
    content.prev = wire::prevFrom(fields);
    content.claimedTime = wire::timeFrom(fields);
    if (!chairFields.problem().isEmpty() || !stageFields.problem().isEmpty() ||
        content.setup.chairKey.isEmpty() || content.setup.id.isNull() ||
        content.setup.title.isEmpty() || content.stage.id.isNull())
        fields.note(u"competition, title, chair or stage"_s);
    if (content.seq < 1 || (content.seq == 1) != content.prev.empty() || content.prev.size() > 1)
        fields.note(u"seq and prev do not fit"_s);
    return content;
}

} // namespace

Result<PackageContent> readPackage(const Statement &statement)
{
    auto json = wire::openBody(statement, StatementType::CompetitionPackage);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    fields.field(u"type"_s);
    fields.field(u"v"_s);
    PackageContent content = readHead(fields);
    const QByteArray statedRubric = fields.hash(u"rubric_sha256"_s);
    const QByteArray statedEntries = fields.hash(u"entries_sha256"_s);
    const Json::List &entryList = fields.list(u"entries"_s, true);
    const Json::List &rosterList = fields.list(u"roster"_s, true);
    const Json::Object &assignmentLists = fields.object(u"assignments"_s, true);
    const Json::List &files = fields.list(u"files"_s, true);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    if (auto own = wire::checkSigner(statement, content.setup.chairKey); !own)
        return own.error();
    if (entryList.size() > mostEntries || rosterList.size() > mostJudges)
        return tooManyInPackage(u"entries or roster"_s);
    if (auto complete = wire::checkMembers(files, statement.members); !complete)
        return complete.error();
    if (statement.members.size() != 1 || statement.members[0].path != rubricPath ||
        statedRubric != sha256(statement.members[0].bytes))
        return wire::badStatement(u"rubric.json"_s);
    auto methodJson = Json::parseCanonical(statement.members[0].bytes);
    if (!methodJson)
        return methodJson.error();
    auto method = methodFromJson(*methodJson);
    if (!method)
        return method.error();
    if (method->rubric.criteria.size() > mostCriteria)
        return tooManyInPackage(u"criteria"_s);
    content.stage.rubric = std::move(method->rubric);
    content.stage.rules = std::move(method->rules);
    auto entries = entriesFrom(entryList);
    if (!entries)
        return entries.error();
    content.entries = *std::move(entries);
    auto roster = rosterFrom(rosterList);
    if (!roster)
        return roster.error();
    content.roster = *std::move(roster);
    auto assignments = assignmentsFrom(assignmentLists, content);
    if (!assignments)
        return assignments.error();
    content.assignments = *std::move(assignments);
    if (statedEntries != entriesHash(content.entries))
        return wire::badStatement(u"entries_sha256"_s);
    // Sheets name the rubric by the hash of its one spelling, so there may be no second one.
    if (statedRubric != rubricHash(content.stage))
        return wire::badStatement(u"rubric.json is not in its one spelling"_s);
    return content;
}

} // namespace juri
