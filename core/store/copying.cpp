// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copying.h"

#include "core/store/connection.h"
#include "core/store/editwriter.h"
#include "core/store/recognition.h"
#include "core/store/store.h"
#include "core/support/filemoves.h"
#include "core/support/partfiles.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sqlite3.h>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

Error notNamed(const QString &target)
{
    return {ErrorCode::DiskFailure,
        QCoreApplication::translate("juri::Store", "%1 could not be put in its place. Choose "
                                                   "another folder; nothing was lost.")
            .arg(QDir::toNativeSeparators(target)),
        {}};
}

/// The copy has no log, whatever the file says that it was made of. It is in the mode of all our
/// files, in which no rollback journal is ever ours.
Result<> beWholeByItself(const QString &path)
{
    SQLite::Database copy(path.toStdString(), SQLite::OPEN_READWRITE);
    harden(copy);
    lockAlone(copy);
    makeDurable(copy);
    if (!fileNote(copy, FileNote::Open).isEmpty())
        writeFileNote(copy, FileNote::Open, u"0"_s);
    return emptyLogInto(copy, path);
}

} // namespace

Error existsAlready(const QString &path)
{
    return {ErrorCode::BadUsage,
        QCoreApplication::translate(
            "juri::Store", "%1 exists already. Choose another name; nothing was overwritten.")
            .arg(QDir::toNativeSeparators(path)),
        {}};
}

UnfinishedFile::UnfinishedFile(QString path)
    : m_path(std::move(path))
{
    remove();
}

UnfinishedFile::~UnfinishedFile()
{
    remove();
}

void UnfinishedFile::remove() const
{
    for (const QString &ending : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_path + ending);
}

Result<> UnfinishedFile::begin() const
{
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
            QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return {};
    return Error{ErrorCode::ReadOnly,
        QCoreApplication::translate(
            "juri::Store", "Nothing can be written in %1. Choose another folder.")
            .arg(QDir::toNativeSeparators(QFileInfo(m_path).absolutePath())),
        file.errorString()};
}

Result<> UnfinishedFile::nameNew(const QString &target) const
{
    if (QFileInfo::exists(target))
        return existsAlready(target);
    if (auto aside = putForeignLogAside(target); !aside)
        return aside;
    return placeBeside(m_path, target) ? Result<>() : notNamed(target);
}

Result<> UnfinishedFile::nameOver(const QString &target) const
{
    if (auto aside = putForeignLogAside(target); !aside)
        return aside;
    if (QFileInfo::exists(m_path + u"-wal"_s) || !placeOver(m_path, target))
        return notNamed(target);
    return {};
}

Result<> emptyLogInto(SQLite::Database &database, const QString &shownPath)
{
    SQLite::Statement checkpoint(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    if (checkpoint.executeStep() && checkpoint.getColumn(0).getInt() == 0)
        return {};
    return storeError(SQLite::Exception("the log could not be emptied", SQLITE_IOERR), shownPath);
}

Result<> writeCopy(SQLite::Database &database, const QString &source, const QString &target)
{
    const QFileInfo place(target);
    const UnfinishedFile part(place.absolutePath() + u'/' + partNameOf(place.fileName()));
    if (auto begun = part.begin(); !begun)
        return begun;
    try {
        SQLite::Statement vacuum(database, "VACUUM INTO ?");
        bindText(vacuum, 1, part.path());
        vacuum.exec();
        if (auto whole = beWholeByItself(part.path()); !whole)
            return whole;
    } catch (const SQLite::Exception &failure) {
        // What SQLite says without a code of its own is about the new file, not about ours.
        return storeError(failure.getErrorCode() == SQLITE_ERROR
                              ? SQLite::Exception(failure.what(), SQLITE_IOERR)
                              : failure,
            source);
    }
    NoProgress quiet;
    const Opening copy = Store::openFile(part.path(), Store::Wish::Look, quiet);
    if (!copy.store)
        return copy.error();
    return part.nameOver(target);
}

} // namespace juri
