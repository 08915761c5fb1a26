// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 66 and 67: a second program on a file that another one holds, and two programs on two
// files. The holder is the real window; the second is juri-cli or another window.
#include "core/session/acts.h"
#include "core/session/competitionsession.h"
#include "core/support/files.h"
#include "tests/kill/killday.h"
#include "tests/kill/victim.h"

#include <QtTest/QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// Every file of a folder by name, with what is in it.
std::map<QString, QByteArray> contentOf(const QString &folder)
{
    std::map<QString, QByteArray> files;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            files[name] = sha256(file.readAll());
    }
    return files;
}

/// The real window with a file open.
class Holder : public Victim
{
public:
    explicit Holder(const QString &path)
        : Victim(QStringLiteral(JURI_KILL_DESK), {path})
    {}
};

} // namespace

class SecondInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_day.prepare(), qPrintable(m_day.lastError)); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString &name : {u"opened.juri"_s, u"chair.juri"_s, u"scored.juri"_s})
            QVERIFY(KillDay::take(m_day.path(name), path(name)));
    }

    void case66_secondProgramIsTold_data();
    void case66_secondProgramIsTold();
    void case66_secondWindowIsTold();
    void case66_afterACrashNothingIsRefused_data();
    void case66_afterACrashNothingIsRefused();
    void case66_heldWhileWrittenStaysWhole();
    void case66_lookingAtTheOwnFileLetsNobodyIn_data();
    void case66_lookingAtTheOwnFileLetsNobodyIn();
    void case67_twoFilesSideBySide();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    CliRun run(const QString &words) const
    {
        QStringList list;
        for (QString word : words.split(u' '))
            list << word.replace(u"@/"_s, m_day.path(u"./"_s));
        return juriCli(list, m_folder->path());
    }
    /// Says who holds the file, and what to do.
    static void expectToldOf(const Holder &holder, const QString &sentence)
    {
        QVERIFY2(
            sentence.contains(u"is open in Juri on this computer since"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"(process %1)"_s.arg(holder.number())), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"Close it there first"_s), qPrintable(sentence));
    }

    KillDay m_day;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SecondInstanceTest::case66_secondProgramIsTold_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("score") << u"opened.juri"_s << u"score opened.juri @/first.csv"_s;
    QTest::newRow("check") << u"opened.juri"_s << u"check opened.juri"_s;
    QTest::newRow("sign") << u"scored.juri"_s
                          << u"sign scored.juri --identity @/j1 -o J01.jurisheet"_s;
    QTest::newRow("merge") << u"chair.juri"_s << u"merge chair.juri @/J01.jurisheet"_s;
    QTest::newRow("rank") << u"chair.juri"_s << u"rank chair.juri"_s;
    QTest::newRow("pack") << u"chair.juri"_s
                          << u"pack chair.juri -o again.juripack --identity @/chair"_s;
}

void SecondInstanceTest::case66_secondProgramIsTold()
{
    QFETCH(QString, file);
    QFETCH(QString, words);
    Holder holder(path(file));
    QVERIFY2(holder.says("ready"), holder.out().constData());
    const auto before = contentOf(m_folder->path());
    const CliRun second = run(words);
    QVERIFY2(second.code == 3 || second.code == 4, second.out.constData());
    expectToldOf(holder, second.err);
    QVERIFY(contentOf(m_folder->path()) == before);
    holder.killAfter(0);
    QVERIFY(holder.wasKilled());
}

void SecondInstanceTest::case66_secondWindowIsTold()
{
    for (const QString &file : {u"opened.juri"_s, u"chair.juri"_s}) {
        Holder holder(path(file));
        QVERIFY2(holder.says("ready"), holder.out().constData());
        const auto before = contentOf(m_folder->path());
        Holder second(path(file));
        second.finish();
        QVERIFY(second.ended(1));
        expectToldOf(holder, QString::fromUtf8(second.out()));
        QVERIFY(contentOf(m_folder->path()) == before);
        holder.killAfter(0);
    }
}

void SecondInstanceTest::case66_afterACrashNothingIsRefused_data()
{
    case66_secondProgramIsTold_data();
}

/// What the first one left when it was killed, its note of who has the file among it, is not in the
/// way of anybody, and nobody speaks of it.
void SecondInstanceTest::case66_afterACrashNothingIsRefused()
{
    QFETCH(QString, file);
    QFETCH(QString, words);
    {
        Holder holder(path(file));
        QVERIFY2(holder.says("ready"), holder.out().constData());
        holder.killAfter(0);
        QVERIFY(holder.wasKilled());
    }
    const CliRun next = run(words);
    QVERIFY2(
        next.code == 0 || (words.startsWith(u"rank"_s) && next.code == 1), qPrintable(next.err));
    QVERIFY2(!QString::fromUtf8(next.out).contains(u"open in"_s), next.out.constData());
    QVERIFY2(next.err.isEmpty() || words.startsWith(u"rank"_s), qPrintable(next.err));
    Holder window(path(file));
    QVERIFY2(window.says("ready"), window.out().constData());
    window.killAfter(0);
}

/// The second one asks again and again while the first one saves.
void SecondInstanceTest::case66_heldWhileWrittenStaysWhole()
{
    const Left fresh = leftIn(path(u"opened.juri"_s));
    QVERIFY2(fresh.problem.isEmpty(), qPrintable(fresh.problem));
    const SystemClock clock;
    auto session = CompetitionSession::open(path(u"opened.juri"_s), clock);
    QVERIFY(session);
    const StageId stage = (*session)->competition().stages.front().setup.id;
    const JudgeId self = (*session)->competition().self;
    Competition model = (*session)->competition();
    for (int n = 1; n <= 6; ++n) {
        const EvaluationKey key{self, EntryId::literal(u"00%1"_s.arg(n))};
        const MarkEdit edit{stage, key, CriterionId::literal(u"C1"), {}, Mark(Points(n))};
        QVERIFY((*session)->apply(edit));
        applyTo(model, edit);
        QCOMPARE(run(u"score opened.juri @/first.csv"_s).code == 0, false);
        QCOMPARE(run(u"check opened.juri"_s).code == 0, false);
    }
    session->reset();
    const Left left = leftIn(path(u"opened.juri"_s));
    QVERIFY2(left.problem.isEmpty(), qPrintable(left.problem));
    QVERIFY(left.competition == model);
}

void SecondInstanceTest::case66_lookingAtTheOwnFileLetsNobodyIn_data()
{
    QTest::addColumn<int>("look");
    QTest::newRow("opened a second time") << 0;
    QTest::newRow("checked") << 1;
}

/// Closing any handle of a file takes away every lock that the same program has on it, whoever made
/// it: a program that looks at the file that it holds must not lose it so.
void SecondInstanceTest::case66_lookingAtTheOwnFileLetsNobodyIn()
{
    QFETCH(int, look);
    const SystemClock clock;
    const QString file = path(u"opened.juri"_s);
    auto session = CompetitionSession::open(file, clock);
    QVERIFY(session);
    if (look == 0) {
        const auto second = CompetitionSession::open(file, clock);
        QCOMPARE(second ? ErrorCode::Internal : second.error().code, ErrorCode::InUse);
    } else {
        const auto report = checkFile(file);
        QCOMPARE(report ? ErrorCode::Internal : report.error().code, ErrorCode::InUse);
    }
    const CliRun other = run(u"score opened.juri @/first.csv"_s);
    QVERIFY2(other.code != 0, other.out.constData());
    QVERIFY2(other.err.contains(u"is open in"_s), qPrintable(other.err));
}

void SecondInstanceTest::case67_twoFilesSideBySide()
{
    Holder judge(path(u"opened.juri"_s));
    Holder chair(path(u"chair.juri"_s));
    QVERIFY2(judge.says("ready"), judge.out().constData());
    QVERIFY2(chair.says("ready"), chair.out().constData());
    // And a third program on a third file beside them.
    const CliRun third = run(u"sign scored.juri --identity @/j1 -o J01.jurisheet"_s);
    QVERIFY2(third.code == 0, qPrintable(third.err));
    judge.killAfter(0);
    chair.killAfter(0);
    for (const QString &name : {u"opened.juri"_s, u"chair.juri"_s, u"scored.juri"_s}) {
        const Left left = leftIn(path(name));
        QVERIFY2(left.problem.isEmpty(), qPrintable(left.problem));
    }
}

QTEST_GUILESS_MAIN(SecondInstanceTest)
#include "tst_secondinstance.moc"
