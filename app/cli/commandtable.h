// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace juri::cli {

/// Every command, in the order of a competition day.
std::vector<Command> allCommands();

// One factory a command; each lives with its command in commands/.
Command demoCommand();
Command newCommand();
Command templatesCommand();
Command importEntriesCommand();
Command identityCommand();
Command enrolCommand();
Command assignCommand();
Command packCommand();
Command openCommand();
Command scoreCommand();
Command signCommand();
Command mergeCommand();
Command receiptsCommand();
Command receiveCommand();
Command decideCommand();
Command rankCommand();
Command publishCommand();
Command witnessCommand();
Command successorCommand();
Command verifyCommand();
Command simulateCommand();
Command checkCommand();
Command repairCommand();
Command exportSignedCommand();
Command backupCommand();
Command backupsCommand();
Command restoreCommand();
Command copyCommand();

} // namespace juri::cli
