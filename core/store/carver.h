// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include "core/store/records.h"
#include "core/store/salvage.h"
#include "core/store/wholeness.h"

namespace juri {

/// Goes through all pages and sorts the rows by their shape into what they are. Rows of signed
/// statements, members and the journal are taken where their hashes say so, from pages that are
/// broken as well; others only from pages that are whole enough to tell where a row begins.
class Carver
{
public:
    Carver(const PageFile &file, Salvage &into)
        : m_file(file)
        , m_into(into)
    {}

    void carve(Progress &progress);

private:
    void takeRow(const StoredRow &row);
    enum class Bad { Counted, PassedOver };
    bool takeProven(const StoredRow &row, Bad bad);
    void takeLoose(const StoredRow &row, const std::string &shape);
    void takeMeta(const StoredRow &row);
    void searchBytes(QByteArrayView page);
    std::map<QString, qint64> roots() const;
    void walk(const QString &table, qint64 root);
    void walkTables();
    void walkFreePages();
    void putMembers();

    const PageFile &m_file;
    Salvage &m_into;
    std::set<qint64> m_broken;   ///< pages that are no whole page of a tree
    std::set<qint64> m_overflow; ///< pages that hold the rest of a row
    std::set<qint64> m_free;
    std::set<QByteArray> m_journalSeen;
    std::map<QByteArray, std::map<qint64, MemberRow>> m_members; ///< by statement
    std::vector<StoredRow> m_schema;
};

} // namespace juri
