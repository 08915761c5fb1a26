// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commands/rankingtext.h"
#include "app/cli/commands/sheetwords.h"
#include "app/cli/commandtable.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The command `rank`.
struct RankCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::RankCommand)

public:
    static Result<Answer> run(const Invocation &invocation);
    static Result<Rules> rules(const Rules &fixed, const Invocation &invocation);
    static QStringList missing(const SheetView &view);
};

Result<Rules> RankCommand::rules(const Rules &fixed, const Invocation &invocation)
{
    Rules rules = fixed;
    if (!invocation.has(u"method"_s))
        return rules;
    const auto aggregation = aggregationFrom(invocation.value(u"method"_s));
    if (!aggregation)
        return Error{ErrorCode::BadUsage,
            tr("--method takes one of: %1.")
                .arg(u"mean, sum, median, trimmed-mean, drop-high-low"_s),
            {}};
    rules.aggregation = *aggregation;
    return rules;
}

QStringList RankCommand::missing(const SheetView &view)
{
    QStringList judges;
    for (const auto &[judge, handIn] : view.judges) {
        if (handIn.state != HandInState::Counted)
            judges += u"%1 (%2)"_s.arg(judge.text(), stableWord(handIn.state));
    }
    return judges;
}

Result<Answer> RankCommand::run(const Invocation &invocation)
{
    const auto session = openAny(invocation.word(0));
    if (!session)
        return session.error();
    const Competition &competition = (*session)->competition();
    const auto stageId = chosenStage(competition, invocation);
    if (!stageId)
        return stageId.error();
    const StageSetup &stage = competition.stage(*stageId)->setup;
    const auto method = rules(stage.rules, invocation);
    if (!method)
        return method.error();
    NoProgress quiet;
    const auto outcome = outcomeOf(competition, *stageId, *method, quiet);
    if (!outcome)
        return outcome.error();
    Answer answer;
    answer.lines += competition.setup.title +
                    (competition.setup.rehearsal ? u" ("_s + tr("rehearsal") + u')' : QString());
    answer.lines += tr("Method: %1").arg(describe(*method, stage.rubric));
    if (*method != stage.rules)
        answer.lines += tr("This is not the fixed method of this stage: for comparison only.");
    answer.lines += QString();
    answer.lines += rankingTable(*outcome, competition, stage.rubric);
    const QStringList absent = missing(outcome->view);
    if (!absent.isEmpty())
        answer.lines += {{}, tr("Not counted: %1.").arg(absent.join(", "_L1))};
    answer.json = rankingJson(*outcome, competition, stage);
    return answer;
}

} // namespace

Command rankCommand()
{
    return {u"rank"_s, u"FILE.juri"_s,
        RankCommand::tr("the ranking, with the reason of every place"), 1, 1,
        {stageOption(),
            {u"method"_s,
                RankCommand::tr("mean, sum, median, trimmed-mean or drop-high-low, to compare"),
                u"M"_s}},
        &RankCommand::run};
}

} // namespace juri::cli
