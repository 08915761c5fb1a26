// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only: puts the best content together from all that is left.

#include "core/session/journalchain.h"
#include "core/session/provenstatements.h"
#include "core/session/recovery.h"

namespace juri {

/// Takes a damaged file and its backups, and decides for each thing which source speaks: a journal
/// without a hole before all; otherwise the tables, over which the rows behind the last hole are
/// laid; then what the journal says up to the hole, a backup, the judge's own sheets, the package.
/// Says what is lost and where sources disagree.
class Piecing
{
public:
    Piecing(const Salvage &file, ProvenStatements statements)
        : m_file(file)
        , m_statements(std::move(statements))
    {}

    /// A backup that helps must be of the same competition and the same person's.
    void addBackup(const Salvage &backup, Progress &progress);
    Recovery recovery();

private:
    void useWholeTables();
    bool useJournal();
    bool useTables();
    bool usePackage();
    void useBackup();
    void putStatements();
    void tellOlder(RecoverySource source);
    void tellGaps();
    void tellLog();
    std::optional<Competition> helpForTables() const;
    std::optional<Competition> fromPackage() const;
    std::vector<ScoreSheet> sheets() const;
    bool isSamePerson(const Salvage &backup) const;
    void took(RecoverySource source);

    const Salvage &m_file;
    ProvenStatements m_statements;
    std::set<QByteArray> m_ofBackups; ///< statements that only a backup has
    std::vector<ProvenRow> m_backupRows;
    std::vector<Checkpoint> m_checkpoints;
    std::optional<Competition> m_newestBackup;
    JournalChain m_chain;
    Rebuilt m_rebuilt;
    Recovery m_recovery;
};

/// Whether every check of a file passed.
bool isWhole(const Salvage &file, const ProvenStatements &statements);

} // namespace juri
