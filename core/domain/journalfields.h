// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/strongid.h"

#include <QtCore/QByteArray>

#include <simdjson.h>

#include <optional>
#include <string_view>

namespace juri {

/// The first thing that was wrong with a row of the journal, in English for the log.
class RowProblem
{
public:
    void note(const char *what)
    {
        if (!m_what)
            m_what = what;
    }
    bool isNoted() const { return m_what != nullptr; }
    const char *what() const { return m_what ? m_what : ""; }

private:
    const char *m_what = nullptr;
};

/// Text that is UTF-8 already, to the last character: a byte order mark in front is one, too.
QString exactText(std::string_view utf8);

/// Reads the members of one object of a journal row straight from the parsed bytes: a journal has
/// rows longer and deeper than a signed statement may be, and holds text in any normal form. Notes
/// what is missing, of the wrong type, twice there or not asked for; what it then gives is empty.
class JournalFields
{
public:
    using Element = simdjson::dom::element;

    JournalFields(const Element &element, RowProblem &problem);

    std::optional<Element> find(const char *name);     ///< nothing if absent
    std::optional<Element> required(const char *name); ///< noted if absent
    std::string_view word(const char *name);
    QString text(const char *name);
    bool flag(const char *name);
    int choice(const char *name, int highest); ///< 0 to highest
    QByteArray key(const char *name);          ///< 64 hex digits or none

    template<typename Id>
    Id id(const char *name)
    {
        return idOf<Id>(word(name), m_problem);
    }

    /// Calls take(element) for each item of the list.
    template<typename Take>
    void each(const char *name, Take take)
    {
        const auto element = required(name);
        simdjson::dom::array items;
        if (!element)
            return;
        if (element->get_array().get(items) != simdjson::SUCCESS)
            return m_problem.note("a list is expected");
        for (const Element &item : items)
            take(item);
    }
    /// Calls take(key, element) for each member of the object.
    template<typename Take>
    void eachMember(const char *name, Take take)
    {
        const auto element = required(name);
        simdjson::dom::object members;
        if (!element)
            return;
        if (element->get_object().get(members) != simdjson::SUCCESS)
            return m_problem.note("an object is expected");
        for (const auto &member : members)
            take(member.key, member.value);
    }

    /// Notes a member that nobody asked for, or that is there twice. Call last.
    void end();

    /// The same for values that have no name.
    template<typename Id>
    static Id idOf(std::string_view text, RowProblem &problem)
    {
        if (isValidId(text)) {
            if (auto id =
                    Id::from(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()))))
                return *std::move(id);
        }
        problem.note("not a valid id");
        return {};
    }
    static std::string_view wordOf(const Element &element, RowProblem &problem);

private:
    std::optional<simdjson::dom::object> m_object;
    size_t m_asked = 0;
    RowProblem &m_problem;
};

} // namespace juri
