// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job.h"

#include "tests/ui/strict.h"

#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include <optional>

using namespace juri;
using namespace Qt::StringLiterals;

class TestJob final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void answerArrivesHere();
    void newerCancelsOlder();
    void goneGuardGetsNothing();
    void cancelStopsTheWork();
    void moveOnlyAnswers();
};

void TestJob::answerArrivesHere()
{
    QObject guard;
    std::optional<int> answer;
    QThread *worker = nullptr;
    startJob<int>(
        &guard,
        [&worker](Progress &progress) -> Result<int> {
            worker = QThread::currentThread();
            progress.report(1, 2);
            return 42;
        },
        [&answer, this](const Result<int> &result) {
            QCOMPARE(QThread::currentThread(), thread());
            answer = result.value();
        });
    QVERIFY(JobSlot::of(&guard).isBusy());
    QTRY_COMPARE(answer, std::optional<int>(42));
    QVERIFY(worker != thread());
    QVERIFY(!JobSlot::of(&guard).isBusy());
}

void TestJob::newerCancelsOlder()
{
    QObject guard;
    QSemaphore gate;
    bool oldAnswered = false;
    std::atomic<bool> oldWasCancelled = false;
    bool newAnswered = false;
    startJob<int>(
        &guard,
        [&](Progress &progress) -> Result<int> {
            gate.acquire();
            oldWasCancelled = progress.isCancelled();
            gate.release();
            return 1;
        },
        [&](const Result<int> &) { oldAnswered = true; });
    startJob<int>(
        &guard, [](Progress &) -> Result<int> { return 2; },
        [&](const Result<int> &result) { newAnswered = result.value() == 2; });
    gate.release();
    QTRY_VERIFY(newAnswered);
    QTRY_VERIFY(oldWasCancelled);
    QTest::qWait(20);
    QVERIFY(!oldAnswered);
}

void TestJob::goneGuardGetsNothing()
{
    QSemaphore gate;
    QSemaphore finished;
    bool answered = false;
    {
        QObject guard;
        startJob<int>(
            &guard,
            [&](Progress &progress) -> Result<int> {
                gate.acquire();
                const int seen = progress.isCancelled() ? 1 : 0;
                finished.release();
                return seen;
            },
            [&](const Result<int> &) { answered = true; });
    }
    gate.release();
    QVERIFY(finished.tryAcquire(1, 5000));
    QTest::qWait(20);
    QVERIFY(!answered);
}

void TestJob::cancelStopsTheWork()
{
    QWidget page;
    JobBar bar(&page, u"Counting"_s, &page);
    QVERIFY(bar.isHidden());
    std::optional<ErrorCode> code;
    startJob<int>(
        &page,
        [](Progress &progress) -> Result<int> {
            for (int step = 0; !progress.isCancelled(); ++step) {
                progress.report(step % 100, 100);
                QThread::msleep(1);
            }
            return Error{ErrorCode::Cancelled, {}, {}};
        },
        [&code](const Result<int> &result) { code = result.error().code; });
    QVERIFY(!bar.isHidden());
    QTRY_COMPARE(bar.findChild<QProgressBar *>()->maximum(), 100);
    QVERIFY(!bar.findChild<QProgressBar *>()->accessibleName().isEmpty());
    bar.findChild<QPushButton *>(u"jobCancel"_s)->click();
    QTRY_COMPARE(code, std::optional<ErrorCode>(ErrorCode::Cancelled));
    QVERIFY(bar.isHidden());
}

void TestJob::moveOnlyAnswers()
{
    QObject guard;
    std::unique_ptr<int> answer;
    startJob<std::unique_ptr<int>>(
        &guard, [](Progress &) -> Result<std::unique_ptr<int>> { return std::make_unique<int>(7); },
        [&answer](Result<std::unique_ptr<int>> result) { answer = std::move(*result); });
    QTRY_VERIFY(answer);
    QCOMPARE(*answer, 7);
}

QTEST_MAIN(TestJob)
#include "tst_job.moc"
