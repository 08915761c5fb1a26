// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closing.h"

#include "core/session/competitionsession.h"
#include "ui/shell/opening.h"
#include "ui/shell/preferences.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// The words of the question before closing.
struct Closing
{
    Q_DECLARE_TR_FUNCTIONS(juri::Closing)
};

enum Way { TryAgain, SaveElsewhere, CloseWithout };

/// True when the copy is written; nothing if the person turned away.
std::optional<Result<>> saveElsewhere(
    QWidget *parent, CompetitionSession &session, Services &services)
{
    const QString name =
        Closing::tr("%1-copy", "file name").arg(QFileInfo(session.path()).completeBaseName());
    const QString chosen = services.prompts.saveFile(parent, Closing::tr("Where to save the copy"),
        name + u".juri"_s, Closing::tr("Competitions (*.juri)"));
    if (chosen.isEmpty())
        return std::nullopt;
    const QString path = chosen.endsWith(u".juri"_s) ? chosen : chosen + u".juri"_s;
    Result<> saved = session.saveCopyElsewhere(path);
    if (saved) {
        RecentFile copy = recentFileOf(session);
        copy.path = QFileInfo(path).absoluteFilePath();
        services.preferences.rememberFile(copy);
    }
    return saved;
}

} // namespace

bool settleOrAsk(QWidget *parent, CompetitionSession &session, Services &services)
{
    Result<> settled = session.settle();
    while (!settled) {
        const QString text =
            Closing::tr("%n changes could not be saved: %1", nullptr, session.unsavedEdits())
                .arg(settled.error().message);
        const auto way =
            services.prompts.choose(parent, Closing::tr("Not everything is saved"), text,
                {Closing::tr("Try again"), Closing::tr("Save a copy elsewhere…"),
                    Closing::tr("Close without them")});
        if (!way)
            return false;
        if (*way == CloseWithout)
            return true;
        if (*way == SaveElsewhere) {
            const auto saved = saveElsewhere(parent, session, services);
            if (saved && *saved)
                return true;
            if (saved)
                settled = *saved; // the next question says why the copy failed
            continue;
        }
        session.retrySaving();
        settled = session.settle();
    }
    return true;
}

} // namespace juri
