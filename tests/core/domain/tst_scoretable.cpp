// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/entrytable.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

const StageId s1 = StageId::literal(u"S1");
const JudgeId own = JudgeId::literal(u"J1");
const JudgeId other = JudgeId::literal(u"J2");
const EntryId first = EntryId::literal(u"001");
const EntryId second = EntryId::literal(u"002");
const EntryId third = EntryId::literal(u"003");
const CriterionId idea = CriterionId::literal(u"C1");
const CriterionId impact = CriterionId::literal(u"C2");

Competition panel()
{
    Competition competition;
    for (const EntryId &id : {first, second, third})
        competition.entries.emplace(id, Entry{.id = id, .title = u"Entry"_s});
    for (const JudgeId &id : {own, other})
        competition.judges.emplace(id, Judge{.id = id, .name = u"Judge"_s});
    Stage stage;
    stage.setup.id = s1;
    const auto halves = ScoreScale::from(0, 10, Fraction::of(1, 2));
    stage.setup.rubric = {u"R"_s, {},
        {Criterion{.id = idea, .title = u"Idea"_s, .scale = *halves},
            Criterion{.id = impact, .title = u"Impact"_s, .scale = *halves}}};
    stage.panel = {own, other};
    stage.assignments = {
        {own, first}, {own, second}, {other, first}, {other, second}, {other, third}};
    competition.stages.push_back(stage);
    return competition;
}

} // namespace

class ScoreTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesScoresAndNotes()
    {
        const Competition competition = panel();
        const auto import = importScores("entry,criterion,score,note\n"
                                         "001,C1,8.5,good\n"
                                         "001,Impact,\"7,5\",\n"
                                         "002,C1,na,\n"
                                         "002,C2,,seen only\n"
                                         "002,,,whole\n",
            competition, s1, own);
        QVERIFY(import.has_value());
        QVERIFY2(import->findings.empty(),
            import->findings.empty() ? "" : qPrintable(import->findings.front().sentence));
        QCOMPARE(import->scores, 3);
        QVERIFY(validate(Edit(import->edit), competition).has_value());
        QCOMPARE(import->edit.changes.size(), size_t(2));
        const Evaluation &one = *import->edit.changes[0].after;
        QCOMPARE(one.points(idea), std::optional<Points>(17));
        QCOMPARE(one.points(impact), std::optional<Points>(15));
        QCOMPARE(one.notes.at(idea), u"good"_s);
        const Evaluation &two = *import->edit.changes[1].after;
        QVERIFY(std::holds_alternative<NotApplicable>(two.marks.at(idea)));
        QVERIFY(!two.marks.contains(impact));
        QCOMPARE(two.notes.at(impact), u"seen only"_s);
        QCOMPARE(two.note, u"whole"_s);
    }

    void indonesianHeaders()
    {
        const auto import =
            importScores("Nomor;Kriteria;Nilai;Catatan\n001;C1;8,5;baik\n", panel(), s1, own);
        QVERIFY(import.has_value());
        QVERIFY(import->findings.empty());
        QCOMPARE(import->edit.changes.front().after->points(idea), std::optional<Points>(17));
    }

    void nothingIsHalfTaken()
    {
        const auto import = importScores("entry,criterion,score,note\n"
                                         "001,C1,8,\n"
                                         "009,C1,8,\n"
                                         "001,C9,8,\n"
                                         "001,C2,8.3,\n"
                                         "002,C1,11,\n"
                                         "002,C2,eight,\n"
                                         "003,C1,8,\n"
                                         "001,C1,9,\n",
            panel(), s1, own);
        QVERIFY(import.has_value());
        QVERIFY(import->edit.changes.empty());
        QCOMPARE(import->scores, 0);
        std::vector<int> rows;
        for (const ScoreFinding &finding : import->findings) {
            rows.push_back(finding.row);
            QVERIFY(finding.sentence.contains(QString::number(finding.row)));
        }
        QCOMPARE(rows, (std::vector<int>{3, 4, 5, 6, 7, 8, 9}));
    }

    void onlyTheJudgesOwnRows()
    {
        const QByteArray csv =
            "judge,entry,criterion,score\nJ2,001,C1,9\nJ1,001,C1,5\nJ2,003,C1,2\n";
        const auto mine = importScores(csv, panel(), s1, own);
        QVERIFY(mine.has_value());
        QVERIFY(mine->findings.empty());
        QCOMPARE(mine->scores, 1);
        QCOMPARE(mine->edit.changes.front().after->points(idea), std::optional<Points>(10));
        const auto none =
            importScores("judge,entry,criterion,score\nJ9,001,C1,9\n", panel(), s1, own);
        QVERIFY(none.has_value());
        QCOMPARE(none->findings.size(), size_t(1));
    }

    void keepsWhatIsThere()
    {
        Competition competition = panel();
        Evaluation begun;
        begun.judge = own;
        begun.entry = first;
        begun.marks[impact] = Points(4);
        competition.stages.front().evaluations.emplace(begun.key(), begun);
        const auto import = importScores("entry,criterion,score\n001,C1,8\n", competition, s1, own);
        QVERIFY(import.has_value());
        QCOMPARE(import->edit.changes.size(), size_t(1));
        QVERIFY(import->edit.changes.front().before == begun);
        QCOMPARE(import->edit.changes.front().after->points(impact), std::optional<Points>(4));
        // The same table again changes nothing.
        Competition changed = competition;
        applyTo(changed, Edit(import->edit));
        const auto again = importScores("entry,criterion,score\n001,C1,8\n", changed, s1, own);
        QVERIFY(again.has_value());
        QVERIFY(again->findings.empty());
        QVERIFY(again->edit.changes.empty());
    }

    void aRecusedJudgeGivesNoScore()
    {
        Competition competition = panel();
        Evaluation recused;
        recused.judge = own;
        recused.entry = first;
        recused.standing = Standing::Recused;
        recused.standingReason = u"own agency"_s;
        competition.stages.front().evaluations.emplace(recused.key(), recused);
        const auto import = importScores("entry,criterion,score\n001,C1,8\n", competition, s1, own);
        QVERIFY(import.has_value());
        QCOMPARE(import->findings.size(), size_t(1));
        QVERIFY(import->edit.changes.empty());
    }

    void refuses()
    {
        const QByteArray csv = "entry,criterion,score\n001,C1,8\n";
        QCOMPARE(importScores(csv, panel(), StageId::literal(u"S9"), own).error().code,
            ErrorCode::NotFound);
        QCOMPARE(importScores(csv, panel(), s1, JudgeId::literal(u"J9")).error().code,
            ErrorCode::NotFound);
        QCOMPARE(importScores("entry,score\n001,8\n", panel(), s1, own).error().code,
            ErrorCode::BadPayload);
        QCOMPARE(importScores("", panel(), s1, own).error().code, ErrorCode::BadPayload);
    }
};

QTEST_GUILESS_MAIN(ScoreTableTest)
#include "tst_scoretable.moc"
