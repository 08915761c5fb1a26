// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/stageday.h"

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

/// Decisions about keys: judges' keys enrolled, taken back and replaced; the chair's key handed on.
class KeydecisionsTest : public QObject
{
    Q_OBJECT

    /// The act that hands the chair from the present key to that person.
    static RotateChair rotation(StageDay &day, const QString &next)
    {
        const Identity identity = day.unlock(next);
        return {identity.key.publicKey(), identity.name,
            successorIdentity(day.file(), identity.name, identity.key, clockAtNoon).value()};
    }
    static IssueOptions withRecovery(const SigningKey &key)
    {
        IssueOptions options;
        options.recoveryKey = key.publicKey();
        return options;
    }
    static SigningKey fromLetter(char letter)
    {
        return SigningKey::fromSeed(QByteArray(32, letter));
    }

private Q_SLOTS:
    void enrolledKeysAreNewSoundAndTheOnlyOnes()
    {
        StageDay day;
        day.identity(u"Judge C"_s);
        const QByteArray fresh = day.keyOf(u"Judge C"_s).publicKey();
        const JudgeId judgeC = JudgeId::literal(u"J03");
        const auto enrolment = [](const JudgeId &judge, const QByteArray &key) {
            return EnrolKey{judge, key, KeyComparison::Telephone, 1};
        };
        const QByteArray a = day.keyOf(u"Judge A"_s).publicKey();
        QCOMPARE(day.refusalOf(enrolment(judgeC, QByteArray(32, '\0'))), ErrorCode::WrongKey);
        QCOMPARE(day.refusalOf(enrolment(judgeC, QByteArray("short"))), ErrorCode::WrongKey);
        QCOMPARE(day.refusalOf(enrolment(judgeC, a)), ErrorCode::WrongKey); // another judge's
        QCOMPARE(day.refusalOf(enrolment(judgeA, a)), ErrorCode::Stale);
        QCOMPARE(day.refusalOf(enrolment(judgeA, fresh)), ErrorCode::WrongKey); // has one
        QVERIFY(day.isDone(enrolment(judgeC, fresh)));
        QCOMPARE(day.file().judge(judgeC)->key, fresh);
        QVERIFY(day.file().judge(judgeC)->compared == KeyComparison::Telephone);
        QCOMPARE(day.refusalOf(enrolment(judgeC, fresh)), ErrorCode::Stale);
    }

    void aJudgeEnrolledWithoutEntriesLeavesThePackageCurrent()
    {
        StageDay day;
        QVERIFY(isPackageCurrent(day.file(), stageOne));
        day.identity(u"Judge C"_s);
        QVERIFY(enrol(*day.chair, identityStatement(day.path(u"Judge C"_s)).value(),
            KeyComparison::InPerson));
        QVERIFY(isPackageCurrent(day.file(), stageOne));
        QCOMPARE(issuePackage(*day.chair, stageOne, day.unlock(u"Chair"_s)).value(), day.package);
        QVERIFY(!isPackageCurrent(day.file(), StageId::literal(u"S9")));
        QVERIFY(day.chair->apply(EntriesEdit{
            {{std::nullopt, Entry{.id = EntryId::literal(u"004"), .title = u"Fourth"_s}}}}));
        QVERIFY(!isPackageCurrent(day.file(), stageOne));
        QVERIFY(issuePackage(*day.chair, stageOne, day.unlock(u"Chair"_s)).value() != day.package);
        QVERIFY(isPackageCurrent(day.file(), stageOne));
    }

    void noPackageIsNotCurrent()
    {
        Day day;
        day.prepare();
        QVERIFY(!isPackageCurrent(day.chair->competition(), stageOne));
    }

    void aRevokedKeySpeaksNoMoreButForWhatIsKept()
    {
        StageDay day;
        day.handInBoth();
        const QByteArray a = day.keyOf(u"Judge A"_s).publicKey();
        QCOMPARE(day.refusalOf(RevokeKey{judgeA, QByteArray(32, 'x'), {}}), ErrorCode::NotFound);
        QCOMPARE(day.refusalOf(RevokeKey{judgeB, a, {}}), ErrorCode::NotFound);
        QCOMPARE(day.refusalOf(RevokeKey{judgeA, a, {QByteArray(32, 'x')}}), ErrorCode::NotFound);
        QCOMPARE(day.refusalOf(RevokeKey{judgeA, a, {day.sheetB}}), ErrorCode::NotFound);
        QVERIFY(day.isDone(RevokeKey{judgeA, a, {}}));
        QVERIFY(day.view().judges.at(judgeA).state == HandInState::Missing);
        // Keeping it after all is a further decision; the lists add up.
        QVERIFY(day.isDone(RevokeKey{judgeA, a, {day.sheetA}}));
        QCOMPARE(day.view().counted.at(judgeA), day.sheetA);
        // What the finder of the laptop signs later does not count.
        const QByteArray thief = day.handInSheet(u"Judge A"_s, day.secondOfA({100}));
        QCOMPARE(day.view().counted.at(judgeA), day.sheetA);
        for (const SheetFinding &finding : day.view().findings)
            QCOMPARE(finding.standing == SheetStanding::RevokedKey, finding.hash == thief);
        const EnrolKey again{judgeA, a, KeyComparison::InPerson, 2};
        QCOMPARE(day.refusalOf(again), ErrorCode::WrongKey); // taken back for good
    }

    void aLostLaptopStepByStep()
    {
        StageDay day;
        day.handInBoth();
        const QByteArray old = day.keyOf(u"Judge A"_s).publicKey();
        day.identity(u"Judge A again"_s);
        const SigningKey next = day.keyOf(u"Judge A again"_s);
        const IdentityContent replacing{
            u"Judge A"_s, next.publicKey(), clockAtNoon.now(), {}, sshFingerprint(old)};
        const Statement identity = makeIdentity(replacing, next).value();
        IdentityContent other = replacing;
        other.replaces = sshFingerprint(day.keyOf(u"Judge B"_s).publicKey());
        const auto replaceWith = [&](const Statement &file, const JudgeId &judge) {
            return replaceKey(*day.chair, judge, file, KeyComparison::Telephone, {day.sheetA},
                u"The laptop was lost."_s, day.keyOf(u"Chair"_s));
        };
        const qint64 before = day.chair->journalSeq();
        QCOMPARE(replaceWith(makeIdentity(other, next).value(), judgeA).error().code,
            ErrorCode::WrongKey);
        QCOMPARE(replaceWith(identity, JudgeId::literal(u"J77")).error().code, ErrorCode::NotFound);
        QCOMPARE(replaceWith(day.package, judgeA).error().code, ErrorCode::BadSignature);
        // A second half that is impossible leaves no first half behind.
        QCOMPARE(
            replaceWith(identityStatement(day.path(u"Judge B"_s)).value(), judgeA).error().code,
            ErrorCode::WrongKey);
        QCOMPARE(day.chair->journalSeq(), before);
        auto watch = std::make_unique<CommitWatch>(*day.chair);
        const auto done = replaceWith(identity, judgeA);
        QVERIFY2(done, whyNot(done));
        QVERIFY(watch->wasOne());
        watch.reset();
        QVERIFY(day.survivesReopening());
        QCOMPARE(day.view().logLength, 2);
        QVERIFY(day.view().isSound());
        const auto last = readDecision(day.file().statements.at(day.view().logHead));
        QCOMPARE(std::get<EnrolKey>(last->act).epoch, 2);
        QCOMPARE(day.file().judge(judgeA)->key, next.publicKey());
        QCOMPARE(day.view().counted.at(judgeA), day.sheetA);
        // The judge goes on with the new key, and the new sheet replaces the kept one.
        ScoreSheet sheet = day.secondOfA({77});
        sheet.key = next.publicKey();
        const QByteArray newer = day.handInSheet(u"Judge A again"_s, sheet);
        QCOMPARE(day.view().counted.at(judgeA), newer);
        day.handInSheet(u"Judge A"_s, day.secondOfA({100})); // the thief
        QCOMPARE(day.view().counted.at(judgeA), newer);
        QVERIFY(!isPackageCurrent(day.file(), stageOne)); // its roster has the old key
        QVERIFY(day.close());
        QVERIFY(day.view().isSound());
    }

    void theOldKeyHandsTheChairOn()
    {
        StageDay day;
        day.handInBoth();
        day.identity(u"Next"_s);
        const QByteArray next = day.keyOf(u"Next"_s).publicKey();
        const RotateChair act = rotation(day, u"Next"_s);
        QCOMPARE(day.refusalOf(act, u"Next"_s), ErrorCode::WrongKey);
        QCOMPARE(day.refusalOf(act, u"Judge A"_s), ErrorCode::WrongKey);
        RotateChair ordinary = act; // an identity that replaces nothing
        ordinary.successor = identityStatement(day.path(u"Next"_s)).value();
        QCOMPARE(day.refusalOf(ordinary), ErrorCode::WrongKey);
        RotateChair another = act; // the successor's identity, but another key
        another.key = day.keyOf(u"Judge A"_s).publicKey();
        QCOMPARE(day.refusalOf(another), ErrorCode::WrongKey);
        QVERIFY(day.isDone(act));
        QCOMPARE(presentChair(day.file()), next);
        QCOMPARE(day.file().setup.chairKey, day.keyOf(u"Chair"_s).publicKey()); // the anchor stays
        const ExcludeJudge exclude{stageOne, judgeB};
        QCOMPARE(day.refusalOf(exclude, u"Chair"_s), ErrorCode::WrongKey);
        QVERIFY(day.isDone(exclude, u"Next"_s));
        QCOMPARE(day.refusalOf(act, u"Next"_s), ErrorCode::WrongKey); // replaced another key
    }

    void aPackageAfterRotationIsTheNewChairs()
    {
        StageDay day;
        day.handInBoth();
        day.identity(u"Next"_s);
        QVERIFY(day.isDone(rotation(day, u"Next"_s)));
        QVERIFY(!isPackageCurrent(day.file(), stageOne)); // judges shall know the new key
        QCOMPARE(issuePackage(*day.chair, stageOne, day.unlock(u"Chair"_s)).error().code,
            ErrorCode::WrongKey);
        const auto second = issuePackage(*day.chair, stageOne, day.unlock(u"Next"_s));
        QVERIFY2(second, whyNot(second));
        QCOMPARE(readPackage(*second)->seq, 2);
        QCOMPARE(readPackage(*second)->setup.chairName, u"Next"_s);
        QCOMPARE(readPackage(*second)->decisionHead, day.view().logHead);
        QVERIFY(day.survivesReopening());
        QVERIFY(day.view().isSound());
        QCOMPARE(day.view().package, second->hash);
        QCOMPARE(day.view().counted.size(), size_t(2)); // rubric and entries are the same
        // Nothing new to say: nothing is signed again.
        QVERIFY(isPackageCurrent(day.file(), stageOne));
        QCOMPARE(issuePackage(*day.chair, stageOne, day.unlock(u"Next"_s)).value(), *second);
    }

    void theRecoveryKeyReplacesTheChairAndDoesNothingElse()
    {
        const SigningKey recovery = fromLetter('r');
        StageDay day(withRecovery(recovery));
        day.handInBoth();
        day.identity(u"Next"_s);
        const ExcludeJudge exclude{stageOne, judgeA};
        QCOMPARE(
            decide(*day.chair, exclude, u"Because"_s, recovery).error().code, ErrorCode::WrongKey);
        const RotateChair act = rotation(day, u"Next"_s);
        QCOMPARE(decide(*day.chair, act, u"Because"_s, fromLetter('s')).error().code,
            ErrorCode::WrongKey);
        auto watch = std::make_unique<CommitWatch>(*day.chair);
        QVERIFY(decide(*day.chair, act, u"The chair's key was stolen."_s, recovery));
        QVERIFY(watch->wasOne());
        watch.reset();
        QVERIFY(day.survivesReopening());
        QCOMPARE(day.refusalOf(exclude, u"Chair"_s), ErrorCode::WrongKey);
        QVERIFY(day.close({}, u"Next"_s));
        // Only the first package names it.
        QCOMPARE(
            issuePackage(*day.chair, stageOne, day.unlock(u"Next"_s), withRecovery(fromLetter('s')))
                .error()
                .code,
            ErrorCode::Locked);
    }

    void withoutARecoveryKeyNobodyRecovers()
    {
        StageDay day;
        day.identity(u"Next"_s);
        QCOMPARE(decide(*day.chair, rotation(day, u"Next"_s), u"Because"_s, fromLetter('r'))
                     .error()
                     .code,
            ErrorCode::WrongKey);
    }

    void theDeputyDecidesPublishesAndIssues()
    {
        const SigningKey deputy = fromLetter('d');
        IssueOptions options;
        options.deputy =
            IdentityContent{u"Deputy"_s, deputy.publicKey(), clockAtNoon.now(), {}, {}};
        StageDay day(options);
        day.handInBoth();
        QVERIFY(decide(
            *day.chair, AnnulEntry{stageOne, EntryId::literal(u"002")}, u"Because"_s, deputy));
        const CloseStage act = closingOf(day.file(), stageOne, {}).value();
        QVERIFY(decide(*day.chair, act, u"Because"_s, deputy));
        QVERIFY(day.survivesReopening());
        QVERIFY(day.view().isSound() && day.view().closed);
        const auto bundle =
            publishResult(day.file(), stageOne, ResultScope::Panel, deputy, clockAtNoon, day.quiet);
        QVERIFY(bundle && day.verified(*bundle));
        QVERIFY(day.isDone(ReopenStage{stageOne})); // the chair goes on after the deputy
        const Identity signer{u"Deputy"_s, fromLetter('d')};
        QVERIFY(day.chair->apply(EntriesEdit{
            {{std::nullopt, Entry{.id = EntryId::literal(u"004"), .title = u"Fourth"_s}}}}));
        const auto second = issuePackage(*day.chair, stageOne, signer);
        QVERIFY2(second, whyNot(second));
        QCOMPARE(day.view().package, second->hash);
        QCOMPARE(issuePackage(*day.chair, stageOne, signer).value(), *second);
    }
};

QTEST_GUILESS_MAIN(KeydecisionsTest)
#include "tst_keydecisions.moc"
