// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDir>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <map>

namespace juri::test {

/// One act of juri-cli: what it needs in a folder of its own, and what may be there after a kill.
/// "@/" in the words is the folder that nobody changes.
struct Act
{
    QStringList takes; ///< what is copied first: "FROM" or "FROM>TO"
    QString words;     ///< of juri-cli
    /// Empty if what a kill left is as it must be; acknowledged: it had ended well.
    std::function<QString(const QDir &folder, bool acknowledged)> problem;
    int stride = 6; ///< every so many steps one is tried; longer runs try more of them
    /// Whether it would be refused now because it was done; by default it can be done again.
    std::function<bool(const QDir &folder)> isDone;
};

/// The acts by name; each needs nothing but what KillDay prepares.
const std::map<QByteArray, Act> &acts();

} // namespace juri::test
