// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/identityfolder.h"

#include "core/exchange/envelope.h"
#include "core/support/files.h"
#include "core/support/secrecy.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostKeyBytes = 16 * 1024;

QString keyPath(const QString &folder)
{
    return QDir(folder).filePath(u"identity.jurikey"_s);
}

QString identityPath(const QString &folder)
{
    return QDir(folder).filePath(u"identity.juriid"_s);
}

Error noMemory()
{
    return {ErrorCode::DiskFailure,
        QCoreApplication::translate("juri::Identity",
            "There is not enough free memory to seal the key. Close other "
            "programs and try again."),
        {}};
}

/// Half-written key files of a program that was stopped: they may be sealed by a passphrase that
/// was given up, or not at all.
void removeLeftovers(const QString &folder)
{
    QDir directory(folder);
    const QStringList names = directory.entryList(
        {u"identity.jurikey.??????"_s, u".identity.jurikey.juri-part-????????"_s},
        QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : names)
        directory.remove(name);
}

constexpr qsizetype wrappingKeyBytes = 32;

/// Refuses a folder that holds a key.
Result<> checkFree(const QString &folder)
{
    if (QFileInfo::exists(keyPath(folder)))
        return Error{ErrorCode::BadUsage,
            QCoreApplication::translate("juri::Identity",
                "There is a key in %1 already. Use it, or choose another folder; "
                "a key is never overwritten.")
                .arg(QDir::toNativeSeparators(folder)),
            {}};
    return {};
}

Identity freshIdentity(const QString &name, RandomSource &random)
{
    return {name.trimmed().normalized(QString::NormalizationForm_C), SigningKey::generate(random)};
}

/// Writes the two files of a new identity, and wipes the bytes of the key file.
Result<Statement> writeIdentity(
    const QString &folder, const Identity &identity, QByteArray keyBytes, const Clock &clock)
{
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::ReadOnly,
            QCoreApplication::translate(
                "juri::Identity", "The folder %1 cannot be made. Choose another place.")
                .arg(QDir::toNativeSeparators(folder)),
            {}};
    // A folder that was there belongs to somebody's order of things: only our own is closed.
    if (isNew)
        QFile::setPermissions(
            folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    auto statement =
        makeIdentity({identity.name, identity.key.publicKey(), clock.now()}, identity.key);
    if (!statement)
        return statement;
    // The public file first: should the second write fail, no key exists that nobody can announce.
    auto written = writeWholeFile(identityPath(folder), envelopeBytes(*statement));
    if (written)
        written = writeWholeFile(keyPath(folder), keyBytes, FileMode::OwnerOnly);
    wipe(keyBytes);
    if (!written)
        return written.error();
    return statement;
}

} // namespace

QString defaultIdentityFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/juri/identity"_s;
}

Result<Statement> createIdentity(const QString &folder, const QString &name,
    const QString &passphrase, const Clock &clock, RandomSource &random)
{
    if (const auto free = checkFree(folder); !free)
        return free.error();
    const Identity identity = freshIdentity(name, random);
    QByteArray bytes = keyFileBytes(identity, passphrase, random);
    if (bytes.isEmpty())
        return noMemory();
    return writeIdentity(folder, identity, std::move(bytes), clock);
}

Result<Statement> createIdentity(const QString &folder, const QString &name, KeyKeeper &keeper,
    const Clock &clock, RandomSource &random)
{
    if (const auto free = checkFree(folder); !free)
        return free.error();
    const Identity identity = freshIdentity(name, random);
    const SecretBytes wrapping = SecretBytes::taken(random.bytes(wrappingKeyBytes));
    const QString entry = sshFingerprint(identity.key.publicKey());
    if (const auto kept = keeper.keep(entry, wrapping); !kept)
        return kept.error();
    // What the keychain gives back must open the file, or the key would be lost at once.
    const auto fetched = keeper.fetch(entry);
    if (!fetched)
        return fetched.error();
    const QByteArray bytes = keychainFileBytes(identity, wrapping, random);
    if (const auto opened = readKeychainFile(bytes, *fetched); !opened)
        return opened.error();
    return writeIdentity(folder, identity, bytes, clock);
}

Result<> changePassphrase(const QString &folder, const QString &before, const QString &after,
    RandomSource &random, SealCost cost)
{
    const auto identity = unlockIdentity(folder, before);
    if (!identity)
        return identity.error();
    QByteArray bytes = keyFileBytes(*identity, after, random, cost);
    if (bytes.isEmpty())
        return noMemory();
    // The old file goes only for one that is known to open.
    const auto opened = readKeyFile(bytes, after);
    auto written = opened ? writeWholeFile(keyPath(folder), bytes, FileMode::OwnerOnly)
                          : Result<>(opened.error());
    wipe(bytes);
    if (written)
        removeLeftovers(folder);
    return written;
}

Result<KeyFileHeader> identityHeader(const QString &folder)
{
    auto bytes = readWholeFile(keyPath(folder), mostKeyBytes);
    if (!bytes)
        return bytes.error();
    const auto header = readKeyFileHeader(*bytes);
    wipe(*bytes);
    return header;
}

Result<Identity> unlockIdentity(const QString &folder, const QString &passphrase)
{
    auto bytes = readWholeFile(keyPath(folder), mostKeyBytes);
    if (!bytes)
        return bytes.error();
    auto identity = readKeyFile(*bytes, passphrase);
    wipe(*bytes);
    return identity;
}

Result<Identity> unlockByKeychain(const QString &folder, KeyKeeper *keeper)
{
    if (!keeper)
        return Error{ErrorCode::Locked,
            QCoreApplication::translate("juri::Identity",
                "This key is sealed by the keychain of your computer, and no keychain is there. "
                "Log in as you did when the key was made."),
            {}};
    const auto header = identityHeader(folder);
    if (!header)
        return header.error();
    const auto wrapping = keeper->fetch(sshFingerprint(header->publicKey));
    if (!wrapping)
        return wrapping.error();
    const auto bytes = readWholeFile(keyPath(folder), mostKeyBytes);
    if (!bytes)
        return bytes.error();
    return readKeychainFile(*bytes, *wrapping);
}

Result<Statement> identityStatement(const QString &folder)
{
    auto file = verifyFileAt(identityPath(folder));
    if (!file)
        return file.error();
    return std::move(file->statement);
}

} // namespace juri
