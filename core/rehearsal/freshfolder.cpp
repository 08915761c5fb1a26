// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/freshfolder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace juri {

Result<QString> takeFreshFolder(const QString &folder)
{
    const QString shown = QDir::toNativeSeparators(folder);
    const QFileInfo place(folder);
    if (folder.isEmpty() || (place.exists() && !place.isDir()))
        return Error{ErrorCode::BadUsage,
            QCoreApplication::translate(
                "juri::FreshFolder", "%1 is not a folder. Name a new folder or an empty one.")
                .arg(shown),
            {}};
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (place.exists() && !QDir(folder).isEmpty(everything))
        return Error{ErrorCode::BadUsage,
            QCoreApplication::translate("juri::FreshFolder",
                "The folder %1 is not empty. Name a new folder or an empty "
                "one; nothing was changed.")
                .arg(shown),
            {}};
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::ReadOnly,
            QCoreApplication::translate(
                "juri::FreshFolder", "The folder %1 cannot be made. Choose another place.")
                .arg(shown),
            {}};
    return QFileInfo(folder).absoluteFilePath();
}

} // namespace juri
