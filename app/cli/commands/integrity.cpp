// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/integrity.h"

#include "app/cli/commands/common.h"
#include "core/session/integrity.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The words of `check`.
struct IntegrityWords
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::IntegrityWords)
};

} // namespace

bool isCompetitionFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

Answer checkCompetitionFile(const QString &path)
{
    const auto report = checkFile(path);
    if (!report)
        return {exitCodeOf(report.error().code), {}, {report.error().message},
            {{u"whole"_s, false}, {u"error"_s, toJson(report.error())}}};
    Answer answer;
    answer.code = report->ok ? ExitCode::Done : ExitCode::Negative;
    answer.lines = {report->ok
                        ? IntegrityWords::tr("%1: whole.").arg(shown(path))
                        : IntegrityWords::tr("%1: DAMAGED. Take the newest copy that is whole, "
                                             "and merge the judges' sheets again.")
                              .arg(shown(path))};
    for (const QString &finding : report->findings)
        answer.lines += u"  "_s + finding;
    answer.lines +=
        IntegrityWords::tr("  %1 entries, %2 judges, %3 signed statements, %4 journal rows.")
            .arg(report->entries)
            .arg(report->judges)
            .arg(report->statements)
            .arg(report->journalRows);
    answer.json = {{u"whole"_s, report->ok}, {u"findings"_s, toJsonArray(report->findings)},
        {u"entries"_s, report->entries}, {u"judges"_s, report->judges},
        {u"statements"_s, report->statements}, {u"journal_rows"_s, report->journalRows}};
    return answer;
}

} // namespace juri::cli
