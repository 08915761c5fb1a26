// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/integrity.h"

#include "app/cli/commands/common.h"
#include "core/session/backups.h"
#include "core/session/integrity.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The words of `check` and `repair`.
struct IntegrityWords
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::IntegrityWords)

public:
    static QString name(FilePart part)
    {
        switch (part) {
        case FilePart::Header:
            return tr("Header");
        case FilePart::Schema:
            return tr("Layout");
        case FilePart::Structure:
            return tr("Pages");
        case FilePart::Statements:
            return tr("Signed files");
        case FilePart::Journal:
            return tr("Journal");
        case FilePart::Content:
            return tr("Content");
        }
        return {};
    }

    static QString name(PartState state)
    {
        switch (state) {
        case PartState::Whole:
            return tr("whole");
        case PartState::Damaged:
            return tr("DAMAGED");
        case PartState::Unreadable:
            return tr("UNREADABLE");
        }
        return {};
    }

    static QString name(RecoverySource source)
    {
        switch (source) {
        case RecoverySource::Tables:
            return tr("the tables of the file");
        case RecoverySource::Journal:
            return tr("its journal, followed again");
        case RecoverySource::Backup:
            return tr("a backup");
        case RecoverySource::Sheets:
            return tr("signed files");
        }
        return {};
    }
};

QString word(FilePart part)
{
    static constexpr const char *words[] = {
        "header", "schema", "structure", "statements", "journal", "content"};
    return QString::fromLatin1(words[static_cast<int>(part)]);
}

QString word(PartState state)
{
    static constexpr const char *words[] = {"whole", "damaged", "unreadable"};
    return QString::fromLatin1(words[static_cast<int>(state)]);
}

QString word(RecoverySource source)
{
    static constexpr const char *words[] = {"tables", "journal", "backup", "sheets"};
    return QString::fromLatin1(words[static_cast<int>(source)]);
}

QStringList partLines(const FileExamination &examination)
{
    QStringList lines;
    for (const PartFinding &part : examination.parts) {
        lines += u"  %1: %2. %3"_s.arg(
            IntegrityWords::name(part.part), IntegrityWords::name(part.state), part.sentence);
        for (const QString &detail : part.details)
            lines += u"    "_s + detail;
    }
    return lines;
}

QJsonArray partsJson(const FileExamination &examination)
{
    QJsonArray parts;
    for (const PartFinding &part : examination.parts)
        parts += QJsonObject{{u"part"_s, word(part.part)}, {u"state"_s, word(part.state)},
            {u"whole"_s, part.whole}, {u"damaged"_s, part.damaged}, {u"message"_s, part.sentence},
            {u"details"_s, toJsonArray(part.details)}};
    return parts;
}

} // namespace

bool isCompetitionFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

QCommandLineOption backupsOption()
{
    return {u"backups"_s, IntegrityWords::tr("a folder with copies of the file that may help"),
        u"FOLDER"_s};
}

QStringList backupsFor(const QString &path, const Invocation &invocation)
{
    QStringList paths;
    if (invocation.has(u"backups"_s)) {
        const QDir folder(invocation.value(u"backups"_s));
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Time)) {
            if (isCompetitionFile(file.filePath()))
                paths += file.filePath();
        }
        return paths;
    }
    if (const auto shelf = BackupShelf::shelfOf(path, BackupShelf::defaultRoot())) {
        for (const Backup &backup : shelf->list())
            paths += backup.path;
    }
    return paths;
}

QStringList recoveryLines(const Recovery &recovery)
{
    if (!recovery.competition)
        return {IntegrityWords::tr("  Nothing of the competition; %n signed file(s) verify.",
            nullptr, recovery.statements)};
    QStringList sources;
    for (const RecoverySource source : recovery.sources)
        sources += IntegrityWords::name(source);
    QStringList lines{
        IntegrityWords::tr("  %1 entries, %2 judges, %3 evaluations, %4 signed files; from: %5.")
            .arg(QString::number(recovery.competition->entries.size()),
                QString::number(recovery.competition->judges.size()),
                QString::number(recovery.evaluations), QString::number(recovery.statements),
                sources.join(u", "_s))};
    for (const QString &loss : recovery.losses)
        lines += u"  "_s + IntegrityWords::tr("LOST: %1").arg(loss);
    for (const QString &doubt : recovery.doubts)
        lines += u"  "_s + IntegrityWords::tr("Doubtful: %1").arg(doubt);
    if (recovery.losses.isEmpty())
        lines += IntegrityWords::tr("  Nothing is lost.");
    return lines;
}

QJsonObject toJson(const Recovery &recovery)
{
    QJsonArray sources;
    for (const RecoverySource source : recovery.sources)
        sources += word(source);
    return {{u"possible"_s, recovery.competition.has_value()},
        {u"evaluations"_s, recovery.evaluations}, {u"statements"_s, recovery.statements},
        {u"sources"_s, sources}, {u"losses"_s, toJsonArray(recovery.losses)},
        {u"doubts"_s, toJsonArray(recovery.doubts)}};
}

Answer checkCompetitionFile(const QString &path, const QStringList &backups)
{
    NoProgress quiet;
    const auto examination = examineFile(path, backups, quiet);
    if (!examination)
        return {exitCodeOf(examination.error().code), {}, {examination.error().message},
            {{u"whole"_s, false}, {u"error"_s, toJson(examination.error())}}};
    const IntegrityReport report = reportOf(*examination);
    Answer answer;
    answer.code = report.ok ? ExitCode::Done : ExitCode::Negative;
    answer.lines = {
        report.ok ? IntegrityWords::tr("%1: whole.").arg(shown(path))
                  : IntegrityWords::tr("%1: DAMAGED. Nothing was changed in it.").arg(shown(path))};
    answer.lines += partLines(*examination);
    answer.lines += IntegrityWords::tr("What can be had from it:");
    answer.lines += recoveryLines(examination->recovery);
    if (report.ok)
        answer.lines += IntegrityWords::tr("Nothing to do.");
    else if (examination->recovery.competition)
        answer.lines += IntegrityWords::tr("Keep it as it is, and make a new file of it: %1")
                            .arg(u"juri-cli repair %1 --to NEW.juri"_s.arg(shown(path)));
    else
        answer.lines += IntegrityWords::tr("Take a backup, or ask for the package again; what is "
                                           "signed can be exported: %1")
                            .arg(u"juri-cli export-signed %1 FOLDER"_s.arg(shown(path)));
    answer.json = {{u"whole"_s, report.ok}, {u"findings"_s, toJsonArray(report.findings)},
        {u"entries"_s, report.entries}, {u"judges"_s, report.judges},
        {u"statements"_s, report.statements}, {u"journal_rows"_s, report.journalRows},
        {u"parts"_s, partsJson(*examination)}, {u"recovery"_s, toJson(examination->recovery)}};
    return answer;
}

} // namespace juri::cli
