// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rehearsal/demoday.h"
#include "tests/ui/desk/signingday.h"
#include "ui/chair/chairroom.h"
#include "ui/chair/entriespage.h"
#include "ui/chair/judgespage.h"
#include "ui/chair/mergepage.h"
#include "ui/chair/newcompetitiondialog.h"
#include "ui/chair/plaintable.h"
#include "ui/shell/job.h"
#include "ui/verify/verifypage.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>

#include <memory>

namespace juri {

/// The chair's side of the picture book: rooms on the bundled examples, each in a state worth
/// seeing.
class ChairScreens
{
public:
    /// One day of an example, held once for all pictures.
    static const DemoDay &demo(const QString &example)
    {
        static QTemporaryDir folder;
        static std::map<QString, DemoDay> days;
        const auto known = days.find(example);
        if (known != days.end())
            return known->second;
        const FixedClock clock(QDateTime(QDate(2025, 7, 14), QTime(14, 2)).toUTC());
        SeededRandom random(7);
        NoProgress quiet;
        return days[example] = SigningDay::need(
                   runDemoDay(example, folder.filePath(example), clock, random, quiet));
    }

    static QString kipp() { return QStringLiteral("kipp-rehearsal"); }
    static QString springboard() { return QStringLiteral("springboard-2000"); }

    /// A room on an example whose sheets are merged, or none of them.
    static std::unique_ptr<ChairRoom> room(SigningDay &day, const QString &example, bool merged)
    {
        const DemoDay &held = demo(example);
        auto chair = SigningDay::need(CompetitionSession::open(held.chairFile, day.clock));
        Competition competition = chair->competition();
        if (!merged)
            std::erase_if(competition.statements, [](const auto &one) {
                return one.second.type != typeWord(StatementType::CompetitionPackage);
            });
        auto room = std::make_unique<ChairRoom>(
            SigningDay::need(CompetitionSession::create(
                day.path(QStringLiteral("room.juri")), competition, day.clock)),
            day.services);
        settle(*room);
        return room;
    }
    static std::unique_ptr<ChairRoom> emptyRoom(SigningDay &day)
    {
        auto competition = SigningDay::need(newCompetition(
            QStringLiteral("kipp-2023-umum"), QStringLiteral("Lomba Inovasi 2026"), day.random));
        auto room = std::make_unique<ChairRoom>(
            SigningDay::need(CompetitionSession::create(
                day.path(QStringLiteral("empty.juri")), competition, day.clock)),
            day.services);
        settle(*room);
        return room;
    }
    /// Waits until no job of the room runs any more.
    static void settle(QWidget &room)
    {
        QCoreApplication::processEvents();
        const bool idle = QTest::qWaitFor(
            [&room] {
                QCoreApplication::processEvents();
                for (const JobSlot *slot : room.findChildren<JobSlot *>()) {
                    if (slot->isBusy())
                        return false;
                }
                return true;
            },
            20000);
        if (!idle)
            qFatal("a job of the room did not end");
    }

    static std::unique_ptr<QWidget> overview(SigningDay &day) { return room(day, kipp(), false); }
    static std::unique_ptr<QWidget> beginning(SigningDay &day) { return emptyRoom(day); }
    static std::unique_ptr<QWidget> entriesEmpty(SigningDay &day)
    {
        auto page = emptyRoom(day);
        page->showPage(ChairRoom::Page::Entries);
        return page;
    }
    static std::unique_ptr<QWidget> importing(SigningDay &day)
    {
        auto page = emptyRoom(day);
        const QString list = day.path(QStringLiteral("entries.csv"));
        SigningDay::need(writeWholeFile(list,
            "No,Judul,Instansi,Anggaran\n001,Sungai bersih,Kota Timur,12\n"
            "002,,Kota Barat,4\n001,Dua kali,Kota Utara,9\n003,Layanan keliling,Kota Barat,7\n"));
        page->showPage(ChairRoom::Page::Entries);
        page->entries().offerImport(list);
        settle(*page);
        return page;
    }
    static std::unique_ptr<QWidget> entries(SigningDay &day)
    {
        auto page = room(day, kipp(), false);
        page->showPage(ChairRoom::Page::Entries);
        return page;
    }
    static std::unique_ptr<QWidget> judges(SigningDay &day)
    {
        auto page = room(day, kipp(), true);
        page->showPage(ChairRoom::Page::Judges);
        page->findChild<PlainTable *>(QStringLiteral("judgeTable"))->selectRow(1);
        return page;
    }
    static std::unique_ptr<QWidget> enrolling(SigningDay &day)
    {
        auto page = room(day, kipp(), false);
        page->showPage(ChairRoom::Page::Judges);
        page->judges().offerIdentities(
            {day.preferences.identityFolder() + QStringLiteral("/identity.juriid")});
        return page;
    }
    static std::unique_ptr<QWidget> assigning(SigningDay &day)
    {
        auto page = room(day, kipp(), false);
        page->showPage(ChairRoom::Page::Judges);
        page->judges().askAssign();
        return page;
    }
    /// All sheets, one of them damaged, and a second first revision of one judge.
    static std::unique_ptr<QWidget> merging(SigningDay &day)
    {
        auto page = room(day, springboard(), false);
        QStringList paths = demo(springboard()).sheets;
        QByteArray bytes = SigningDay::need(readWholeFile(paths[2], 1 << 26));
        bytes[700] = char(bytes[700] ^ 1);
        const QString damaged = day.path(QStringLiteral("J03-mail.jurisheet"));
        SigningDay::need(writeWholeFile(damaged, bytes));
        paths[2] = damaged;
        paths += competingSheet(day);
        page->takeFiles(paths);
        settle(*page);
        return page;
    }
    static std::unique_ptr<QWidget> results(SigningDay &day)
    {
        auto page = room(day, kipp(), true);
        page->showPage(ChairRoom::Page::Results);
        return page;
    }
    static std::unique_ptr<QWidget> comparing(SigningDay &day)
    {
        auto page = room(day, springboard(), true);
        page->showPage(ChairRoom::Page::Results);
        auto *method = page->findChild<QComboBox *>(QStringLiteral("rankingMethodChoice"));
        method->setCurrentIndex(method->count() - 1);
        settle(*page);
        return page;
    }
    static std::unique_ptr<QWidget> verified(SigningDay &day)
    {
        auto page = std::make_unique<VerifyPage>(day.services);
        page->check(demo(springboard()).sheets.first());
        settle(*page);
        return page;
    }
    static std::unique_ptr<QWidget> refused(SigningDay &day)
    {
        QByteArray bytes =
            SigningDay::need(readWholeFile(demo(springboard()).sheets.first(), 1 << 26));
        bytes[900] = char(bytes[900] ^ 1);
        const QString damaged = day.path(QStringLiteral("J01-r1.jurisheet"));
        SigningDay::need(writeWholeFile(damaged, bytes));
        auto page = std::make_unique<VerifyPage>(day.services);
        page->check(damaged);
        settle(*page);
        return page;
    }
    static std::unique_ptr<QWidget> verifyEmpty(SigningDay &day)
    {
        return std::make_unique<VerifyPage>(day.services);
    }
    static std::unique_ptr<QWidget> creating(SigningDay &day)
    {
        return std::make_unique<NewCompetitionDialog>(day.services);
    }

    /// A sheet of judge J01 that contradicts the one handed in: signed from the same package with
    /// other scores, as after work on two computers.
    static QString competingSheet(SigningDay &day)
    {
        const DemoDay &held = demo(springboard());
        const QString keys = QFileInfo(held.judgeFiles.first()).absolutePath();
        const Identity identity = SigningDay::need(unlockIdentity(keys, {}));
        const auto package = SigningDay::need(verifyFileAt(held.packageFile));
        auto other =
            SigningDay::need(competitionFromPackage(package.statement, identity.key.publicKey()));
        const auto first =
            SigningDay::need(CompetitionSession::open(held.judgeFiles.first(), day.clock));
        Stage &stage = other.stages.front();
        stage.evaluations = first->competition().stages.front().evaluations;
        auto &changed = stage.evaluations.begin()->second;
        for (auto &[criterion, mark] : changed.marks) {
            if (auto *points = std::get_if<Points>(&mark))
                *points = std::max<Points>(0, *points - 1);
        }
        const auto session = SigningDay::need(CompetitionSession::create(
            day.path(QStringLiteral("second-computer.juri")), other, day.clock));
        const Statement sheet = SigningDay::need(
            signSheet(*session, stage.setup.id, identity.key, SheetState::Final, day.random));
        const QString path = day.path(QStringLiteral("J01-laptop.jurisheet"));
        SigningDay::need(writeWholeFile(path, envelopeBytes(sheet)));
        return path;
    }
};

} // namespace juri
