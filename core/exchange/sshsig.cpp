// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sshsig.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QtEndian>

#include <sodium.h>

#include <cstring>
#include <set>

namespace juri {

namespace {

constexpr qsizetype mostArmorBytes = 2048;
constexpr qsizetype signatureBytes = 64;
constexpr char beginLine[] = "-----BEGIN SSH SIGNATURE-----\n";
constexpr char endLine[] = "-----END SSH SIGNATURE-----";
constexpr qsizetype beginLength = sizeof(beginLine) - 1;
constexpr qsizetype endLength = sizeof(endLine) - 1;
constexpr qsizetype lineLength = 70;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// A string of the SSH wire format: length in four bytes, then the bytes.
QByteArray sshString(const QByteArray &bytes)
{
    QByteArray out(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(bytes.size()), out.data());
    return out + bytes;
}

QByteArray toBeSigned(const QByteArray &message, const QString &signatureNamespace)
{
    QByteArray digest(crypto_hash_sha512_BYTES, Qt::Uninitialized);
    crypto_hash_sha512(reinterpret_cast<unsigned char *>(digest.data()), raw(message),
        static_cast<unsigned long long>(message.size()));
    return "SSHSIG" + sshString(signatureNamespace.toLatin1()) + sshString({}) +
           sshString("sha512") + sshString(digest);
}

/// Everything of the blob but the 64 signature bytes, which come last.
QByteArray blobHead(const QByteArray &publicKey, const QString &signatureNamespace)
{
    QByteArray signatureLength(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(signatureBytes), signatureLength.data());
    QByteArray outer(4, Qt::Uninitialized);
    const QByteArray type = sshString("ssh-ed25519");
    qToBigEndian(static_cast<quint32>(type.size() + 4 + signatureBytes), outer.data());
    return QByteArray("SSHSIG\0\0\0\1", 10) +
           sshString(sshString("ssh-ed25519") + sshString(publicKey)) +
           sshString(signatureNamespace.toLatin1()) + sshString({}) + sshString("sha512") + outer +
           type + signatureLength;
}

constexpr qsizetype keyOffset = 10 + 4 + 4 + 11 + 4; // where the 32 key bytes stand in the blob

Error badSignature(const char *detail)
{
    return {ErrorCode::BadSignature,
        QCoreApplication::translate("juri::SshSignature",
            "The signature does not fit the content. The file was changed after it was signed, or "
            "is not what its name says. Ask for it again."),
        QString::fromLatin1(detail)};
}

Result<QByteArray> decodeArmor(const QByteArray &armor)
{
    if (armor.size() > mostArmorBytes)
        return badSignature("armor is too long");
    QByteArray text = armor;
    if (text.endsWith('\n'))
        text.chop(1);
    if (!text.startsWith(beginLine) || !text.endsWith(endLine))
        return badSignature("armor lines");
    text = text.sliced(beginLength, text.size() - beginLength - endLength);
    if (!text.endsWith('\n'))
        return badSignature("armor lines");
    text.replace('\n', "");
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    // Comparing with our own encoding refuses blanks and non-canonical last characters.
    if (!decoded || decoded.decoded.toBase64() != text)
        return badSignature("armor is not base64");
    return decoded.decoded;
}

/// isSoundPublicKey, which costs as much as a verification, remembers the keys of this thread that
/// passed: thousands of sheets come from a few hundred judges.
bool isKnownToBeSound(const QByteArray &key)
{
    constexpr size_t mostKeys = 1024;
    thread_local std::set<QByteArray> sound;
    if (sound.contains(key))
        return true;
    if (!isSoundPublicKey(key))
        return false;
    if (sound.size() == mostKeys)
        sound.clear();
    sound.insert(key);
    return true;
}

/// The namespace of a decoded blob: a string of the SSH wire format after the 32 key bytes.
std::optional<QByteArray> namespaceIn(const QByteArray &blob)
{
    constexpr qsizetype at = keyOffset + 32;
    if (blob.size() < at + 4)
        return std::nullopt;
    const quint32 length = qFromBigEndian<quint32>(blob.constData() + at);
    if (length > static_cast<quint64>(blob.size() - at - 4))
        return std::nullopt;
    return blob.mid(at + 4, static_cast<qsizetype>(length));
}

} // namespace

Result<QString> claimedNamespace(const QByteArray &armor)
{
    const auto blob = decodeArmor(armor);
    if (!blob)
        return blob.error();
    const auto found = namespaceIn(*blob);
    if (!found)
        return badSignature("blob is too short");
    return QString::fromLatin1(*found);
}

QByteArray signSsh(
    const QByteArray &message, const QString &signatureNamespace, const SigningKey &key)
{
    const QByteArray blob = blobHead(key.publicKey(), signatureNamespace) +
                            key.sign(toBeSigned(message, signatureNamespace));
    const QByteArray base64 = blob.toBase64();
    QByteArray armor(beginLine);
    for (qsizetype i = 0; i < base64.size(); i += lineLength)
        armor += base64.mid(i, lineLength) + '\n';
    return armor + endLine + '\n';
}

Result<QByteArray> verifySsh(
    const QByteArray &message, const QString &signatureNamespace, const QByteArray &armor)
{
    const auto blob = decodeArmor(armor);
    if (!blob)
        return blob.error();
    if (blob->size() < keyOffset + 32)
        return badSignature("blob is too short");
    const QByteArray key = blob->mid(keyOffset, 32);
    // The blob must be, byte for byte, what we would write for this key, namespace and hash: this
    // refuses other versions, algorithms, key types and a filled reserved field in one rule.
    const QByteArray head = blobHead(key, signatureNamespace);
    if (blob->size() != head.size() + signatureBytes || !blob->startsWith(head))
        return badSignature("blob differs from the one form, or another namespace");
    if (!isKnownToBeSound(key))
        return Error{ErrorCode::WrongKey,
            QCoreApplication::translate("juri::SshSignature",
                "The key in this file is not sound: anybody could sign with "
                "it. Ask for a new identity."),
            {}};
    const QByteArray signature = blob->right(signatureBytes);
    const QByteArray signedBytes = toBeSigned(message, signatureNamespace);
    if (crypto_sign_verify_detached(raw(signature), raw(signedBytes),
            static_cast<unsigned long long>(signedBytes.size()), raw(key)) != 0)
        return badSignature("signature");
    return key;
}

} // namespace juri
