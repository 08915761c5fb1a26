// SPDX-License-Identifier: GPL-3.0-or-later
// What validate() refuses so that a file can always take, read and rebuild what it let pass.
#include "core/domain/edit.h"
#include "tests/core/store/everyedit.h"

#include <QtTest/QTest>

using namespace juri;
using namespace juri::test;

namespace {

ErrorCode refusal(const Competition &competition, const Edit &edit)
{
    const auto result = validate(edit, competition);
    return result ? ErrorCode::Internal : result.error().code;
}

QString sentence(const Competition &competition, const Edit &edit)
{
    const auto result = validate(edit, competition);
    return result ? QString() : result.error().message;
}

/// Any edit that carries this text, each in another field.
std::vector<Edit> editsCarrying(const Competition &competition, const QString &text)
{
    std::vector<Edit> edits;
    const auto setup = [&](QString CompetitionSetup::*field) {
        CompetitionSetup after = competition.setup;
        after.*field = text;
        edits.emplace_back(CompetitionEdit{competition.setup, after});
    };
    for (const auto field : {&CompetitionSetup::title, &CompetitionSetup::organiser,
             &CompetitionSetup::templateId, &CompetitionSetup::chairName})
        setup(field);
    const Stage &stage = competition.stages.front();
    const auto staged = [&](auto change) {
        StageSetup after = stage.setup;
        change(after);
        edits.emplace_back(StageEdit{stage.setup, after});
    };
    staged([&](StageSetup &after) { after.title = text; });
    staged([&](StageSetup &after) { after.rubric.title = text; });
    staged([&](StageSetup &after) { after.rubric.source = text; });
    staged([&](StageSetup &after) { after.rubric.criteria[0].title = text; });
    staged([&](StageSetup &after) { after.rubric.criteria[0].guidance = text; });
    staged([&](StageSetup &after) { after.rubric.criteria[1].levels[0].title = text; });
    staged([&](StageSetup &after) { after.rubric.criteria[1].levels[0].text = text; });
    const Entry &entry = competition.entries.at(entryId(3));
    for (const auto field : {&Entry::title, &Entry::agency, &Entry::cluster, &Entry::category,
             &Entry::group, &Entry::region, &Entry::summary}) {
        Entry after = entry;
        after.*field = text;
        edits.emplace_back(EntriesEdit{{{entry, after}}});
    }
    Entry attributed = entry;
    attributed.attributes[u"tahun"_s] = text;
    edits.emplace_back(EntriesEdit{{{entry, attributed}}});
    const Judge &judge = competition.judges.at(judgeId(1));
    for (const auto field : {&Judge::name, &Judge::institution}) {
        Judge after = judge;
        after.*field = text;
        edits.emplace_back(JudgesEdit{stageOne, {{judge, after}}});
    }
    const EvaluationKey key{judgeId(2), entryId(1)};
    edits.emplace_back(
        ConflictEdit{stageOne, {std::nullopt, Conflict{key.judge, key.entry, text}}});
    edits.emplace_back(NoteEdit{stageOne, key, criterionId(1), {}, text});
    edits.emplace_back(NoteEdit{stageOne, key, {}, {}, text});
    edits.emplace_back(StandingEdit{stageOne, key, Standing::Judging, {}, Standing::Recused, text});
    edits.emplace_back(StandingEdit{stageOne, key, Standing::Judging, {}, Standing::NoShow, text});
    Evaluation evaluation{.judge = key.judge, .entry = key.entry, .note = text};
    edits.emplace_back(EvaluationsEdit{stageOne, {{std::nullopt, evaluation}}});
    evaluation.note = u"x"_s;
    evaluation.notes = {{criterionId(1), text}};
    edits.emplace_back(EvaluationsEdit{stageOne, {{std::nullopt, evaluation}}});
    evaluation.notes.clear();
    evaluation.standing = Standing::Recused;
    evaluation.standingReason = text;
    edits.emplace_back(EvaluationsEdit{stageOne, {{std::nullopt, evaluation}}});
    return edits;
}

} // namespace

class EditRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textThatNoFileCanHoldIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("high surrogate") << u"half a "_s + QChar(0xD83D);
        QTest::newRow("low surrogate") << u"half a "_s + QChar(0xDE00) + u"!"_s;
        QTest::newRow("the wrong way round") << u"x"_s + QChar(0xDE00) + QChar(0xD83D);
        QTest::newRow("byte order mark in front") << QChar(0xFEFF) + u"title"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
        QTest::newRow("carriage return") << u"a\r\nb"_s;
        QTest::newRow("turned direction") << u"a\u202Eb"_s;
        QTest::newRow("too long") << QString(20'000, u'x');
    }

    void textThatNoFileCanHoldIsRefused()
    {
        QFETCH(const QString, text);
        const Competition competition = rich();
        for (const Edit &edit : editsCarrying(competition, text)) {
            const auto refused = validate(edit, competition);
            QVERIFY2(!refused, journalText(edit).left(200).constData());
            QCOMPARE(refused.error().code, ErrorCode::InvalidValue);
            QVERIFY(!refused.error().message.isEmpty());
        }
    }

    void uglyTextIsNotRefused()
    {
        const Competition competition = rich();
        const QString ugly =
            u"e\u0301 ÅÅ 🙂 \u2028\u2029 \uFEFF \uFFFE \U000E0041 \u007F \u200D\n\t'\"\\"_s;
        for (const Edit &edit : editsCarrying(competition, ugly)) {
            const auto valid = validate(edit, competition);
            QVERIFY2(valid, valid ? "" : qPrintable(valid.error().message));
        }
    }

    void whatIsNamedCannotGo()
    {
        Competition competition = rich();
        Stage &stage = competition.stages.front();
        const Entry entry{.id = entryId(9), .title = u"Nine"_s};
        const Judge judge{.id = judgeId(9), .name = u"Nine"_s};
        competition.entries.emplace(entry.id, entry);
        competition.judges.emplace(judge.id, judge);
        const EntriesEdit entryGoes{{{entry, std::nullopt}}};
        const JudgesEdit judgeGoes{stageOne, {{judge, std::nullopt}}};
        QVERIFY(validate(entryGoes, competition));
        QVERIFY(validate(judgeGoes, competition));

        stage.assignments.insert({judge.id, entry.id});
        QCOMPARE(refusal(competition, entryGoes), ErrorCode::Locked);
        QCOMPARE(refusal(competition, judgeGoes), ErrorCode::Locked);
        stage.assignments.erase({judge.id, entry.id});

        stage.conflicts.emplace(EvaluationKey{judge.id, entry.id}, u"kin"_s);
        QCOMPARE(refusal(competition, entryGoes), ErrorCode::Locked);
        QCOMPARE(refusal(competition, judgeGoes), ErrorCode::Locked);
        QVERIFY(sentence(competition, entryGoes).contains(u"009"_s));
        QVERIFY(sentence(competition, judgeGoes).contains(u"Nine"_s));
        stage.conflicts.erase({judge.id, entry.id});

        Evaluation evaluation{.judge = judge.id, .entry = entry.id, .note = u"kept"_s};
        stage.evaluations.emplace(evaluation.key(), evaluation);
        QCOMPARE(refusal(competition, entryGoes), ErrorCode::Locked);
        QCOMPARE(refusal(competition, judgeGoes), ErrorCode::Locked);
        // In a judge's file the list is the chair's: an entry may go, what was said of it stays.
        competition.role = Role::Judge;
        competition.self = judge.id;
        QVERIFY(validate(entryGoes, competition));
        QCOMPARE(refusal(competition, judgeGoes), ErrorCode::Locked);
        competition.role = Role::Chair;
        stage.evaluations.erase(evaluation.key());

        Stage final = stage;
        final.setup.id = StageId::literal(u"S2");
        final.panel = {judge.id};
        final.assignments.clear();
        final.conflicts.clear();
        final.evaluations.clear();
        competition.stages.push_back(final);
        QVERIFY(validate(entryGoes, competition));
        QCOMPARE(refusal(competition, judgeGoes), ErrorCode::Locked);
        QVERIFY2(validate(JudgesEdit{final.setup.id, judgeGoes.changes}, competition),
            "the seat of the named stage goes with the judge");
    }

    void whatWasGivenKeepsItsRoom()
    {
        Competition competition = rich();
        StageSetup &setup = competition.stages.front().setup;
        setup.rules.ties.clear();
        const auto after = [&](auto change) {
            StageSetup changed = setup;
            change(changed);
            return StageEdit{setup, changed};
        };
        // J01 gave 001 the lowest score for C1 with a note, and "not applicable" for C2.
        const auto withoutFirst =
            after([](StageSetup &s) { s.rubric.criteria.erase(s.rubric.criteria.begin()); });
        QCOMPARE(refusal(competition, withoutFirst), ErrorCode::Locked);
        const auto narrower = after([](StageSetup &s) {
            s.rubric.criteria[0].scale = *ScoreScale::from(1, 10, Fraction::of(1, 2));
        });
        QCOMPARE(refusal(competition, narrower), ErrorCode::Locked);
        const auto wider = after([](StageSetup &s) {
            s.rubric.criteria[0].scale = *ScoreScale::from(0, 20, Fraction::of(1, 2));
        });
        QVERIFY(validate(wider, competition));
        const auto withThird = after([](StageSetup &s) {
            s.rubric.criteria.push_back(Criterion{.id = criterionId(3), .title = u"Third"_s});
        });
        QVERIFY(validate(withThird, competition));
        // Seventeen halves are 8.5; on a scale of whole numbers they would turn into 17.
        Evaluation &evaluation =
            competition.stages.front().evaluations.at({judgeId(1), entryId(1)});
        const auto whole =
            after([](StageSetup &s) { s.rubric.criteria[0].scale = *ScoreScale::from(0, 20, 1); });
        QVERIFY2(validate(whole, competition), "nought is nought on both");
        evaluation.marks[criterionId(1)] = Points(17);
        QCOMPARE(refusal(competition, whole), ErrorCode::Locked);
        // A note alone needs its criterion, too.
        evaluation.marks.erase(criterionId(1));
        QVERIFY(validate(whole, competition));
        QCOMPARE(refusal(competition, withoutFirst), ErrorCode::Locked);
        evaluation.notes.clear();
        QVERIFY(validate(withoutFirst, competition));
    }

    void aMethodThatNoFileCanHoldIsRefused()
    {
        const Competition competition = rich();
        const StageSetup &setup = competition.stages.front().setup;
        StageSetup after = setup;
        after.rubric.criteria[0].wordLimit = 2'000'000'000; // more than its format may say
        QCOMPARE(refusal(competition, StageEdit{setup, after}), ErrorCode::InvalidValue);
    }

    void theChairsKeyStays()
    {
        Competition competition = rich();
        CompetitionSetup after = competition.setup;
        after.chairKey = keyOf(7).publicKey();
        QCOMPARE(
            refusal(competition, CompetitionEdit{competition.setup, after}), ErrorCode::Locked);
        after.chairKey.clear();
        QCOMPARE(
            refusal(competition, CompetitionEdit{competition.setup, after}), ErrorCode::Locked);
        competition.setup.chairKey.clear();
        after.chairKey = QByteArray(31, 'k');
        QCOMPARE(refusal(competition, CompetitionEdit{competition.setup, after}),
            ErrorCode::InvalidValue);
        after.chairKey = keyOf(7).publicKey();
        QVERIFY(validate(CompetitionEdit{competition.setup, after}, competition));
    }

    void unknownJudgesAndEntriesAreRefused()
    {
        const Competition competition = rich();
        for (const EvaluationKey &key : {EvaluationKey{judgeId(9), entryId(1)},
                 EvaluationKey{judgeId(1), entryId(9)}, EvaluationKey{}}) {
            QCOMPARE(
                refusal(competition, AssignmentsEdit{stageOne, {key}, {}}), ErrorCode::NotFound);
            QCOMPARE(refusal(competition, ConflictEdit{stageOne,
                                              {std::nullopt, Conflict{key.judge, key.entry, {}}}}),
                ErrorCode::NotFound);
            const Evaluation evaluation{.judge = key.judge, .entry = key.entry, .note = u"x"_s};
            QCOMPARE(refusal(competition, EvaluationsEdit{stageOne, {{std::nullopt, evaluation}}}),
                ErrorCode::NotAssigned);
        }
        Competition seated = competition; // a seat of nobody
        seated.stages.front().panel.insert(judgeId(9));
        QCOMPARE(refusal(seated, AssignmentsEdit{stageOne, {{judgeId(9), entryId(1)}}, {}}),
            ErrorCode::NotFound);
    }

    void aChangeStaysWithItsSubject()
    {
        Competition competition = rich();
        competition.stages.front().conflicts = {
            {{judgeId(1), entryId(1)}, u"kin"_s}, {{judgeId(2), entryId(2)}, u"kin"_s}};
        QCOMPARE(refusal(competition,
                     ConflictEdit{stageOne, {Conflict{judgeId(1), entryId(1), u"kin"_s},
                                                Conflict{judgeId(2), entryId(2), u"kin"_s}}}),
            ErrorCode::InvalidValue);
    }

    void nothingIsNamedTwice()
    {
        const Competition competition = rich();
        const Entry entry{.id = entryId(9), .title = u"Nine"_s};
        QCOMPARE(refusal(competition, EntriesEdit{{{std::nullopt, entry}, {std::nullopt, entry}}}),
            ErrorCode::InvalidValue);
        const Judge judge{.id = judgeId(9), .name = u"Nine"_s};
        QCOMPARE(refusal(competition,
                     JudgesEdit{stageOne, {{std::nullopt, judge}, {std::nullopt, judge}}}),
            ErrorCode::InvalidValue);
        Judge one = judge, other{.id = judgeId(8), .name = u"Eight"_s};
        one.key = other.key = keyOf(50).publicKey();
        QCOMPARE(refusal(competition,
                     JudgesEdit{stageOne, {{std::nullopt, one}, {std::nullopt, other}}}),
            ErrorCode::WrongKey);
        const Evaluation evaluation{.judge = judgeId(2), .entry = entryId(1), .note = u"x"_s};
        QCOMPARE(refusal(competition, EvaluationsEdit{stageOne, {{std::nullopt, evaluation},
                                                                    {std::nullopt, evaluation}}}),
            ErrorCode::InvalidValue);
        Competition empty = competition;
        empty.statements.clear();
        const Statement statement = competition.statements.begin()->second;
        QVERIFY(validate(StatementsEdit{{statement}}, empty));
        QCOMPARE(refusal(empty, StatementsEdit{{statement, statement}}), ErrorCode::InvalidValue);
        Statement unsigned_ = statement;
        unsigned_.signer = QByteArray(31, 'k');
        QCOMPARE(refusal(empty, StatementsEdit{{unsigned_}}), ErrorCode::InvalidValue);
    }

    void anEmptyNoteIsNoNote()
    {
        const Competition competition = rich();
        const Evaluation evaluation{.judge = judgeId(2),
            .entry = entryId(1),
            .marks = {{criterionId(1), Points(1)}},
            .notes = {{criterionId(1), QString()}}};
        QCOMPARE(refusal(competition, EvaluationsEdit{stageOne, {{std::nullopt, evaluation}}}),
            ErrorCode::InvalidValue);
    }

    /// What an older rule let in must be possible to take out.
    void oldTextsDoNotKeepAConflict()
    {
        Competition competition = rich();
        const Conflict old{judgeId(2), entryId(3), u"a\rb"_s};
        competition.stages.front().conflicts.emplace(
            EvaluationKey{old.judge, old.entry}, old.reason);
        QVERIFY(validate(ConflictEdit{stageOne, {old, std::nullopt}}, competition));
    }
};

QTEST_GUILESS_MAIN(EditRulesTest)
#include "tst_editrules.moc"
