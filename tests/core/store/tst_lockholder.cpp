// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lockholder.h"

#include "core/support/json.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QSysInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write its own file");
}

/// A note as it would lie there if another process had written it.
QByteArray noteOf(
    const QString &host, qint64 process, qint64 began = 0, const QString &program = u"juri"_s)
{
    return Json(Json::Object{{u"began"_s, began}, {u"host"_s, host}, {u"process"_s, process},
                    {u"program"_s, program}})
        .toBytes();
}

/// A process that waits until the test has done with it.
class Neighbour
{
public:
    Neighbour()
    {
        m_process.start(u"cat"_s, {});
        if (!m_process.waitForStarted())
            qFatal("no second process");
    }
    ~Neighbour() { end(); }
    qint64 number() const { return m_process.processId(); }
    void end()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

class LockHolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_folder = std::make_unique<QTemporaryDir>();
        write(path(), "any file");
    }

    void aNoteSaysWhoAndGoesWithItsHolder()
    {
        QVERIFY(!lockHolderOf(path()));
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-2);
        {
            const LockNote note(path());
            const auto holder = lockHolderOf(path());
            QVERIFY(holder);
            QCOMPARE(holder->host, QSysInfo::machineHostName());
            QCOMPARE(holder->program, QCoreApplication::applicationName());
            QCOMPARE(holder->process, QCoreApplication::applicationPid());
            QVERIFY(holder->since >= before);
            QVERIFY(holder->since <= QDateTime::currentDateTimeUtc().addSecs(2));
            QCOMPARE(holder->since.timeSpec(), Qt::UTC);
        }
        QVERIFY(!lockHolderOf(path()));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        QCOMPARE(bytesOf(path()), QByteArray("any file"));
    }

    void theNoteIsTheOwnersAlone()
    {
        const LockNote note(path());
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther;
        const auto permissions = QFile::permissions(lockNotePath(path()));
        QVERIFY(!(permissions & others));
        QVERIFY(permissions & QFileDevice::ReadOwner);
    }

    void linksLeadToTheSameNote()
    {
        const QString link = m_folder->filePath(u"link.juri"_s);
        QVERIFY(QFile::link(path(), link));
        const LockNote note(link);
        QVERIFY(lockHolderOf(path()));
        QVERIFY(lockHolderOf(link));
        QCOMPARE(lockNotePath(link), lockNotePath(path()));
    }

    void case66_aNoteLeftByACrashIsNobody()
    {
        Neighbour neighbour;
        write(lockNotePath(path()), noteOf(QSysInfo::machineHostName(), neighbour.number()));
        QCOMPARE(lockHolderOf(path()).value_or(LockHolder()).process, neighbour.number());
        neighbour.end();
        QVERIFY(!lockHolderOf(path()));
    }

    /// The number of a process that is gone is given to another one some day.
    void case66_anotherProcessUnderTheSameNumberIsNobody()
    {
        if (!QFileInfo::exists(u"/proc/self/stat"_s))
            QSKIP("the system does not tell when a process began");
        const Neighbour neighbour;
        write(lockNotePath(path()), noteOf(QSysInfo::machineHostName(), neighbour.number(), 1));
        QVERIFY(!lockHolderOf(path()));
    }

    void case66_aStaleNoteIsReplaced()
    {
        write(lockNotePath(path()), noteOf(u"elsewhere"_s, 4711));
        QCOMPARE(lockHolderOf(path()).value_or(LockHolder()).host, u"elsewhere"_s);
        {
            const LockNote note(path());
            QCOMPARE(lockHolderOf(path()).value_or(LockHolder()).process,
                QCoreApplication::applicationPid());
        }
        QVERIFY(!QFileInfo::exists(lockNotePath(path())));
    }

    /// A link planted under the name of the note must not lead our writing elsewhere.
    void aLinkInItsPlaceIsNotFollowed()
    {
        const QString victim = m_folder->filePath(u"victim"_s);
        write(victim, "keep me");
        QVERIFY(QFile::link(victim, lockNotePath(path())));
        {
            const LockNote note(path());
            QVERIFY(lockHolderOf(path()));
        }
        QCOMPARE(bytesOf(victim), QByteArray("keep me"));
    }

    void whereNothingCanBeWrittenThereIsNoNote()
    {
        QVERIFY(QDir().mkpath(lockNotePath(path()) + u"/full"_s));
        {
            const LockNote note(path());
            QVERIFY(!lockHolderOf(path()));
        }
        QVERIFY(QFileInfo(lockNotePath(path())).isDir());
    }

    void theNoteOfSomebodyElseStays()
    {
        const QByteArray theirs = noteOf(u"elsewhere"_s, 4711);
        {
            const LockNote note(path());
            write(lockNotePath(path()), theirs);
        }
        QCOMPARE(bytesOf(lockNotePath(path())), theirs);
    }

    void nonsenseIsNobody_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << noteOf(u"elsewhere"_s, 4711).chopped(5);
        QTest::newRow("no JSON") << QByteArray("4711\njuri\nhost\n");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("unknown field")
            << QByteArray(R"({"began":0,"host":"h","process":1,"program":"p","x":1})");
        QTest::newRow("missing field") << QByteArray(R"({"began":0,"host":"h","process":1})");
        QTest::newRow("wrong type")
            << QByteArray(R"({"began":0,"host":1,"process":1,"program":"p"})");
        QTest::newRow("large") << QByteArray(100'000, '[');
        const QString here = QSysInfo::machineHostName();
        QTest::newRow("process 0 here") << noteOf(here, 0);
        QTest::newRow("negative here") << noteOf(here, -1);
        QTest::newRow("no such number here") << noteOf(here, 1LL << 40);
    }
    void nonsenseIsNobody()
    {
        QFETCH(QByteArray, bytes);
        write(lockNotePath(path()), bytes);
        QVERIFY(!lockHolderOf(path()));
    }

    void sentences()
    {
        const QDateTime now(QDate(2026, 5, 14), QTime(11, 0));
        const QDateTime since = QDateTime(QDate(2026, 5, 14), QTime(9, 14)).toUTC();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        LockHolder holder{QSysInfo::machineHostName(), u"juri"_s, 4711, since};
        QCOMPARE(describeHolder(u"X.juri"_s, holder, now),
            u"X.juri is open in Juri on this computer since 09:14 (process 4711). Close it there "
            "first."_s);
        holder.program = u"juri-cli"_s;
        QCOMPARE(describeHolder(u"X.juri"_s, holder, now.addDays(1)),
            u"X.juri is open in juri-cli on this computer since 14/05/2026 09:14 (process 4711). "
            "Close it there first."_s);
        holder.process = QCoreApplication::applicationPid();
        QCOMPARE(describeHolder(u"X.juri"_s, holder, now),
            u"X.juri is open in this program already, since 09:14. Go on there, or close it there "
            "first."_s);
        holder = {u"meja-2"_s, u"juri"_s, 4711, since};
        QCOMPARE(describeHolder(u"X.juri"_s, holder, now),
            u"X.juri is open in Juri on the computer meja-2 since 09:14. Close it there first."_s);
        QCOMPARE(describeHolder(u"X.juri"_s, {}, now),
            u"X.juri is open in another window or program. Close it there first."_s);
    }

    /// Names come from a file that anybody may have written.
    void foreignNamesCannotTwistTheSentence()
    {
        write(lockNotePath(path()),
            noteOf(u"a\u202Eb%1"_s + QString(500, u'x'), 4711, 0, u"%2\nline"_s));
        const auto holder = lockHolderOf(path());
        QVERIFY(holder);
        const QString sentence = describeHolder(u"%4 X.juri"_s, *holder);
        QVERIFY(!sentence.contains(QChar(0x202E)));
        QVERIFY(!sentence.contains(u'\n'));
        QVERIFY(sentence.startsWith(u"%4 X.juri is open in %2line on the computer ab%1xxx"_s));
        QVERIFY(sentence.size() < 250);
    }

private:
    QString path() const { return m_folder->filePath(u"X.juri"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LockHolderTest)
#include "tst_lockholder.moc"
