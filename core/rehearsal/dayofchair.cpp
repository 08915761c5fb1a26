// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/dayorganiser.h"

#include "core/assigning/assignmentplanner.h"
#include "core/domain/entrytable.h"
#include "core/domain/rubricformat.h"
#include "core/session/acts.h"
#include "core/session/deciding.h"
#include "core/session/identityfolder.h"
#include "core/session/receipts.h"
#include "core/session/resultbundle.h"

using namespace Qt::StringLiterals;

namespace juri {

Result<> DayOrganiser::createCompetition()
{
    const auto text = Json::parse(m_example.method);
    if (!text)
        return text.error();
    const auto method = methodFromJson(*text);
    if (!method)
        return method.error();
    auto competition = newCompetition(u"blank"_s, method->rubric.title, m_random);
    if (!competition)
        return competition.error();
    competition->setup.templateId.clear();
    competition->setup.rehearsal = m_example.rehearsal;
    StageSetup &stage = competition->stages.front().setup;
    stage.rubric = method->rubric;
    stage.rules = method->rules;
    m_stage = stage.id;
    auto session = CompetitionSession::create(m_day.chairFile, *competition, m_clock);
    if (!session)
        return session.error();
    m_chair = *std::move(session);
    tell(tr("The chair creates the competition: %1").arg(describe(method->rules, method->rubric)),
        m_example.rehearsal ? u"juri-cli new chair.juri --method input/method.json --rehearsal"_s
                            : u"juri-cli new chair.juri --method input/method.json"_s,
        {u"chair.juri"_s});
    return {};
}

Result<> DayOrganiser::bringInEntries()
{
    const auto list = importEntries(m_example.entries, m_chair->competition(), {});
    if (!list)
        return list.error();
    if (const auto applied = m_chair->apply(list->edit); !applied)
        return applied;
    tell(tr("The list of entries is imported: %n entries.", nullptr, list->added),
        u"juri-cli import-entries chair.juri input/entries.csv"_s);
    return {};
}

Result<> DayOrganiser::enrolJudges()
{
    QString command = u"juri-cli enrol chair.juri"_s;
    for (DemoJudge &judge : m_judges) {
        const auto statement = identityStatement(path(judge.folder));
        if (!statement)
            return statement.error();
        const auto id = enrol(*m_chair, *statement, KeyComparison::InPerson);
        if (!id)
            return id.error();
        if (id->text() != judge.id)
            return Error{
                ErrorCode::Internal, tr("The roster gave an unexpected judge number."), id->text()};
        command += u" %1/identity.juriid"_s.arg(judge.folder);
    }
    tell(tr("The chair compares the 30 digits of every key in person and enrols the judges."),
        command + u" --compared in-person"_s);
    return {};
}

Result<> DayOrganiser::assignAll()
{
    const auto plan = planAssignments(m_chair->competition(), m_stage, {});
    if (!plan)
        return plan.error();
    const Stage *stage = m_chair->competition().stage(m_stage);
    if (const auto applied = m_chair->apply(toEdit(*stage, *plan)); !applied)
        return applied;
    tell(tr("Every judge is assigned every entry: %n evaluations are owed.", nullptr,
             static_cast<int>(plan->assignments.size())),
        u"juri-cli assign chair.juri --all"_s);
    return {};
}

Result<> DayOrganiser::packUp()
{
    const QString keys = path(u"chair"_s);
    const auto made = createIdentity(keys, tr("Chair"), {}, m_clock, m_random);
    if (!made)
        return made.error();
    const auto chair = unlockIdentity(keys, {});
    if (!chair)
        return chair.error();
    const auto package = issuePackage(*m_chair, m_stage, *chair);
    if (!package)
        return package.error();
    if (const auto written = write(packageName(), envelopeBytes(*package)); !written)
        return written;
    tell(tr("The chair signs the package for the judges; rubric and rules are fixed from now on. "
            "Its "
            "code is %1.")
             .arg(codeOf(package->hash)),
        u"juri-cli pack chair.juri -o %1 --identity chair"_s.arg(packageName()), {packageName()});
    return {};
}

Result<> DayOrganiser::mergeAll()
{
    NoProgress quiet;
    const auto report = mergeFiles(*m_chair, m_day.sheets, false, quiet);
    if (!report)
        return report.error();
    for (const FileReport &file : report->files) {
        if (file.answer == FileAnswer::Refused)
            return file.error.value_or(Error{ErrorCode::Internal, {}, file.path});
    }
    tell(tr("The chair verifies and merges %n sheets.", nullptr, report->added),
        u"juri-cli merge chair.juri *.jurisheet"_s);
    tell(tr("The ranking follows from the merged sheets, whatever order they came in."),
        u"juri-cli rank chair.juri"_s);
    return {};
}

Result<> DayOrganiser::confirmAll()
{
    const auto chair = unlockIdentity(path(u"chair"_s), {});
    if (!chair)
        return chair.error();
    const auto receipts = issueReceipts(*m_chair, m_stage, chair->key);
    if (!receipts)
        return receipts.error();
    if (!m_dir.mkpath(u"receipts"_s))
        return Error{ErrorCode::ReadOnly,
            tr("The folder %1 cannot be made. Choose another place.").arg(path(u"receipts"_s)), {}};
    QStringList files;
    for (const auto &[judge, receipt] : *receipts) {
        const QString name = u"receipts/%1.jurireceipt"_s.arg(judge.text());
        if (const auto written = write(name, envelopeBytes(receipt)); !written)
            return written;
        m_day.receipts += path(name);
        files += name;
    }
    tell(tr("The chair confirms what was received: one signed receipt a judge."),
        u"juri-cli receipts chair.juri -o receipts --identity chair"_s, files);
    for (const DemoJudge &judge : m_judges) {
        auto session = CompetitionSession::open(path(judgeFile(judge)), m_clock);
        if (!session)
            return session.error();
        const auto id = JudgeId::from(judge.id);
        if (auto taken = takeReceipt(**session, receipts->at(id.value_or(JudgeId()))); !taken)
            return taken.error();
    }
    tell(tr("Every judge keeps the own receipt: it proves that the sheet was there."),
        forEachJudge(u"juri-cli receive judges/J$n/J$n.juri receipts/J$n.jurireceipt"_s));
    return {};
}

Result<> DayOrganiser::closeAndPublish()
{
    const auto chair = unlockIdentity(path(u"chair"_s), {});
    if (!chair)
        return chair.error();
    const auto closing = closingOf(m_chair->competition(), m_stage, {});
    if (!closing)
        return closing.error();
    const QString reason = tr("All sheets are in.");
    if (auto decided = decide(*m_chair, *closing, reason, chair->key); !decided)
        return decided.error();
    tell(tr("The chair closes the stage: from now on no file changes the result."),
        u"juri-cli decide chair.juri close --reason \"%1\" --identity chair"_s.arg(reason));
    NoProgress quiet;
    const auto result = publishResult(
        m_chair->competition(), m_stage, ResultScope::Public, chair->key, m_clock, quiet);
    if (!result)
        return result.error();
    const QString name = m_example.id + u".juriresult"_s;
    if (const auto written = write(name, envelopeBytes(*result)); !written)
        return written;
    tell(tr("The chair publishes the result with every sheet, without names and notes."),
        u"juri-cli publish chair.juri --pseudonyms -o %1 --identity chair"_s.arg(name), {name});
    return {};
}

} // namespace juri
