// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/seal.h"

#include "core/exchange/agecrypt.h"
#include "core/exchange/agetext.h"

#include <QtCore/QCoreApplication>

#include <sodium.h>

#include <optional>
#include <utility>

namespace juri {

namespace {

constexpr qsizetype sealKeyBytes = 32;
constexpr char recipientPrefix[] = "age";
constexpr char stanzaType[] = "X25519";

/// The 32 bytes of a recipient, if somebody can have the secret.
std::optional<QByteArray> recipientKey(QStringView text)
{
    auto key = age::bech32Key(recipientPrefix, text.toLatin1());
    if (!key)
        return std::nullopt;
    // A key that is not reduced modulo 2^255 - 19 is never what its holder computes and mixes in,
    // so that a file sealed for it could be opened by nobody.
    const bool nearPrime = static_cast<unsigned char>(key->front()) >= 0xed &&
                           QByteArrayView(*key).sliced(1, 30) == QByteArray(30, '\xff');
    const unsigned top = static_cast<unsigned char>(key->back());
    if (top > 0x7f || (top == 0x7f && nearPrime))
        return std::nullopt;
    // Scalars are multiples of 8, so any of them takes a point of low order to zero.
    const QByteArray someScalar(sealKeyBytes, '\1');
    age::Secret<32> product;
    if (crypto_scalarmult(product.data(), age::octets(someScalar), age::octets(*key)) != 0)
        return std::nullopt;
    return key;
}

/// The stanza that wraps the file key for one recipient.
QByteArray stanzaFor(const QByteArray &recipient, const age::FileKey &fileKey, RandomSource &random)
{
    const age::Secret<32> ephemeral(random.bytes(sealKeyBytes));
    QByteArray share(sealKeyBytes, '\0');
    crypto_scalarmult_base(age::octets(share), ephemeral.data());
    age::Secret<32> shared;
    // Cannot fail: the recipient is no point of low order.
    const int failed = crypto_scalarmult(shared.data(), ephemeral.data(), age::octets(recipient));
    Q_ASSERT(failed == 0);
    Q_UNUSED(failed);
    const QByteArray body = age::wrapFileKey(fileKey, shared, share, recipient);
    return "-> " + QByteArray(stanzaType) + ' ' + age::base64(share) + '\n' + age::base64(body) +
           '\n';
}

/// Finds the file key among all stanzas of our type, all of which must be sound.
Result<> findFileKey(
    const age::Header &header, std::span<const SealKey *const> keys, age::FileKey &fileKey)
{
    bool found = false;
    for (const age::Stanza &stanza : header.stanzas) {
        if (stanza.arguments.front() != stanzaType)
            continue; // another kind of recipient, or noise that writers add on purpose
        const auto share = stanza.arguments.size() == 2 ? age::fromBase64(stanza.arguments.back())
                                                        : std::optional<QByteArray>();
        if (!share || share->size() != sealKeyBytes ||
            stanza.body.size() != age::wrappedFileKeyBytes)
            return age::brokenSeal("X25519 stanza");
        for (const SealKey *key : keys) {
            if (key == nullptr || key->secret().isEmpty())
                continue; // moved from
            age::Secret<32> shared;
            if (crypto_scalarmult(shared.data(), age::octets(key->secret()), age::octets(*share)) !=
                0)
                return age::brokenSeal("share of low order");
            if (!found)
                found = age::unwrapFileKey(fileKey, stanza.body, shared, *share, key->publicKey());
        }
    }
    if (found)
        return {};
    return Error{ErrorCode::WrongKey,
        keys.empty()
            ? QCoreApplication::translate("juri::Seal",
                  "This file is sealed. Only the chair that it was sealed for can open it.")
            : QCoreApplication::translate("juri::Seal",
                  "This file is sealed for another chair. Ask the judge to seal it for this "
                  "competition's chair."),
        {}};
}

} // namespace

SealKey SealKey::of(const SigningKey &key)
{
    const age::DerivedKey secret(key.seed(), "", "juri-seal-v1");
    SealKey result;
    result.m_secret = secret.view().toByteArray();
    result.m_public = QByteArray(sealKeyBytes, '\0');
    crypto_scalarmult_base(age::octets(result.m_public), secret.data());
    return result;
}

SealKey::SealKey(SealKey &&other) noexcept
{
    swap(other);
}

SealKey &SealKey::operator=(SealKey &&other) noexcept
{
    swap(other);
    return *this;
}

SealKey::~SealKey()
{
    if (!m_secret.isEmpty())
        sodium_memzero(m_secret.data(), static_cast<size_t>(m_secret.size()));
}

void SealKey::swap(SealKey &other) noexcept
{
    m_secret.swap(other.m_secret);
    m_public.swap(other.m_public);
}

QString SealKey::recipient() const
{
    return QString::fromLatin1(age::bech32(recipientPrefix, m_public));
}

QString SealKey::secretText() const
{
    return QString::fromLatin1(age::bech32("age-secret-key-", m_secret).toUpper());
}

bool isSealRecipient(QStringView text)
{
    return recipientKey(text).has_value();
}

bool looksSealed(const QByteArray &bytes)
{
    return bytes.startsWith(age::versionLine);
}

Result<QByteArray> sealFor(
    const QByteArray &plain, const QStringList &recipients, RandomSource &random)
{
    if (recipients.isEmpty() || recipients.size() > mostSealRecipients)
        return Error{ErrorCode::BadUsage,
            QCoreApplication::translate("juri::Seal",
                "A file is sealed for at least one person and at most 20. Choose whom to seal it "
                "for."),
            {}};
    if (plain.size() > largestSealedContent)
        return Error{ErrorCode::TooLarge,
            QCoreApplication::translate("juri::Seal",
                "The file is too large to be sealed. Shorten the notes, or hand it in unsealed."),
            {}};
    const age::FileKey fileKey(random.bytes(age::fileKeyBytes));
    QByteArray file(age::versionLine);
    for (const QString &recipient : recipients) {
        const auto key = recipientKey(recipient);
        if (!key)
            return Error{ErrorCode::WrongKey,
                QCoreApplication::translate("juri::Seal",
                    "The key that this file was to be sealed for is not sound. Ask the chair for a "
                    "new competition package."),
                recipient.left(100)};
        file += stanzaFor(*key, fileKey, random);
    }
    file += "---";
    file += ' ' + age::base64(age::headerMac(file, fileKey)) + '\n';
    file += age::sealPayload(plain, fileKey, random.bytes(age::payloadNonceBytes));
    return file;
}

Result<QByteArray> unseal(const QByteArray &sealed, std::span<const SealKey *const> keys)
{
    if (sealed.size() > largestSealedFile)
        return age::tooLargeSeal("file");
    const auto header = age::readHeader(sealed);
    if (!header)
        return header.error();
    age::FileKey fileKey;
    if (const auto found = findFileKey(*header, keys, fileKey); !found)
        return found.error();
    const QByteArray mac = age::headerMac(QByteArrayView(sealed).first(header->macked), fileKey);
    if (sodium_memcmp(mac.constData(), header->mac.constData(), static_cast<size_t>(mac.size())) !=
        0)
        return age::brokenSeal("header MAC");
    return age::openPayload(
        QByteArrayView(sealed).sliced(header->size), fileKey, largestSealedContent);
}

} // namespace juri
