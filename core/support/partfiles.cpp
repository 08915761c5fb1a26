// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/partfiles.h"

#include "core/support/filecalls.h"

#include <QtCore/QDateTime>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <algorithm>
#include <sodium.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOfTheName = 40; ///< 160 bytes at most, of the 255 there are
constexpr int mostLookedAt = 10'000;    ///< files of a folder, so that no write waits long
constexpr qint64 oldSeconds = 24 * 60 * 60;

} // namespace

QString partNameOf(const QString &name)
{
    // No half of a character that takes two.
    qsizetype kept = std::min(name.size(), mostOfTheName);
    if (kept < name.size() && name.at(kept - 1).isHighSurrogate())
        --kept;
    const uint dice = randombytes_random();
    return u".%1.juri-part-%2"_s.arg(name.left(kept), u"%1"_s.arg(dice, 8, 16, QChar(u'0')));
}

#ifdef Q_OS_UNIX

void removeOldParts(FileCalls &calls, int folder, const QString &folderPath)
{
    const qint64 newest = QDateTime::currentSecsSinceEpoch() - oldSeconds;
    QDirIterator entries(folderPath, QDir::Files | QDir::Hidden);
    for (int looked = 0; entries.hasNext() && looked < mostLookedAt; ++looked) {
        entries.next();
        const QString name = entries.fileName();
        const qsizetype mark = name.lastIndexOf(u".juri-part-"_s);
        if (!name.startsWith(u'.') || mark < 1 || name.size() - mark != 19)
            continue;
        const QByteArray local = QFile::encodeName(name);
        struct stat facts = {};
        if (::fstatat(folder, local.constData(), &facts, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISREG(facts.st_mode) && facts.st_uid == ::geteuid() && facts.st_mtime < newest)
            calls.removeIn(folder, local.constData());
    }
}

#endif

} // namespace juri
