// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/strongid.h"

#include <algorithm>

namespace juri {

bool isValidId(QStringView text)
{
    if (text.isEmpty() || text.size() > maxIdLength)
        return false;
    if (text.front() == u' ' || text.back() == u' ')
        return false;
    return std::all_of(text.begin(), text.end(),
        [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
}

} // namespace juri
