// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rubricformat.h"
#include "core/exchange/decision.h"
#include "core/exchange/packageparts.h"
#include "core/exchange/seal.h"
#include "core/exchange/ustar.h"
#include "core/exchange/wire.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>

namespace juri {

using namespace Qt::StringLiterals;
using namespace packageparts;

namespace {

constexpr size_t mostJudges = 500;
constexpr size_t mostEntries = 20'000;
constexpr size_t mostCriteria = 100;
constexpr size_t mostAttachments = 20'000;
constexpr qsizetype mostRecipients = 20;

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

Result<> readNames(const QByteArray &bytes, PackageContent &content)
{
    auto json = Json::parseCanonical(bytes);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    if (fields.text(u"type"_s) != u"names" || fields.number(u"v"_s) != 1)
        fields.note(u"type of the names"_s);
    content.namesSalt = fields.hash(u"salt"_s);
    const Json::Object &names = fields.object(u"names"_s, true);
    if (names.size() != content.roster.size())
        fields.note(u"names are not those of the roster"_s);
    for (Judge &judge : content.roster) {
        const auto found = names.find(judge.id.text());
        if (found == names.end()) {
            fields.note(u"a judge without a name"_s);
            break;
        }
        JsonFields own(found->second);
        judge.name = wire::plainName(own, u"name"_s, true);
        judge.institution = wire::plainName(own, u"institution"_s, false);
        const auto *object = found->second.object();
        const bool spare = judge.institution.isEmpty() && object && object->size() > 1;
        if (judge.name.isEmpty() || spare || !own.problem().isEmpty())
            fields.note(u"a name"_s);
    }
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    return {};
}

Result<Judge> judgeFromJson(const Json &json)
{
    JsonFields fields(json);
    Judge judge;
    judge.id = JudgeId::from(fields.text(u"judge"_s)).value_or(JudgeId());
    const auto compared = comparedFrom(fields.text(u"compared"_s));
    judge.key = wire::soundKeyFrom(fields, u"key"_s);
    judge.name = judge.id.text(); // until names.json says more
    if (judge.id.isNull() || !compared)
        fields.note(u"a judge of the roster"_s);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    judge.compared = *compared;
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

/// "attachments/<entry>/<file>", in characters that an archive may hold.
bool isAttachmentPath(const QString &path)
{
    const QByteArray name = path.toUtf8();
    return path.startsWith(attachmentsFolder) && path.count(u'/') == 2 && isSafeMemberName(name);
}

/// The entry of an object that may name attachments beside the entry's own fields.
Result<Entry> entryWithFiles(const Json &json, PackageContent &content)
{
    const Json::Object *object = json.object();
    if (!object || !object->contains(u"files"_s))
        return wire::entryFromJson(json);
    Json::Object own = *object;
    own.erase(u"files"_s);
    auto entry = wire::entryFromJson(own);
    if (!entry)
        return entry;
    const Json::List *files = object->at(u"files"_s).list();
    std::vector<QString> paths;
    for (const Json &item : files ? *files : Json::List()) {
        const QString path = item.text() ? *item.text() : QString();
        if (!isAttachmentPath(path) || (!paths.empty() && paths.back() >= path))
            return wire::badStatement(u"attachments of an entry"_s);
        paths.push_back(path);
    }
    if (paths.empty())
        return wire::badStatement(u"attachments of an entry"_s);
    content.attachmentsOf.emplace(entry->id, std::move(paths));
    return entry;
}

Result<std::vector<Entry>> entriesFrom(const Json::List &list, PackageContent &content)
{
    std::vector<Entry> entries;
    for (const Json &item : list) {
        auto entry = entryWithFiles(item, content);
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

void readExtras(JsonFields &fields, const Json::Object &object, PackageContent &content)
{
    content.decisionHead = wire::optionalHash(fields, u"decision_head"_s);
    if (object.contains(u"recovery_key"_s))
        content.recoveryKey = wire::soundKeyFrom(fields, u"recovery_key"_s);
    if (const Json *deputy = fields.field(u"deputy"_s)) {
        JsonFields own(*deputy);
        content.deputyKey = wire::soundKeyFrom(own, u"key"_s);
        content.deputyName = wire::plainName(own, u"name"_s, true);
        if (!own.problem().isEmpty() || content.deputyName.isEmpty())
            fields.note(u"deputy"_s);
    }
    if (const Json *witness = fields.field(u"witness"_s)) {
        content.witnessNeeded = witness->boolean() && *witness->boolean();
        if (!content.witnessNeeded) // one spelling: left out where it is not so
            fields.note(u"witness"_s);
    }
    if (const Json *sealTo = fields.field(u"seal_to"_s)) {
        for (const Json &item : sealTo->list() ? *sealTo->list() : Json::List()) {
            const QString recipient = item.text() ? *item.text() : QString();
            if (!isSealRecipient(recipient) ||
                (!content.sealTo.isEmpty() && content.sealTo.back() >= recipient))
                fields.note(u"seal_to"_s);
            content.sealTo << recipient;
        }
        if (content.sealTo.isEmpty() || content.sealTo.size() > mostRecipients)
            fields.note(u"seal_to"_s);
    }
}

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

/// The further members of a package, told apart.
struct PackageMembers
{
    const StatementMember *names = nullptr; ///< null where names are detached
    const StatementMember *rubric = nullptr;
    std::vector<StatementMember> attachments;
    std::vector<QString> attachmentPaths; ///< also of those that are detached
};

/// Matches the members with the list in the statement: names.json, rubric.json, attachments. Where
/// it is allowed, all but the rubric may be missing.
Result<PackageMembers> membersOf(
    const Json::List &files, const Statement &statement, Detached detached)
{
    PackageMembers members;
    Json::List present;
    size_t next = 0;
    for (size_t i = 0; i < files.size(); ++i) {
        const Json::Object *file = files[i].object();
        const auto path = file ? file->find(u"path"_s) : Json::Object::const_iterator();
        if (!file || path == file->end() || !path->second.text())
            return wire::badStatement(u"files"_s);
        const QString &name = *path->second.text();
        const bool attachment =
            i >= 2 && isAttachmentPath(name) && (i == 2 || members.attachmentPaths.back() < name);
        if (!attachment && (i >= 2 || name != (i == 0 ? namesPath : rubricPath)))
            return wire::badStatement(u"names.json, rubric.json and attachments"_s);
        if (attachment)
            members.attachmentPaths.push_back(name);
        const StatementMember *member =
            next < statement.members.size() && statement.members[next].path == name
                ? &statement.members[next]
                : nullptr;
        if (!member && (detached == Detached::Refused || i == 1))
            return wire::badStatement(u"a member is missing: "_s + name);
        if (!member)
            continue;
        ++next;
        present.push_back(files[i]);
        if (attachment)
            members.attachments.push_back(*member);
        else
            (i == 0 ? members.names : members.rubric) = member;
    }
    if (members.attachmentPaths.size() > mostAttachments)
        return tooManyInPackage(u"attachments"_s);
    if (!members.rubric)
        return wire::badStatement(u"rubric.json"_s);
    if (auto complete = wire::checkMembers(present, statement.members); !complete)
        return complete.error();
    return members;
}

/// Every attachment belongs to exactly one entry.
Result<> checkAttachments(const PackageContent &content, const std::vector<QString> &paths)
{
    std::vector<QString> owned;
    for (const auto &[entry, files] : content.attachmentsOf)
        owned.insert(owned.end(), files.begin(), files.end());
    std::sort(owned.begin(), owned.end());
    if (owned != paths)
        return wire::badStatement(u"attachments of nobody, or of two entries"_s);
    return {};
}

} // namespace

Result<PackageContent> readPackage(const Statement &statement, Detached detached)
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
    readExtras(fields, *json->object(), content);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    if (auto own = wire::checkSigner(statement, content.setup.chairKey); !own)
        return own.error();
    if (entryList.size() > mostEntries || rosterList.size() > mostJudges)
        return tooManyInPackage(u"entries or roster"_s);
    auto members = membersOf(files, statement, detached);
    if (!members)
        return members.error();
    if (statedRubric != sha256(members->rubric->bytes))
        return wire::badStatement(u"rubric.json"_s);
    auto methodJson = Json::parseCanonical(members->rubric->bytes);
    if (!methodJson)
        return methodJson.error();
    auto method = methodFromJson(*methodJson);
    if (!method)
        return method.error();
    if (method->rubric.criteria.size() > mostCriteria)
        return tooManyInPackage(u"criteria"_s);
    content.stage.rubric = std::move(method->rubric);
    content.stage.rules = std::move(method->rules);
    auto entries = entriesFrom(entryList, content);
    if (!entries)
        return entries.error();
    content.entries = *std::move(entries);
    auto roster = rosterFrom(rosterList);
    if (!roster)
        return roster.error();
    content.roster = *std::move(roster);
    content.namesDetached = !members->names;
    if (members->names) {
        if (auto named = readNames(members->names->bytes, content); !named)
            return named.error();
    }
    content.attachments = std::move(members->attachments);
    if (auto owned = checkAttachments(content, members->attachmentPaths); !owned)
        return owned.error();
    auto assignments = assignmentsFrom(assignmentLists, content);
    if (!assignments)
        return assignments.error();
    content.assignments = *std::move(assignments);
    if (statedEntries != sha256(wire::spelled(Json(entryList))))
        return wire::badStatement(u"entries_sha256"_s);
    // Sheets name the rubric by the hash of its one spelling, so there may be no second one.
    if (statedRubric != rubricHash(content.stage))
        return wire::badStatement(u"rubric.json is not in its one spelling"_s);
    return content;
}

} // namespace juri
