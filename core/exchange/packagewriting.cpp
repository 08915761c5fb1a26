// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rubricformat.h"
#include "core/exchange/decision.h"
#include "core/exchange/packageparts.h"
#include "core/exchange/wire.h"
#include "core/support/files.h"

namespace juri {

using namespace Qt::StringLiterals;
using namespace packageparts;

namespace {

Json::Object namesJson(const PackageContent &content)
{
    Json::Object names;
    for (const Judge &judge : content.roster) {
        Json::Object one{{u"name"_s, judge.name}};
        if (!judge.institution.isEmpty())
            one.emplace(u"institution"_s, judge.institution);
        names.emplace(judge.id.text(), std::move(one));
    }
    return names;
}

/// Names travel apart, with salt, so that a public result can do without them.
QByteArray namesBytes(const PackageContent &content)
{
    return wire::spelled(Json::Object{{u"names"_s, namesJson(content)},
        {u"salt"_s, wire::hexText(content.namesSalt)}, {u"type"_s, u"names"_s}, {u"v"_s, 1}});
}

Json rosterJson(const std::vector<Judge> &roster)
{
    Json::List list;
    for (const Judge &judge : roster)
        list.push_back(Json::Object{{u"compared"_s, comparedWord(judge.compared)},
            {u"judge"_s, judge.id.text()}, {u"key"_s, sshKeyText(judge.key)}});
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

/// The fields that are left out when there is nothing to say.
void putExtras(Json::Object &body, const PackageContent &content)
{
    if (!content.decisionHead.isEmpty())
        body.emplace(u"decision_head"_s, wire::hexText(content.decisionHead));
    if (!content.recoveryKey.isEmpty())
        body.emplace(u"recovery_key"_s, sshKeyText(content.recoveryKey));
    if (!content.deputyKey.isEmpty())
        body.emplace(u"deputy"_s, Json::Object{{u"key"_s, sshKeyText(content.deputyKey)},
                                      {u"name"_s, content.deputyName}});
    if (content.witnessNeeded)
        body.emplace(u"witness"_s, true);
    if (content.sealTo.isEmpty())
        return;
    Json::List recipients;
    for (const QString &recipient : content.sealTo)
        recipients.push_back(recipient);
    body.emplace(u"seal_to"_s, std::move(recipients));
}

} // namespace

Json packageparts::entryJson(const Entry &entry, const PackageContent &content)
{
    Json json = wire::entryToJson(entry);
    const auto files = content.attachmentsOf.find(entry.id);
    if (files == content.attachmentsOf.end() || files->second.empty())
        return json;
    Json::Object object = *json.object();
    Json::List paths;
    for (const QString &path : files->second)
        paths.push_back(path);
    object.emplace(u"files"_s, std::move(paths));
    return object;
}

QByteArray entriesHash(const PackageContent &content)
{
    Json::List entries;
    for (const Entry &entry : content.entries)
        entries.push_back(entryJson(entry, content));
    return sha256(wire::spelled(Json(std::move(entries))));
}

namespace {

struct PackageDraft
{
    Json::Object body;
    std::vector<StatementMember> members;
};

PackageDraft draftOf(const PackageContent &content)
{
    Json::List entries;
    for (const Entry &entry : content.entries)
        entries.push_back(entryJson(entry, content));
    std::vector<StatementMember> members{{namesPath, namesBytes(content)},
        {rubricPath, wire::spelled(methodToJson(content.stage.rubric, content.stage.rules))}};
    members.insert(members.end(), content.attachments.begin(), content.attachments.end());
    Json::Object body{{u"assignments"_s, assignmentsJson(content.assignments)},
        {u"chair"_s, Json::Object{{u"key"_s, sshKeyText(content.setup.chairKey)},
                         {u"name"_s, content.setup.chairName}}},
        {u"claimed_time"_s, wire::timeText(content.claimedTime)},
        {u"competition"_s, content.setup.id.text()}, {u"entries"_s, std::move(entries)},
        {u"entries_sha256"_s, wire::hexText(entriesHash(content))},
        {u"files"_s, wire::filesJson(members)}, {u"organiser"_s, content.setup.organiser},
        {u"prev"_s, wire::prevJson(content.prev)}, {u"rehearsal"_s, content.setup.rehearsal},
        {u"roster"_s, rosterJson(content.roster)},
        {u"rubric_sha256"_s, wire::hexText(rubricHash(content.stage))},
        {u"seq"_s, static_cast<std::int64_t>(content.seq)},
        {u"stage"_s,
            Json::Object{{u"id"_s, content.stage.id.text()}, {u"title"_s, content.stage.title}}},
        {u"template"_s, content.setup.templateId}, {u"title"_s, content.setup.title},
        {u"type"_s, typeWord(StatementType::CompetitionPackage)}, {u"v"_s, 1}};
    putExtras(body, content);
    return {std::move(body), std::move(members)};
}

} // namespace

QByteArray packageBody(const PackageContent &content)
{
    return wire::spelled(draftOf(content).body);
}

Result<Statement> makePackage(const PackageContent &given, const SigningKey &chair)
{
    PackageContent content = given;
    content.setup.chairKey = chair.publicKey();
    // Nobody without the chair's key can guess it, and the same names get the same bytes again.
    if (content.namesSalt.isEmpty())
        content.namesSalt =
            sha256(chair.sign("juri-names-salt-v1" + content.setup.id.text().toUtf8() +
                              wire::spelled(namesJson(content))));
    PackageDraft draft = draftOf(content);
    Statement statement = wire::signedStatement(
        StatementType::CompetitionPackage, std::move(draft.body), chair, std::move(draft.members));
    if (auto readable = readPackage(statement); !readable)
        return readable.error();
    return statement;
}

} // namespace juri
