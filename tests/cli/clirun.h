// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStringList>

namespace juri {

/// What a command left: exit code (-1 if it did not end by itself), output, complaints.
struct CliRun
{
    int code = -1;
    QByteArray out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs a program in a folder, in the C locale, with everything inherited besides.
inline CliRun runProgram(const QString &program, const QStringList &arguments,
    const QString &folder = {}, const QString &stdinFile = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    if (!stdinFile.isEmpty())
        process.setStandardInputFile(stdinFile);
    process.start(program, arguments);
    CliRun run;
    constexpr int patienceMs = 200'000;
    if (process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

/// Runs the real juri-cli.
inline CliRun juriCli(const QStringList &arguments, const QString &folder = {})
{
    return runProgram(QStringLiteral(JURI_CLI_PATH), arguments, folder);
}

} // namespace juri
