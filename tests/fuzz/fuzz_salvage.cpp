// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged competition files: any bytes are taken, and nothing comes out that does not prove itself.
#include "core/store/salvage.h"
#include "core/support/files.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QtEndian>

using namespace juri;
using namespace juri::fuzz;

namespace {

constexpr qsizetype piece = 512;

QByteArray bigEndian(qint64 value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    // The first byte says how many times 512 bytes are the file; the rest is its log.
    const QByteArray bytes = bytesOf(data + 1, size - 1);
    const qsizetype length = std::min<qsizetype>(bytes.size(), data[0] * piece);
    NoProgress quiet;
    const Salvage found = salvageBytes(bytes.first(length), bytes.sliced(length), quiet);
    for (const auto &[hash, statement] : found.statements)
        demand(sha256(statement.body) == hash, "a statement's body has its hash");
    for (const auto &[hash, object] : found.objects)
        demand(sha256(object) == hash, "a member has its hash");
    for (const ProvenRow &row : found.journal)
        demand(sha256(QByteArray(row.prev + bigEndian(row.seq) + bigEndian(row.atMs) + row.what)) ==
                   row.hash,
            "a journal row has its hash");
    return 0;
}
