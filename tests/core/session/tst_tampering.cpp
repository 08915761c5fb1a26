// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/bundleforging.h"

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

/// What a dishonest chair or outsider does to a result bundle, with real keys.
class TamperingTest : public QObject
{
    Q_OBJECT

    /// Two revisions of Judge A, two competing of Judge B, settled; closed and published.
    struct Published : StageDay
    {
        Published()
        {
            handInBoth();
            newer = handInSheet(u"Judge A"_s, secondOfA({61, 73, 88}));
            honest = closingOf(file(), stageOne, {}).value();
            if (!close())
                qFatal("the stage does not close");
            bundle = publish().value();
        }
        SigningKey chairKey = keyOf(u"Chair"_s);
        QByteArray newer;
        CloseStage honest;
        Statement bundle;
    };
    static QString sheetPath(const QByteArray &hash)
    {
        return u"sheets/%1.json"_s.arg(QString::fromLatin1(hash.toHex()));
    }
    static Error refusal(Published &day, const Statement &bundle)
    {
        const auto result = day.verified(bundle);
        if (!result && result.error().message.isEmpty())
            qWarning("a refusal without a sentence");
        return result ? Error{ErrorCode::Internal, u"accepted"_s, u"accepted"_s} : result.error();
    }

private Q_SLOTS:
    void untouchedIsAccepted()
    {
        Published day;
        QVERIFY(day.verified(Forgery(day.bundle, day.chairKey).bundle()));
        Forgery same(day.bundle, day.chairKey);
        same.retell(day.file());
        QCOMPARE(envelopeBytes(same.bundle()), envelopeBytes(day.bundle));
    }

    void anOutsiderEditsAScore()
    {
        Published day;
        QByteArray bytes = envelopeBytes(day.bundle);
        const auto place =
            bytes.indexOf("\"88\"") < 0 ? bytes.indexOf(":88") + 1 : bytes.indexOf("\"88\"") + 1;
        QVERIFY(place > 1);
        bytes[place] = '9';
        const auto file = verifyFile(bytes);
        QVERIFY(!file || !day.verified(file->statement));
        Statement inside = day.bundle;
        for (StatementMember &member : inside.members) {
            if (member.path == sheetPath(day.newer))
                member.bytes.replace("88", "98");
        }
        QVERIFY(inside != day.bundle);
        QCOMPARE(refusal(day, inside).code, ErrorCode::BadContainer);
    }

    void theChairEditsAScore()
    {
        Published day;
        Forgery forged(day.bundle, day.chairKey);
        QByteArray &sheet = forged.member(sheetPath(day.newer));
        const QByteArray before = sheet;
        sheet.replace("88", "98");
        QVERIFY(sheet != before);
        QCOMPARE(refusal(day, forged.bundle()).code, ErrorCode::BadSignature);
    }

    void theChairSwapsTwoRanks()
    {
        Published day;
        Forgery forged(day.bundle, day.chairKey);
        forged.changeOutcome([](OutcomeDocument &outcome) {
            std::swap(outcome.ranking[0].entry, outcome.ranking[1].entry);
        });
        const Error error = refusal(day, forged.bundle());
        QCOMPARE(error.code, ErrorCode::DoesNotFollow);
        QCOMPARE(error.detail, u"ranking"_s);
    }

    void theChairDropsAJudge()
    {
        Published day;
        CloseStage act = day.honest;
        act.counted.erase(judgeB);
        Forgery forged(day.bundle, day.chairKey);
        forged.retell(decidedBy(day.file(), act, day.chairKey));
        QCOMPARE(refusal(day, forged.bundle()).detail, u"close-does-not-follow:1"_s);
        act.absent.emplace(judgeB, u"ill"_s); // explained, though the sheet is there
        forged.retell(decidedBy(day.file(), act, day.chairKey));
        QCOMPARE(refusal(day, forged.bundle()).detail, u"close-does-not-follow:1"_s);
    }

    void theChairCountsAnOlderRevision()
    {
        Published day;
        CloseStage act = day.honest;
        act.counted[judgeA] = day.sheetA;
        Forgery forged(day.bundle, day.chairKey);
        forged.retell(decidedBy(day.file(), act, day.chairKey));
        QCOMPARE(refusal(day, forged.bundle()).detail, u"close-does-not-follow:1"_s);
        // In the outcome alone.
        Forgery outcomeOnly(day.bundle, day.chairKey);
        outcomeOnly.changeOutcome(
            [&](OutcomeDocument &outcome) { outcome.counted[judgeA] = day.sheetA; });
        QCOMPARE(refusal(day, outcomeOnly.bundle()).detail, u"counted"_s);
    }

    void theChairHidesTheNewerSheetAndForgetsTheRest()
    {
        Published day;
        Forgery forged(day.bundle, day.chairKey);
        forged.dropSheet(day.newer);
        QVERIFY(refusal(day, forged.bundle()).detail.contains(u"sheet-missing:1"));
        CloseStage act = day.honest;
        act.counted[judgeA] = day.sheetA;
        act.sheets.erase(day.newer);
        const OutcomeDocument old = readOutcome(forged.member(u"outcome.json"_s)).value();
        forged.retell(decidedBy(day.file(), act, day.chairKey, day.newer));
        forged.changeOutcome([&](OutcomeDocument &outcome) { outcome.ranking = old.ranking; });
        QCOMPARE(refusal(day, forged.bundle()).detail, u"ranking"_s);
    }

    void signaturesOfTwoJudgesAreSwapped()
    {
        Published day;
        Forgery forged(day.bundle, day.chairKey);
        std::swap(forged.member(sheetPath(day.newer) + u".sig"),
            forged.member(sheetPath(day.sheetB) + u".sig"));
        QCOMPARE(refusal(day, forged.bundle()).code, ErrorCode::BadSignature);
    }

    void aFurtherMemberIsRefused()
    {
        Published day;
        Statement unlisted = day.bundle;
        unlisted.members.push_back({u"zz.txt"_s, "hello"});
        QVERIFY(!verifyFile(envelopeBytes(unlisted)));
        QCOMPARE(refusal(day, unlisted).code, ErrorCode::BadContainer);
        for (const QString &path :
            {u"zz.txt"_s, u"notes/00.json"_s, u"sheets/00.txt"_s, u"packages/0001.more.json"_s}) {
            Forgery listed(day.bundle, day.chairKey);
            listed.members.push_back({path, "{}"});
            const Error error = refusal(day, listed.bundle());
            QCOMPARE(error.code, ErrorCode::DoesNotFollow);
            QCOMPARE(error.detail, u"member: "_s + path);
        }
        Forgery twice(day.bundle, day.chairKey); // a statement under a second name
        twice.members.push_back(
            {u"sheets/%1.json"_s.arg(QString(64, u'0')), twice.member(sheetPath(day.sheetB))});
        twice.members.push_back({u"sheets/%1.json.sig"_s.arg(QString(64, u'0')),
            twice.member(sheetPath(day.sheetB) + u".sig")});
        QVERIFY(refusal(day, twice.bundle()).detail.startsWith(u"member: "));
    }

    void hidingConsistentlyIsAcceptedUnlessTheJudgesMustWitness()
    {
        for (const bool needed : {false, true}) {
            IssueOptions options;
            options.witnessNeeded = needed;
            StageDay day(options);
            auto a = day.judgeFile(u"Judge A"_s, day.package);
            const auto signOwn = [&](Points points) {
                Day::scoreAll(*a, points);
                return signSheet(
                    *a, stageOne, day.keyOf(u"Judge A"_s), SheetState::Final, day.dice())
                    .value();
            };
            day.sheetA = signOwn(60).hash;
            QVERIFY(day.take(a->competition().statements.at(day.sheetA)));
            day.sheetB = day.handInSheet(u"Judge B"_s, day.draft(judgeB, u"Judge B"_s, {62}));
            const CloseStage act = closingOf(day.file(), stageOne, {}).value();
            const Statement newer = signOwn(90);
            QVERIFY(day.take(newer));
            const SigningKey chairKey = day.keyOf(u"Chair"_s);
            QVERIFY(takeReceipt(*a, issueReceipts(*day.chair, stageOne, chairKey)->at(judgeA)));
            QVERIFY(day.close());
            Forgery forged(day.publish().value(), chairKey);
            forged.dropSheet(newer.hash);
            forged.retell(decidedBy(day.file(), act, chairKey, newer.hash));
            const auto result = day.verified(forged.bundle());
            QCOMPARE(bool(result), !needed);
            if (needed) {
                QCOMPARE(result.error().detail, u"witness"_s);
                continue;
            }
            const auto against = objections(*result, a->competition());
            QCOMPARE(against->size(), 1);
            QVERIFY(against->front().contains(codeOf(newer.hash)));
        }
    }

    void admittingAnOlderSheetIsAcceptedButSeenByItsJudge()
    {
        StageDay day;
        auto a = day.judgeFile(u"Judge A"_s, day.package);
        for (const Points points : {60, 90}) {
            Day::scoreAll(*a, points);
            const auto sheet =
                signSheet(*a, stageOne, day.keyOf(u"Judge A"_s), SheetState::Final, day.dice());
            QVERIFY(day.take(*sheet));
            day.sheetA = day.sheetA.isEmpty() ? sheet->hash : day.sheetA;
        }
        day.sheetB = day.handInSheet(u"Judge B"_s, day.draft(judgeB, u"Judge B"_s, {62}));
        QVERIFY(day.close());
        // The program does not take such a decision; a chair who signs it by other means is seen:
        // the decision stands in the result, and why.
        const AdmitLate act{stageOne, judgeA, day.sheetA};
        QCOMPARE(day.refusalOf(act), ErrorCode::NotFound);
        const World world = worldOf(day.chair->competition());
        const DecisionLog log(world);
        const SigningKey chair = day.keyOf(u"Chair"_s);
        Decision decision{world.competition, world.rehearsal, chair.publicKey(),
            static_cast<qint64>(log.decisions().size()) + 1, {log.head()}, u"Because"_s,
            day.chair->clock().now(), act};
        QVERIFY(day.take(makeDecision(decision, chair).value()));
        const auto result = day.verified(day.publish().value());
        QVERIFY2(result, whyNot(result));
        QCOMPARE(result->view.counted.at(judgeA), day.sheetA);
        QVERIFY(result->view.late.contains(judgeA));
        QCOMPARE(objections(*result, a->competition())->size(), 1);
    }

    void aPublicBundleMayNotHideNorShowMoreThanItSays()
    {
        Published day;
        Forgery panel(day.bundle, day.chairKey);
        panel.drop(u"notes/"_s);
        QVERIFY(refusal(day, panel.bundle()).detail.startsWith(u"member: "));
        panel.content.scope = ResultScope::Public;
        QVERIFY(refusal(day, panel.bundle()).detail.startsWith(u"member: "));
        Forgery open(day.publish(ResultScope::Public).value(), day.chairKey);
        QVERIFY(day.verified(open.bundle()));
        open.content.detached.insert(sha256("more"));
        QCOMPARE(refusal(day, open.bundle()).detail, u"detached"_s);
        open.content.detached.clear();
        QCOMPARE(refusal(day, open.bundle()).detail, u"detached"_s);
    }

    void theListOfKeysIsThatOfTheStatements()
    {
        Published day;
        Forgery forged(day.bundle, day.chairKey);
        forged.member(u"allowed_signers"_s) += "\n";
        QCOMPARE(refusal(day, forged.bundle()).detail, u"allowed_signers"_s);
        Forgery without(day.bundle, day.chairKey);
        without.drop(u"allowed_signers"_s);
        QCOMPARE(refusal(day, without.bundle()).detail, u"allowed_signers"_s);
    }

    void anotherSignerThanTheChairIsRefused()
    {
        Published day;
        const SigningKey judge = day.keyOf(u"Judge A"_s);
        Forgery forged(day.bundle, judge);
        forged.content.key = judge.publicKey();
        QCOMPARE(refusal(day, forged.bundle()).detail, u"signer"_s);
    }

    void witnessesOfOthersAreRefused()
    {
        Published day;
        const SigningKey judge = day.keyOf(u"Judge A"_s);
        Witness witness{day.file().setup.id, day.file().setup.rehearsal, stageOne, judgeB,
            judge.publicKey(), sha256("another outcome"), day.sheetB, clockAtNoon.now()};
        const auto refused = [&](const Witness &one, const SigningKey &key) {
            Forgery forged(day.bundle, day.chairKey);
            const Statement statement = makeWitness(one, key).value();
            const QString path =
                u"witness/%1.json"_s.arg(QString::fromLatin1(statement.hash.toHex()));
            forged.members.push_back({path, statement.body});
            forged.members.push_back({path + u".sig"_s, statement.signature});
            return refusal(day, forged.bundle()).detail;
        };
        const QByteArray outcome = readResult(day.bundle)->outcomeHash;
        QCOMPARE(refused(witness, judge), u"witness"_s);
        witness.outcomeHash = outcome; // Judge A in the name of Judge B
        QCOMPARE(refused(witness, judge), u"witness"_s);
        witness.judge = judgeA; // with the sheet of Judge B
        QCOMPARE(refused(witness, judge), u"witness"_s);
        witness.sheet = day.sheetA; // with an older one
        QCOMPARE(refused(witness, judge), u"witness"_s);
        witness.sheet = day.newer;
        QCOMPARE(refused(witness, judge), u"accepted"_s);
    }
};

QTEST_GUILESS_MAIN(TamperingTest)
#include "tst_tampering.moc"
