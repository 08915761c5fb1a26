// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/backups.h"
#include "core/store/store.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/screens/chairscreens.h"
#include "tests/ui/shell/openfile.h"
#include "ui/shell/backupspage.h"
#include "ui/shell/choicequestion.h"
#include "ui/shell/filecheckpage.h"

#include <QtCore/QFile>

#include <memory>

namespace juri {

/// What people see of a file that survives everything, for the picture book. All paths shown are
/// relative or made up: no picture may show a temporary folder.
class SafetyScreens
{
public:
    static QString somewhere()
    {
        return QStringLiteral("/home/sari/Dokumen/lomba-inovasi-2025.juri");
    }

    /// A window that still opens a file: the opener waits until it is stopped, with the window.
    static std::unique_ptr<QWidget> opening(SigningDay &day)
    {
        auto window = std::make_unique<MainWindow>(day.services);
        window->door().setOpener([](const QString &path, Progress &progress) {
            progress.report(34, 100);
            while (!progress.isCancelled())
                QThread::msleep(5);
            Opening stopped;
            stopped.code = ErrorCode::Cancelled;
            return FileOpening(path, std::move(stopped));
        });
        window->openPath(somewhere());
        QTest::qWait(200); // until the bar has asked how far it is
        return window;
    }
    static std::unique_ptr<QWidget> damaged(SigningDay &day)
    {
        auto window = std::make_unique<MainWindow>(day.services);
        window->door().setOpener([](const QString &path, Progress &) {
            Opening answer;
            answer.answer = OpeningAnswer::Damaged;
            answer.code = ErrorCode::Damaged;
            // The words of the store, with a path that is the same in every picture.
            answer.sentence = QCoreApplication::translate("juri::Store",
                "%1 is damaged. Nothing was changed in it; keep it, and go on with a copy made "
                "earlier or ask for help.")
                                  .arg(path);
            return FileOpening(path, std::move(answer));
        });
        openAndWait(*window, somewhere());
        return window;
    }
    /// Everything there can be to know about a file at once.
    static std::unique_ptr<QWidget> notices(SigningDay &day)
    {
        ChairScreens::room(day, ChairScreens::kipp(), true); // made, and closed again
        auto window = std::make_unique<MainWindow>(day.services);
        window->door().setOpener([](const QString &path, Progress &progress) {
            Opening opening = Store::openFile(path, Store::Wish::Look, progress);
            opening.because = ReadOnlyBecause::SyncFolder;
            opening.sentence = QCoreApplication::translate("juri::OpeningWords",
                "%1 can only be looked at: a synchronisation program watches its folder and could "
                "copy it half-written. To go on, go on with a copy in another folder; signed "
                "sheets may lie here.")
                                   .arg(somewhere());
            opening.movedHere = true;
            opening.warning = QCoreApplication::translate(
                "juri::OpeningWords", "Other users of this computer can read %1. Make it private.")
                                  .arg(somewhere());
            return FileOpening(path, std::move(opening));
        });
        openAndWait(*window, day.path(QStringLiteral("room.juri")));
        ChairScreens::settle(*window);
        return window;
    }
    static std::unique_ptr<QWidget> unsaved(SigningDay &)
    {
        const auto words = [](const char *text) {
            return QCoreApplication::translate("juri::Closing", text);
        };
        const QString text =
            QCoreApplication::translate(
                "juri::Closing", "%n changes could not be saved: %1", nullptr, 3)
                .arg(QCoreApplication::translate("juri::Store",
                    "The disk is full. Free some space and try again; nothing was changed."));
        return std::make_unique<ChoiceQuestion>(words("Not everything is saved"), text,
            QStringList{
                words("Try again"), words("Save a copy elsewhere…"), words("Close without them")});
    }

    /// Four backups of three days: the newest is whole, one cannot be used.
    static std::unique_ptr<QWidget> backups(SigningDay &day)
    {
        standIn(day);
        const auto chair = SigningDay::need(CompetitionSession::open(day.chairPath(), day.clock));
        const BackupShelf shelf(day.preferences.backupRoot(), chair->competition());
        const QDateTime now = day.clock.now();
        NoProgress quiet;
        for (const qint64 before : {200'000, 90'000, 5400, 1200}) {
            const CompetitionSetup setup = chair->competition().setup;
            CompetitionSetup changed = setup;
            changed.organiser = QStringLiteral("Provinsi %1").arg(before);
            SigningDay::need(chair->apply(CompetitionEdit{setup, changed}));
            keep(*chair, shelf, now.addSecs(-before));
        }
        damage(shelf.list().at(2).path);
        auto page = std::make_unique<BackupsPage>(day.services);
        page->showFile(day.chairPath(), chair->competition().setup.title, true, shelf, true);
        ChairScreens::settle(*page);
        return page;
    }
    static std::unique_ptr<QWidget> noBackups(SigningDay &day)
    {
        standIn(day);
        const auto chair = SigningDay::need(CompetitionSession::open(day.chairPath(), day.clock));
        auto page = std::make_unique<BackupsPage>(day.services);
        page->showFile(day.chairPath(), chair->competition().setup.title, true,
            BackupShelf(day.preferences.backupRoot(), chair->competition()), true);
        ChairScreens::settle(*page);
        return page;
    }
    static std::unique_ptr<QWidget> checkedWhole(SigningDay &day) { return checked(day, false); }
    static std::unique_ptr<QWidget> checkedDamaged(SigningDay &day) { return checked(day, true); }

private:
    /// Relative paths from here on.
    static void standIn(SigningDay &day)
    {
        QDir::setCurrent(day.folder.path());
        day.preferences.setDataFolder(QStringLiteral("juri"));
    }
    static void keep(CompetitionSession &session, const BackupShelf &shelf, const QDateTime &at)
    {
        session.withStore(
            &session,
            [&shelf, at](Store &store) -> Result<> {
                const auto kept = shelf.keep(store, at);
                return kept ? Result<>() : Result<>(kept.error());
            },
            [](const Result<> &done) { SigningDay::need(done); });
    }
    static void damage(const QString &path)
    {
        QFile file(path);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (!file.open(QIODevice::ReadWrite))
            qFatal("cannot damage %s", qPrintable(path));
        constexpr qint64 page = 4096;
        file.seek((file.size() / page / 2) * page);
        file.write(QByteArray(page, 'x'));
    }
    static std::unique_ptr<QWidget> checked(SigningDay &day, bool isDamaged)
    {
        standIn(day);
        const DemoDay &held = ChairScreens::demo(ChairScreens::kipp());
        const QString path = QStringLiteral("lomba-inovasi-2025.juri");
        QFile::remove(path);
        if (!QFile::copy(held.chairFile, path))
            qFatal("no copy of the example");
        if (isDamaged)
            damage(path);
        auto page = std::make_unique<FileCheckPage>(day.services);
        page->check(path);
        ChairScreens::settle(*page);
        return page;
    }
};

} // namespace juri
