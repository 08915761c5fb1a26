// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/wire.h"

#include "core/exchange/sshsig.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juri::wire {

using namespace Qt::StringLiterals;

QString hexText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

namespace {

/// The number that stands in `count` digits from `at`; -1 if not all are digits.
int digitsAt(QStringView text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (const QChar c : text.sliced(at, count)) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

/// A time of these centuries, without the detour by a pattern that every sheet would pay for;
/// nothing says only that this is not one.
std::optional<QDateTime> ordinaryTime(QStringView text)
{
    if (text.size() != 20 || text[4] != u'-' || text[7] != u'-' || text[10] != u'T' ||
        text[13] != u':' || text[16] != u':' || text[19] != u'Z')
        return std::nullopt;
    const int year = digitsAt(text, 0, 4);
    const QDate date(year, digitsAt(text, 5, 2), digitsAt(text, 8, 2));
    const QTime time(digitsAt(text, 11, 2), digitsAt(text, 14, 2), digitsAt(text, 17, 2));
    if (year < 1900 || year > 2999 || !date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC);
}

} // namespace

std::optional<QDateTime> timeFromText(const QString &text)
{
    if (auto time = ordinaryTime(text))
        return time;
    // By date and time, as UTC from the start: a detour by local time would look up the time zone
    // for every sheet.
    const QDateTime time(QDate::fromString(text.left(10), u"yyyy-MM-dd"_s),
        QTime::fromString(text.mid(11, 8), u"HH:mm:ss"_s), Qt::UTC);
    if (!time.isValid() || timeText(time) != text)
        return std::nullopt;
    return time;
}

QDateTime timeFrom(JsonFields &fields)
{
    const auto time = timeFromText(fields.text(u"claimed_time"_s));
    if (!time)
        fields.note(u"claimed_time"_s);
    return time.value_or(QDateTime());
}

Json filesJson(const std::vector<StatementMember> &members)
{
    Json::List list;
    for (const StatementMember &member : members)
        list.push_back(
            Json::Object{{u"path"_s, member.path}, {u"sha256"_s, hexText(sha256(member.bytes))},
                {u"size"_s, static_cast<std::int64_t>(member.bytes.size())}});
    return list;
}

Error membersDiffer()
{
    return {ErrorCode::BadContainer,
        QCoreApplication::translate("juri::Statement",
            "The file does not hold what its signature promises. Ask for it again."),
        u"members differ from files[]"_s};
}

Result<> checkMembers(const Json::List &listed, const std::vector<StatementMember> &members)
{
    if (listed.size() != members.size())
        return membersDiffer();
    for (size_t i = 0; i < listed.size(); ++i) {
        JsonFields fields(listed[i]);
        const QString path = fields.text(u"path"_s);
        const QByteArray hash = fields.hash(u"sha256"_s);
        const std::int64_t size = fields.number(u"size"_s);
        if (!fields.problem().isEmpty())
            return badStatement(fields.problem());
        if (path != members[i].path || size != members[i].bytes.size() ||
            hash != sha256(members[i].bytes))
            return membersDiffer();
    }
    return {};
}

std::vector<QByteArray> prevFrom(JsonFields &fields)
{
    std::vector<QByteArray> prev;
    for (const Json &item : fields.list(u"prev"_s, true)) {
        const QByteArray hash = item.text() ? hashFromHex(*item.text()) : QByteArray();
        if (hash.isEmpty() || (!prev.empty() && prev.back() >= hash))
            fields.note(u"prev"_s); // ascending, hence no hash twice
        prev.push_back(hash);
    }
    return prev;
}

Json prevJson(const std::vector<QByteArray> &prev)
{
    Json::List list;
    for (const QByteArray &hash : prev)
        list.push_back(hexText(hash));
    return list;
}

std::set<QByteArray> hashesFrom(JsonFields &fields, const QString &name)
{
    std::set<QByteArray> hashes;
    for (const Json &item : fields.list(name, true)) {
        QByteArray hash = item.text() ? hashFromHex(*item.text()) : QByteArray();
        if (hash.isEmpty() || (!hashes.empty() && *hashes.rbegin() >= hash)) {
            fields.note(name);
            break;
        }
        hashes.insert(hashes.end(), std::move(hash));
    }
    return hashes;
}

Json hashesJson(const std::set<QByteArray> &hashes)
{
    Json::List list;
    for (const QByteArray &hash : hashes)
        list.push_back(hexText(hash));
    return list;
}

QByteArray optionalHash(JsonFields &fields, const QString &name)
{
    const QString text = fields.text(name, false);
    QByteArray hash = text.isNull() ? QByteArray() : hashFromHex(text);
    if (!text.isNull() && hash.isEmpty())
        fields.note(name);
    return hash;
}

QByteArray soundKeyFrom(JsonFields &fields, const QString &name)
{
    const auto key = keyFromSshText(fields.text(name));
    if (!key || !isSoundPublicKey(*key)) {
        fields.note(name);
        return {};
    }
    return *key;
}

std::map<JudgeId, QByteArray> countedFrom(JsonFields &fields)
{
    std::map<JudgeId, QByteArray> counted;
    for (const auto &[name, value] : fields.object(u"counted"_s, true)) {
        const auto judge = JudgeId::from(name);
        QByteArray hash = value.text() ? hashFromHex(*value.text()) : QByteArray();
        if (!judge || hash.isEmpty())
            fields.note(u"counted"_s);
        else
            counted.emplace(*judge, std::move(hash));
    }
    return counted;
}

std::map<JudgeId, QString> absentFrom(JsonFields &fields)
{
    std::map<JudgeId, QString> absent;
    for (const auto &[name, value] : fields.object(u"absent"_s, true)) {
        const auto judge = JudgeId::from(name);
        if (!judge || !value.text() || value.text()->trimmed().isEmpty())
            fields.note(u"absent"_s);
        else
            absent.emplace(*judge, *value.text());
    }
    return absent;
}

Json::Object commonFields(StatementType type, const QDateTime &time,
    const CompetitionId &competition, bool rehearsal, const QByteArray &key)
{
    return {{u"claimed_time"_s, timeText(time)}, {u"competition"_s, competition.text()},
        {u"key"_s, sshKeyText(key)}, {u"rehearsal"_s, rehearsal}, {u"type"_s, typeWord(type)},
        {u"v"_s, 1}};
}

Common readCommonFields(JsonFields &fields)
{
    fields.field(u"type"_s);
    fields.field(u"v"_s);
    Common common;
    common.competition =
        CompetitionId::from(fields.text(u"competition"_s)).value_or(CompetitionId());
    common.rehearsal = fields.boolean(u"rehearsal"_s, true);
    common.key = soundKeyFrom(fields, u"key"_s);
    common.claimedTime = timeFrom(fields);
    if (common.competition.isNull())
        fields.note(u"competition"_s);
    return common;
}

Error badStatement(const QString &detail)
{
    return {ErrorCode::BadPayload,
        QCoreApplication::translate("juri::Statement",
            "The content of the file is not written as Juri writes it. Ask for the file again."),
        detail};
}

Error newerStatement()
{
    return {ErrorCode::NewerVersion,
        QCoreApplication::translate("juri::Statement",
            "This file was made by a newer version of Juri. Install the newer "
            "version and open it again."),
        {}};
}

Result<> checkKind(bool typeFits, std::int64_t version)
{
    if (!typeFits)
        return Error{ErrorCode::BadSignature,
            QCoreApplication::translate("juri::Statement",
                "The file was signed as another kind of file than it says. Ask for it again."),
            u"type and namespace differ"_s};
    if (version < 1)
        return badStatement(u"version"_s);
    if (version > 1)
        return newerStatement();
    return {};
}

Result<Json> openBody(const Statement &statement, StatementType type)
{
    auto json = Json::parseCanonical(statement.body);
    if (!json)
        return json;
    const auto field = [&json](const QString &name) -> const Json * {
        const auto found = json->object()->find(name);
        return found == json->object()->end() ? nullptr : &found->second;
    };
    const Json *word = field(u"type"_s);
    const Json *version = field(u"v"_s);
    const bool typeFits = word && word->text() && *word->text() == typeWord(type);
    if (auto kind = checkKind(typeFits, version && version->number() ? *version->number() : 0);
        !kind)
        return kind.error();
    return json;
}

QByteArray spelled(const Json &json)
{
    // Typed or imported texts may come decomposed.
    return json.inNormalForm().toBytes();
}

Result<> checkSigner(const Statement &statement, const QByteArray &named)
{
    if (named == statement.signer)
        return {};
    return Error{ErrorCode::WrongKey,
        QCoreApplication::translate("juri::Statement",
            "The file names another key than the one that signed it. Ask for it again."),
        {}};
}

Statement signedStatement(StatementType type, const Json &body, const SigningKey &key,
    std::vector<StatementMember> members)
{
    Statement statement;
    statement.type = typeWord(type);
    statement.body = spelled(body);
    statement.hash = sha256(statement.body);
    statement.signature = signSsh(statement.body, namespaceOf(type), key);
    statement.signer = key.publicKey();
    statement.members = std::move(members);
    return statement;
}

bool isPlainName(QStringView text)
{
    constexpr qsizetype longestName = 500;
    return text.size() <= longestName && std::none_of(text.begin(), text.end(), [](QChar c) {
        const bool bidi = (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
                          (c >= QChar(0x2066) && c <= QChar(0x2069));
        return bidi || (c < u' ' && c != u'\n' && c != u'\t');
    });
}

QString plainName(JsonFields &fields, const QString &field, bool required)
{
    QString text = fields.text(field, required);
    if (!isPlainName(text))
        fields.note(u"too long, or control characters: "_s + field);
    return text;
}

Json entryToJson(const Entry &entry)
{
    Json::Object object{{u"id"_s, entry.id.text()}, {u"title"_s, entry.title}};
    const auto put = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            object.emplace(name, value);
    };
    put(u"agency"_s, entry.agency);
    put(u"cluster"_s, entry.cluster);
    put(u"category"_s, entry.category);
    put(u"group"_s, entry.group);
    put(u"region"_s, entry.region);
    put(u"summary"_s, entry.summary);
    if (!entry.attributes.empty()) {
        Json::Object attributes;
        for (const auto &[key, value] : entry.attributes)
            attributes.emplace(key, value);
        object.emplace(u"attributes"_s, std::move(attributes));
    }
    return object;
}

Result<Entry> entryFromJson(const Json &json)
{
    JsonFields fields(json);
    Entry entry;
    entry.id = EntryId::from(fields.text(u"id"_s)).value_or(EntryId());
    entry.title = plainName(fields, u"title"_s, true);
    entry.agency = plainName(fields, u"agency"_s, false);
    entry.cluster = plainName(fields, u"cluster"_s, false);
    entry.category = plainName(fields, u"category"_s, false);
    entry.group = plainName(fields, u"group"_s, false);
    entry.region = plainName(fields, u"region"_s, false);
    entry.summary = fields.text(u"summary"_s, false);
    for (const auto &[key, value] : fields.object(u"attributes"_s)) {
        if (!isValidId(key) || !value.text())
            fields.note(u"attribute"_s);
        else
            entry.attributes.emplace(key, *value.text());
    }
    if (entry.id.isNull() || entry.title.isEmpty())
        fields.note(u"id or title of an entry"_s);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return badStatement(problem);
    // One spelling: an empty field is left out.
    if (entryToJson(entry) != json)
        return badStatement(u"entry is not in its one spelling"_s);
    return entry;
}

} // namespace juri::wire
