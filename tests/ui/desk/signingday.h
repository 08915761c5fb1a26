// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acts.h"
#include "core/session/identityfolder.h"
#include "core/support/files.h"
#include "tests/ui/desk/deskcompetition.h"

#include <QtCore/QDir>

namespace juri {

/// A day up to the package: a chair's file, one enrolled judge with a key of their own, and the
/// package in a file. The judge's passphrase may be empty.
class SigningDay
{
public:
    explicit SigningDay(int entries = 2, const QString &passphrase = {})
        : clock(QDateTime(QDate(2025, 7, 14), QTime(14, 2)).toUTC())
        , random(11)
        , preferences(path(QStringLiteral("settings.ini")))
        , services{clock, random, prompts, preferences}
    {
        preferences.setIdentityFolder(path(QStringLiteral("judge")));
        preferences.setDataFolder(path(QStringLiteral("data")));
        hold(entries, passphrase);
    }

    QString path(const QString &name) const { return folder.filePath(name); }
    QString packagePath() const { return path(QStringLiteral("contest.juripack")); }
    QString chairPath() const { return path(QStringLiteral("chair.juri")); }

    /// A judge's file made from the package.
    std::unique_ptr<CompetitionSession> judgeSession()
    {
        const auto header = need(identityHeader(preferences.identityFolder()));
        const auto competition = need(competitionFromPackage(package, header.publicKey));
        return need(
            CompetitionSession::create(path(QStringLiteral("judge.juri")), competition, clock));
    }

    template<typename T>
    static T need(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().message + u' ' + result.error().detail));
        return std::move(*result);
    }
    static void need(const Result<> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().message + u' ' + result.error().detail));
    }

    QTemporaryDir folder;
    FixedClock clock;
    SeededRandom random;
    ScriptedPrompts prompts;
    Preferences preferences;
    Services services;
    Statement package;

private:
    void hold(int entries, const QString &passphrase)
    {
        using namespace Qt::StringLiterals;
        const auto identity = need(
            createIdentity(preferences.identityFolder(), u"Judge J1"_s, passphrase, clock, random));
        need(createIdentity(path(u"chair"_s), u"Chair"_s, {}, clock, random));
        auto chair = need(CompetitionSession::create(
            chairPath(), need(newCompetition(u"blank"_s, u"Contest"_s, random)), clock));
        const Competition likeness = deskCompetition(entries);
        StageSetup stage = chair->competition().stages.front().setup;
        StageSetup rubric = stage;
        rubric.rubric = deskRubric();
        need(chair->apply(StageEdit{stage, rubric}));
        EntriesEdit list;
        for (const auto &[id, entry] : likeness.entries)
            list.changes.push_back({std::nullopt, entry});
        need(chair->apply(list));
        const JudgeId judge = need(enrol(*chair, identity, KeyComparison::InPerson));
        AssignmentsEdit all;
        all.stage = stage.id;
        for (const auto &[id, entry] : likeness.entries)
            all.added.insert({judge, id});
        need(chair->apply(all));
        package = need(issuePackage(*chair, stage.id, need(unlockIdentity(path(u"chair"_s), {}))));
        need(writeWholeFile(packagePath(), envelopeBytes(package)));
    }
};

} // namespace juri
