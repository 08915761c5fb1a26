// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/fileopening.h"

#include "core/session/competitionsession.h"
#include "core/store/store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace juri {

using namespace Qt::StringLiterals;

FileOpening::FileOpening(QString path, Opening opening)
    : m_path(std::move(path))
    , m_opening(std::move(opening))
{}

Result<std::unique_ptr<CompetitionSession>> FileOpening::takeSession(const Clock &clock)
{
    if (!isOpen())
        return error();
    auto session = CompetitionSession::take(std::move(m_opening), m_path, clock);
    if (!session)
        return error();
    return session;
}

FileOpening openCompetitionFile(const QString &path, Progress &progress)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    return FileOpening(absolute, Store::openFile(absolute, Store::Wish::Write, progress));
}

Result<> makePrivate(const QString &path)
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    if (!QFileInfo::exists(path))
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("juri::FileOpening", "The file %1 is not there any more.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        const QString one = path + suffix;
        if (!QFileInfo::exists(one) || QFile::setPermissions(one, ownerOnly))
            continue;
        return Error{ErrorCode::ReadOnly,
            QCoreApplication::translate("juri::FileOpening",
                "Who may read %1 cannot be changed here. Copy the file into a folder of your own.")
                .arg(QDir::toNativeSeparators(one)),
            u"chmod failed for "_s + one};
    }
    return {};
}

} // namespace juri
