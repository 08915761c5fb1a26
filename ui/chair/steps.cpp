// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/steps.h"

#include "ui/chair/chairpage.h"
#include "ui/chair/issuedpackage.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juri {

namespace {

/// The words of the steps.
struct Steps
{
    Q_DECLARE_TR_FUNCTIONS(juri::Steps)

public:
    static StepLine entries(const Competition &competition);
    static StepLine judges(const Competition &competition, const Stage &stage);
    static StepLine assignment(const Competition &competition, const Stage &stage);
    static StepLine package(const Competition &competition, const Stage &stage);
    static StepLine sheets(const Stage &stage, const Outcome *outcome);
    static StepLine ranking(const Outcome *outcome);
};

int enrolledJudges(const Competition &competition, const Stage &stage)
{
    return int(std::count_if(stage.panel.begin(), stage.panel.end(), [&](const JudgeId &id) {
        const Judge *judge = competition.judge(id);
        return judge && judge->isEnrolled();
    }));
}

StepLine Steps::entries(const Competition &competition)
{
    const int count = int(competition.entries.size());
    return {Step::Entries, count > 0, true,
        count > 0 ? tr("%n entries are in the list.", nullptr, count)
                  : tr("Import the list of entries from a spreadsheet saved as CSV."),
        tr("Import entries…")};
}

StepLine Steps::judges(const Competition &competition, const Stage &stage)
{
    const int enrolled = enrolledJudges(competition, stage);
    const int waiting = int(stage.panel.size()) - enrolled;
    const int uncompared =
        int(std::count_if(stage.panel.begin(), stage.panel.end(), [&](const JudgeId &id) {
            const Judge *judge = competition.judge(id);
            return judge && judge->isEnrolled() && judge->compared == KeyComparison::NotCompared;
        }));
    QString text = enrolled > 0
                       ? tr("%n judges are enrolled.", nullptr, enrolled)
                       : tr("Every judge sends an identity file (.juriid). Enrol each one here.");
    if (waiting > 0)
        text += u' ' + tr("%n have not sent their identity file yet.", nullptr, waiting);
    if (uncompared > 0)
        text += u' ' + tr("The digits of %n judges are not compared yet.", nullptr, uncompared);
    return {Step::Judges, enrolled > 0 && waiting == 0, true, text, tr("Enrol judges…")};
}

StepLine Steps::assignment(const Competition &competition, const Stage &stage)
{
    std::set<EntryId> covered;
    for (const Assignment &assignment : stage.assignments)
        covered.insert(assignment.entry);
    const int open = int(competition.entries.size()) - int(covered.size());
    const bool ready = !competition.entries.empty() && enrolledJudges(competition, stage) > 0;
    QString text = tr("Say who judges which entry.");
    if (!stage.assignments.empty()) {
        text = tr("%n evaluations are assigned.", nullptr, int(stage.assignments.size()));
        if (open > 0)
            text += u' ' + tr("%n entries have no judge yet.", nullptr, open);
    }
    return {Step::Assigning, !stage.assignments.empty() && open <= 0, ready, text,
        tr("Assign entries…")};
}

StepLine Steps::package(const Competition &competition, const Stage &stage)
{
    const auto issued = issuedPackage(competition, stage.setup.id);
    const bool ready = !stage.assignments.empty();
    if (!issued) {
        return {Step::Package, false, ready,
            tr("Sign the package and send it to the judges. Rubric and rules are fixed by it."),
            tr("Issue the package…")};
    }
    return {Step::Package, issued->isCurrent, ready,
        issued->isCurrent
            ? tr("Package %1 is issued, code %2.")
                  .arg(QString::number(issued->content.seq), codeOf(issued->statement.hash))
            : tr("Entries, judges or assignments changed after package %1. Issue a new one.")
                  .arg(issued->content.seq),
        issued->isCurrent ? tr("Save the package again…") : tr("Issue a new package…")};
}

StepLine Steps::sheets(const Stage &stage, const Outcome *outcome)
{
    const auto count = [outcome](HandInState state) {
        return outcome ? int(std::count_if(outcome->view.judges.begin(), outcome->view.judges.end(),
                             [state](const auto &one) { return one.second.state == state; }))
                       : 0;
    };
    const int counted = count(HandInState::Counted);
    const int conflicts = count(HandInState::Conflict);
    const int total = outcome ? int(outcome->view.judges.size()) : int(stage.panel.size());
    QString text = counted > 0 ? tr("%1 of %2 judges handed in.").arg(counted).arg(total)
                               : tr("Merge the sheets that judges hand in (.jurisheet).");
    if (conflicts > 0)
        text +=
            u' ' + tr("%n judges handed in sheets that contradict each other.", nullptr, conflicts);
    return {
        Step::Sheets, total > 0 && counted == total, stage.setup.locked, text, tr("Merge sheets…")};
}

StepLine Steps::ranking(const Outcome *outcome)
{
    const int placed = outcome ? int(std::count_if(outcome->ranking.placements.begin(),
                                     outcome->ranking.placements.end(),
                                     [](const Placement &one) { return one.rank.has_value(); }))
                               : 0;
    const int total = outcome ? int(outcome->ranking.placements.size()) : 0;
    return {Step::Ranking, placed > 0 && placed == total, placed > 0,
        placed > 0 ? tr("%1 of %2 entries are placed.").arg(placed).arg(total)
                   : tr("The ranking appears as soon as sheets are counted."),
        tr("See the ranking")};
}

} // namespace

std::vector<StepLine> stepsOf(const Competition &competition, const Outcome *outcome)
{
    const Stage &stage = roomStage(competition);
    return {Steps::entries(competition), Steps::judges(competition, stage),
        Steps::assignment(competition, stage), Steps::package(competition, stage),
        Steps::sheets(stage, outcome), Steps::ranking(outcome)};
}

} // namespace juri
