// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/clirun.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace juri {

/// A competition of three entries and two judges in a folder of its own, taken as far as a test
/// needs it by real commands. `lastError` tells which command failed, if one did.
class SmallDay
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }
    CliRun run(const QString &line) const { return juriCli(line.split(u' '), folder()); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write its own file");
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Chair's file with rubric and three entries.
    bool begun()
    {
        write(QStringLiteral("entries.csv"),
            "entry,title,agency\n001,Alpha,A\n002,Beta,B\n003,Gamma,A\n");
        write(QStringLiteral("method.json"), method);
        return all({"new chair.juri --method method.json --title Small",
            "import-entries chair.juri entries.csv"});
    }
    /// … with two enrolled judges who owe everything.
    bool assigned()
    {
        return begun() &&
               all({"identity new j1 --name One", "identity new j2 --name Two",
                   "enrol chair.juri j1/identity.juriid j2/identity.juriid --compared in-person",
                   "assign chair.juri --all"});
    }
    /// … with a package that both judges opened.
    bool opened()
    {
        return assigned() && all({"pack chair.juri -o day.juripack --identity chair",
                                 "open day.juripack --identity j1 -o one.juri",
                                 "open day.juripack --identity j2 -o two.juri"});
    }
    /// … who scored everything and signed.
    bool signedUp()
    {
        write(QStringLiteral("one.csv"),
            "entry,criterion,score\n001,C1,8\n001,C2,7\n002,C1,5\n002,C2,6\n003,C1,9\n003,C2,9\n");
        write(QStringLiteral("two.csv"), "entry,criterion,score\n001,C1,\"7,5\"\n001,C2,7\n002,C1,"
                                         "4\n002,C2,5\n003,C1,9.5\n003,C2,8\n");
        return opened() && all({"score one.juri one.csv", "score two.juri two.csv",
                               "sign one.juri --identity j1 -o J01-r1.jurisheet",
                               "sign two.juri --identity j2 -o J02-r1.jurisheet"});
    }

    QString lastError;

private:
    bool all(std::initializer_list<const char *> lines)
    {
        for (const char *line : lines) {
            const CliRun done = run(QString::fromLatin1(line));
            if (done.code != 0) {
                lastError = QString::fromLatin1(line) + QStringLiteral(": ") + done.err +
                            QString::fromUtf8(done.out);
                return false;
            }
        }
        return true;
    }

    static constexpr const char *method = R"({
        "rubric": {"title": "Two questions", "source": "", "criteria": [
            {"id": "C1", "title": "First", "weight": 2, "lowest": "0", "highest": "10", "step": "0.5"},
            {"id": "C2", "title": "Second", "weight": 1, "lowest": "0", "highest": "10", "step": "0.5"}]},
        "rules": {"aggregation": "mean", "sheet_total": "weighted-mean", "missing": "sheet-not-counted",
            "minimum_readings": 1, "trim_percent": 20, "drop_high": 1, "drop_low": 1, "ties": []},
        "v": 1})";

    QTemporaryDir m_folder;
};

} // namespace juri
