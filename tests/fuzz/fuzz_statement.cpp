// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of each statement: what is accepted means the same at every reading, and made anew
// from what was understood it gives the very same bytes.
#include "core/exchange/decision.h"
#include "core/exchange/outcome.h"
#include "core/exchange/receipt.h"
#include "tests/fuzz/forge.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::fuzz;

namespace {

/// The salt of a sheet's notes, so that they can be made again.
class SameSalt final : public RandomSource
{
public:
    explicit SameSalt(const Statement &sheet)
    {
        if (const auto notes = Json::parse(sheet.members.at(0).bytes)) {
            const auto salt = notes->object()->find(u"salt"_s);
            m_salt = QByteArray::fromHex(salt->second.text()->toLatin1());
        }
    }
    QByteArray bytes(qsizetype count) override { return m_salt.left(count); }

private:
    QByteArray m_salt;
};

Result<Statement> madeAgain(const ScoreSheet &sheet, const Statement &statement)
{
    // A final sheet is checked against a rubric, which is not to be had here: make a partial one,
    // and say of it that it is what it was.
    ScoreSheet partial = sheet;
    partial.state = SheetState::Partial;
    SameSalt salt(statement);
    auto made = makeSheet(partial, {}, keyFor(StatementType::ScoreSheet), salt);
    if (!made)
        return made;
    Json::Object body = *Json::parse(made->body).value().object();
    const Json was = Json::parse(statement.body).value();
    body.insert_or_assign(u"state"_s, was.object()->at(u"state"_s));
    made->body = Json(std::move(body)).toBytes();
    return made;
}

Result<Statement> madeAgain(const PackageContent &package, const Statement &)
{
    return makePackage(package, keyFor(StatementType::CompetitionPackage));
}

Result<Statement> madeAgain(const IdentityContent &identity, const Statement &statement)
{
    if (identity.name != identity.name.trimmed())
        return statement; // we would write it without the blanks
    return makeIdentity(identity, keyFor(StatementType::Identity));
}

Result<Statement> madeAgain(const Decision &decision, const Statement &statement)
{
    if (decision.reason != decision.reason.trimmed())
        return statement; // the same
    return makeDecision(decision, keyFor(StatementType::Decision));
}

Result<Statement> madeAgain(const Receipt &receipt, const Statement &)
{
    return makeReceipt(receipt, keyFor(StatementType::Receipt));
}

Result<Statement> madeAgain(const Witness &witness, const Statement &)
{
    return makeWitness(witness, keyFor(StatementType::Witness));
}

Result<Statement> madeAgain(const ResultContent &result, const Statement &statement)
{
    return makeResult(result, statement.members, keyFor(StatementType::Result));
}

template<typename Reader>
void tryReader(const Reader &read, const Statement &statement)
{
    const auto content = read(statement);
    if (!content)
        return;
    const auto again = read(statement);
    demand(again && *again == *content, "a statement means the same at every reading");
    const auto made = madeAgain(*content, statement);
    demand(made.has_value(), "what was read can be made");
    demand(made->body == statement.body, "the body has one spelling");
    demand(made->members == statement.members, "the members have one spelling");
}

/// A result holds its outcome as a member, which has a reader of its own.
void tryOutcome(const Statement &result)
{
    for (const StatementMember &member : result.members) {
        const auto outcome = member.path == u"outcome.json" ? readOutcome(member.bytes) : Error{};
        demand(!outcome || outcomeBytes(*outcome) == member.bytes, "an outcome has one spelling");
    }
}

/// With names, notes or attachments allowed to be missing, a whole statement means the same; and
/// without the members that may be missing it still has a meaning.
template<typename Content>
void tryDetached(Result<Content> (*read)(const Statement &, Detached), Statement statement)
{
    const auto whole = read(statement, Detached::Refused);
    const auto allowed = read(statement, Detached::Allowed);
    demand(!whole || (allowed && *allowed == *whole), "a whole statement is read alike");
    if (!whole)
        return;
    std::erase_if(
        statement.members, [](const StatementMember &m) { return m.path != u"rubric.json"; });
    demand(read(statement, Detached::Allowed).has_value(),
        "names, notes and attachments may be missing");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Forged forged = forge(bytesOf(data, size));
    const Statement &statement = forged.statement;
    const auto sheet = [](const Statement &one) { return readSheet(one); };
    const auto package = [](const Statement &one) { return readPackage(one); };
    switch (forged.type) {
    case StatementType::CompetitionPackage:
        tryReader(package, statement);
        tryDetached(readPackage, statement);
        break;
    case StatementType::Identity:
        tryReader(readIdentity, statement);
        break;
    case StatementType::ScoreSheet:
        tryReader(sheet, statement);
        tryDetached(readSheet, statement);
        break;
    case StatementType::Decision:
        tryReader(readDecision, statement);
        break;
    case StatementType::Receipt:
        tryReader(readReceipt, statement);
        break;
    case StatementType::Result:
        tryReader(readResult, statement);
        tryOutcome(statement);
        break;
    case StatementType::Witness:
        tryReader(readWitness, statement);
        break;
    }
    return 0;
}

std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned int seed)
{
    return handBack(mutatedForgery(bytesOf(data, size), seed), data, size, maxSize);
}
