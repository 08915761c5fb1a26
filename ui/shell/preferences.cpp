// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include "core/session/identityfolder.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

QString appearanceWord(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    case Appearance::System:
        break;
    }
    return u"system"_s;
}

QString textOr(const QSettings &settings, const QString &key, const QString &otherwise)
{
    const QString text = settings.value(key).toString();
    return text.isEmpty() ? otherwise : text;
}

} // namespace

Preferences::Preferences()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, u"juri"_s, u"juri"_s)
{}

Preferences::Preferences(const QString &iniPath)
    : m_settings(iniPath, QSettings::IniFormat)
{}

QString Preferences::language() const
{
    const QString chosen = m_settings.value("language").toString();
    if (chosen == u"id" || chosen == u"en")
        return chosen;
    return QLocale::system().language() == QLocale::Indonesian ? u"id"_s : u"en"_s;
}

void Preferences::setLanguage(const QString &language)
{
    m_settings.setValue("language", language);
}

Appearance Preferences::appearance() const
{
    const QString word = m_settings.value("appearance").toString();
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        if (word == appearanceWord(appearance))
            return appearance;
    }
    return Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    m_settings.setValue("appearance", appearanceWord(appearance));
}

int Preferences::textSize() const
{
    bool isNumber = false;
    const int points = m_settings.value("textSize").toInt(&isNumber);
    return isNumber ? std::clamp(points, smallestTextSize, largestTextSize) : ordinaryTextSize;
}

void Preferences::setTextSize(int points)
{
    m_settings.setValue("textSize", std::clamp(points, smallestTextSize, largestTextSize));
}

std::vector<RecentFile> Preferences::recentFiles() const
{
    std::vector<RecentFile> files;
    const int count = std::clamp(m_settings.beginReadArray("recent"), 0, int(maxRecentFiles));
    for (int row = 0; row < count; ++row) {
        m_settings.setArrayIndex(row);
        RecentFile file;
        file.path = m_settings.value("path").toString();
        file.title = m_settings.value("title").toString();
        file.chair = m_settings.value("chair").toBool();
        file.rehearsal = m_settings.value("rehearsal").toBool();
        file.done = m_settings.value("done").toInt();
        file.total = m_settings.value("total").toInt();
        file.lastChange =
            QDateTime::fromString(m_settings.value("lastChange").toString(), Qt::ISODate);
        file.competition = m_settings.value("competition").toString();
        file.self = m_settings.value("self").toString();
        if (!file.path.isEmpty())
            files.push_back(std::move(file));
    }
    m_settings.endArray();
    return files;
}

void Preferences::rememberFile(const RecentFile &file)
{
    std::vector<RecentFile> files = recentFiles();
    std::erase_if(files, [&file](const RecentFile &known) { return known.path == file.path; });
    files.insert(files.begin(), file);
    if (files.size() > maxRecentFiles)
        files.resize(maxRecentFiles);
    m_settings.remove("recent");
    m_settings.beginWriteArray("recent", int(files.size()));
    for (int row = 0; row < int(files.size()); ++row) {
        m_settings.setArrayIndex(row);
        const RecentFile &one = files[std::size_t(row)];
        m_settings.setValue("path", one.path);
        m_settings.setValue("title", one.title);
        m_settings.setValue("chair", one.chair);
        m_settings.setValue("rehearsal", one.rehearsal);
        m_settings.setValue("done", one.done);
        m_settings.setValue("total", one.total);
        m_settings.setValue("lastChange", one.lastChange.toUTC().toString(Qt::ISODate));
        m_settings.setValue("competition", one.competition);
        m_settings.setValue("self", one.self);
    }
    m_settings.endArray();
}

void Preferences::forgetFile(const QString &path)
{
    std::vector<RecentFile> files = recentFiles();
    std::erase_if(files, [&path](const RecentFile &known) { return known.path == path; });
    m_settings.remove("recent");
    std::reverse(files.begin(), files.end());
    for (const RecentFile &file : files)
        rememberFile(file);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value("windowGeometry").toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue("windowGeometry", geometry);
}

QString Preferences::lastFolder() const
{
    return textOr(m_settings, u"lastFolder"_s,
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

void Preferences::setLastFolder(const QString &folder)
{
    m_settings.setValue("lastFolder", folder);
}

QString Preferences::identityFolder() const
{
    return textOr(m_settings, u"identityFolder"_s, defaultIdentityFolder());
}

void Preferences::setIdentityFolder(const QString &folder)
{
    m_settings.setValue("identityFolder", folder);
}

QString Preferences::dataFolder() const
{
    return textOr(m_settings, u"dataFolder"_s,
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/juri"_s);
}

void Preferences::setDataFolder(const QString &folder)
{
    m_settings.setValue("dataFolder", folder);
}

QString Preferences::backupRoot() const
{
    return QDir(dataFolder()).filePath(u"backups"_s);
}

QString Preferences::exampleFile(const QString &id) const
{
    return m_settings.value(u"examples/"_s + id).toString();
}

void Preferences::setExampleFile(const QString &id, const QString &path)
{
    m_settings.setValue(u"examples/"_s + id, path);
}

} // namespace juri
