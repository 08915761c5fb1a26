// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/references.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juri {

namespace {

Error stillNamed(const char *text, const QString &who)
{
    return {ErrorCode::Locked, QCoreApplication::translate("juri::Edit", text).arg(who), {}};
}

/// Whether a table that is ordered by judge has a row of this one.
template<typename Rows, typename KeyOf>
bool names(const Rows &rows, const JudgeId &judge, KeyOf keyOf)
{
    const auto found = rows.lower_bound({judge, EntryId()});
    return found != rows.end() && keyOf(*found).judge == judge;
}

} // namespace

Result<> References::mayGo(const Entry &entry)
{
    lookAtEntries();
    if (m_assigned.contains(entry.id))
        return stillNamed(QT_TRANSLATE_NOOP("juri::Edit",
                              "Entry %1 is assigned to judges. Take back the assignment first."),
            entry.id.text());
    if (m_conflicting.contains(entry.id))
        return stillNamed(QT_TRANSLATE_NOOP("juri::Edit",
                              "A conflict is declared for entry %1. Remove the declaration first."),
            entry.id.text());
    if (m_evaluated.contains(entry.id))
        return stillNamed(
            QT_TRANSLATE_NOOP("juri::Edit",
                "Entry %1 has scores or notes. Assign it to their judge again and clear them "
                "first."),
            entry.id.text());
    return {};
}

Result<> References::mayGo(const Judge &judge, const StageId &here) const
{
    const auto itself = [](const Assignment &assignment) { return assignment; };
    const auto keyOf = [](const auto &row) { return row.first; };
    for (const Stage &stage : m_competition.stages) {
        if (names(stage.assignments, judge.id, itself))
            return stillNamed(
                QT_TRANSLATE_NOOP("juri::Edit", "%1 has assignments. Take them back first."),
                judge.name);
        if (names(stage.conflicts, judge.id, keyOf))
            return stillNamed(QT_TRANSLATE_NOOP("juri::Edit",
                                  "%1 has a declared conflict. Remove the declaration first."),
                judge.name);
        if (names(stage.evaluations, judge.id, keyOf))
            return stillNamed(
                QT_TRANSLATE_NOOP("juri::Edit",
                    "%1 has given scores or notes. Assign the entries again and clear them first."),
                judge.name);
        if (stage.setup.id != here && stage.panel.contains(judge.id))
            return stillNamed(QT_TRANSLATE_NOOP("juri::Edit",
                                  "%1 sits on the panel of another stage. Leave the judge on the "
                                  "list, or free that seat first."),
                judge.name);
    }
    return {};
}

void References::lookAtEntries()
{
    if (m_looked)
        return;
    m_looked = true;
    for (const Stage &stage : m_competition.stages) {
        for (const Assignment &assignment : stage.assignments)
            m_assigned.insert(assignment.entry);
        for (const auto &[key, reason] : stage.conflicts)
            m_conflicting.insert(key.entry);
        if (m_competition.role == Role::Judge)
            continue;
        for (const auto &[key, evaluation] : stage.evaluations)
            m_evaluated.insert(key.entry);
    }
}

} // namespace juri
