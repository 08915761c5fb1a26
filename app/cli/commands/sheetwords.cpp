// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/sheetwords.h"

using namespace Qt::StringLiterals;

namespace juri::cli {

QString stableWord(SheetStanding standing)
{
    switch (standing) {
    case SheetStanding::Counted:
        return u"counted"_s;
    case SheetStanding::Superseded:
        return u"superseded"_s;
    case SheetStanding::Competing:
        return u"competing"_s;
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
    case SheetStanding::NotFinal:
        break;
    }
    return u"not-final"_s;
}

QString stableWord(HandInState state)
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
        break;
    }
    return u"withdrawn"_s;
}

QString stableWord(SheetState state)
{
    switch (state) {
    case SheetState::Final:
        return u"final"_s;
    case SheetState::Partial:
        return u"partial"_s;
    case SheetState::Withdrawn:
        break;
    }
    return u"withdrawn"_s;
}

QString stableWord(PlacementReason reason)
{
    switch (reason) {
    case PlacementReason::ByResult:
        return u"by-result"_s;
    case PlacementReason::ByTieBreak:
        return u"by-tie-break"_s;
    case PlacementReason::Shared:
        return u"shared"_s;
    case PlacementReason::TooFewReadings:
        return u"too-few-readings"_s;
    case PlacementReason::NoShow:
        break;
    }
    return u"no-show"_s;
}

QString stableWord(Standing standing)
{
    switch (standing) {
    case Standing::Judging:
        return u"judging"_s;
    case Standing::Recused:
        return u"recused"_s;
    case Standing::NoShow:
        break;
    }
    return u"no-show"_s;
}

bool isSettled(SheetStanding standing)
{
    return standing == SheetStanding::Counted || standing == SheetStanding::Superseded;
}

} // namespace juri::cli
