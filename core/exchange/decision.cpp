// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decision.h"

#include "core/exchange/envelope.h"
#include "core/exchange/wire.h"
#include "core/support/files.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 10> kindWords{"enrol", "revoke", "resolve", "exclude",
    "accept-package", "close", "admit-late", "reopen", "annul-entry", "chair-rotate"};
constexpr qsizetype longestReason = 5000;
const QString successorPath = u"successor.json"_s;
const QString successorSignaturePath = u"successor.json.sig"_s;

Json countedJson(const std::map<JudgeId, QByteArray> &counted)
{
    Json::Object object;
    for (const auto &[judge, hash] : counted)
        object.emplace(judge.text(), wire::hexText(hash));
    return object;
}

Json absentJson(const std::map<JudgeId, QString> &absent)
{
    Json::Object object;
    for (const auto &[judge, reason] : absent)
        object.emplace(judge.text(), reason);
    return object;
}

/// Writes the fields of one act.
struct ActWriter
{
    Json::Object &body;

    void operator()(const EnrolKey &act) const
    {
        put(u"judge"_s, act.judge.text());
        put(u"judge_key"_s, sshKeyText(act.key));
        put(u"compared"_s, comparedWord(act.compared));
        put(u"epoch"_s, act.epoch);
    }
    void operator()(const RevokeKey &act) const
    {
        put(u"judge"_s, act.judge.text());
        put(u"judge_key"_s, sshKeyText(act.key));
        put(u"keep"_s, wire::hashesJson(act.keep));
    }
    void operator()(const ResolveConflict &act) const
    {
        put(u"stage"_s, act.stage.text());
        put(u"judge"_s, act.judge.text());
        put(u"heads"_s, wire::hashesJson(act.heads));
        put(u"choose"_s, wire::hexText(act.choose));
    }
    void operator()(const ExcludeJudge &act) const
    {
        put(u"stage"_s, act.stage.text());
        put(u"judge"_s, act.judge.text());
    }
    void operator()(const AcceptPackage &act) const
    {
        put(u"stage"_s, act.stage.text());
        put(u"package"_s, wire::hexText(act.package));
    }
    void operator()(const CloseStage &act) const
    {
        put(u"stage"_s, act.stage.text());
        put(u"package"_s, wire::hexText(act.package));
        put(u"counted"_s, countedJson(act.counted));
        put(u"absent"_s, absentJson(act.absent));
        put(u"sheets"_s, wire::hashesJson(act.sheets));
    }
    void operator()(const AdmitLate &act) const
    {
        put(u"stage"_s, act.stage.text());
        put(u"judge"_s, act.judge.text());
        put(u"sheet"_s, wire::hexText(act.sheet));
    }
    void operator()(const ReopenStage &act) const { put(u"stage"_s, act.stage.text()); }
    void operator()(const AnnulEntry &act) const
    {
        put(u"stage"_s, act.stage.text());
        put(u"entry"_s, act.entry.text());
    }
    void operator()(const RotateChair &act) const
    {
        put(u"chair_key"_s, sshKeyText(act.key));
        put(u"chair_name"_s, act.name);
    }
    void put(const QString &name, Json value) const { body.emplace(name, std::move(value)); }
};

/// Reads the fields of one act; what does not fit is noted in the fields.
class ActReader
{
public:
    ActReader(JsonFields &fields, const Statement &statement, wire::Spelling spelling)
        : m_fields(fields)
        , m_statement(statement)
        , m_spelling(spelling)
    {}

    DecisionAct read(size_t kind)
    {
        switch (kind) {
        case 0: {
            EnrolKey act{judge(), soundKey(u"judge_key"_s), KeyComparison::NotCompared,
                m_fields.smallNumber(u"epoch"_s)};
            const auto compared = comparedFrom(m_fields.text(u"compared"_s));
            if (!compared || act.epoch < 1)
                m_fields.note(u"compared or epoch"_s);
            act.compared = compared.value_or(KeyComparison::NotCompared);
            return act;
        }
        case 1:
            return RevokeKey{judge(), soundKey(u"judge_key"_s), hashes(u"keep"_s)};
        case 2: {
            ResolveConflict act{stage(), judge(), hashes(u"heads"_s), m_fields.hash(u"choose"_s)};
            if (act.heads.size() < 2 || !act.heads.contains(act.choose))
                m_fields.note(u"heads or choose"_s);
            return act;
        }
        case 3:
            return ExcludeJudge{stage(), judge()};
        case 4:
            return AcceptPackage{stage(), m_fields.hash(u"package"_s)};
        case 5:
            return close();
        case 6:
            return AdmitLate{stage(), judge(), m_fields.hash(u"sheet"_s)};
        case 7:
            return ReopenStage{stage()};
        case 8: {
            const StageId of = stage();
            const auto entry = EntryId::from(m_fields.text(u"entry"_s));
            if (!entry)
                m_fields.note(u"entry"_s);
            return AnnulEntry{of, entry.value_or(EntryId())};
        }
        default:
            return rotate();
        }
    }

private:
    JudgeId judge()
    {
        const auto id = JudgeId::from(m_fields.text(u"judge"_s));
        if (!id)
            m_fields.note(u"judge"_s);
        return id.value_or(JudgeId());
    }
    StageId stage()
    {
        const auto id = StageId::from(m_fields.text(u"stage"_s));
        if (!id)
            m_fields.note(u"stage"_s);
        return id.value_or(StageId());
    }
    QByteArray soundKey(const QString &name) { return wire::soundKeyFrom(m_fields, name); }
    std::set<QByteArray> hashes(const QString &name) { return wire::hashesFrom(m_fields, name); }

    CloseStage close()
    {
        CloseStage act{stage(), m_fields.hash(u"package"_s), {}, {}, hashes(u"sheets"_s)};
        act.counted = wire::countedFrom(m_fields);
        act.absent = wire::absentFrom(m_fields);
        return act;
    }

    /// Both keys sign: the old one the decision, the new one the identity that takes over.
    RotateChair rotate()
    {
        RotateChair act{
            soundKey(u"chair_key"_s), wire::plainName(m_fields, u"chair_name"_s, true), {}};
        const auto &members = m_statement.members;
        if (act.name.isEmpty() || members.size() != 2 || members[0].path != successorPath ||
            members[1].path != successorSignaturePath) {
            m_fields.note(u"chair_name or successor"_s);
            return act;
        }
        auto successor =
            m_spelling == wire::Spelling::Check
                ? verifyStatement(StatementType::Identity, members[0].bytes, members[1].bytes, {})
                : knownSuccessor(act.key);
        const auto identity = successor ? readIdentity(*successor) : successor.error();
        if (!identity || identity->key != act.key || identity->replaces.isEmpty() ||
            identity->competition.isNull())
            m_fields.note(u"successor"_s);
        else
            act.successor = *std::move(successor);
        return act;
    }

    /// Of a decision that came in by the door, where the signature was checked.
    Result<Statement> knownSuccessor(const QByteArray &key) const
    {
        return Statement{sha256(m_statement.members[0].bytes), typeWord(StatementType::Identity),
            m_statement.members[0].bytes, m_statement.members[1].bytes, key, {}};
    }

    JsonFields &m_fields;
    const Statement &m_statement;
    wire::Spelling m_spelling;
};

} // namespace

QString kindWord(const DecisionAct &act)
{
    const std::string_view word = kindWords.at(act.index());
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

StageId stageOf(const DecisionAct &act)
{
    return std::visit(
        [](const auto &one) {
            if constexpr (requires { one.stage; })
                return one.stage;
            else
                return StageId();
        },
        act);
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

std::optional<KeyComparison> comparedFrom(QStringView word)
{
    for (const KeyComparison compared :
        {KeyComparison::NotCompared, KeyComparison::Telephone, KeyComparison::InPerson}) {
        if (comparedWord(compared) == word)
            return compared;
    }
    return std::nullopt;
}

Result<Statement> makeDecision(const Decision &decision, const SigningKey &chair)
{
    std::vector<StatementMember> members;
    if (const auto *rotate = std::get_if<RotateChair>(&decision.act))
        members = {{successorPath, rotate->successor.body},
            {successorSignaturePath, rotate->successor.signature}};
    Json::Object body = wire::commonFields(StatementType::Decision, decision.claimedTime,
        decision.competition, decision.rehearsal, chair.publicKey());
    body.emplace(u"seq"_s, static_cast<std::int64_t>(decision.seq));
    body.emplace(u"prev"_s, wire::prevJson(decision.prev));
    body.emplace(u"kind"_s, kindWord(decision.act));
    body.emplace(u"reason"_s, decision.reason.trimmed());
    body.emplace(u"files"_s, wire::filesJson(members));
    std::visit(ActWriter{body}, decision.act);
    Statement statement =
        wire::signedStatement(StatementType::Decision, std::move(body), chair, std::move(members));
    if (auto readable = readDecision(statement); !readable)
        return readable.error();
    return statement;
}

namespace {

Result<Decision> readDecisionOf(const Statement &statement, wire::Spelling spelling)
{
    auto json = wire::openBody(statement, StatementType::Decision);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    Decision decision;
    wire::readCommon(fields, decision);
    decision.seq = fields.number(u"seq"_s);
    decision.prev = wire::prevFrom(fields);
    decision.reason = fields.text(u"reason"_s);
    const QString word = fields.text(u"kind"_s);
    const auto kind = std::find(kindWords.begin(), kindWords.end(), word.toStdString());
    const Json::List &files = fields.list(u"files"_s, true);
    if (decision.seq < 1 || (decision.seq == 1) != decision.prev.empty() ||
        decision.prev.size() > 1)
        fields.note(u"seq and prev do not fit"_s);
    if (decision.reason.trimmed().isEmpty() || decision.reason.size() > longestReason)
        fields.note(u"reason"_s);
    if (kind == kindWords.end())
        return wire::badStatement(u"kind of decision"_s);
    if (spelling == wire::Spelling::Check) {
        if (auto complete = wire::checkMembers(files, statement.members); !complete)
            return complete.error();
    }
    decision.act =
        ActReader(fields, statement, spelling).read(static_cast<size_t>(kind - kindWords.begin()));
    const auto *rotate = std::get_if<RotateChair>(&decision.act);
    if (!rotate && !statement.members.empty())
        fields.note(u"files"_s);
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    if (auto own = wire::checkSigner(statement, decision.key); !own)
        return own.error();
    if (rotate && readIdentity(rotate->successor)->competition != decision.competition)
        return wire::badStatement(u"successor of another competition"_s);
    return decision;
}

} // namespace

Result<Decision> readDecision(const Statement &statement)
{
    return readDecisionOf(statement, wire::Spelling::Check);
}

Result<Decision> wire::readKnownDecision(const Statement &statement)
{
    return readDecisionOf(statement, wire::Spelling::Checked);
}

} // namespace juri
