// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/keykeeper.h"

#include <map>

namespace juri {

/// A keychain that does as it is told.
class FakeKeeper final : public KeyKeeper
{
public:
    enum class Mood { Willing, Missing, DeniesKeeping, DeniesFetching, Forgets, Confuses };
    Mood mood = Mood::Willing;
    int kept = 0;

    Result<SecretBytes> fetch(const QString &name) override
    {
        if (mood == Mood::Missing || mood == Mood::DeniesFetching)
            return Error{ErrorCode::Locked, QStringLiteral("The keychain is locked."), {}};
        const auto found = m_secrets.find(name);
        if (found == m_secrets.end() || mood == Mood::Forgets)
            return Error{ErrorCode::NotFound, QStringLiteral("Nothing is kept."), {}};
        return SecretBytes::copyOf(found->second.view());
    }
    Result<> keep(const QString &name, const SecretBytes &secret) override
    {
        if (mood == Mood::Missing || mood == Mood::DeniesKeeping)
            return Error{ErrorCode::Locked, QStringLiteral("The keychain is locked."), {}};
        ++kept;
        SecretBytes copy = SecretBytes::copyOf(secret.view());
        if (mood == Mood::Confuses)
            copy.data()[0] ^= 1U;
        m_secrets.insert_or_assign(name, std::move(copy));
        return {};
    }

private:
    std::map<QString, SecretBytes> m_secrets;
};

} // namespace juri
