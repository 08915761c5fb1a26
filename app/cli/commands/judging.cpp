// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "core/domain/entrytable.h"
#include "core/session/acts.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The commands `score` and `sign`.
struct JudgingCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::JudgingCommand)

public:
    static Result<Answer> score(const Invocation &invocation);
    static Result<Answer> sign(const Invocation &invocation);
    static Answer refused(const QString &path, const ScoreImport &table);
    static Answer told(const ScoreImport &table, const std::vector<Gap> &gaps);
    static Answer stillOpen(const Competition &competition, const std::vector<Gap> &gaps);
    static Result<SheetState> state(const Invocation &invocation);
    static QStringList gapLines(const std::vector<Gap> &gaps);
};

QString idList(const std::vector<CriterionId> &criteria)
{
    QStringList ids;
    for (const CriterionId &criterion : criteria)
        ids += criterion.text();
    return ids.join(", "_L1);
}

QJsonArray gapsJson(const std::vector<Gap> &gaps)
{
    QJsonArray list;
    for (const Gap &gap : gaps) {
        QStringList blank, uncommented;
        for (const CriterionId &id : gap.blank)
            blank += id.text();
        for (const CriterionId &id : gap.commentMissing)
            uncommented += id.text();
        list += QJsonObject{{u"entry"_s, gap.entry.text()}, {u"blank"_s, toJsonArray(blank)},
            {u"comment_missing"_s, toJsonArray(uncommented)}};
    }
    return list;
}

QStringList JudgingCommand::gapLines(const std::vector<Gap> &gaps)
{
    QStringList lines;
    for (const Gap &gap : gaps) {
        if (!gap.blank.empty())
            lines += tr("%1: no score for %2.").arg(gap.entry.text(), idList(gap.blank));
        if (!gap.commentMissing.empty())
            lines += tr("%1: a comment is required for %2.")
                         .arg(gap.entry.text(), idList(gap.commentMissing));
    }
    return lines;
}

Answer JudgingCommand::refused(const QString &path, const ScoreImport &table)
{
    Answer answer;
    answer.code = ExitCode::Refused;
    QJsonArray findings;
    for (const ScoreFinding &finding : table.findings) {
        answer.lines += finding.sentence;
        findings += QJsonObject{{u"row"_s, finding.row}, {u"message"_s, finding.sentence}};
    }
    const QString sentence =
        tr("%1 was not taken, nothing was changed: correct %n rows and try again.", nullptr,
            static_cast<int>(table.findings.size()))
            .arg(shown(path));
    answer.problems = {sentence};
    answer.json = {{u"scores"_s, 0}, {u"findings"_s, findings},
        {u"error"_s, toJson(Error{ErrorCode::BadPayload, sentence, {}})}};
    return answer;
}

Answer JudgingCommand::told(const ScoreImport &table, const std::vector<Gap> &gaps)
{
    Answer answer;
    answer.lines += tr("%n scores were entered and saved.", nullptr, table.scores);
    answer.lines +=
        gaps.empty() ? tr("Everything is scored: the sheet can be signed.")
                     : tr("%n entries are not finished.", nullptr, static_cast<int>(gaps.size()));
    answer.json = {
        {u"scores"_s, table.scores}, {u"findings"_s, QJsonArray()}, {u"gaps"_s, gapsJson(gaps)}};
    return answer;
}

Result<Answer> JudgingCommand::score(const Invocation &invocation)
{
    const auto session = openAs(Role::Judge, invocation.word(0));
    if (!session)
        return session.error();
    const Competition &competition = (*session)->competition();
    const auto stage = chosenStage(competition, invocation);
    if (!stage)
        return stage.error();
    constexpr qint64 most = 64 * 1024 * 1024;
    const auto bytes = readWholeFile(invocation.word(1), most);
    if (!bytes)
        return bytes.error();
    const auto table = importScores(*bytes, competition, *stage, competition.self);
    if (!table)
        return Error{table.error().code,
            tr("%1: %2").arg(shown(invocation.word(1)), table.error().message),
            table.error().detail};
    if (!table->findings.empty())
        return refused(invocation.word(1), *table);
    if (!table->edit.changes.empty()) {
        if (const auto applied = (*session)->apply(table->edit); !applied)
            return applied.error();
    }
    return told(*table, gapsOf(competition, *stage));
}

Result<SheetState> JudgingCommand::state(const Invocation &invocation)
{
    const QString word = invocation.value(u"state"_s);
    if (word == "final"_L1)
        return SheetState::Final;
    if (word == "partial"_L1)
        return SheetState::Partial;
    if (word == "withdrawn"_L1)
        return SheetState::Withdrawn;
    return Error{ErrorCode::BadUsage, tr("--state takes final, partial or withdrawn."), {}};
}

/// What is open is a finding for the judge, not a damaged input.
Answer JudgingCommand::stillOpen(const Competition &competition, const std::vector<Gap> &gaps)
{
    Answer answer;
    answer.code = ExitCode::Negative;
    answer.lines = gapLines(gaps);
    const QString sentence = tr("Nothing was signed: %n entries of judge %1 are not finished.",
        nullptr, static_cast<int>(gaps.size()))
                                 .arg(competition.self.text());
    answer.problems = {sentence};
    answer.json = {{u"gaps"_s, gapsJson(gaps)},
        {u"error"_s, toJson(Error{ErrorCode::Incomplete, sentence, {}})}};
    return answer;
}

Result<Answer> JudgingCommand::sign(const Invocation &invocation)
{
    const auto wanted = state(invocation);
    if (!wanted)
        return wanted.error();
    const auto session = openAs(Role::Judge, invocation.word(0));
    if (!session)
        return session.error();
    const auto stage = chosenStage((*session)->competition(), invocation);
    if (!stage)
        return stage.error();
    const auto gaps = gapsOf((*session)->competition(), *stage);
    if (*wanted == SheetState::Final && !gaps.empty())
        return stillOpen((*session)->competition(), gaps);
    const auto identity = ownIdentity(invocation);
    if (!identity)
        return identity.error();
    SystemRandom random;
    const auto statement = signSheet(**session, *stage, identity->key, *wanted, random);
    if (!statement)
        return statement.error();
    const QString path = invocation.value(u"o"_s);
    const auto bytes = invocation.has(u"open"_s)
                           ? Result<QByteArray>(envelopeBytes(*statement))
                           : sheetFile((*session)->competition(), *statement, random);
    if (!bytes)
        return bytes.error();
    if (const auto written = writeWholeFile(path, *bytes); !written)
        return written.error();
    const auto sheet = readSheet(*statement);
    if (!sheet)
        return sheet.error();
    Answer answer;
    answer.lines = {tr("%1: signed by %2, revision %3, code %4. Send this file to the chair.")
            .arg(shown(path), sheet->judge.text())
            .arg(sheet->rev)
            .arg(codeOf(statement->hash))};
    answer.json = {{u"file"_s, path}, {u"judge"_s, sheet->judge.text()},
        {u"revision"_s, sheet->rev}, {u"state"_s, invocation.value(u"state"_s)},
        {u"code"_s, codeOf(statement->hash)}, {u"hash"_s, hex(statement->hash)}};
    return answer;
}

} // namespace

Command scoreCommand()
{
    return {u"score"_s, u"J.juri SCORES.csv"_s,
        JudgingCommand::tr("a judge's scores from a table: entry, criterion, score, note"), 2, 2,
        {stageOption()}, &JudgingCommand::score};
}

Command signCommand()
{
    return {u"sign"_s, u"J.juri"_s, JudgingCommand::tr("signs the judge's sheet to hand it in"), 1,
        1,
        {{u"o"_s, JudgingCommand::tr("the sheet file to write"), u"X.jurisheet"_s},
            identityOption(), passphraseOption(),
            {u"state"_s, JudgingCommand::tr("final, partial or withdrawn"), u"STATE"_s, u"final"_s},
            {u"open"_s, JudgingCommand::tr("do not seal the sheet, even if the package says so")},
            stageOption()},
        &JudgingCommand::sign, {u"o"_s}};
}

} // namespace juri::cli
