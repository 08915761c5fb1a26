// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "core/exchange/recoverykey.h"
#include "core/exchange/seal.h"
#include "core/session/identityfolder.h"
#include "core/support/files.h"
#include "core/support/qrmatrix.h"
#include "core/support/secrecy.h"

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
    static Result<Answer> show(const QString &place, const Invocation &invocation);
    static Answer withCode(Answer answer, const QByteArray &key, const Invocation &invocation);
    static Result<Answer> reseal(const QString &folder, const Invocation &invocation);
    static Result<Answer> recovery(const Invocation &invocation);
    static Result<Answer> sealKey(const QString &folder, const Invocation &invocation);
    static QString recoveryPage(const RecoveryKey &key);
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

Answer IdentityCommand::withCode(Answer answer, const QByteArray &key, const Invocation &invocation)
{
    if (invocation.has(u"qr"_s))
        answer.lines += QrMatrix::of(keyQrText(key)).halfBlockLines();
    return answer;
}

Result<Answer> IdentityCommand::show(const QString &place, const Invocation &invocation)
{
    if (QFileInfo(place).isFile()) {
        const auto statement = verifiedAs(StatementType::Identity, place);
        if (!statement)
            return statement.error();
        const auto content = readIdentity(*statement);
        if (!content)
            return content.error();
        return withCode(told(content->name, content->key, place), content->key, invocation);
    }
    const auto header = identityHeader(place);
    if (!header)
        return header.error();
    Answer answer =
        told(header->name, header->publicKey, QDir(place).filePath(u"identity.juriid"_s));
    answer.json[u"sealed"_s] = header->sealed || header->inKeychain;
    answer.json[u"keychain"_s] = header->inKeychain;
    answer.lines += header->inKeychain ? tr("The key is sealed by the keychain of this computer; "
                                            "it signs in the window of Juri.")
                    : header->sealed   ? tr("The key is sealed by a passphrase.")
                                       : tr("The key is not sealed by a passphrase.");
    return withCode(std::move(answer), header->publicKey, invocation);
}

Result<Answer> IdentityCommand::reseal(const QString &folder, const Invocation &invocation)
{
    if (!invocation.has(u"new-passphrase-file"_s))
        return Error{ErrorCode::BadUsage,
            tr("Say what the new passphrase is: --new-passphrase-file F. An empty file opens the "
               "seal."),
            {}};
    const auto before = passphrase(invocation);
    if (!before)
        return before.error();
    constexpr qint64 most = 64 * 1024;
    const auto bytes = readWholeFile(invocation.value(u"new-passphrase-file"_s), most);
    if (!bytes)
        return bytes.error();
    QString after = QString::fromUtf8(*bytes);
    for (const QChar end : {u'\n', u'\r'}) { // as in --passphrase-file: without the line end
        if (after.endsWith(end))
            after.chop(1);
    }
    SystemRandom random;
    if (const auto changed = changePassphrase(folder, *before, after, random); !changed)
        return changed.error();
    Answer answer;
    answer.json = {{u"sealed"_s, !after.isEmpty()}};
    answer.lines = after.isEmpty()
                       ? QStringList{tr("The key is no longer sealed: whoever uses this computer "
                                        "can sign with it. Seal it again with a new passphrase.")}
                       : QStringList{tr("The key is sealed by the new passphrase.")};
    return answer;
}

QString IdentityCommand::recoveryPage(const RecoveryKey &key)
{
    return tr("Recovery key of the chair\n\n"
              "    %1\n\n"
              "Print this page, or copy the characters by hand. Put the paper into an envelope, "
              "close it, and keep it where only the organiser gets at it. Then delete this "
              "file.\n\n"
              "Whoever has these characters can name a new chair for a competition whose package "
              "names this recovery key. They are needed only if the chair's own key is lost or "
              "stolen. Nobody can make them again.\n\n"
              "The key that belongs to it is public: %2\n"
              "Digits to compare: %3\n")
        .arg(key.text().replace(u"-"_s, u" - "_s), sshKeyText(key.publicKey()),
            comparisonDigits(key.publicKey()));
}

Result<Answer> IdentityCommand::recovery(const Invocation &invocation)
{
    const QString path = invocation.value(u"o"_s);
    if (path.isEmpty())
        return Error{ErrorCode::BadUsage,
            tr("Say where the recovery key goes: -o FILE.txt, best on a stick that is kept apart."),
            {}};
    if (QFileInfo::exists(path))
        return Error{ErrorCode::BadUsage,
            tr("There is a file %1 already. A recovery key is never overwritten; choose another "
               "name.")
                .arg(shown(path)),
            {}};
    SystemRandom random;
    const RecoveryKey key = RecoveryKey::make(random);
    QString page = recoveryPage(key);
    QByteArray bytes = page.toUtf8();
    const auto written = writeWholeFile(path, bytes, FileMode::OwnerOnly);
    wipe(page);
    wipe(bytes);
    if (!written)
        return written.error();
    Answer answer;
    const QByteArray &open = key.publicKey();
    answer.lines = {
        tr("Recovery key written to %1. Print it, and delete the file.").arg(shown(path)),
        tr("Key: %1").arg(sshKeyText(open)),
        tr("Compare these digits: %1").arg(comparisonDigits(open))};
    answer.json = {{u"file"_s, path}, {u"key"_s, sshKeyText(open)},
        {u"digits"_s, comparisonDigits(open)}, {u"fingerprint"_s, sshFingerprint(open)}};
    return answer;
}

/// For whom sheets are sealed; and, for the stock program `age`, the secret half in a file.
Result<Answer> IdentityCommand::sealKey(const QString &folder, const Invocation &invocation)
{
    const auto secret = passphrase(invocation);
    if (!secret)
        return secret.error();
    const auto identity = unlockIdentity(folder, *secret);
    if (!identity)
        return identity.error();
    const SealKey key = SealKey::of(identity->key);
    Answer answer;
    answer.lines = {tr("Sheets are sealed for this recipient: %1").arg(key.recipient())};
    answer.json = {{u"recipient"_s, key.recipient()}};
    const QString path = invocation.value(u"o"_s);
    if (path.isEmpty())
        return answer;
    QString text = key.secretText() + u'\n';
    QByteArray bytes = text.toUtf8();
    const auto written = writeWholeFile(path, bytes, FileMode::OwnerOnly);
    wipe(text);
    wipe(bytes);
    if (!written)
        return written.error();
    answer.lines += tr("%1 opens them with the stock program: age -d -i %1 X.jurisheet. Delete the "
                       "file afterwards.")
                        .arg(shown(path));
    answer.json[u"file"_s] = path;
    return answer;
}

Result<Answer> IdentityCommand::run(const Invocation &invocation)
{
    const QString act = invocation.word(0);
    const QString place = invocation.words().value(1, defaultIdentityFolder());
    if (act == "new"_L1)
        return make(place, invocation);
    if (act == "show"_L1)
        return show(place, invocation);
    if (act == "passphrase"_L1)
        return reseal(place, invocation);
    if (act == "recovery"_L1)
        return recovery(invocation);
    if (act == "seal-key"_L1)
        return sealKey(place, invocation);
    return Error{ErrorCode::BadUsage,
        tr("identity knows new, show, passphrase, recovery and seal-key, not %1.").arg(act), {}};
}

} // namespace

Command identityCommand()
{
    return {u"identity"_s, u"new|show|passphrase|recovery|seal-key [DIR]"_s,
        IdentityCommand::tr("makes a key, shows the digits to compare, changes the passphrase"), 1,
        2,
        {{u"name"_s, IdentityCommand::tr("whose key it is (new)"), u"N"_s}, passphraseOption(),
            {u"new-passphrase-file"_s,
                IdentityCommand::tr("a file that holds the new passphrase (passphrase)"), u"F"_s},
            {u"qr"_s, IdentityCommand::tr("also draws the key as a QR code (show)")},
            {u"o"_s, IdentityCommand::tr("where to write the secret (recovery, seal-key)"),
                u"FILE.txt"_s}},
        &IdentityCommand::run};
}

} // namespace juri::cli
