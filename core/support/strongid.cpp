// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/strongid.h"

#include <algorithm>

namespace juri {

namespace {

template<typename Text, typename Letter>
bool isValidIdOf(Text text)
{
    if (text.empty() || text.size() > maxIdLength)
        return false;
    if (text.front() == Letter(' ') || text.back() == Letter(' '))
        return false;
    return std::all_of(text.begin(), text.end(), [](Letter c) {
        return c >= Letter(' ') && c <= Letter('~') && c != Letter('"') && c != Letter('\\');
    });
}

} // namespace

bool isValidId(QStringView text)
{
    return isValidIdOf<std::u16string_view, char16_t>(
        {text.utf16(), static_cast<size_t>(text.size())});
}

bool isValidId(std::string_view text)
{
    return isValidIdOf<std::string_view, char>(text);
}

} // namespace juri
