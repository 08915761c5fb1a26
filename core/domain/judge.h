// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <QtCore/QByteArray>

namespace juri {

/// How the chair made sure that a key is the judge's own.
enum class KeyComparison { NotCompared, Telephone, InPerson };

/// Who judges: a name and the public key their sheets must be signed with.
struct Judge
{
    JudgeId id;
    QString name;
    QString institution;
    QByteArray key; ///< 32 bytes Ed25519; empty = not enrolled yet
    KeyComparison compared = KeyComparison::NotCompared;
    friend bool operator==(const Judge &, const Judge &) = default;

    bool isEnrolled() const { return !key.isEmpty(); }
};

} // namespace juri
