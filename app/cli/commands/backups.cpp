// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/backups.h"

#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "app/cli/texttable.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The words of `backup`, `backups`, `restore` and `copy`.
struct Backups
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::Backups)

public:
    static QCommandLineOption rootOption();
    static Result<Answer> make(const Invocation &invocation);
    static Result<Answer> show(const Invocation &invocation);
    static Result<Answer> restore(const Invocation &invocation);
    static Result<Answer> copy(const Invocation &invocation);
    static Result<Backup> chosen(const Invocation &invocation);
};

QCommandLineOption Backups::rootOption()
{
    return {u"backups"_s,
        tr("the folder that holds the backups; your own default folder otherwise"), u"FOLDER"_s};
}

QString rootOf(const Invocation &invocation)
{
    return invocation.has(u"backups"_s) ? invocation.value(u"backups"_s)
                                        : BackupShelf::defaultRoot();
}

QString timeText(const QDateTime &at)
{
    return at.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QJsonObject toJson(const Backup &backup)
{
    return {{u"number"_s, backup.number}, {u"file"_s, backup.path},
        {u"at"_s, backup.at.toString(Qt::ISODate)}, {u"bytes"_s, backup.bytes},
        {u"journal"_s, backup.journalSeq}};
}

Result<Answer> Backups::make(const Invocation &invocation)
{
    NoProgress quiet;
    const auto backup =
        keepBackupOf(invocation.word(0), rootOf(invocation), systemClock().now(), quiet);
    if (!backup)
        return backup.error();
    return Answer{ExitCode::Done,
        {tr("The backup is whole: %1").arg(shown(backup->path)),
            tr("  number %1 of %2 UTC, %3, journal to row %4")
                .arg(QString::number(backup->number), timeText(backup->at),
                    QLocale().formattedDataSize(backup->bytes),
                    QString::number(backup->journalSeq))},
        {}, toJson(*backup)};
}

Result<Answer> Backups::show(const Invocation &invocation)
{
    const auto shelf = BackupShelf::shelfOf(invocation.word(0), rootOf(invocation));
    if (!shelf)
        return shelf.error();
    NoProgress quiet;
    Answer answer;
    QJsonArray list;
    std::vector<QStringList> rows{
        {tr("No."), tr("Made (UTC)"), tr("Size"), tr("Journal"), tr("Progress"), tr("Whole")}};
    QStringList problems;
    for (const Backup &backup : shelf->list()) {
        const BackupContent content = examineBackup(backup.path, quiet);
        QJsonObject json = toJson(backup);
        json[u"whole"_s] = content.whole;
        if (content.whole) {
            json[u"title"_s] = content.title;
            json[u"done"_s] = content.done;
            json[u"total"_s] = content.total;
        } else {
            json[u"problem"_s] = content.problem;
            problems << content.problem;
            answer.code = ExitCode::Negative;
        }
        list.append(json);
        rows.push_back({QString::number(backup.number), timeText(backup.at),
            QLocale().formattedDataSize(backup.bytes), QString::number(backup.journalSeq),
            content.whole ? tr("%1 of %2").arg(content.done).arg(content.total) : QString(),
            content.whole ? tr("yes") : tr("NO")});
    }
    answer.lines = rows.size() > 1
                       ? textTable(rows) + problems
                       : QStringList{tr("There are no backups of this competition yet. Make one "
                                        "with: juri-cli backup %1")
                                 .arg(shown(invocation.word(0)))};
    answer.json = {{u"folder"_s, shelf->folder()}, {u"backups"_s, list}};
    return answer;
}

/// The backup that is named by its path or its number in the list, or the newest whole one.
Result<Backup> Backups::chosen(const Invocation &invocation)
{
    const bool isNamed = invocation.words().size() > 1;
    bool isNumber = false;
    const qint64 number = isNamed ? invocation.word(1).toLongLong(&isNumber) : 0;
    if (isNamed && !isNumber)
        return Backup{.path = invocation.word(1)};
    const auto shelf = BackupShelf::shelfOf(invocation.word(0), rootOf(invocation));
    if (!shelf)
        return shelf.error();
    const std::vector<Backup> backups = shelf->list();
    if (isNamed) {
        const auto named = std::find_if(backups.begin(), backups.end(),
            [number](const Backup &backup) { return backup.number == number; });
        if (named != backups.end())
            return *named;
        return Error{ErrorCode::NotFound,
            tr("There is no backup number %1. See: juri-cli backups %2")
                .arg(QString::number(number), shown(invocation.word(0))),
            {}};
    }
    NoProgress quiet;
    const auto newest = newestWhole(backups, quiet);
    if (!newest)
        return newest.error();
    if (*newest)
        return **newest;
    return Error{
        ErrorCode::NotFound, tr("There is no whole backup in %1.").arg(shown(shelf->folder())), {}};
}

Result<Answer> Backups::restore(const Invocation &invocation)
{
    const auto backup = chosen(invocation);
    if (!backup)
        return backup.error();
    NoProgress quiet;
    const QString &path = invocation.word(0);
    const auto kept = restoreBackup(backup->path, path, systemClock().now(), quiet);
    if (!kept)
        return kept.error();
    const BackupContent content = examineBackup(path, quiet);
    Answer answer;
    answer.lines = {tr("Restored: %1").arg(shown(path)),
        tr("  from the backup %1").arg(shown(backup->path)),
        tr("  %1: %2 of %3")
            .arg(content.title, QString::number(content.done), QString::number(content.total))};
    if (!kept->isEmpty())
        answer.lines += tr("What lay there before is kept: %1").arg(shown(*kept));
    answer.json = {{u"file"_s, path}, {u"backup"_s, backup->path}, {u"kept"_s, *kept},
        {u"title"_s, content.title}, {u"done"_s, content.done}, {u"total"_s, content.total}};
    return answer;
}

Result<Answer> Backups::copy(const Invocation &invocation)
{
    NoProgress quiet;
    const QString &target = invocation.word(1);
    if (auto copied = copyForMoving(invocation.word(0), target, quiet); !copied)
        return copied.error();
    return Answer{ExitCode::Done,
        {tr("Copied and checked: %1").arg(shown(target)),
            tr("  Go on in one of the two only: both together make a fork.")},
        {}, {{u"file"_s, invocation.word(0)}, {u"copy"_s, target}}};
}

} // namespace

Command backupCommand()
{
    return {u"backup"_s, u"FILE.juri"_s, Backups::tr("makes a backup now, and checks it"), 1, 1,
        {Backups::rootOption()}, &Backups::make};
}

Command backupsCommand()
{
    return {u"backups"_s, u"FILE.juri"_s, Backups::tr("the backups of a competition file"), 1, 1,
        {Backups::rootOption()}, &Backups::show};
}

Command restoreCommand()
{
    return {u"restore"_s, u"FILE.juri [BACKUP]"_s,
        Backups::tr("puts a backup in the place of a lost or damaged file, which is kept"), 1, 2,
        {Backups::rootOption()}, &Backups::restore};
}

Command copyCommand()
{
    return {u"copy"_s, u"FILE.juri TARGET.juri"_s,
        Backups::tr("a checked copy in one file, to move to another computer"), 2, 2, {},
        &Backups::copy};
}

} // namespace juri::cli
