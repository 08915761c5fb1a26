// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rubricformat.h"

#include <QtCore/QString>

#include <vector>

namespace juri {

/// A ready-made rubric with its rules, its source and its date.
struct Template
{
    QString id; ///< "kipp-2023-umum"
    QString title;
    QString source; ///< where it was published, with the date it was read
    Method method;
};

/// All bundled templates, "blank" last. They are data in resources/templates.
std::vector<Template> bundledTemplates();
/// NotFound with the list of ids otherwise.
Result<Template> templateById(const QString &id);

} // namespace juri
