// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace juri {

namespace {

constexpr qsizetype smallestCell = 4; // what SQLite sets aside for one
constexpr qint64 longestRow = 128 * 1024 * 1024;

/// Takes numbers of one to nine bytes from a run of bytes; tells when they run out.
class VarintReader
{
public:
    VarintReader(QByteArrayView bytes, qsizetype at)
        : m_bytes(bytes)
        , m_at(at)
    {}

    quint64 next()
    {
        quint64 value = 0;
        for (int i = 0; i < 9; ++i) {
            if (m_at >= m_bytes.size()) {
                m_failed = true;
                return 0;
            }
            const auto byte = static_cast<uchar>(m_bytes[m_at++]);
            if (i == 8)
                return (value << 8) | byte;
            value = (value << 7) | (byte & 0x7f);
            if ((byte & 0x80) == 0)
                break;
        }
        return value;
    }
    qsizetype at() const { return m_at; }
    bool hasFailed() const { return m_failed; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at;
    bool m_failed = false;
};

/// How many bytes a value of that serial type has; -1 for types that do not exist.
qint64 lengthOf(quint64 type)
{
    static constexpr qint64 small[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, -1, -1};
    return type < 12 ? small[type] : static_cast<qint64>((type - 12) / 2);
}

StoredValue valueOf(quint64 type, QByteArrayView bytes)
{
    if (type == 0)
        return {};
    if (type == 7)
        return {StoredValue::Kind::Real, 0, {}};
    if (type >= 12)
        return {type % 2 == 0 ? StoredValue::Kind::Blob : StoredValue::Kind::Text, 0,
            bytes.toByteArray()};
    if (type >= 8)
        return {StoredValue::Kind::Integer, type == 9 ? 1 : 0, {}};
    quint64 number =
        !bytes.isEmpty() && (static_cast<uchar>(bytes[0]) & 0x80) != 0 ? ~quint64(0) : 0;
    for (const char byte : bytes)
        number = (number << 8) | static_cast<uchar>(byte);
    return {StoredValue::Kind::Integer, static_cast<qint64>(number), {}};
}

/// The values of a payload, which must be used up to its last byte.
std::optional<std::vector<StoredValue>> valuesOf(QByteArrayView payload)
{
    VarintReader header(payload, 0);
    const quint64 headerSize = header.next();
    if (header.hasFailed() || headerSize < 1 || headerSize > quint64(payload.size()))
        return std::nullopt;
    std::vector<StoredValue> values;
    auto at = static_cast<qsizetype>(headerSize);
    while (header.at() < static_cast<qsizetype>(headerSize)) {
        const quint64 type = header.next();
        const qint64 length = lengthOf(type);
        if (header.hasFailed() || length < 0 || length > payload.size() - at)
            return std::nullopt;
        values.push_back(valueOf(type, payload.sliced(at, length)));
        at += length;
    }
    if (header.at() != static_cast<qsizetype>(headerSize) || at != payload.size())
        return std::nullopt;
    return values;
}

/// How long a payload is by the types at its beginning; -1 if they make no sense.
qint64 declaredSize(QByteArrayView beginning)
{
    VarintReader header(beginning, 0);
    const quint64 headerSize = header.next();
    if (header.hasFailed() || headerSize < 1 || headerSize > quint64(beginning.size()))
        return -1;
    auto size = static_cast<qint64>(headerSize);
    while (header.at() < static_cast<qsizetype>(headerSize)) {
        const qint64 length = lengthOf(header.next());
        if (header.hasFailed() || length < 0 || length > longestRow)
            return -1;
        size += length;
    }
    return size;
}

/// How much of a payload lies in the page itself.
qint64 localSize(qint64 payload, qint64 usable, bool table)
{
    const qint64 most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (payload <= most)
        return payload;
    const qint64 least = (usable - 12) * 32 / 255 - 23;
    const qint64 fitting = least + (payload - least) % (usable - 4);
    return fitting <= most ? fitting : least;
}

/// The row whose payload begins there: what does not fit in the page is followed from page to page.
std::optional<StoredRow> assembled(
    const PageFile &file, QByteArrayView page, qsizetype at, quint64 size, bool table)
{
    if (size < 2 || size > static_cast<quint64>(longestRow) ||
        size > static_cast<quint64>(file.bytes().size()))
        return std::nullopt;
    const auto whole = static_cast<qint64>(size);
    const qint64 local = localSize(whole, page.size(), table);
    if (at + local > page.size() || (local < whole && at + local + 4 > page.size()))
        return std::nullopt;
    StoredRow row;
    if (local == whole) {
        auto values = valuesOf(page.sliced(at, local));
        if (!values)
            return std::nullopt;
        row.values = *std::move(values);
        row.end = at + local;
        return row;
    }
    // Before pages are followed: our rows have all their types in front, and the lengths must fit.
    if (declaredSize(page.sliced(at, local)) != whole)
        return std::nullopt;
    QByteArray payload = page.sliced(at, local).toByteArray();
    payload.reserve(whole);
    qint64 next = qFromBigEndian<quint32>(page.data() + at + local);
    while (payload.size() < whole) {
        const QByteArrayView more = file.page(next);
        if (more.size() < 8)
            return std::nullopt;
        row.overflow.push_back(next);
        next = qFromBigEndian<quint32>(more.data());
        payload += more.sliced(4).first(std::min<qint64>(more.size() - 4, whole - payload.size()));
    }
    auto values = valuesOf(payload);
    if (!values)
        return std::nullopt;
    row.values = *std::move(values);
    row.end = at + local + 4;
    return row;
}

/// The bytes between the first cell and the end of the page that the page itself calls free; -1 if
/// its list of them makes no sense.
qsizetype freeBytes(QByteArrayView page, qsizetype treeAt)
{
    qsizetype free = static_cast<uchar>(page[treeAt + 7]); // in pieces too small for the list
    qsizetype block = qFromBigEndian<quint16>(page.data() + treeAt + 1);
    for (qsizetype last = 0; block != 0;) {
        if (block <= last || block + 4 > page.size())
            return -1;
        last = block;
        free += qFromBigEndian<quint16>(page.data() + block + 2);
        block = qFromBigEndian<quint16>(page.data() + block);
    }
    return free;
}

} // namespace

std::string StoredRow::shape() const
{
    std::string letters;
    for (const StoredValue &value : values)
        letters += "nirtb"[static_cast<int>(value.kind)];
    return letters;
}

std::optional<StoredRow> rowAt(const PageFile &file, QByteArrayView page, qsizetype at)
{
    VarintReader numbers(page, at);
    const quint64 size = numbers.next();
    const auto rowid = static_cast<qint64>(numbers.next());
    if (numbers.hasFailed())
        return std::nullopt;
    auto row = assembled(file, page, numbers.at(), size, true);
    if (row)
        row->rowid = rowid;
    return row;
}

PageCells cellsOf(const PageFile &file, QByteArrayView page, qsizetype treeAt)
{
    PageCells cells;
    if (page.size() < treeAt + 12)
        return {{}, {}, false};
    const auto type = static_cast<uchar>(page[treeAt]);
    const bool table = type == 5 || type == 13;
    const bool interior = type == 2 || type == 5;
    if (!table && !interior && type != 10)
        return {{}, {}, false};
    const qsizetype pointers = treeAt + (interior ? 12 : 8);
    const qsizetype count = std::min<qsizetype>(
        qFromBigEndian<quint16>(page.data() + treeAt + 3), (page.size() - pointers) / 2);
    qsizetype used = 0;
    for (qsizetype cell = 0; cell < count; ++cell) {
        const qsizetype begin = qFromBigEndian<quint16>(page.data() + pointers + 2 * cell);
        qsizetype at = begin;
        if (at < pointers || at + 4 > page.size()) {
            cells.whole = false;
            continue;
        }
        if (interior) {
            cells.children.push_back(qFromBigEndian<quint32>(page.data() + at));
            at += 4;
        }
        if (type == 5) {
            VarintReader rowid(page, at);
            rowid.next();
            used += std::max(smallestCell, rowid.at() - begin);
            continue;
        }
        std::optional<StoredRow> row;
        if (table) {
            row = rowAt(file, page, at);
        } else {
            VarintReader numbers(page, at);
            const quint64 size = numbers.next();
            if (!numbers.hasFailed())
                row = assembled(file, page, numbers.at(), size, false);
        }
        if (!row) {
            cells.whole = false;
            continue;
        }
        used += std::max(smallestCell, row->end - begin);
        cells.rows.push_back(*std::move(row));
    }
    // A damaged count forgets rows that are there: then something between the cells is nobody's.
    const qsizetype content = qFromBigEndian<quint16>(page.data() + treeAt + 5);
    const qsizetype free = freeBytes(page, treeAt);
    if (free < 0 || used + free != page.size() - (content == 0 ? 65536 : content))
        cells.whole = false;
    if (interior)
        cells.children.push_back(qFromBigEndian<quint32>(page.data() + treeAt + 8));
    return cells;
}

} // namespace juri
