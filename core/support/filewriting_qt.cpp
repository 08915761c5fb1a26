// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/fileerrors.h"
#include "core/support/filenames.h"
#include "core/support/files.h"
#include "core/support/place.h"
#include "core/support/secrecy.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#ifndef Q_OS_UNIX

namespace juri {

using namespace Qt::StringLiterals;

/// As filewriting.cpp does it, with what Qt offers: a folder cannot be synced there.
Result<> writeWholeFile(const QString &path, const QByteArray &bytes, FileMode mode)
{
    const QFileInfo target(path);
    const Place place = placeOf(path);
    if (auto done = checkName(place.fileSystem, target.fileName()); !done)
        return done;
    if (auto done = checkRoom(place, path, bytes.size()); !done)
        return done;
    if (target.exists() && !target.isFile())
        return isNoFile(path, u"a folder or a device"_s);
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cannotWrite(path, file.errorString());
    if (mode == FileMode::OwnerOnly)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // QSaveFile commits a short write without complaint, so the count is checked here.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return cannotWrite(path, reason);
    }
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    QFile check(path);
    QByteArray written;
    if (check.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        written = check.readAll();
    const bool same = written == bytes;
    if (mode == FileMode::OwnerOnly)
        wipe(written);
    if (!same)
        return cannotWrite(path, u"read back differs from what was written"_s);
    return {};
}

} // namespace juri

#endif
