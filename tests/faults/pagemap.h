// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <map>
#include <vector>

namespace juri::test {

/// Whose each byte of an SQLite file is, found by walking its pages as the file format describes
/// them (sqlite.org/fileformat.html), without SQLite.
class PageMap
{
public:
    enum class Kind : quint8 {
        NotReached, ///< belongs to nothing
        FileHeader, ///< the first 100 bytes
        PageHeader, ///< kind of page, counts, places of its cells, pages below
        Row,        ///< a row, with its length and number, also where it goes on on other pages
        FreeSpace,  ///< of a page in use
        FreePage,
    };

    /// roots: first pages of tables and indexes by name; "sqlite_schema" has page 1.
    PageMap(const QByteArray &file, const std::map<QString, quint32> &roots);

    Kind kindAt(qsizetype offset) const { return m_kinds[static_cast<std::size_t>(offset)]; }
    /// The table or index that a byte belongs to; empty for none.
    QString tableAt(qsizetype offset) const;
    /// Both in words: "row of mark", "free space".
    QString wordsAt(qsizetype offset) const;
    /// Offsets of all bytes in rows of this table.
    std::vector<qsizetype> rowsOf(const QString &table) const;

private:
    void walk(quint32 page, int table);
    void mark(qsizetype begin, qsizetype count, Kind kind, int table);
    void markFreePages();
    qsizetype markPayload(
        qsizetype cell, qsizetype head, quint64 payload, bool leafTable, int table);
    quint32 number(qsizetype offset, int bytes) const;
    quint64 varint(qsizetype &offset) const;
    qsizetype begin(quint32 page) const { return static_cast<qsizetype>(page - 1) * m_pageSize; }

    const QByteArray m_file;
    qsizetype m_pageSize = 0;
    qsizetype m_usable = 0;
    QStringList m_tables;
    std::vector<Kind> m_kinds;
    std::vector<qint8> m_owners;
};

} // namespace juri::test
