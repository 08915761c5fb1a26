// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/pagemap.h"

#include <algorithm>

namespace juri::test {

using namespace Qt::StringLiterals;

PageMap::PageMap(const QByteArray &file, const std::map<QString, quint32> &roots)
    : m_file(file)
    , m_kinds(static_cast<std::size_t>(file.size()), Kind::NotReached)
    , m_owners(static_cast<std::size_t>(file.size()), -1)
{
    m_pageSize = number(16, 2) == 1 ? 65536 : static_cast<qsizetype>(number(16, 2));
    m_usable = m_pageSize - static_cast<qsizetype>(number(20, 1));
    for (const auto &[name, root] : roots) {
        m_tables << name;
        walk(root, static_cast<int>(m_tables.size()) - 1);
    }
    markFreePages();
    mark(0, 100, Kind::FileHeader, -1);
}

quint32 PageMap::number(qsizetype offset, int bytes) const
{
    quint32 value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | static_cast<quint8>(m_file.at(offset + i));
    return value;
}

quint64 PageMap::varint(qsizetype &offset) const
{
    quint64 value = 0;
    for (int i = 0; i < 9; ++i) {
        const auto byte = static_cast<quint8>(m_file.at(offset++));
        if (i == 8)
            return value << 8 | byte;
        value = value << 7 | (byte & 0x7f);
        if (!(byte & 0x80))
            break;
    }
    return value;
}

void PageMap::mark(qsizetype begin, qsizetype count, Kind kind, int table)
{
    std::fill_n(m_kinds.begin() + begin, count, kind);
    std::fill_n(m_owners.begin() + begin, count, static_cast<qint8>(table));
}

/// A cell from `cell` on, whose payload begins at `head`: what lies here, and on further pages.
qsizetype PageMap::markPayload(
    qsizetype cell, qsizetype head, quint64 payload, bool leafTable, int table)
{
    const auto all = static_cast<qsizetype>(payload);
    const qsizetype most = leafTable ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    const qsizetype least = (m_usable - 12) * 32 / 255 - 23;
    if (all <= most) {
        mark(cell, head - cell + all, Kind::Row, table);
        return all;
    }
    const qsizetype wanted = least + (all - least) % (m_usable - 4);
    const qsizetype local = wanted <= most ? wanted : least;
    mark(cell, head - cell + local + 4, Kind::Row, table);
    qsizetype left = all - local;
    for (quint32 page = number(head + local, 4); page != 0 && left > 0;
        page = number(begin(page), 4)) {
        const qsizetype here = std::min(left, m_usable - 4);
        mark(begin(page), m_pageSize, Kind::FreeSpace, table);
        mark(begin(page), 4 + here, Kind::Row, table);
        left -= here;
    }
    return local;
}

void PageMap::walk(quint32 page, int table)
{
    const qsizetype at = begin(page);
    const qsizetype header = at + (page == 1 ? 100 : 0);
    const quint32 type = number(header, 1);
    const bool leaf = type == 0x0d || type == 0x0a;
    const auto cells = static_cast<qsizetype>(number(header + 3, 2));
    const qsizetype pointers = header + (leaf ? 8 : 12);
    mark(header, at + m_pageSize - header, Kind::FreeSpace, table);
    mark(header, pointers + 2 * cells - header, Kind::PageHeader, table);
    for (qsizetype i = 0; i < cells; ++i) {
        const qsizetype cell = at + static_cast<qsizetype>(number(pointers + 2 * i, 2));
        qsizetype cursor = cell;
        if (!leaf) {
            mark(cell, 4, Kind::PageHeader, table);
            walk(number(cell, 4), table);
            cursor += 4;
        }
        const qsizetype begins = cursor;
        const quint64 first = varint(cursor);
        if (type == 0x05) { // the number of a row only
            mark(begins, cursor - begins, Kind::PageHeader, table);
            continue;
        }
        if (type == 0x0d)
            varint(cursor);
        markPayload(begins, cursor, first, type == 0x0d, table);
    }
    if (!leaf)
        walk(number(header + 8, 4), table);
}

void PageMap::markFreePages()
{
    for (quint32 trunk = number(32, 4); trunk != 0; trunk = number(begin(trunk), 4)) {
        const quint32 leaves = number(begin(trunk) + 4, 4);
        for (quint32 i = 0; i < leaves; ++i)
            mark(begin(number(begin(trunk) + 8 + 4 * static_cast<qsizetype>(i), 4)), m_pageSize,
                Kind::FreePage, -1);
        mark(begin(trunk), m_pageSize, Kind::FreePage, -1);
    }
}

QString PageMap::tableAt(qsizetype offset) const
{
    const int table = m_owners[static_cast<std::size_t>(offset)];
    return table < 0 ? QString() : m_tables.at(table);
}

QString PageMap::wordsAt(qsizetype offset) const
{
    switch (kindAt(offset)) {
    case Kind::NotReached:
        return u"not reached"_s;
    case Kind::FileHeader:
        return u"file header"_s;
    case Kind::PageHeader:
        return u"page header of "_s + tableAt(offset);
    case Kind::Row:
        return u"row of "_s + tableAt(offset);
    case Kind::FreeSpace:
        return u"free space"_s;
    case Kind::FreePage:
        break;
    }
    return u"free page"_s;
}

std::vector<qsizetype> PageMap::rowsOf(const QString &table) const
{
    std::vector<qsizetype> offsets;
    for (qsizetype i = 0; i < m_file.size(); ++i) {
        if (kindAt(i) == Kind::Row && tableAt(i) == table)
            offsets.push_back(i);
    }
    return offsets;
}

} // namespace juri::test
