// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/view.h"
#include "core/exchange/wire.h"

namespace juri {

using namespace Qt::StringLiterals;

QString standingWord(SheetStanding standing)
{
    switch (standing) {
    case SheetStanding::Counted:
        return u"counted"_s;
    case SheetStanding::Superseded:
        return u"superseded"_s;
    case SheetStanding::Competing:
        return u"competing"_s;
    case SheetStanding::SetAside:
        return u"set-aside"_s;
    case SheetStanding::Late:
        return u"late"_s;
    case SheetStanding::Excluded:
        return u"excluded"_s;
    case SheetStanding::NotFinal:
        return u"not-final"_s;
    case SheetStanding::RevokedKey:
        return u"revoked-key"_s;
    case SheetStanding::UnknownSigner:
        return u"unknown-signer"_s;
    case SheetStanding::NotTheirKey:
        return u"not-their-key"_s;
    case SheetStanding::WrongCompetition:
        return u"wrong-competition"_s;
    case SheetStanding::WrongStage:
        return u"wrong-stage"_s;
    case SheetStanding::WrongRubric:
        return u"wrong-rubric"_s;
    case SheetStanding::RehearsalMixed:
        return u"rehearsal-mixed"_s;
    case SheetStanding::Malformed:
        return u"malformed"_s;
    }
    return {};
}

QString stateWord(HandInState state)
{
    switch (state) {
    case HandInState::Missing:
        return u"missing"_s;
    case HandInState::Counted:
        return u"counted"_s;
    case HandInState::Conflict:
        return u"conflict"_s;
    case HandInState::Partial:
        return u"partial"_s;
    case HandInState::Withdrawn:
        return u"withdrawn"_s;
    case HandInState::Excluded:
        return u"excluded"_s;
    }
    return {};
}

namespace {

Json hashMapJson(const std::map<JudgeId, QByteArray> &hashes)
{
    Json::Object object;
    for (const auto &[judge, hash] : hashes)
        object.emplace(judge.text(), wire::hexText(hash));
    return object;
}

Json judgesJson(const std::map<JudgeId, HandIn> &judges)
{
    Json::Object object;
    for (const auto &[judge, handIn] : judges) {
        Json::List heads;
        for (const QByteArray &head : handIn.heads)
            heads.push_back(wire::hexText(head));
        object.emplace(judge.text(),
            Json::Object{{u"heads"_s, std::move(heads)}, {u"state"_s, stateWord(handIn.state)}});
    }
    return object;
}

} // namespace

QByteArray viewJson(const SheetView &view)
{
    Json::Object absent, findings;
    for (const auto &[judge, reason] : view.absent)
        absent.emplace(judge.text(), reason);
    for (const SheetFinding &finding : view.findings)
        findings.emplace(wire::hexText(finding.hash), standingWord(finding.standing));
    Json::List annulled, evidence, problems;
    for (const EntryId &entry : view.annulled)
        annulled.push_back(entry.text());
    for (const Evidence &pair : view.evidence)
        evidence.push_back(Json::List{wire::hexText(pair.first), wire::hexText(pair.second)});
    for (const QString &problem : view.problems)
        problems.push_back(problem);
    return wire::spelled(
        Json::Object{{u"absent"_s, std::move(absent)}, {u"annulled"_s, std::move(annulled)},
            {u"closed"_s, view.closed}, {u"counted"_s, hashMapJson(view.counted)},
            {u"evidence"_s, std::move(evidence)}, {u"findings"_s, std::move(findings)},
            {u"judges"_s, judgesJson(view.judges)}, {u"late"_s, hashMapJson(view.late)},
            {u"log"_s, Json::Object{{u"head"_s, wire::hexText(view.logHead)},
                           {u"length"_s, view.logLength}, {u"state"_s, chainWord(view.log)}}},
            {u"package"_s, Json::Object{{u"hash"_s, wire::hexText(view.package)},
                               {u"state"_s, chainWord(view.packages)}}},
            {u"problems"_s, std::move(problems)}});
}

} // namespace juri
