// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keys.h"
#include "core/support/jsonfields.h"

#include <QtCore/QCoreApplication>

#include <sodium.h>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualPasses = 3;
constexpr qint64 usualMemory = 256LL * 1024 * 1024;
constexpr qint64 smallMemory = 64LL * 1024 * 1024;
// A hostile key file must not be able to freeze the machine.
constexpr qint64 mostPasses = 20;
constexpr qint64 mostMemory = 2048LL * 1024 * 1024;
constexpr qsizetype mostKeyFileBytes = 16 * 1024;

struct KeyFile
{
    QString name;
    QByteArray publicKey;
    bool sealed = false;
    qint64 passes = 0, memory = 0;
    QByteArray salt, nonce, body; ///< body: the seed, sealed or open
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

/// The key derived from a passphrase; empty if the memory is not to be had.
QByteArray derivedKey(
    const QString &passphrase, const QByteArray &salt, qint64 passes, qint64 memory)
{
    QByteArray key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, '\0');
    QByteArray secret = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    const int failed = crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()),
        static_cast<unsigned long long>(key.size()), secret.constData(),
        static_cast<unsigned long long>(secret.size()), bytesOf(salt),
        static_cast<unsigned long long>(passes), static_cast<size_t>(memory),
        crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
    return failed == 0 ? key : QByteArray();
}

Result<KeyFile> parseKeyFile(const QByteArray &bytes)
{
    if (bytes.size() > mostKeyFileBytes)
        return Error{ErrorCode::TooLarge,
            QCoreApplication::translate(
                "juri::KeyFile", "This is too large to be a key file of Juri."),
            {}};
    auto json = Json::parseCanonical(bytes);
    if (!json)
        return badKeyFile(json.error().detail);
    KeyFile file;
    JsonFields fields(*json);
    file.name = fields.text(u"name"_s);
    const auto key = keyFromSshText(fields.text(u"key"_s));
    const QString kdf = fields.text(u"kdf"_s);
    const bool typed = fields.text(u"type"_s) == u"key-file";
    const std::int64_t version = fields.number(u"v"_s);
    file.sealed = kdf == u"argon2id13";
    if (file.sealed) {
        file.passes = fields.number(u"ops"_s);
        file.memory = fields.number(u"mem"_s);
        file.salt = strictHex(fields.text(u"salt"_s));
        file.nonce = strictHex(fields.text(u"nonce"_s));
        file.body = strictHex(fields.text(u"sealed"_s));
    } else {
        file.body = strictHex(fields.text(u"seed"_s));
    }
    if (const QString problem = fields.problem(); !problem.isEmpty())
        return badKeyFile(problem);
    if (!key || !typed || version != 1 || (!file.sealed && kdf != u"none"))
        return badKeyFile(u"key, type, version or kdf"_s);
    file.publicKey = *key;
    const qsizetype wanted =
        file.sealed ? 32 + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES) : 32;
    if (file.body.size() != wanted)
        return badKeyFile(u"length of the seed"_s);
    if (file.sealed) {
        if (file.salt.size() != crypto_pwhash_SALTBYTES ||
            file.nonce.size() != crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
            return badKeyFile(u"salt or nonce"_s);
        if (file.passes < 1 || file.passes > mostPasses || file.memory < 8192 ||
            file.memory > mostMemory)
            return Error{ErrorCode::TooLarge,
                QCoreApplication::translate("juri::KeyFile",
                    "This key file asks for more memory or time than is sensible. "
                    "It was not made by Juri."),
                {}};
    }
    Json::Object header = *json->object();
    header.erase(u"sealed"_s);
    file.header = Json(std::move(header)).toBytes();
    return file;
}

} // namespace

QByteArray keyFileBytes(const Identity &identity, const QString &passphrase, RandomSource &random)
{
    Json::Object object{{u"key"_s, sshKeyText(identity.key.publicKey())},
        {u"name"_s, identity.name}, {u"type"_s, u"key-file"_s}, {u"v"_s, 1}};
    if (passphrase.isEmpty()) {
        object.emplace(u"kdf"_s, u"none"_s);
        object.emplace(u"seed"_s, QString::fromLatin1(identity.key.seed().toHex()));
        return Json(std::move(object)).toBytes();
    }
    const QByteArray salt = random.bytes(crypto_pwhash_SALTBYTES);
    const QByteArray nonce = random.bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    qint64 memory = usualMemory;
    QByteArray key = derivedKey(passphrase, salt, usualPasses, memory);
    if (key.isEmpty()) { // an old laptop: less memory is better than no seal
        memory = smallMemory;
        key = derivedKey(passphrase, salt, usualPasses, memory);
    }
    if (key.isEmpty())
        return {};
    object.emplace(u"kdf"_s, u"argon2id13"_s);
    object.emplace(u"ops"_s, usualPasses);
    object.emplace(u"mem"_s, static_cast<std::int64_t>(memory));
    object.emplace(u"salt"_s, QString::fromLatin1(salt.toHex()));
    object.emplace(u"nonce"_s, QString::fromLatin1(nonce.toHex()));
    const QByteArray header = Json(object).toBytes();
    QByteArray sealed(32 + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), '\0');
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.data()),
        &length, bytesOf(identity.key.seed()), 32, bytesOf(header),
        static_cast<unsigned long long>(header.size()), nullptr, bytesOf(nonce), bytesOf(key));
    sodium_memzero(key.data(), static_cast<size_t>(key.size()));
    object.emplace(u"sealed"_s, QString::fromLatin1(sealed.toHex()));
    return Json(std::move(object)).toBytes();
}

Result<KeyFileHeader> readKeyFileHeader(const QByteArray &bytes)
{
    const auto file = parseKeyFile(bytes);
    if (!file)
        return file.error();
    return KeyFileHeader{file->name, file->publicKey, file->sealed};
}

Result<Identity> readKeyFile(const QByteArray &bytes, const QString &passphrase)
{
    auto file = parseKeyFile(bytes);
    if (!file)
        return file.error();
    QByteArray seed = file->body;
    if (file->sealed) {
        QByteArray key = derivedKey(passphrase, file->salt, file->passes, file->memory);
        if (key.isEmpty())
            return Error{ErrorCode::DiskFailure,
                QCoreApplication::translate("juri::KeyFile",
                    "There is not enough free memory to open the key. Close other "
                    "programs and try again."),
                {}};
        seed = QByteArray(32, '\0');
        const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
            reinterpret_cast<unsigned char *>(seed.data()), nullptr, nullptr, bytesOf(file->body),
            static_cast<unsigned long long>(file->body.size()), bytesOf(file->header),
            static_cast<unsigned long long>(file->header.size()), bytesOf(file->nonce),
            bytesOf(key));
        sodium_memzero(key.data(), static_cast<size_t>(key.size()));
        if (failed != 0)
            return Error{ErrorCode::WrongPassphrase,
                QCoreApplication::translate(
                    "juri::KeyFile", "The passphrase does not open this key. Try again."),
                {}};
    }
    Identity identity{file->name, SigningKey::fromSeed(seed)};
    sodium_memzero(seed.data(), static_cast<size_t>(seed.size()));
    if (identity.key.publicKey() != file->publicKey)
        return badKeyFile(u"the seed is not that of the public key"_s);
    return identity;
}

} // namespace juri
