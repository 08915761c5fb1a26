// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recognition.h"

#include "core/store/connection.h"
#include "core/store/heldplaces.h"
#include "core/store/schema.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

#include <sqlite3.h>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

// Of SQLite's file format: 100 bytes of header, application_id at 68.
constexpr qsizetype firstBytes = 100;
constexpr qsizetype applicationIdAt = 68;

Error notACompetition(const QString &path, const QString &detail)
{
    return {ErrorCode::NotOurs,
        QCoreApplication::translate("juri::Store", "%1 is not a competition file of Juri.")
            .arg(QDir::toNativeSeparators(path)),
        detail};
}

/// What SQLite would take for a part of our file gets a name that it does not look for.
Result<> putAside(const QString &foreign)
{
    if (!QFileInfo::exists(foreign))
        return {};
    QString aside = foreign + u".foreign"_s;
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = foreign + u".foreign-%1"_s.arg(number);
    if (QFile::rename(foreign, aside))
        return {};
    return Error{ErrorCode::ReadOnly,
        QCoreApplication::translate("juri::Store",
            "A file %1 lies beside the competition file and does not belong to it. Move it away "
            "and open the competition again; nothing was changed.")
            .arg(QDir::toNativeSeparators(foreign)),
        {}};
}

int pragmaNumber(SQLite::Database &database, const char *pragma)
{
    return database.execAndGet(std::string("PRAGMA ") + pragma).getInt();
}

} // namespace

Result<> recogniseFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate(
                "juri::Store", "There is no file %1. It may have been moved or renamed.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
    if (!info.isFile())
        return notACompetition(path, u"not an ordinary file"_s);
    if (HeldPlace::isHeld(path))
        return storeError(SQLite::Exception("open in this process", SQLITE_BUSY), path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::ReadOnly,
            QCoreApplication::translate("juri::Store",
                "%1 cannot be read. Copy it to a folder of your own and open it there.")
                .arg(QDir::toNativeSeparators(path)),
            file.errorString()};
    const QByteArray header = file.read(firstBytes);
    if (header.size() < firstBytes || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return notACompetition(path, u"not an SQLite file"_s);
    if (qFromBigEndian<qint32>(header.constData() + applicationIdAt) != ourApplicationId)
        return notACompetition(path, u"another application_id"_s);
    return {};
}

Result<int> checkIdentity(SQLite::Database &database, const QString &path)
{
    // Once more through SQLite: a write-ahead log may say something else than the header.
    if (pragmaNumber(database, "application_id") != ourApplicationId)
        return notACompetition(path, u"another application_id"_s);
    const int version = pragmaNumber(database, "user_version");
    if (version > newestSchemaVersion)
        return Error{ErrorCode::NewerVersion,
            QCoreApplication::translate("juri::Store",
                "%1 was made by a newer version of Juri (form %2, this one knows %3). Install the "
                "newer version to open it; nothing was changed. Its signed files can be exported.")
                .arg(QDir::toNativeSeparators(path), QString::number(version),
                    QString::number(newestSchemaVersion)),
            u"schema version %1"_s.arg(version)};
    if (version < 1)
        return damagedFile(path, u"schema version %1 was never released"_s.arg(version));
    if (schemaFingerprint(database) != expectedFingerprint(version))
        return damagedFile(path, u"the schema is not that of its version"_s);
    return version;
}

Result<> putForeignJournalAside(const QString &path)
{
    return putAside(path + u"-journal"_s);
}

Result<> putForeignLogAside(const QString &path)
{
    return putAside(path + u"-wal"_s);
}

} // namespace juri
