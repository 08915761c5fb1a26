// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <concepts>
#include <cstdint>
#include <map>
#include <variant>
#include <vector>

namespace juri {

/// A JSON value of the restricted profile: objects, lists, texts, whole numbers with |n| <= 2^53-1,
/// true and false; no null, no fractions. Object keys are printable ASCII, kept in byte order.
/// Equal values have exactly one spelling (toBytes), which is also RFC 8785's.
class Json
{
public:
    using Object = std::map<QString, Json>;
    using List = std::vector<Json>;

    Json()
        : m_value(Object())
    {}
    Json(Object value)
        : m_value(std::move(value))
    {}
    Json(List value)
        : m_value(std::move(value))
    {}
    Json(QString value)
        : m_value(std::move(value))
    {}
    template<std::integral T>
        requires(!std::same_as<T, bool>)
    Json(T value)
        : m_value(static_cast<std::int64_t>(value))
    {}
    Json(bool value)
        : m_value(value)
    {}

    const Object *object() const { return std::get_if<Object>(&m_value); }
    const List *list() const { return std::get_if<List>(&m_value); }
    const QString *text() const { return std::get_if<QString>(&m_value); }
    const std::int64_t *number() const { return std::get_if<std::int64_t>(&m_value); }
    const bool *boolean() const { return std::get_if<bool>(&m_value); }

    friend bool operator==(const Json &, const Json &) = default;

    /// The one spelling: no blanks, keys ascending, the shortest escapes, no trailing newline.
    QByteArray toBytes() const;

    /// The same value with every text in Unicode's normal form C, as the profile demands.
    Json inNormalForm() const;

    /// Limits of the profile; see docs/formats.md.
    static constexpr int maxDepth = 8;
    static constexpr int maxTokens = 2'000'000;
    static constexpr qsizetype maxTextBytes = 64 * 1024;

    /// Reads our own bundled files, where layout for people is allowed; profile types only.
    static Result<Json> parse(const QByteArray &bytes);
    /// Reads foreign bytes: accepted only if toBytes() of the value would give the very same bytes
    /// and every text is in normal form C. This refuses duplicate or unsorted keys, blanks, other
    /// escapes, BOM, 1.0, -0.
    static Result<Json> parseCanonical(const QByteArray &bytes);

private:
    std::variant<Object, List, QString, std::int64_t, bool> m_value;
};

} // namespace juri
