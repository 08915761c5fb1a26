// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/keykeeper.h"

#include <QtCore/QCoreApplication>

namespace juri {

/// The keychain of the desktop (Secret Service or KWallet, through QtKeychain), never a file of its
/// own. Called on the thread of the windows; waits while the desktop asks its user.
class SystemKeychain final : public KeyKeeper
{
    Q_DECLARE_TR_FUNCTIONS(juri::SystemKeychain)

public:
    Result<SecretBytes> fetch(const QString &name) override;
    Result<> keep(const QString &name, const SecretBytes &secret) override;
};

} // namespace juri
