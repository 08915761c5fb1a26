// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/judgedesk.h"

#include "core/session/workdone.h"
#include "tests/ui/desk/deskonscreen.h"
#include "ui/desk/entrylistview.h"
#include "ui/shell/messagebar.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace juri;
using namespace Qt::StringLiterals;

namespace {

using P = std::optional<Points>;

} // namespace

class TestJudgeDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void oneEntryByKeyboardAlone();
    void everyEntryByKeyboardAlone();
    void indonesianComma();
    void offTheScaleStaysWhereItWasTyped();
    void clickElsewhereDoesNotLoseOrKeepABadScore();
    void digitsInTheListGoToTheRubric();
    void notApplicableAndBack();
    void notesAreKept();
    void missingNoteIsSaid();
    void recuseNeedsAReason();
    void wasNotThere();
    void undoAndRedo();
    void undoInsideAFieldIsTheDesks();
    void savedIsSaidOnlyAfterACommit();
    void foreignTextIsShownAsText();
    void nothingAssigned();
    void closingKeepsWhatWasTyped();
    void everythingFocusableHasAName();
    void reopenedFileShowsTheScores();
};

void TestJudgeDesk::oneEntryByKeyboardAlone()
{
    DeskOnScreen on;
    QCOMPARE(on.desk.currentEntry(), std::optional(entryId(u"001"_s)));
    QCOMPARE(on.focusName(), u"score_C1"_s);
    on.type(u"8.5"_s);
    on.press(Qt::Key_Return);
    QCOMPARE(on.points(u"001"_s, u"C1"_s), P(17));
    QCOMPARE(on.focusName(), u"score_C2"_s);
    on.type(u"75"_s);
    on.press(Qt::Key_Tab);
    QCOMPARE(on.points(u"001"_s, u"C2"_s), P(75));
    QCOMPARE(on.focusName(), u"score_C3"_s);
    on.type(u"0"_s);
    on.press(Qt::Key_Down);
    QCOMPARE(on.points(u"001"_s, u"C3"_s), P(0)); // zero is a score
    QCOMPARE(stateOf(on.stored(u"001"_s), deskRubric()), EvaluationState::Complete);
    QCOMPARE(on.focusName(), u"nextUnscored"_s);
    // (60 x 8.5 + 40 x 75) / 100, exactly
    QCOMPARE(on.label(u"total"_s), u"35.1"_s);
    QCOMPARE(on.label(u"progressText"_s), u"1 of 4 judged"_s);
    on.press(Qt::Key_Return);
    QCOMPARE(on.desk.currentEntry(), std::optional(entryId(u"002"_s)));
    QCOMPARE(on.focusName(), u"score_C1"_s);
    // Nothing but the digits, one key after each score, and one to the next entry.
    QCOMPARE(on.strokes, int(QString(u"8.5"_s + u"75"_s + u"0"_s).size()) + 3 + 1);
}

void TestJudgeDesk::everyEntryByKeyboardAlone()
{
    DeskOnScreen on(6);
    for (int entry = 0; entry < 6; ++entry) {
        on.type(u"7"_s);
        on.press(Qt::Key_Return);
        on.type(u"60"_s);
        on.press(Qt::Key_Return);
        on.type(u"3"_s);
        on.press(Qt::Key_Return, Qt::ControlModifier);
    }
    QCOMPARE(workDone(on.desk.session().competition()).done, 6);
    QVERIFY(!on.desk.messages().text().isEmpty());
    QCOMPARE(on.strokes, 6 * 7);
}

void TestJudgeDesk::indonesianComma()
{
    applyLanguage(*qApp, u"id"_s);
    DeskOnScreen on;
    on.type(u"8,5"_s);
    on.press(Qt::Key_Return);
    QCOMPARE(on.points(u"001"_s, u"C1"_s), P(17));
    QCOMPARE(on.score(u"C1"_s)->text(), u"8,5"_s);
    on.press(Qt::Key_Up);
    on.type(u"7.5"_s);
    on.press(Qt::Key_Return);
    QCOMPARE(on.points(u"001"_s, u"C1"_s), P(15));
    QCOMPARE(on.score(u"C1"_s)->text(), u"7,5"_s);
    QCOMPARE(on.label(u"total"_s), u"7,5"_s);
}

void TestJudgeDesk::offTheScaleStaysWhereItWasTyped()
{
    DeskOnScreen on;
    on.type(u"85"_s);
    QVERIFY(!on.label(u"reason_C1"_s).isEmpty());
    on.press(Qt::Key_Return);
    QCOMPARE(on.focusName(), u"score_C1"_s);
    on.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(on.desk.currentEntry(), std::optional(entryId(u"001"_s)));
    on.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(on.desk.currentEntry(), std::optional(entryId(u"001"_s)));
    QCOMPARE(on.points(u"001"_s, u"C1"_s), P());
    QVERIFY(!on.desk.session().canUndo());
    on.type(u"8"_s); // the wrong text was selected: typing replaces it
    on.press(Qt::Key_Return);
    QCOMPARE(on.points(u"001"_s, u"C1"_s), P(16));
    QVERIFY(on.label(u"reason_C1"_s).isEmpty());
}

void TestJudgeDesk::clickElsewhereDoesNotLoseOrKeepABadScore()
{
    DeskOnScreen on;
    on.type(u"85"_s);
    auto *list = on.desk.findChild<EntryListView *>(u"entryList"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(2, 0)).center());
    QTRY_COMPARE(list->currentIndex().row(), 0);
    QCOMPARE(on.desk.currentEntry(), std::optional(entryId(u"001"_s)));
    QCOMPARE(on.score(u"C1"_s)->text(), u"85"_s);
    QTest::keyClick(on.score(u"C1"_s), Qt::Key_Escape);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(2, 0)).center());
    QTRY_COMPARE(on.desk.currentEntry(), std::optional(entryId(u"003"_s)));
    QVERIFY(on.score(u"C1"_s)->text().isEmpty());
}

void TestJudgeDesk::digitsInTheListGoToTheRubric()
{
    DeskOnScreen on;
    auto *list = on.desk.findChild<EntryListView *>(u"entryList"_s);
    on.press(Qt::Key_F6);
    QCOMPARE(on.focus(), static_cast<QWidget *>(list));
    on.press(Qt::Key_Down);
    QTRY_COMPARE(on.desk.currentEntry(), std::optional(entryId(u"002"_s)));
    on.type(u"9"_s);
    QCOMPARE(on.focusName(), u"score_C1"_s);
    on.press(Qt::Key_Return);
    QCOMPARE(on.points(u"002"_s, u"C1"_s), P(18));
}

void TestJudgeDesk::notApplicableAndBack()
{
    DeskOnScreen on;
    on.type(u"4"_s);
    on.press(Qt::Key_Return);
    on.press(Qt::Key_N);
    QCOMPARE(on.stored(u"001"_s).mark(criterionId(u"C2"_s)), std::optional<Mark>(NotApplicable()));
    auto *button = on.desk.findChild<QToolButton *>(u"notApplicable_C2"_s);
    QVERIFY(button->isChecked());
    QCOMPARE(on.label(u"total"_s), u"4"_s); // the other criterion carries the whole weight
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(on.stored(u"001"_s).mark(criterionId(u"C2"_s)), std::optional<Mark>());
    QVERIFY(!button->isChecked());
    QTest::mouseClick(button, Qt::LeftButton);
    on.score(u"C2"_s)->setFocus();
    on.type(u"61"_s);
    on.press(Qt::Key_Return);
    QCOMPARE(on.points(u"001"_s, u"C2"_s), P(61));
    QVERIFY(!button->isChecked());
}

void TestJudgeDesk::notesAreKept()
{
    DeskOnScreen on;
    on.press(Qt::Key_C);
    QCOMPARE(on.focusName(), u"note_C1"_s);
    on.type(u"Why? 7 of 10"_s); // digits and "?" are text here
    on.press(Qt::Key_Escape);
    QCOMPARE(on.focusName(), u"score_C1"_s);
    QCOMPARE(on.stored(u"001"_s).notes.at(criterionId(u"C1"_s)), u"Why? 7 of 10"_s);
    auto *whole = on.desk.findChild<QPlainTextEdit *>(u"entryNote"_s);
    whole->setFocus();
    on.type(u"All in all"_s);
    QTRY_COMPARE(on.stored(u"001"_s).note, u"All in all"_s); // kept by itself after a rest
    QCOMPARE(whole->toPlainText(), u"All in all"_s);
}

void TestJudgeDesk::missingNoteIsSaid()
{
    DeskOnScreen on;
    on.score(u"C3"_s)->setFocus();
    on.type(u"10"_s);
    on.press(Qt::Key_Return);
    QVERIFY(!on.label(u"reason_C3"_s).isEmpty());
    on.score(u"C3"_s)->setFocus();
    on.press(Qt::Key_C);
    on.type(u"Because"_s);
    on.press(Qt::Key_Escape);
    QVERIFY(on.label(u"reason_C3"_s).isEmpty());
}

void TestJudgeDesk::recuseNeedsAReason()
{
    DeskOnScreen on;
    on.world.prompts.texts = {std::nullopt, u"  "_s, u" My institute "_s};
    on.press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(on.stored(u"001"_s).standing, Standing::Judging);
    on.press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(on.stored(u"001"_s).standing, Standing::Judging);
    QVERIFY(!on.desk.messages().text().isEmpty());
    on.press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(on.stored(u"001"_s).standing, Standing::Recused);
    QCOMPARE(on.stored(u"001"_s).standingReason, u"My institute"_s);
    QVERIFY(on.label(u"standingText"_s).contains(u"My institute"_s));
    QVERIFY(!on.score(u"C1"_s)->isVisible());
    on.type(u"5"_s); // no score reaches an entry that is not judged
    QVERIFY(on.stored(u"001"_s).marks.empty());
    auto *again = on.desk.findChild<QPushButton *>(u"judgeAgain"_s);
    again->click();
    QCOMPARE(on.stored(u"001"_s).standing, Standing::Judging);
    QVERIFY(on.score(u"C1"_s)->isVisible());
    QCOMPARE(on.world.prompts.unanswered, 0);
}

void TestJudgeDesk::wasNotThere()
{
    DeskOnScreen on;
    on.desk.findChild<QPushButton *>(u"noShow"_s)->click();
    QCOMPARE(on.stored(u"001"_s).standing, Standing::NoShow);
    QCOMPARE(workDone(on.desk.session().competition()).done, 1);
    on.press(Qt::Key_Return);
    QCOMPARE(on.desk.currentEntry(), std::optional(entryId(u"002"_s)));
}

void TestJudgeDesk::undoAndRedo()
{
    DeskOnScreen on;
    on.type(u"8"_s);
    on.press(Qt::Key_Return);
    on.press(Qt::Key_Up);
    on.type(u"9"_s);
    on.press(Qt::Key_Return);
    QVERIFY(!on.desk.session().undoText().isEmpty());
    QVERIFY(on.desk.session().undo());
    QCOMPARE(on.score(u"C1"_s)->text(), u"8"_s);
    QCOMPARE(on.label(u"total"_s), u"8"_s);
    QVERIFY(on.desk.session().undo());
    QVERIFY(on.score(u"C1"_s)->text().isEmpty());
    QVERIFY(!on.desk.session().canUndo());
    QVERIFY(on.desk.session().redo());
    QVERIFY(on.desk.session().redo());
    QCOMPARE(on.score(u"C1"_s)->text(), u"9"_s);
}

void TestJudgeDesk::undoInsideAFieldIsTheDesks()
{
    DeskOnScreen on;
    on.type(u"8"_s);
    on.press(Qt::Key_Return);
    on.press(Qt::Key_Up);
    on.type(u"5"_s);
    on.press(Qt::Key_Z, Qt::ControlModifier); // takes back what was only typed
    QCOMPARE(on.score(u"C1"_s)->text(), u"8"_s);
    QCOMPARE(on.points(u"001"_s, u"C1"_s), P(16));
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    QApplication::sendEvent(on.score(u"C1"_s), &override);
    QVERIFY(!override.isAccepted()); // nothing pending: the window's undo gets the key
}

void TestJudgeDesk::savedIsSaidOnlyAfterACommit()
{
    DeskOnScreen on;
    const QString before = on.label(u"savedText"_s);
    on.type(u"8"_s);
    QCOMPARE(on.label(u"savedText"_s), before);
    on.press(Qt::Key_Return);
    QVERIFY(on.label(u"savedText"_s) != before);
    QVERIFY(on.label(u"savedText"_s).contains(u"14:02"_s));
    QVERIFY(!on.label(u"handedInText"_s).isEmpty());
}

void TestJudgeDesk::foreignTextIsShownAsText()
{
    DeskOnScreen on;
    QCOMPARE(on.label(u"entryTitle"_s), u"Entry <i>1</i> & Co"_s);
    for (const QLabel *label : on.desk.findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
}

void TestJudgeDesk::nothingAssigned()
{
    DeskOnScreen on(0);
    QVERIFY(!on.desk.currentEntry());
    on.type(u"5"_s);
    on.press(Qt::Key_Return, Qt::ControlModifier);
    on.press(Qt::Key_PageDown, Qt::ControlModifier);
    on.desk.showHandIn();
    QVERIFY(!on.desk.session().canUndo());
}

void TestJudgeDesk::closingKeepsWhatWasTyped()
{
    DeskOnScreen on;
    on.type(u"6"_s);
    QVERIFY(on.desk.commitPending());
    QCOMPARE(on.points(u"001"_s, u"C1"_s), P(12));
    on.press(Qt::Key_Return);
    on.type(u"61"_s);
    const auto session = on.desk.releaseSession();
    QCOMPARE(session->competition()
                 .stages.front()
                 .evaluation({session->competition().self, entryId(u"001"_s)})
                 ->points(criterionId(u"C2"_s)),
        P(61));
}

void TestJudgeDesk::everythingFocusableHasAName()
{
    DeskOnScreen on;
    for (const QWidget *widget : on.desk.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = !widget->accessibleName().isEmpty() ? widget->accessibleName()
                             : button                            ? button->text()
                                                                 : QString();
        QVERIFY2(!name.isEmpty(), qPrintable(QLatin1String(widget->metaObject()->className()) +
                                             u' ' + widget->objectName()));
    }
}

void TestJudgeDesk::reopenedFileShowsTheScores()
{
    DeskWorld world;
    const QString path = world.path();
    {
        JudgeDesk desk(std::move(world.session), world.services);
        QTest::keyClicks(desk.findChild<QLineEdit *>(u"score_C1"_s), u"8,5"_s);
    } // closed while a score was being typed
    auto session = CompetitionSession::open(path, world.clock);
    QVERIFY(session.has_value());
    JudgeDesk desk(std::move(*session), world.services);
    QVERIFY(desk.choose(entryId(u"001"_s)));
    QCOMPARE(desk.findChild<QLineEdit *>(u"score_C1"_s)->text(), u"8.5"_s);
}

QTEST_MAIN(TestJudgeDesk)
#include "tst_judgedesk.moc"
