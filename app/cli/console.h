// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace juri::cli {

/// Standard output and standard error, in UTF-8. Nothing else prints; nothing appears before
/// flush().
class Console
{
public:
    void print(const QStringList &lines);
    void print(const QJsonObject &document);
    void complain(const QString &sentence); ///< "error: …"
    /// Writes what was said. False if standard output did not take it (a full disk, a closed pipe).
    bool flush();

private:
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace juri::cli
