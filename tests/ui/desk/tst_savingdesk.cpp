// SPDX-License-Identifier: GPL-3.0-or-later
// The judge's desk on a slow disk: what the hands do never waits for it, and what it says is true.
#include "ui/desk/handinpage.h"

#include "core/store/store.h"
#include "tests/core/session/slowdisk.h"
#include "tests/core/session/syncwatch.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/strict.h"
#include "ui/desk/judgedesk.h"
#include "ui/desk/judging.h"
#include "ui/shell/messagebar.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace juri;
using namespace juri::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSavingDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void scoringNeverFlushesHere();
    void handingInNeverFlushesHere();
    void savedIsSaidOfTheDiskAlone();
    void whatIsNotSavedIsSaidAndCanBeTriedAgain();
    void aCopyCanBeSavedElsewhere();
    void aSheetIsNotSignedBeforeTheScoresAreSaved();
    void aFileToLookAtSaysSo();

private:
    void give(const EntryId &entry, const QString &criterion, const QString &typed);
    void scoreAll();
    QString saved() const { return part<QLabel>("savedText")->text(); }
    template<typename T>
    T *part(const char *name) const
    {
        return m_desk->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<SigningDay> m_day;
    std::unique_ptr<SlowDisk> m_disk;
    std::unique_ptr<JudgeDesk> m_desk;
};

void TestSavingDesk::init()
{
    beginGuiTest();
    m_day = std::make_unique<SigningDay>(4);
    m_disk = std::make_unique<SlowDisk>(m_day->folder.path());
    auto session = m_day->judgeSession();
    session->saveInBackground();
    m_desk = std::make_unique<JudgeDesk>(std::move(session), m_day->services);
    m_desk->resize(1280, 820);
    m_desk->show();
    QCoreApplication::processEvents(); // preferences set above flush their own file now
}

void TestSavingDesk::cleanup()
{
    SyncWatch::begin(0ms);
    m_disk.reset(); // lets everybody through
    m_desk.reset();
    m_day.reset();
}

void TestSavingDesk::give(const EntryId &entry, const QString &criterion, const QString &typed)
{
    QVERIFY(m_desk->choose(entry));
    auto *field = m_desk->findChild<QLineEdit *>(u"score_"_s + criterion);
    field->selectAll();
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
}

void TestSavingDesk::scoreAll()
{
    const Stage *stage = judgedStage(m_desk->session().competition());
    for (const EntryId &entry : stage->entriesOf(m_desk->session().competition().self)) {
        for (const auto &[criterion, typed] :
            {std::pair(u"C1"_s, u"8,5"_s), std::pair(u"C2"_s, u"75"_s), std::pair(u"C3"_s, u"0"_s)})
            give(entry, criterion, typed);
    }
}

void TestSavingDesk::scoringNeverFlushesHere()
{
    SyncWatch::begin(20ms);
    scoreAll();
    CompetitionSession &session = m_desk->session();
    const EvaluationKey key{session.competition().self, entryId(u"002"_s)};
    const StageId stage = judgedStage(session.competition())->setup.id;
    QString before;
    for (const QString &text : {u"g"_s, u"go"_s, u"good"_s}) {
        QVERIFY(session.apply(NoteEdit{stage, key, criterionId(u"C1"_s), before, text}));
        before = text;
    }
    QVERIFY(session.undo());
    QVERIFY(session.redo());
    QVERIFY(m_desk->choose(entryId(u"003"_s)));
    m_day->prompts.texts = {u"My own team"_s};
    for (QAction *action : m_desk->menuActions()) {
        if (action->text().startsWith(u"Recuse"_s))
            action->trigger();
    }
    QCOMPARE(ownEvaluation(session.competition(), entryId(u"003"_s)).standing, Standing::Recused);
    QTRY_COMPARE(session.saving(), CompetitionSession::Saving::Saved);
    QCOMPARE(SyncWatch::onThisThread(), 0);
    QVERIFY(SyncWatch::elsewhere() > 0);
    const Competition shown = session.competition();
    SyncWatch::begin(0ms);
    m_desk.reset();
    const auto again =
        SigningDay::need(CompetitionSession::open(m_day->path(u"judge.juri"_s), m_day->clock));
    QVERIFY(again->competition() == shown);
}

void TestSavingDesk::handingInNeverFlushesHere()
{
    scoreAll();
    m_desk->showHandIn();
    const QString path = m_day->path(u"J01-r1.jurisheet"_s);
    m_day->prompts.saved = {path};
    SyncWatch::begin(20ms);
    part<QPushButton>("signAndSave")->click();
    QTRY_VERIFY(!part<QLabel>("sheetCode")->text().isEmpty());
    QCOMPARE(SyncWatch::onThisThread(), 0);
    QVERIFY(SyncWatch::elsewhere() > 1); // the competition file and the one that travels
    const auto file = verifyFileAt(path);
    QVERIFY(file.has_value());
    QCOMPARE(part<QLabel>("sheetCode")->text(), codeOf(file->statement.hash));
    QVERIFY(m_desk->session().competition().statements.contains(file->statement.hash));
    QCOMPARE(m_desk->session().saving(), CompetitionSession::Saving::Saved);
}

void TestSavingDesk::savedIsSaidOfTheDiskAlone()
{
    const QString before = saved();
    m_disk->closeGate();
    give(entryId(u"001"_s), u"C1"_s, u"8"_s);
    QTRY_COMPARE(saved(), u"Saving…"_s);
    QCOMPARE(part<QFrame>("saveState")->accessibleName(), u"Saving…"_s);
    m_disk->openGate();
    QTRY_VERIFY(saved().contains(u"14:02"_s));
    QVERIFY(saved() != before);
}

void TestSavingDesk::whatIsNotSavedIsSaidAndCanBeTriedAgain()
{
    m_disk->setFlushFails(true);
    give(entryId(u"001"_s), u"C1"_s, u"8"_s);
    QTRY_VERIFY(saved().startsWith(u"NOT SAVED: "_s));
    QVERIFY(part<QPushButton>("saveAgain")->isVisible());
    QVERIFY(!part<QPushButton>("takeBackUnsaved")->isVisible());
    give(entryId(u"001"_s), u"C2"_s, u"75"_s); // typing goes on
    QCOMPARE(ownEvaluation(m_desk->session().competition(), entryId(u"001"_s))
                 .points(criterionId(u"C2"_s)),
        std::optional<Points>(75));
    part<QPushButton>("saveAgain")->click();
    QVERIFY(!part<QPushButton>("saveAgain")->isEnabled());
    QTRY_VERIFY(part<QPushButton>("saveAgain")->isEnabled()); // failed again, and said so
    QVERIFY(saved().startsWith(u"NOT SAVED: "_s));
    m_disk->setFlushFails(false);
    part<QPushButton>("saveAgain")->click();
    QTRY_VERIFY(saved().startsWith(u"Saved on this computer"_s));
    QVERIFY(!part<QPushButton>("saveAgain")->isVisible());
    QCOMPARE(m_desk->session().unsavedEdits(), 0);
}

void TestSavingDesk::aCopyCanBeSavedElsewhere()
{
    m_disk->setFlushFails(true);
    give(entryId(u"001"_s), u"C1"_s, u"8"_s);
    QTRY_VERIFY(part<QPushButton>("saveCopyElsewhere")->isVisible());
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"copy.juri"_s);
    m_day->prompts.saved = {copy};
    SyncWatch::begin(20ms);
    part<QPushButton>("saveCopyElsewhere")->click();
    QTRY_VERIFY(saved().contains(copy));
    QCOMPARE(SyncWatch::onThisThread(), 0);
    QVERIFY(saved().startsWith(u"NOT SAVED: "_s)); // the file itself is not
    SyncWatch::begin(0ms);
    QVERIFY(SigningDay::need(CompetitionSession::open(copy, m_day->clock))->competition() ==
            m_desk->session().competition());
}

void TestSavingDesk::aSheetIsNotSignedBeforeTheScoresAreSaved()
{
    scoreAll();
    m_desk->showHandIn();
    QTRY_COMPARE(m_desk->session().saving(), CompetitionSession::Saving::Saved);
    m_desk->showScoring();
    m_disk->setFlushFails(true);
    give(entryId(u"001"_s), u"C1"_s, u"9"_s);
    QTRY_COMPARE(m_desk->session().saving(), CompetitionSession::Saving::Failing);
    m_desk->showHandIn();
    const QString path = m_day->path(u"J01-r1.jurisheet"_s);
    m_day->prompts.saved = {path};
    part<QPushButton>("signAndSave")->click();
    auto *messages = part<HandInPage>("handInPage")->findChild<MessageBar *>();
    QTRY_VERIFY(!messages->text().isEmpty());
    QVERIFY(!QFile::exists(path));
    QVERIFY(!handedIn(m_desk->session().competition()));
    QVERIFY(part<QPushButton>("signAndSave")->isEnabled());
    m_disk->setFlushFails(false);
    m_desk->session().retrySaving();
    QTRY_COMPARE(m_desk->session().saving(), CompetitionSession::Saving::Saved);
    m_day->prompts.saved = {path};
    part<QPushButton>("signAndSave")->click();
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(!part<QLabel>("sheetCode")->text().isEmpty());
}

void TestSavingDesk::aFileToLookAtSaysSo()
{
    m_desk.reset();
    const QString path = m_day->path(u"judge.juri"_s);
    NoProgress quiet;
    auto session = CompetitionSession::take(
        Store::openFile(path, Store::Wish::Look, quiet), path, m_day->clock);
    QVERIFY(session);
    const QString sentence = session->readOnlySentence();
    QVERIFY(!sentence.isEmpty());
    m_desk = std::make_unique<JudgeDesk>(std::move(session), m_day->services);
    m_desk->show();
    QVERIFY(saved().contains(sentence));
    give(entryId(u"001"_s), u"C1"_s, u"8"_s);
    QCOMPARE(m_desk->messages().text(), sentence);
    QVERIFY(ownEvaluation(m_desk->session().competition(), entryId(u"001"_s)).isEmpty());
}

QTEST_MAIN(TestSavingDesk)
#include "tst_savingdesk.moc"
