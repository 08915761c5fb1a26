// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/replay.h"

#include "core/domain/journalreading.h"

namespace juri {

Replay::Replay(StatementLookup statements)
    : m_statements(std::move(statements))
{}

Result<> Replay::take(const QByteArray &what)
{
    if (!m_begun && !isContentRow(what))
        return {};
    auto row = rowFromJournal(what, m_statements);
    if (!row)
        return row.error();
    if (auto *content = std::get_if<ContentRow>(&*row)) {
        m_competition = std::move(content->competition);
        m_device = std::move(content->device);
        m_begun = true;
    } else if (auto *device = std::get_if<DeviceRow>(&*row)) {
        m_device = std::move(device->after);
    } else if (const auto *edit = std::get_if<Edit>(&*row)) {
        if (auto valid = validate(*edit, m_competition); !valid)
            return valid;
        applyTo(m_competition, *edit);
    }
    return {};
}

} // namespace juri
