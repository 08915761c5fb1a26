// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/random.h"

#include <QtCore/QDebug>
#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtCore/QThread>

#include <algorithm>

namespace juri::test {

/// How often a thing is killed: the number for every day, times JURI_KILL_ROUNDS for longer runs.
inline int killRounds(int everyDay)
{
    const QByteArray factor = qgetenv("JURI_KILL_ROUNDS");
    const double rounds = everyDay * (factor.isEmpty() ? 1.0 : factor.toDouble());
    return std::max(1, static_cast<int>(rounds));
}

/// The moments of one test. The seed is told, and JURI_KILL_SEED repeats it; how far a program has
/// come by a moment is up to the computer.
class KillDice
{
public:
    explicit KillDice(const char *what)
        : m_seed(qEnvironmentVariableIsSet("JURI_KILL_SEED")
                     ? qgetenv("JURI_KILL_SEED").toULongLong()
                     : SystemRandom().bytes(3).toHex().toULongLong(nullptr, 16))
        , m_random(m_seed)
    {
        qInfo().noquote() << what << "JURI_KILL_SEED=" + QByteArray::number(m_seed);
    }
    std::uint64_t seed() const { return m_seed; }
    /// 0 … most, each as likely as the other.
    qint64 upTo(qint64 most)
    {
        return static_cast<qint64>(m_random.next() % (static_cast<std::uint64_t>(most) + 1));
    }

private:
    std::uint64_t m_seed;
    SeededRandom m_random;
};

/// A real program, driven from outside: what it says is heard, and it is killed without a word.
class Victim
{
public:
    Victim(const QString &program, const QStringList &arguments, const QString &folder = {},
        const QStringList &environment = {})
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        for (const QString &one : environment)
            all.insert(one.section(u'=', 0, 0), one.section(u'=', 1));
        m_process.setProcessEnvironment(all);
        if (!folder.isEmpty())
            m_process.setWorkingDirectory(folder);
        m_alive.start();
        m_process.start(program, arguments);
        if (!m_process.waitForStarted())
            qFatal("%s cannot be started", qPrintable(program));
    }

    qint64 number() const { return m_process.processId(); }
    /// Waits until it has said a whole line of this kind. False if it went, or says nothing.
    bool says(const QByteArray &word)
    {
        while (last(word) < 0) {
            if (!m_process.waitForReadyRead(patienceMs))
                return false;
            m_out += m_process.readAllStandardOutput();
        }
        return true;
    }
    /// Waits until it has said "WORD number" with at least this number, or so long.
    void waitFor(const QByteArray &word, qint64 number, int mostMs)
    {
        QElapsedTimer waited;
        waited.start();
        while (last(word) < number && waited.elapsed() < mostMs &&
               m_process.state() == QProcess::Running) {
            if (m_process.waitForReadyRead(static_cast<int>(mostMs - waited.elapsed()) + 1))
                m_out += m_process.readAllStandardOutput();
        }
    }
    void tell(const QByteArray &line)
    {
        m_process.write(line + '\n');
        m_process.waitForBytesWritten(patienceMs);
    }
    /// SIGKILL after so many microseconds from now; what it said until then is kept.
    void killAfter(qint64 us)
    {
        QThread::usleep(static_cast<unsigned long>(us));
        m_process.kill();
        finish();
    }
    /// Waits until it ends by itself, or by what was prepared for it.
    void finish()
    {
        if (!m_process.waitForFinished(patienceMs) && m_process.state() != QProcess::NotRunning)
            qFatal("a program does not end");
        m_lifeUs = m_alive.nsecsElapsed() / 1000;
        m_out += m_process.readAllStandardOutput();
        m_err += m_process.readAllStandardError();
    }

    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    bool ended(int code = 0) const { return !wasKilled() && m_process.exitCode() == code; }
    int code() const { return wasKilled() ? -1 : m_process.exitCode(); }
    qint64 lifeUs() const { return m_lifeUs; }
    const QByteArray &out() const { return m_out; }
    QString err() const { return QString::fromUtf8(m_err); }
    /// The number of the last whole line "WORD number"; -1 if it never said so.
    qint64 last(const QByteArray &word) const
    {
        qint64 number = -1;
        for (const QByteArray &line : m_out.left(m_out.lastIndexOf('\n') + 1).split('\n')) {
            const qsizetype space = line.indexOf(' ');
            if (space >= 0 && line.left(space) == word)
                number = line.mid(space + 1).toLongLong();
        }
        return number;
    }

private:
    static constexpr int patienceMs = 120'000;
    QProcess m_process;
    QElapsedTimer m_alive;
    qint64 m_lifeUs = 0;
    QByteArray m_out, m_err;
};

} // namespace juri::test
