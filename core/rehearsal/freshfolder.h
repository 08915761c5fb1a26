// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QString>

namespace juri {

/// Makes the folder, or takes an empty one; gives its absolute path. Refuses a folder that holds
/// anything, so that nothing of a person's is ever mixed with rehearsed files. (BadUsage, ReadOnly)
Result<QString> takeFreshFolder(const QString &folder);

} // namespace juri
