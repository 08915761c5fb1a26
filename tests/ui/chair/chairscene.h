// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/desk/signingday.h"
#include "ui/chair/chairroom.h"
#include "ui/chair/plaintable.h"
#include "ui/shell/job.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <functional>
#include <memory>

namespace juri {

/// A chair's room on a new competition, with scripted answers: what a chair meets on the first day.
class ChairScene
{
public:
    /// prepare: called with the path of the room's file before that is made.
    explicit ChairScene(const std::function<void(const QString &)> &prepare = {})
    {
        if (prepare)
            prepare(day.path(QStringLiteral("room.juri")));
        day.preferences.setIdentityFolder(day.path(QStringLiteral("chairkey")));
        room = std::make_unique<ChairRoom>(
            SigningDay::need(CompetitionSession::create(day.path(QStringLiteral("room.juri")),
                SigningDay::need(
                    newCompetition(QStringLiteral("blank"), QStringLiteral("Contest"), day.random)),
                day.clock)),
            day.services);
        room->resize(1200, 800);
        room->show();
        settle();
    }

    const Competition &competition() { return room->session().competition(); }
    const Stage &stage() { return competition().stages.front(); }

    template<typename T>
    T *part(const char *objectName)
    {
        return room->findChild<T *>(QString::fromLatin1(objectName));
    }
    void press(const char *objectName)
    {
        auto *button = part<QPushButton>(objectName);
        if (!button || !button->isEnabled() || !button->isVisible())
            qFatal("no button to press: %s", objectName);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = day.path(name);
        SigningDay::need(writeWholeFile(path, bytes));
        return path;
    }

    /// Waits until no job of the room runs any more.
    void settle()
    {
        const bool idle = QTest::qWaitFor(
            [this] {
                QCoreApplication::processEvents();
                const auto slots_ = room->findChildren<JobSlot *>();
                return std::none_of(slots_.begin(), slots_.end(),
                    [](const JobSlot *slot) { return slot->isBusy(); });
            },
            20000);
        if (!idle)
            qFatal("a job did not end");
    }

    /// An identity file of a new judge; the key stays in the folder of that name.
    QString identityOf(const QString &name)
    {
        const QString folder = day.path(name);
        SigningDay::need(createIdentity(folder, name, {}, day.clock, day.random));
        return folder + QStringLiteral("/identity.juriid");
    }
    void addEntries(int count)
    {
        EntriesEdit list;
        for (int i = 1; i <= count; ++i) {
            Entry entry;
            entry.id = EntryId::literal(QStringLiteral("%1").arg(i, 3, 10, QLatin1Char('0')));
            entry.title = QStringLiteral("Entry %1").arg(i);
            entry.cluster = i % 2 ? QStringLiteral("kota") : QStringLiteral("provinsi");
            list.changes.push_back({std::nullopt, entry});
        }
        SigningDay::need(room->session().apply(list));
    }
    /// A judge who has a key and judges everything.
    JudgeId addJudge(const QString &name)
    {
        const auto file = SigningDay::need(verifyFileAt(identityOf(name)));
        const JudgeId judge =
            SigningDay::need(enrol(room->session(), file.statement, KeyComparison::InPerson));
        AssignmentsEdit all;
        all.stage = stage().setup.id;
        for (const auto &[id, entry] : competition().entries)
            all.added.insert({judge, id});
        SigningDay::need(room->session().apply(all));
        return judge;
    }
    Statement issue()
    {
        const QString keys = day.preferences.identityFolder();
        if (!identityHeader(keys))
            SigningDay::need(
                createIdentity(keys, QStringLiteral("Chair"), {}, day.clock, day.random));
        return SigningDay::need(issuePackage(
            room->session(), stage().setup.id, SigningDay::need(unlockIdentity(keys, {}))));
    }
    /// A signed sheet of a judge, in which every entry gets these points, made on a computer of its
    /// own.
    QString sheetOf(
        const QString &name, const Statement &package, Points points, const QString &computer)
    {
        const Identity identity = SigningDay::need(unlockIdentity(day.path(name), {}));
        Competition own =
            SigningDay::need(competitionFromPackage(package, identity.key.publicKey()));
        Stage &judged = own.stages.front();
        for (const EntryId &entry : judged.entriesOf(own.self)) {
            Evaluation evaluation;
            evaluation.judge = own.self;
            evaluation.entry = entry;
            for (const Criterion &criterion : judged.setup.rubric.criteria)
                evaluation.marks[criterion.id] = points;
            judged.evaluations[evaluation.key()] = evaluation;
        }
        const auto session = SigningDay::need(CompetitionSession::create(
            day.path(computer + QStringLiteral(".juri")), own, day.clock));
        const Statement sheet = SigningDay::need(
            signSheet(*session, judged.setup.id, identity.key, SheetState::Final, day.random));
        return write(computer + QStringLiteral(".jurisheet"), envelopeBytes(sheet));
    }

    SigningDay day;
    std::unique_ptr<ChairRoom> room;
};

} // namespace juri
