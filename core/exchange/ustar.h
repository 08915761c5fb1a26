// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/statement.h"
#include "core/support/result.h"

#include <vector>

namespace juri {

/// One member of an archive.
using UstarMember = StatementMember;

/// Writes the strict, uncompressed ustar archive that we exchange: fixed mode, owner and time, so
/// that equal members give equal bytes.
QByteArray writeUstar(const std::vector<UstarMember> &members);

/// Reads the same strict subset: ordinary files only, plain ASCII names, exact sizes and checksums,
/// zero padding, nothing after the end. Mode, owner and time are ignored. (BadContainer)
Result<std::vector<UstarMember>> readUstar(const QByteArray &bytes, int maxMembers);

/// True of a member name that is safe on every system.
bool isSafeMemberName(QByteArrayView name);

} // namespace juri
