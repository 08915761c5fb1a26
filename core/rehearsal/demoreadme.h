// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rehearsal/demoday.h"

namespace juri {

/// The README.txt a demonstration leaves: what lies in the folder, and the two stock commands that
/// verify each sheet without our program.
QString demoReadme(const QString &title, const DemoDay &day);

} // namespace juri
