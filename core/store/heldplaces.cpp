// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/heldplaces.h"

#include <QtCore/QFile>

#include <mutex>
#include <set>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace juri {

namespace {

std::mutex mutex;
std::multiset<FileNumber> held;

} // namespace

std::optional<FileNumber> fileNumberOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return std::nullopt;
    return FileNumber(facts.st_dev, facts.st_ino);
#else
    Q_UNUSED(path)
    return std::nullopt; // locks belong to handles there
#endif
}

HeldPlace::HeldPlace(const QString &path)
    : m_file(fileNumberOf(path))
{
    const std::lock_guard lock(mutex);
    if (m_file)
        held.insert(*m_file);
}

HeldPlace::~HeldPlace()
{
    const std::lock_guard lock(mutex);
    if (m_file)
        held.erase(held.find(*m_file));
}

bool HeldPlace::isHeld(const QString &path)
{
    const auto file = fileNumberOf(path);
    const std::lock_guard lock(mutex);
    return file && held.contains(*file);
}

} // namespace juri
