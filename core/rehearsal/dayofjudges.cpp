// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/dayorganiser.h"

#include "core/domain/entrytable.h"
#include "core/session/acts.h"
#include "core/session/identityfolder.h"

using namespace Qt::StringLiterals;

namespace juri {

Result<> DayOrganiser::makeIdentities()
{
    QStringList files;
    for (const DemoJudge &judge : m_judges) {
        const auto made =
            createIdentity(path(judge.folder), judgeName(judge), {}, m_clock, m_random);
        if (!made)
            return made.error();
        files += judge.folder + u"/identity.juriid"_s;
    }
    tell(tr("%n judges make their own keys and send the chair their identity files.", nullptr,
             static_cast<int>(m_judges.size())),
        forEachJudge(u"juri-cli identity new judges/J$n --name \"%1\""_s.arg(
            tr("Judge %1").arg(u"J${n#0}"_s))),
        files);
    return {};
}

Result<> DayOrganiser::openPackages()
{
    QStringList files;
    for (const DemoJudge &judge : m_judges) {
        const auto package = verifyFileAt(m_day.packageFile);
        if (!package)
            return package.error();
        const auto identity = unlockIdentity(path(judge.folder), {});
        if (!identity)
            return identity.error();
        const auto competition =
            competitionFromPackage(package->statement, identity->key.publicKey());
        if (!competition)
            return competition.error();
        const auto session =
            CompetitionSession::create(path(judgeFile(judge)), *competition, m_clock);
        if (!session)
            return session.error();
        files += judgeFile(judge);
        m_day.judgeFiles += path(judgeFile(judge));
    }
    tell(tr("Each judge opens the package with the own key, without any network."),
        forEachJudge(
            u"juri-cli open %1 --identity judges/J$n -o judges/J$n/J$n.juri"_s.arg(packageName())),
        files);
    return {};
}

Result<> DayOrganiser::scoreAll()
{
    int scores = 0;
    for (const DemoJudge &judge : m_judges) {
        const auto session = CompetitionSession::open(path(judgeFile(judge)), m_clock);
        if (!session)
            return session.error();
        const Competition &competition = (*session)->competition();
        const auto table = importScores(judge.scores, competition, m_stage, competition.self);
        if (!table)
            return table.error();
        if (!table->findings.empty())
            return Error{ErrorCode::BadPayload, table->findings.front().sentence, judge.id};
        if (const auto applied = (*session)->apply(table->edit); !applied)
            return applied;
        scores += table->scores;
    }
    tell(tr("The judges score, each on a computer of their own: %n scores.", nullptr, scores),
        forEachJudge(u"juri-cli score judges/J$n/J$n.juri input/J$n-scores.csv"_s));
    return {};
}

Result<> DayOrganiser::signAll()
{
    QStringList names;
    for (const DemoJudge &judge : m_judges) {
        const auto identity = unlockIdentity(path(judge.folder), {});
        if (!identity)
            return identity.error();
        const auto session = CompetitionSession::open(path(judgeFile(judge)), m_clock);
        if (!session)
            return session.error();
        const auto sheet =
            signSheet(**session, m_stage, identity->key, SheetState::Final, m_random);
        if (!sheet)
            return sheet.error();
        names += judge.id + u"-r1.jurisheet"_s;
        if (const auto written = write(names.back(), envelopeBytes(*sheet)); !written)
            return written;
        m_day.sheets += path(names.back());
    }
    tell(tr("%n judges sign their sheets and hand them in.", nullptr,
             static_cast<int>(names.size())),
        forEachJudge(
            u"juri-cli sign judges/J$n/J$n.juri --identity judges/J$n -o J$n-r1.jurisheet"_s),
        names);
    return {};
}

} // namespace juri
