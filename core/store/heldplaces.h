// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include <QtCore/QString>

#include <optional>
#include <utility>

namespace juri {

/// Device and number on it: by what the system knows a file, whatever its name. Nothing where there
/// is no such file.
using FileNumber = std::pair<quint64, quint64>;
std::optional<FileNumber> fileNumberOf(const QString &path);

/// The competition files that this process holds open, by what the system calls them. Whoever opens
/// and closes such a file once more, even to read a header, lets go of SQLite's lock on it: that is
/// how locks of POSIX work. So it is asked here first, without touching the file.
class HeldPlace
{
public:
    explicit HeldPlace(const QString &path); ///< of an existing file
    ~HeldPlace();
    HeldPlace(const HeldPlace &) = delete;
    HeldPlace &operator=(const HeldPlace &) = delete;

    static bool isHeld(const QString &path);

private:
    std::optional<FileNumber> m_file;
};

} // namespace juri
