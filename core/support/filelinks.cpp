// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/filelinks.h"

#include "core/support/fileerrors.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#ifdef Q_OS_UNIX

#include <cerrno>
#include <climits>
#include <sys/stat.h>
#include <unistd.h>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLinks = 40; ///< as many as the system itself follows

/// A link that somebody else put into a folder where everybody may write, such as /tmp, would make
/// us replace a file of our own that nobody chose. The system refuses to follow it as well
/// (protected_symlinks).
bool isPlanted(const QString &path, const struct stat &link)
{
    struct stat folder = {};
    if (::stat(QFile::encodeName(folderOf(path)).constData(), &folder) != 0)
        return true;
    const bool open = (folder.st_mode & S_ISVTX) != 0 && (folder.st_mode & S_IWOTH) != 0;
    return open && link.st_uid != ::geteuid() && link.st_uid != folder.st_uid;
}

} // namespace

QString folderOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? u"."_s : slash == 0 ? u"/"_s : path.left(slash);
}

QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

Result<QString> followLinks(const QString &path)
{
    QString at = path;
    for (int links = 0; links < mostLinks; ++links) {
        struct stat facts = {};
        if (::lstat(QFile::encodeName(at).constData(), &facts) != 0 || !S_ISLNK(facts.st_mode))
            return at;
        if (isPlanted(at, facts))
            return Error{ErrorCode::ReadOnly,
                filesTr(QT_TRANSLATE_NOOP("juri::files",
                            "%1 is a link that somebody else made. Choose another name."))
                    .arg(QDir::toNativeSeparators(at)),
                u"a foreign link in a folder for everybody"_s};
        QByteArray target(PATH_MAX, Qt::Uninitialized);
        const auto length =
            ::readlink(QFile::encodeName(at).constData(), target.data(), PATH_MAX - 1);
        if (length <= 0)
            return writeFailure(errno, path, "readlink");
        const QString to = QFile::decodeName(target.left(length));
        at = to.startsWith(u'/') ? to : folderOf(at) + u'/' + to;
    }
    return isNoFile(path, u"links in a circle"_s);
}

} // namespace juri

#endif
