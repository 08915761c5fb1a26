// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/statement.h"

namespace juri {

QString codeOf(const QByteArray &hash)
{
    // Crockford's base32 without I, L, O and U: nothing to confuse when read aloud.
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    if (hash.size() < 8)
        return {};
    quint64 bits = 0;
    for (int i = 0; i < 8; ++i)
        bits = (bits << 8U) | static_cast<unsigned char>(hash[i]);
    QString code;
    for (int group = 0; group < 12; ++group) {
        if (group > 0 && group % 4 == 0)
            code += u'-';
        const auto shift = static_cast<unsigned>(64 - 5 * (group + 1));
        code += QLatin1Char(alphabet[(bits >> shift) & 31U]);
    }
    return code;
}

} // namespace juri
