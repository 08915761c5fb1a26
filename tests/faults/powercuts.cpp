// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/powercuts.h"

#include <algorithm>
#include <cstring>

namespace juri::test {

namespace {

constexpr qsizetype sector = 512;

void put(QByteArray &bytes, qint64 offset, const char *from, qsizetype count)
{
    if (bytes.size() < offset + count)
        bytes.append(offset + count - bytes.size(), '\0');
    std::memcpy(bytes.data() + offset, from, static_cast<std::size_t>(count));
}

} // namespace

void PowerCuts::apply(const DiskEvent &event, QByteArray &bytes)
{
    if (event.kind == DiskEvent::Kind::Written)
        put(bytes, event.offset, event.bytes.constData(), event.bytes.size());
    else if (bytes.size() > event.offset)
        bytes.truncate(event.offset);
    else
        bytes.append(event.offset - bytes.size(), '\0');
}

/// Each sector of what was written is there or not.
void PowerCuts::tear(const DiskEvent &event, QByteArray &bytes, SeededRandom &dice)
{
    qsizetype at = 0;
    while (at < event.bytes.size()) {
        const qsizetype count =
            std::min(sector - (event.offset + at) % sector, event.bytes.size() - at);
        if (dice.below(2) == 0)
            put(bytes, event.offset + at, event.bytes.constData() + at, count);
        at += count;
    }
}

/// Takes what is certain up to the first change that is not.
void PowerCuts::settle(File &file)
{
    std::size_t done = 0;
    for (; done < file.changes.size() && file.changes[done].certain; ++done)
        apply(m_events.at(static_cast<std::size_t>(file.changes[done].event)), file.certain);
    file.changes.erase(
        file.changes.begin(), file.changes.begin() + static_cast<std::ptrdiff_t>(done));
}

void PowerCuts::goTo(qsizetype moment)
{
    for (; m_now < std::min(moment, moments()); ++m_now) {
        const DiskEvent &event = m_events.at(static_cast<std::size_t>(m_now));
        switch (event.kind) {
        case DiskEvent::Kind::Found:
            m_files[event.file].certain = event.bytes;
            m_names[event.name] = event.file;
            break;
        case DiskEvent::Kind::Created:
            m_files[event.file] = {};
            m_namings.push_back({event.name, event.file});
            break;
        case DiskEvent::Kind::Written:
        case DiskEvent::Kind::Truncated:
            m_files[event.file].changes.push_back({m_now});
            break;
        case DiskEvent::Kind::Synced:
            for (Change &change : m_files[event.file].changes)
                change.certain = !change.forsaken;
            settle(m_files[event.file]);
            break;
        case DiskEvent::Kind::SyncFailed:
            for (Change &change : m_files[event.file].changes)
                change.forsaken = change.forsaken || !change.certain;
            break;
        case DiskEvent::Kind::Deleted:
            m_namings.push_back({event.name, -1});
            break;
        case DiskEvent::Kind::FolderSynced:
            for (const Naming &naming : m_namings)
                m_names[naming.name] = naming.file;
            m_namings.clear();
            break;
        case DiskEvent::Kind::Acknowledged:
            m_acknowledged = event.offset;
            break;
        }
    }
}

std::map<QString, QByteArray> PowerCuts::found(SeededRandom &dice) const
{
    // Now and then nothing of what is not certain arrived, or all of it; mostly any mixture.
    const std::uint64_t luck = dice.below(6);
    const auto arrives = [&] { return luck == 0 ? false : luck == 1 ? true : dice.below(2) == 0; };
    std::map<QString, int> names = m_names;
    for (const Naming &naming : m_namings) {
        if (arrives())
            names[naming.name] = naming.file;
    }
    std::map<QString, QByteArray> files;
    for (const auto &[name, number] : names) {
        if (number < 0)
            continue;
        const File &file = m_files.at(number);
        QByteArray bytes = file.certain;
        for (const Change &change : file.changes) {
            const DiskEvent &event = m_events.at(static_cast<std::size_t>(change.event));
            if (change.certain || arrives())
                apply(event, bytes);
            else if (luck > 1 && event.kind == DiskEvent::Kind::Written && dice.below(2) == 0)
                tear(event, bytes, dice);
        }
        files.emplace(name, bytes);
    }
    return files;
}

} // namespace juri::test
