// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace juri {

/// The marks one judge of an example gave, as a table that `score` reads.
struct ExampleSheet
{
    QString judge;     ///< as the example calls the judge: "J1"
    QByteArray scores; ///< CSV: entry, criterion, score, note
};

/// A bundled competition before it is held: method, entries and what each judge will say.
struct Example
{
    QString id;
    QString title;
    bool rehearsal = false;           ///< the marks are invented
    QByteArray method;                ///< rubric and rules, the text of a rubric.json
    QByteArray entries;               ///< CSV
    std::vector<ExampleSheet> sheets; ///< by judge
};

/// Reads a bundled example. (NotFound, BadPayload)
Result<Example> loadExample(const QString &id);

} // namespace juri
