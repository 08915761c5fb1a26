// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/scoredfile.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <functional>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

constexpr int lastStep = 8;

/// Does something when restoring has come to a step.
class AtStep final : public Progress
{
public:
    AtStep(int step, std::function<void()> act)
        : m_step(step)
        , m_act(std::move(act))
    {}
    void report(int done, int) override
    {
        if (done == m_step)
            m_act();
    }
    bool isCancelled() const override { return false; }

private:
    int m_step;
    std::function<void()> m_act;
};

class Stopped final : public Progress
{
public:
    void report(int, int) override {}
    bool isCancelled() const override { return true; }
};

/// A file with score 5 in a backup and score 9 in its place.
class Restorable : public ScoredFile
{
public:
    /// withLog: the program died, and 9 lies in the log alone.
    explicit Restorable(bool withLog)
    {
        auto store = made();
        if (!store || !score(*store, 5))
            return;
        const auto kept = shelf().keep(*store, noon());
        if (!kept || !score(*store, 9))
            return;
        backup = kept->path;
        if (withLog) {
            QFile::copy(path(), at(u"dead"_s));
            QFile::copy(path() + u"-wal"_s, at(u"dead-wal"_s));
        }
        store.reset();
        if (withLog) {
            QFile::remove(path());
            QFile::rename(at(u"dead"_s), path());
            QFile::rename(at(u"dead-wal"_s), path() + u"-wal"_s);
        }
        isReady = scoreIn(path()) == 9 && scoreIn(backup) == 5 &&
                  QFileInfo::exists(path() + u"-wal"_s) == withLog;
    }

    /// Everything beside the file that is not the shelf.
    QStringList files() const
    {
        return QDir(QFileInfo(path()).path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    QString keptPath() const { return at(u"one (before restoring %1).juri"_s.arg(stamp())); }
    static QString stamp() { return noon().toLocalTime().toString(u"yyyy-MM-dd HHmm"_s); }

    QString backup;
    bool isReady = false;
};

} // namespace

/// Putting a backup in place: what comes, what is kept, and what is there if it stops on the way.
class RestoringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overAWholeFile();
    void overAFileWithItsLog();
    void overADamagedFile();
    void overSomethingThatIsNoCompetition();
    void whereNothingIs();
    void whereOnlyALogIs();
    void overAnOpenFile();
    void overAnotherCompetition();
    void aDamagedBackupChangesNothing();
    void ontoItself();
    void throughALink();
    void twiceInOneMinute();
    void aVeryLongName();
    void cancelledBeforeItBegins();
    void case65_aFullDiskChangesNothing();
    void aFailureOnTheWayIsUndone_data();
    void aFailureOnTheWayIsUndone();
    void deathAtEachStep_data();
    void deathAtEachStep();
    void takenUpAgainAfterDeath();
};

void RestoringTest::overAWholeFile()
{
    Restorable file(false);
    QVERIFY(file.isReady);
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, file.path(), noon(), quiet);
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
    QCOMPARE(*kept, file.keptPath());
    QCOMPARE(file.scoreIn(file.path()), 5);
    QCOMPARE(file.scoreIn(*kept), 9);
    QCOMPARE(file.scoreIn(file.backup), 5);
    QCOMPARE(file.files().size(), 2);
    const auto store = file.opened();
    QVERIFY(store && file.score(*store, 6)); // and it can be judged on
    QCOMPARE(file.scoreIn(*kept), 9);
}

void RestoringTest::overAFileWithItsLog()
{
    Restorable file(true);
    QVERIFY(file.isReady);
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, file.path(), noon(), quiet);
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
    QVERIFY(!QFileInfo::exists(file.path() + u"-wal"_s));
    QVERIFY(QFileInfo::exists(*kept + u"-wal"_s));
    QCOMPARE(file.scoreIn(file.path()), 5);
    QCOMPARE(file.scoreIn(*kept), 9);
    QVERIFY(Store::open(*kept)); // to be written, too: its log comes home
    QCOMPARE(file.scoreIn(*kept), 9);
    QCOMPARE(file.scoreIn(file.path()), 5);
}

void RestoringTest::overADamagedFile()
{
    Restorable file(true);
    QVERIFY(file.isReady && file.damage(file.path()));
    const QByteArray damaged = file.bytesOf(file.path());
    const QByteArray log = file.bytesOf(file.path() + u"-wal"_s);
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, file.path(), noon(), quiet);
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
    QCOMPARE(file.scoreIn(file.path()), 5);
    QCOMPARE(file.bytesOf(*kept), damaged);
    QCOMPARE(file.bytesOf(*kept + u"-wal"_s), log);
}

void RestoringTest::overSomethingThatIsNoCompetition()
{
    Restorable file(false);
    NoProgress quiet;
    for (const QByteArray &bytes : {QByteArray(), QByteArray("a letter"), QByteArray(9000, '\0')}) {
        QVERIFY(file.write(file.path(), bytes));
        const auto kept = restoreBackup(file.backup, file.path(), noon(), quiet);
        QVERIFY(kept);
        QCOMPARE(file.bytesOf(*kept), bytes);
        QCOMPARE(file.scoreIn(file.path()), 5);
    }
    QVERIFY(QFile::remove(file.path()) && QDir().mkdir(file.path()));
    QCOMPARE(
        restoreBackup(file.backup, file.path(), noon(), quiet).error().code, ErrorCode::NotOurs);
}

void RestoringTest::whereNothingIs()
{
    Restorable file(false);
    QVERIFY(QFile::remove(file.path()));
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, file.path(), noon(), quiet);
    QVERIFY(kept);
    QCOMPARE(*kept, QString());
    QCOMPARE(file.files(), QStringList{u"one.juri"_s});
    QCOMPARE(file.scoreIn(file.path()), 5);
    QVERIFY(!(QFile::permissions(file.path()) & (QFile::ReadGroup | QFile::ReadOther)));
    const auto nowhere = restoreBackup(file.backup, file.at(u"none/x.juri"_s), noon(), quiet);
    QCOMPARE(nowhere.error().code, ErrorCode::ReadOnly);
}

void RestoringTest::whereOnlyALogIs()
{
    Restorable file(true);
    const QByteArray log = file.bytesOf(file.path() + u"-wal"_s);
    QVERIFY(QFile::remove(file.path()));
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, file.path(), noon(), quiet);
    QVERIFY(kept);
    QCOMPARE(file.scoreIn(file.path()), 5);
    QCOMPARE(file.bytesOf(*kept + u"-wal"_s), log);
}

void RestoringTest::overAnOpenFile()
{
    Restorable file(false);
    auto store = file.opened();
    QVERIFY(store);
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, file.path(), noon(), quiet);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::InUse);
    QCOMPARE(file.files().filter(u"before"_s), QStringList());
    QVERIFY(file.score(*store, 10));
    store.reset();
    QCOMPARE(file.scoreIn(file.path()), 10);
    QVERIFY(restoreBackup(file.backup, file.path(), noon(), quiet));
}

void RestoringTest::overAnotherCompetition()
{
    Restorable file(false);
    Competition other = file.competition;
    other.self = judgeId(2);
    QVERIFY(Store::create(file.at(u"two.juri"_s), other, file.clock));
    const QByteArray before = file.bytesOf(file.at(u"two.juri"_s));
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, file.at(u"two.juri"_s), noon(), quiet);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::WrongCompetition);
    QCOMPARE(file.bytesOf(file.at(u"two.juri"_s)), before);
}

void RestoringTest::aDamagedBackupChangesNothing()
{
    Restorable file(true);
    QVERIFY(file.damage(file.backup));
    const QStringList before = file.files();
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, file.path(), noon(), quiet);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::Damaged);
    QCOMPARE(file.files(), before);
    QCOMPARE(file.scoreIn(file.path()), 9);
    QCOMPARE(restoreBackup(file.at(u"none"_s), file.path(), noon(), quiet).error().code,
        ErrorCode::NotFound);
}

void RestoringTest::ontoItself()
{
    Restorable file(false);
    NoProgress quiet;
    QCOMPARE(
        restoreBackup(file.backup, file.backup, noon(), quiet).error().code, ErrorCode::BadUsage);
    QVERIFY(QFile::link(file.backup, file.at(u"link.juri"_s)));
    QCOMPARE(restoreBackup(file.backup, file.at(u"link.juri"_s), noon(), quiet).error().code,
        ErrorCode::BadUsage);
    QCOMPARE(file.scoreIn(file.backup), 5);
}

void RestoringTest::throughALink()
{
    Restorable file(false);
    QVERIFY(QFile::link(file.path(), file.at(u"link.juri"_s)));
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, file.at(u"link.juri"_s), noon(), quiet);
    QVERIFY(kept);
    QVERIFY(QFileInfo(file.at(u"link.juri"_s)).isSymLink());
    QCOMPARE(file.scoreIn(file.path()), 5);
    QCOMPARE(file.scoreIn(*kept), 9);
}

void RestoringTest::twiceInOneMinute()
{
    Restorable file(false);
    NoProgress quiet;
    const auto first = restoreBackup(file.backup, file.path(), noon(), quiet);
    const auto second = restoreBackup(file.backup, file.path(), noon(), quiet);
    QVERIFY(first && second);
    QVERIFY(*first != *second);
    QCOMPARE(file.scoreIn(*first), 9);
    QCOMPARE(file.scoreIn(*second), 5);
}

void RestoringTest::aVeryLongName()
{
    Restorable file(false);
    const QString path = file.at(QString(120, u'é') + u".juri"_s);
    QVERIFY(QFile::rename(file.path(), path));
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, path, noon(), quiet);
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
    QCOMPARE(file.scoreIn(*kept), 9);
    QVERIFY(kept->endsWith(u").juri"_s));
}

void RestoringTest::cancelledBeforeItBegins()
{
    Restorable file(true);
    const QStringList before = file.files();
    Stopped stopped;
    const auto kept = restoreBackup(file.backup, file.path(), noon(), stopped);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::Cancelled);
    QCOMPARE(file.files(), before);
}

void RestoringTest::case65_aFullDiskChangesNothing()
{
#ifdef Q_OS_UNIX
    Restorable file(true);
    const QStringList before = file.files();
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    NoProgress quiet;
    for (const rlim_t most : {rlim_t(0), rlim_t(5000), rlim_t(20000)}) {
        const rlimit small{most, old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto kept = restoreBackup(file.backup, file.path(), noon(), quiet);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!kept);
        QCOMPARE(file.files(), before);
        QCOMPARE(file.scoreIn(file.path()), 9);
    }
#else
    QSKIP("needs a limit on file size");
#endif
}

void RestoringTest::aFailureOnTheWayIsUndone_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("withLog");
    for (int step = 2; step <= 6; ++step) {
        QTest::addRow("step %d", step) << step << false;
        QTest::addRow("step %d, with a log", step) << step << true;
    }
}

void RestoringTest::aFailureOnTheWayIsUndone()
{
    QFETCH(int, step);
    QFETCH(bool, withLog);
    Restorable file(withLog);
    QVERIFY(file.isReady);
    const QStringList before = file.files();
    const QByteArray bytes = file.bytesOf(file.path());
    // The copy that should come into the place is gone: the last step must fail.
    AtStep gone(step, [&file] {
        const QStringList parts = file.files().filter(QRegularExpression(u"^\\.restoring"_s));
        QCOMPARE(parts.size(), 1);
        QVERIFY(QFile::remove(file.at(parts.front())));
    });
    const auto kept = restoreBackup(file.backup, file.path(), noon(), gone);
    QVERIFY(!kept);
    QCOMPARE(file.files(), before);
    QCOMPARE(file.bytesOf(file.path()), bytes);
    QCOMPARE(file.scoreIn(file.path()), 9);
}

void RestoringTest::deathAtEachStep_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("withLog");
    for (int step = 0; step <= lastStep; ++step) {
        QTest::addRow("step %d", step) << step << false;
        QTest::addRow("step %d, with a log", step) << step << true;
    }
}

void RestoringTest::deathAtEachStep()
{
#ifdef Q_OS_UNIX
    QFETCH(int, step);
    QFETCH(bool, withLog);
    Restorable file(withLog);
    QVERIFY(file.isReady);
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        AtStep dies(step, [] { _exit(7); });
        (void)restoreBackup(file.backup, file.path(), noon(), dies).has_value();
        _exit(1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 7);
    // The old one, the new one, or refused; never the old one without its log, which would show
    // as -1.
    QVERIFY(QFileInfo::exists(file.path()));
    const int found = file.scoreIn(file.path());
    QVERIFY2(
        found == 9 || found == 5 || (found == -2 && withLog), qPrintable(QString::number(found)));
    QCOMPARE(found == 9, withLog ? step <= 4 : step <= 6);
    QCOMPARE(found == 5, step >= 7);
    // Refused or new: the old one is complete beside it.
    if (found != 9)
        QCOMPARE(file.scoreIn(file.keptPath()), 9);
    QCOMPARE(file.scoreIn(file.backup), 5);
    // Once more, and it is done; 9 is still somewhere.
    NoProgress quiet;
    const auto again = restoreBackup(file.backup, file.path(), noon(), quiet);
    QVERIFY2(again, qPrintable(again ? QString() : again.error().message));
    QCOMPARE(file.scoreIn(file.path()), 5);
    QVERIFY(!QFileInfo::exists(file.path() + u"-wal"_s));
    QVERIFY(file.scoreIn(file.keptPath()) == 9 || file.scoreIn(*again) == 9);
    QCOMPARE(file.files().filter(QRegularExpression(u"^\\.restoring"_s)), QStringList());
    QVERIFY(Store::open(file.path()));
#else
    QSKIP("needs fork");
#endif
}

void RestoringTest::takenUpAgainAfterDeath()
{
#ifdef Q_OS_UNIX
    Restorable file(true);
    const pid_t child = fork();
    if (child == 0) {
        AtStep dies(5, [] { _exit(7); }); // the note is there, the log still is
        (void)restoreBackup(file.backup, file.path(), noon(), dies).has_value();
        _exit(1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(QFileInfo::exists(file.path() + u"-wal"_s));
    QVERIFY(file.bytesOf(file.path()).contains("restore the backup again"));
    QCOMPARE(Store::open(file.path()).error().code, ErrorCode::NotOurs);
    NoProgress quiet;
    const auto kept = restoreBackup(file.backup, file.path(), noon().addSecs(600), quiet);
    QVERIFY(kept);
    QCOMPARE(*kept, file.keptPath()); // of the first time: the note itself is nothing to keep
    QCOMPARE(file.scoreIn(*kept), 9);
    QCOMPARE(file.files().filter(u"before"_s).filter(QRegularExpression(u"juri$"_s)).size(), 1);
#else
    QSKIP("needs fork");
#endif
}

QTEST_GUILESS_MAIN(RestoringTest)
#include "tst_restoring.moc"
