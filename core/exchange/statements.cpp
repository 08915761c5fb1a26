// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/statements.h"

#include "core/domain/rubricformat.h"
#include "core/exchange/wire.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestIdentityName = 200;

/// What the key is for: one competition only, and in place of which other key.
void readPurpose(JsonFields &fields, IdentityContent &content)
{
    if (const Json *competition = fields.field(u"competition"_s)) {
        content.competition =
            competition->text()
                ? CompetitionId::from(*competition->text()).value_or(CompetitionId())
                : CompetitionId();
        if (content.competition.isNull())
            fields.note(u"competition"_s);
    }
    if (const Json *replaces = fields.field(u"replaces"_s)) {
        content.replaces = replaces->text() ? *replaces->text() : QString();
        if (!isSshFingerprint(content.replaces))
            fields.note(u"replaces"_s);
    }
}

} // namespace

QString typeWord(StatementType type)
{
    switch (type) {
    case StatementType::CompetitionPackage:
        return u"competition-package"_s;
    case StatementType::Identity:
        return u"identity"_s;
    case StatementType::ScoreSheet:
        return u"score-sheet"_s;
    case StatementType::Decision:
        return u"decision"_s;
    case StatementType::Receipt:
        return u"receipt"_s;
    case StatementType::Result:
        return u"result"_s;
    case StatementType::Witness:
        return u"witness"_s;
    }
    return {};
}

QString namespaceOf(StatementType type)
{
    return u"juri-"_s + typeWord(type) + u"-v1"_s;
}

QString fileExtension(StatementType type)
{
    switch (type) {
    case StatementType::CompetitionPackage:
        return u"juripack"_s;
    case StatementType::Identity:
        return u"juriid"_s;
    case StatementType::ScoreSheet:
        return u"jurisheet"_s;
    case StatementType::Decision:
        return u"juridecision"_s;
    case StatementType::Receipt:
        return u"jurireceipt"_s;
    case StatementType::Result:
        return u"juriresult"_s;
    case StatementType::Witness:
        return u"juriwitness"_s;
    }
    return {};
}

std::optional<StatementType> statementTypeFrom(QStringView word)
{
    for (const StatementType type : allStatementTypes) {
        if (typeWord(type) == word)
            return type;
    }
    return std::nullopt;
}

QByteArray rubricHash(const StageSetup &stage)
{
    return sha256(wire::spelled(methodToJson(stage.rubric, stage.rules)));
}

QByteArray entriesHash(const std::vector<Entry> &entries)
{
    Json::List list;
    for (const Entry &entry : entries)
        list.push_back(wire::entryToJson(entry));
    return sha256(wire::spelled(Json(std::move(list))));
}

std::vector<ListedFile> listedFiles(const Statement &statement)
{
    std::vector<ListedFile> listed;
    const auto json = Json::parse(statement.body);
    const Json::Object *object = json ? json->object() : nullptr;
    const auto files = object ? object->find(u"files"_s) : Json::Object::const_iterator();
    if (!object || files == object->end() || !files->second.list())
        return listed;
    for (const Json &item : *files->second.list()) {
        JsonFields fields(item);
        listed.push_back({fields.text(u"path"_s), fields.hash(u"sha256"_s)});
    }
    return listed;
}

Result<Statement> makeIdentity(const IdentityContent &content, const SigningKey &key)
{
    const QString name = content.name.trimmed();
    if (name.isEmpty() || name.size() > longestIdentityName)
        return Error{ErrorCode::InvalidValue,
            QCoreApplication::translate(
                "juri::Statement", "Give your name, with at most 200 characters."),
            {}};
    Json::Object body{{u"claimed_time"_s, wire::timeText(content.claimedTime)},
        {u"key"_s, sshKeyText(key.publicKey())},
        {u"name"_s, name.normalized(QString::NormalizationForm_C)},
        {u"type"_s, typeWord(StatementType::Identity)}, {u"v"_s, 1}};
    if (!content.competition.isNull())
        body.emplace(u"competition"_s, content.competition.text());
    if (!content.replaces.isEmpty())
        body.emplace(u"replaces"_s, content.replaces);
    Statement statement = wire::signedStatement(StatementType::Identity, std::move(body), key, {});
    // What we would refuse to read is not signed in the first place.
    if (auto readable = readIdentity(statement); !readable)
        return readable.error();
    return statement;
}

Result<IdentityContent> readIdentity(const Statement &statement)
{
    auto json = wire::openBody(statement, StatementType::Identity);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    fields.field(u"type"_s);
    fields.field(u"v"_s);
    IdentityContent content;
    content.name = wire::plainName(fields, u"name"_s, true);
    content.claimedTime = wire::timeFrom(fields);
    const auto key = keyFromSshText(fields.text(u"key"_s));
    readPurpose(fields, content);
    if (content.name.trimmed().isEmpty() || content.name.size() > longestIdentityName)
        fields.note(u"name"_s);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    if (!key)
        return key.error();
    content.key = *key;
    if (auto own = wire::checkSigner(statement, content.key); !own)
        return own.error();
    // An identity lists no other file, so it may hold none.
    if (auto complete = wire::checkMembers({}, statement.members); !complete)
        return complete.error();
    return content;
}

} // namespace juri
