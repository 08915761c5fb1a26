// SPDX-License-Identifier: GPL-3.0-or-later
// Case 63 while scores are typed: children type, say what was saved, and are killed at any moment.
#include "core/session/competitionsession.h"
#include "core/session/integrity.h"
#include "tests/kill/typing.h"
#include "tests/kill/victim.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const SystemClock ownClock;

/// What a judge's file must hold after so many typed scores, for whoever compares.
class Model
{
public:
    explicit Model(int entries)
        : m_competition(typingCompetition(entries))
    {}
    const Competition &after(qint64 scores)
    {
        if (scores < m_scores)
            qFatal("scores went away");
        for (; m_scores < scores; ++m_scores)
            applyTo(m_competition, typedScore(m_competition, m_scores));
        return m_competition;
    }

private:
    Competition m_competition;
    qint64 m_scores = 0;
};

/// What many kills came to.
struct Figures
{
    int kills = 0;
    qint64 acknowledged = 0; ///< scores that were said to be saved
    int unheard = 0;         ///< kills after which a score was there that nobody had been told of

    void tell(const char *what) const
    {
        qInfo().noquote() << what << kills << "kills," << acknowledged
                          << "acknowledged scores, 0 lost, 0 corrupt;" << unheard
                          << "times one more was saved than told";
    }
};

} // namespace

class KillScoringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case63_scoresAsFastAsTheyCanBeSaved();
    void case63_scoresTypedIntoTheWindow();

private:
    /// Makes a judge's file; how many rows its journal has then.
    static qint64 makeFile(const QString &path, int entries)
    {
        const auto made = CompetitionSession::create(path, typingCompetition(entries), ownClock);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return (*made)->journalSeq();
    }
    /// Opens what a killed program left and compares. Empty if everything is as it must be.
    static QString problemOf(
        const QString &path, Model &model, qint64 base, qint64 acknowledged, qint64 *there)
    {
        const auto report = checkFile(path);
        if (!report)
            return u"cannot be checked: "_s + report.error().message + report.error().detail;
        if (!report->ok)
            return u"damaged: "_s + report->findings.join(u"; "_s);
        auto session = CompetitionSession::open(path, ownClock);
        if (!session)
            return u"cannot be opened: "_s + session.error().message + session.error().detail;
        *there = (*session)->journalSeq() - base;
        if (*there < acknowledged)
            return u"%1 scores were acknowledged, %2 are there"_s.arg(acknowledged).arg(*there);
        if ((*session)->competition() != model.after(*there))
            return u"not what the first %1 scores make"_s.arg(*there);
        return {};
    }
};

void KillScoringTest::case63_scoresAsFastAsTheyCanBeSaved()
{
    constexpr int entries = 20;
    constexpr qint64 mostScores = 60;
    constexpr int mostMs = 60; // on a slow disk
    constexpr qint64 mostUs = 3'000;
    constexpr int roundsPerFile = 20; // opening follows the whole journal
    KillDice dice("kill_score");
    Figures figures;
    for (const int rounds = killRounds(40); figures.kills < rounds;) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"judge.juri"_s);
        const qint64 base = makeFile(path, entries);
        Model model(entries);
        qint64 there = 0, acknowledged = 0;
        for (int round = 0; round < roundsPerFile; ++round) {
            Victim victim(QStringLiteral(JURI_KILL_SCORE), {path, QString::number(base)});
            ++figures.kills;
            if (dice.upTo(9) == 0) { // while it still opens the file
                victim.killAfter(dice.upTo(mostUs * 5));
                continue;
            }
            QVERIFY2(victim.says("ready"), victim.out().constData());
            const qint64 ready = victim.last("ready"); // it opened what the one before had left
            QVERIFY2(ready >= acknowledged, victim.out().constData());
            victim.waitFor("saved", ready + dice.upTo(mostScores), mostMs);
            victim.killAfter(dice.upTo(mostUs));
            QVERIFY2(victim.wasKilled(), victim.out().constData());
            acknowledged = std::max(acknowledged, victim.last("saved"));
            if (dice.upTo(3) == 0)
                continue; // killed again before anybody looks
            const QString problem = problemOf(path, model, base, acknowledged, &there);
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
            figures.unheard += there > acknowledged ? 1 : 0;
        }
        const QString problem = problemOf(path, model, base, acknowledged, &there);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        figures.acknowledged += acknowledged;
    }
    QVERIFY2(figures.acknowledged > 0, "nothing was ever saved: no kill met the work");
    figures.tell("kill_score:");
}

void KillScoringTest::case63_scoresTypedIntoTheWindow()
{
    constexpr int entries = 60;
    constexpr int mostMs = 600; // on a slow disk
    constexpr qint64 mostUs = 8'000;
    KillDice dice("kill_desk");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"judge.juri"_s);
    Figures figures;
    int done = 0;
    for (const int rounds = killRounds(8); figures.kills < rounds;) {
        for (const QString &ending : {QString(), u"-wal"_s})
            QFile::remove(path + ending);
        const qint64 base = makeFile(path, entries);
        Victim victim(QStringLiteral(JURI_KILL_DESK), {path, QString::number(base)});
        QVERIFY2(victim.says("ready"), qPrintable(victim.err()));
        victim.waitFor("saved", dice.upTo(2 * entries), mostMs);
        victim.killAfter(dice.upTo(mostUs));
        QVERIFY2(victim.wasKilled(), victim.out().constData());
        ++figures.kills;
        done += victim.last("done") > 0 ? 1 : 0;
        Model model(entries);
        qint64 there = 0;
        const qint64 acknowledged = std::max<qint64>(0, victim.last("saved"));
        const QString problem = problemOf(path, model, base, acknowledged, &there);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        figures.acknowledged += acknowledged;
        figures.unheard += there > acknowledged ? 1 : 0;
    }
    QVERIFY2(figures.acknowledged > 0, "nothing was ever saved: no kill met the work");
    qInfo() << done << "had typed everything when they were killed";
    figures.tell("kill_desk:");
}

QTEST_GUILESS_MAIN(KillScoringTest)
#include "tst_killscoring.moc"
