// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/journalfields.h"

#include "core/support/jsonfields.h"

namespace juri {

QString exactText(std::string_view utf8)
{
    qsizetype marks = 0; // fromUtf8() takes one in front for a sign of the encoding and drops it
    while (utf8.starts_with("\xEF\xBB\xBF")) {
        utf8.remove_prefix(3);
        ++marks;
    }
    const QString rest = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return marks == 0 ? rest : QString(marks, QChar(0xFEFF)) + rest;
}

JournalFields::JournalFields(const Element &element, RowProblem &problem)
    : m_problem(problem)
{
    simdjson::dom::object object;
    if (element.get_object().get(object) == simdjson::SUCCESS)
        m_object = object;
    else
        m_problem.note("an object is expected");
}

std::optional<JournalFields::Element> JournalFields::find(const char *name)
{
    Element element;
    if (!m_object || m_object->at_key(name).get(element) != simdjson::SUCCESS)
        return std::nullopt;
    ++m_asked;
    return element;
}

std::optional<JournalFields::Element> JournalFields::required(const char *name)
{
    const auto element = find(name);
    if (!element)
        m_problem.note("a field is missing");
    return element;
}

std::string_view JournalFields::word(const char *name)
{
    const auto element = required(name);
    return element ? wordOf(*element, m_problem) : std::string_view();
}

std::string_view JournalFields::wordOf(const Element &element, RowProblem &problem)
{
    std::string_view text;
    if (element.get_string().get(text) != simdjson::SUCCESS)
        problem.note("a text is expected");
    return text;
}

QString JournalFields::text(const char *name)
{
    return exactText(word(name));
}

bool JournalFields::flag(const char *name)
{
    bool value = false;
    const auto element = required(name);
    if (element && element->get_bool().get(value) != simdjson::SUCCESS)
        m_problem.note("true or false is expected");
    return value;
}

int JournalFields::choice(const char *name, int highest)
{
    std::int64_t value = 0;
    const auto element = required(name);
    if (element &&
        (element->get_int64().get(value) != simdjson::SUCCESS || value < 0 || value > highest)) {
        m_problem.note("a choice that does not exist");
        return 0;
    }
    return static_cast<int>(value);
}

QByteArray JournalFields::key(const char *name)
{
    const std::string_view hex = word(name);
    QByteArray bytes = hashFromHex(hex);
    if (bytes.isEmpty() && !hex.empty())
        m_problem.note("not a key");
    return bytes;
}

void JournalFields::end()
{
    if (m_object && m_asked != m_object->size())
        m_problem.note("unknown field, or one that is there twice");
}

} // namespace juri
