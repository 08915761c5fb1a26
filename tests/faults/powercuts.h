// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/random.h"
#include "tests/faults/faultvfs.h"

namespace juri::test {

/// What a recorded disk may hold if the power goes at some moment. Harsher than a journalling file
/// system: what was written since the last sync of a file is each kept, lost or torn at sectors of
/// 512 bytes, in any combination; names made or removed since the folder was last synced are there
/// or not; what was written before a sync that failed is never certain again.
class PowerCuts
{
public:
    explicit PowerCuts(std::vector<DiskEvent> events)
        : m_events(std::move(events))
    {}

    qsizetype moments() const { return static_cast<qsizetype>(m_events.size()); }
    /// Goes to the moment before event number `moment`; never back.
    void goTo(qsizetype moment);
    /// The newest commit that had been reported as done by now; nothing acknowledged: 0.
    qint64 acknowledged() const { return m_acknowledged; }
    /// The files as they may be found afterwards, by name.
    std::map<QString, QByteArray> found(SeededRandom &dice) const;

private:
    struct Change
    {
        qsizetype event;
        bool certain = false;
        bool forsaken = false; ///< a sync of it failed
    };
    struct File
    {
        QByteArray certain;
        std::vector<Change> changes; ///< in order; the first one is not certain
    };
    struct Naming
    {
        QString name;
        int file; ///< -1 = removed
    };
    static void apply(const DiskEvent &event, QByteArray &bytes);
    static void tear(const DiskEvent &event, QByteArray &bytes, SeededRandom &dice);
    void settle(File &file);

    std::vector<DiskEvent> m_events;
    qsizetype m_now = 0;
    qint64 m_acknowledged = 0;
    std::map<int, File> m_files;
    std::map<QString, int> m_names; ///< that the folder holds for certain
    std::vector<Naming> m_namings;  ///< since then
};

} // namespace juri::test
