// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/exchange/envelope.h"
#include "core/exchange/keys.h"
#include "core/session/competitionsession.h"

#include <QtCore/QJsonArray>

#include <memory>

// What several commands need in common.
namespace juri::cli {

/// The computer's clock, for as long as the program runs.
const Clock &systemClock();

/// Opens the competition file; refuses one of the other role. (BadUsage)
Result<std::unique_ptr<CompetitionSession>> openAs(Role role, const QString &path);
/// Opens the competition file of either role.
Result<std::unique_ptr<CompetitionSession>> openAny(const QString &path);

QCommandLineOption stageOption();
/// The stage named by --stage, or the first one. (NotFound)
Result<StageId> chosenStage(const Competition &competition, const Invocation &invocation);

QCommandLineOption identityOption();
QCommandLineOption passphraseOption();
/// The folder of --identity, or the default one of this person.
QString identityFolder(const Invocation &invocation);
/// What --passphrase-file holds, without the line end; empty if the option is absent.
Result<QString> passphrase(const Invocation &invocation);
/// The key in the identity folder, unlocked.
Result<Identity> ownIdentity(const Invocation &invocation);

/// Reads and verifies an exchange file of the wanted kind; another kind is NotOurs.
Result<Statement> verifiedAs(StatementType type, const QString &path);

QString shown(const QString &path); ///< for people, with the system's separators
QString hex(const QByteArray &bytes);
/// {"num", "den", "decimal"}: exact as texts, and rounded to four places.
QJsonObject toJson(const Fraction &value);
QJsonValue toJson(const std::optional<Fraction> &value); ///< null if absent
QJsonArray toJsonArray(const QStringList &texts);

} // namespace juri::cli
