// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recoverykey.h"

#include <QtCore/QCoreApplication>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view recoveryLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's
constexpr std::size_t recoverySeedBytes = 32;
// 256 bits of seed, four of zero, so that the seed ends with a character, and 20 of checksum.
constexpr std::size_t recoveryBytes = 35;
constexpr qsizetype recoveryCharacters = 56;

/// The seed with zeros and checksum behind it.
SecretBytes withChecksum(std::span<const unsigned char> seed)
{
    constexpr std::string_view context = "juri-recovery-v1";
    SecretBytes hashed(context.size() + seed.size());
    std::copy(context.begin(), context.end(), hashed.data());
    std::copy(seed.begin(), seed.end(), hashed.data() + context.size());
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), hashed.data(), hashed.size());
    SecretBytes bytes(recoveryBytes);
    std::copy(seed.begin(), seed.end(), bytes.data());
    const unsigned check = (static_cast<unsigned>(digest[0]) << 12U) |
                           (static_cast<unsigned>(digest[1]) << 4U) |
                           (static_cast<unsigned>(digest[2]) >> 4U);
    for (std::size_t i = 0; i < 3; ++i)
        bytes.data()[recoverySeedBytes + i] =
            static_cast<unsigned char>((check >> (16U - 8U * i)) & 0xffU);
    return bytes;
}

/// The five bits of a character as people write it; -1 if it is none.
int fiveBits(QChar character)
{
    const char16_t upper = character.toUpper().unicode();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    const auto at =
        upper < 128 ? recoveryLetters.find(static_cast<char>(upper)) : std::string_view::npos;
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

Error mistyped(const QString &message)
{
    return {ErrorCode::InvalidValue, message, {}}; // no detail: the text is a secret
}

} // namespace

RecoveryKey RecoveryKey::make(RandomSource &random)
{
    return RecoveryKey(SigningKey::generate(random));
}

QString RecoveryKey::text() const
{
    const SecretBytes bytes = withChecksum(m_key.seed());
    QString text;
    text.reserve(recoveryCharacters + recoveryCharacters / 4); // or growing leaves copies behind
    for (std::size_t i = 0; i < std::size_t(recoveryCharacters); ++i) {
        unsigned value = 0;
        for (std::size_t bit = 5 * i; bit < 5 * i + 5; ++bit)
            value = (value << 1U) | ((unsigned{bytes.data()[bit / 8]} >> (7U - bit % 8)) & 1U);
        if (i > 0 && i % 4 == 0)
            text += u'-';
        text += QLatin1Char(recoveryLetters[value]);
    }
    return text;
}

Result<SigningKey> recoveryKeyFrom(QStringView text)
{
    SecretBytes bytes(recoveryBytes);
    qsizetype count = 0;
    for (const QChar character : text) {
        if (character.isSpace() || character.category() == QChar::Punctuation_Dash)
            continue;
        const int value = fiveBits(character);
        if (value < 0)
            return mistyped(QCoreApplication::translate("juri::RecoveryKey",
                "A recovery key has only digits and the letters A to Z without U. Check what you "
                "typed against the paper."));
        for (unsigned bit = 0; bit < 5 && count < recoveryCharacters; ++bit) {
            const std::size_t place = 5 * static_cast<std::size_t>(count) + bit;
            const unsigned set = (static_cast<unsigned>(value) >> (4U - bit)) & 1U;
            bytes.data()[place / 8] =
                static_cast<unsigned char>(bytes.data()[place / 8] | (set << (7U - place % 8)));
        }
        ++count;
    }
    if (count != recoveryCharacters)
        return mistyped(QCoreApplication::translate("juri::RecoveryKey",
            "A recovery key has 14 groups of four characters; these are %1 characters instead of "
            "56. Check what you typed against the paper.")
                .arg(count));
    const SecretBytes expected = withChecksum(bytes.view().first(recoverySeedBytes));
    if (sodium_memcmp(bytes.data(), expected.data(), recoveryBytes) != 0)
        return mistyped(QCoreApplication::translate("juri::RecoveryKey",
            "There is a typing mistake in this recovery key. Compare each group with the paper."));
    return SigningKey::fromSeed(bytes.view().first(recoverySeedBytes));
}

} // namespace juri
