// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <cstddef>
#include <span>

namespace juri {

/// A few secret bytes in pages of their own: not swapped, not in a core file, wiped when they go.
/// They move and are never copied unseen.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size); ///< all zero
    static SecretBytes copyOf(std::span<const unsigned char> bytes);
    /// The same bytes; those of the source are wiped.
    static SecretBytes taken(QByteArray bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    bool empty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    unsigned char *data() { return m_data; }
    const unsigned char *data() const { return m_data; }
    std::span<const unsigned char> view() const { return {m_data, m_size}; }

private:
    void swap(SecretBytes &other) noexcept;
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
    bool m_guarded = false;
};

} // namespace juri
