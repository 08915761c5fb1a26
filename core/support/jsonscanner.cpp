// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/jsonscanner.h"

#include "core/support/json.h"

#include <QtCore/QCoreApplication>

#include <simdjson.h>

#include <algorithm>

namespace juri {

namespace {

constexpr std::int64_t largestScanned = 9007199254740991; // 2^53 - 1: exact in every JSON reader
constexpr int mostDigits = 16;
constexpr size_t longestKey = 64;

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

bool isPrintable(char c)
{
    return c >= ' ' && c <= '~';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// ASCII that stands for itself in a text.
constexpr std::array<bool, 256> plainLetters()
{
    std::array<bool, 256> plain{};
    for (size_t c = 0x20; c < 0x80; ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}
constexpr auto isPlain = plainLetters();

} // namespace

JsonScanner::JsonScanner(const QByteArray &bytes)
    : m_at(bytes.constData())
    , m_end(m_at + bytes.size())
{
    static_assert(maxLevels == Json::maxDepth);
    if (here() == '{')
        await();
    else
        refuse("top level is not an object");
}

Error JsonScanner::error() const
{
    return {ErrorCode::BadPayload,
        QCoreApplication::translate("juri::Json",
            "The content of the file is not written as Juri writes it. Ask for the file again."),
        QString::fromLatin1(m_reason)};
}

void JsonScanner::refuse(const char *reason)
{
    if (m_state != State::Refused)
        m_reason = reason;
    m_state = State::Refused;
    m_kind = Kind::Nothing;
}

/// Says by its first letter what value comes.
void JsonScanner::await()
{
    if (++m_tokens > Json::maxTokens)
        return refuse("more tokens than allowed");
    const char c = here();
    if (c == '"')
        m_kind = Kind::Text;
    else if (isDigit(c) || c == '-')
        m_kind = Kind::Number;
    else if (c == '{')
        m_kind = Kind::Object;
    else if (c == '[')
        m_kind = Kind::List;
    else if (c == 't' || c == 'f')
        m_kind = Kind::Boolean;
    else
        refuse("no value of the profile where one is due");
}

bool JsonScanner::enter()
{
    if (m_depth == maxLevels) {
        refuse("nested too deeply");
        return false;
    }
    ++m_at;
    Level &level = m_levels[m_depth++];
    level.first = true;
    level.key = {};
    m_kind = Kind::Nothing;
    return true;
}

bool JsonScanner::enterObject()
{
    return m_kind == Kind::Object && enter();
}

bool JsonScanner::enterList()
{
    return m_kind == Kind::List && enter();
}

bool JsonScanner::leave()
{
    ++m_at;
    --m_depth;
    if (m_depth == 0) {
        if (m_at == m_end)
            m_state = State::Whole;
        else
            refuse("bytes after the end");
    }
    return false;
}

/// To the next member or item; false at the end or after an offence.
bool JsonScanner::next(char end)
{
    if (m_kind != Kind::Nothing)
        skip();
    if (m_state != State::Reading)
        return false;
    if (here() == end)
        return leave();
    Level &level = m_levels[m_depth - 1];
    if (level.first) {
        level.first = false;
        return true;
    }
    if (here() != ',') {
        refuse("no comma where one is due");
        return false;
    }
    ++m_at;
    return true;
}

bool JsonScanner::nextMember()
{
    if (!next('}') || !readKey())
        return false;
    await();
    return m_state == State::Reading;
}

bool JsonScanner::nextItem()
{
    if (!next(']'))
        return false;
    await();
    return m_state == State::Reading;
}

bool JsonScanner::readKey()
{
    Level &level = m_levels[m_depth - 1];
    const std::string_view before = level.key;
    if (here() != '"') {
        refuse("no key where one is due");
        return false;
    }
    ++m_at;
    const bool plain = readPlainText();
    if (!plain && !readAnyText())
        return false;
    if (m_text.empty() || m_text.size() > longestKey ||
        !std::all_of(m_text.begin(), m_text.end(), isPrintable)) {
        refuse("object key that is not 1 to 64 printable ASCII characters");
        return false;
    }
    if (!before.empty() && !isKeyBefore(before, m_text)) {
        refuse("keys that are not ascending");
        return false;
    }
    if (here() != ':') {
        refuse("no colon where one is due");
        return false;
    }
    ++m_at;
    if (!plain)
        level.unescaped = m_text;
    level.key = plain ? m_text : std::string_view(level.unescaped);
    return true;
}

/// The usual text, which is its own spelling; false, and nothing read, for any other.
bool JsonScanner::readPlainText()
{
    const char *end = m_at;
    while (end < m_end && isPlain[static_cast<unsigned char>(*end)])
        ++end;
    if (end == m_end || *end != '"')
        return false;
    m_text = {m_at, static_cast<size_t>(end - m_at)};
    m_at = end + 1;
    return true;
}

bool JsonScanner::readAnyText()
{
    m_unescaped.clear();
    while (here() != '"') {
        if (here() == '\\') {
            if (!readEscape())
                return false;
            continue;
        }
        const char *end = m_at;
        while (end < m_end && (isPlain[static_cast<unsigned char>(*end)] || !isAscii(*end)))
            ++end;
        if (end == m_at) {
            refuse("control character in a text, or no end of it");
            return false;
        }
        m_unescaped.append(m_at, end);
        m_at = end;
    }
    ++m_at;
    m_text = m_unescaped;
    return true;
}

/// The four escapes that have no other spelling.
bool JsonScanner::readEscape()
{
    ++m_at;
    switch (here()) {
    case '"':
    case '\\':
        m_unescaped += *m_at;
        break;
    case 'n':
        m_unescaped += '\n';
        break;
    case 't':
        m_unescaped += '\t';
        break;
    default:
        refuse("not in the one canonical spelling: another escape");
        return false;
    }
    ++m_at;
    return true;
}

/// The one text that is not ASCII: its encoding, and normal form C, taken by itself.
void JsonScanner::checkForeignLetters()
{
    if (!simdjson::validate_utf8(m_text.data(), m_text.size()))
        return refuse("not UTF-8");
    m_string = QString::fromUtf8(m_text.data(), static_cast<qsizetype>(m_text.size()));
    // U+FEFF in front is a byte order mark to most readers, who drop it.
    if (m_text.starts_with("\xEF\xBB\xBF"))
        return refuse("byte order mark in a text");
    if (m_string != m_string.normalized(QString::NormalizationForm_C))
        refuse("text is not in normal form C");
}

std::string_view JsonScanner::text()
{
    Q_ASSERT(m_kind == Kind::Text);
    m_kind = Kind::Nothing;
    ++m_at;
    m_string.clear();
    if (!readPlainText()) {
        if (!readAnyText())
            return {};
        if (!std::all_of(m_text.begin(), m_text.end(), isAscii))
            checkForeignLetters();
    }
    if (static_cast<qsizetype>(m_text.size()) > Json::maxTextBytes)
        refuse("text longer than 64 KiB");
    return m_state == State::Reading ? m_text : std::string_view();
}

QString JsonScanner::string()
{
    const std::string_view plain = text();
    if (!m_string.isEmpty())
        return m_string;
    return QString::fromLatin1(plain.data(), static_cast<qsizetype>(plain.size()));
}

std::int64_t JsonScanner::number()
{
    Q_ASSERT(m_kind == Kind::Number);
    m_kind = Kind::Nothing;
    const bool negative = here() == '-';
    if (negative)
        ++m_at;
    const char *first = m_at;
    std::int64_t value = 0;
    while (isDigit(here()) && m_at - first < mostDigits)
        value = value * 10 + (*m_at++ - '0');
    const auto digits = m_at - first;
    const bool oneSpelling = digits > 0 && (*first != '0' || (digits == 1 && !negative));
    // A digit, point or exponent that follows is no comma, brace or bracket and refused as such.
    if (!oneSpelling || value > largestScanned) {
        refuse("number beyond 2^53-1, or not in its one spelling");
        return 0;
    }
    return negative ? -value : value;
}

bool JsonScanner::boolean()
{
    Q_ASSERT(m_kind == Kind::Boolean);
    m_kind = Kind::Nothing;
    const std::string_view rest(m_at, static_cast<size_t>(m_end - m_at));
    const bool value = rest.starts_with("true");
    if (!value && !rest.starts_with("false")) {
        refuse("neither true nor false");
        return false;
    }
    m_at += value ? 4 : 5;
    return value;
}

void JsonScanner::skip()
{
    switch (m_kind) {
    case Kind::Object:
        if (enterObject()) {
            while (nextMember())
                skip(); // at most eight deep
        }
        break;
    case Kind::List:
        if (enterList()) {
            while (nextItem())
                skip();
        }
        break;
    case Kind::Text:
        static_cast<void>(text());
        break;
    case Kind::Number:
        static_cast<void>(number());
        break;
    case Kind::Boolean:
        static_cast<void>(boolean());
        break;
    case Kind::Nothing:
        break;
    }
}

} // namespace juri
