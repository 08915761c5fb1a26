// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/stageday.h"

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

/// Receipts: given for everything that came, taken by the judge they are for, and by nobody else.
class ReceiptsTest : public QObject
{
    Q_OBJECT

    static Result<std::map<JudgeId, Statement>> issue(
        StageDay &day, const QString &who = u"Chair"_s)
    {
        return issueReceipts(*day.chair, stageOne, day.keyOf(who));
    }

private Q_SLOTS:
    void everyJudgeWithASheetGetsOne()
    {
        StageDay day;
        QVERIFY(issue(day)->empty());
        day.sheetA = day.handInSheet(u"Judge A"_s, day.draft(judgeA, u"Judge A"_s, {60}));
        auto watch = std::make_unique<CommitWatch>(*day.chair);
        const auto first = issue(day);
        QVERIFY(watch->wasOne());
        watch.reset();
        QCOMPARE(first->size(), size_t(1));
        const Receipt receipt = readReceipt(first->at(judgeA)).value();
        QCOMPARE(receipt.sheets, std::set<QByteArray>{day.sheetA});
        QCOMPARE(receipt.decisionSeq, 0);
        QVERIFY(receipt.decisionHead.isEmpty());
        QVERIFY(verifyFile(envelopeBytes(first->at(judgeA))));
        QVERIFY(day.survivesReopening());
    }

    void theSameIsNotSignedAgain()
    {
        StageDay day;
        day.handInBoth();
        const auto first = issue(day);
        const qint64 before = day.chair->journalSeq();
        QCOMPARE(issue(day).value(), *first);
        QCOMPARE(day.chair->journalSeq(), before);
        const QByteArray second = day.handInSheet(u"Judge A"_s, day.secondOfA({81}));
        const auto later = issue(day);
        QCOMPARE(later->at(judgeB), first->at(judgeB));
        QCOMPARE(
            readReceipt(later->at(judgeA))->sheets, (std::set<QByteArray>{day.sheetA, second}));
        // A receipt says how many decisions there were: after one more it is another.
        QVERIFY(day.isDone(AnnulEntry{stageOne, EntryId::literal(u"002")}));
        const Receipt decided = readReceipt(issue(day)->at(judgeB)).value();
        QCOMPARE(decided.decisionSeq, 1);
        QCOMPARE(decided.decisionHead, day.view().logHead);
    }

    void whatCameUnderAForeignKeyIsNotConfirmed()
    {
        StageDay day;
        day.handInBoth();
        day.identity(u"Stranger"_s);
        day.handInSheet(u"Stranger"_s, day.draft(judgeA, u"Stranger"_s, {99}));
        day.handInSheet(u"Judge B"_s, day.draft(judgeA, u"Judge B"_s, {98}));
        const auto receipts = issue(day);
        QCOMPARE(readReceipt(receipts->at(judgeA))->sheets, std::set<QByteArray>{day.sheetA});
        QCOMPARE(readReceipt(receipts->at(judgeB))->sheets, std::set<QByteArray>{day.sheetB});
        // What came under a key that was taken back later did come.
        QVERIFY(day.isDone(RevokeKey{judgeA, day.keyOf(u"Judge A"_s).publicKey(), {}}));
        QCOMPARE(readReceipt(issue(day)->at(judgeA))->sheets, std::set<QByteArray>{day.sheetA});
    }

    void onlyTheChairGivesReceipts()
    {
        StageDay day;
        day.handInBoth();
        QCOMPARE(issue(day, u"Judge A"_s).error().code, ErrorCode::WrongKey);
        QCOMPARE(
            issueReceipts(*day.chair, StageId::literal(u"S9"), day.keyOf(u"Chair"_s)).error().code,
            ErrorCode::NotFound);
        auto judge = day.judgeFile(u"Judge A"_s, day.package);
        QCOMPARE(issueReceipts(*judge, stageOne, day.keyOf(u"Chair"_s)).error().code,
            ErrorCode::BadUsage);
    }

    void theJudgeTakesTheOwnReceiptAndNoOther()
    {
        StageDay day;
        auto a = day.judgeFile(u"Judge A"_s, day.package);
        Day::scoreAll(*a, 60);
        const Statement sheet =
            signSheet(*a, stageOne, day.keyOf(u"Judge A"_s), SheetState::Final, day.dice()).value();
        QVERIFY(day.take(sheet));
        day.sheetB = day.handInSheet(u"Judge B"_s, day.draft(judgeB, u"Judge B"_s, {70}));
        const auto receipts = issue(day);
        QVERIFY(receiptsFor(a->competition(), sheet.hash).empty());
        QCOMPARE(takeReceipt(*a, receipts->at(judgeB)).error().code, ErrorCode::WrongCompetition);
        QCOMPARE(takeReceipt(*day.chair, receipts->at(judgeA)).error().code, ErrorCode::BadUsage);
        QCOMPARE(takeReceipt(*a, sheet).error().code, ErrorCode::BadSignature);
        QVERIFY(takeReceipt(*a, receipts->at(judgeA)));
        const qint64 before = a->journalSeq();
        QVERIFY(takeReceipt(*a, receipts->at(judgeA)));
        QCOMPARE(a->journalSeq(), before);
        QCOMPARE(receiptsFor(a->competition(), sheet.hash).size(), size_t(1));
        QVERIFY(receiptsFor(a->competition(), day.sheetB).empty());
        const QString where = a->path();
        a.reset();
        a = CompetitionSession::open(where, clockAtNoon).value();
        QCOMPARE(receiptsFor(a->competition(), sheet.hash).size(), size_t(1));
    }

    void aReceiptUnderAKeyThatThePackageDoesNotNameIsRefused()
    {
        const SigningKey deputy = SigningKey::fromSeed(QByteArray(32, 'd'));
        IssueOptions options;
        options.deputy =
            IdentityContent{u"Deputy"_s, deputy.publicKey(), clockAtNoon.now(), {}, {}};
        StageDay day(options);
        day.handInBoth();
        auto a = day.judgeFile(u"Judge A"_s, day.package);
        const Receipt receipt = readReceipt(issue(day)->at(judgeA)).value();
        const SigningKey stranger = SigningKey::fromSeed(QByteArray(32, 's'));
        Receipt false1 = receipt;
        false1.key = stranger.publicKey();
        const auto refused = takeReceipt(*a, makeReceipt(false1, stranger).value());
        QCOMPARE(refused.error().code, ErrorCode::WrongKey);
        Receipt false2 = receipt; // the judge confirms what was never sent
        false2.key = day.keyOf(u"Judge A"_s).publicKey();
        QCOMPARE(takeReceipt(*a, makeReceipt(false2, day.keyOf(u"Judge A"_s)).value()).error().code,
            ErrorCode::WrongKey);
        Receipt false3 = receipt;
        false3.rehearsal = true;
        QCOMPARE(takeReceipt(*a, makeReceipt(false3, day.keyOf(u"Chair"_s)).value()).error().code,
            ErrorCode::WrongCompetition);
        const auto deputys = issueReceipts(*day.chair, stageOne, deputy);
        QVERIFY(deputys && takeReceipt(*a, deputys->at(judgeA)));
    }
};

QTEST_GUILESS_MAIN(ReceiptsTest)
#include "tst_receipts.moc"
