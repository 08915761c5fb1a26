// SPDX-License-Identifier: GPL-3.0-or-later
// Key files: what opens is the key that the file names, an open one is written again to the same
// bytes, and parameters that would freeze the machine are refused before anything is derived.
#include "core/exchange/keyfile.h"
#include "core/support/json.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/jsonmutator.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::fuzz;

namespace {

/// What opening a sealed file costs; nothing for an open one.
struct Cost
{
    std::int64_t passes = 0, memory = 0;

    bool isHostile() const
    {
        return passes < 1 || passes > 20 || memory < 8192 || memory > 2'147'483'648;
    }
    bool isDear() const { return passes > 3 || memory > 65'536; }
};

Cost costOf(const QByteArray &bytes)
{
    const auto json = Json::parse(bytes);
    const auto number = [&](const QString &name) {
        const auto found = json->object()->find(name);
        return found != json->object()->end() && found->second.number() ? *found->second.number()
                                                                        : std::int64_t(0);
    };
    return json ? Cost{number(u"ops"_s), number(u"mem"_s)} : Cost{};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const auto header = readKeyFileHeader(bytes);
    const Cost cost = costOf(bytes);
    if (header && header->sealed) {
        demand(!cost.isHostile(), "parameters beyond the limits are refused");
        if (cost.isDear())
            return 0; // allowed, but too slow to try
    }
    // Without a header the second reader must give up before it derives: it would never come back
    // from 2^53 passes.
    const auto byPassphrase = readKeyFile(bytes, u"p"_s);
    const auto byKeychain = readKeychainFile(bytes, SecretBytes(32));
    if (!header) {
        demand(!byPassphrase && !byKeychain, "no key without a header");
        demand(byPassphrase.error().code == header.error().code, "and for the same reason");
        return 0;
    }
    demand(!byPassphrase || !byKeychain, "a file is opened in one way");
    demand(!header->inKeychain || !byPassphrase, "what the keychain seals, no passphrase opens");
    const auto &identity = header->inKeychain ? byKeychain : byPassphrase;
    if (!identity)
        return 0;
    demand(identity->name == header->name, "one name");
    demand(identity->key.publicKey() == header->publicKey, "the key is the one that is named");
    if (!header->sealed && !header->inKeychain) {
        SeededRandom dice(1);
        demand(keyFileBytes(*identity, {}, dice) == bytes, "an open key file has one spelling");
    }
    return 0;
}

std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned int seed)
{
    const QByteArray bytes = bytesOf(data, size);
    return handBack(seed % 2 == 0 ? mutated(bytes) : mutatedJson(bytes, seed), data, size, maxSize);
}
