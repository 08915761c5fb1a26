// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/integrity.h"
#include "app/cli/commandtable.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace juri::cli {

Command checkCommand()
{
    return {u"check"_s, u"FILE.juri"_s,
        QCoreApplication::translate("juri::cli::CheckCommand",
            "whether a competition file is whole, and what can be recovered of a damaged one"),
        1, 1, {backupsOption()}, [](const Invocation &invocation) -> Result<Answer> {
            return checkCompetitionFile(
                invocation.word(0), backupsFor(invocation.word(0), invocation));
        }};
}

} // namespace juri::cli
