// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recognition.h"

#include "core/store/connection.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

// Of SQLite's file format: 100 bytes of header, application_id at 68.
constexpr qsizetype headerSize = 100;
constexpr qsizetype applicationIdAt = 68;

Error notACompetition(const QString &path, const QString &detail)
{
    return {ErrorCode::NotOurs,
        QCoreApplication::translate("juri::Store", "%1 is not a competition file of Juri.")
            .arg(QDir::toNativeSeparators(path)),
        detail};
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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::ReadOnly,
            QCoreApplication::translate("juri::Store",
                "%1 cannot be read. Copy it to a folder of your own and open it there.")
                .arg(QDir::toNativeSeparators(path)),
            file.errorString()};
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return notACompetition(path, u"not an SQLite file"_s);
    if (qFromBigEndian<qint32>(header.constData() + applicationIdAt) != ourApplicationId)
        return notACompetition(path, u"another application_id"_s);
    return {};
}

Result<> checkIdentity(SQLite::Database &database, const QString &path)
{
    // Once more through SQLite: a write-ahead log may say something else than the header.
    if (pragmaNumber(database, "application_id") != ourApplicationId)
        return notACompetition(path, u"another application_id"_s);
    const int version = pragmaNumber(database, "user_version");
    if (version > newestSchemaVersion)
        return Error{ErrorCode::NewerVersion,
            QCoreApplication::translate("juri::Store",
                "%1 was made by a newer version of Juri. Install the newer version "
                "to open it; nothing was changed.")
                .arg(QDir::toNativeSeparators(path)),
            u"schema version %1"_s.arg(version)};
    if (version < newestSchemaVersion)
        return damagedFile(path, u"schema version %1 was never released"_s.arg(version));
    if (schemaFingerprint(database) != expectedFingerprint())
        return damagedFile(path, u"the schema is not that of its version"_s);
    return {};
}

} // namespace juri
