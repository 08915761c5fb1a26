// SPDX-License-Identifier: GPL-3.0-or-later
// Archives: what is accepted is what we would have written but for fields that nobody looks at,
// written again it reads the same, and no name leaves its folder.
#include "core/exchange/ustar.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QDir>

#include <utility>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::fuzz;

namespace {

constexpr int mostMembers = 4;
constexpr qsizetype block = 512;

void putChecksum(QByteArray &bytes, qsizetype at)
{
    int sum = 8 * ' ';
    for (qsizetype i = 0; i < block; ++i)
        sum += i >= 148 && i < 156 ? 0 : static_cast<unsigned char>(bytes[at + i]);
    const QByteArray field =
        QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2);
    bytes.replace(at + 148, 8, field);
}

/// The archive as we would have written it: mode, owner, times and the like, which nobody looks at,
/// are taken from our own one.
QByteArray withOurFields(QByteArray bytes, const std::vector<UstarMember> &members)
{
    const QByteArray ours = writeUstar(members);
    qsizetype at = 0;
    for (const UstarMember &member : members) {
        for (const auto &[offset, length] :
            {std::pair{100, 24}, std::pair{136, 20}, std::pair{265, 80}, std::pair{500, 12}})
            bytes.replace(at + offset, length, ours.mid(at + offset, length));
        at += block + (member.bytes.size() + block - 1) / block * block;
    }
    // Tars fill their last record with zeros.
    while (bytes.size() > ours.size() && bytes.endsWith('\0'))
        bytes.chop(1);
    return bytes;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const auto members = readUstar(bytes, mostMembers);
    if (!members)
        return 0;
    demand(members->size() <= mostMembers, "no more members than allowed");
    demand(withOurFields(bytes, *members) == writeUstar(*members),
        "an accepted archive differs from ours only where nobody looks");
    const auto again = readUstar(writeUstar(*members), mostMembers);
    demand(again && *again == *members, "an accepted archive, written again, reads the same");
    for (const UstarMember &member : *members) {
        const QString path = QDir::cleanPath(u"/inside/"_s + member.path);
        demand(path == u"/inside/"_s + member.path, "no member name leaves its folder");
        demand(static_cast<std::size_t>(member.bytes.size()) <= size, "no member from nowhere");
    }
    return 0;
}

/// Most mutations break a checksum, which nobody finds again by trying: put them right.
std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned int seed)
{
    QByteArray bytes = mutated(bytesOf(data, size), 64);
    if (seed % 4 != 0) {
        bytes.resize((bytes.size() + block / 2) / block * block, '\0');
        for (qsizetype at = 0; at + block <= bytes.size(); at += block) {
            if (bytes.mid(at + 257, 5) == "ustar")
                putChecksum(bytes, at);
        }
    }
    return handBack(bytes, data, size, maxSize);
}
