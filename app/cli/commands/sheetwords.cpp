// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/sheetwords.h"

using namespace Qt::StringLiterals;

namespace juri::cli {

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
    return standing == SheetStanding::Counted || standing == SheetStanding::Superseded ||
           standing == SheetStanding::SetAside || standing == SheetStanding::Excluded;
}

} // namespace juri::cli
