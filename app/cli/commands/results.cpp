// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "core/session/deciding.h"
#include "core/session/packageupdate.h"
#include "core/session/receipts.h"
#include "core/session/resultbundle.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The commands `receipts`, `receive`, `publish`, `witness` and `successor`.
struct ResultsCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::ResultsCommand)

public:
    static Result<Answer> receipts(const Invocation &invocation);
    static Result<Answer> receive(const Invocation &invocation);
    static Result<Answer> newerPackage(CompetitionSession &session, const Statement &package);
    static Result<Answer> publish(const Invocation &invocation);
    static Result<Answer> witness(const Invocation &invocation);
    static Result<Answer> successor(const Invocation &invocation);
};

/// What a chair's command about one stage begins with.
struct ChairsDesk
{
    std::unique_ptr<CompetitionSession> session;
    StageId stage;
    Identity chair;
};

Result<ChairsDesk> chairsDesk(const Invocation &invocation)
{
    auto session = openAs(Role::Chair, invocation.word(0));
    if (!session)
        return session.error();
    const auto stage = chosenStage((*session)->competition(), invocation);
    if (!stage)
        return stage.error();
    auto chair = ownIdentity(invocation);
    if (!chair)
        return chair.error();
    return ChairsDesk{*std::move(session), *stage, *std::move(chair)};
}

/// A file name that every system takes, from an id that may hold anything.
QString safeName(const QString &id)
{
    QString name;
    for (const QChar c : id)
        name += c.isLetterOrNumber() && c.unicode() < 128 ? c : QChar(u'-');
    return name;
}

Result<Answer> ResultsCommand::receipts(const Invocation &invocation)
{
    const auto desk = chairsDesk(invocation);
    if (!desk)
        return desk.error();
    const auto made = issueReceipts(*desk->session, desk->stage, desk->chair.key);
    if (!made)
        return made.error();
    const QDir folder(invocation.value(u"o"_s));
    if (!folder.mkpath(u"."_s))
        return Error{ErrorCode::ReadOnly,
            tr("The folder %1 cannot be made. Choose another place.").arg(shown(folder.path())),
            {}};
    Answer answer;
    QJsonArray files;
    for (const auto &[judge, statement] : *made) {
        const QString path = folder.filePath(safeName(judge.text()) + u".jurireceipt");
        if (const auto written = writeWholeFile(path, envelopeBytes(statement)); !written)
            return written.error();
        const auto receipt = readReceipt(statement);
        if (!receipt)
            return receipt.error();
        QJsonArray sheets;
        QStringList codes;
        for (const QByteArray &hash : receipt->sheets) {
            sheets += hex(hash);
            codes += codeOf(hash);
        }
        answer.lines += tr("%1: receipt for %2, for the sheets %3.")
                            .arg(shown(path), judge.text(), codes.join(u", "_s));
        files += QJsonObject{{u"file"_s, path}, {u"judge"_s, judge.text()}, {u"sheets"_s, sheets}};
    }
    if (made->empty())
        answer.lines += tr("Nothing has been received yet, so there is nothing to confirm.");
    answer.json[u"receipts"_s] = files;
    return answer;
}

Result<Answer> ResultsCommand::newerPackage(CompetitionSession &session, const Statement &package)
{
    const auto update = takePackage(session, package);
    if (!update)
        return update.error();
    Answer answer;
    answer.lines = {update->before == update->after
                        ? tr("Package %1 is in use already; nothing changed.").arg(update->after)
                        : tr("Package %1 is in use from now on, in place of package %2. Every "
                             "score stays; %3 entries are new for you, %4 are gone.")
                              .arg(update->after)
                              .arg(update->before)
                              .arg(update->newAssignments)
                              .arg(update->droppedAssignments)};
    answer.json = {{u"package"_s, update->after}, {u"before"_s, update->before},
        {u"new_entries"_s, update->newAssignments},
        {u"gone_entries"_s, update->droppedAssignments}};
    return answer;
}

Result<Answer> ResultsCommand::receive(const Invocation &invocation)
{
    const auto session = openAs(Role::Judge, invocation.word(0));
    if (!session)
        return session.error();
    const auto file = verifyFileAt(invocation.word(1));
    if (!file)
        return file.error();
    if (file->type == StatementType::CompetitionPackage)
        return newerPackage(**session, file->statement);
    const auto statement = verifiedAs(StatementType::Receipt, invocation.word(1));
    if (!statement)
        return statement.error();
    const auto receipt = takeReceipt(**session, *statement);
    if (!receipt)
        return receipt.error();
    Answer answer;
    QJsonArray sheets;
    for (const QByteArray &hash : receipt->sheets) {
        const bool own = (*session)->competition().statements.contains(hash);
        answer.lines += own ? tr("The chair confirms your sheet %1.").arg(codeOf(hash))
                            : tr("The chair confirms a sheet %1 that is not in this file: it was "
                                 "signed in another copy.")
                                  .arg(codeOf(hash));
        sheets += QJsonObject{{u"code"_s, codeOf(hash)}, {u"hash"_s, hex(hash)}, {u"here"_s, own}};
    }
    answer.json = {{u"judge"_s, receipt->judge.text()}, {u"sheets"_s, sheets}};
    return answer;
}

Result<Answer> ResultsCommand::publish(const Invocation &invocation)
{
    const auto desk = chairsDesk(invocation);
    if (!desk)
        return desk.error();
    NoProgress quiet;
    const ResultScope scope =
        invocation.has(u"pseudonyms"_s) ? ResultScope::Public : ResultScope::Panel;
    const auto statement = publishResult(
        desk->session->competition(), desk->stage, scope, desk->chair.key, systemClock(), quiet);
    if (!statement)
        return statement.error();
    // What is published is verified first, as a stranger would.
    const auto verified = verifyResult(*statement, quiet, Witnesses::StillComing);
    if (!verified)
        return verified.error();
    const QString path = invocation.value(u"o"_s);
    if (const auto written = writeWholeFile(path, envelopeBytes(*statement)); !written)
        return written.error();
    Answer answer;
    answer.lines = {tr("%1: the result with %n sheets, code %2.", nullptr,
                        static_cast<int>(verified->view.findings.size()))
                        .arg(shown(path), codeOf(statement->hash)),
        scope == ResultScope::Public
            ? tr("Without the judges' names and notes. Reasons of decisions, absences and recusals "
                 "stand in it as they were written, and in a small panel the scores themselves "
                 "may tell who gave them.")
            : tr("With the judges' names and notes: for the panel, not for the public."),
        tr("Digits of the chair's key, to be printed with the result: %1")
            .arg(comparisonDigits(verified->anchor))};
    answer.json = {{u"file"_s, path}, {u"code"_s, codeOf(statement->hash)},
        {u"hash"_s, hex(statement->hash)},
        {u"scope"_s, scope == ResultScope::Public ? u"public"_s : u"panel"_s},
        {u"outcome"_s, hex(verified->content.outcomeHash)},
        {u"sheets"_s, static_cast<qint64>(verified->view.findings.size())},
        {u"witnesses"_s, static_cast<qint64>(verified->witnesses.size())}};
    QStringList awaited;
    for (const JudgeId &judge : verified->awaited)
        awaited += judge.text();
    answer.json[u"awaited"_s] = toJsonArray(awaited);
    if (!awaited.isEmpty())
        answer.lines += tr("Not valid yet: this competition demands that every judge signs the "
                           "result. Send it to %1, merge the signatures that come back, and "
                           "publish again.")
                            .arg(awaited.join(u", "_s));
    return answer;
}

Result<Answer> ResultsCommand::witness(const Invocation &invocation)
{
    const auto session = openAs(Role::Judge, invocation.word(0));
    if (!session)
        return session.error();
    const auto result = verifiedAs(StatementType::Result, invocation.word(1));
    if (!result)
        return result.error();
    NoProgress quiet;
    const auto verified = verifyResult(*result, quiet, Witnesses::StillComing);
    if (!verified)
        return verified.error();
    const auto own = ownIdentity(invocation);
    if (!own)
        return own.error();
    const auto statement =
        witnessResult(*verified, (*session)->competition(), own->key, systemClock());
    if (!statement)
        return statement.error();
    const QString path = invocation.value(u"o"_s);
    if (const auto written = writeWholeFile(path, envelopeBytes(*statement)); !written)
        return written.error();
    Answer answer;
    answer.lines = {
        tr("%1: your signature under this result. Send it to the chair.").arg(shown(path))};
    answer.json = {{u"file"_s, path}, {u"judge"_s, (*session)->competition().self.text()},
        {u"outcome"_s, hex(verified->content.outcomeHash)}, {u"hash"_s, hex(statement->hash)}};
    return answer;
}

Result<Answer> ResultsCommand::successor(const Invocation &invocation)
{
    const auto session = openAs(Role::Chair, invocation.word(0));
    if (!session)
        return session.error();
    const auto next = ownIdentity(invocation);
    if (!next)
        return next.error();
    const auto statement =
        successorIdentity((*session)->competition(), next->name, next->key, systemClock());
    if (!statement)
        return statement.error();
    const QString path = invocation.value(u"o"_s);
    if (const auto written = writeWholeFile(path, envelopeBytes(*statement)); !written)
        return written.error();
    Answer answer;
    answer.lines = {tr("%1: %2 offers to take over as chair. The present chair, or the recovery "
                       "key, signs: juri-cli decide FILE.juri chair-rotate %1")
            .arg(shown(path), next->name)};
    answer.json = {{u"file"_s, path}, {u"name"_s, next->name},
        {u"digits"_s, comparisonDigits(next->key.publicKey())}};
    return answer;
}

} // namespace

Command receiptsCommand()
{
    return {u"receipts"_s, u"FILE.juri"_s,
        ResultsCommand::tr("signs a receipt for each judge whose sheets were received"), 1, 1,
        {{u"o"_s, ResultsCommand::tr("the folder to write them to"), u"DIR"_s}, stageOption(),
            identityOption(), passphraseOption()},
        &ResultsCommand::receipts, {u"o"_s}};
}

Command receiveCommand()
{
    return {u"receive"_s, u"J.juri X.jurireceipt|X.juripack"_s,
        ResultsCommand::tr("takes the chair's receipt, or a newer package, into the judge's file"),
        2, 2, {}, &ResultsCommand::receive};
}

Command publishCommand()
{
    return {u"publish"_s, u"FILE.juri"_s,
        ResultsCommand::tr("signs the result bundle of a closed stage, from which anyone can "
                           "compute the result again"),
        1, 1,
        {{u"o"_s, ResultsCommand::tr("the bundle to write"), u"X.juriresult"_s},
            {u"pseudonyms"_s, ResultsCommand::tr("without the names of judges and their notes")},
            stageOption(), identityOption(), passphraseOption()},
        &ResultsCommand::publish, {u"o"_s}};
}

Command witnessCommand()
{
    return {u"witness"_s, u"J.juri X.juriresult"_s,
        ResultsCommand::tr(
            "verifies a result and signs, as its judge, that the right sheet counts"),
        2, 2,
        {{u"o"_s, ResultsCommand::tr("the file to write"), u"X.juriwitness"_s}, identityOption(),
            passphraseOption()},
        &ResultsCommand::witness, {u"o"_s}};
}

Command successorCommand()
{
    return {u"successor"_s, u"FILE.juri"_s,
        ResultsCommand::tr(
            "writes the identity by which the key of --identity takes over as chair"),
        1, 1,
        {{u"o"_s, ResultsCommand::tr("the file to write"), u"X.juriid"_s}, identityOption(),
            passphraseOption()},
        &ResultsCommand::successor, {u"o"_s}};
}

} // namespace juri::cli
