// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace juri {

/// What went wrong, for programs and tests. People read Error::message instead.
enum class ErrorCode {
    Cancelled,         ///< the person stopped it: shown to nobody
    BadUsage,          ///< the request itself makes no sense
    NotFound,          ///< a file, entry, judge, template … that is not there
    InvalidValue,      ///< a value that its type does not allow
    NotOnScale,        ///< a number that is not a score on the criterion's scale
    Stale,             ///< the edit was made for a state that is no longer there
    Locked,            ///< the stage is closed or the rules are fixed
    NotAssigned,       ///< the judge does not owe this entry an evaluation
    Recused,           ///< the judge is recused from this entry
    Incomplete,        ///< something required is still missing
    TooLarge,          ///< over a stated limit, refused before reading
    NotOurs,           ///< not a file of Juri
    DamagedInTransfer, ///< line endings or text were changed on the way
    BadContainer,      ///< the archive breaks the strict ustar rules
    BadSignature,      ///< the signature does not fit the bytes, key or type
    BadPayload,        ///< the statement breaks the JSON profile or the schema
    NewerVersion,      ///< made by a newer version of Juri
    WrongCompetition,  ///< belongs to another competition
    WrongKey,          ///< the key is weak, unknown, or another one than expected
    WrongPassphrase,   ///< the key file does not open with this passphrase
    DoesNotFollow,     ///< a result that the sheets and decisions in it do not give
    Damaged,           ///< a competition file whose content does not check
    InUse,             ///< another process holds the competition file
    ReadOnly,          ///< the place or file cannot be written
    DiskFailure,       ///< the disk is full or failed
    Internal           ///< a bug of ours, told rather than hidden
};

/// A failure told three ways: a code for programs, one translated sentence that says what to do
/// for people, and a detail in English for the log.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;
};

/// Either a value or an Error; cannot be dropped unseen. Member names follow std::expected, so that
/// it can become an alias of it with C++23.
template<typename T = void>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const & { return std::get<1>(m_state); }
    Error &&error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {}

    bool has_value() const noexcept { return !m_error.has_value(); }
    explicit operator bool() const noexcept { return has_value(); }
    const Error &error() const & { return *m_error; }
    Error &&error() && { return *std::move(m_error); }

private:
    std::optional<Error> m_error;
};

} // namespace juri
