// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/packageupdate.h"

#include "core/session/newestpackage.h"

#include <QtCore/QCoreApplication>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString updateTr(const char *text)
{
    return QCoreApplication::translate("juri::PackageUpdate", text);
}

/// Whether the package follows what this file knows.
Result<> checkFollows(const Competition &competition, const KnownPackage &known,
    const Statement &statement, const PackageContent &content)
{
    if (statement.signer != known.statement.signer &&
        statement.signer != competition.setup.chairKey &&
        statement.signer != known.content.deputyKey)
        return Error{ErrorCode::WrongKey,
            updateTr(QT_TRANSLATE_NOOP("juri::PackageUpdate",
                "This package is signed with another key than the chair’s. Ask the chair whether "
                "the key was replaced, and compare the 30 digits before you open it as a new "
                "file.")),
            {}};
    if (content.seq < known.content.seq)
        return Error{ErrorCode::Stale,
            updateTr(QT_TRANSLATE_NOOP("juri::PackageUpdate",
                         "This is package %1, and you judge with package %2 already. The older one "
                         "is not taken."))
                .arg(content.seq)
                .arg(known.content.seq),
            {}};
    if (rubricHash(content.stage) != rubricHash(known.content.stage))
        return Error{ErrorCode::Locked,
            updateTr(QT_TRANSLATE_NOOP("juri::PackageUpdate",
                         "Package %1 has another rubric or other rules than the one you judge "
                         "with, so your scores cannot simply stay. Ask the chair how to go on."))
                .arg(content.seq),
            {}};
    return {};
}

/// The edits by which a judge's file comes to say what the package says.
class UpdateEdits
{
public:
    UpdateEdits(const Competition &competition, const PackageContent &content)
        : m_competition(competition)
        , m_content(content)
        , m_stage(*competition.stage(content.stage.id))
    {}

    std::vector<Edit> edits(PackageUpdate &update) const
    {
        std::vector<Edit> edits;
        CompetitionSetup setup = m_competition.setup;
        setup.title = m_content.setup.title;
        setup.organiser = m_content.setup.organiser;
        setup.chairName = m_content.setup.chairName;
        if (setup != m_competition.setup)
            edits.emplace_back(CompetitionEdit{m_competition.setup, setup});
        EntriesEdit entries, goneEntries;
        changesOf(m_competition.entries, m_content.entries, entries.changes, goneEntries.changes);
        JudgesEdit judges{m_stage.setup.id, {}}, goneJudges{m_stage.setup.id, {}};
        changesOf(m_competition.judges, m_content.roster, judges.changes, goneJudges.changes);
        AssignmentsEdit assignments{m_stage.setup.id, {}, {}};
        for (const Assignment &one : m_content.assignments) {
            if (!m_stage.assignments.contains(one))
                assignments.added.insert(one);
        }
        for (const Assignment &one : m_stage.assignments) {
            if (!m_content.assignments.contains(one))
                assignments.removed.insert(one);
        }
        for (const Assignment &one : assignments.added)
            update.newAssignments += one.judge == m_competition.self ? 1 : 0;
        for (const Assignment &one : assignments.removed)
            update.droppedAssignments += one.judge == m_competition.self ? 1 : 0;
        // What is added comes first and what goes comes last: no assignment is ever without its
        // judge and entry.
        if (!entries.changes.empty())
            edits.emplace_back(std::move(entries));
        if (!judges.changes.empty())
            edits.emplace_back(std::move(judges));
        if (!assignments.added.empty() || !assignments.removed.empty())
            edits.emplace_back(std::move(assignments));
        if (!goneJudges.changes.empty())
            edits.emplace_back(std::move(goneJudges));
        if (!goneEntries.changes.empty())
            edits.emplace_back(std::move(goneEntries));
        return edits;
    }

private:
    template<typename Id, typename Value>
    static void changesOf(const std::map<Id, Value> &now, const std::vector<Value> &wanted,
        std::vector<Change<Value>> &changes, std::vector<Change<Value>> &gone)
    {
        std::set<Id> kept;
        for (const Value &value : wanted) {
            kept.insert(value.id);
            const auto old = now.find(value.id);
            if (old == now.end())
                changes.push_back({std::nullopt, value});
            else if (!(old->second == value))
                changes.push_back({old->second, value});
        }
        for (const auto &[id, value] : now) {
            if (!kept.contains(id))
                gone.push_back({value, std::nullopt});
        }
    }

    const Competition &m_competition;
    const PackageContent &m_content;
    const Stage &m_stage;
};

} // namespace

namespace {

/// A package that was looked at: what recording it changes, and what is told afterwards.
struct Taken
{
    PackageUpdate update;
    std::vector<Edit> edits;
    std::optional<Error> warning;

    Result<PackageUpdate> answer() const
    {
        return warning ? Result<PackageUpdate>(*warning) : Result<PackageUpdate>(update);
    }
};

Result<Taken> lookAtPackage(const Competition &competition, const Statement &package)
{
    const auto content = readPackage(package);
    if (!content)
        return content.error();
    const auto known = newestPackage(competition, content->stage.id);
    if (competition.role != Role::Judge || !known || content->setup.id != competition.setup.id ||
        content->setup.rehearsal != competition.setup.rehearsal)
        return Error{ErrorCode::WrongCompetition,
            updateTr(QT_TRANSLATE_NOOP("juri::PackageUpdate",
                "This package belongs to another competition or stage than the open file.")),
            {}};
    Taken taken{{known->content.seq, content->seq, 0, 0}, {}, {}};
    if (known->statement.hash == package.hash)
        return taken;
    if (auto follows = checkFollows(competition, *known, package, *content); !follows)
        return follows.error();
    if (content->seq == known->content.seq) {
        // Two packages under one number: kept, so that they can be shown side by side.
        taken.edits = {StatementsEdit{{package}}};
        taken.warning = Error{ErrorCode::Stale,
            updateTr(QT_TRANSLATE_NOOP("juri::PackageUpdate",
                         "Warning: the chair signed two different packages with the number %1 "
                         "(codes %2 and %3). Both are kept as evidence; you go on judging with the "
                         "first. Ask the other judges which one they have."))
                .arg(content->seq)
                .arg(codeOf(known->statement.hash), codeOf(package.hash)),
            {}};
        return taken;
    }
    bool onRoster = false;
    for (const Judge &judge : content->roster)
        onRoster = onRoster || judge.id == competition.self;
    if (!onRoster)
        return Error{ErrorCode::WrongKey,
            updateTr(QT_TRANSLATE_NOOP("juri::PackageUpdate",
                "You are no longer on the list of judges of this package. Nothing was changed "
                "here; ask the chair.")),
            {}};
    taken.edits = UpdateEdits(competition, *content).edits(taken.update);
    taken.edits.emplace_back(StatementsEdit{{package}});
    return taken;
}

} // namespace

Result<PackageUpdate> takePackage(CompetitionSession &session, const Statement &package)
{
    const auto taken = lookAtPackage(session.competition(), package);
    if (!taken)
        return taken.error();
    if (auto done = session.applyForGood(taken->edits); !done)
        return done.error();
    return taken->answer();
}

void takePackageThen(CompetitionSession &session, const Statement &package, QObject *context,
    std::function<void(Result<PackageUpdate>)> then)
{
    const auto taken = lookAtPackage(session.competition(), package);
    if (!taken) {
        then(taken.error());
        return;
    }
    session.applyForGoodThen(
        taken->edits, context, [answer = taken->answer(), then](const Result<> &done) {
            then(done ? answer : Result<PackageUpdate>(done.error()));
        });
}

} // namespace juri
