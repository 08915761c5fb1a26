// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/secretbytes.h"
#include "core/support/result.h"

namespace juri {

/// The keychain of the operating system, as far as a key needs it: a few secret bytes under a name,
/// kept for this person's login. It never falls back to a file. Passed in, so that tests and
/// computers without a keychain get along.
class KeyKeeper
{
public:
    virtual ~KeyKeeper() = default;

    /// Whether there is a keychain that answers; it may ask its owner to unlock it.
    bool answers()
    {
        const auto found = fetch(QStringLiteral("is anybody there"));
        return found || found.error().code == ErrorCode::NotFound;
    }

    /// What was kept under the name. (NotFound if nothing was; Locked if the keychain is closed,
    /// missing, or its owner said no)
    virtual Result<SecretBytes> fetch(const QString &name) = 0;
    /// Keeps it, over what was there. (Locked)
    virtual Result<> keep(const QString &name, const SecretBytes &secret) = 0;
};

} // namespace juri
