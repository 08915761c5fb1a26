// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace juri {

/// Whether a key stands before another one, in byte order. Thousands of keys of a few letters are
/// compared: this loop is done before a call of memcmp has begun.
inline bool isKeyBefore(std::string_view a, std::string_view b)
{
    const size_t common = a.size() < b.size() ? a.size() : b.size();
    size_t i = 0;
    while (i < common && a[i] == b[i])
        ++i;
    if (i == common)
        return a.size() < b.size();
    return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[i]);
}

/// Reads foreign bytes of the restricted profile once, from front to back, and hands out values
/// without building anything. Guarantees that bytes which it read to the end, isWhole(), are the
/// one spelling of their value; what it handed out before is worth nothing if they are not. After
/// the first offence every call gives nothing, so loops end by themselves.
class JsonScanner
{
public:
    enum class Kind { Nothing, Object, List, Text, Number, Boolean };

    /// Only looks at what the caller keeps alive.
    explicit JsonScanner(const QByteArray &bytes);
    explicit JsonScanner(QByteArray &&) = delete;

    /// Of the value that waits to be read; Nothing before a nextMember() or nextItem(), and after
    /// an offence. A value that is not read is checked and passed over by the next of these.
    Kind kind() const { return m_kind; }

    bool enterObject(); ///< false, and nothing read, if no object waits; else call nextMember()
    bool nextMember();  ///< to the next key and its value; false where the object ends
    std::string_view key() const { return m_levels[m_depth - 1].key; } ///< after nextMember()
    bool enterList();                                                  ///< as enterObject()
    bool nextItem();                                                   ///< as nextMember()

    /// The waiting text in UTF-8, good until the next text is read. Call only if kind() is Text.
    std::string_view text();
    QString string();      ///< the same as a QString
    std::int64_t number(); ///< Call only if kind() is Number.
    bool boolean();        ///< Call only if kind() is Boolean.
    void skip();           ///< checks the waiting value and passes over it

    /// True once the whole document was read and nothing was wrong with it.
    bool isWhole() const { return m_state == State::Whole; }
    /// What was wrong. (BadPayload)
    Error error() const;

private:
    enum class State { Reading, Whole, Refused };
    struct Level
    {
        bool first = true;
        std::string_view key; ///< in the document, or in `unescaped`
        std::string unescaped;
    };
    static constexpr size_t maxLevels = 8; ///< Json::maxDepth

    char here() const { return m_at < m_end ? *m_at : '\0'; }
    void refuse(const char *reason);
    void await();
    bool enter();
    bool leave();
    bool next(char end);
    bool readKey();
    bool readPlainText();
    bool readAnyText();
    bool readEscape();
    void checkForeignLetters();

    const char *m_at;
    const char *m_end;
    Kind m_kind = Kind::Nothing;
    State m_state = State::Reading;
    int m_tokens = 0;
    size_t m_depth = 0;
    std::array<Level, maxLevels> m_levels;
    std::string_view m_text;
    std::string m_unescaped;
    QString m_string; ///< the text read last, if it is not all ASCII
    const char *m_reason = "";
};

} // namespace juri
