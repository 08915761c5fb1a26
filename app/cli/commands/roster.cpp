// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "app/cli/texttable.h"
#include "core/assigning/assignmentplanner.h"
#include "core/session/acts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The commands `enrol` and `assign`.
struct RosterCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::RosterCommand)

public:
    static Result<Answer> enrolAll(const Invocation &invocation);
    static Result<Answer> assign(const Invocation &invocation);
    static Result<KeyComparison> comparison(const Invocation &invocation);
    static Result<PlanRequest> request(const Invocation &invocation);
    static Answer told(const AssignmentPlan &plan);
};

Result<KeyComparison> RosterCommand::comparison(const Invocation &invocation)
{
    const QString word = invocation.value(u"compared"_s);
    if (word == "in-person"_L1)
        return KeyComparison::InPerson;
    if (word == "telephone"_L1)
        return KeyComparison::Telephone;
    if (word == "no"_L1)
        return KeyComparison::NotCompared;
    return Error{ErrorCode::BadUsage, tr("--compared takes in-person, telephone or no."), {}};
}

Result<Answer> RosterCommand::enrolAll(const Invocation &invocation)
{
    const auto compared = comparison(invocation);
    if (!compared)
        return compared.error();
    const QStringList files = invocation.words().mid(1);
    std::optional<JudgeId> as;
    if (invocation.has(u"as"_s)) {
        as = JudgeId::from(invocation.value(u"as"_s));
        if (!as || files.size() > 1)
            return Error{ErrorCode::BadUsage, tr("--as takes one judge's id and one file."), {}};
    }
    // All files are looked at before the first judge is enrolled.
    std::vector<Statement> statements;
    for (const QString &file : files) {
        auto statement = verifiedAs(StatementType::Identity, file);
        if (!statement)
            return statement.error();
        statements.push_back(*std::move(statement));
    }
    const auto session = openAs(Role::Chair, invocation.word(0));
    if (!session)
        return session.error();
    Answer answer;
    QJsonArray judges;
    for (const Statement &statement : statements) {
        const auto id = enrol(**session, statement, *compared, as);
        if (!id)
            return id.error();
        const Judge *judge = (*session)->competition().judge(*id);
        const QString name = judge ? judge->name : QString();
        answer.lines += tr("%1 is %2; digits to compare: %3")
                            .arg(name, id->text(), comparisonDigits(statement.signer));
        judges += QJsonObject{{u"id"_s, id->text()}, {u"name"_s, name},
            {u"digits"_s, comparisonDigits(statement.signer)},
            {u"compared"_s, invocation.value(u"compared"_s)}};
    }
    if (*compared == KeyComparison::NotCompared)
        answer.lines += tr("The keys were not compared. Compare the digits with each judge before "
                           "the package goes out.");
    answer.json = {{u"judges"_s, judges}};
    return answer;
}

Result<PlanRequest> RosterCommand::request(const Invocation &invocation)
{
    if (invocation.has(u"all"_s) == invocation.has(u"per-entry"_s))
        return Error{ErrorCode::BadUsage, tr("Name either --all or --per-entry K."), {}};
    PlanRequest request;
    const auto perEntry = invocation.number(u"per-entry"_s, 1, 1);
    if (!perEntry)
        return perEntry.error();
    const auto load = invocation.number(u"max-load"_s, 1, 1);
    if (!load)
        return load.error();
    const auto seed = invocation.number(u"seed"_s, 0, 1);
    if (!seed)
        return seed.error();
    if (invocation.has(u"per-entry"_s))
        request.perEntry = static_cast<int>(std::min<qint64>(*perEntry, INT_MAX));
    if (invocation.has(u"max-load"_s))
        request.maxLoad = static_cast<int>(std::min<qint64>(*load, INT_MAX));
    request.seed = static_cast<std::uint64_t>(*seed);
    return request;
}

Answer RosterCommand::told(const AssignmentPlan &plan)
{
    Answer answer;
    std::vector<QStringList> rows{{tr("Judge"), tr("Entries")}};
    QJsonObject load;
    for (const auto &[judge, count] : plan.load) {
        rows.push_back({judge.text(), QString::number(count)});
        load[judge.text()] = count;
    }
    QStringList missing;
    for (const EntryId &entry : plan.short_)
        missing += entry.text();
    answer.lines = textTable(rows);
    answer.lines +=
        tr("%n evaluations are owed.", nullptr, static_cast<int>(plan.assignments.size()));
    answer.lines += plan.groups <= 1
                        ? tr("All judges and entries are linked: they can be compared.")
                        : tr("The panel falls into %n groups that share no entry: results of "
                             "different groups cannot "
                             "be compared.",
                              nullptr, plan.groups);
    if (plan.conflictsKept > 0)
        answer.lines +=
            tr("%n pairs were left out because of a conflict.", nullptr, plan.conflictsKept);
    if (!missing.isEmpty()) {
        answer.code = ExitCode::Negative;
        answer.lines += tr("Too few judges: %1.").arg(missing.join(", "_L1));
    }
    answer.json = {{u"assignments"_s, static_cast<qint64>(plan.assignments.size())},
        {u"load"_s, load}, {u"groups"_s, plan.groups}, {u"conflicts_kept"_s, plan.conflictsKept},
        {u"short"_s, toJsonArray(missing)}};
    return answer;
}

Result<Answer> RosterCommand::assign(const Invocation &invocation)
{
    const auto wanted = request(invocation);
    if (!wanted)
        return wanted.error();
    const auto session = openAs(Role::Chair, invocation.word(0));
    if (!session)
        return session.error();
    const Competition &competition = (*session)->competition();
    const auto stage = chosenStage(competition, invocation);
    if (!stage)
        return stage.error();
    const auto plan = planAssignments(competition, *stage, *wanted);
    if (!plan)
        return plan.error();
    const AssignmentsEdit edit = toEdit(*competition.stage(*stage), *plan);
    if (!edit.added.empty() || !edit.removed.empty()) {
        if (const auto applied = (*session)->apply(edit); !applied)
            return applied.error();
    }
    return told(*plan);
}

} // namespace

Command enrolCommand()
{
    QCommandLineOption compared{u"compared"_s,
        RosterCommand::tr("how the digits were compared: in-person, telephone or no"), u"HOW"_s,
        u"no"_s};
    return {u"enrol"_s, u"FILE.juri X.juriid..."_s,
        RosterCommand::tr("takes judges and their keys into the roster"), 2, -1,
        {compared,
            {u"as"_s,
                RosterCommand::tr("the judge's id in the roster; the next free one otherwise"),
                u"ID"_s}},
        &RosterCommand::enrolAll};
}

Command assignCommand()
{
    return {u"assign"_s, u"FILE.juri"_s, RosterCommand::tr("who judges what"), 1, 1,
        {{u"all"_s, RosterCommand::tr("every judge judges every entry")},
            {u"per-entry"_s, RosterCommand::tr("so many judges an entry"), u"K"_s},
            {u"max-load"_s, RosterCommand::tr("entries a judge at the most"), u"N"_s},
            {u"seed"_s, RosterCommand::tr("another seed gives another plan"), u"S"_s},
            stageOption()},
        &RosterCommand::assign};
}

} // namespace juri::cli
