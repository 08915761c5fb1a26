// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/upgrading.h"

#include "core/domain/replay.h"
#include "core/store/competitionreader.h"
#include "core/store/connection.h"
#include "core/store/copying.h"
#include "core/store/editwriter.h"
#include "core/store/journal.h"
#include "core/store/schema.h"
#include "core/store/wholeness.h"
#include "core/support/place.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// "NAME.version-1.juri" beside the file, or with a number if that is there.
QString nameOfCopy(const QString &path, int version)
{
    const QFileInfo file(path);
    const QString stem =
        file.absolutePath() + u'/' + file.completeBaseName() + u".version-%1"_s.arg(version);
    QString name = stem + u".juri"_s;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = stem + u"-%1.juri"_s.arg(number);
    return name;
}

/// Version 2 puts every column of a statement under a hash, and begins the journal with the whole
/// content, so that all rows can be compared with it.
void fillVersion2(SQLite::Database &database, const QString &path)
{
    writeWholes(database);
    const Competition competition = readCompetition(database);
    const JournalHead head = readJournalHead(database);
    // The time of the newest row: nothing was done since, and times are claims.
    const qint64 at =
        database.execAndGet("SELECT at FROM journal ORDER BY seq DESC LIMIT 1").getInt64();
    const QString device = deviceOf(path);
    writeFileNote(database, FileNote::Device, device);
    writeFileNote(database, FileNote::Open, u"0"_s);
    appendJournal(database, head, at, contentText(competition, device));
}

} // namespace

Result<QString> upgrade(SQLite::Database &database, const QString &path, int version)
{
    const qint64 size = QFileInfo(path).size();
    const qint64 room = placeOf(path).freeBytes;
    if (room >= 0 && room < 2 * size)
        return Error{ErrorCode::DiskFailure,
            QCoreApplication::translate("juri::Store",
                "%1 must be brought to a newer form, and there is too little room beside it. "
                "Free %2 and open it again; nothing was changed.")
                .arg(QDir::toNativeSeparators(path), QLocale().formattedDataSize(2 * size - room)),
            {}};
    const QString copy = nameOfCopy(path, version);
    if (auto kept = writeCopy(database, path, copy); !kept)
        return kept.error();
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    runSchemaSteps(database, version, newestSchemaVersion);
    if (version < 2)
        fillVersion2(database, path);
    if (schemaFingerprint(database) != expectedFingerprint(newestSchemaVersion))
        throw BadRow{u"the upgraded schema is not that of a new file"_s};
    NoProgress quiet;
    QStringList problems = checkRows(database, newestSchemaVersion, quiet).sentences;
    QString device;
    problems += compareWithJournal(database, readCompetition(database), &device, quiet);
    if (!problems.isEmpty())
        throw BadRow{problems.join(u"; "_s)};
    transaction.commit();
    return copy;
}

} // namespace juri
