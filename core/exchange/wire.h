// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words and fields that all statement types share on the wire; for the files of this room.

#include "core/domain/competition.h"
#include "core/exchange/decision.h"
#include "core/exchange/keys.h"
#include "core/exchange/statements.h"
#include "core/support/jsonfields.h"

#include <QtCore/QDateTime>

#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace juri::wire {

QString hexText(const QByteArray &bytes);
QString timeText(const QDateTime &time); ///< "2026-05-14T09:12:44Z"
QDateTime timeFrom(JsonFields &fields);  ///< "claimed_time"; notes a problem
/// The same of a text that was read already; nothing if it is not such a time.
std::optional<QDateTime> timeFromText(const QString &text);
/// "files": path, sha256 and size of each member, in order.
Json filesJson(const std::vector<StatementMember> &members);
/// Refuses members that differ from the statement's list in path, order, size or hash.
/// (BadContainer)
Result<> checkMembers(const Json::List &listed, const std::vector<StatementMember> &members);
Error membersDiffer(); ///< the one of checkMembers
/// The hashes of "prev".
std::vector<QByteArray> prevFrom(JsonFields &fields);
Json prevJson(const std::vector<QByteArray> &prev);
/// A list of hashes, ascending, each once; what does not fit is noted.
std::set<QByteArray> hashesFrom(JsonFields &fields, const QString &name);
Json hashesJson(const std::set<QByteArray> &hashes);
/// A hash that may be absent: then empty.
QByteArray optionalHash(JsonFields &fields, const QString &name);
/// A key that is sound; empty and noted otherwise.
QByteArray soundKeyFrom(JsonFields &fields, const QString &name);
/// "counted" and "absent" of closing and outcome.
std::map<JudgeId, QByteArray> countedFrom(JsonFields &fields);
std::map<JudgeId, QString> absentFrom(JsonFields &fields);
/// The fields that decisions, receipts, results and witnesses share, written and read.
Json::Object commonFields(StatementType type, const QDateTime &time,
    const CompetitionId &competition, bool rehearsal, const QByteArray &key);
struct Common
{
    CompetitionId competition;
    bool rehearsal = false;
    QByteArray key;
    QDateTime claimedTime;
};
Common readCommonFields(JsonFields &fields);
template<typename Content>
void readCommon(JsonFields &fields, Content &content)
{
    Common common = readCommonFields(fields);
    content.competition = std::move(common.competition);
    content.rehearsal = common.rehearsal;
    content.key = std::move(common.key);
    content.claimedTime = std::move(common.claimedTime);
}
/// The error for a statement that breaks its schema.
Error badStatement(const QString &detail);
Error newerStatement();
/// Whether the body's spelling is checked, or was checked at the door when the statement came in.
enum class Spelling { Check, Checked };
/// Parses the body, checks "type" and "v"; the caller reads the other fields.
Result<Json> openBody(const Statement &statement, StatementType type);
/// Refuses a body of another type than its signature is for, or of another version than 1.
Result<> checkKind(bool typeFits, std::int64_t version);
std::optional<SheetState> sheetStateFrom(std::string_view word);
/// readSheet for who only wants to know whether all is well: without the evaluations.
Result<ScoreSheet> checkSheet(const Statement &statement);
/// readSheet for a statement of the set: what the door has checked already is not checked again.
Result<ScoreSheet> readKnownSheet(const Statement &statement);
Result<Decision> readKnownDecision(const Statement &statement);
/// The one spelling of a value, its texts in normal form C as every reader demands.
QByteArray spelled(const Json &json);
/// Refuses a statement that was signed with another key than the one it names. (WrongKey)
Result<> checkSigner(const Statement &statement, const QByteArray &named);
/// Signs the body and makes the statement.
Statement signedStatement(StatementType type, const Json &body, const SigningKey &key,
    std::vector<StatementMember> members);

/// One text of a name or title: at most 500 UTF-16 units, no characters that change the direction
/// of writing, no control characters but line feed and tab. The same rule as the domain's.
bool isPlainName(QStringView text);
QString plainName(JsonFields &fields, const QString &field, bool required);
Json entryToJson(const Entry &entry);
Result<Entry> entryFromJson(const Json &json);

} // namespace juri::wire
