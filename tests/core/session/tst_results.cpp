// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/stageday.h"

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

/// Result bundles made, verified and witnessed; what a dishonest chair tries is in tst_tampering.
class ResultsTest : public QObject
{
    Q_OBJECT

    static Statement signOwn(StageDay &day, CompetitionSession &judge, Points points)
    {
        Day::scoreAll(judge, points);
        return signSheet(judge, stageOne, day.keyOf(u"Judge A"_s), SheetState::Final, day.dice())
            .value();
    }

private Q_SLOTS:
    void onlyAClosedStageIsPublishedByItsChair()
    {
        StageDay day;
        day.handInBoth();
        QCOMPARE(day.publish().error().code, ErrorCode::Incomplete);
        QVERIFY(day.close());
        QCOMPARE(day.publish(ResultScope::Panel, u"Judge A"_s).error().code, ErrorCode::WrongKey);
        auto judge = day.judgeFile(u"Judge A"_s, day.package);
        QCOMPARE(publishResult(judge->competition(), stageOne, ResultScope::Panel,
                     day.keyOf(u"Chair"_s), clockAtNoon, day.quiet)
                     .error()
                     .code,
            ErrorCode::BadUsage);
        const Competition before = day.file();
        QVERIFY(day.publish());
        QVERIFY(day.file() == before);
    }

    void aBundleIsComputedAgain()
    {
        StageDay day;
        day.handInBoth();
        const QByteArray newer = day.handInSheet(u"Judge A"_s, day.secondOfA({61, 73, 88}));
        QVERIFY(day.isDone(AnnulEntry{stageOne, EntryId::literal(u"003")}));
        QVERIFY(day.close());
        for (const ResultScope scope : {ResultScope::Panel, ResultScope::Public}) {
            const auto bundle = day.publish(scope);
            QVERIFY2(bundle, whyNot(bundle));
            const auto file = verifyFile(envelopeBytes(*bundle));
            QVERIFY(file && file->statement == *bundle);
            const auto result = day.verified(file->statement);
            QVERIFY2(result, whyNot(result));
            QCOMPARE(result->anchor, day.keyOf(u"Chair"_s).publicKey());
            QCOMPARE(result->view.counted.at(judgeA), newer);
            QCOMPARE(result->view.findings.size(), size_t(3));
            QCOMPARE(result->decisions.size(), size_t(2));
            QCOMPARE(result->ranking.placements.size(), size_t(2));
            QCOMPARE(result->ranking.placements.front().entry, EntryId::literal(u"002"));
            QCOMPARE(result->ranking.placements.front().result->toDecimal(1), u"73.5"_s);
            QCOMPARE(result->package.namesDetached, scope == ResultScope::Public);
        }
    }

    void equalInputGivesEqualBytes()
    {
        StageDay day;
        day.handInBoth();
        QVERIFY(day.close());
        const QByteArray once = envelopeBytes(day.publish(ResultScope::Public).value());
        QVERIFY(day.survivesReopening());
        QCOMPARE(envelopeBytes(day.publish(ResultScope::Public).value()), once);
        QVERIFY(envelopeBytes(day.publish().value()) != once);
    }

    void thePublicSeesNoNameAndNoNote()
    {
        StageDay day;
        ScoreSheet noted = day.draft(judgeA, u"Judge A"_s, {60});
        noted.evaluations.front().note = u"unforgettable words"_s;
        noted.evaluations.back().notes.emplace(
            noted.evaluations.back().marks.begin()->first, u"kata rahasia"_s);
        day.sheetA = day.handInSheet(u"Judge A"_s, noted);
        day.sheetB = day.handInSheet(u"Judge B"_s, day.draft(judgeB, u"Judge B"_s, {62}));
        QVERIFY(day.close());
        const QByteArray panel = envelopeBytes(day.publish().value());
        const QByteArray open = envelopeBytes(day.publish(ResultScope::Public).value());
        for (const QByteArray &words : {QByteArray("Judge A"), QByteArray("Judge B"),
                 QByteArray("unforgettable words"), QByteArray("kata rahasia")}) {
            QVERIFY2(panel.contains(words), words.constData());
            QVERIFY2(!open.contains(words), words.constData());
        }
        const Statement package = day.package; // the salt would let names be guessed
        const QByteArray salt = readPackage(package)->namesSalt.toHex();
        QVERIFY(panel.contains(salt) && !open.contains(salt));
    }

    void judgesWitnessWhatTheyHaveSeen()
    {
        StageDay day;
        auto a = day.judgeFile(u"Judge A"_s, day.package);
        const Statement sheet = signOwn(day, *a, 60);
        QVERIFY(day.take(sheet));
        day.sheetB = day.handInSheet(u"Judge B"_s, day.draft(judgeB, u"Judge B"_s, {62}));
        QVERIFY(day.close());
        const auto bundle = day.publish();
        const auto result = day.verified(*bundle);
        QVERIFY(result->witnesses.empty());
        QVERIFY(objections(*result, a->competition())->isEmpty());
        const auto witness =
            witnessResult(*result, a->competition(), day.keyOf(u"Judge A"_s), clockAtNoon);
        QVERIFY2(witness, whyNot(witness));
        QCOMPARE(readWitness(*witness)->sheet, sheet.hash);
        QCOMPARE(witnessResult(*result, a->competition(), day.keyOf(u"Judge B"_s), clockAtNoon)
                     .error()
                     .code,
            ErrorCode::WrongKey);
        QCOMPARE(objections(*result, day.file()).error().code, ErrorCode::WrongCompetition);
        QVERIFY(day.take(*witness));
        const auto again = day.verified(day.publish().value());
        QCOMPARE(again->witnesses.size(), size_t(1));
        QCOMPARE(again->witnesses.at(judgeA), witness->hash);
        QCOMPARE(again->content.outcomeHash, result->content.outcomeHash);
        // Another outcome is another matter: the old signature does not travel with it.
        QVERIFY(day.isDone(ReopenStage{stageOne}));
        QVERIFY(day.close());
        QVERIFY(day.verified(day.publish().value())->witnesses.empty());
    }

    void aResultThatNeedsWitnessesWaitsForThem()
    {
        IssueOptions options;
        options.witnessNeeded = true;
        StageDay day(options);
        auto a = day.judgeFile(u"Judge A"_s, day.package);
        const Statement sheet = signOwn(day, *a, 60);
        QVERIFY(day.take(sheet));
        QVERIFY(day.close({{judgeB, u"ill"_s}}));
        const auto bundle = day.publish();
        QVERIFY2(bundle, whyNot(bundle));
        const auto refused = day.verified(*bundle);
        QCOMPARE(refused.error().code, ErrorCode::DoesNotFollow);
        QCOMPARE(refused.error().detail, u"witness"_s);
        QVERIFY(refused.error().message.contains(judgeA.text()));
        QVERIFY(!refused.error().message.contains(judgeB.text()));
        // The judge looks at it before there can be a witness.
        const auto draft = verifyResult(*bundle, day.quiet, Witnesses::StillComing);
        QVERIFY2(draft, whyNot(draft));
        const auto witness =
            witnessResult(*draft, a->competition(), day.keyOf(u"Judge A"_s), clockAtNoon);
        QVERIFY2(witness, whyNot(witness));
        QVERIFY(day.take(*witness));
        QVERIFY(day.verified(day.publish().value()));
    }

    void aReceiptForAHiddenSheetIsAnObjection()
    {
        StageDay day;
        auto a = day.judgeFile(u"Judge A"_s, day.package);
        const Statement first = signOwn(day, *a, 60);
        QVERIFY(day.take(first));
        day.sheetB = day.handInSheet(u"Judge B"_s, day.draft(judgeB, u"Judge B"_s, {62}));
        const Competition early = day.file(); // as it was before the newer sheet came
        const Statement newer = signOwn(day, *a, 90);
        QVERIFY(day.take(newer));
        const auto receipts = issueReceipts(*day.chair, stageOne, day.keyOf(u"Chair"_s));
        auto hiding =
            CompetitionSession::create(day.path(u"lie.juri"_s), early, clockAtNoon).value();
        const auto act = closingOf(early, stageOne, {});
        QVERIFY(decide(*hiding, *act, u"Because"_s, day.keyOf(u"Chair"_s)));
        const auto bundle = publishResult(hiding->competition(), stageOne, ResultScope::Public,
            day.keyOf(u"Chair"_s), clockAtNoon, day.quiet);
        const auto result = day.verified(*bundle);
        QVERIFY(result); // no bundle can show what is not in it
        const auto unproved = objections(*result, a->competition());
        QCOMPARE(unproved->size(), 1);
        QVERIFY(unproved->front().contains(codeOf(newer.hash)));
        QVERIFY(takeReceipt(*a, receipts->at(judgeA)));
        const auto proved = objections(*result, a->competition());
        QCOMPARE(proved->size(), 1);
        QVERIFY(proved->front().contains(codeOf(newer.hash)));
        QVERIFY(proved->front() != unproved->front());
        QCOMPARE(witnessResult(*result, a->competition(), day.keyOf(u"Judge A"_s), clockAtNoon)
                     .error()
                     .code,
            ErrorCode::Stale);
    }

    void aSheetThatDoesNotCountIsAnObjection()
    {
        StageDay day;
        auto a = day.judgeFile(u"Judge A"_s, day.package);
        day.sheetB = day.handInSheet(u"Judge B"_s, day.draft(judgeB, u"Judge B"_s, {62}));
        QVERIFY(day.close({{judgeA, u"ill"_s}}));
        const Statement late = signOwn(day, *a, 60);
        QVERIFY(day.take(late));
        const auto result = day.verified(day.publish().value());
        const auto against = objections(*result, a->competition());
        QCOMPARE(against->size(), 1);
        QVERIFY2(against->front().contains(codeOf(late.hash)), qPrintable(against->front()));
        QVERIFY(day.isDone(AdmitLate{stageOne, judgeA, late.hash}));
        QVERIFY(objections(*day.verified(day.publish().value()), a->competition())->isEmpty());
    }

    void closedAgainstAReceiptIsAnObjection()
    {
        StageDay day;
        auto a = day.judgeFile(u"Judge A"_s, day.package);
        const Statement first = signOwn(day, *a, 60);
        QVERIFY(day.take(first));
        day.sheetB = day.handInSheet(u"Judge B"_s, day.draft(judgeB, u"Judge B"_s, {62}));
        const Competition early = day.file();
        const Statement newer = signOwn(day, *a, 90);
        QVERIFY(day.take(newer));
        QVERIFY(takeReceipt(
            *a, issueReceipts(*day.chair, stageOne, day.keyOf(u"Chair"_s))->at(judgeA)));
        auto late = CompetitionSession::create(day.path(u"lie.juri"_s), early, clockAtNoon).value();
        QVERIFY(
            decide(*late, *closingOf(early, stageOne, {}), u"Because"_s, day.keyOf(u"Chair"_s)));
        QVERIFY(late->apply(StatementsEdit{{newer}})); // "came too late"
        const auto result = day.verified(publishResult(late->competition(), stageOne,
            ResultScope::Panel, day.keyOf(u"Chair"_s), clockAtNoon, day.quiet)
                .value());
        const auto against = objections(*result, a->competition());
        QCOMPARE(against->size(), 1);
        QVERIFY(against->front().contains(codeOf(newer.hash)));
    }

    void anotherHistoryThanTheReceiptsIsAnObjection()
    {
        StageDay day;
        auto a = day.judgeFile(u"Judge A"_s, day.package);
        QVERIFY(day.take(signOwn(day, *a, 60)));
        day.sheetB = day.handInSheet(u"Judge B"_s, day.draft(judgeB, u"Judge B"_s, {62}));
        const Competition early = day.file();
        QVERIFY(day.isDone(AnnulEntry{stageOne, EntryId::literal(u"002")}));
        QVERIFY(takeReceipt(
            *a, issueReceipts(*day.chair, stageOne, day.keyOf(u"Chair"_s))->at(judgeA)));
        QVERIFY(day.close());
        QVERIFY(objections(*day.verified(day.publish().value()), a->competition())->isEmpty());
        // The annulment that the receipt names is forgotten.
        auto lie = CompetitionSession::create(day.path(u"lie.juri"_s), early, clockAtNoon).value();
        QVERIFY(decide(*lie, *closingOf(early, stageOne, {}), u"Because"_s, day.keyOf(u"Chair"_s)));
        const auto result = day.verified(publishResult(lie->competition(), stageOne,
            ResultScope::Panel, day.keyOf(u"Chair"_s), clockAtNoon, day.quiet)
                .value());
        QCOMPARE(objections(*result, a->competition())->size(), 1);
    }

    void anotherChairsResultIsAnObjection()
    {
        StageDay day;
        auto a = day.judgeFile(u"Judge A"_s, day.package);
        // Somebody else makes a whole competition of the same id and the same judges.
        Competition stolen = day.file();
        stolen.statements.clear();
        stolen.setup.chairKey.clear();
        stolen.setup.chairName.clear();
        day.identity(u"False chair"_s);
        day.chair =
            CompetitionSession::create(day.path(u"false.juri"_s), stolen, clockAtNoon).value();
        day.package = issuePackage(*day.chair, stageOne, day.unlock(u"False chair"_s)).value();
        QVERIFY(day.close({{judgeA, u"ill"_s}, {judgeB, u"ill"_s}}, u"False chair"_s));
        const auto result = day.verified(day.publish(ResultScope::Panel, u"False chair"_s).value());
        QVERIFY(result);
        QCOMPARE(objections(*result, a->competition())->size(), 1);
        QCOMPARE(witnessResult(*result, a->competition(), day.keyOf(u"Judge A"_s), clockAtNoon)
                     .error()
                     .code,
            ErrorCode::Stale);
    }
};

QTEST_GUILESS_MAIN(ResultsTest)
#include "tst_results.moc"
