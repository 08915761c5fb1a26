// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/handinpage.h"

#include "tests/support/fakekeeper.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/strict.h"
#include "ui/desk/judgedesk.h"
#include "ui/desk/judging.h"
#include "ui/shell/messagebar.h"

#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace juri;
using namespace Qt::StringLiterals;

class TestHandIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void gapsAreLinks();
    void signedFileVerifies();
    void newRevisionReplacesTheOld();
    void sealedKeyAsksAndRefuses();
    void keychainSignsWithoutAsking();
    void turningAwaySignsNothing();
    void unwritablePlaceIsTold();

private:
    static void scoreAll(JudgeDesk &desk);
    static QLabel *label(const JudgeDesk &desk, const QString &name)
    {
        return desk.findChild<QLabel *>(name);
    }
    static QPushButton *button(const JudgeDesk &desk, const QString &name)
    {
        return desk.findChild<QPushButton *>(name);
    }
};

void TestHandIn::scoreAll(JudgeDesk &desk)
{
    const Stage *stage = judgedStage(desk.session().competition());
    for (const EntryId &entry : stage->entriesOf(desk.session().competition().self)) {
        QVERIFY(desk.choose(entry));
        for (const auto &[criterion, typed] : {std::pair(u"C1"_s, u"8,5"_s),
                 std::pair(u"C2"_s, u"75"_s), std::pair(u"C3"_s, u"0"_s)}) {
            auto *field = desk.findChild<QLineEdit *>(u"score_"_s + criterion);
            QTest::keyClicks(field, typed);
            QTest::keyClick(field, Qt::Key_Return);
        }
    }
}

void TestHandIn::gapsAreLinks()
{
    SigningDay day(2);
    JudgeDesk desk(day.judgeSession(), day.services);
    desk.show();
    desk.showHandIn();
    auto *gaps = desk.findChild<QListWidget *>(u"gaps"_s);
    QCOMPARE(gaps->count(), 2);
    QVERIFY(!button(desk, u"signAndSave"_s)->isEnabled());
    gaps->setCurrentRow(1);
    QTest::keyClick(gaps, Qt::Key_Return);
    QCOMPARE(desk.currentEntry(), std::optional(entryId(u"002"_s)));
    QVERIFY(desk.findChild<QLineEdit *>(u"score_C1"_s)->isVisible());
}

void TestHandIn::signedFileVerifies()
{
    SigningDay day(2);
    JudgeDesk desk(day.judgeSession(), day.services);
    scoreAll(desk);
    desk.showHandIn();
    QCOMPARE(desk.findChild<QListWidget *>(u"gaps"_s)->count(), 0);
    const QString path = day.path(u"J01-r1.jurisheet"_s);
    day.prompts.saved = {path};
    button(desk, u"signAndSave"_s)->click();
    QTRY_VERIFY(!label(desk, u"sheetCode"_s)->text().isEmpty());

    const auto file = verifyFileAt(path);
    QVERIFY(file.has_value());
    QVERIFY(file->type == StatementType::ScoreSheet);
    QCOMPARE(label(desk, u"sheetCode"_s)->text(), codeOf(file->statement.hash));
    const auto sheet = readSheet(file->statement);
    QVERIFY(sheet.has_value());
    QCOMPARE(sheet->rev, 1);
    QCOMPARE(sheet->evaluations.size(), std::size_t(2));
    QCOMPARE(sheet->evaluations.front().points(criterionId(u"C1"_s)), std::optional<Points>(17));
    QCOMPARE(sheet->evaluations.front().points(criterionId(u"C3"_s)), std::optional<Points>(0));

    button(desk, u"copyCode"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), codeOf(file->statement.hash));
    QVERIFY(label(desk, u"handedInText"_s)->text().contains(codeOf(file->statement.hash)));
    QVERIFY(!changedSince(*handedIn(desk.session().competition()), desk.session().competition()));
}

void TestHandIn::newRevisionReplacesTheOld()
{
    SigningDay day(1);
    JudgeDesk desk(day.judgeSession(), day.services);
    scoreAll(desk);
    day.prompts.saved = {
        day.path(u"a.jurisheet"_s), day.path(u"b.jurisheet"_s), day.path(u"c.jurisheet"_s)};
    const auto signOnce = [&desk] {
        desk.showHandIn();
        label(desk, u"sheetCode"_s)->clear();
        button(desk, u"signAndSave"_s)->click();
        return QTest::qWaitFor([&desk] { return !label(desk, u"sheetCode"_s)->text().isEmpty(); });
    };
    QVERIFY(signOnce());
    const QString first = label(desk, u"sheetCode"_s)->text();
    QVERIFY(signOnce()); // nothing changed: the same sheet again
    QCOMPARE(label(desk, u"sheetCode"_s)->text(), first);
    desk.showScoring();
    auto *field = desk.findChild<QLineEdit *>(u"score_C1"_s);
    field->selectAll();
    QTest::keyClicks(field, u"9"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(changedSince(*handedIn(desk.session().competition()), desk.session().competition()));
    QVERIFY(signOnce());
    QVERIFY(label(desk, u"sheetCode"_s)->text() != first);
    const auto file = verifyFileAt(day.path(u"c.jurisheet"_s));
    QVERIFY(file.has_value());
    const auto sheet = readSheet(file->statement);
    QVERIFY(sheet.has_value());
    QCOMPARE(sheet->rev, 2);
    QCOMPARE(sheet->prev.size(), std::size_t(1));
    QCOMPARE(codeOf(sheet->prev.front()), first);
}

void TestHandIn::sealedKeyAsksAndRefuses()
{
    SigningDay day(1, u"correct horse"_s);
    JudgeDesk desk(day.judgeSession(), day.services);
    scoreAll(desk);
    desk.showHandIn();
    const QString path = day.path(u"sealed.jurisheet"_s);
    day.prompts.saved = {path, path};
    day.prompts.passphrases = {u"wrong"_s, u"correct horse"_s};
    auto *messages = desk.findChild<HandInPage *>()->findChild<MessageBar *>();
    button(desk, u"signAndSave"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!messages->text().isEmpty(), 20000);
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(!handedIn(desk.session().competition()));
    button(desk, u"signAndSave"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!label(desk, u"sheetCode"_s)->text().isEmpty(), 20000);
    QVERIFY(verifyFileAt(path).has_value());
    QCOMPARE(day.prompts.unanswered, 0);
}

void TestHandIn::keychainSignsWithoutAsking()
{
    SigningDay day(1);
    const QString keys = day.preferences.identityFolder();
    FakeKeeper keeper;
    const SecretBytes wrapping(32);
    {
        const auto identity = SigningDay::need(unlockIdentity(keys, {}));
        SigningDay::need(keeper.keep(sshFingerprint(identity.key.publicKey()), wrapping));
        SigningDay::need(writeWholeFile(keys + u"/identity.jurikey"_s,
            keychainFileBytes(identity, wrapping, day.random), FileMode::OwnerOnly));
    }
    day.services.keychain = &keeper;
    JudgeDesk desk(day.judgeSession(), day.services);
    scoreAll(desk);
    desk.showHandIn();
    const QString path = day.path(u"kept.jurisheet"_s);
    day.prompts.saved = {path, path};
    auto *messages = desk.findChild<HandInPage *>()->findChild<MessageBar *>();
    keeper.mood = FakeKeeper::Mood::Missing;
    button(desk, u"signAndSave"_s)->click();
    QVERIFY(!messages->text().isEmpty());
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(!handedIn(desk.session().competition()));
    keeper.mood = FakeKeeper::Mood::Willing;
    button(desk, u"signAndSave"_s)->click();
    QTRY_VERIFY(!label(desk, u"sheetCode"_s)->text().isEmpty());
    QVERIFY(verifyFileAt(path).has_value());
    QCOMPARE(day.prompts.asked.size(), 2); // where to save, twice, and no passphrase
}

void TestHandIn::turningAwaySignsNothing()
{
    SigningDay day(1, u"secret"_s);
    JudgeDesk desk(day.judgeSession(), day.services);
    scoreAll(desk);
    desk.showHandIn();
    button(desk, u"signAndSave"_s)->click(); // no place chosen
    day.prompts.saved = {day.path(u"x.jurisheet"_s)};
    button(desk, u"signAndSave"_s)->click(); // no passphrase given
    QVERIFY(button(desk, u"signAndSave"_s)->isEnabled());
    QVERIFY(!handedIn(desk.session().competition()));
    QVERIFY(!QFileInfo::exists(day.path(u"x.jurisheet"_s)));
}

void TestHandIn::unwritablePlaceIsTold()
{
    SigningDay day(1);
    JudgeDesk desk(day.judgeSession(), day.services);
    scoreAll(desk);
    desk.showHandIn();
    day.prompts.saved = {day.path(u"no/such/folder/x.jurisheet"_s)};
    button(desk, u"signAndSave"_s)->click();
    auto *messages = desk.findChild<HandInPage *>()->findChild<MessageBar *>();
    QTRY_VERIFY(!messages->text().isEmpty());
    QVERIFY(label(desk, u"sheetCode"_s)->text().isEmpty());
}

QTEST_MAIN(TestHandIn)
#include "tst_handin.moc"
