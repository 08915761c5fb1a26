// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commands/rankingtext.h"
#include "app/cli/commandtable.h"
#include "app/cli/texttable.h"
#include "core/rehearsal/allowedsigners.h"
#include "core/rehearsal/demoday.h"
#include "core/session/resultbundle.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The command `demo`.
struct DemoCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::DemoCommand)

public:
    static Result<Answer> run(const Invocation &invocation);
    static void tellSteps(Answer &answer, const DemoDay &day);
    static Result<> tellRanking(Answer &answer, const DemoDay &day);
    static void tellSheets(Answer &answer, const DemoDay &day, const QString &folder);
    static QStringList comparison(
        const Outcome &mean, const Outcome &trimmed, const Outcome &median);
};

void DemoCommand::tellSteps(Answer &answer, const DemoDay &day)
{
    QJsonArray steps;
    int number = 0;
    for (const DemoStep &step : day.steps) {
        answer.lines += u"%1. %2"_s.arg(++number).arg(step.words);
        if (!step.command.isEmpty())
            answer.lines += u"   $ "_s + step.command;
        steps += QJsonObject{{u"words"_s, step.words}, {u"command"_s, step.command},
            {u"files"_s, toJsonArray(step.files)}};
    }
    answer.json[u"steps"_s] = steps;
}

/// "2. D01 50.0000": rank, entry and result in one cell.
QString place(const Placement &placement)
{
    return (placement.rank ? u"%1. "_s.arg(*placement.rank) : u"- "_s) + placement.entry.text() +
           u' ' + (placement.result ? placement.result->toDecimal(4) : QString());
}

QStringList DemoCommand::comparison(
    const Outcome &mean, const Outcome &trimmed, const Outcome &median)
{
    std::vector<QStringList> rows{{tr("Mean"), tr("Trimmed mean"), tr("Median")}};
    for (std::size_t i = 0; i < mean.ranking.placements.size(); ++i)
        rows.push_back({place(mean.ranking.placements[i]), place(trimmed.ranking.placements[i]),
            place(median.ranking.placements[i])});
    return textTable(rows);
}

Result<> DemoCommand::tellRanking(Answer &answer, const DemoDay &day)
{
    const auto session = openAny(day.chairFile);
    if (!session)
        return session.error();
    const Competition &competition = (*session)->competition();
    const StageSetup &stage = competition.stages.front().setup;
    NoProgress quiet;
    std::vector<Outcome> outcomes;
    for (const Aggregation aggregation :
        {Aggregation::Mean, Aggregation::TrimmedMean, Aggregation::Median}) {
        Rules rules = stage.rules;
        rules.aggregation = aggregation;
        auto outcome = outcomeOf(competition, stage.id, rules, quiet);
        if (!outcome)
            return outcome.error();
        outcomes.push_back(*std::move(outcome));
    }
    answer.lines += {{}, tr("Ranking of \"%1\" by mean:").arg(competition.setup.title), {}};
    answer.lines += rankingTable(outcomes[0], competition, stage.rubric);
    answer.lines += {{}, tr("The same sheets by three methods:"), {}};
    answer.lines += comparison(outcomes[0], outcomes[1], outcomes[2]);
    answer.json[u"ranking"_s] = rankingJson(outcomes[0], competition, stage);
    return {};
}

void DemoCommand::tellSheets(Answer &answer, const DemoDay &day, const QString &folder)
{
    answer.lines += {{}, tr("Every sheet verifies without Juri, with two commands:"), {},
        u"  cd '%1'"_s.arg(shown(folder))};
    QJsonArray sheets;
    for (const QString &sheet : day.sheets) {
        const QString name = QFileInfo(sheet).fileName();
        const auto judge = JudgeId::from(name.section(u'-', 0, 0));
        const StockCommands stock = stockCommands(name, judge.value_or(JudgeId()));
        answer.lines += {u"  "_s + stock.unpack, u"  "_s + stock.verify};
        sheets += QJsonObject{
            {u"file"_s, sheet}, {u"unpack"_s, stock.unpack}, {u"verify"_s, stock.verify}};
    }
    answer.lines += {{}, tr("The whole published result is checked in the same way:"), {}};
    const QStringList commands = stockCommandsFor(QFileInfo(day.resultFile).fileName());
    for (const QString &command : commands)
        answer.lines += u"  "_s + command;
    answer.json[u"result"_s] = day.resultFile;
    answer.json[u"result_commands"_s] = toJsonArray(commands);
    answer.json[u"receipts"_s] = toJsonArray(day.receipts);
    answer.lines += {{}, tr("Where things are:"), u"  "_s + shown(day.chairFile),
        u"  "_s + shown(day.packageFile), u"  "_s + shown(folder) + u"/J*-r1.jurisheet"_s,
        u"  "_s + shown(day.resultFile), u"  "_s + shown(folder) + u"/receipts"_s,
        u"  "_s + shown(day.allowedSigners), u"  "_s + shown(folder) + u"/README.txt"_s};
    answer.json[u"sheets"_s] = sheets;
    answer.json[u"chair"_s] = day.chairFile;
    answer.json[u"package"_s] = day.packageFile;
    answer.json[u"allowed_signers"_s] = day.allowedSigners;
}

Result<Answer> DemoCommand::run(const Invocation &invocation)
{
    SystemRandom random;
    NoProgress quiet;
    const auto day = runDemoDay(
        invocation.value(u"example"_s), invocation.word(0), systemClock(), random, quiet);
    if (!day)
        return day.error();
    Answer answer;
    answer.lines = {exampleTitle(invocation.value(u"example"_s)), {}};
    tellSteps(answer, *day);
    if (const auto ranked = tellRanking(answer, *day); !ranked)
        return ranked.error();
    tellSheets(answer, *day, QFileInfo(day->chairFile).absolutePath());
    return answer;
}

} // namespace

Command demoCommand()
{
    return {u"demo"_s, u"DIR"_s,
        DemoCommand::tr("a whole competition day on real input, left in DIR"), 1, 1,
        {{u"example"_s, DemoCommand::tr("springboard-2000 or kipp-rehearsal"), u"ID"_s,
            u"springboard-2000"_s}},
        &DemoCommand::run};
}

} // namespace juri::cli
