// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/filecalls.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <algorithm>
#include <functional>

/// Calls of the system of which the n-th one fails, or from then on all; each is written down.
class FaultyCalls : public juri::FileCalls
{
public:
    enum class Kind {
        Once,       ///< one call fails
        FromThenOn, ///< as when a stick is pulled
        Short       ///< one read or write gives half
    };

    FaultyCalls() = default;
    FaultyCalls(int failing, int error, Kind kind)
        : m_failing(failing)
        , m_error(error)
        , m_kind(kind)
    {}

    /// Before the call of this number: to pull a stick, or to kill the process.
    std::function<void(int)> before;

    /// Only where a disk is looked at afterwards; hundreds of writes would wait for it.
    bool reallySyncs = false;

    QStringList log;
    QString failed;        ///< the first call that was made to fail
    unsigned partMode = 0; ///< with which the last file was made

    int openIn(int folder, const char *name, int flags, unsigned mode) override
    {
        const bool makes = mode != 0;
        if (makes)
            partMode = mode;
        return fails(makes ? QStringLiteral("make") : QStringLiteral("open"))
                   ? -1
                   : FileCalls::openIn(folder, name, flags, mode);
    }
    std::ptrdiff_t readSome(int handle, char *to, std::size_t most) override
    {
        return fails(QStringLiteral("read")) ? -1 : FileCalls::readSome(handle, to, some(most));
    }
    std::ptrdiff_t writeSome(int handle, const char *from, std::size_t count) override
    {
        return fails(QStringLiteral("write")) ? -1
                                              : FileCalls::writeSome(handle, from, some(count));
    }
    int syncFile(int handle) override
    {
        return fails(QStringLiteral("fsync")) ? -1
                                              : (reallySyncs ? FileCalls::syncFile(handle) : 0);
    }
    int syncFileSystem(int handle) override
    {
        return fails(QStringLiteral("syncfs"))
                   ? -1
                   : (reallySyncs ? FileCalls::syncFileSystem(handle) : 0);
    }
    int closeFile(int handle) override
    {
        const bool broken = fails(QStringLiteral("close"));
        const int error = errno;
        const int done = FileCalls::closeFile(handle);
        if (!broken)
            return done;
        errno = error;
        return -1;
    }
    int renameIn(int folder, const char *from, const char *to) override
    {
        return fails(QStringLiteral("rename")) ? -1 : FileCalls::renameIn(folder, from, to);
    }
    int removeIn(int folder, const char *name) override
    {
        return fails(QStringLiteral("remove")) ? -1 : FileCalls::removeIn(folder, name);
    }

    qsizetype calls() const { return log.size(); }
    /// Whether the old file was replaced.
    bool renamed() const { return m_renamed; }

private:
    bool isHit() const
    {
        const auto number = static_cast<int>(log.size());
        return m_failing > 0 &&
               (m_kind == Kind::FromThenOn ? number >= m_failing : number == m_failing);
    }
    bool fails(const QString &call)
    {
        log += call;
        if (before)
            before(static_cast<int>(log.size()));
        const bool broken = m_kind != Kind::Short && isHit();
        if (broken && failed.isEmpty())
            failed = call;
        m_renamed = m_renamed || (call == QStringLiteral("rename") && !broken);
        if (broken)
            errno = m_error;
        return broken;
    }
    std::size_t some(std::size_t count) const
    {
        return m_kind == Kind::Short && isHit() ? std::max<std::size_t>(count / 2, 1) : count;
    }

    int m_failing = 0;
    int m_error = 0;
    Kind m_kind = Kind::Once;
    bool m_renamed = false;
};
