// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/jsonfields.h"

namespace juri {

using namespace Qt::StringLiterals;

JsonFields::JsonFields(const Json &json)
    : m_object(json.object())
{
    if (!m_object)
        m_problem = u"an object is expected"_s;
}

const Json *JsonFields::field(const QString &name)
{
    if (!m_object)
        return nullptr;
    const auto found = m_object->find(name);
    if (found == m_object->end())
        return nullptr;
    ++m_seen;
    return &found->second;
}

const Json &JsonFields::required(const QString &name)
{
    static const Json none;
    const Json *json = field(name);
    if (!json)
        note(u"missing: "_s + name);
    return json ? *json : none;
}

namespace {

template<typename T>
T picked(JsonFields &fields, const QString &name, const Json *json, const T *value, bool required,
    T absent)
{
    if (value)
        return *value;
    if (json)
        fields.note(u"wrong type: "_s + name);
    else if (required)
        fields.note(u"missing: "_s + name);
    return absent;
}

} // namespace

QString JsonFields::text(const QString &name, bool required)
{
    const Json *json = field(name);
    return picked(*this, name, json, json ? json->text() : nullptr, required, QString());
}

std::int64_t JsonFields::number(const QString &name, bool required, std::int64_t absent)
{
    const Json *json = field(name);
    return picked(*this, name, json, json ? json->number() : nullptr, required, absent);
}

int JsonFields::smallNumber(const QString &name, bool required, int absent)
{
    const std::int64_t value = number(name, required, absent);
    if (value < -1'000'000'000 || value > 1'000'000'000) {
        note(u"number out of range: "_s + name);
        return absent;
    }
    return static_cast<int>(value);
}

bool JsonFields::boolean(const QString &name, bool required)
{
    const Json *json = field(name);
    return picked(*this, name, json, json ? json->boolean() : nullptr, required, false);
}

Fraction JsonFields::decimal(const QString &name)
{
    const QString spelled = text(name);
    const auto value = Fraction::fromDecimal(spelled);
    // One spelling per number, so that equal rubrics have equal hashes.
    if (!value || value->toExactDecimal() != spelled) {
        note(u"not a plain decimal: "_s + name);
        return {};
    }
    return *value;
}

QByteArray JsonFields::hash(const QString &name)
{
    QByteArray bytes = hashFromHex(text(name));
    if (bytes.isEmpty())
        note(u"not a hash: "_s + name);
    return bytes;
}

const Json::List &JsonFields::list(const QString &name, bool required)
{
    static const Json::List none;
    const Json *json = field(name);
    if (json && json->list())
        return *json->list();
    if (json || required)
        note(u"a list is expected: "_s + name);
    return none;
}

const Json::Object &JsonFields::object(const QString &name, bool required)
{
    static const Json::Object none;
    const Json *json = field(name);
    if (json && json->object())
        return *json->object();
    if (json || required)
        note(u"an object is expected: "_s + name);
    return none;
}

void JsonFields::note(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

QString JsonFields::problem() const
{
    if (m_problem.isEmpty() && m_object && m_seen != m_object->size())
        return u"unknown field"_s;
    return m_problem;
}

namespace {

/// The value of a lower-case hex digit, or 16.
unsigned hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    return c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a') + 10 : 16;
}

} // namespace

QByteArray hashFromHex(std::string_view hex)
{
    constexpr qsizetype hashBytes = 32;
    if (hex.size() != 2 * hashBytes)
        return {};
    QByteArray hash(hashBytes, Qt::Uninitialized);
    for (size_t i = 0; i < hashBytes; ++i) {
        const unsigned high = hexDigit(hex[2 * i]);
        const unsigned low = hexDigit(hex[2 * i + 1]);
        if (high > 15 || low > 15)
            return {};
        hash[static_cast<qsizetype>(i)] = static_cast<char>(high << 4U | low);
    }
    return hash;
}

QByteArray hashFromHex(QStringView hex)
{
    // What Latin-1 cannot say becomes a question mark, which is no digit.
    const QByteArray text = hex.toLatin1();
    return hashFromHex(std::string_view(text.constData(), static_cast<size_t>(text.size())));
}

} // namespace juri
