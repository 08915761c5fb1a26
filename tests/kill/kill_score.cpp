// SPDX-License-Identifier: GPL-3.0-or-later
// kill_score FILE.juri BASE: types scores into a judge's file as fast as they can be saved, and
// says "saved N" when the first N of the file are, BASE being the journal rows before the first. It
// is there to be killed.
#include "core/session/competitionsession.h"
#include "core/support/clock.h"
#include "tests/kill/typing.h"

#include <QtCore/QCoreApplication>

using namespace juri;
using namespace juri::test;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const SystemClock clock;
    auto session = CompetitionSession::open(QCoreApplication::arguments().value(1), clock);
    if (!session) {
        sayLine("refused " + session.error().message.toUtf8());
        return 1;
    }
    qint64 n = (*session)->journalSeq() - QCoreApplication::arguments().value(2).toLongLong();
    sayLine("ready " + QByteArray::number(n));
    for (;; ++n) {
        if (const auto done = (*session)->apply(typedScore((*session)->competition(), n)); !done) {
            sayLine("failed " + done.error().message.toUtf8());
            return 1;
        }
        sayLine("saved " + QByteArray::number(n + 1));
    }
}
