// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QtCore/QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace juri::cli {

Console::Console()
    : m_out(stdout)
    , m_err(stderr)
{}

void Console::print(const QStringList &lines)
{
    for (const QString &line : lines)
        m_out << line << '\n';
}

void Console::print(const QJsonObject &document)
{
    m_out << QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented));
}

void Console::complain(const QString &sentence)
{
    m_err << "error: "_L1 << sentence << '\n';
}

bool Console::flush()
{
    m_out.flush();
    m_err.flush();
    return m_out.status() == QTextStream::Ok && std::fflush(stdout) == 0 &&
           std::ferror(stdout) == 0;
}

} // namespace juri::cli
