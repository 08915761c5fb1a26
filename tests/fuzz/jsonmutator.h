// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <cstdint>

namespace juri::fuzz {

/// Changes one value somewhere in a JSON text of our profile and spells the whole anew, so that the
/// input stays canonical and reaches the code behind the first check. Unchanged if it is no JSON.
QByteArray mutatedJson(const QByteArray &text, std::uint64_t seed);

} // namespace juri::fuzz
