// SPDX-License-Identifier: GPL-3.0-or-later
// A newer package in a judge's file: scores stay, an older one is refused (case 35), and two under
// one number are both kept (case 36).
#include "core/session/packageupdate.h"
#include "tests/core/session/day.h"

using namespace juri;
using namespace juri::test;

namespace {

const EntryId lateEntry = EntryId::literal(u"004");

/// The chair adds an entry for everybody and issues again.
Statement secondPackage(Day &day)
{
    const Entry entry{.id = lateEntry, .title = u"Inovasi 004"_s};
    AssignmentsEdit owed{stageOne, {}, {}};
    for (const auto &[id, judge] : day.chair->competition().judges)
        owed.added.insert({id, lateEntry});
    if (!day.chair->apply(EntriesEdit{{{std::nullopt, entry}}}) || !day.chair->apply(owed))
        return {};
    return day.package();
}

} // namespace

class PackageUpdateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresStayAndNewEntriesCome()
    {
        Day day;
        day.prepare();
        const auto judge = day.judgeFile(u"Judge A"_s, day.package());
        Day::scoreAll(*judge, 2);
        const auto before = judge->competition().stages.front().evaluations;
        const Statement second = secondPackage(day);
        const auto update = takePackage(*judge, second);
        QVERIFY(update);
        QCOMPARE(update->before, 1);
        QCOMPARE(update->after, 2);
        QCOMPARE(update->newAssignments, 1);
        const Competition &now = judge->competition();
        QVERIFY(now.stages.front().evaluations == before);
        QVERIFY(now.entry(lateEntry));
        QCOMPARE(now.stages.front().entriesOf(now.self).size(), size_t(4));
        // The new sheet is bound to the new package, and the chair counts it.
        Day::scoreAll(*judge, 3);
        const QString sheet = day.handIn(*judge, u"Judge A"_s, u"a.jurisheet"_s);
        NoProgress quiet;
        const auto merged = mergeFiles(*day.chair, {sheet}, false, quiet);
        QVERIFY(merged && merged->files.front().finding);
        QVERIFY(merged->files.front().finding->standing == SheetStanding::Counted);
        // Again changes nothing.
        const qint64 rows = judge->journalSeq();
        QVERIFY(takePackage(*judge, second));
        QCOMPARE(judge->journalSeq(), rows);
    }

    void case35_anOlderPackageIsRefusedWithBothNumbers()
    {
        Day day;
        day.prepare();
        const Statement first = day.package();
        const Statement second = secondPackage(day);
        const auto judge = day.judgeFile(u"Judge A"_s, second);
        const Competition before = judge->competition();
        const auto refused = takePackage(*judge, first);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Stale);
        QVERIFY(refused.error().message.contains(u'1') && refused.error().message.contains(u'2'));
        QVERIFY(judge->competition() == before);
    }

    void case36_twoPackagesUnderOneNumberAreBothKept()
    {
        Day day;
        day.prepare();
        const Statement first = day.package();
        const auto judge = day.judgeFile(u"Judge A"_s, first);
        PackageContent content = readPackage(first).value();
        content.setup.title = u"Another title"_s;
        const Statement other = makePackage(content, day.unlock(u"Chair"_s).key).value();
        const auto alarm = takePackage(*judge, other);
        QVERIFY(!alarm);
        QCOMPARE(alarm.error().code, ErrorCode::Stale);
        QVERIFY(alarm.error().message.contains(codeOf(first.hash)) &&
                alarm.error().message.contains(codeOf(other.hash)));
        QVERIFY(judge->competition().statements.contains(first.hash) &&
                judge->competition().statements.contains(other.hash));
        QCOMPARE(judge->competition().setup.title, u"Lomba"_s);
    }

    void packagesOfStrangersAndOtherRubrics()
    {
        Day day;
        day.prepare();
        const Statement first = day.package();
        const auto judge = day.judgeFile(u"Judge A"_s, first);
        PackageContent content = readPackage(first).value();
        content.seq = 2;
        content.prev = {first.hash};
        const Statement forged = makePackage(content, day.unlock(u"Judge B"_s).key).value();
        QCOMPARE(takePackage(*judge, forged).error().code, ErrorCode::WrongKey);
        content.stage.rubric.criteria.front().weight += 1;
        const Statement rubric = makePackage(content, day.unlock(u"Chair"_s).key).value();
        QCOMPARE(takePackage(*judge, rubric).error().code, ErrorCode::Locked);
        QCOMPARE(takePackage(*day.chair, first).error().code, ErrorCode::WrongCompetition);
        QCOMPARE(judge->competition().statements.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(PackageUpdateTest)
#include "tst_packageupdate.moc"
