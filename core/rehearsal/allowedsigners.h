// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace juri {

/// The roster as `ssh-keygen -Y verify -f` reads it: one line a judge whose key is known, by id.
QByteArray allowedSigners(const Competition &competition);

/// The two commands by which a bare machine verifies one sheet, for a shell standing beside it.
struct StockCommands
{
    QString unpack; ///< tar xf …
    QString verify; ///< ssh-keygen -Y verify …
};
StockCommands stockCommands(const QString &sheetFileName, const JudgeId &judge);

} // namespace juri
