// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commands/integrity.h"
#include "app/cli/commandtable.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The commands `repair` and `export-signed`.
struct RepairCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::RepairCommand)

public:
    static Result<Answer> repair(const Invocation &invocation);
    static Result<Answer> exportSigned(const Invocation &invocation);
};

Result<Answer> RepairCommand::repair(const Invocation &invocation)
{
    const QString &path = invocation.word(0);
    const QString target = invocation.value(u"to"_s);
    NoProgress quiet;
    const auto examination = examineFile(path, backupsFor(path, invocation), quiet);
    if (!examination)
        return examination.error();
    const Recovery &recovery = examination->recovery;
    if (auto written = writeRecovered(recovery, target, systemClock().now()); !written)
        return written.error();
    Answer answer;
    answer.code = recovery.losses.isEmpty() ? ExitCode::Done : ExitCode::Negative;
    answer.lines = {examination->whole
                        ? tr("%1 is whole; %2 says the same.").arg(shown(path), shown(target))
                        : tr("%1 was made; %2 stays as it is.").arg(shown(target), shown(path))};
    answer.lines += recoveryLines(recovery);
    answer.lines += tr("Open the new file, look through it, and go on with it alone.");
    answer.json = {{u"file"_s, target}, {u"was_whole"_s, examination->whole},
        {u"recovery"_s, toJson(recovery)}};
    return answer;
}

Result<Answer> RepairCommand::exportSigned(const Invocation &invocation)
{
    NoProgress quiet;
    const auto count = exportStatements(invocation.word(0), invocation.word(1), quiet);
    if (!count)
        return count.error();
    return Answer{*count > 0 ? ExitCode::Done : ExitCode::Negative,
        {tr("%n signed file(s) lie in %1; each of them verifies.", nullptr, *count)
                .arg(shown(invocation.word(1)))},
        {}, {{u"folder"_s, invocation.word(1)}, {u"statements"_s, *count}}};
}

} // namespace

Command repairCommand()
{
    return {u"repair"_s, u"FILE.juri"_s,
        RepairCommand::tr("makes a new, whole file of what a damaged one still holds"), 1, 1,
        {{u"to"_s, RepairCommand::tr("the new file"), u"NEW.juri"_s}, backupsOption()},
        &RepairCommand::repair, {u"to"_s}};
}

Command exportSignedCommand()
{
    return {u"export-signed"_s, u"FILE.juri FOLDER"_s,
        RepairCommand::tr("writes every signed file of a competition file that still verifies, "
                          "also of a damaged one or one of a newer version"),
        2, 2, {}, &RepairCommand::exportSigned};
}

} // namespace juri::cli
