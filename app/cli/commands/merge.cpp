// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commands/sheetwords.h"
#include "app/cli/commandtable.h"
#include "core/session/acts.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The command `merge`.
struct MergeCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::MergeCommand)

public:
    static Result<Answer> run(const Invocation &invocation);
    static void tellFile(Answer &answer, QJsonArray &files, const FileReport &report,
        const Competition &competition);
    static void tellJudges(Answer &answer, const Competition &competition);
};

QString answerWord(FileAnswer answer)
{
    switch (answer) {
    case FileAnswer::New:
        return u"new"_s;
    case FileAnswer::AlreadyKnown:
        return u"known"_s;
    case FileAnswer::Refused:
        break;
    }
    return u"refused"_s;
}

void MergeCommand::tellFile(
    Answer &answer, QJsonArray &files, const FileReport &report, const Competition &competition)
{
    const QString sentence = describe(report, competition);
    QJsonObject file{{u"file"_s, report.path}, {u"answer"_s, answerWord(report.answer)},
        {u"message"_s, sentence}};
    if (report.answer == FileAnswer::Refused) {
        answer.problems += sentence;
        const ErrorCode code = report.error ? report.error->code : ErrorCode::Internal;
        answer.code = worse(answer.code,
            exitCodeOf(code) == ExitCode::System ? ExitCode::System : ExitCode::Refused);
        file[u"error"_s] = nameOf(code);
    } else {
        answer.lines += sentence;
        file[u"sheet"_s] = codeOf(report.hash);
        file[u"hash"_s] = hex(report.hash);
    }
    if (report.finding) {
        file[u"judge"_s] = report.finding->judge.text();
        file[u"revision"_s] = report.finding->rev;
        file[u"standing"_s] = stableWord(report.finding->standing);
        if (!isSettled(report.finding->standing))
            answer.code = worse(answer.code, ExitCode::Negative);
    }
    if (!report.witness.isNull()) {
        file[u"judge"_s] = report.witness.text();
        file[u"witness"_s] = true;
    }
    files += file;
}

void MergeCommand::tellJudges(Answer &answer, const Competition &competition)
{
    const SheetView view = viewSheets(competition, competition.stages.front().setup.id);
    QJsonObject judges;
    int counted = 0;
    for (const auto &[judge, handIn] : view.judges) {
        judges[judge.text()] = stableWord(handIn.state);
        counted += handIn.state == HandInState::Counted ? 1 : 0;
        if (handIn.state == HandInState::Conflict)
            answer.lines += tr("%1: two different signed sheets; none is counted until the chair "
                               "decides.")
                                .arg(judge.text());
    }
    answer.json[u"judges"_s] = judges;
    answer.lines += tr("Sheets counted: %1 of %2.").arg(counted).arg(view.judges.size());
}

Result<Answer> MergeCommand::run(const Invocation &invocation)
{
    const auto session = openAs(Role::Chair, invocation.word(0));
    if (!session)
        return session.error();
    const bool dryRun = invocation.has(u"dry-run"_s);
    NoProgress quiet;
    const QStringList paths = invocation.words().mid(1);
    std::optional<SealKey> key; // only sealed files need one
    if (anySealed(paths)) {
        const auto chair = ownIdentity(invocation);
        if (!chair)
            return chair.error();
        key = SealKey::of(chair->key);
    }
    const SealKey *keys[]{key ? &*key : nullptr};
    const auto report = mergeFiles(**session, paths, dryRun, quiet, keys);
    if (!report)
        return report.error();
    Answer answer;
    QJsonArray files;
    for (const FileReport &file : report->files)
        tellFile(answer, files, file, (*session)->competition());
    answer.json[u"files"_s] = files;
    answer.json[u"added"_s] = report->added;
    answer.json[u"dry_run"_s] = dryRun;
    if (dryRun)
        answer.lines +=
            tr("%n files would be new. Nothing was written (--dry-run).", nullptr, report->added);
    else
        tellJudges(answer, (*session)->competition());
    return answer;
}

} // namespace

Command mergeCommand()
{
    return {u"merge"_s, u"FILE.juri FILES..."_s,
        MergeCommand::tr("verifies and merges signed sheets; one finding a line"), 2, -1,
        {{u"dry-run"_s, MergeCommand::tr("say what would happen, write nothing")}, identityOption(),
            passphraseOption()},
        &MergeCommand::run};
}

} // namespace juri::cli
