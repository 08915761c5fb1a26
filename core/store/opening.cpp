// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/opening.h"

#include "core/store/store.h"

namespace juri {

Opening::Opening() = default;
Opening::Opening(Opening &&) noexcept = default;
Opening &Opening::operator=(Opening &&) noexcept = default;
Opening::~Opening() = default;

} // namespace juri
