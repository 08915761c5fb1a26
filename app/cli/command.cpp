// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QtCore/QCoreApplication>

namespace juri::cli {

Result<qint64> Invocation::number(const QString &option, qint64 lowest, qint64 otherwise) const
{
    if (!has(option))
        return otherwise;
    bool isNumber = false;
    const qint64 number = value(option).toLongLong(&isNumber);
    if (!isNumber || number < lowest)
        return Error{ErrorCode::BadUsage,
            QCoreApplication::translate(
                "juri::cli::Invocation", "--%1 needs a whole number of at least %2.")
                .arg(option)
                .arg(lowest),
            {}};
    return number;
}

} // namespace juri::cli
