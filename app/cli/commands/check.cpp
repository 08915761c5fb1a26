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
            "whether a competition file is whole: schema, hashes, journal chain"),
        1, 1, {}, [](const Invocation &invocation) -> Result<Answer> {
            return checkCompetitionFile(invocation.word(0));
        }};
}

} // namespace juri::cli
