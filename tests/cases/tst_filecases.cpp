// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 34, 40, 85 and 86: identities, many files, copies of a judge's file, copies by sync
// programs.
#include "core/session/deciding.h"
#include "tests/core/session/day.h"

#include "core/exchange/sshsig.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// Somebody who presses Cancel once so many files are done.
class StopsEarly final : public Progress
{
public:
    explicit StopsEarly(int files)
        : m_files(files)
    {}
    void report(int done, int) override { m_done = done; }
    bool isCancelled() const override { return m_done >= m_files; }

private:
    int m_files;
    int m_done = 0;
};

QByteArray viewOfChair(const Day &day)
{
    return viewJson(viewSheets(day.chair->competition(), stageOne));
}

/// Three revisions of Judge A and one of Judge B.
QStringList fourSheets(Day &day)
{
    const Statement package = day.package();
    auto a = day.judgeFile(u"Judge A"_s, package);
    auto b = day.judgeFile(u"Judge B"_s, package);
    QStringList files;
    for (const int points : {60, 65, 70}) {
        Day::scoreAll(*a, points);
        files << day.handIn(*a, u"Judge A"_s, u"a%1.jurisheet"_s.arg(points));
    }
    Day::scoreAll(*b, 80);
    return files << day.handIn(*b, u"Judge B"_s, u"b.jurisheet"_s);
}

} // namespace

class FileCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case34_identities()
    {
        Day day;
        day.prepare();
        const Identity judge = day.unlock(u"Judge A"_s);
        const QByteArray key = judge.key.publicKey();
        // The same key under another name.
        const auto renamed = makeIdentity({u"Somebody Else"_s, {}, clockAtNoon.now()}, judge.key);
        QCOMPARE(
            enrol(*day.chair, *renamed, KeyComparison::InPerson).error().code, ErrorCode::WrongKey);
        // Replacing the key of somebody else.
        SeededRandom dice(5);
        const SigningKey next = SigningKey::generate(dice);
        const QByteArray foreign = day.unlock(u"Judge B"_s).key.publicKey();
        const JudgeId first = JudgeId::literal(u"J01");
        day.package();
        const Identity chair = day.unlock(u"Chair"_s);
        const auto replacing = [&](const QByteArray &old) {
            const auto identity =
                makeIdentity({u"Judge A"_s, {}, clockAtNoon.now(), {}, sshFingerprint(old)}, next);
            return replaceKey(
                *day.chair, first, *identity, KeyComparison::InPerson, {}, u"lost"_s, chair.key);
        };
        QCOMPARE(replacing(foreign).error().code, ErrorCode::WrongKey);
        QVERIFY(replacing(key));
        // Signed with another key than the one that it names.
        Statement stolen = *makeIdentity({u"Judge A"_s, {}, clockAtNoon.now()}, judge.key);
        stolen.signature = signSsh(stolen.body, namespaceOf(StatementType::Identity), next);
        QCOMPARE(verifyFile(envelopeBytes(stolen)).error().code, ErrorCode::WrongKey);
        // The chair's name is a name like any other; the key is what is compared.
        const auto namesake =
            makeIdentity({u"Chair"_s, {}, clockAtNoon.now()}, SigningKey::generate(dice));
        QVERIFY(enrol(*day.chair, *namesake, KeyComparison::NotCompared));
        QVERIFY(presentChair(day.chair->competition()) == chair.key.publicKey());
    }

    void case40_cancelledAtAnyMoment()
    {
        Day day;
        day.prepare();
        const QStringList four = fourSheets(day);
        QStringList many;
        for (int n = 0; n < 25; ++n)
            many += four;
        const QByteArray before = viewOfChair(day);
        const size_t known = day.chair->competition().statements.size();
        for (const int files : {0, 1, 4, 50, 99}) {
            StopsEarly stop(files);
            const auto report = mergeFiles(*day.chair, many, false, stop);
            QVERIFY(report->cancelled && report->added == 0);
            QCOMPARE(day.chair->competition().statements.size(), known);
            QCOMPARE(viewOfChair(day), before);
        }
        NoProgress progress;
        QCOMPARE(mergeFiles(*day.chair, many, false, progress)->added, 4);
        const QByteArray after = viewOfChair(day);
        QVERIFY(after != before);
        QCOMPARE(mergeFiles(*day.chair, many, false, progress)->added, 0);
        QCOMPARE(viewOfChair(day), after);
        const QStringList tooMany(20'001, four.front());
        QCOMPARE(
            mergeFiles(*day.chair, tooMany, false, progress).error().code, ErrorCode::TooLarge);
    }

    void case85_copyOnASecondLaptop()
    {
        Day day;
        day.prepare();
        auto judge = day.judgeFile(u"Judge A"_s, day.package());
        Day::scoreAll(*judge, 60);
        QStringList files{day.handIn(*judge, u"Judge A"_s, u"1.jurisheet"_s)};
        const QString path = judge->path();
        judge.reset();
        QVERIFY(QFile::copy(path, day.path(u"copy.juri"_s)));
        for (const QString &file : {path, day.path(u"copy.juri"_s)}) {
            auto own = CompetitionSession::open(file, clockAtNoon).value();
            Day::scoreAll(*own, file == path ? 65 : 70);
            files << day.handIn(
                *own, u"Judge A"_s, file == path ? u"2.jurisheet"_s : u"2b.jurisheet"_s);
        }
        NoProgress progress;
        const auto report = mergeFiles(*day.chair, files, false, progress);
        QCOMPARE(report->added, 3);
        const SheetView view = viewSheets(day.chair->competition(), stageOne);
        QVERIFY(view.judges.at(JudgeId::literal(u"J01")).state == HandInState::Conflict);
        QCOMPARE(view.evidence.size(), size_t(1));
        QVERIFY(!view.evidence.front().sameDevice);
        QVERIFY(report->files.back().finding->twinDevice);
    }

    void case86_conflictCopies()
    {
        Day day;
        day.prepare();
        QStringList files = fourSheets(day);
        NoProgress progress;
        QCOMPARE(mergeFiles(*day.chair, files, true, progress)->added, 4);
        // What sync programs leave beside the files; one of them is another sheet, one is half a
        // file.
        const QString copy = day.path(u"b (conflicted copy 2026-05-14).jurisheet"_s);
        QVERIFY(QFile::copy(files.back(), copy));
        const QString older = day.path(u"a70.sync-conflict-20260514-120000.jurisheet"_s);
        QVERIFY(QFile::copy(files.front(), older));
        const QString half = day.path(u"b (1).jurisheet"_s);
        const QByteArray whole = readWholeFile(copy, 1 << 20).value();
        QVERIFY(writeWholeFile(half, whole.left(1024)));
        files << copy << older << half;
        const auto report = mergeFiles(*day.chair, files, false, progress);
        QCOMPARE(report->added, 4);
        QVERIFY(report->files[4].answer == FileAnswer::AlreadyKnown);
        QVERIFY(report->files[5].answer == FileAnswer::AlreadyKnown);
        QVERIFY(report->files[6].answer == FileAnswer::Refused);
        const SheetView view = viewSheets(day.chair->competition(), stageOne);
        QCOMPARE(view.counted.size(), size_t(2));
        QVERIFY(view.evidence.empty());
    }
};

QTEST_GUILESS_MAIN(FileCasesTest)
#include "tst_filecases.moc"
