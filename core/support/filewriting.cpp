// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/filecalls.h"
#include "core/support/fileerrors.h"
#include "core/support/filelinks.h"
#include "core/support/filenames.h"
#include "core/support/files.h"
#include "core/support/partfiles.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#ifdef Q_OS_UNIX

#include <algorithm>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNames = 8; ///< tries for a free name of a part file
constexpr std::size_t comparedAtOnce = 64 * 1024;
constexpr mode_t permissionBits = 0777;

/// One writing of one file. Until the new file is complete, on the disk and compared, the old one
/// is as it was; and no part file is left, as far as the system lets it be removed.
class FileWriter
{
public:
    FileWriter(FileCalls &calls, const Place &place, const QString &path, const QByteArray &bytes,
        FileMode mode)
        : m_calls(calls)
        , m_place(place)
        , m_path(path)
        , m_name(QFile::encodeName(nameOf(path)))
        , m_bytes(bytes)
        , m_mode(mode)
        , m_folder(calls, -1)
    {}
    FileWriter(const FileWriter &) = delete;
    FileWriter &operator=(const FileWriter &) = delete;
    ~FileWriter() { removePart(); }

    Result<> run();

private:
    Result<> openFolder();
    Result<> lookAtOld();
    Result<int> makePart();
    Result<> fillPart();
    Result<> replaceOld();
    bool holdsTheBytes(const QByteArray &name, int &error);
    void removePart();

    FileCalls &m_calls;
    const Place &m_place;
    const QString &m_path;
    const QByteArray m_name;
    const QByteArray &m_bytes;
    FileMode m_mode;
    FileHandle m_folder;
    QByteArray m_part; ///< the name of a part file that is there
    bool m_replaces = false;
    mode_t m_permissions = 0; ///< of the old file
};

Result<> FileWriter::run()
{
    if (m_name.isEmpty() || m_name == "." || m_name == "..")
        return isNoFile(m_path, u"a folder"_s);
    if (auto done = checkName(m_place.fileSystem, nameOf(m_path)); !done)
        return done;
    if (auto done = openFolder(); !done)
        return done;
    removeOldParts(m_calls, m_folder.get(), folderOf(m_path));
    if (auto done = checkRoom(m_place, m_path, m_bytes.size()); !done)
        return done;
    if (auto done = lookAtOld(); !done)
        return done;
    if (auto done = fillPart(); !done)
        return done;
    return replaceOld();
}

Result<> FileWriter::openFolder()
{
    // All further names are looked up in this folder, even if it is moved meanwhile.
    const QByteArray folder = QFile::encodeName(folderOf(m_path));
    const int handle = uninterrupted([&] {
        return m_calls.openIn(AT_FDCWD, folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    });
    if (handle < 0)
        return writeFailure(errno, m_path, "open folder");
    m_folder.take(handle);
    return {};
}

Result<> FileWriter::lookAtOld()
{
    struct stat facts = {};
    m_replaces = ::fstatat(m_folder.get(), m_name.constData(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
    if (!m_replaces && errno != ENOENT)
        return writeFailure(errno, m_path, "look at the old file");
    if (m_replaces && !S_ISREG(facts.st_mode))
        return isNoFile(m_path, u"a folder, a link or a device"_s);
    if (m_replaces && ::faccessat(m_folder.get(), m_name.constData(), W_OK, AT_EACCESS) != 0)
        return isProtected(m_path, u"no right to write the old file"_s);
    m_permissions = facts.st_mode & permissionBits;
    const QString other =
        otherSpelling(folderOf(m_path), nameOf(m_path), m_replaces, foldsCase(m_place.fileSystem));
    if (!other.isEmpty())
        return Error{ErrorCode::InvalidValue,
            filesTr(QT_TRANSLATE_NOOP("juri::files",
                        "There is a file %1 in this place already, which does not tell capital "
                        "letters from small ones. Choose another name than %2."))
                .arg(other, nameOf(m_path)),
            u"the same name but for its spelling"_s};
    return {};
}

Result<int> FileWriter::makePart()
{
    // What is only for the owner is so from the first byte on, and so is what replaces a file:
    // it gets the permissions of the old one below.
    const bool closed = m_mode == FileMode::OwnerOnly || m_replaces;
    for (int tries = 0; tries < mostNames; ++tries) {
        const QByteArray name = QFile::encodeName(partNameOf(nameOf(m_path)));
        const int handle = uninterrupted([&] {
            return m_calls.openIn(m_folder.get(), name.constData(),
                O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, closed ? 0600 : 0666);
        });
        if (handle >= 0) {
            m_part = name;
            return handle;
        }
        if (errno != EEXIST)
            break;
    }
    return writeFailure(errno, m_path, "make the part file");
}

Result<> FileWriter::fillPart()
{
    const auto made = makePart();
    if (!made)
        return made.error();
    FileHandle part(m_calls, *made);
    if (m_replaces && m_mode == FileMode::Ordinary)
        (void)::fchmod(part.get(), m_permissions); // FAT knows none, and that is no loss
    for (qsizetype done = 0; done < m_bytes.size();) {
        const auto count = uninterrupted([&] {
            return m_calls.writeSome(part.get(), m_bytes.constData() + done,
                static_cast<std::size_t>(m_bytes.size() - done));
        });
        // A short write is no error: the next one tells why. None at all would be asked for ever.
        if (count <= 0)
            return writeFailure(count < 0 ? errno : ENOSPC, m_path, "write");
        done += count;
    }
    // Never a second fsync after one that failed: the system has forgotten the pages by then.
    if (uninterrupted([&] { return m_calls.syncFile(part.get()); }) != 0)
        return writeFailure(errno, m_path, "fsync");
    if (!part.close())
        return writeFailure(errno, m_path, "close");
    int error = 0;
    if (!holdsTheBytes(m_part, error))
        return error != 0 ? writeFailure(error, m_path, "read back")
                          : cannotWrite(m_path, u"read back differs from what was written"_s);
    return {};
}

Result<> FileWriter::replaceOld()
{
    const int renamed = uninterrupted(
        [&] { return m_calls.renameIn(m_folder.get(), m_part.constData(), m_name.constData()); });
    if (renamed != 0)
        return replaceFailure(errno, m_path, m_replaces);
    m_part.clear();
    // The rename is only safe once its folder is. Some servers know no fsync of a folder; they are
    // asked for everything instead.
    int synced = uninterrupted([&] { return m_calls.syncFile(m_folder.get()); });
    const bool unknown = synced != 0 && (errno == EINVAL || errno == ENOSYS || errno == ENOTSUP);
    if (synced != 0 && !unknown)
        return unconfirmed(errno, m_path, "fsync of the folder");
    if (unknown || m_place.removable)
        synced = uninterrupted([&] { return m_calls.syncFileSystem(m_folder.get()); });
    if (synced != 0)
        return unconfirmed(errno, m_path, "syncfs");
    int error = 0;
    if (!holdsTheBytes(m_name, error))
        return unconfirmed(error, m_path, "read back");
    return {};
}

bool FileWriter::holdsTheBytes(const QByteArray &name, int &error)
{
    FileHandle file(m_calls, uninterrupted([&] {
        return m_calls.openIn(
            m_folder.get(), name.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC, 0);
    }));
    error = file.isOpen() ? 0 : errno;
    if (!file.isOpen())
        return false;
#ifdef Q_OS_LINUX
    // From the stick itself, not from memory: some hold less than they say.
    if (m_place.removable)
        (void)::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED);
#endif
    QByteArray piece(comparedAtOnce, Qt::Uninitialized);
    qsizetype compared = 0;
    bool same = true;
    while (same) {
        const auto count = uninterrupted(
            [&] { return m_calls.readSome(file.get(), piece.data(), comparedAtOnce); });
        if (count < 0)
            error = errno;
        if (count <= 0)
            break;
        same = count <= m_bytes.size() - compared &&
               std::equal(
                   piece.constData(), piece.constData() + count, m_bytes.constData() + compared);
        compared += count;
    }
    sodium_memzero(piece.data(), comparedAtOnce);
    return error == 0 && same && compared == m_bytes.size();
}

void FileWriter::removePart()
{
    if (!m_part.isEmpty() && m_folder.isOpen())
        (void)uninterrupted([&] { return m_calls.removeIn(m_folder.get(), m_part.constData()); });
}

} // namespace

Result<> writeWholeFileBy(FileCalls &calls, const Place &place, const QString &path,
    const QByteArray &bytes, FileMode mode)
{
    // Such a path would be cut off on its way to the system.
    if (path.contains(QChar(0)))
        return checkName(place.fileSystem, path).error();
    const auto real = followLinks(path);
    if (!real)
        return real.error();
    return FileWriter(calls, place, *real, bytes, mode).run();
}

Result<> writeWholeFile(const QString &path, const QByteArray &bytes, FileMode mode)
{
    FileCalls calls;
    return writeWholeFileBy(
        calls, path.contains(QChar(0)) ? Place{} : placeOf(path), path, bytes, mode);
}

} // namespace juri

#endif
