// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ustar.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>
#include <set>

namespace juri {

namespace {

constexpr qsizetype blockSize = 512;
/// The two end blocks, and the zeros with which tars fill their last record.
constexpr qsizetype mostTrailing = 2 * blockSize + 10 * 1024;

Error badArchive(const char *detail)
{
    return {ErrorCode::BadContainer,
        QCoreApplication::translate("juri::Ustar",
            "The file was damaged or put together by another program. Ask for it again."),
        QString::fromLatin1(detail)};
}

QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0');
}

void put(QByteArray &header, qsizetype offset, const QByteArray &text)
{
    const qsizetype length =
        std::min(text.size(), header.size() - offset); // never beyond the block
    std::memcpy(header.data() + offset, text.constData(), static_cast<size_t>(length));
}

qint64 checksumOf(QByteArrayView header)
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < blockSize; ++i)
        sum += (i >= 148 && i < 156) ? ' ' : static_cast<unsigned char>(header[i]);
    return sum;
}

QByteArray headerOf(const UstarMember &member)
{
    QByteArray header(blockSize, '\0');
    put(header, 0, member.path.toLatin1());
    put(header, 100, "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, octal(member.bytes.size(), 11));
    put(header, 136, "00000000000");
    header[156] = '0';
    put(header, 257,
        QByteArray("ustar\0"
                   "00",
            8));
    put(header, 148, octal(checksumOf(header), 6) + QByteArray("\0 ", 2));
    return header;
}

bool isZero(QByteArrayView bytes)
{
    // The first byte is zero, and each of the others is as the one before it.
    return bytes.isEmpty() ||
           (bytes.front() == '\0' && std::memcmp(bytes.data(), bytes.data() + 1,
                                         static_cast<size_t>(bytes.size()) - 1) == 0);
}

/// The number in a field of exactly so many octal digits.
std::optional<qint64> octalField(QByteArrayView field, qsizetype digits)
{
    qint64 value = 0;
    for (qsizetype i = 0; i < digits; ++i) {
        if (field[i] < '0' || field[i] > '7')
            return std::nullopt;
        value = value * 8 + (field[i] - '0');
    }
    return value;
}

struct Header
{
    QByteArray name;
    qint64 size = 0;
};

Result<Header> readHeader(QByteArrayView block)
{
    if (std::memcmp(block.data() + 257,
            "ustar\0"
            "00",
            8) != 0)
        return badArchive("not a ustar header");
    const auto checksum = octalField(block.sliced(148), 6);
    if (!checksum || block[154] != '\0' || block[155] != ' ' || *checksum != checksumOf(block))
        return badArchive("wrong checksum");
    if (block[156] != '0')
        return badArchive("member is not an ordinary file");
    if (!isZero(block.sliced(157, 100)) || !isZero(block.sliced(345, 155)))
        return badArchive("link name or prefix");
    const auto size = octalField(block.sliced(124), 11);
    if (!size || block[135] != '\0')
        return badArchive("size field");
    const auto *end = std::find(block.begin(), block.begin() + 100, '\0');
    if (end == block.begin() + 100 ||
        !isZero(block.sliced(end - block.begin(), 100 - (end - block.begin()))))
        return badArchive("name field");
    const QByteArrayView name = block.first(end - block.begin());
    if (!isSafeMemberName(name))
        return badArchive("unsafe member name");
    return Header{name.toByteArray(), *size};
}

} // namespace

bool isSafeMemberName(QByteArrayView name)
{
    static constexpr std::array<const char *, 4> reserved{"con", "prn", "aux", "nul"};
    if (name.isEmpty() || name.size() > 99)
        return false;
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '_' || c == '-' || c == '/';
    };
    if (!std::all_of(name.begin(), name.end(), allowed))
        return false;
    for (const QByteArray &part : name.toByteArray().split('/')) {
        if (part.isEmpty() || part.startsWith('.') || part.endsWith('.'))
            return false;
        const QByteArray stem =
            part.left(part.indexOf('.') < 0 ? part.size() : part.indexOf('.')).toLower();
        if (std::any_of(
                reserved.begin(), reserved.end(), [&](const char *word) { return stem == word; }))
            return false;
        // COM1 … LPT9 are devices on Windows, whatever their extension.
        if (stem.size() == 4 && (stem.startsWith("com") || stem.startsWith("lpt")) &&
            stem[3] >= '0' && stem[3] <= '9')
            return false;
    }
    return true;
}

QByteArray writeUstar(const std::vector<UstarMember> &members)
{
    QByteArray out;
    for (const UstarMember &member : members) {
        out += headerOf(member);
        out += member.bytes;
        out += QByteArray((blockSize - member.bytes.size() % blockSize) % blockSize, '\0');
    }
    out += QByteArray(2 * blockSize, '\0');
    return out;
}

Result<std::vector<UstarMember>> readUstar(const QByteArray &bytes, int maxMembers)
{
    if (bytes.isEmpty() || bytes.size() % blockSize != 0)
        return badArchive("size is not a multiple of 512");
    std::vector<UstarMember> members;
    std::set<QByteArray> names;
    const QByteArrayView all(bytes);
    qsizetype offset = 0;
    while (offset + blockSize <= bytes.size() && !isZero(all.sliced(offset, blockSize))) {
        if (static_cast<int>(members.size()) == maxMembers)
            return badArchive("more members than allowed");
        auto header = readHeader(all.sliced(offset, blockSize));
        if (!header)
            return header.error();
        offset += blockSize;
        const qsizetype padded = (header->size + blockSize - 1) / blockSize * blockSize;
        if (padded > bytes.size() - offset)
            return badArchive("member reaches beyond the end");
        if (!names.insert(header->name.toLower()).second)
            return badArchive("the same name twice");
        if (!isZero(all.sliced(offset + header->size, padded - header->size)))
            return badArchive("dirty padding");
        members.push_back({QString::fromLatin1(header->name), bytes.mid(offset, header->size)});
        offset += padded;
    }
    const qsizetype trailing = bytes.size() - offset;
    if (trailing < 2 * blockSize || trailing > mostTrailing || !isZero(all.sliced(offset)))
        return badArchive("end of the archive");
    return members;
}

} // namespace juri
