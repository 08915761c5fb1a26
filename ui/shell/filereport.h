// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/recovery.h"
#include "ui/chair/badges.h"

#include <QtCore/QString>

namespace juri {

/// What the check of a competition file found, in the words of the page and of its text report.
QString partName(FilePart part);
Badge badgeOf(PartState state);
QString sourceWords(RecoverySource source);
/// The one line that says how the file is.
QString headlineOf(const FileExamination &found);
/// What can be saved of it, in one sentence.
QString recoverySentence(const FileExamination &found);
/// The whole report as plain text, with the technical lines.
QString reportText(const QString &path, const FileExamination &found, const QDateTime &now);

} // namespace juri
