// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandtable.h"

namespace juri::cli {

std::vector<Command> allCommands()
{
    std::vector<Command> commands;
    for (Command (*make)() : {&demoCommand, &templatesCommand, &newCommand, &importEntriesCommand,
             &identityCommand, &enrolCommand, &assignCommand, &packCommand, &openCommand,
             &scoreCommand, &signCommand, &mergeCommand, &receiptsCommand, &receiveCommand,
             &decideCommand, &rankCommand, &publishCommand, &witnessCommand, &successorCommand,
             &verifyCommand, &checkCommand, &repairCommand, &exportSignedCommand, &backupCommand,
             &backupsCommand, &restoreCommand, &copyCommand, &simulateCommand})
        commands.push_back(make());
    return commands;
}

} // namespace juri::cli
