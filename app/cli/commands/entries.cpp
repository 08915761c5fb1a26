// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "core/domain/entrytable.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The command `import-entries`.
struct EntriesCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::EntriesCommand)

public:
    static Result<Answer> run(const Invocation &invocation);
    static Result<std::map<QString, QString>> columnMap(const QStringList &pairs);
    static Answer told(const EntryImport &list, bool dryRun);
};

QString kindName(RowFinding::Kind kind)
{
    switch (kind) {
    case RowFinding::Kind::MissingId:
        return u"missing-id"_s;
    case RowFinding::Kind::BadId:
        return u"bad-id"_s;
    case RowFinding::Kind::MissingTitle:
        return u"missing-title"_s;
    case RowFinding::Kind::DuplicateInList:
        return u"duplicate-in-list"_s;
    case RowFinding::Kind::Unreadable:
        break;
    }
    return u"unreadable"_s;
}

Result<std::map<QString, QString>> EntriesCommand::columnMap(const QStringList &pairs)
{
    std::map<QString, QString> map;
    for (const QString &pair : pairs) {
        const qsizetype sign = pair.indexOf(u'=');
        if (sign < 1 || sign + 1 == pair.size())
            return Error{ErrorCode::BadUsage,
                tr("--map takes field=column, for example title=\"Judul Inovasi\"."), {}};
        map[pair.mid(sign + 1)] = pair.left(sign);
    }
    return map;
}

Answer EntriesCommand::told(const EntryImport &list, bool dryRun)
{
    Answer answer;
    QJsonArray findings;
    for (const RowFinding &finding : list.findings) {
        answer.lines += describe(finding);
        findings += QJsonObject{{u"row"_s, finding.row}, {u"kind"_s, kindName(finding.kind)},
            {u"text"_s, finding.text}, {u"message"_s, describe(finding)}};
    }
    QJsonObject columns;
    for (const auto &[header, field] : list.columns)
        columns[header] = field;
    answer.lines += tr("%1 new, %2 changed, %3 unchanged entries.")
                        .arg(list.added)
                        .arg(list.changed)
                        .arg(list.unchanged);
    if (dryRun)
        answer.lines += tr("Nothing was written (--dry-run).");
    answer.code = list.findings.empty() ? ExitCode::Done : ExitCode::Negative;
    answer.json = {{u"added"_s, list.added}, {u"changed"_s, list.changed},
        {u"unchanged"_s, list.unchanged}, {u"dry_run"_s, dryRun}, {u"columns"_s, columns},
        {u"findings"_s, findings}};
    return answer;
}

Result<Answer> EntriesCommand::run(const Invocation &invocation)
{
    const auto map = columnMap(invocation.values(u"map"_s));
    if (!map)
        return map.error();
    const auto session = openAs(Role::Chair, invocation.word(0));
    if (!session)
        return session.error();
    constexpr qint64 most = 64 * 1024 * 1024;
    const auto bytes = readWholeFile(invocation.word(1), most);
    if (!bytes)
        return bytes.error();
    const auto list = importEntries(*bytes, (*session)->competition(), *map);
    if (!list)
        return Error{list.error().code,
            tr("%1: %2").arg(shown(invocation.word(1)), list.error().message), list.error().detail};
    const bool dryRun = invocation.has(u"dry-run"_s);
    if (!dryRun && !list->edit.changes.empty()) {
        if (const auto applied = (*session)->apply(list->edit); !applied)
            return applied.error();
    }
    return told(*list, dryRun);
}

} // namespace

Command importEntriesCommand()
{
    return {u"import-entries"_s, u"FILE.juri LIST.csv"_s,
        EntriesCommand::tr("the list of entries; every bad row is named"), 2, 2,
        {{u"map"_s, EntriesCommand::tr("which column holds a field; may be given several times"),
             u"field=column"_s},
            {u"dry-run"_s, EntriesCommand::tr("say what would happen, write nothing")}},
        &EntriesCommand::run};
}

} // namespace juri::cli
