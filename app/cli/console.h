// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <QtCore/QTextStream>

namespace juri::cli {

/// Standard output and standard error, in UTF-8. Nothing else prints.
class Console
{
public:
    Console();
    void print(const QStringList &lines);
    void print(const QJsonObject &document);
    void complain(const QString &sentence); ///< "error: …"
    /// False if something printed could not be written (a full disk, a closed pipe).
    bool flush();

private:
    QTextStream m_out;
    QTextStream m_err;
};

} // namespace juri::cli
