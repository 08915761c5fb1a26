// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>

#include <sodium.h>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

// Picks the fastest code of libsodium for this processor; its functions work without, but slowly.
[[maybe_unused]] const bool sodiumStarted = sodium_init() >= 0;

constexpr int digitRounds = 5200;
constexpr qsizetype keyBytes = 32;

unsigned char *rawData(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *rawData(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// The 51 bytes that OpenSSH writes before base64.
QByteArray sshBlob(const QByteArray &key)
{
    return QByteArray("\0\0\0\x0bssh-ed25519\0\0\0\x20", 19) + key;
}

} // namespace

SigningKey SigningKey::generate(RandomSource &random)
{
    return fromSeed(SecretBytes::taken(random.bytes(keyBytes)).view());
}

SigningKey SigningKey::fromSeed(std::span<const unsigned char> seed)
{
    Q_ASSERT_X(seed.size() == keyBytes, "SigningKey::fromSeed", "a seed has 32 bytes");
    SigningKey key;
    key.m_secret = SecretBytes(crypto_sign_SECRETKEYBYTES);
    key.m_public = QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(rawData(key.m_public), key.m_secret.data(), seed.data());
    return key;
}

SigningKey SigningKey::fromSeed(const QByteArray &seed)
{
    return fromSeed({rawData(seed), static_cast<std::size_t>(seed.size())});
}

QByteArray SigningKey::sign(const QByteArray &message) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(rawData(signature), nullptr, rawData(message),
        static_cast<unsigned long long>(message.size()), m_secret.data());
    return signature;
}

bool isSoundPublicKey(const QByteArray &key)
{
    return key.size() == keyBytes && crypto_core_ed25519_is_valid_point(rawData(key)) == 1;
}

QString sshKeyText(const QByteArray &key)
{
    if (key.size() != keyBytes)
        return {};
    return u"ssh-ed25519 "_s + QString::fromLatin1(sshBlob(key).toBase64());
}

Result<QByteArray> keyFromSshText(QStringView text)
{
    const auto refuse = [] {
        return Error{ErrorCode::WrongKey,
            QCoreApplication::translate("juri::Keys",
                "The key in this file is not an Ed25519 key. Ask for a new identity."),
            {}};
    };
    if (!text.startsWith(u"ssh-ed25519 "))
        return refuse();
    const QByteArray blob = QByteArray::fromBase64(text.sliced(12).toLatin1());
    QByteArray key = blob.right(keyBytes);
    // One spelling: what we would write ourselves.
    if (blob.size() != 51 || sshKeyText(key) != text)
        return refuse();
    return key;
}

QString sshFingerprint(const QByteArray &key)
{
    const QByteArray digest = QCryptographicHash::hash(sshBlob(key), QCryptographicHash::Sha256);
    return u"SHA256:"_s + QString::fromLatin1(digest.toBase64(QByteArray::OmitTrailingEquals));
}

bool isSshFingerprint(QStringView text)
{
    const QByteArray digits = text.mid(7).toLatin1();
    const QByteArray hash = QByteArray::fromBase64(digits);
    return text.startsWith(u"SHA256:") && hash.size() == 32 &&
           hash.toBase64(QByteArray::OmitTrailingEquals) == digits;
}

QByteArray keyQrText(const QByteArray &key)
{
    return "juri-key:" + sshKeyText(key).toLatin1();
}

QString comparisonDigits(const QByteArray &key)
{
    if (key.size() != keyBytes)
        return {};
    // The rounds make the search for a look-alike key 5,200 times as dear; Signal's number does the
    // same.
    QByteArray hash = "juri-key-digits-v1" + key;
    for (int round = 0; round < digitRounds; ++round)
        hash = QCryptographicHash::hash(QByteArray(hash + key), QCryptographicHash::Sha512);
    QStringList groups;
    for (int group = 0; group < 6; ++group) {
        quint64 value = 0;
        for (int i = 0; i < 5; ++i)
            value = (value << 8U) | static_cast<unsigned char>(hash[group * 5 + i]);
        groups << u"%1"_s.arg(value % 100'000, 5, 10, QLatin1Char('0'));
    }
    return groups.join(u' ');
}

} // namespace juri
