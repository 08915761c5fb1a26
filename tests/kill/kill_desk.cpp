// SPDX-License-Identifier: GPL-3.0-or-later
// kill_desk FILE.juri BASE: the real window opens a judge's file, and its keys are pressed as a
// judge presses them, score after score. It says "saved N" when the desk has said that N scores are
// on the disk, BASE being the journal rows before the first. It is there to be killed.
// kill_desk FILE.juri: the window opens any competition file and does nothing more.
#include "core/session/competitionsession.h"
#include "tests/kill/typing.h"
#include "tests/support/scriptedprompts.h"
#include "ui/desk/judgedesk.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/preferences.h"
#include "ui/shell/services.h"
#include "ui/shell/startpage.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

QWidget *focus(MainWindow &window)
{
    QWidget *widget = QApplication::focusWidget();
    return widget ? widget : &window;
}

/// Types the next score and goes on to the next field, which may be that of the next entry.
void typeScore(MainWindow &window, qint64 n)
{
    const MarkEdit next = typedScore(window.desk()->session().competition(), n);
    const ScoreScale scale =
        window.desk()->session().competition().stages.front().setup.rubric.criteria.front().scale;
    QTest::keyClicks(focus(window), scale.format(std::get<Points>(*next.after)));
    const bool lastOfEntry = n % 2 == 1;
    if (lastOfEntry)
        QTest::keyClick(focus(window), Qt::Key_Return, Qt::ControlModifier);
    else
        QTest::keyClick(focus(window), Qt::Key_Return);
}

/// How many of the given scores are still on their way to the disk.
template<typename Session>
qint64 underway(const Session &session)
{
    if constexpr (requires { session.unsavedEdits(); })
        return session.unsavedEdits();
    else
        return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"juri"_s);
    const QStringList words = QCoreApplication::arguments();
    const QFileInfo file(words.value(1));
    // Each its own: QSettings waits half a minute for a lock that a killed one left half-written.
    const QDir folder(
        u"%1/settings-%2"_s.arg(file.absolutePath()).arg(application.applicationPid()));
    applyLanguage(application, u"en"_s);
    const SystemClock clock;
    SystemRandom random;
    ScriptedPrompts prompts;
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    preferences.setIdentityFolder(folder.filePath(u"identity"_s));
    preferences.setDataFolder(folder.filePath(u"data"_s));
    Services services{clock, random, prompts, preferences};
    MainWindow window(services);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) {
        sayLine("inactive");
        return 1;
    }
    window.openPath(file.absoluteFilePath());
    // A file is opened beside the window.
    constexpr int patienceMs = 60'000;
    const auto isAnswered = [&] {
        return window.desk() || window.chairRoom() ||
               !window.startPage()->messages().text().isEmpty();
    };
    if (!QTest::qWaitFor(isAnswered, patienceMs) || (!window.desk() && !window.chairRoom())) {
        sayLine("refused " + window.startPage()->messages().text().toUtf8());
        return 1;
    }
    if (words.size() == 2) {
        sayLine("ready 0");
        return QApplication::exec();
    }
    // What told of the opening was a window of its own, and has gone.
    const auto isInField = [&] {
        window.activateWindow();
        window.desk()->focusScoring();
        return focus(window)->objectName().startsWith(u"score_"_s);
    };
    if (!QTest::qWaitFor(isInField, patienceMs)) {
        sayLine("unfocused " + focus(window)->objectName().toUtf8());
        return 1;
    }
    CompetitionSession &session = window.desk()->session();
    qint64 given = session.journalSeq() - words.value(2).toLongLong();
    QObject::connect(&session, &CompetitionSession::evaluationsChanged, &window,
        [&given](const auto &keys) { given += static_cast<qint64>(keys.size()); });
    QObject::connect(&session, &CompetitionSession::saved, &window,
        [&] { sayLine("saved " + QByteArray::number(given - underway(session))); });
    sayLine("ready " + QByteArray::number(given));
    const qint64 all = 2 * static_cast<qint64>(session.competition().entries.size());
    while (given < all) {
        const qint64 before = given;
        typeScore(window, given);
        QCoreApplication::processEvents(); // what was saved meanwhile is told
        if (given != before + 1) {
            sayLine("stuck " + QByteArray::number(given));
            return 1;
        }
    }
    sayLine("done " + QByteArray::number(given));
    return QApplication::exec();
}
