// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

#include <QtCore/QStringList>

namespace juri::cli {

/// Runs the command line (without the program's name) and prints its answer; gives the exit code.
int dispatch(QStringList arguments, Console &console);

} // namespace juri::cli
