// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/fraction.h"
#include "core/support/json.h"

#include <string_view>

namespace juri {

/// Reads the fields of one JSON object, remembers the first thing that is missing or of the wrong
/// type, and notices fields that nobody asked for: two versions of a program must not disagree
/// about what a signed file means.
class JsonFields
{
public:
    explicit JsonFields(const Json &json);
    explicit JsonFields(Json &&) = delete; ///< only looks at what the caller keeps alive

    const Json *field(const QString &name);    ///< null if absent
    const Json &required(const QString &name); ///< an empty object and a noted problem if absent
    QString text(const QString &name, bool required = true);
    std::int64_t number(const QString &name, bool required = true, std::int64_t absent = 0);
    int smallNumber(const QString &name, bool required = true, int absent = 0); ///< |n| <= 10^9
    bool boolean(const QString &name, bool required = false);
    Fraction decimal(const QString &name); ///< a text with the one shortest decimal spelling
    QByteArray hash(const QString &name);  ///< 64 lower-case hex digits -> 32 bytes
    const Json::List &list(const QString &name, bool required = false);
    const Json::Object &object(const QString &name, bool required = false);

    /// Remembers a problem found by the caller; the first one stays.
    void note(const QString &problem);
    /// Empty if all was well and every field was asked for. Call last.
    QString problem() const;

private:
    const Json::Object *m_object;
    size_t m_seen = 0;
    QString m_problem;
};

/// 64 lower-case hex digits -> 32 bytes; empty for anything else.
QByteArray hashFromHex(QStringView hex);
QByteArray hashFromHex(std::string_view hex);

} // namespace juri
