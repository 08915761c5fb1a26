// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures: nobody without the key is believed, and nothing but what we would write ourselves.
//
// An input is a control character, a message, NUL, and the rest. With 1 in the control character
// the rest is an armored signature; otherwise changes to our own one, three bytes each, position
// and value: with 2 in its blob, else in its armor. The bits above choose the type.
#include "core/exchange/sshsig.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/competitionbuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::fuzz;

namespace {

/// Their lengths differ, and with them how base64 ends.
QString namespaceFor(char control)
{
    switch ((control >> 2) & 3) {
    case 1:
        return u"juri-competition-package-v1"_s;
    case 2:
        return u"juri-identity-v1"_s;
    default:
        return u"juri-score-sheet-v1"_s;
    }
}

const SigningKey &key()
{
    static const SigningKey one = test::keyOf(1);
    return one;
}

/// What stands between the armor's two lines.
QByteArray blobOf(QByteArray armor)
{
    armor.replace("-----BEGIN SSH SIGNATURE-----", "");
    armor.replace("-----END SSH SIGNATURE-----", "");
    return QByteArray::fromBase64(armor.replace('\n', ""));
}

QByteArray armored(const QByteArray &blob)
{
    const QByteArray base64 = blob.toBase64();
    QByteArray armor("-----BEGIN SSH SIGNATURE-----\n");
    for (qsizetype i = 0; i < base64.size(); i += 70)
        armor += base64.mid(i, 70) + '\n';
    return armor + "-----END SSH SIGNATURE-----\n";
}

QByteArray unwrapped(QByteArray armor)
{
    return armor.replace('\n', "");
}

void tryArmor(const QByteArray &message, const QString &type, const QByteArray &armor)
{
    const auto claimed = claimedNamespace(armor);
    const auto signer = verifySsh(message, type, armor);
    if (!signer)
        return;
    demand(claimed && *claimed == type, "the namespace is the claimed one");
    demand(*signer == key().publicKey(), "only who has the key can sign");
    demand(unwrapped(armor) == unwrapped(signSsh(message, type, key())),
        "what is believed is what we would have written, wrapped anyhow");
    demand(!verifySsh(message + ' ', type, armor), "other bytes are refused");
    demand(!verifySsh(message, type + u'0', armor), "another type is refused");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const qsizetype split = bytes.indexOf('\0');
    if (split < 1)
        return 0;
    const QByteArray message = bytes.mid(1, split - 1);
    const QByteArray rest = bytes.mid(split + 1);
    const QString type = namespaceFor(bytes.front());
    if ((bytes.front() & 1) != 0) {
        tryArmor(message, type, rest);
        return 0;
    }
    const bool inBlob = (bytes.front() & 2) != 0;
    const QByteArray own = signSsh(message, type, key());
    QByteArray changed = inBlob ? blobOf(own) : own;
    for (qsizetype i = 0; i + 2 < rest.size(); i += 3) {
        const auto at =
            static_cast<unsigned char>(rest[i]) * 256U + static_cast<unsigned char>(rest[i + 1]);
        changed[static_cast<qsizetype>(at) % changed.size()] = rest[i + 2];
    }
    tryArmor(message, type, inBlob ? armored(changed) : changed);
    return 0;
}

/// One change anywhere to our own signature, or to the blob inside an armor, so that the fuzzer
/// gets behind the base64; else whatever libFuzzer likes.
std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned int seed)
{
    const QByteArray bytes = bytesOf(data, size);
    const qsizetype split = bytes.indexOf('\0');
    if (seed % 4 == 0) {
        SeededRandom dice(seed);
        const QByteArray control(1, static_cast<char>('0' + 2 * dice.below(6)));
        return handBack(control + QByteArray("m\0", 2) + dice.bytes(3), data, size, maxSize);
    }
    if (seed % 2 == 0 || split < 1 || (bytes.front() & 1) == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    return handBack(bytes.left(split + 1) + armored(mutated(blobOf(bytes.mid(split + 1)))), data,
        size, maxSize);
}
