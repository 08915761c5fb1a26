// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/agetext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace juri {

namespace {

constexpr char bech32Letters[] = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr qsizetype bech32ChecksumLetters = 6;
constexpr qsizetype bech32KeyLetters = 52; // 256 bits, five a letter
constexpr qsizetype stanzaColumns = 64;

/// Regroups bits, most significant first; what is over at the end is filled up with zeros or, where
/// whole bytes are wanted, left out.
QByteArray regrouped(const QByteArray &from, unsigned fromBits, unsigned toBits, bool fill)
{
    QByteArray to;
    unsigned held = 0;
    unsigned bits = 0;
    for (const char unit : from) {
        held = (held << fromBits) | static_cast<unsigned char>(unit);
        bits += fromBits;
        while (bits >= toBits) {
            bits -= toBits;
            to += static_cast<char>((held >> bits) & ((1U << toBits) - 1U));
        }
        held &= (1U << bits) - 1U;
    }
    if (fill && bits > 0)
        to += static_cast<char>(held << (toBits - bits));
    return to;
}

/// The six values that make the whole a multiple of BIP 173's generator.
QByteArray bech32Checksum(const QByteArray &prefix, const QByteArray &values)
{
    constexpr std::array<quint32, 5> generator{
        0x3b6a57b2U, 0x26508e6dU, 0x1ea119faU, 0x3d4233ddU, 0x2a1462b3U};
    QByteArray all;
    for (const char letter : prefix)
        all += static_cast<char>(static_cast<unsigned char>(letter) >> 5U);
    all += '\0';
    for (const char letter : prefix)
        all += static_cast<char>(static_cast<unsigned char>(letter) & 31U);
    all += values + QByteArray(bech32ChecksumLetters, '\0');
    quint32 remainder = 1;
    for (const char value : std::as_const(all)) {
        const quint32 top = remainder >> 25U;
        remainder = ((remainder & 0x1ffffffU) << 5U) ^ static_cast<unsigned char>(value);
        for (unsigned i = 0; i < generator.size(); ++i) {
            if (((top >> i) & 1U) != 0)
                remainder ^= generator[i];
        }
    }
    remainder ^= 1U;
    QByteArray checksum;
    for (unsigned i = 0; i < bech32ChecksumLetters; ++i)
        checksum += static_cast<char>((remainder >> (5U * (5U - i))) & 31U);
    return checksum;
}

/// Walks through the lines of a header, each of which ends with LF within the limit.
class HeaderLines
{
public:
    explicit HeaderLines(const QByteArray &file)
        : m_file(file)
    {}

    /// The next line without its LF. (BadContainer, TooLarge)
    Result<QByteArray> next()
    {
        const QByteArrayView window =
            QByteArrayView(m_file).first(std::min<qsizetype>(m_file.size(), age::mostHeaderBytes));
        const qsizetype end = window.indexOf('\n', m_at);
        if (end < 0)
            return window.size() < m_file.size() ? age::tooLargeSeal("header")
                                                 : age::brokenSeal("header ends within a line");
        QByteArray line = m_file.mid(m_at, end - m_at);
        m_at = end + 1;
        return line;
    }
    qsizetype at() const { return m_at; }

private:
    const QByteArray &m_file;
    qsizetype m_at = 0;
};

/// The arguments of "-> X25519 …": parted by one blank each, of visible ASCII, none empty.
Result<std::vector<QByteArray>> stanzaArguments(const QByteArray &line)
{
    std::vector<QByteArray> arguments;
    for (const QByteArray &argument : line.sliced(3).split(' ')) {
        if (argument.isEmpty() ||
            std::ranges::any_of(argument, [](char c) { return c < '!' || c > '~'; }))
            return age::brokenSeal("stanza arguments");
        arguments.push_back(argument);
    }
    return arguments;
}

/// The body of a stanza: full lines of 64 columns, then a shorter one, which may be empty.
Result<QByteArray> stanzaBody(HeaderLines &lines)
{
    QByteArray text;
    for (;;) {
        const auto line = lines.next();
        if (!line)
            return line.error();
        if (line->size() > stanzaColumns)
            return age::brokenSeal("stanza body is wrapped otherwise");
        text += *line;
        if (line->size() < stanzaColumns)
            break;
    }
    auto body = age::fromBase64(text);
    if (!body)
        return age::brokenSeal("stanza body is not canonical base64");
    return *std::move(body);
}

} // namespace

QByteArray age::bech32(const QByteArray &prefix, const QByteArray &bytes)
{
    const QByteArray values = regrouped(bytes, 8, 5, true);
    QByteArray text = prefix + '1';
    for (const char value : QByteArray(values + bech32Checksum(prefix, values)))
        text += bech32Letters[static_cast<unsigned char>(value)];
    return text;
}

std::optional<QByteArray> age::bech32Key(const QByteArray &prefix, const QByteArray &text)
{
    const qsizetype begin = prefix.size() + 1;
    if (text.size() != begin + bech32KeyLetters + bech32ChecksumLetters)
        return std::nullopt;
    const QByteArrayView letters(bech32Letters);
    QByteArray values;
    for (const char letter : text.mid(begin, bech32KeyLetters)) {
        const qsizetype value = letters.indexOf(letter);
        if (value < 0)
            return std::nullopt;
        values += static_cast<char>(value);
    }
    QByteArray key = regrouped(values, 5, 8, false);
    // One spelling: writing it again checks prefix, checksum, padding and case in one rule.
    if (bech32(prefix, key) != text)
        return std::nullopt;
    return key;
}

QByteArray age::base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> age::fromBase64(const QByteArray &text)
{
    QByteArray bytes = QByteArray::fromBase64(text);
    // One spelling: refuses blanks, `=`, CR and last characters with bits to spare.
    if (base64(bytes) != text)
        return std::nullopt;
    return bytes;
}

Result<age::Header> age::readHeader(const QByteArray &file)
{
    if (!file.startsWith(versionLine))
        return brokenSeal("does not begin with the line of age v1");
    HeaderLines lines(file);
    if (const auto version = lines.next(); !version)
        return version.error();
    Header header;
    for (;;) {
        const qsizetype begin = lines.at();
        const auto line = lines.next();
        if (!line)
            return line.error();
        if (line->startsWith("--- ")) {
            const auto mac = fromBase64(line->sliced(4));
            if (!mac || mac->size() != 32)
                return brokenSeal("header MAC is not 32 bytes of canonical base64");
            if (header.stanzas.empty())
                return brokenSeal("no stanza");
            header.mac = *mac;
            header.macked = begin + 3;
            header.size = lines.at();
            return header;
        }
        if (!line->startsWith("-> "))
            return brokenSeal("neither a stanza nor the end of the header");
        if (header.stanzas.size() == static_cast<size_t>(mostStanzas))
            return tooLargeSeal("number of stanzas");
        auto arguments = stanzaArguments(*line);
        if (!arguments)
            return arguments.error();
        auto body = stanzaBody(lines);
        if (!body)
            return body.error();
        header.stanzas.push_back({*std::move(arguments), *std::move(body)});
    }
}

Error age::brokenSeal(const char *detail)
{
    return {ErrorCode::BadContainer,
        QCoreApplication::translate("juri::Seal",
            "The sealed file is damaged or was changed on its way. Ask for it again, packed as a "
            "ZIP file or on a stick."),
        QString::fromLatin1(detail)};
}

Error age::tooLargeSeal(const char *detail)
{
    return {ErrorCode::TooLarge,
        QCoreApplication::translate("juri::Seal",
            "The sealed file is too large to be a sheet. Ask the judge to save it anew from Juri."),
        QString::fromLatin1(detail)};
}

} // namespace juri
