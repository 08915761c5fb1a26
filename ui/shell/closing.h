// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/services.h"

class QWidget;

namespace juri {

class CompetitionSession;

/// Before a file is closed: waits until everything in it is on the disk. Where that fails, the
/// person decides: try again, save a copy elsewhere, close without the changes, or stay. False if
/// the file must stay open.
bool settleOrAsk(QWidget *parent, CompetitionSession &session, Services &services);

} // namespace juri
