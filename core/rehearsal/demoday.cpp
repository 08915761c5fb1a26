// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/dayorganiser.h"

#include "core/rehearsal/allowedsigners.h"
#include "core/rehearsal/demoreadme.h"
#include "core/rehearsal/freshfolder.h"

using namespace Qt::StringLiterals;

namespace juri {

DayOrganiser::DayOrganiser(
    Example example, const QString &folder, const Clock &clock, RandomSource &random)
    : m_example(std::move(example))
    , m_dir(folder)
    , m_clock(clock)
    , m_random(random)
{
    int number = 0;
    for (const ExampleSheet &sheet : m_example.sheets) {
        const QString id = u"J%1"_s.arg(++number, 2, 10, QChar(u'0'));
        m_judges.push_back({sheet.judge, sheet.scores, id, u"judges/"_s + id});
    }
    m_day.chairFile = m_dir.filePath(u"chair.juri"_s);
    m_day.packageFile = m_dir.filePath(packageName());
    m_day.resultFile = m_dir.filePath(m_example.id + u".juriresult");
    m_day.allowedSigners = m_dir.filePath(u"allowed_signers"_s);
}

Result<DemoDay> DayOrganiser::hold(Progress &progress)
{
    using Act = Result<> (DayOrganiser::*)();
    constexpr Act acts[] = {&DayOrganiser::writeInput, &DayOrganiser::createCompetition,
        &DayOrganiser::bringInEntries, &DayOrganiser::makeIdentities, &DayOrganiser::enrolJudges,
        &DayOrganiser::assignAll, &DayOrganiser::packUp, &DayOrganiser::openPackages,
        &DayOrganiser::scoreAll, &DayOrganiser::signAll, &DayOrganiser::mergeAll,
        &DayOrganiser::confirmAll, &DayOrganiser::closeAndPublish, &DayOrganiser::writeGuides};
    int done = 0;
    for (const Act act : acts) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (const auto result = (this->*act)(); !result)
            return result.error();
        progress.report(++done, static_cast<int>(std::size(acts)));
    }
    return m_day;
}

QString DayOrganiser::packageName() const
{
    return m_example.id + u".juripack"_s;
}

QString DayOrganiser::judgeFile(const DemoJudge &judge)
{
    return judge.folder + u"/%1.juri"_s.arg(judge.id);
}

QString DayOrganiser::forEachJudge(const QString &command) const
{
    QString numbers;
    for (const DemoJudge &judge : m_judges)
        numbers += u' ' + judge.id.mid(1);
    return u"for n in%1; do %2; done"_s.arg(numbers, command);
}

void DayOrganiser::tell(const QString &words, const QString &command, const QStringList &files)
{
    DemoStep step{words, command, {}};
    for (const QString &file : files)
        step.files += path(file);
    m_day.steps.push_back(std::move(step));
}

Result<> DayOrganiser::writeInput()
{
    QStringList folders{u"input"_s};
    for (const DemoJudge &judge : m_judges)
        folders += judge.folder;
    for (const QString &folder : folders) {
        if (!m_dir.mkpath(folder))
            return Error{ErrorCode::ReadOnly,
                tr("The folder %1 cannot be made. Choose another place.").arg(path(folder)), {}};
    }
    if (const auto written = write(u"input/method.json"_s, m_example.method); !written)
        return written;
    if (const auto written = write(u"input/entries.csv"_s, m_example.entries); !written)
        return written;
    for (const DemoJudge &judge : m_judges) {
        if (const auto written = write(u"input/%1-scores.csv"_s.arg(judge.id), judge.scores);
            !written)
            return written;
    }
    return {};
}

Result<> DayOrganiser::writeGuides()
{
    const QByteArray signers = allowedSigners(m_chair->competition());
    if (const auto written = writeWholeFile(m_day.allowedSigners, signers); !written)
        return written;
    m_chair.reset(); // releases the chair's file
    tell(tr("Anybody verifies what was handed in."),
        u"juri-cli verify *.juripack *.jurisheet *.juriresult"_s,
        {u"allowed_signers"_s, u"README.txt"_s});
    return write(u"README.txt"_s, demoReadme(m_example.title, m_day).toUtf8());
}

Result<DemoDay> runDemoDay(const QString &exampleId, const QString &folder, const Clock &clock,
    RandomSource &random, Progress &progress)
{
    auto example = loadExample(exampleId);
    if (!example)
        return example.error();
    const auto place = takeFreshFolder(folder);
    if (!place)
        return place.error();
    return DayOrganiser(*std::move(example), *place, clock, random).hold(progress);
}

} // namespace juri
