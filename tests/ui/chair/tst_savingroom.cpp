// SPDX-License-Identifier: GPL-3.0-or-later
// The chair's room on a slow disk: no act of the chair waits for it on the window's thread.
#include "ui/chair/chairroom.h"
#include "ui/chair/judgespage.h"

#include "tests/core/session/slowdisk.h"
#include "tests/core/session/syncwatch.h"
#include "tests/ui/chair/chairscene.h"
#include "tests/ui/strict.h"
#include "ui/chair/judgespage.h"
#include "ui/chair/mergepage.h"
#include "ui/shell/messagebar.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

using namespace juri;
using namespace juri::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSavingRoom final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void settingUpNeverFlushesHere();
    void issuingNeverFlushesHere();
    void mergingNeverFlushesHere();
    void aPackageIsNotWrittenBeforeItIsSaved();
    void troubleIsShownInABar();

private:
    CompetitionSession &session() { return m_scene->room->session(); }
    bool isSaved() { return session().saving() == CompetitionSession::Saving::Saved; }

    std::unique_ptr<ChairScene> m_scene;
    std::unique_ptr<SlowDisk> m_disk;
};

void TestSavingRoom::init()
{
    beginGuiTest();
    // The room's own file lies on the slow disk, all else where it always does.
    m_scene = std::make_unique<ChairScene>(
        [this](const QString &room) { m_disk = std::make_unique<SlowDisk>(room); });
    session().saveInBackground();
    QCoreApplication::processEvents(); // preferences set above flush their own file now
}

void TestSavingRoom::cleanup()
{
    SyncWatch::begin(0ms);
    m_disk.reset();
    m_scene.reset();
}

void TestSavingRoom::settingUpNeverFlushesHere()
{
    m_scene->day.prompts.opened = {
        m_scene->write(u"list.csv"_s, "No;Judul\n001;Sungai bersih\n002;Kebun kota\n")};
    const QString identity = m_scene->identityOf(u"Judge J1"_s);
    SyncWatch::begin(20ms);
    m_scene->room->showPage(ChairRoom::Page::Entries);
    m_scene->press("importEntries");
    m_scene->settle();
    m_scene->press("importAccept");
    QCOMPARE(m_scene->competition().entries.size(), size_t(2));
    m_scene->room->takeFiles({identity});
    m_scene->press("enrolInPerson");
    QCOMPARE(m_scene->competition().judges.size(), size_t(1));
    const JudgeId judge = m_scene->competition().judges.begin()->first;
    const EntryId own = EntryId::literal(u"001");
    QVERIFY(session().apply(ConflictEdit{
        m_scene->stage().setup.id, {std::nullopt, Conflict{judge, own, u"own work"_s}}}));
    QVERIFY(session().undo());
    m_scene->room->begin(Step::Assigning);
    m_scene->press("assignAccept");
    QVERIFY(!m_scene->stage().assignments.empty());
    QTRY_VERIFY(isSaved());
    QCOMPARE(SyncWatch::onThisThread(), 0);
    QVERIFY(SyncWatch::elsewhere() > 0);
}

void TestSavingRoom::issuingNeverFlushesHere()
{
    m_scene->addEntries(2);
    m_scene->addJudge(u"Judge J1"_s);
    const QString path = m_scene->day.path(u"issued.juripack"_s);
    m_scene->day.prompts.confirmed = {true};
    m_scene->day.prompts.texts = {u"Chair"_s};
    m_scene->day.prompts.passphrases = {u"open sesame"_s};
    m_scene->day.prompts.saved = {path, m_scene->day.path(u"again.juripack"_s)};
    m_scene->room->showPage(ChairRoom::Page::Judges);
    SyncWatch::begin(20ms);
    m_scene->press("issuePackage");
    auto &messages = m_scene->room->judges().messages();
    QTRY_VERIFY_WITH_TIMEOUT(!messages.text().isEmpty(), 60'000);
    QVERIFY2(QFile::exists(path), qPrintable(messages.text()));
    QCOMPARE(SyncWatch::onThisThread(), 0);
    m_scene->press("issuePackage"); // the same again
    QTRY_VERIFY_WITH_TIMEOUT(messages.text().contains(u"again.juripack"_s), 60'000);
    QCOMPARE(SyncWatch::onThisThread(), 0);
    const auto file = verifyFileAt(path);
    QVERIFY(file.has_value());
    QVERIFY(m_scene->competition().statements.contains(file->statement.hash));
    QVERIFY(isSaved());
}

void TestSavingRoom::mergingNeverFlushesHere()
{
    m_scene->addEntries(3);
    m_scene->addJudge(u"Judge J1"_s);
    const Statement package = m_scene->issue();
    const QString sheet = m_scene->sheetOf(u"Judge J1"_s, package, Points(8), u"laptop"_s);
    QSignalSpy merged(&m_scene->room->merge(), &MergePage::merged);
    SyncWatch::begin(20ms);
    m_scene->room->takeFiles({sheet});
    QTRY_COMPARE_WITH_TIMEOUT(merged.count(), 1, 60'000);
    QVERIFY(isSaved()); // merged is what is on the disk
    QCOMPARE(SyncWatch::onThisThread(), 0);
    QVERIFY(SyncWatch::elsewhere() > 0);
}

void TestSavingRoom::aPackageIsNotWrittenBeforeItIsSaved()
{
    m_scene->addEntries(2);
    m_scene->addJudge(u"Judge J1"_s);
    SigningDay::need(createIdentity(m_scene->day.preferences.identityFolder(), u"Chair"_s, {},
        m_scene->day.clock, m_scene->day.random));
    SigningDay::need(session().settle());
    const QString path = m_scene->day.path(u"issued.juripack"_s);
    m_scene->day.prompts.confirmed = {true};
    m_scene->day.prompts.saved = {path};
    m_disk->closeGate();
    m_scene->room->begin(Step::Package);
    m_scene->settle();
    m_disk->waitForFlush();
    QCoreApplication::processEvents();
    QVERIFY(m_scene->stage().setup.locked); // shown, but not on the disk
    QVERIFY(!QFile::exists(path));
    QVERIFY(m_scene->room->judges().messages().text().isEmpty());
    m_disk->openGate();
    QTRY_VERIFY(m_scene->room->judges().messages().text().contains(path));
    QVERIFY(QFile::exists(path));
}

void TestSavingRoom::troubleIsShownInABar()
{
    auto *bar = m_scene->part<QFrame>("saveState");
    QVERIFY(!bar->isVisible());
    m_disk->setFlushFails(true);
    m_scene->addEntries(2);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->accessibleName().startsWith(u"NOT SAVED: "_s));
    QCOMPARE(m_scene->part<QLabel>("savedText")->text(), bar->accessibleName());
    m_disk->setFlushFails(false);
    m_scene->press("saveAgain");
    QTRY_VERIFY(isSaved());
    QVERIFY(!bar->isVisible());
    m_disk->closeGate();
    m_scene->addJudge(u"Judge J1"_s);
    QTRY_VERIFY(bar->isVisible()); // takes long
    QCOMPARE(bar->accessibleName(), u"Saving…"_s);
    m_disk->openGate();
    QTRY_VERIFY(!bar->isVisible());
}

QTEST_MAIN(TestSavingRoom)
#include "tst_savingroom.moc"
