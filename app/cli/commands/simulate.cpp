// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "core/rehearsal/simulation.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The command `simulate`.
struct SimulateCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::SimulateCommand)

public:
    static Result<Answer> run(const Invocation &invocation);
};

Result<SimulationRequest> simulationRequest(const Invocation &invocation)
{
    SimulationRequest request;
    const std::pair<QString, int *> sizes[] = {{u"entries"_s, &request.entries},
        {u"judges"_s, &request.judges}, {u"per-entry"_s, &request.perEntry},
        {u"criteria"_s, &request.criteria}};
    for (const auto &[option, size] : sizes) {
        const auto number = invocation.number(option, 1, *size);
        if (!number)
            return number.error();
        *size = static_cast<int>(std::min<qint64>(*number, INT_MAX));
    }
    const auto seed = invocation.number(u"seed"_s, 0, 1);
    if (!seed)
        return seed.error();
    request.seed = static_cast<std::uint64_t>(*seed);
    return request;
}

Result<Answer> SimulateCommand::run(const Invocation &invocation)
{
    const auto request = simulationRequest(invocation);
    if (!request)
        return request.error();
    NoProgress quiet;
    const auto made = simulate(*request, invocation.word(0), quiet);
    if (!made)
        return made.error();
    Answer answer;
    answer.lines = {
        tr("%n signed sheets lie in %1.", nullptr, static_cast<int>(made->sheets.size()))
            .arg(shown(invocation.word(0))),
        tr("Merge them: %1")
            .arg(u"juri-cli merge %1 %2/*.jurisheet"_s.arg(made->chairFile, invocation.word(0))),
        tr("It is a rehearsal: live competitions refuse its sheets.")};
    answer.json = {{u"chair"_s, made->chairFile}, {u"package"_s, made->packageFile},
        {u"allowed_signers"_s, made->allowedSigners}, {u"sheets"_s, toJsonArray(made->sheets)}};
    return answer;
}

} // namespace

Command simulateCommand()
{
    return {u"simulate"_s, u"DIR"_s,
        SimulateCommand::tr("a rehearsal: entries, judges and their signed sheets"), 1, 1,
        {{u"entries"_s, SimulateCommand::tr("how many entries"), u"N"_s},
            {u"judges"_s, SimulateCommand::tr("how many judges"), u"J"_s},
            {u"per-entry"_s, SimulateCommand::tr("judges an entry"), u"K"_s},
            {u"criteria"_s, SimulateCommand::tr("criteria of the rubric"), u"C"_s},
            {u"seed"_s, SimulateCommand::tr("another seed gives other scores"), u"S"_s}},
        &SimulateCommand::run, {u"entries"_s, u"judges"_s, u"per-entry"_s, u"criteria"_s}};
}

} // namespace juri::cli
