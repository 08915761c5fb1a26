// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/edit.h"
#include "core/support/json.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

const StageId s1 = StageId::literal(u"S1");
const JudgeId ada = JudgeId::literal(u"J01");
const JudgeId ben = JudgeId::literal(u"J02");
const EntryId first = EntryId::literal(u"001");
const EntryId second = EntryId::literal(u"002");
const CriterionId c1 = CriterionId::literal(u"C1");

Competition small()
{
    Competition competition;
    competition.setup.id = CompetitionId::literal(u"c-00");
    competition.setup.title = u"Prize"_s;
    for (const EntryId &id : {first, second})
        competition.entries.emplace(id, Entry{.id = id, .title = u"Entry"_s});
    competition.judges.emplace(
        ada, Judge{ada, u"Judge 1"_s, {}, QByteArray(32, 'a'), KeyComparison::InPerson});
    competition.judges.emplace(
        ben, Judge{ben, u"Judge 2"_s, {}, QByteArray(32, 'b'), KeyComparison::NotCompared});
    Stage stage;
    stage.setup.id = s1;
    stage.setup.rubric = {u"R"_s, {},
        {Criterion{
            .id = c1, .title = u"Overall"_s, .levels = {{0, {}, {}, false}, {90, {}, {}, true}}}}};
    stage.panel = {ada, ben};
    stage.assignments = {{ada, first}, {ada, second}, {ben, first}};
    competition.stages.push_back(stage);
    return competition;
}

MarkEdit mark(std::optional<Mark> before, std::optional<Mark> after, const EntryId &entry = first)
{
    return {s1, {ada, entry}, c1, before, after};
}

/// Valid, changes something, and its inverse leads back to exactly what was.
void verifyThereAndBack(const Competition &competition, const Edit &edit)
{
    const auto valid = validate(edit, competition);
    QVERIFY2(valid, valid ? "" : qPrintable(valid.error().message));
    Competition changed = competition;
    applyTo(changed, edit);
    QVERIFY(changed != competition);
    QVERIFY(!validate(edit, changed)); // its `before` is no longer there
    QVERIFY(!describe(edit).isEmpty());
    QVERIFY(Json::parseCanonical(journalText(edit)));
    const auto back = inverse(edit);
    QVERIFY(back.has_value());
    QVERIFY(validate(*back, changed));
    applyTo(changed, *back);
    QVERIFY(changed == competition);
}

ErrorCode refusal(const Competition &competition, const Edit &edit)
{
    const auto result = validate(edit, competition);
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class EditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditLeadsBack()
    {
        const Competition competition = small();
        CompetitionSetup renamed = competition.setup;
        renamed.title = u"Better prize"_s;
        verifyThereAndBack(competition, CompetitionEdit{competition.setup, renamed});
        StageSetup median = competition.stages[0].setup;
        median.rules.aggregation = Aggregation::Median;
        verifyThereAndBack(competition, StageEdit{competition.stages[0].setup, median});
        const EntryId third = EntryId::literal(u"003");
        verifyThereAndBack(
            competition, EntriesEdit{{{std::nullopt, Entry{.id = third, .title = u"New"_s}}}});
        const JudgeId cy = JudgeId::literal(u"J03");
        verifyThereAndBack(
            competition, JudgesEdit{s1, {{std::nullopt, Judge{.id = cy, .name = u"Judge 3"_s}}}});
        verifyThereAndBack(competition, AssignmentsEdit{s1, {{ben, second}}, {{ada, second}}});
        verifyThereAndBack(
            competition, ConflictEdit{s1, {std::nullopt, Conflict{ada, first, u"own agency"_s}}});
        verifyThereAndBack(competition, mark(std::nullopt, Mark(Points(0))));
        verifyThereAndBack(competition, mark(std::nullopt, Mark(NotApplicable())));
        verifyThereAndBack(competition, NoteEdit{s1, {ada, first}, c1, {}, u"clear"_s});
        verifyThereAndBack(competition, NoteEdit{s1, {ada, first}, {}, {}, u"overall"_s});
        verifyThereAndBack(competition, StandingEdit{s1, {ada, first}, Standing::Judging, {},
                                            Standing::Recused, u"own agency"_s});
        Evaluation evaluation{.judge = ada, .entry = first, .marks = {{c1, Points(80)}}};
        verifyThereAndBack(competition, EvaluationsEdit{s1, {{std::nullopt, evaluation}}});
    }

    void handedInFilesHaveNoWayBack()
    {
        Competition competition = small();
        const StatementsEdit edit{{Statement{
            QByteArray(32, 'h'), u"score-sheet"_s, "body", "sig", QByteArray(32, 'a'), {}}}};
        QVERIFY(validate(edit, competition));
        QVERIFY(!inverse(edit));
        applyTo(competition, edit);
        QCOMPARE(competition.statements.size(), size_t(1));
        QCOMPARE(refusal(competition, edit), ErrorCode::Stale);
    }

    void refusals()
    {
        Competition competition = small();
        QCOMPARE(
            refusal(competition, mark(std::nullopt, Mark(Points(101)))), ErrorCode::NotOnScale);
        QCOMPARE(refusal(competition, mark(Mark(Points(1)), Mark(Points(2)))), ErrorCode::Stale);
        QCOMPARE(refusal(competition, MarkEdit{s1, {ben, second}, c1, {}, Mark(Points(1))}),
            ErrorCode::NotAssigned);
        QCOMPARE(refusal(competition,
                     MarkEdit{s1, {ada, first}, CriterionId::literal(u"C9"), {}, Mark(Points(1))}),
            ErrorCode::NotFound);
        QCOMPARE(refusal(competition,
                     MarkEdit{StageId::literal(u"S9"), {ada, first}, c1, {}, Mark(Points(1))}),
            ErrorCode::NotFound);
        QCOMPARE(refusal(competition, StandingEdit{s1, {ada, first}, Standing::Judging, {},
                                          Standing::Recused, u" "_s}),
            ErrorCode::InvalidValue);
        QCOMPARE(refusal(competition, NoteEdit{s1, {ada, first}, c1, {}, QString(16'001, u'x')}),
            ErrorCode::InvalidValue);
        QCOMPARE(refusal(competition, NoteEdit{s1, {ada, first}, c1, {}, u"a\u202Eb"_s}),
            ErrorCode::InvalidValue);
        const Entry entry = competition.entries.at(first);
        QCOMPARE(refusal(competition, EntriesEdit{{{entry, std::nullopt}}}), ErrorCode::Locked);
        QCOMPARE(refusal(competition, JudgesEdit{s1, {{competition.judges.at(ada), std::nullopt}}}),
            ErrorCode::Locked);
        Judge twin = competition.judges.at(ben);
        twin.key = competition.judges.at(ada).key;
        QCOMPARE(refusal(competition, JudgesEdit{s1, {{competition.judges.at(ben), twin}}}),
            ErrorCode::WrongKey);
        applyTo(competition, StandingEdit{s1, {ada, first}, Standing::Judging, {},
                                 Standing::Recused, u"own agency"_s});
        QCOMPARE(refusal(competition, mark(std::nullopt, Mark(Points(1)))), ErrorCode::Recused);
        competition.role = Role::Judge;
        competition.self = ben;
        QCOMPARE(refusal(competition, mark(std::nullopt, Mark(Points(1)), second)),
            ErrorCode::NotAssigned);
    }

    void lockedRulesStay()
    {
        Competition competition = small();
        StageSetup locked = competition.stages[0].setup;
        locked.locked = true;
        applyTo(competition, StageEdit{competition.stages[0].setup, locked});
        StageSetup changed = locked;
        changed.rules.aggregation = Aggregation::Sum;
        QCOMPARE(refusal(competition, StageEdit{locked, changed}), ErrorCode::Locked);
        changed = locked;
        changed.locked = false;
        QCOMPARE(refusal(competition, StageEdit{locked, changed}), ErrorCode::Locked);
        changed = locked;
        changed.title = u"Final"_s;
        QVERIFY(validate(StageEdit{locked, changed}, competition));
    }

    void typingOnIsOneStep()
    {
        const NoteEdit begun{s1, {ada, first}, c1, {}, u"cl"_s};
        const NoteEdit typedOn{s1, {ada, first}, c1, u"cl"_s, u"clear"_s};
        const auto both = merged(begun, typedOn);
        QVERIFY(both.has_value());
        QVERIFY(std::get<NoteEdit>(*both) == (NoteEdit{s1, {ada, first}, c1, {}, u"clear"_s}));
        QVERIFY(!merged(begun, NoteEdit{s1, {ada, second}, c1, u"cl"_s, u"clear"_s}));
        QVERIFY(!merged(mark({}, Mark(Points(1))), mark(Mark(Points(1)), Mark(Points(2)))));
    }

    void statesAreToldApart()
    {
        const Rubric rubric = small().stages[0].setup.rubric;
        Evaluation evaluation{.judge = ada, .entry = first};
        QCOMPARE(stateOf(evaluation, rubric), EvaluationState::NotBegun);
        evaluation.marks[c1] = Points(0);
        QCOMPARE(stateOf(evaluation, rubric), EvaluationState::Complete);
        evaluation.marks[c1] = Points(95);
        QVERIFY2(stateOf(evaluation, rubric) == EvaluationState::Begun, "95 asks for a comment");
        evaluation.notes[c1] = u"outstanding"_s;
        QCOMPARE(stateOf(evaluation, rubric), EvaluationState::Complete);
        evaluation.marks[c1] = NotApplicable();
        QCOMPARE(stateOf(evaluation, rubric), EvaluationState::Complete);
        evaluation.marks.clear();
        QCOMPARE(stateOf(evaluation, rubric), EvaluationState::Begun);
        evaluation.standing = Standing::NoShow;
        QCOMPARE(stateOf(evaluation, rubric), EvaluationState::NoShow);
        evaluation.standing = Standing::Recused;
        QCOMPARE(stateOf(evaluation, rubric), EvaluationState::Recused);
    }
};

QTEST_GUILESS_MAIN(EditTest)
#include "tst_edit.moc"
