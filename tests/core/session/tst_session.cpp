// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/competitionsession.h"

#include "core/session/integrity.h"
#include "tests/core/store/everyedit.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const FixedClock atNoon(noon());
const EvaluationKey cell{judgeId(1), entryId(1)};

MarkEdit mark(std::optional<Mark> before, std::optional<Mark> after)
{
    return {stageOne, cell, criterionId(1), before, after};
}

std::unique_ptr<CompetitionSession> created(const QString &path)
{
    auto session = CompetitionSession::create(path, aCompetition(), atNoon);
    return session ? *std::move(session) : nullptr;
}

/// The child of the kill test: scores without end and says each number once it is saved.
int scoreForever(const QString &path)
{
    auto session = CompetitionSession::open(path, atNoon);
    if (!session)
        return 1;
    std::optional<Mark> before;
    if (const Evaluation *now = (*session)->competition().stages.front().evaluation(cell))
        before = now->mark(criterionId(1));
    for (int i = 0;; ++i) {
        const Mark after = Points(i % 21);
        if (before == std::optional<Mark>(after))
            continue;
        if (!(*session)->apply(mark(before, after)))
            return 2;
        before = after;
        std::printf("%lld %d\n", static_cast<long long>((*session)->journalSeq()), i % 21);
        std::fflush(stdout);
    }
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void newsComesAfterTheCommit()
    {
        auto session = created(path());
        QSignalSpy changed(session.get(), &CompetitionSession::evaluationsChanged);
        QSignalSpy saved(session.get(), &CompetitionSession::saved);
        QVERIFY(!session->lastSaved());
        QVERIFY(session->apply(mark({}, Mark(Points(0)))));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(session->lastSaved(), std::optional(noon()));
        QVERIFY(!session->apply(mark({}, Mark(Points(1))))); // stale
        QVERIFY(!session->apply(mark(Mark(Points(0)), Mark(Points(99)))));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(session->journalSeq(), qint64(2));
    }

    void undoAndRedoAreSavedToo()
    {
        auto session = created(path());
        QVERIFY(session->apply(mark({}, Mark(Points(3)))));
        QVERIFY(session->apply(mark(Mark(Points(3)), Mark(NotApplicable()))));
        const Competition full = session->competition();
        QVERIFY(session->undo());
        QVERIFY(session->undo());
        QVERIFY(!session->canUndo());
        QVERIFY(session->competition() == aCompetition());
        QVERIFY(session->redo());
        QVERIFY(session->redo());
        QVERIFY(session->competition() == full);
        QVERIFY(session->undo());
        const Competition shown = session->competition();
        QVERIFY(!session->redoText().isEmpty());
        session.reset();
        auto again = CompetitionSession::open(path(), atNoon).value();
        QVERIFY(again->competition() == shown);
        QCOMPARE(again->journalSeq(), qint64(8));
        QVERIFY(checkFile(path()).error().code == ErrorCode::InUse);
        again.reset();
        QVERIFY(checkFile(path())->ok);
    }

    void everyEditCanBeTakenBack()
    {
        auto session = CompetitionSession::create(path(), rich(), atNoon).value();
        for (const Edit &edit : everyEdit(rich())) {
            const Competition before = session->competition();
            const qint64 seq = session->journalSeq();
            const auto done = session->apply(edit);
            QVERIFY2(done, done ? "" : qPrintable(describe(edit) + done.error().message));
            const Competition after = session->competition();
            if (std::holds_alternative<StatementsEdit>(edit))
                continue;
            QCOMPARE(session->undoText(), describe(edit));
            if (std::holds_alternative<StageEdit>(edit)) { // it locks, and a lock stays
                QCOMPARE(session->undo().error().code, ErrorCode::Locked);
                QVERIFY(session->competition() == after);
                continue;
            }
            QVERIFY(session->undo());
            QVERIFY2(session->competition() == before, qPrintable(describe(edit)));
            QVERIFY(session->redo());
            QVERIFY2(session->competition() == after, qPrintable(describe(edit)));
            QCOMPARE(session->journalSeq(), seq + 3);
        }
        const Competition shown = session->competition();
        session.reset();
        QVERIFY(CompetitionSession::open(path(), atNoon).value()->competition() == shown);
    }

    void staleEditsChangeNothing()
    {
        auto session = CompetitionSession::create(path(), rich(), atNoon).value();
        for (const Edit &edit : everyEdit(rich())) {
            QVERIFY(session->apply(edit));
            const Competition before = session->competition();
            const qint64 seq = session->journalSeq();
            // Made for a state that is no longer there.
            QCOMPARE(session->apply(edit).error().code, ErrorCode::Stale);
            QVERIFY(session->competition() == before);
            QCOMPARE(session->journalSeq(), seq);
        }
    }

    void anActIsWholeAndNotUndone()
    {
        auto session = created(path());
        QSignalSpy changed(session.get(), &CompetitionSession::evaluationsChanged);
        const qint64 seq = session->journalSeq();
        const Edit first = mark({}, Mark(Points(1)));
        QCOMPARE(session->applyForGood({first, mark({}, Mark(Points(2)))}).error().code,
            ErrorCode::Stale); // the first one has been there by then
        QVERIFY(session->competition() == aCompetition());
        QCOMPARE(session->journalSeq(), seq);
        QCOMPARE(changed.count(), 0);
        QVERIFY(session->applyForGood({first, mark(Mark(Points(1)), Mark(Points(2)))}));
        QCOMPARE(session->journalSeq(), seq + 2);
        QCOMPARE(changed.count(), 2);
        QVERIFY(!session->canUndo());
    }

    void aNewEditForgetsWhatWasUndone()
    {
        auto session = created(path());
        QVERIFY(session->apply(mark({}, Mark(Points(3)))));
        QVERIFY(session->undo());
        QVERIFY(session->canRedo());
        QVERIFY(session->apply(mark({}, Mark(Points(4)))));
        QVERIFY(!session->canRedo());
    }

    void typingIsOneUndoStep()
    {
        auto session = created(path());
        QString before;
        for (const QString &text : {u"b"_s, u"ba"_s, u"bai"_s, u"baik"_s}) {
            QVERIFY(session->apply(NoteEdit{stageOne, cell, criterionId(1), before, text}));
            before = text;
        }
        QVERIFY(session->undo());
        QVERIFY(!session->canUndo());
        QVERIFY(session->competition() == aCompetition());
    }

    void typingEndsWithWhateverComesBetween()
    {
        auto session = created(path());
        const Competition &competition = session->competition();
        const auto typed = [&](const QString &before, const QString &after) {
            return session->apply(NoteEdit{stageOne, cell, {}, before, after}).has_value();
        };
        QVERIFY(typed({}, u"a"_s));
        const Competition first = competition;
        const Statement sheet =
            signedSheet(aSheet(competition, aPackage(competition), 1, 4), competition, keyOf(1));
        QVERIFY(session->apply(StatementsEdit{{sheet}})); // signed: those words were handed in
        QVERIFY(typed(u"a"_s, u"ab"_s));
        QVERIFY(session->undo());
        QCOMPARE(competition.stages, first.stages);
        QVERIFY(typed(u"a"_s, u"ac"_s)); // after an undo as well
        QVERIFY(session->undo());
        QCOMPARE(competition.stages, first.stages);
        QVERIFY(session->undo());
        QVERIFY(!session->canUndo());
    }

    void typedAndTakenAwayIsNoStep()
    {
        auto session = created(path());
        QVERIFY(session->apply(NoteEdit{stageOne, cell, criterionId(1), {}, u"x"_s}));
        QVERIFY(session->canUndo());
        QVERIFY(session->apply(NoteEdit{stageOne, cell, criterionId(1), u"x"_s, {}}));
        QVERIFY(!session->canUndo());
        QCOMPARE(session->journalSeq(), qint64(3)); // the journal keeps both
    }

    void handedInSheetsCannotBeUndone()
    {
        auto session = created(path());
        const Competition &competition = session->competition();
        const Statement sheet =
            signedSheet(aSheet(competition, aPackage(competition), 1, 4), competition, keyOf(1));
        QVERIFY(session->apply(StatementsEdit{{sheet}}));
        QVERIFY(!session->canUndo());
    }

    void killedWhileScoringNothingSavedIsLost()
    {
        created(path()).reset();
        SeededRandom dice(42);
        for (int round = 0; round < 10; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--score-forever"_s, path()});
            QVERIFY(child.waitForReadyRead(20'000));
            QTest::qWait(5 + static_cast<int>(dice.below(60)));
            child.kill();
            QVERIFY(child.waitForFinished(20'000));
            const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
            QVERIFY(lines.size() > 1);
            const QList<QByteArray> last =
                lines[lines.size() - 2].split(' '); // the last whole line
            auto session = CompetitionSession::open(path(), atNoon);
            QVERIFY2(session, session ? "" : qPrintable(session.error().detail));
            const qint64 acknowledged = last[0].toLongLong();
            QVERIFY2((*session)->journalSeq() >= acknowledged, "an acknowledged score is gone");
            if ((*session)->journalSeq() == acknowledged) {
                const auto points =
                    (*session)->competition().stages.front().evaluation(cell)->points(
                        criterionId(1));
                QCOMPARE(points.value(), Points(last[1].toInt()));
            }
        }
        QVERIFY(checkFile(path())->ok);
    }

#ifdef Q_OS_UNIX
    void aFullDiskLosesNothing()
    {
        auto session = created(path());
        std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 400 * 1024;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        std::optional<Mark> now;
        std::optional<Error> failure;
        Competition saved;
        for (int i = 0; i < 2000 && !failure; ++i) {
            saved = session->competition();
            const Mark next = Points(i % 2);
            if (auto done = session->apply(mark(now, next)); !done)
                failure = done.error();
            else
                now = next;
        }
        const auto undone = session->undo();
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(failure);
        QCOMPARE(failure->code, ErrorCode::DiskFailure);
        QCOMPARE(undone.error().code, ErrorCode::DiskFailure);
        QVERIFY(session->competition() == saved);
        QVERIFY(session->undo()); // not forgotten: there is room again
        const Competition shown = session->competition();
        session.reset();
        QVERIFY(CompetitionSession::open(path(), atNoon).value()->competition() == shown);
        QVERIFY(checkFile(path())->ok);
    }
#endif

    void checkTellsWhatIsBroken()
    {
        created(path()).reset();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf("\"edit\":\"content\"");
        QVERIFY(at > 0);
        file.seek(at + 3);
        file.write("X");
        file.close();
        const auto report = checkFile(path());
        QVERIFY(report);
        QVERIFY(!report->ok);
        QVERIFY(!report->findings.isEmpty());
        QCOMPARE(report->journalRows, qint64(1)); // everything was looked at all the same
        QCOMPARE(report->entries, qint64(3));
        QCOMPARE(CompetitionSession::open(path(), atNoon).error().code, ErrorCode::Damaged);
    }

private:
    QString path() const { return m_folder->filePath(u"x.juri"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--score-forever"_s)
        return scoreForever(arguments[2]);
    SessionTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_session.moc"
