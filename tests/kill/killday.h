// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/statements.h"
#include "core/session/competitionsession.h"
#include "core/session/integrity.h"
#include "tests/cli/clirun.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace juri::test {

/// Where many steps are tried: in memory, if there is such a place. What a process leaves when it
/// is killed is the same on every disk.
inline QString quickTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
           QStringLiteral("/juri-kill-XXXXXX");
}

/// A day taken as far as each act needs it, by real commands: a folder that nobody changes, from
/// which each round takes copies.
class KillDay
{
public:
    static constexpr int entries = 40;
    static constexpr int hallSheets = 200;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString lastError;

    bool prepare()
    {
        QByteArray list = "entry,title,agency\n", first = "entry,criterion,score\n";
        QByteArray second = first;
        for (int entry = 1; entry <= entries; ++entry) {
            const QByteArray id = QByteArray::number(entry).rightJustified(3, '0');
            list += id + ",Entry " + id + ",A\n";
            for (const char *criterion : {"C1", "C2"}) {
                first += id + ',' + criterion + ',' + QByteArray::number(entry % 9) + '\n';
                second += id + ',' + criterion + ',' + QByteArray::number(entry % 9 + 1) + '\n';
            }
        }
        write(QStringLiteral("entries.csv"), list);
        write(QStringLiteral("first.csv"), first);
        write(QStringLiteral("second.csv"), second);
        write(QStringLiteral("method.json"), method);
        return run("new listed.juri --method method.json --title Small") &&
               copy("listed.juri", "empty.juri") && run("import-entries listed.juri entries.csv") &&
               run("identity new chair --name C") && run("identity new j1 --name One") &&
               run("identity new j2 --name Two") &&
               run("enrol listed.juri j1/identity.juriid j2/identity.juriid") &&
               run("assign listed.juri --all") && copy("listed.juri", "chair.juri") &&
               run("pack chair.juri -o day.juripack --identity chair") &&
               run("open day.juripack --identity j1 -o opened.juri") &&
               copy("opened.juri", "scored.juri") && run("score scored.juri first.csv") &&
               copy("scored.juri", "signed.juri") &&
               run("sign signed.juri --identity j1 -o J01.jurisheet") &&
               copy("signed.juri", "changed.juri") && run("score changed.juri second.csv") &&
               copy("chair.juri", "merged.juri") && run("merge merged.juri J01.jurisheet") &&
               run("receipts merged.juri -o receipts --identity chair") &&
               run("simulate hall --entries 4 --judges 200 --per-entry 200 --criteria 2");
    }

    /// Copies a file or the files of a folder.
    static bool take(const QString &from, const QString &to)
    {
        if (!QFileInfo(from).isDir())
            return QFile::copy(from, to);
        bool done = QDir().mkpath(to);
        for (const QString &name : QDir(from).entryList(QDir::Files))
            done = done && QFile::copy(from + u'/' + name, to + u'/' + name);
        return done;
    }

private:
    bool run(const char *line)
    {
        const CliRun done = juriCli(QString::fromLatin1(line).split(u' '), m_folder.path());
        if (done.code != 0)
            lastError = QString::fromLatin1(line) + QStringLiteral(": ") + done.err;
        return done.code == 0;
    }
    bool copy(const char *from, const char *to)
    {
        return take(path(QString::fromLatin1(from)), path(QString::fromLatin1(to)));
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write its own file");
    }

    static constexpr const char *method = R"({
        "rubric": {"title": "Two questions", "source": "", "criteria": [
            {"id": "C1", "title": "First", "weight": 2, "lowest": "0", "highest": "10", "step": "0.5"},
            {"id": "C2", "title": "Second", "weight": 1, "lowest": "0", "highest": "10", "step": "0.5"}]},
        "rules": {"aggregation": "mean", "sheet_total": "weighted-mean", "missing": "sheet-not-counted",
            "minimum_readings": 1, "trim_percent": 20, "drop_high": 1, "drop_low": 1, "ties": []},
        "v": 1})";

    QTemporaryDir m_folder{quickTemplate()};
};

/// What lies in a competition file after a kill: checked in full, then opened to be written.
struct Left
{
    QString problem; ///< empty if it is whole and opens
    Competition competition;

    int count(StatementType type) const
    {
        int found = 0;
        for (const auto &[hash, statement] : competition.statements)
            found += statement.type == typeWord(type) ? 1 : 0;
        return found;
    }
    int marks() const
    {
        size_t found = 0;
        for (const auto &[key, evaluation] : competition.stages.front().evaluations)
            found += evaluation.marks.size();
        return static_cast<int>(found);
    }
};

inline Left leftIn(const QString &path)
{
    static const SystemClock clock;
    Left left;
    const auto report = checkFile(path);
    if (!report || !report->ok) {
        left.problem = path + QStringLiteral(": ") +
                       (report ? report->findings.join(u';') : report.error().message);
        return left;
    }
    const auto session = CompetitionSession::open(path, clock);
    if (!session)
        left.problem = session.error().message + session.error().detail;
    else
        left.competition = (*session)->competition();
    return left;
}

} // namespace juri::test
