// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/connection.h"
#include "core/support/files.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QByteArray resourceText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void runSchemaSteps(SQLite::Database &database, int from, int to)
{
    for (const QString &name : QDir(u":/schema"_s).entryList(QDir::Files, QDir::Name)) {
        const int step = name.left(3).toInt();
        if (step > from && step <= to)
            database.exec(resourceText(u":/schema/"_s + name).toStdString());
    }
    database.exec("PRAGMA application_id = " + std::to_string(ourApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(to));
}

QByteArray schemaFingerprint(SQLite::Database &database)
{
    QByteArray rows;
    SQLite::Statement query(database, "SELECT type, name, tbl_name, coalesce(sql, '') FROM "
                                      "sqlite_schema ORDER BY type, name, tbl_name");
    while (query.executeStep()) {
        for (int column = 0; column < 4; ++column)
            rows += textAt(query, column).toUtf8() + '\0';
    }
    return sha256(rows);
}

QByteArray expectedFingerprint(int version)
{
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    runSchemaSteps(fresh, 0, version);
    return schemaFingerprint(fresh);
}

} // namespace juri
