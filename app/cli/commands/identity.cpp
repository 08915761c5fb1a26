// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "core/session/identityfolder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The command `identity`.
struct IdentityCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::IdentityCommand)

public:
    static Result<Answer> run(const Invocation &invocation);
    static Result<Answer> make(const QString &folder, const Invocation &invocation);
    static Result<Answer> show(const QString &place);
    static Answer told(const QString &name, const QByteArray &key, const QString &file);
};

Answer IdentityCommand::told(const QString &name, const QByteArray &key, const QString &file)
{
    Answer answer;
    answer.lines = {tr("Name: %1").arg(name),
        tr("Compare these digits: %1").arg(comparisonDigits(key)),
        tr("Key: %1").arg(sshKeyText(key)), tr("Fingerprint: %1").arg(sshFingerprint(key)),
        tr("File for the chair: %1").arg(shown(file))};
    answer.json = {{u"name"_s, name}, {u"digits"_s, comparisonDigits(key)},
        {u"key"_s, sshKeyText(key)}, {u"fingerprint"_s, sshFingerprint(key)}, {u"file"_s, file}};
    return answer;
}

Result<Answer> IdentityCommand::make(const QString &folder, const Invocation &invocation)
{
    const QString name = invocation.value(u"name"_s).trimmed();
    if (name.isEmpty())
        return Error{ErrorCode::BadUsage, tr("Say whose key it is: --name N."), {}};
    const auto secret = passphrase(invocation);
    if (!secret)
        return secret.error();
    SystemRandom random;
    const auto made = createIdentity(folder, name, *secret, systemClock(), random);
    if (!made)
        return made.error();
    Answer answer = told(name, made->signer, QDir(folder).filePath(u"identity.juriid"_s));
    answer.json[u"sealed"_s] = !secret->isEmpty();
    if (secret->isEmpty())
        answer.lines += tr("The key is not sealed by a passphrase; only this computer's file "
                           "protection guards it. Use --passphrase-file to seal a key.");
    return answer;
}

Result<Answer> IdentityCommand::show(const QString &place)
{
    if (QFileInfo(place).isFile()) {
        const auto statement = verifiedAs(StatementType::Identity, place);
        if (!statement)
            return statement.error();
        const auto content = readIdentity(*statement);
        if (!content)
            return content.error();
        return told(content->name, content->key, place);
    }
    const auto header = identityHeader(place);
    if (!header)
        return header.error();
    Answer answer =
        told(header->name, header->publicKey, QDir(place).filePath(u"identity.juriid"_s));
    answer.json[u"sealed"_s] = header->sealed;
    answer.lines += header->sealed ? tr("The key is sealed by a passphrase.")
                                   : tr("The key is not sealed by a passphrase.");
    return answer;
}

Result<Answer> IdentityCommand::run(const Invocation &invocation)
{
    const QString act = invocation.word(0);
    const QString place = invocation.words().value(1, defaultIdentityFolder());
    if (act == "new"_L1)
        return make(place, invocation);
    if (act == "show"_L1)
        return show(place);
    return Error{ErrorCode::BadUsage, tr("identity knows new and show, not %1.").arg(act), {}};
}

} // namespace

Command identityCommand()
{
    return {u"identity"_s, u"new|show [DIR]"_s,
        IdentityCommand::tr("makes a key, or shows the digits to compare"), 1, 2,
        {{u"name"_s, IdentityCommand::tr("whose key it is (new)"), u"N"_s}, passphraseOption()},
        &IdentityCommand::run};
}

} // namespace juri::cli
