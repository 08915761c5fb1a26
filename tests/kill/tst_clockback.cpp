// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of the computer is set back while a judge works, and while nobody does. Times are
// claims: nothing is refused for one, and the order is that of the journal's numbers.
#include "core/session/competitionsession.h"
#include "core/session/integrity.h"
#include "core/store/lockholder.h"
#include "core/store/store.h"
#include "tests/kill/typing.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

class ClockBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theJournalGoesOn()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"judge.juri"_s);
        Competition model = typingCompetition(10);
        FixedClock clock(noon());
        QVERIFY(CompetitionSession::create(path, model, clock));
        qint64 seq = 0, n = 0;
        // Years back, a second back, forwards again, and before the beginning of time.
        for (const qint64 seconds :
            {0LL, -1LL, -86'400LL, -400'000'000LL, 3'600LL, -2'000'000'000LL}) {
            clock.set(noon().addSecs(seconds));
            auto session = CompetitionSession::open(path, clock);
            QVERIFY2(session, session ? "" : qPrintable(session.error().message));
            QVERIFY(seq == 0 || (*session)->journalSeq() == seq);
            QVERIFY((*session)->competition() == model);
            for (int score = 0; score < 3; ++score) {
                clock.set(clock.now().addSecs(-7'200)); // and while the file is open
                const MarkEdit edit = typedScore(model, n++);
                const auto done = (*session)->apply(edit);
                QVERIFY2(done, done ? "" : qPrintable(done.error().message));
                applyTo(model, edit);
                QCOMPARE((*session)->lastSaved(), std::optional(clock.now()));
            }
            const qint64 now = (*session)->journalSeq();
            QVERIFY(seq == 0 || now == seq + 3);
            seq = now;
            QVERIFY((*session)->undo()); // the newest by number, not by time
            QVERIFY((*session)->redo());
            seq += 2;
            QVERIFY((*session)->competition() == model);
        }
        const auto report = checkFile(path);
        QVERIFY(report);
        QVERIFY2(report->ok, qPrintable(report->findings.join(u"; "_s)));
        QCOMPARE(report->journalRows, seq);
        const auto session = CompetitionSession::open(path, clock);
        QVERIFY(session);
        QVERIFY((*session)->competition() == model);
    }

    /// A note from tomorrow is the note of whoever has the file, and a dead one's is nobody's.
    void aHolderFromTomorrowIsToldAll()
    {
        const QDateTime today(QDate(2026, 5, 14), QTime(9, 0));
        LockHolder holder{u"meja-2"_s, u"juri"_s, 4711, today.addDays(1).toUTC()};
        const QString sentence = describeHolder(u"X.juri"_s, holder, today);
        QVERIFY2(sentence.startsWith(u"X.juri is open in Juri on the computer meja-2 since "_s),
            qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(ClockBackTest)
#include "tst_clockback.moc"
