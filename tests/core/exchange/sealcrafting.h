// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sealed files for tests, and what a hostile writer of them can compute: by other code than the one
// under test, where there is any.

#include "core/exchange/agetext.h"
#include "core/exchange/seal.h"
#include "core/support/files.h"

#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

#include <sodium.h>

#include <array>
#include <optional>
#include <utility>

namespace juri::test {

using namespace Qt::StringLiterals;

inline constexpr std::array sizes{0, 1, 65535, 65536, 65537, 131072, 200000};
/// Of every file that sealedOf makes.
inline const QByteArray fileKey(16, 'f');

inline SealKey keyNumber(char number)
{
    return SealKey::of(SigningKey::fromSeed(QByteArray(32, number)));
}

/// Gives the known file key first, then the usual dice: so that a test can craft headers whose MAC
/// is right, as the writer of a hostile file can.
class KnownFileKey final : public RandomSource
{
public:
    QByteArray bytes(qsizetype count) override
    {
        return std::exchange(m_first, false) ? fileKey : m_dice.bytes(count);
    }

private:
    bool m_first = true;
    SeededRandom m_dice{7};
};

inline QByteArray content(qsizetype size)
{
    SeededRandom dice(11);
    return dice.bytes(size);
}

inline QByteArray sealedOf(const QByteArray &plain)
{
    KnownFileKey random;
    return sealFor(plain, {keyNumber('c').recipient()}, random).value();
}

inline ErrorCode codeOf(const QByteArray &sealed, char number = 'c')
{
    const SealKey key = keyNumber(number);
    const std::array keys{&key};
    const auto opened = unseal(sealed, keys);
    // Internal stands for "was opened".
    return opened ? ErrorCode::Internal : opened.error().code;
}

inline Result<QByteArray> openedBy(const SealKey &key, const QByteArray &sealed)
{
    const std::array keys{&key};
    return unseal(sealed, keys);
}

inline QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

/// HKDF by other code than the one under test.
inline QByteArray hkdf(const QByteArray &secret, const QByteArray &salt, const QByteArray &info)
{
    return hmac(hmac(salt, secret), info + '\1');
}

/// The header up to "---", with the MAC that the file key gives it, and the payload as it was.
inline QByteArray withStanzas(const QByteArray &sealed, const QByteArray &stanzas)
{
    const QByteArray head = age::versionLine + stanzas + "---";
    const QByteArray mac = hmac(hkdf(fileKey, {}, "header"), head);
    const qsizetype payload = sealed.indexOf('\n', sealed.indexOf("\n--- ") + 1) + 1;
    return head + ' ' + mac.toBase64(QByteArray::OmitTrailingEquals) + '\n' + sealed.mid(payload);
}

inline QByteArray stanzasOf(const QByteArray &sealed)
{
    const qsizetype begin = sealed.indexOf('\n') + 1;
    return sealed.mid(begin, sealed.indexOf("\n--- ") + 1 - begin);
}

inline QByteArray chunk(const QByteArray &plain, quint64 index, bool last, const QByteArray &nonce)
{
    const QByteArray key = hkdf(fileKey, nonce, "payload");
    QByteArray chunkNonce(12, '\0');
    chunkNonce[10] = static_cast<char>(index);
    chunkNonce[11] = last ? '\1' : '\0';
    QByteArray out(plain.size() + 16, '\0');
    crypto_aead_chacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(out.data()),
        nullptr, reinterpret_cast<const unsigned char *>(plain.constData()),
        static_cast<unsigned long long>(plain.size()), nullptr, 0, nullptr,
        reinterpret_cast<const unsigned char *>(chunkNonce.constData()),
        reinterpret_cast<const unsigned char *>(key.constData()));
    return out;
}

/// A stanza for the key, made with a share that forces the shared secret to zero: a reader that
/// did not look would open it, whoever it is.
inline QByteArray forcedStanza(const QByteArray &share, const SealKey &reader)
{
    const QByteArray key =
        hkdf(QByteArray(32, '\0'), share + reader.publicKey(), "age-encryption.org/v1/X25519");
    const QByteArray nonce(12, '\0');
    QByteArray body(32, '\0');
    crypto_aead_chacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(body.data()),
        nullptr, reinterpret_cast<const unsigned char *>(fileKey.constData()), 16, nullptr, 0,
        nullptr, reinterpret_cast<const unsigned char *>(nonce.constData()),
        reinterpret_cast<const unsigned char *>(key.constData()));
    return "-> X25519 " + age::base64(share) + '\n' + age::base64(body) + '\n';
}

/// The stock program: opens with the key, or gives nothing.
inline std::optional<QByteArray> stockOpens(const QByteArray &sealed, const SealKey &key)
{
    QTemporaryDir folder;
    const QString identity = folder.filePath(u"key.txt"_s);
    const QString file = folder.filePath(u"sealed.age"_s);
    const QString out = folder.filePath(u"plain"_s);
    if (!writeWholeFile(identity, key.secretText().toLatin1() + '\n') ||
        !writeWholeFile(file, sealed))
        qFatal("the temporary folder is not writable");
    QProcess process;
    process.start(u"age"_s, {u"-d"_s, u"-i"_s, identity, u"-o"_s, out, file});
    if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return std::nullopt;
    const auto plain = readWholeFile(out, 1'000'000);
    // The program makes no file for an empty content.
    return plain ? *plain : QByteArray();
}

inline bool stockProgramIsThere()
{
    return !QStandardPaths::findExecutable(u"age"_s).isEmpty() &&
           !QStandardPaths::findExecutable(u"age-keygen"_s).isEmpty();
}

inline constexpr char skipSentence[] =
    "The programs age and age-keygen are not installed: the seal was not tried against them.";

} // namespace juri::test
