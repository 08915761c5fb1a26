// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/secretbytes.h"

#include "core/support/secrecy.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace juri {

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    if (size == 0)
        return;
    // Starts libsodium once; its guarded pages need that.
    if (sodium_init() >= 0)
        m_data = static_cast<unsigned char *>(sodium_malloc(size));
    m_guarded = m_data != nullptr;
    if (!m_guarded) // no locked page is to be had: ordinary memory, wiped all the same
        m_data = new unsigned char[size];
    sodium_memzero(m_data, size);
}

SecretBytes SecretBytes::copyOf(std::span<const unsigned char> bytes)
{
    SecretBytes copy(bytes.size());
    if (!bytes.empty())
        std::memcpy(copy.m_data, bytes.data(), bytes.size());
    return copy;
}

SecretBytes SecretBytes::taken(QByteArray bytes)
{
    SecretBytes result(static_cast<std::size_t>(bytes.size()));
    if (!bytes.isEmpty())
        std::memcpy(result.m_data, bytes.constData(), result.m_size);
    wipe(bytes);
    return result;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
{
    swap(other);
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    SecretBytes old(std::move(*this)); // wiped here and now, not when the source goes
    swap(other);
    return *this;
}

SecretBytes::~SecretBytes()
{
    if (m_guarded) {
        sodium_free(m_data); // wipes first
    } else if (m_data) {
        sodium_memzero(m_data, m_size);
        delete[] m_data;
    }
}

void SecretBytes::swap(SecretBytes &other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_guarded, other.m_guarded);
}

} // namespace juri
