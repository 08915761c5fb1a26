// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 20 and 35 to 39: whose key, packages that go back or contradict, results that lie.
#include "core/exchange/envelope.h"
#include "core/session/newestpackage.h"
#include "core/support/files.h"
#include "tests/cases/scene.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// A closed stage with two judges and two entries, of whom one is a third better than the other.
Competition closedStage()
{
    Competition all = issued(2, 2);
    handIn(all, 1, 10, 1, {}, [](ScoreSheet &sheet) {
        sheet.evaluations.back().marks.insert_or_assign(criterionId(1), Points(11));
    });
    handIn(all, 2, 12);
    closed(all);
    return all;
}

QByteArray &memberOf(std::vector<StatementMember> &members, const QString &path)
{
    for (StatementMember &member : members) {
        if (member.path == path)
            return member.bytes;
    }
    qFatal("no such member");
}

/// The bundle with changed members, signed anew by the chair: what a dishonest chair could do.
Result<Statement> forged(
    const Statement &result, const std::function<void(std::vector<StatementMember> &)> &change)
{
    ResultContent content = readResult(result).value();
    std::vector<StatementMember> members = result.members;
    change(members);
    content.outcomeHash = sha256(memberOf(members, u"outcome.json"_s));
    return makeResult(content, members, chairKey());
}

ErrorCode verdict(const Result<Statement> &bundle)
{
    if (!bundle)
        return bundle.error().code;
    const auto file = verifyFile(envelopeBytes(*bundle));
    if (!file)
        return file.error().code;
    const auto result = verified(file->statement);
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class PackageCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case20_aColleaguesKey()
    {
        Competition all = issued(2, 1);
        const Statement sheet = handIn(all, 1, 10, 1, {}, {}, 2);
        const SheetView view = viewed(all);
        QCOMPARE(view.findings.size(), size_t(1));
        QVERIFY(view.findings.front().standing == SheetStanding::NotTheirKey);
        QVERIFY(view.counted.empty() && view.evaluations.empty());
        QVERIFY(state(all, 1) == HandInState::Missing && state(all, 2) == HandInState::Missing);
        QVERIFY(describe(view.findings.front(), all).contains(u"J01"));
        QCOMPARE(sheet.signer, keyOf(2).publicKey()); // it is known whose key it was
    }

    void case35_packageRollback()
    {
        Competition all = issued(1, 1);
        const Statement first = packageOf(all);
        Competition old = all; // somebody who was kept in the past
        all.stages.front().setup.rubric.criteria.front().weight = 99;
        const Statement second = issueAgain(all);
        for (const bool oldLast : {false, true}) {
            Competition judge = all;
            judge.statements.clear();
            add(judge, oldLast ? second : first);
            add(judge, oldLast ? first : second);
            QCOMPARE(newestPackage(judge, stageOne)->statement.hash, second.hash);
            QCOMPARE(viewed(judge).packageSeq, 2);
        }
        const Statement sheet = handIn(old, 1, 10);
        add(all, sheet);
        const SheetFinding finding = viewed(all).findings.front();
        QVERIFY(finding.standing == SheetStanding::WrongRubric);
        QCOMPARE(finding.packageSeq, 1);
        QCOMPARE(finding.newestPackageSeq, 2);
        // The second one alone is no beginning.
        Competition later = all;
        later.statements.erase(first.hash);
        QVERIFY(viewed(later).packages == ChainState::Gap && viewed(later).package.isEmpty());
        QVERIFY(viewed(later).counted.empty());
    }

    void case36_chairContradictsThemself()
    {
        Competition all = issued(1, 1);
        const Statement first = packageOf(all);
        const Statement sheet = handIn(all, 1, 10);
        const auto titled = [&](const QString &title) {
            PackageContent content = readPackage(first).value();
            content.setup.title = title;
            content.seq = 2;
            content.prev = {first.hash};
            return makePackage(content, chairKey()).value();
        };
        const Statement one = titled(u"One"_s), other = titled(u"Other"_s);
        add(all, one);
        QVERIFY(viewed(all).packages == ChainState::Sound);
        add(all, other);
        const SheetView view = viewed(all);
        QVERIFY(view.packages == ChainState::Fork && !view.isSound());
        QVERIFY2(view.package == first.hash, "the chain ends before the two");
        QVERIFY(all.statements.contains(one.hash) && all.statements.contains(other.hash));
        QCOMPARE(view.counted.at(judgeId(1)), sheet.hash);
        QCOMPARE(closingOf(all, stageOne, {}).error().code, ErrorCode::Locked);
        QCOMPARE(published(all).error().code, ErrorCode::Locked);
    }

    void case37_aMethodThatIsNotKnown()
    {
        const Statement good = aPackage(aCompetition(1, 1));
        for (const char *method : {"olympic", "Mean", "mean-v2", ""}) {
            Statement other = good;
            QByteArray &rubric = other.members[1].bytes;
            const QByteArray before = rubric;
            rubric.replace("\"aggregation\":\"mean\"",
                QByteArray("\"aggregation\":\"" + QByteArray(method) + '"'));
            QVERIFY(rubric != before);
            other.body.replace(sha256(before).toHex(), sha256(rubric).toHex());
            other.body.replace(QByteArray("\"size\":" + QByteArray::number(before.size())),
                QByteArray("\"size\":" + QByteArray::number(rubric.size())));
            other.hash = sha256(other.body);
            const auto read = readPackage(other);
            QVERIFY2(!read, "nothing is ranked by a method that somebody guessed");
            QCOMPARE(read.error().code, ErrorCode::BadPayload);
        }
    }

    void case38_fractionsOfAResult_data()
    {
        QTest::addColumn<QByteArray>("fraction");
        const auto row = [](const char *name, const QByteArray &den, const QByteArray &num) {
            QTest::newRow(name) << QByteArray("{\"den\":" + den + ",\"num\":" + num + '}');
        };
        row("not in lowest terms", "80", "446");
        row("denominator 0", "0", "1");
        row("negative denominator", "-40", "-223");
        row("negative", "40", "-223");
        row("numbers as texts", "\"40\"", "\"223\"");
        row("leading zeros", "\"040\"", "223");
        row("10,000 digits", '"' + QByteArray(10'000, '7') + '"', "1");
        row("not a number", "\"x\"", "1");
        row("another value", "40", "227");
    }
    void case38_fractionsOfAResult()
    {
        QFETCH(QByteArray, fraction);
        static const Competition all = closedStage();
        static const Statement result = published(all).value();
        QCOMPARE(verdict(forged(result, [](auto &) {})), ErrorCode::Internal);
        const ErrorCode code = verdict(forged(result, [&](auto &members) {
            QByteArray &outcome = memberOf(members, u"outcome.json"_s);
            const QByteArray honest = "{\"den\":40,\"num\":223}";
            QVERIFY2(outcome.contains(honest), outcome.constData());
            outcome.replace(honest, fraction);
        }));
        QVERIFY(code == ErrorCode::BadPayload || code == ErrorCode::DoesNotFollow);
    }

    void case38_entriesOfAResult()
    {
        const Statement result = published(closedStage()).value();
        const auto with = [&](const std::function<void(OutcomeDocument &)> &change) {
            return verdict(forged(result, [&](auto &members) {
                QByteArray &bytes = memberOf(members, u"outcome.json"_s);
                OutcomeDocument outcome = readOutcome(bytes).value();
                change(outcome);
                bytes = outcomeBytes(outcome);
            }));
        };
        QCOMPARE(with([](OutcomeDocument &) {}), ErrorCode::Internal);
        const auto wrong = ErrorCode::DoesNotFollow;
        QCOMPARE(with([](OutcomeDocument &o) { o.ranking.front().entry = entryId(9); }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { o.ranking.pop_back(); }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { o.ranking.push_back(o.ranking.back()); }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { std::swap(o.ranking[0], o.ranking[1]); }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { o.ranking.front().rank = 2; }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { o.ranking.front().readings = 3; }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { o.ranking.front().reason = u"shared"_s; }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { o.counted.erase(judgeId(1)); }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { o.absent.emplace(judgeId(1), u"ill"_s); }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { o.annulled.insert(entryId(1)); }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { o.excluded.insert(judgeId(1)); }), wrong);
        QCOMPARE(with([](OutcomeDocument &o) { o.decisionSeq = 2; }), wrong);
    }

    void case39_whatABundleMayNotLack()
    {
        Competition all = issued(2, 1);
        handIn(all, 1, 10);
        const Statement late = handIn(all, 2, 12);
        all.statements.erase(late.hash);
        closed(all);
        add(all, late);
        decided(all, AdmitLate{stageOne, judgeId(2), late.hash});
        const Statement result = published(all).value();
        QVERIFY(verified(result));
        const auto without = [&](const QString &part) {
            return verdict(forged(result, [&](auto &members) {
                const auto before = members.size();
                std::erase_if(members,
                    [&](const StatementMember &member) { return member.path.contains(part); });
                QVERIFY2(members.size() < before, qPrintable(part));
            }));
        };
        const auto wrong = ErrorCode::DoesNotFollow;
        for (const auto &[hash, statement] : all.statements) {
            if (statement.type == u"score-sheet")
                QCOMPARE(without(QString::fromLatin1(hash.toHex())), wrong);
        }
        QCOMPARE(without(u"decisions/0001"_s), wrong);
        QCOMPARE(without(u"decisions/0002"_s), wrong); // then it is another outcome
        QCOMPARE(without(u"packages/0001.json"_s), wrong);
        QCOMPARE(without(u"rubric.json"_s), ErrorCode::BadPayload);
        QCOMPARE(without(u"names.json"_s), wrong);
        QCOMPARE(without(u"notes/"_s), wrong);
        QCOMPARE(without(u"allowed_signers"_s), wrong);
        QCOMPARE(verdict(forged(result,
                     [](auto &members) { members.push_back({u"sheets/more.json"_s, "{}"}); })),
            wrong);
        QCOMPARE(verdict(forged(result,
                     [](auto &members) {
                         memberOf(members, u"allowed_signers"_s) +=
                             "J09 namespaces=\"x\" ssh-ed25519 AAAA\n";
                     })),
            wrong);
    }
};

QTEST_GUILESS_MAIN(PackageCasesTest)
#include "tst_packagecases.moc"
