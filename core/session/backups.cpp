// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/backups.h"

#include "core/session/workdone.h"
#include "core/store/store.h"
#include "core/support/filemoves.h"
#include "core/support/filenames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QLockFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtCore/QStorageInfo>

#include <algorithm>
#include <utility>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype newestKept = 10;
constexpr auto timeFormat = "yyyyMMdd'T'HHmmss'Z'"_L1;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString backupsTr(const char *text)
{
    return QCoreApplication::translate("juri::Backups", text);
}

/// Nobody's id may be read as the chair's.
QString folderName(const Competition &competition)
{
    QByteArray who = "chair";
    if (competition.role == Role::Judge) {
        who = idInFileName(competition.self.text());
        if (who == "chair")
            who = "%63hair";
    }
    const QByteArray id = idInFileName(competition.setup.id.text());
    return QString::fromLatin1(id + '-' + who);
}

/// The name says number, time and journal: what the list needs without opening anything.
QString nameOf(const Backup &backup)
{
    return u"%1-%2-%3.juri"_s.arg(backup.number, 6, 10, QChar(u'0'))
        .arg(backup.at.toString(timeFormat))
        .arg(backup.journalSeq, 6, 10, QChar(u'0'));
}

/// Nothing for a file that is not one of ours.
std::optional<Backup> backupAt(const QFileInfo &file)
{
    static const QRegularExpression pattern(
        u"^([0-9]{6,18})-([0-9]{8}T[0-9]{6}Z)-([0-9]{6,18})\\.juri$"_s);
    const auto match = pattern.match(file.fileName());
    if (!match.hasMatch() || !file.isFile() || file.isSymLink())
        return std::nullopt;
    QDateTime at = QDateTime::fromString(match.captured(2), timeFormat);
    if (!at.isValid())
        return std::nullopt;
    at.setTimeSpec(Qt::UTC);
    return Backup{file.filePath(), at, file.size(), match.captured(3).toLongLong(),
        match.captured(1).toLongLong()};
}

Error cannotKeepIn(const QString &folder, const QString &detail)
{
    return {ErrorCode::ReadOnly,
        backupsTr(QT_TRANSLATE_NOOP("juri::Backups",
                      "Nothing can be written in %1. Check that the folder is yours."))
            .arg(QDir::toNativeSeparators(folder)),
        detail};
}

Result<> makeFolder(const QString &folder)
{
    const auto closed = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, closed))
        return cannotKeepIn(folder, u"the folder could not be made or closed to others"_s);
    return {};
}

/// One backup of a competition at a time: the file may have been copied, and both be open.
Result<> lockShelf(QLockFile &lock, const QString &folder)
{
    lock.setStaleLockTime(0); // only the death of its holder frees it
    constexpr int patienceMs = 5000;
    if (lock.tryLock(patienceMs))
        return {};
    if (lock.error() == QLockFile::LockFailedError)
        return Error{ErrorCode::InUse,
            backupsTr(QT_TRANSLATE_NOOP("juri::Backups",
                "Another window or program is making a backup of the same competition. Wait a "
                "moment and try again.")),
            {}};
    return cannotKeepIn(folder, u"no lock file"_s);
}

/// Twice the size must be free: for the copy, and for the work on it and on the file itself.
Result<> checkRoom(const QString &folder, qint64 bytes)
{
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (free < 0 || free >= 2 * bytes)
        return {};
    return Error{ErrorCode::DiskFailure,
        backupsTr(QT_TRANSLATE_NOOP("juri::Backups",
                      "%1 are free on the disk, and %2 are needed. Free some space; the earlier "
                      "backups are still there."))
            .arg(QLocale().formattedDataSize(free), QLocale().formattedDataSize(2 * bytes)),
        {}};
}

/// Whether this file holds what the store holds, to the last journal row.
bool isSameState(const Store &file, const Store &store)
{
    return file.journalSeq() == store.journalSeq() && file.journalHead() == store.journalHead();
}

bool isWholeAndSame(const QString &path, const Store &store)
{
    NoProgress quiet;
    const Opening opening = Store::openFile(path, Store::Wish::Look, quiet);
    return opening.store && isSameState(*opening.store, store);
}

} // namespace

std::vector<Backup> beyondKeeping(std::vector<Backup> backups)
{
    std::sort(backups.begin(), backups.end(),
        [](const Backup &a, const Backup &b) { return a.number < b.number; });
    const auto furthest =
        std::max_element(backups.begin(), backups.end(), [](const Backup &a, const Backup &b) {
            return std::pair(a.journalSeq, a.number) < std::pair(b.journalSeq, b.number);
        });
    QSet<QDate> days;
    std::vector<Backup> beyond;
    for (auto backup = backups.begin(); backup != backups.end(); ++backup) {
        const bool isFirstOfDay = !days.contains(backup->at.date());
        days.insert(backup->at.date());
        if (!isFirstOfDay && backup != furthest && backups.end() - backup > newestKept)
            beyond.push_back(*backup);
    }
    return beyond;
}

BackupShelf::BackupShelf(const QString &root, const Competition &competition)
    : m_folder(QDir(root).filePath(folderName(competition)))
{}

BackupShelf::BackupShelf(QString folder)
    : m_folder(std::move(folder))
{}

QString BackupShelf::defaultRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/juri/backups"_s;
}

std::vector<BackupShelf> BackupShelf::shelvesUnder(const QString &root)
{
    std::vector<BackupShelf> shelves;
    for (const QFileInfo &folder :
        QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        BackupShelf shelf(folder.filePath());
        if (!shelf.list().empty())
            shelves.push_back(std::move(shelf));
    }
    return shelves;
}

Result<BackupShelf> BackupShelf::shelfOf(const QString &path, const QString &root)
{
    // Hashes may be wrong in a file whose competition is still to be read.
    if (auto store = Store::inspect(path)) {
        if (const auto competition = (*store)->read())
            return BackupShelf(root, *competition);
    }
    auto shelves = shelvesUnder(root);
    if (shelves.size() == 1)
        return std::move(shelves.front());
    return Error{ErrorCode::NotFound,
        shelves.empty()
            ? backupsTr(QT_TRANSLATE_NOOP("juri::Backups", "There are no backups in %1."))
                  .arg(QDir::toNativeSeparators(root))
            : backupsTr(QT_TRANSLATE_NOOP("juri::Backups",
                            "It cannot be told from %1 whose backups are meant, and there are "
                            "those of several competitions in %2. Name the backup."))
                  .arg(QDir::toNativeSeparators(path), QDir::toNativeSeparators(root)),
        {}};
}

std::vector<Backup> BackupShelf::list() const
{
    std::vector<Backup> backups;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files)) {
        if (auto backup = backupAt(file))
            backups.push_back(*std::move(backup));
    }
    std::sort(backups.begin(), backups.end(),
        [](const Backup &a, const Backup &b) { return a.number > b.number; });
    return backups;
}

Result<Backup> BackupShelf::keep(Store &store, const QDateTime &now) const
{
    auto made = make(store, now);
    if (made)
        return made;
    return Error{made.error().code,
        backupsTr(QT_TRANSLATE_NOOP("juri::Backups", "The backup could not be made: %1"))
            .arg(made.error().message),
        made.error().detail};
}

Result<Backup> BackupShelf::make(Store &store, const QDateTime &now) const
{
    if (auto ready = makeFolder(m_folder); !ready)
        return ready.error();
    QLockFile lock(m_folder + u"/.keeping"_s);
    if (auto alone = lockShelf(lock, m_folder); !alone)
        return alone.error();
    const std::vector<Backup> before = list();
    if (!before.empty()) {
        const Backup &newest = before.front();
        if (newest.journalSeq == store.journalSeq() && isWholeAndSame(newest.path, store))
            return newest;
        if (auto room = checkRoom(m_folder, newest.bytes); !room)
            return room.error();
    }
    // Under a name that the list does not know until it has checked: copyTo() looks at all of it.
    const QString part = m_folder + u"/.being-made"_s;
    const auto give = [&part](const Error &error) {
        QFile::remove(part);
        return error;
    };
    if (auto copied = store.copyTo(part); !copied)
        return give(copied.error());
    auto copy = Store::inspect(part);
    if (!copy)
        return give(copy.error());
    if (!isSameState(**copy, store) || !QFile::setPermissions(part, ownerOnly))
        return give({ErrorCode::Damaged,
            backupsTr(QT_TRANSLATE_NOOP("juri::Backups",
                "The copy is not what the file holds. Try again; the earlier backups are still "
                "there.")),
            u"another journal head"_s});
    copy->reset();
    Backup backup{{}, now.toUTC(), QFileInfo(part).size(), store.journalSeq(),
        before.empty() ? 1 : before.front().number + 1};
    backup.at.setTime(QTime(backup.at.time().hour(), backup.at.time().minute(),
        backup.at.time().second())); // as the name says it
    backup.path = QDir(m_folder).filePath(nameOf(backup));
    if (auto placed = placeBeside(part, backup.path); !placed)
        return give(placed.error());
    for (const Backup &old : beyondKeeping(list()))
        QFile::remove(old.path);
    return backup;
}

Result<Backup> keepBackupOf(
    const QString &path, const QString &root, const QDateTime &now, Progress &progress)
{
    const Opening opening = Store::openFile(path, Store::Wish::Look, progress);
    if (!opening.store)
        return opening.error();
    return BackupShelf(root, opening.competition).keep(*opening.store, now);
}

BackupContent examineBackup(const QString &path, Progress &progress)
{
    BackupContent content;
    const Opening opening = Store::openFile(path, Store::Wish::Look, progress);
    if (!opening.store) {
        content.problem = opening.sentence;
        return content;
    }
    const Competition &competition = opening.competition;
    content.whole = true;
    content.title = competition.setup.title;
    const WorkDone work = workDone(competition);
    content.done = work.done;
    content.total = work.total;
    return content;
}

Result<std::optional<Backup>> newestWhole(const std::vector<Backup> &backups, Progress &progress)
{
    for (const Backup &backup : backups) {
        const Opening opening = Store::openFile(backup.path, Store::Wish::Look, progress);
        if (opening.store)
            return std::optional(backup);
        if (opening.code == ErrorCode::Cancelled)
            return opening.error();
    }
    return std::optional<Backup>();
}

Result<> copyForMoving(Store &store, const QString &target)
{
    // A log that lies there already would be read as the copy's own.
    for (const QString &ending : {QString(), u"-wal"_s, u"-journal"_s}) {
        const QFileInfo there(target + ending);
        if (there.exists() || there.isSymLink())
            return Error{ErrorCode::BadUsage,
                backupsTr(QT_TRANSLATE_NOOP("juri::Backups",
                              "%1 exists already. Choose another name; nothing was overwritten."))
                    .arg(QDir::toNativeSeparators(there.filePath())),
                {}};
    }
    return store.copyTo(target);
}

Result<> copyForMoving(const QString &path, const QString &target, Progress &progress)
{
    const Opening opening = Store::openFile(path, Store::Wish::Look, progress);
    if (!opening.store)
        return opening.error();
    return copyForMoving(*opening.store, target);
}

} // namespace juri
