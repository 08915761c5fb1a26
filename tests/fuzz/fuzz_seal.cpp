// SPDX-License-Identifier: GPL-3.0-or-later
// The seal: a header has one spelling, what opens is what was sealed, and no changed bit opens.
//
// An input is a control character and the rest: 0 a sealed file; 1 the stanzas of one, NUL, and the
// content, put together with the MAC that fits, as the writer of a hostile file can; 2 the bytes of
// a recipient.
#include "tests/core/exchange/sealcrafting.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace juri;
using namespace juri::fuzz;
using namespace juri::test;

namespace {

constexpr qsizetype columns = 64;

/// The one spelling of what was read, after docs/formats-seal.md.
QByteArray spelled(const age::Header &header)
{
    QByteArray text(age::versionLine);
    for (const age::Stanza &stanza : header.stanzas) {
        text += "->";
        for (const QByteArray &argument : stanza.arguments)
            text += ' ' + argument;
        text += '\n';
        const QByteArray body = stanza.body.toBase64(QByteArray::OmitTrailingEquals);
        for (qsizetype at = 0; at <= body.size(); at += columns)
            text += body.mid(at, columns) + '\n';
    }
    return text + "--- " + header.mac.toBase64(QByteArray::OmitTrailingEquals) + '\n';
}

void tryFile(const QByteArray &file, const std::optional<QByteArray> &content)
{
    static const SealKey key = keyNumber('c');
    const auto header = age::readHeader(file);
    if (header)
        demand(spelled(*header) == file.left(header->size), "a header has one spelling");
    const auto plain = openedBy(key, file);
    if (!plain)
        return;
    demand(header && looksSealed(file), "what opens has a header");
    demand(!content || *plain == *content, "what opens is what was sealed");
    for (const age::Stanza &stanza : header->stanzas)
        demand(stanza.arguments.front() != "X25519" ||
                   (stanza.arguments.size() == 2 && stanza.arguments[1].size() == 43 &&
                       stanza.body.size() == 32),
            "every stanza of our type is sound");
    QByteArray changed = file;
    const qsizetype at = (plain->size() * 31 + header->size * 17) % file.size();
    changed[at] = static_cast<char>(changed[at] ^ 1);
    demand(!openedBy(key, changed), "no changed bit opens");
    demand(!openedBy(key, file.chopped(1)), "nothing cut off opens");
    demand(!openedBy(key, file + '\0'), "nothing extended opens");
}

void tryRecipient(const QByteArray &bytes)
{
    const QString text = QString::fromLatin1(age::bech32("age", bytes));
    if (!isSealRecipient(text))
        return;
    demand(bytes.size() == 32, "a recipient is 32 bytes");
    demand(!isSealRecipient(text.toUpper()), "a recipient has one spelling");
    SeededRandom dice(1);
    demand(sealFor("x", {text}, dice).has_value(), "one can seal for every recipient");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const QByteArray rest = bytes.mid(1);
    switch (bytes.isEmpty() ? 0 : bytes.front() & 3) {
    case 0:
        tryFile(rest, std::nullopt);
        break;
    case 1: {
        const qsizetype split = std::max<qsizetype>(rest.indexOf('\0'), 0);
        const QByteArray content = rest.mid(split + 1);
        tryFile(withStanzas(sealedOf(content), rest.left(split)), content);
        break;
    }
    default:
        tryRecipient(rest);
    }
    return 0;
}
