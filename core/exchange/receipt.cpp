// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/receipt.h"

#include "core/exchange/wire.h"

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// What both say: whose sheets in which stage.
template<typename Content>
void readPlace(JsonFields &fields, Content &content)
{
    wire::readCommon(fields, content);
    content.stage = StageId::from(fields.text(u"stage"_s)).value_or(StageId());
    content.judge = JudgeId::from(fields.text(u"judge"_s)).value_or(JudgeId());
    if (content.stage.isNull() || content.judge.isNull())
        fields.note(u"stage or judge"_s);
}

template<typename Content>
Result<Content> checkedContent(Content content, JsonFields &fields, const Statement &statement)
{
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return wire::badStatement(problem);
    if (auto own = wire::checkSigner(statement, content.key); !own)
        return own.error();
    if (auto complete = wire::checkMembers({}, statement.members); !complete)
        return complete.error();
    return content;
}

} // namespace

Result<Statement> makeReceipt(const Receipt &receipt, const SigningKey &chair)
{
    Json::Object body = wire::commonFields(StatementType::Receipt, receipt.claimedTime,
        receipt.competition, receipt.rehearsal, chair.publicKey());
    body.emplace(u"stage"_s, receipt.stage.text());
    body.emplace(u"judge"_s, receipt.judge.text());
    body.emplace(u"sheets"_s, wire::hashesJson(receipt.sheets));
    body.emplace(u"decision_seq"_s, static_cast<std::int64_t>(receipt.decisionSeq));
    if (!receipt.decisionHead.isEmpty())
        body.emplace(u"decision_head"_s, wire::hexText(receipt.decisionHead));
    Statement statement = wire::signedStatement(StatementType::Receipt, std::move(body), chair, {});
    if (auto readable = readReceipt(statement); !readable)
        return readable.error();
    return statement;
}

Result<Receipt> readReceipt(const Statement &statement)
{
    auto json = wire::openBody(statement, StatementType::Receipt);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    Receipt receipt;
    readPlace(fields, receipt);
    receipt.sheets = wire::hashesFrom(fields, u"sheets"_s);
    receipt.decisionSeq = fields.number(u"decision_seq"_s);
    receipt.decisionHead = wire::optionalHash(fields, u"decision_head"_s);
    if (receipt.sheets.empty() || receipt.decisionSeq < 0 ||
        (receipt.decisionSeq == 0) != receipt.decisionHead.isEmpty())
        fields.note(u"sheets or decisions"_s);
    return checkedContent(std::move(receipt), fields, statement);
}

Result<Statement> makeWitness(const Witness &witness, const SigningKey &judge)
{
    Json::Object body = wire::commonFields(StatementType::Witness, witness.claimedTime,
        witness.competition, witness.rehearsal, judge.publicKey());
    body.emplace(u"stage"_s, witness.stage.text());
    body.emplace(u"judge"_s, witness.judge.text());
    body.emplace(u"outcome_sha256"_s, wire::hexText(witness.outcomeHash));
    if (!witness.sheet.isEmpty())
        body.emplace(u"sheet"_s, wire::hexText(witness.sheet));
    Statement statement = wire::signedStatement(StatementType::Witness, std::move(body), judge, {});
    if (auto readable = readWitness(statement); !readable)
        return readable.error();
    return statement;
}

Result<Witness> readWitness(const Statement &statement)
{
    auto json = wire::openBody(statement, StatementType::Witness);
    if (!json)
        return json.error();
    JsonFields fields(*json);
    Witness witness;
    readPlace(fields, witness);
    witness.outcomeHash = fields.hash(u"outcome_sha256"_s);
    witness.sheet = wire::optionalHash(fields, u"sheet"_s);
    return checkedContent(std::move(witness), fields, statement);
}

} // namespace juri
