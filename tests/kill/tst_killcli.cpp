// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 63 and 90 through the real juri-cli: every act is killed at any moment, and before each
// step that changes a file.
#include "core/session/identityfolder.h"
#include "tests/kill/acts.h"
#include "tests/kill/killday.h"
#include "tests/kill/victim.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

class KillCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_day.prepare(), qPrintable(m_day.lastError)); }

    void case63_actsKilledAtAnyMoment_data() { everyAct(); }
    void case63_actsKilledAtAnyMoment();
    void case63_actsKilledBeforeEveryStep_data() { everyAct(); }
    void case63_actsKilledBeforeEveryStep();

private:
    static void everyAct()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto &[name, act] : acts())
            QTest::newRow(name.constData()) << name;
    }
    QStringList wordsOf(const QString &text) const
    {
        QStringList words;
        for (QString word : text.split(u' ')) {
            word.replace(u"@/"_s, m_day.path(u"./"_s));
            if (!word.contains(u'*')) {
                words += word;
                continue;
            }
            const QFileInfo pattern(word);
            for (const QFileInfo &file : pattern.dir().entryInfoList({pattern.fileName()}))
                words += file.filePath();
        }
        return words;
    }
    void fill(const QDir &folder, const Act &act) const
    {
        for (const QString &one : act.takes) {
            const QString to = one.section(u'>', -1);
            if (!KillDay::take(m_day.path(one.section(u'>', 0, 0)), folder.filePath(to)))
                qFatal("%s cannot be copied", qPrintable(one));
        }
    }
    /// Looks at what a kill left, lets the act be done again, and looks once more.
    QString problemAfter(const QDir &folder, const Act &act, bool acknowledged) const
    {
        const QString left = act.problem(folder, acknowledged);
        if (!left.isEmpty())
            return left;
        if (acknowledged || (act.isDone && act.isDone(folder)))
            return {};
        const CliRun again = juriCli(wordsOf(act.words), folder.path());
        if (again.code != 0)
            return u"it cannot be done again: "_s + again.err;
        return act.problem(folder, true);
    }

    KillDay m_day;
};

void KillCliTest::case63_actsKilledAtAnyMoment()
{
    QFETCH(QByteArray, name);
    const Act &act = acts().at(name);
    KillDice dice(name.constData());
    const QTemporaryDir calm;
    fill(QDir(calm.path()), act);
    Victim whole(QStringLiteral(JURI_CLI_PATH), wordsOf(act.words), calm.path());
    whole.finish();
    QVERIFY2(whole.ended(), qPrintable(whole.err()));
    const qint64 life = whole.lifeUs();
    int killed = 0;
    const int rounds = killRounds(4);
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        fill(QDir(folder.path()), act);
        Victim victim(QStringLiteral(JURI_CLI_PATH), wordsOf(act.words), folder.path());
        victim.killAfter(dice.upTo(life));
        killed += victim.wasKilled() ? 1 : 0;
        QVERIFY2(victim.wasKilled() || victim.ended(), qPrintable(victim.err()));
        // What it said before it was killed, it had done.
        const bool acknowledged = victim.ended() || !victim.out().isEmpty();
        const QString problem = problemAfter(QDir(folder.path()), act, acknowledged);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    qInfo() << killed << "of" << rounds << "killed at work;" << life / 1000 << "ms undisturbed";
}

void KillCliTest::case63_actsKilledBeforeEveryStep()
{
    QFETCH(QByteArray, name);
    const Act &act = acts().at(name);
    KillDice dice(name.constData());
    const int stride = std::max(1, act.stride / killRounds(1));
    qint64 step = 1 + dice.upTo(stride - 1);
    int killed = 0;
    for (bool ended = false; !ended; step += stride) {
        const QTemporaryDir folder(quickTemplate());
        fill(QDir(folder.path()), act);
        QStringList environment{
            u"LD_PRELOAD=" JURI_KILL_AT_LIBRARY ""_s, u"JURI_KILL_AT=%1"_s.arg(step)};
        if (dice.upTo(1) == 0)
            environment << u"JURI_KILL_HALF=1"_s;
        Victim victim(
            QStringLiteral(JURI_CLI_PATH), wordsOf(act.words), folder.path(), environment);
        victim.finish();
        ended = victim.ended();
        QVERIFY2(ended || victim.wasKilled(), qPrintable(victim.err()));
        killed += ended ? 0 : 1;
        const bool acknowledged = ended || !victim.out().isEmpty();
        const QString problem = problemAfter(QDir(folder.path()), act, acknowledged);
        QVERIFY2(problem.isEmpty(), qPrintable(u"before step %1: "_s.arg(step) + problem));
    }
    qInfo() << killed << "times killed, every" << stride << "steps";
    QVERIFY2(killed > 0, "nothing was met");
}

QTEST_GUILESS_MAIN(KillCliTest)
#include "tst_killcli.moc"
