// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <map>

namespace juri {

/// What is judged. All texts are plain text; empty means not given.
struct Entry
{
    EntryId id;
    QString title;
    QString agency; ///< who entered it (instansi)
    QString
        cluster; ///< the agency's type (klaster): kementerian, lembaga, provinsi, kabupaten, kota …
    QString category;
    QString group; ///< kelompok: Umum, Replikasi, Khusus …
    QString region;
    QString summary;
    std::map<QString, QString> attributes; ///< any other column of the list; keys are valid ids
    friend bool operator==(const Entry &, const Entry &) = default;
};

} // namespace juri
