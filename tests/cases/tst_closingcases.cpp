// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 53 to 60: closing, late sheets, new packages, recusals, receipts, clocks.
#include "core/exchange/envelope.h"
#include "core/session/receipts.h"
#include "tests/cases/scene.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// A judge's own file with these statements.
Competition fileOf(int judge, const Competition &chair, const std::vector<Statement> &own)
{
    Competition file = chair;
    file.role = Role::Judge;
    file.self = judgeId(judge);
    file.statements.clear();
    add(file, packageOf(chair));
    for (const Statement &statement : own)
        add(file, statement);
    return file;
}

Statement receiptFor(const Competition &chair, int judge, const Statement &sheet, qint64 seq = 0,
    const QByteArray &head = {})
{
    return makeReceipt({chair.setup.id, false, stageOne, judgeId(judge), chairKey().publicKey(),
                           {sheet.hash}, seq, head, noon()},
        chairKey())
        .value();
}

} // namespace

class ClosingCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case53_closingWithAnUnexplainedJudge()
    {
        Competition all = issued(2, 1);
        const Statement one = handIn(all, 1, 10);
        const auto act = closingOf(all, stageOne, {});
        QCOMPARE(act.error().code, ErrorCode::Incomplete);
        QVERIFY(act.error().message.contains(u"J02"));
        // Signed by hand all the same, everybody sees that it does not follow.
        CloseStage close{stageOne, packageOf(all).hash, {{judgeId(1), one.hash}}, {}, {one.hash}};
        Competition forced = all;
        decided(forced, close);
        QCOMPARE(viewed(forced).problems, QStringList{u"close-does-not-follow:1"_s});
        QCOMPARE(published(forced).error().code, ErrorCode::Locked);
        close.absent = {{judgeId(2), u"ill"_s}};
        decided(all, close);
        QVERIFY(viewed(all).problems.isEmpty());
        QVERIFY(published(all));
    }

    void case54_everyStateIsPublished()
    {
        Competition all = issued(2, 1);
        const Statement one = handIn(all, 1, 10);
        closed(all);
        const Statement late = handIn(all, 2, 20);
        QVERIFY(standing(all, late) == SheetStanding::Late);
        QVERIFY(!viewed(all).counted.contains(judgeId(2)));
        decided(all, AdmitLate{stageOne, judgeId(2), late.hash});
        QCOMPARE(viewed(all).counted.at(judgeId(2)), late.hash);
        decided(all, ReopenStage{stageOne});
        QVERIFY(!viewed(all).closed);
        const Statement two = handIn(all, 1, 12, 2, {one.hash});
        closed(all);
        QCOMPARE(viewed(all).counted.at(judgeId(1)), two.hash);
        QVERIFY(viewed(all).problems.isEmpty());
        const auto result = verified(published(all).value());
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QStringList kinds;
        for (const LoggedDecision &decision : result->decisions)
            kinds << kindWord(decision.decision.act);
        QCOMPARE(kinds, (QStringList{u"close"_s, u"admit-late"_s, u"reopen"_s, u"close"_s}));
    }

    void case55_laterPackages()
    {
        Competition all = issued(1, 2);
        const Statement sheet = handIn(all, 1, 10);
        for (int n = 2; n <= 3; ++n)
            issueAgain(all);
        Competition title = all, weight = all, removed = all;
        title.setup.title = u"Corrected"_s;
        issueAgain(title);
        QVERIFY(standing(title, sheet) == SheetStanding::Counted);
        QVERIFY(viewed(title).findings.front().olderPackage);
        QCOMPARE(viewed(title).findings.front().newestPackageSeq, 4);
        weight.stages.front().setup.rubric.criteria.front().weight = 50;
        issueAgain(weight);
        QVERIFY(standing(weight, sheet) == SheetStanding::WrongRubric);
        removed.entries.erase(entryId(2));
        removed.stages.front().assignments.erase({judgeId(1), entryId(2)});
        issueAgain(removed);
        QVERIFY(standing(removed, sheet) == SheetStanding::WrongRubric);
        // The chair may say that the old one will do; a new sheet does in any case.
        decided(removed, AcceptPackage{stageOne, sheetPackage(removed, sheet).hash});
        QVERIFY(standing(removed, sheet) == SheetStanding::Counted);
        QVERIFY(standing(weight, handIn(weight, 1, 11, 2, {sheet.hash})) == SheetStanding::Counted);
    }

    void case56_tooFewReadingsAfterRecusals()
    {
        Competition all = aCompetition(2, 2);
        all.stages.front().setup.rules.minimumReadings = 2;
        add(all, aPackage(all));
        handIn(all, 1, 10);
        handIn(all, 2, 12, 1, {}, [](ScoreSheet &sheet) {
            Evaluation &first = sheet.evaluations.front();
            first.marks.clear();
            first.notes.clear();
            first.standing = Standing::Recused;
            first.standingReason = u"own agency"_s;
        });
        closed(all);
        const auto result = verified(published(all).value());
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        const auto &rows = result->outcome.ranking;
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].entry, entryId(2));
        QVERIFY(rows[0].rank == 1 && rows[0].readings == 2);
        QCOMPARE(rows[1].entry, entryId(1));
        QVERIFY(!rows[1].rank && rows[1].readings == 1);
        QCOMPARE(rows[1].reason, u"too-few-readings"_s);
    }

    void case57_excludingTakesReopening()
    {
        Competition all = issued(2, 1);
        handIn(all, 1, 10);
        handIn(all, 2, 12);
        closed(all);
        Competition forced = all;
        decided(forced, ExcludeJudge{stageOne, judgeId(2)});
        QCOMPARE(viewed(forced).problems, QStringList{u"impossible:2"_s});
        QVERIFY(viewed(forced).counted.contains(judgeId(2)));
        decided(all, ReopenStage{stageOne});
        decided(all, ExcludeJudge{stageOne, judgeId(2)});
        closed(all);
        QVERIFY(viewed(all).problems.isEmpty());
        QCOMPARE(viewed(all).counted.size(), size_t(1));
        QVERIFY(verified(published(all).value())->outcome.excluded.contains(judgeId(2)));
    }

    void case58_aReceiptAgainstTheResult()
    {
        Competition chair = issued(2, 1);
        const Statement first = handIn(chair, 1, 10);
        handIn(chair, 2, 12);
        Competition withNewer = chair;
        const Statement newer = handIn(withNewer, 1, 15, 2, {first.hash});
        const Statement receipt = receiptFor(chair, 1, newer);
        closed(chair); // without what was confirmed
        const auto result = verified(published(chair).value());
        const Competition cheated = fileOf(1, chair, {first, newer, receipt});
        const auto found = objections(*result, cheated);
        QCOMPARE(found->size(), 1);
        QVERIFY(found->front().contains(codeOf(newer.hash)));
        QVERIFY2(verifyFile(envelopeBytes(receipt)), "the proof is a file of its own");
        QCOMPARE(
            witnessResult(*result, cheated, keyOf(1), clockOfCases).error().code, ErrorCode::Stale);
        // In the bundle, but left out of the closing.
        add(chair, newer);
        const auto late = verified(published(chair).value());
        QCOMPARE(objections(*late, cheated)->size(), 1);
        // Without a receipt it may never have arrived; with the counted one, all is well.
        QCOMPARE(objections(*result, fileOf(1, chair, {first, newer}))->size(), 1);
        QVERIFY(objections(*result, fileOf(1, chair, {first}))->isEmpty());
    }

    void case59_extremes_data()
    {
        QTest::addColumn<int>("judges");
        QTest::addColumn<int>("entries");
        QTest::newRow("one judge") << 1 << 3;
        QTest::newRow("one entry") << 3 << 1;
        QTest::newRow("one of each") << 1 << 1;
        QTest::newRow("all equal") << 3 << 4;
    }
    void case59_extremes()
    {
        QFETCH(int, judges);
        QFETCH(int, entries);
        Competition all = issued(judges, entries);
        for (int judge = 1; judge <= judges; ++judge)
            handIn(all, judge, 14);
        closed(all);
        const auto result = verified(published(all).value());
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        for (const OutcomeRow &row : result->outcome.ranking) {
            QVERIFY(row.rank == 1);
            QVERIFY(row.result == Fraction::of(7, 1));
            QCOMPARE(row.reason, entries > 1 ? u"shared"_s : u"by-result"_s);
        }
    }

    void case59_nobodyCame()
    {
        Competition all = issued(2, 2);
        closed(all);
        const auto result = verified(published(all).value());
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QVERIFY(result->outcome.counted.empty());
        for (const OutcomeRow &row : result->outcome.ranking)
            QVERIFY(!row.rank && !row.result && row.readings == 0);
    }

    void case60_clocksDecideNothing()
    {
        const auto at = [](int year) {
            return [year](ScoreSheet &sheet) {
                sheet.claimedTime = QDateTime(QDate(year, 3, 29), QTime(2, 30), Qt::UTC);
            };
        };
        std::set<QString> outcomes;
        for (const int year : {1970, 2025, 2026, 9999}) {
            for (const int next : {9999, 2025, 1970}) {
                Competition all = issued(2, 1);
                const Statement one = handIn(all, 1, 10, 1, {}, at(year));
                const Statement two = handIn(all, 1, 12, 2, {one.hash}, at(next));
                handIn(all, 2, 8, 1, {}, at(next));
                QCOMPARE(viewed(all).counted.at(judgeId(1)), two.hash);
                closed(all);
                handIn(all, 1, 20, 3, {two.hash}, at(1970)); // dated before the closing
                QCOMPARE(viewed(all).counted.at(judgeId(1)), two.hash);
                const auto result = verified(published(all).value());
                outcomes.insert(result->outcome.ranking.front().result->toDecimal(6));
                QVERIFY(result->view.problems.isEmpty());
            }
        }
        QCOMPARE(outcomes.size(), size_t(1));
    }

private:
    /// The package that a sheet was made with.
    static Statement sheetPackage(const Competition &competition, const Statement &sheet)
    {
        return competition.statements.at(readSheet(sheet)->packageHash);
    }
};

QTEST_GUILESS_MAIN(ClosingCasesTest)
#include "tst_closingcases.moc"
