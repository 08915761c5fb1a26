// SPDX-License-Identifier: GPL-3.0-or-later
// Case 90 through the real juri-cli: a change of the passphrase is killed at any moment and before
// each step. The key opens with the old passphrase or with the new one, never with neither.
#include "core/session/identityfolder.h"
#include "core/support/files.h"
#include "tests/kill/killday.h"
#include "tests/kill/victim.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

const SystemClock ownClock;
const QString oldPassphrase = u"kopi tubruk pagi"_s;
const QString newPassphrase = u"teh poci sore"_s;

void write(const QString &path, const QString &text)
{
    if (!writeWholeFile(path, text.toUtf8() + '\n'))
        qFatal("the test cannot write its own file");
}

} // namespace

class KillKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void case90_killedAtAnyMoment_data() { directions(); }
    void case90_killedAtAnyMoment();
    void case90_killedBeforeEveryStep_data() { directions(); }
    void case90_killedBeforeEveryStep();

private:
    /// Taking a seal off is quick: this meets the file at work. Sealing takes its time first.
    static void directions()
    {
        QTest::addColumn<QString>("before"); ///< the folder to begin with
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("stride");
        QTest::newRow("seal taken off") << u"sealed"_s << oldPassphrase << QString() << 1;
        QTest::newRow("sealed anew") << u"sealed"_s << oldPassphrase << newPassphrase << 2;
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList words(const QString &from, const QString &to) const
    {
        const auto file = [](const QString &passphrase) {
            return passphrase.isEmpty()          ? u"none"_s
                   : passphrase == oldPassphrase ? u"old"_s
                                                 : u"new"_s;
        };
        return {u"identity"_s, u"passphrase"_s, u"key"_s, u"--passphrase-file"_s, path(file(from)),
            u"--new-passphrase-file"_s, path(file(to))};
    }
    /// Empty if the key opens as it must; then it is sealed anew once more, and nothing
    /// half-written is left.
    QString problemIn(const QTemporaryDir &folder, const QString &from, const QString &to,
        bool acknowledged) const
    {
        const QString key = folder.filePath(u"key"_s);
        const auto byOld = unlockIdentity(key, from);
        const auto byNew = unlockIdentity(key, to);
        // An open key asks for no passphrase, so it opens with any.
        const auto header = identityHeader(key);
        if (!header || (!byOld && !byNew))
            return u"neither passphrase opens it: "_s + byOld.error().message;
        const Identity &identity = byOld ? *byOld : *byNew;
        if (identity.key.publicKey() != m_key || header->publicKey != m_key)
            return u"another key"_s;
        if (acknowledged && (to.isEmpty() ? header->sealed : byOld.has_value() || !byNew))
            return u"acknowledged, and not done"_s;
        SystemRandom random;
        const bool isNew = to.isEmpty() ? !header->sealed : !byOld;
        if (const auto changed = changePassphrase(
                key, isNew ? to : from, u"third one here"_s, random, {1, 64 * 1024});
            !changed)
            return u"it cannot be changed any more: "_s + changed.error().message;
        const QStringList there = QDir(key).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        return there == QStringList{u"identity.juriid"_s, u"identity.jurikey"_s}
                   ? QString()
                   : u"left behind: "_s + there.join(u' ');
    }

    QTemporaryDir m_folder{quickTemplate()};
    QByteArray m_key;
};

void KillKeyTest::initTestCase()
{
    write(path(u"old"_s), oldPassphrase);
    write(path(u"new"_s), newPassphrase);
    write(path(u"none"_s), QString());
    SystemRandom random;
    const auto made = createIdentity(path(u"sealed"_s), u"N"_s, {}, ownClock, random);
    QVERIFY(made);
    m_key = made->signer;
    // Sealed at little cost, so that opening it takes no time from the kills.
    QVERIFY(changePassphrase(path(u"sealed"_s), {}, oldPassphrase, random, {1, 64 * 1024}));
}

void KillKeyTest::case90_killedAtAnyMoment()
{
    QFETCH(QString, before);
    QFETCH(QString, from);
    QFETCH(QString, to);
    KillDice dice("passphrase");
    qint64 life = 0;
    int killed = 0;
    const int rounds = killRounds(to.isEmpty() ? 6 : 3);
    for (int round = 0; round <= rounds; ++round) {
        const QTemporaryDir folder;
        QVERIFY(KillDay::take(path(before), folder.filePath(u"key"_s)));
        Victim victim(QStringLiteral(JURI_CLI_PATH), words(from, to), folder.path());
        if (round == 0) { // the first one lives, to know how long that takes
            victim.finish();
            QVERIFY2(victim.ended(), qPrintable(victim.err()));
            life = victim.lifeUs();
        } else {
            victim.killAfter(dice.upTo(life));
            killed += victim.wasKilled() ? 1 : 0;
        }
        const bool acknowledged = victim.ended() || !victim.out().isEmpty();
        const QString problem = problemIn(folder, from, to, acknowledged);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    qInfo() << killed << "of" << rounds << "killed at work;" << life / 1000 << "ms undisturbed";
}

void KillKeyTest::case90_killedBeforeEveryStep()
{
    QFETCH(QString, before);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, stride);
    KillDice dice("passphrase");
    stride = std::max(1, stride / killRounds(1));
    int killed = 0;
    qint64 step = 1 + dice.upTo(stride - 1);
    for (bool ended = false; !ended; step += stride) {
        const QTemporaryDir folder(quickTemplate());
        QVERIFY(KillDay::take(path(before), folder.filePath(u"key"_s)));
        QStringList environment{
            u"LD_PRELOAD=" JURI_KILL_AT_LIBRARY ""_s, u"JURI_KILL_AT=%1"_s.arg(step)};
        if (dice.upTo(1) == 0)
            environment << u"JURI_KILL_HALF=1"_s;
        Victim victim(QStringLiteral(JURI_CLI_PATH), words(from, to), folder.path(), environment);
        victim.finish();
        ended = victim.ended();
        QVERIFY2(ended || victim.wasKilled(), qPrintable(victim.err()));
        killed += ended ? 0 : 1;
        const bool acknowledged = ended || !victim.out().isEmpty();
        const QString problem = problemIn(folder, from, to, acknowledged);
        QVERIFY2(problem.isEmpty(), qPrintable(u"before step %1: "_s.arg(step) + problem));
    }
    qInfo() << killed << "times killed, every" << stride << "steps";
    QVERIFY2(killed > 0, "nothing was met");
}

QTEST_GUILESS_MAIN(KillKeyTest)
#include "tst_killkey.moc"
