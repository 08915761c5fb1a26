// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/competitionsession.h"

#include "core/session/integrity.h"
#include "tests/support/competitionbuilder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <cstdio>

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

    void checkTellsWhatIsBroken()
    {
        created(path()).reset();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf("{\"edit\":\"create\"");
        QVERIFY(at > 0);
        file.seek(at + 3);
        file.write("X");
        file.close();
        const auto report = checkFile(path());
        QVERIFY(report);
        QVERIFY(!report->ok);
        QVERIFY(!report->findings.isEmpty());
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
