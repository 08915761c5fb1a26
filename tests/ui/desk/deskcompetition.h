// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/session/competitionsession.h"
#include "core/support/clock.h"
#include "core/support/random.h"
#include "tests/support/scriptedprompts.h"
#include "ui/shell/preferences.h"
#include "ui/shell/services.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace juri {

/// Half points from 0 to 10 (weight 60), whole ones from 60 to 90 (weight 40), and one from 0 to 10
/// that does not count but asks for a note at 10.
inline Rubric deskRubric()
{
    using namespace Qt::StringLiterals;
    Rubric rubric;
    rubric.title = u"Test"_s;
    const auto add = [&rubric](const QString &id, const QString &title, int weight,
                         const Fraction &lowest, const Fraction &highest, const Fraction &step) {
        Criterion criterion;
        criterion.id = CriterionId::literal(id);
        criterion.title = title;
        criterion.weight = weight;
        criterion.scale = *ScoreScale::from(lowest, highest, step);
        rubric.criteria.push_back(criterion);
    };
    add(u"C1"_s, u"Novelty"_s, 60, 0, 10, Fraction::of(1, 2));
    add(u"C2"_s, u"Method"_s, 40, 60, 90, 1);
    add(u"C3"_s, u"Summary <b>"_s, 0, 0, 10, 1);
    rubric.criteria.back().levels = {{10, u"Perfect"_s, u"Nothing to add"_s, true}};
    return rubric;
}

/// What a judge's file holds before the first score: so many entries, all of them owed.
inline Competition deskCompetition(int entries)
{
    using namespace Qt::StringLiterals;
    Competition competition;
    competition.role = Role::Judge;
    competition.self = JudgeId::literal(u"J01"_s);
    competition.setup.id = CompetitionId::literal(u"c-00000000000000000000000000000001"_s);
    competition.setup.title = u"Contest"_s;
    Judge judge;
    judge.id = competition.self;
    judge.name = u"Judge J1"_s;
    judge.key = QByteArray(32, 'k');
    competition.judges.emplace(judge.id, judge);
    Stage stage;
    stage.setup.id = StageId::literal(u"S1"_s);
    stage.setup.title = u"Stage"_s;
    stage.setup.rubric = deskRubric();
    stage.setup.locked = true;
    stage.panel = {competition.self};
    for (int number = 1; number <= entries; ++number) {
        Entry entry;
        entry.id = EntryId::literal(u"%1"_s.arg(number, 3, 10, QChar(u'0')));
        entry.title = u"Entry <i>%1</i> & Co"_s.arg(number);
        entry.agency = number % 2 ? u"Odd agency"_s : u"Even agency"_s;
        competition.entries.emplace(entry.id, entry);
        stage.assignments.insert({competition.self, entry.id});
    }
    competition.stages = {stage};
    return competition;
}

/// A judge's file in a folder of its own, with everything a desk needs.
class DeskWorld
{
public:
    explicit DeskWorld(int entries = 4)
        : clock(QDateTime(QDate(2025, 7, 14), QTime(14, 2)).toUTC())
        , random(7)
        , preferences(folder.filePath(QStringLiteral("settings.ini")))
        , services{clock, random, prompts, preferences}
    {
        preferences.setIdentityFolder(folder.filePath(QStringLiteral("identity")));
        preferences.setDataFolder(folder.filePath(QStringLiteral("data")));
        auto made = CompetitionSession::create(path(), deskCompetition(entries), clock);
        if (made)
            session = std::move(*made);
        else
            qFatal("%s", qPrintable(made.error().message + made.error().detail));
    }

    QString path() const { return folder.filePath(QStringLiteral("judge.juri")); }

    QTemporaryDir folder;
    FixedClock clock;
    SeededRandom random;
    ScriptedPrompts prompts;
    Preferences preferences;
    Services services;
    std::unique_ptr<CompetitionSession> session;
};

inline EntryId entryId(const QString &text)
{
    return EntryId::literal(text);
}
inline CriterionId criterionId(const QString &text)
{
    return CriterionId::literal(text);
}

} // namespace juri
