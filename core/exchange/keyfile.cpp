// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keyfile.h"

#include "core/support/jsonfields.h"
#include "core/support/secrecy.h"

#include <QtCore/QCoreApplication>

#include <sodium.h>

#include <algorithm>
#include <string>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 smallMemory = 64LL * 1024 * 1024;
// A hostile key file must not be able to freeze the machine.
constexpr qint64 mostPasses = 20;
constexpr qint64 mostMemory = 2048LL * 1024 * 1024;
constexpr qsizetype mostKeyFileBytes = 16 * 1024;
constexpr std::size_t seedBytes = 32;
constexpr auto seedStart = "\"seed\":\"";
constexpr std::size_t hexBytes = 2 * seedBytes;

struct KeyFile
{
    QString name;
    QByteArray publicKey;
    enum class Seal { None, Passphrase, Keychain } seal = Seal::None;
    SealCost cost{0, 0};
    QByteArray salt, nonce, body; ///< body: the sealed seed
    SecretBytes seed;             ///< the open seed, if it is not sealed
    QByteArray header;            ///< what the seal binds: the file without its body
};

Error badKeyFile(const QString &detail)
{
    return {ErrorCode::BadPayload,
        QCoreApplication::translate("juri::KeyFile",
            "This key file is damaged. Restore it from a copy, or make a new "
            "identity and send it to the chair."),
        detail};
}

/// Lower-case hex and nothing else; empty otherwise.
QByteArray strictHex(const QString &text)
{
    const QByteArray hex = text.toLatin1();
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.toHex() == hex ? bytes : QByteArray();
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// Where the digits of an open seed stand in a key file, or nullptr. Inside a text the quotes of
/// the pattern would be escaped, so it is the field and nothing else.
char *openSeedIn(QByteArray &text)
{
    const qsizetype at = text.indexOf(seedStart);
    if (at < 0)
        return nullptr;
    const qsizetype digits = at + qsizetype(std::char_traits<char>::length(seedStart));
    return text.size() - digits < qsizetype(hexBytes) ? nullptr : text.data() + digits;
}

/// Moves an open seed out of the text and leaves zeros, so that the JSON reader makes no copies of
/// it; what is not 64 lower-case digits leaves an x, which the reader refuses.
SecretBytes takeOpenSeed(QByteArray &text)
{
    char *digits = openSeedIn(text);
    if (!digits)
        return {};
    SecretBytes seed(seedBytes);
    std::size_t length = 0;
    const bool lower = std::none_of(
        digits, digits + hexBytes, [](char digit) { return digit >= 'A' && digit <= 'Z'; });
    const bool sound =
        lower &&
        sodium_hex2bin(seed.data(), seedBytes, digits, hexBytes, nullptr, &length, nullptr) == 0 &&
        length == seedBytes;
    std::fill_n(digits, hexBytes, sound ? '0' : 'x');
    return seed;
}

/// The key derived from a passphrase; empty if the memory is not to be had.
SecretBytes derivedKey(const QString &passphrase, const QByteArray &salt, SealCost cost)
{
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    QString normal = passphrase.normalized(QString::NormalizationForm_C);
    QByteArray secret = normal.toUtf8();
    const int failed = crypto_pwhash(key.data(), key.size(), secret.constData(),
        static_cast<unsigned long long>(secret.size()), bytesOf(salt),
        static_cast<unsigned long long>(cost.passes), static_cast<size_t>(cost.memory),
        crypto_pwhash_ALG_ARGON2ID13);
    wipe(secret);
    if (normal.constData() != passphrase.constData())
        wipe(normal);
    return failed == 0 ? std::move(key) : SecretBytes();
}

Json::Object ownHeader(const Identity &identity)
{
    return {{u"key"_s, sshKeyText(identity.key.publicKey())}, {u"name"_s, identity.name},
        {u"type"_s, u"key-file"_s}, {u"v"_s, 1}};
}

/// The header with a nonce and the seed under the wrapping key, bound to all the rest.
QByteArray sealedFile(
    Json::Object object, const SigningKey &key, const SecretBytes &wrapping, RandomSource &random)
{
    const QByteArray nonce = random.bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    object.emplace(u"nonce"_s, QString::fromLatin1(nonce.toHex()));
    const QByteArray header = Json(object).toBytes();
    QByteArray sealed(seedBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.data()),
        nullptr, key.seed().data(), seedBytes, bytesOf(header),
        static_cast<unsigned long long>(header.size()), nullptr, bytesOf(nonce), wrapping.data());
    object.emplace(u"sealed"_s, QString::fromLatin1(sealed.toHex()));
    return Json(std::move(object)).toBytes();
}

/// The seed, if the key is the one it was sealed with; empty otherwise.
SecretBytes openedSeed(const KeyFile &file, const SecretBytes &wrapping)
{
    SecretBytes seed(seedBytes);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(seed.data(), nullptr, nullptr,
        bytesOf(file.body), static_cast<unsigned long long>(file.body.size()), bytesOf(file.header),
        static_cast<unsigned long long>(file.header.size()), bytesOf(file.nonce), wrapping.data());
    return failed == 0 ? std::move(seed) : SecretBytes();
}

/// Length and limits of what the seal says about itself.
Result<> checkSeal(const KeyFile &file)
{
    if (file.body.size() != qsizetype(seedBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES))
        return badKeyFile(u"length of the sealed seed"_s);
    if (file.nonce.size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
        return badKeyFile(u"length of the nonce"_s);
    if (file.seal == KeyFile::Seal::Keychain)
        return {};
    if (file.salt.size() != crypto_pwhash_SALTBYTES)
        return badKeyFile(u"length of the salt"_s);
    if (file.cost.passes < 1 || file.cost.passes > mostPasses || file.cost.memory < 8192 ||
        file.cost.memory > mostMemory)
        return Error{ErrorCode::TooLarge,
            QCoreApplication::translate("juri::KeyFile",
                "This key file asks for more memory or time than is sensible. "
                "It was not made by Juri."),
            {}};
    return {};
}

Result<KeyFile> parseKeyFile(const QByteArray &bytes)
{
    if (bytes.size() > mostKeyFileBytes)
        return Error{ErrorCode::TooLarge,
            QCoreApplication::translate(
                "juri::KeyFile", "This is too large to be a key file of Juri."),
            {}};
    QByteArray text(bytes.constData(), bytes.size());
    KeyFile file;
    file.seed = takeOpenSeed(text);
    auto json = Json::parseCanonical(text);
    if (!json)
        return badKeyFile(json.error().detail);
    JsonFields fields(*json);
    file.name = fields.text(u"name"_s);
    const auto key = keyFromSshText(fields.text(u"key"_s));
    const QString kdf = fields.text(u"kdf"_s);
    const bool typed = fields.text(u"type"_s) == u"key-file";
    const std::int64_t version = fields.number(u"v"_s);
    if (kdf == u"argon2id13"_s) {
        file.seal = KeyFile::Seal::Passphrase;
        file.cost.passes = fields.number(u"ops"_s);
        file.cost.memory = fields.number(u"mem"_s);
        file.salt = strictHex(fields.text(u"salt"_s));
    } else if (kdf == u"keychain"_s) {
        file.seal = KeyFile::Seal::Keychain;
    }
    if (file.seal != KeyFile::Seal::None) {
        file.nonce = strictHex(fields.text(u"nonce"_s));
        file.body = strictHex(fields.text(u"sealed"_s));
    } else if (strictHex(fields.text(u"seed"_s)).size() != qsizetype(seedBytes) ||
               file.seed.empty()) {
        return badKeyFile(fields.problem() + u" seed"_s);
    }
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return badKeyFile(problem);
    if (!key || !typed || version != 1 || (file.seal == KeyFile::Seal::None && kdf != u"none"))
        return badKeyFile(u"key, type, version or kdf"_s);
    file.publicKey = *key;
    if (file.seal != KeyFile::Seal::None) {
        if (const auto sound = checkSeal(file); !sound)
            return sound.error();
    }
    Json::Object header = *json->object();
    header.erase(u"sealed"_s);
    file.header = Json(std::move(header)).toBytes();
    return file;
}

/// The person and key of an opened file.
Result<Identity> identityOf(const KeyFile &file)
{
    Identity identity{file.name, SigningKey::fromSeed(file.seed.view())};
    if (identity.key.publicKey() != file.publicKey)
        return badKeyFile(u"the seed is not that of the public key"_s);
    return identity;
}

} // namespace

QByteArray keyFileBytes(
    const Identity &identity, const QString &passphrase, RandomSource &random, SealCost cost)
{
    Json::Object object = ownHeader(identity);
    if (passphrase.isEmpty()) {
        object.emplace(u"kdf"_s, u"none"_s);
        object.emplace(u"seed"_s, QString(qsizetype(hexBytes), u'0'));
        QByteArray text = Json(std::move(object)).toBytes();
        // Only now, so that the one copy in the heap is the one the caller wipes.
        SecretBytes digits(hexBytes + 1);
        sodium_bin2hex(reinterpret_cast<char *>(digits.data()), digits.size(),
            identity.key.seed().data(), seedBytes);
        std::copy_n(digits.data(), hexBytes, openSeedIn(text));
        return text;
    }
    const QByteArray salt = random.bytes(crypto_pwhash_SALTBYTES);
    SecretBytes wrapping = derivedKey(passphrase, salt, cost);
    if (wrapping.empty()) { // an old laptop: less memory is better than no seal
        cost.memory = smallMemory;
        wrapping = derivedKey(passphrase, salt, cost);
    }
    if (wrapping.empty())
        return {};
    object.emplace(u"kdf"_s, u"argon2id13"_s);
    object.emplace(u"ops"_s, static_cast<std::int64_t>(cost.passes));
    object.emplace(u"mem"_s, static_cast<std::int64_t>(cost.memory));
    object.emplace(u"salt"_s, QString::fromLatin1(salt.toHex()));
    return sealedFile(std::move(object), identity.key, wrapping, random);
}

QByteArray keychainFileBytes(
    const Identity &identity, const SecretBytes &wrappingKey, RandomSource &random)
{
    Q_ASSERT_X(wrappingKey.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
        "keychainFileBytes", "a wrapping key has 32 bytes");
    Json::Object object = ownHeader(identity);
    object.emplace(u"kdf"_s, u"keychain"_s);
    return sealedFile(std::move(object), identity.key, wrappingKey, random);
}

Result<KeyFileHeader> readKeyFileHeader(const QByteArray &bytes)
{
    const auto file = parseKeyFile(bytes);
    if (!file)
        return file.error();
    return KeyFileHeader{file->name, file->publicKey, file->seal == KeyFile::Seal::Passphrase,
        file->seal == KeyFile::Seal::Keychain};
}

Result<Identity> readKeyFile(const QByteArray &bytes, const QString &passphrase)
{
    auto file = parseKeyFile(bytes);
    if (!file)
        return file.error();
    if (file->seal == KeyFile::Seal::Keychain)
        return Error{ErrorCode::WrongPassphrase,
            QCoreApplication::translate("juri::KeyFile",
                "This key is sealed by the keychain of your computer; a passphrase does not open "
                "it. Sign in the window of Juri."),
            {}};
    if (file->seal == KeyFile::Seal::Passphrase) {
        const SecretBytes wrapping = derivedKey(passphrase, file->salt, file->cost);
        if (wrapping.empty())
            return Error{ErrorCode::DiskFailure,
                QCoreApplication::translate("juri::KeyFile",
                    "There is not enough free memory to open the key. Close other "
                    "programs and try again."),
                {}};
        file->seed = openedSeed(*file, wrapping);
        if (file->seed.empty())
            return Error{ErrorCode::WrongPassphrase,
                QCoreApplication::translate(
                    "juri::KeyFile", "The passphrase does not open this key. Try again."),
                {}};
    }
    return identityOf(*file);
}

Result<Identity> readKeychainFile(const QByteArray &bytes, const SecretBytes &wrappingKey)
{
    auto file = parseKeyFile(bytes);
    if (!file)
        return file.error();
    if (file->seal == KeyFile::Seal::Keychain &&
        wrappingKey.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
        file->seed = openedSeed(*file, wrappingKey);
    else
        file->seed = {};
    if (file->seed.empty())
        return Error{ErrorCode::WrongKey,
            QCoreApplication::translate("juri::KeyFile",
                "What the keychain of this computer holds does not open this key. Make a new "
                "identity and send it to the chair."),
            {}};
    return identityOf(*file);
}

} // namespace juri
