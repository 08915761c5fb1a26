// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QtCore/QJsonDocument>

#include <cstdio>
#include <utility>

namespace juri::cli {

namespace {

bool writeAll(std::FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

void Console::print(const QStringList &lines)
{
    for (const QString &line : lines)
        m_out += line.toUtf8() + '\n';
}

void Console::print(const QJsonObject &document)
{
    m_out += QJsonDocument(document).toJson(QJsonDocument::Indented);
}

void Console::complain(const QString &sentence)
{
    m_err += "error: " + sentence.toUtf8() + '\n';
}

bool Console::flush()
{
    // Nobody can be told that standard error is full.
    const bool told = writeAll(stdout, std::exchange(m_out, {}));
    writeAll(stderr, std::exchange(m_err, {}));
    return told;
}

} // namespace juri::cli
