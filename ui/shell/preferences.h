// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QSettings>
#include <QtCore/QString>

#include <vector>

namespace juri {

/// A competition file opened on this computer, as the start page lists it without opening it.
struct RecentFile
{
    QString path;
    QString title;
    bool chair = false; ///< otherwise a judge's file
    bool rehearsal = false;
    int done = 0; ///< entries judged, or sheets counted
    int total = 0;
    QDateTime lastChange; ///< UTC
    /// Identifiers by which its backups are found when the file itself cannot be read.
    QString competition;
    QString self; ///< the judge's, in a judge's file
    friend bool operator==(const RecentFile &, const RecentFile &) = default;
};

/// What this computer remembers of its user between runs: never a score, never a key.
class Preferences
{
public:
    /// The user's own settings file.
    Preferences();
    /// A given settings file: for tests.
    explicit Preferences(const QString &iniPath);

    QString language() const; ///< "id" or "en"; the system's until chosen
    void setLanguage(const QString &language);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    int textSize() const; ///< points, smallestTextSize to largestTextSize
    void setTextSize(int points);

    std::vector<RecentFile> recentFiles() const; ///< newest first, at most maxRecentFiles
    void rememberFile(const RecentFile &file);   ///< to the front; replaces the same path
    void forgetFile(const QString &path);
    static constexpr std::size_t maxRecentFiles = 12;

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    QString lastFolder() const; ///< where a file dialog begins; the documents folder until used
    void setLastFolder(const QString &folder);

    /// Where the person's own key lies; the default place unless a test or the person chose
    /// another.
    QString identityFolder() const;
    void setIdentityFolder(const QString &folder);

    /// Where examples and judges' files made from packages go: next to the settings of this
    /// computer.
    QString dataFolder() const;
    void setDataFolder(const QString &folder);
    QString backupRoot() const; ///< holds the backups of every competition, in the data folder

    /// The chair's file of an example that was made on this computer before; empty if none.
    QString exampleFile(const QString &id) const;
    void setExampleFile(const QString &id, const QString &path);

private:
    mutable QSettings m_settings;
};

} // namespace juri
