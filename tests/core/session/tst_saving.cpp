// SPDX-License-Identifier: GPL-3.0-or-later
// Saving beside the typing: what is shown, what is on the disk, and what is said in between.
#include "core/session/competitionsession.h"
#include "core/session/integrity.h"
#include "core/store/opening.h"
#include "core/store/store.h"
#include "tests/core/session/slowdisk.h"
#include "tests/core/store/everyedit.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

using Saving = CompetitionSession::Saving;

const FixedClock atNoon(noon());
const EvaluationKey cell{judgeId(1), entryId(1)};

/// The scores 0, 1, 2 … of one cell, each following the one before.
class Scores
{
public:
    Edit next()
    {
        const Mark after = Points(m_count++ % 21);
        const Edit edit = MarkEdit{stageOne, cell, criterionId(1), m_before, after};
        m_before = after;
        return edit;
    }

private:
    std::optional<Mark> m_before;
    int m_count = 0;
};

Statement sheetOf(const Competition &competition, int judge)
{
    return signedSheet(
        aSheet(competition, aPackage(competition), judge, 4), competition, keyOf(judge));
}

} // namespace

class SavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_disk = std::make_unique<SlowDisk>(m_folder->path());
    }
    void cleanup()
    {
        m_session.reset();
        m_disk.reset();
    }

    void typingDoesNotWaitForTheDisk()
    {
        open();
        Scores scores;
        m_disk->closeGate();
        QSignalSpy changed(m_session.get(), &CompetitionSession::evaluationsChanged);
        QSignalSpy saved(m_session.get(), &CompetitionSession::saved);
        for (int i = 0; i < 10; ++i)
            QVERIFY(m_session->apply(scores.next())); // would stand still here
        QVERIFY(m_session->undo());
        QVERIFY(m_session->redo());
        QCOMPARE(changed.count(), 12);
        QCOMPARE(m_session->saving(), Saving::Underway);
        QCOMPARE(m_session->unsavedEdits(), 12);
        QCOMPARE(m_session->journalSeq(), qint64(1)); // what is on the disk
        m_disk->waitForFlush();
        QCoreApplication::processEvents();
        QCOMPARE(saved.count(), 0);
        QVERIFY(!m_session->lastSaved());
        m_disk->openGate();
        QTRY_COMPARE(m_session->saving(), Saving::Saved);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(m_session->lastSaved(), std::optional(noon()));
        QCOMPARE(m_session->journalSeq(), qint64(13));
        QVERIFY(!m_disk->flushingThreads().contains(std::this_thread::get_id()));
        reopenIsTheSame(13);
    }

    void editsThatWaitTogetherAreOneTransaction()
    {
        open();
        Scores scores;
        QVERIFY(m_session->apply(scores.next())); // the log is begun
        QVERIFY(m_session->settle());
        m_disk->forget();
        m_disk->closeGate();
        QVERIFY(m_session->apply(scores.next()));
        m_disk->waitForFlush();
        for (int i = 0; i < 30; ++i)
            QVERIFY(m_session->apply(scores.next()));
        m_disk->openGate();
        QVERIFY(m_session->settle());
        QCOMPARE(m_disk->flushes(), 2);
        QCOMPARE(m_session->unsavedEdits(), 0);
        reopenIsTheSame(33); // a journal row each, all the same
    }

    void everyEditIsSavedAndTakenBack()
    {
        open(rich());
        for (const Edit &edit : everyEdit(rich())) {
            const auto done = m_session->apply(edit);
            QVERIFY2(done, done ? "" : qPrintable(describe(edit) + done.error().message));
            if (std::holds_alternative<StatementsEdit>(edit) ||
                std::holds_alternative<StageEdit>(edit))
                continue;
            QVERIFY(m_session->undo());
            QVERIFY(m_session->redo());
        }
        QVERIFY(m_session->settle());
        reopenIsTheSame();
    }

    void whatTheTablesWouldRefuseIsRefusedAtOnce()
    {
        Competition content = rich();
        Stage &stage = content.stages.front();
        stage.setup.locked = false;
        std::erase_if(
            stage.assignments, [](const Assignment &one) { return one.entry == entryId(2); });
        open(content);
        const Competition &now = m_session->competition();
        // A conflict still names it.
        const Edit removal = EntriesEdit{{{now.entries.at(entryId(2)), std::nullopt}}};
        QCOMPARE(m_session->apply(removal).error().code, ErrorCode::Locked);
        StageSetup shorter = now.stages.front().setup;
        shorter.rubric.criteria.erase(shorter.rubric.criteria.begin());
        QCOMPARE(m_session->apply(StageEdit{now.stages.front().setup, shorter}).error().code,
            ErrorCode::Locked);
        QVERIFY(now == content);
        QCOMPARE(m_session->saving(), Saving::Saved);
        // As it is when saving is at once.
        const auto early = m_session->apply(removal);
        m_session = CompetitionSession::create(path(u"other"_s), content, atNoon).value();
        QCOMPARE(m_session->apply(removal).error().message, early.error().message);
    }

    void case68_aFailedFlushIsShownKeptAndNotRetriedUnasked()
    {
        open();
        Scores scores;
        QSignalSpy told(m_session.get(), &CompetitionSession::savingChanged);
        QSignalSpy saved(m_session.get(), &CompetitionSession::saved);
        QVERIFY(m_session->apply(scores.next()));
        QTRY_COMPARE(m_session->saving(), Saving::Saved);
        m_disk->setFlushFails(true);
        QVERIFY(m_session->apply(scores.next()));
        QTRY_COMPARE(m_session->saving(), Saving::Failing);
        QVERIFY(told.count() > 0);
        QCOMPARE(m_session->savingError()->code, ErrorCode::DiskFailure);
        m_disk->setFlushFails(false);
        m_disk->forget();
        for (int i = 0; i < 5; ++i) // typing goes on
            QVERIFY(m_session->apply(scores.next()));
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->unsavedEdits(), 7);
        QVERIFY(!m_session->settle());
        QCOMPARE(m_disk->flushes(), 0);
        QCOMPARE(saved.count(), 1);
        m_session->retrySaving();
        QTRY_COMPARE(m_session->saving(), Saving::Saved);
        QVERIFY(!m_session->savingError());
        QCOMPARE(saved.count(), 2);
        reopenIsTheSame(9);
    }

    void case68_aRetryOnADiskThatStillFailsKeepsEverything()
    {
        open();
        Scores scores;
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(m_session->settle());
        m_disk->setFlushFails(true);
        for (int round = 0; round < 3; ++round) {
            QVERIFY(m_session->apply(scores.next()));
            QVERIFY(m_session->apply(scores.next()));
            m_session->retrySaving();
            QCOMPARE(m_session->settle().error().code, ErrorCode::DiskFailure);
            QCOMPARE(m_session->unsavedEdits(), 2 * round + 2);
        }
        m_disk->setFlushFails(false);
        m_session->retrySaving();
        QVERIFY(m_session->settle());
        reopenIsTheSame(8); // each edit once, though the failed attempts may have come into the log
    }

    void aFullDiskIsTriedAgainWithTheNextEdit()
    {
        open();
        Scores scores;
        m_disk->setFull(true);
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(m_session->apply(scores.next()));
        QCOMPARE(m_session->settle().error().code, ErrorCode::DiskFailure);
        QCOMPARE(m_session->saving(), Saving::Failing);
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(!m_session->settle());
        m_disk->setFull(false);
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(m_session->settle());
        QCOMPARE(m_session->saving(), Saving::Saved);
        reopenIsTheSame(5);
    }

    void aFullDiskIsTriedAgainByItself()
    {
        open();
        Scores scores;
        m_disk->setFull(true);
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(!m_session->settle());
        m_disk->setFull(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->saving(), Saving::Saved, 60'000);
        reopenIsTheSame(2);
    }

    void case72_aFileMovedAwayIsSavedOnceItIsBack()
    {
        open();
        Scores scores;
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(m_session->settle());
        QVERIFY(QFile::rename(path(), path(u"away"_s)));
        QVERIFY(m_session->apply(scores.next()));
        QCOMPARE(m_session->settle().error().code, ErrorCode::NotFound);
        m_session->retrySaving();
        QCOMPARE(m_session->settle().error().code, ErrorCode::NotFound);
        QCOMPARE(m_session->unsavedEdits(), 1);
        QVERIFY(QFile::rename(path(u"away"_s), path()));
        m_session->retrySaving();
        QVERIFY(m_session->settle());
        reopenIsTheSame(3);
    }

    void case72_anotherFileInItsPlaceIsNotWrittenTo()
    {
        open();
        Scores scores;
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(m_session->settle());
        m_disk->setFlushFails(true);
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(!m_session->settle());
        m_disk->setFlushFails(false);
        // The stick is pulled, and another file lies there afterwards.
        QVERIFY(QFile::rename(path(), path(u"away"_s)));
        QVERIFY(CompetitionSession::create(path(), aCompetition(), atNoon));
        m_session->retrySaving();
        const auto settled = m_session->settle();
        QVERIFY(!settled);
        QCOMPARE(settled.error().code, ErrorCode::Stale);
        QCOMPARE(m_session->unsavedEdits(), 1);
        QVERIFY(CompetitionSession::open(path(), atNoon).value()->competition() == aCompetition());
    }

    void aCopyElsewhereHoldsEverything()
    {
        open();
        Scores scores;
        m_disk->setFull(true);
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(!m_session->settle());
        const QTemporaryDir elsewhere;
        const QString copy = elsewhere.filePath(u"copy.juri"_s);
        QVERIFY(m_session->saveCopyElsewhere(copy));
        QCOMPARE(m_session->saveCopyElsewhere(copy).error().code, ErrorCode::BadUsage);
        QVERIFY(CompetitionSession::open(copy, atNoon).value()->competition() ==
                m_session->competition());
        QVERIFY(checkFile(copy)->ok);
        QCOMPARE(m_session->saving(), Saving::Failing);
    }

    void whatCannotBeSavedIsOnlyGivenUpWhenAsked()
    {
        open();
        Scores scores;
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(m_session->settle());
        const Competition onDisk = m_session->competition();
        m_disk->setFlushFails(true);
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(!m_session->settle());
        m_disk->setFlushFails(false);
        QSignalSpy changed(m_session.get(), &CompetitionSession::evaluationsChanged);
        QSignalSpy saved(m_session.get(), &CompetitionSession::saved);
        QVERIFY(m_session->takeBackUnsaved());
        QVERIFY(m_session->competition() == onDisk);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(saved.count(), 0);
        QCOMPARE(m_session->saving(), Saving::Saved);
        QVERIFY(!m_session->canUndo());
        QVERIFY(m_session->apply(
            MarkEdit{stageOne, cell, criterionId(1), Mark(Points(0)), Mark(Points(9))}));
        QVERIFY(m_session->settle());
        reopenIsTheSame(3);
    }

    void anActIsOnTheDiskWhenItReturns()
    {
        open();
        Scores scores;
        QSignalSpy saved(m_session.get(), &CompetitionSession::saved);
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(m_session->applyForGood({scores.next(), scores.next()}));
        QCOMPARE(m_session->journalSeq(), qint64(4));
        QCOMPARE(m_session->saving(), Saving::Saved);
        saved.clear();
        QVERIFY(m_session->applyForGood({scores.next(), scores.next()}));
        QCOMPARE(saved.count(), 1); // once, not for each edit
        m_disk->setFlushFails(true);
        const Competition before = m_session->competition();
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(!m_session->settle());
        const Competition typed = m_session->competition();
        QVERIFY(!(typed == before));
        // Nothing is begun while something else cannot be saved.
        const Edit act = StatementsEdit{{sheetOf(typed, 1)}};
        QCOMPARE(m_session->applyForGood({act}).error().code, ErrorCode::DiskFailure);
        QVERIFY(m_session->competition() == typed);
        m_disk->setFlushFails(false);
        m_session->retrySaving();
        QVERIFY(m_session->applyForGood({act}));
        reopenIsTheSame(8);
    }

    void anActWithoutWaitingTellsWhenItIsOnTheDisk()
    {
        open();
        Scores scores;
        m_disk->closeGate();
        QVERIFY(m_session->apply(scores.next()));
        std::optional<bool> told;
        QObject context;
        const Edit act = StatementsEdit{{sheetOf(m_session->competition(), 1)}};
        m_session->applyForGoodThen(
            {act}, &context, [&told](const Result<> &done) { told = done.has_value(); });
        m_session->applyForGoodThen({act}, &context, [](const Result<> &again) {
            QCOMPARE(again.error().code, ErrorCode::Stale); // is told at once
        });
        QVERIFY(m_session->apply(scores.next())); // typed meanwhile
        m_disk->waitForFlush();
        QCoreApplication::processEvents();
        QVERIFY(!told);
        QVERIFY(m_session->competition().statements.size() == 1);
        m_disk->openGate();
        QTRY_COMPARE(told, std::optional(true));
        QVERIFY(m_session->settle());
        reopenIsTheSame(4);
    }

    void whoWaitsIsToldOfTheFailure()
    {
        open();
        Scores scores;
        m_disk->setFlushFails(true);
        QVERIFY(m_session->apply(scores.next()));
        std::optional<ErrorCode> told;
        QObject context;
        const auto note = [&told](const Result<> &settled) {
            told = settled ? std::nullopt : std::optional(settled.error().code);
        };
        m_session->whenSettled(&context, note);
        QTRY_COMPARE(told, std::optional(ErrorCode::DiskFailure));
        told.reset();
        m_session->whenSettled(&context, note); // at once: nothing is tried
        QCOMPARE(told, std::optional(ErrorCode::DiskFailure));
        told = ErrorCode::Internal;
        m_disk->setFlushFails(false);
        m_session->retrySaving();
        m_session->whenSettled(&context, note);
        QTRY_VERIFY(!told);
        bool called = false;
        {
            QObject gone;
            m_session->whenSettled(&gone, [](const Result<> &) {});
            m_disk->closeGate();
            QVERIFY(m_session->apply(scores.next()));
            m_session->whenSettled(&gone, [&called](const Result<> &) { called = true; });
        }
        m_disk->openGate();
        QTRY_COMPARE(m_session->saving(), Saving::Saved);
        QVERIFY(!called);
    }

    void closingSavesWhatWaits()
    {
        open();
        m_disk->setFlushTime(std::chrono::milliseconds(20));
        Scores scores;
        for (int i = 0; i < 50; ++i)
            QVERIFY(m_session->apply(scores.next()));
        reopenIsTheSame(51);
    }

    void workOnTheFileComesBetweenTwoSavings()
    {
        open();
        Scores scores;
        m_disk->closeGate();
        QVERIFY(m_session->apply(scores.next()));
        QVERIFY(m_session->apply(scores.next()));
        QObject context;
        std::thread::id worker;
        qint64 seq = 0;
        std::optional<bool> done;
        m_session->withStore(
            &context,
            [&](Store &store) -> Result<> {
                worker = std::this_thread::get_id();
                seq = store.journalSeq();
                return Error{ErrorCode::Cancelled, {}, {}};
            },
            [&](const Result<> &answer) {
                QCOMPARE(QThread::currentThread(), thread());
                done = answer.has_value();
            });
        QVERIFY(!done);
        m_disk->openGate();
        QTRY_COMPARE(done, std::optional(false));
        QVERIFY(worker != std::this_thread::get_id());
        QVERIFY(seq >= 2);
        m_session = CompetitionSession::create(path(u"other"_s), aCompetition(), atNoon).value();
        m_session->withStore(
            &context, [](Store &) { return Result<>(); },
            [&done](const Result<> &answer) { done = answer.has_value(); });
        QCOMPARE(done, std::optional(true)); // at once
    }

    void aFileToLookAtRefusesEveryEdit()
    {
        open();
        QVERIFY(m_session->apply(Scores().next()));
        m_session.reset();
        for (const bool beside : {false, true}) {
            Opening opening;
            opening.answer = OpeningAnswer::ReadOnly;
            opening.sentence = u"Only to look at."_s;
            opening.store = Store::open(path()).value();
            opening.competition = opening.store->read().value();
            const Competition content = opening.competition;
            auto session = CompetitionSession::take(std::move(opening), path(), atNoon);
            if (beside)
                session->saveInBackground();
            QVERIFY(session->isReadOnly());
            QCOMPARE(session->readOnlySentence(), u"Only to look at."_s);
            const Edit edit =
                MarkEdit{stageOne, cell, criterionId(1), Mark(Points(0)), Mark(Points(1))};
            const auto refused = session->apply(edit);
            QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
            QCOMPARE(refused.error().message, u"Only to look at."_s);
            QCOMPARE(session->applyForGood({edit}).error().code, ErrorCode::ReadOnly);
            QVERIFY(session->competition() == content);
            QVERIFY(session->settle());
        }
        Opening nothing;
        QVERIFY(!CompetitionSession::take(std::move(nothing), path(), atNoon));
    }

private:
    QString path(const QString &name = u"x"_s) const
    {
        return m_folder->filePath(name + u".juri"_s);
    }
    /// A session that saves beside the typing, on the slow disk.
    void open(const Competition &content = aCompetition())
    {
        m_session = CompetitionSession::create(path(), content, atNoon).value();
        m_session->saveInBackground();
        m_disk->forget();
    }
    /// Closes, and finds in the file what was shown, under so many journal rows.
    void reopenIsTheSame(qint64 rows = 0)
    {
        const Competition shown = m_session->competition();
        m_session.reset();
        const auto again = CompetitionSession::open(path(), atNoon);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QVERIFY((*again)->competition() == shown);
        if (rows > 0)
            QCOMPARE((*again)->journalSeq(), rows);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SlowDisk> m_disk;
    std::unique_ptr<CompetitionSession> m_session;
};

QTEST_GUILESS_MAIN(SavingTest)
#include "tst_saving.moc"
