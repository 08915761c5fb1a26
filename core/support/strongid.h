// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>

#include <compare>
#include <optional>
#include <string_view>

namespace juri {

/// The longest id, in characters. Ids are object keys in signed statements, which fixes this.
inline constexpr qsizetype maxIdLength = 64;

/// True of 1 to 64 printable ASCII characters without quote, backslash, or outer blanks:
/// what may stand as a key in a signed statement and be read aloud.
bool isValidId(QStringView text);
bool isValidId(std::string_view text);

/// A name that people give to one thing of one kind (entry "001", judge "J03", criterion "C1").
/// Ids of different kinds cannot be mixed up. A default-constructed id is null and names nothing;
/// every other one is valid by isValidId. Order is byte order, the order of keys in statements.
template<typename Tag>
class StrongId
{
public:
    StrongId() = default;

    /// The id, or nothing if the text is not a valid id.
    static std::optional<StrongId> from(QStringView text)
    {
        if (!isValidId(text))
            return std::nullopt;
        StrongId id;
        id.m_text = text.toString();
        return id;
    }

    /// For literals in our own code and tests: the text must be valid.
    static StrongId literal(QStringView text)
    {
        auto id = from(text);
        Q_ASSERT_X(id.has_value(), "StrongId::literal", "not a valid id");
        return id.value_or(StrongId());
    }

    const QString &text() const noexcept { return m_text; }
    bool isNull() const noexcept { return m_text.isEmpty(); }

    friend bool operator==(const StrongId &a, const StrongId &b) noexcept
    {
        return a.m_text == b.m_text;
    }
    friend std::strong_ordering operator<=>(const StrongId &a, const StrongId &b) noexcept
    {
        const int order = a.m_text.compare(b.m_text);
        return order <=> 0;
    }
    friend size_t qHash(const StrongId &id, size_t seed = 0) noexcept
    {
        return qHash(id.m_text, seed);
    }

private:
    QString m_text;
};

} // namespace juri
