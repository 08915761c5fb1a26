// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of every screen, in both languages and both appearances. Each screen is a row: a
// name and a function that makes it from the bundled example.
#include "core/domain/entrytable.h"
#include "core/domain/rubricformat.h"
#include "core/rehearsal/example.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/screens/chairscreens.h"
#include "tests/ui/screens/picturebook.h"
#include "tests/ui/screens/safetyscreens.h"
#include "tests/ui/shell/openfile.h"
#include "ui/desk/criterionrow.h"
#include "ui/desk/judgedesk.h"
#include "ui/desk/judging.h"
#include "ui/shell/identitypage.h"
#include "ui/shell/keyslist.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/startpage.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <functional>

using namespace juri;
using namespace Qt::StringLiterals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

/// The KIPP example as the first judge's file, seven entries in.
Competition exampleOfAJudge()
{
    const Example example = SigningDay::need(loadExample(u"kipp-rehearsal"_s));
    const Method method =
        SigningDay::need(methodFromJson(SigningDay::need(Json::parse(example.method))));
    Competition competition = deskCompetition(0);
    competition.setup.title = example.title;
    competition.setup.rehearsal = example.rehearsal;
    Stage &stage = competition.stages.front();
    stage.setup.rubric = method.rubric;
    stage.setup.rules = method.rules;
    applyTo(competition, SigningDay::need(importEntries(example.entries, competition, {})).edit);
    for (const auto &[id, entry] : competition.entries)
        stage.assignments.insert({competition.self, id});
    const auto scores = SigningDay::need(
        importScores(example.sheets.front().scores, competition, stage.setup.id, competition.self));
    applyTo(competition, scores.edit);
    int number = 0;
    for (const auto &[id, entry] : competition.entries) {
        Evaluation evaluation = ownEvaluation(competition, id);
        if (++number == 8)
            while (evaluation.marks.size() > 3)
                evaluation.marks.erase(std::prev(evaluation.marks.end()));
        if (number == 6) {
            evaluation.standing = Standing::Recused;
            evaluation.standingReason = u"Saya pembimbing inovasi ini"_s;
        }
        if (number == 7)
            evaluation.standing = Standing::NoShow;
        if (number > 8)
            stage.evaluations.erase(evaluation.key());
        else
            stage.evaluations[evaluation.key()] = evaluation;
    }
    return competition;
}

/// What the screens are made from: one folder, one clock, scripted answers.
class Stagehand
{
public:
    Stagehand() { day.preferences.setTextSize(ordinaryTextSize); }

    std::unique_ptr<CompetitionSession> exampleSession()
    {
        return SigningDay::need(
            CompetitionSession::create(day.path(u"example.juri"_s), exampleOfAJudge(), day.clock));
    }
    void rememberFiles()
    {
        day.preferences.rememberFile({day.chairPath(), u"Lomba Inovasi Provinsi 2025"_s, true,
            false, 5, 7, day.clock.now().addDays(-3)});
        day.preferences.rememberFile({day.path(u"contest.juripack"_s), u"KIPP 2023"_s, false, true,
            7, 22, day.clock.now().addSecs(-3600)});
    }

    SigningDay day;
};

using Screen = std::function<std::unique_ptr<QWidget>(Stagehand &)>;

std::unique_ptr<QWidget> startScreen(Stagehand &hand)
{
    hand.rememberFiles();
    return std::make_unique<MainWindow>(hand.day.services);
}

std::unique_ptr<QWidget> identityScreen(Stagehand &hand)
{
    return std::make_unique<IdentityPage>(hand.day.services);
}

std::unique_ptr<QWidget> newIdentityScreen(Stagehand &hand)
{
    hand.day.preferences.setIdentityFolder(hand.day.path(u"nobody"_s));
    return std::make_unique<IdentityPage>(hand.day.services);
}

std::unique_ptr<JudgeDesk> deskOf(Stagehand &hand)
{
    auto desk = std::make_unique<JudgeDesk>(hand.exampleSession(), hand.day.services);
    return desk;
}

std::unique_ptr<QWidget> deskScreen(Stagehand &hand)
{
    const QString path = hand.exampleSession()->path(); // made, and closed again
    auto window = std::make_unique<MainWindow>(hand.day.services);
    openAndWait(*window, path);
    return window;
}

/// The field of the first criterion that is blank, as the desk offers it.
QLineEdit *firstBlank(JudgeDesk &desk)
{
    for (CriterionRow *row : desk.findChildren<CriterionRow *>()) {
        if (row->isBlank())
            return row->findChild<QLineEdit *>(u"score_"_s + row->criterion().text());
    }
    return nullptr;
}

std::unique_ptr<QWidget> refusedScoreScreen(Stagehand &hand)
{
    auto desk = deskOf(hand);
    if (QLineEdit *field = firstBlank(*desk))
        QTest::keyClicks(field, u"101"_s);
    return desk;
}

std::unique_ptr<QWidget> recusedScreen(Stagehand &hand)
{
    auto desk = deskOf(hand);
    const Stage *stage = judgedStage(desk->session().competition());
    desk->choose(stage->entriesOf(desk->session().competition().self).at(5));
    return desk;
}

std::unique_ptr<QWidget> gapsScreen(Stagehand &hand)
{
    auto desk = deskOf(hand);
    desk->showHandIn();
    return desk;
}

std::unique_ptr<QWidget> handedInScreen(Stagehand &hand)
{
    auto desk = std::make_unique<JudgeDesk>(hand.day.judgeSession(), hand.day.services);
    const Stage *stage = judgedStage(desk->session().competition());
    for (const EntryId &entry : stage->entriesOf(desk->session().competition().self)) {
        desk->choose(entry);
        desk->findChild<QPushButton *>(u"noShow"_s)->click();
    }
    desk->showHandIn();
    // A relative path: the picture must not show a temporary folder.
    QDir::setCurrent(hand.day.folder.path());
    hand.day.prompts.saved = {u"J01-r1.jurisheet"_s};
    desk->findChild<QPushButton *>(u"signAndSave"_s)->click();
    auto *code = desk->findChild<QLabel *>(u"sheetCode"_s);
    if (!QTest::qWaitFor([code] { return !code->text().isEmpty(); }))
        qFatal("the sheet was not signed");
    return desk;
}

std::unique_ptr<QWidget> keysScreen(Stagehand &)
{
    return std::make_unique<KeysList>();
}

/// A screen of the chair needs the day alone.
Screen ofChair(std::unique_ptr<QWidget> (*make)(SigningDay &))
{
    return [make](Stagehand &hand) { return make(hand.day); };
}

struct NamedScreen
{
    const char *name;
    Screen make;
    QSize size;
};

const std::vector<NamedScreen> &allScreens()
{
    static const std::vector<NamedScreen> screens{{"start", startScreen, {1280, 820}},
        {"identity-new", newIdentityScreen, {1000, 620}}, {"identity", identityScreen, {1000, 620}},
        {"desk", deskScreen, {1280, 820}}, {"desk-refused", refusedScoreScreen, {1280, 820}},
        {"desk-recused", recusedScreen, {1280, 820}}, {"handin-gaps", gapsScreen, {1280, 820}},
        {"handin-done", handedInScreen, {1280, 820}}, {"keys", keysScreen, {640, 640}},
        {"chair-beginning", ofChair(ChairScreens::beginning), {1280, 820}},
        {"chair-overview", ofChair(ChairScreens::overview), {1280, 820}},
        {"chair-entries-empty", ofChair(ChairScreens::entriesEmpty), {1280, 820}},
        {"chair-import", ofChair(ChairScreens::importing), {1280, 820}},
        {"chair-entries", ofChair(ChairScreens::entries), {1280, 820}},
        {"chair-enrol", ofChair(ChairScreens::enrolling), {1280, 820}},
        {"chair-assign", ofChair(ChairScreens::assigning), {1280, 820}},
        {"chair-judges", ofChair(ChairScreens::judges), {1280, 820}},
        {"chair-merge", ofChair(ChairScreens::merging), {1280, 820}},
        {"chair-results", ofChair(ChairScreens::results), {1280, 820}},
        {"chair-compare", ofChair(ChairScreens::comparing), {1280, 820}},
        {"verify-empty", ofChair(ChairScreens::verifyEmpty), {1000, 700}},
        {"verify-good", ofChair(ChairScreens::verified), {1000, 900}},
        {"verify-bad", ofChair(ChairScreens::refused), {1000, 700}},
        {"new-competition", ofChair(ChairScreens::creating), {860, 640}},
        {"file-opening", ofChair(SafetyScreens::opening), {1280, 820}},
        {"file-damaged", ofChair(SafetyScreens::damaged), {1280, 820}},
        {"file-notices", ofChair(SafetyScreens::notices), {1280, 820}},
        {"file-unsaved", ofChair(SafetyScreens::unsaved), {520, 320}},
        {"backups", ofChair(SafetyScreens::backups), {1280, 820}},
        {"backups-empty", ofChair(SafetyScreens::noBackups), {1280, 820}},
        {"file-check-whole", ofChair(SafetyScreens::checkedWhole), {1000, 820}},
        {"file-check-damaged", ofChair(SafetyScreens::checkedDamaged), {1000, 820}}};
    return screens;
}

} // namespace

class TestScreens final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictureOfEachScreen_data();
    void pictureOfEachScreen();
    void largeTextStillFits_data();
    void largeTextStillFits();
    void smallestWindowStillFits_data();
    void smallestWindowStillFits();
};

void TestScreens::pictureOfEachScreen_data()
{
    QTest::addColumn<int>("screen");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (int screen = 0; screen < int(allScreens().size()); ++screen) {
        for (const QString &language : {u"en"_s, u"id"_s}) {
            for (const bool dark : {false, true}) {
                // Sanitizers see the same code in every colour and language.
                if (sanitized && (dark || language == u"en"))
                    continue;
                QTest::addRow("%s-%s-%s", allScreens().at(std::size_t(screen)).name,
                    qPrintable(language), dark ? "dark" : "light")
                    << screen << language << dark;
            }
        }
    }
}

void TestScreens::pictureOfEachScreen()
{
    QFETCH(int, screen);
    QFETCH(QString, language);
    QFETCH(bool, dark);
    failOnAnyWarning();
    applyLanguage(*qApp, language);
    applyTheme(*qApp, dark ? Appearance::Dark : Appearance::Light);
    Stagehand hand;
    hand.day.preferences.setLanguage(language);
    const NamedScreen &wanted = allScreens().at(std::size_t(screen));
    const auto page = wanted.make(hand);
    page->resize(wanted.size);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    QCoreApplication::processEvents();
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(!PictureBook::take(*page, name).isEmpty());
    // One picture in double density is enough to see that nothing is drawn in pixels.
    if (language == u"id" && !dark)
        QVERIFY(!PictureBook::take(*page, name + u"-200"_s, 2).isEmpty());
    const QStringList cut = PictureBook::cutTexts(*page);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestScreens::largeTextStillFits_data()
{
    QTest::addColumn<int>("screen");
    QTest::addColumn<QString>("language");
    for (int screen = 0; screen < int(allScreens().size()); ++screen) {
        for (const QString &language : {u"en"_s, u"id"_s}) {
            QTest::addRow("%s-%s", allScreens().at(std::size_t(screen)).name, qPrintable(language))
                << screen << language;
        }
    }
}

void TestScreens::largeTextStillFits()
{
    QFETCH(int, screen);
    QFETCH(QString, language);
    failOnAnyWarning();
    applyLanguage(*qApp, language);
    applyTheme(*qApp, Appearance::Light, 14);
    Stagehand hand;
    hand.day.preferences.setLanguage(language);
    const NamedScreen &wanted = allScreens().at(std::size_t(screen));
    const auto page = wanted.make(hand);
    page->resize(wanted.size);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    QCoreApplication::processEvents();
    const QStringList cut = PictureBook::cutTexts(*page);
    if (!cut.isEmpty())
        PictureBook::take(*page, u"large-text-"_s + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestScreens::smallestWindowStillFits_data()
{
    QTest::addColumn<int>("screen");
    QTest::addColumn<QString>("language");
    const QByteArrayList names{"start", "identity", "desk", "desk-refused", "handin-gaps",
        "handin-done", "file-damaged", "backups", "file-check-damaged"};
    for (int screen = 0; screen < int(allScreens().size()); ++screen) {
        const char *name = allScreens().at(std::size_t(screen)).name;
        if (!names.contains(QByteArray(name)))
            continue;
        for (const QString &language : {u"en"_s, u"id"_s})
            QTest::addRow("%s-%s", name, qPrintable(language)) << screen << language;
    }
}

void TestScreens::smallestWindowStillFits()
{
    QFETCH(int, screen);
    QFETCH(QString, language);
    failOnAnyWarning();
    applyLanguage(*qApp, language);
    applyTheme(*qApp, Appearance::Light);
    Stagehand hand;
    hand.day.preferences.setLanguage(language);
    const auto page = allScreens().at(std::size_t(screen)).make(hand);
    // The main window does not become smaller; its menu takes its part of the height.
    const QSize smallest(900, qobject_cast<MainWindow *>(page.get()) ? 600 : 570);
    page->resize(smallest);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    QCoreApplication::processEvents();
    QCOMPARE(page->size(), smallest);
    const QStringList cut = PictureBook::cutTexts(*page);
    if (!cut.isEmpty())
        PictureBook::take(*page, u"small-"_s + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
