// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/simulation.h"

#include "core/assigning/assignmentplanner.h"
#include "core/rehearsal/allowedsigners.h"
#include "core/rehearsal/freshfolder.h"
#include "core/session/acts.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

const QDateTime &simulatedTime()
{
    static const QDateTime time(QDate(2026, 1, 5), QTime(2, 0), Qt::UTC);
    return time;
}

QString simulatedId(const QString &prefix, int number, int count, int leastDigits)
{
    const int digits = std::max(leastDigits, static_cast<int>(QString::number(count).size()));
    return prefix + u"%1"_s.arg(number, digits, 10, QChar(u'0'));
}

/// The unseen truth behind the scores: entry quality, judge severity, criterion level.
struct SimulatedPanel
{
    std::map<EntryId, double> quality;
    std::map<JudgeId, double> severity;
    std::map<CriterionId, double> level;
};

Points simulatedScore(const SimulatedPanel &panel, const Assignment &who,
    const CriterionId &criterion, SeededRandom &random)
{
    const double score = 68.0 + panel.quality.at(who.entry) - panel.severity.at(who.judge) +
                         panel.level.at(criterion) + 5.0 * random.normal();
    return std::clamp<Points>(std::llround(score), 0, 100);
}

/// Roster, entries and rubric of the request; the judges' keys by the way.
struct SimulatedCast
{
    Competition competition;
    std::map<JudgeId, SigningKey> keys;
    SimulatedPanel panel;
};

void addCriteria(SimulatedCast &cast, int count, SeededRandom &random)
{
    Stage &stage = cast.competition.stages.front();
    stage.setup.rubric.title = QCoreApplication::translate("juri::Simulation", "Simulated rubric");
    stage.setup.rubric.source.clear();
    stage.setup.rubric.criteria.clear();
    for (int number = 1; number <= count; ++number) {
        Criterion criterion;
        criterion.id = CriterionId::literal(u"C%1"_s.arg(number));
        criterion.title =
            QCoreApplication::translate("juri::Simulation", "Criterion %1").arg(number);
        cast.panel.level[criterion.id] = 3.0 * random.normal();
        stage.setup.rubric.criteria.push_back(std::move(criterion));
    }
    stage.setup.rules = Rules();
}

void addPeople(SimulatedCast &cast, const SimulationRequest &request, SeededRandom &random)
{
    for (int number = 1; number <= request.entries; ++number) {
        Entry entry;
        entry.id = EntryId::literal(simulatedId({}, number, request.entries, 3));
        entry.title = QCoreApplication::translate("juri::Simulation", "Entry %1").arg(number);
        cast.panel.quality[entry.id] = 9.0 * random.normal();
        cast.competition.entries.emplace(entry.id, entry);
    }
    for (int number = 1; number <= request.judges; ++number) {
        Judge judge;
        judge.id = JudgeId::literal(simulatedId(u"J"_s, number, request.judges, 2));
        judge.name = QCoreApplication::translate("juri::Simulation", "Judge %1").arg(number);
        judge.compared = KeyComparison::InPerson;
        SigningKey key = SigningKey::generate(random);
        judge.key = key.publicKey();
        cast.panel.severity[judge.id] = 4.0 * random.normal();
        cast.keys.emplace(judge.id, std::move(key));
        cast.competition.stages.front().panel.insert(judge.id);
        cast.competition.judges.emplace(judge.id, std::move(judge));
    }
}

Result<SimulatedCast> castOf(const SimulationRequest &request, SeededRandom &random)
{
    auto competition = newCompetition(u"blank"_s,
        QCoreApplication::translate("juri::Simulation", "Simulated competition"), random);
    if (!competition)
        return competition.error();
    SimulatedCast cast{*std::move(competition), {}, {}};
    cast.competition.setup.rehearsal = true;
    cast.competition.setup.templateId.clear();
    addCriteria(cast, request.criteria, random);
    addPeople(cast, request, random);
    const StageId stage = cast.competition.stages.front().setup.id;
    const auto plan = planAssignments(cast.competition, stage,
        {.perEntry = request.perEntry, .maxLoad = std::nullopt, .seed = request.seed});
    if (!plan)
        return plan.error();
    cast.competition.stages.front().assignments = plan->assignments;
    return cast;
}

ScoreSheet sheetOf(const SimulatedCast &cast, const Competition &issued, const Statement &package,
    const JudgeId &judge, SeededRandom &random)
{
    const Stage &stage = issued.stages.front();
    ScoreSheet sheet;
    sheet.competition = issued.setup.id;
    sheet.stage = stage.setup.id;
    sheet.rehearsal = true;
    sheet.judge = judge;
    sheet.key = cast.keys.at(judge).publicKey();
    sheet.packageHash = package.hash;
    sheet.rubricHash = rubricHash(stage.setup);
    std::vector<Entry> entries;
    for (const auto &[id, entry] : issued.entries)
        entries.push_back(entry);
    sheet.entriesHash = entriesHash(entries);
    sheet.device = u"d-"_s + QString::fromLatin1(random.bytes(4).toHex());
    sheet.journalHead = QByteArray(32, '\0');
    sheet.claimedTime = simulatedTime();
    for (const EntryId &entry : stage.entriesOf(judge)) {
        Evaluation evaluation;
        evaluation.judge = judge;
        evaluation.entry = entry;
        for (const Criterion &criterion : stage.setup.rubric.criteria)
            evaluation.marks[criterion.id] =
                Mark(simulatedScore(cast.panel, {judge, entry}, criterion.id, random));
        sheet.evaluations.push_back(std::move(evaluation));
    }
    return sheet;
}

/// The chair's side: file and package.
struct IssuedCompetition
{
    Competition competition;
    Statement package;
};

Result<IssuedCompetition> issueSimulated(
    const Competition &competition, const QString &path, SeededRandom &random)
{
    const FixedClock clock(simulatedTime());
    const auto session = CompetitionSession::create(path, competition, clock);
    if (!session)
        return session.error();
    const Identity chair{QCoreApplication::translate("juri::Simulation", "Simulated chair"),
        SigningKey::generate(random)};
    auto package = issuePackage(**session, competition.stages.front().setup.id, chair);
    if (!package)
        return package.error();
    return IssuedCompetition{(*session)->competition(), *std::move(package)};
}

Result<> checkRequest(const SimulationRequest &request)
{
    if (request.entries < 1 || request.entries > 100'000 || request.judges < 1 ||
        request.judges > 1000 || request.criteria < 1 || request.criteria > 100 ||
        request.perEntry < 1 || request.perEntry > request.judges)
        return Error{ErrorCode::BadUsage,
            QCoreApplication::translate("juri::Simulation",
                "A simulation needs 1 to 100000 entries, 1 to 1000 judges, 1 to 100 criteria, and "
                "at "
                "least 1 judge an entry but no more than there are judges."),
            {}};
    return {};
}

} // namespace

Result<Simulation> simulate(
    const SimulationRequest &request, const QString &folder, Progress &progress)
{
    if (const auto sound = checkRequest(request); !sound)
        return sound.error();
    const auto place = takeFreshFolder(folder);
    if (!place)
        return place.error();
    const QDir dir(*place);
    SeededRandom random(request.seed);
    const auto cast = castOf(request, random);
    if (!cast)
        return cast.error();
    Simulation done;
    done.chairFile = dir.filePath(u"chair.juri"_s);
    const auto issued = issueSimulated(cast->competition, done.chairFile, random);
    if (!issued)
        return issued.error();
    done.packageFile = dir.filePath(u"simulation.juripack"_s);
    done.allowedSigners = dir.filePath(u"allowed_signers"_s);
    if (const auto written = writeWholeFile(done.packageFile, envelopeBytes(issued->package));
        !written)
        return written.error();
    if (const auto written =
            writeWholeFile(done.allowedSigners, allowedSigners(issued->competition));
        !written)
        return written.error();
    for (const auto &[judge, key] : cast->keys) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        const auto sheet =
            makeSheet(sheetOf(*cast, issued->competition, issued->package, judge, random),
                issued->competition.stages.front().setup.rubric, key, random);
        if (!sheet)
            return sheet.error();
        done.sheets += dir.filePath(judge.text() + u"-r1.jurisheet"_s);
        if (const auto written = writeWholeFile(done.sheets.back(), envelopeBytes(*sheet));
            !written)
            return written.error();
        progress.report(static_cast<int>(done.sheets.size()), request.judges);
    }
    return done;
}

} // namespace juri
