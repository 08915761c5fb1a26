// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a file: nothing that was given may be lost unseen.
#include "core/session/backups.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/shell/openfile.h"
#include "tests/ui/strict.h"
#include "ui/desk/judgedesk.h"
#include "ui/shell/startpage.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

using namespace juri;
using namespace Qt::StringLiterals;

namespace {

enum Way { TryAgain, SaveElsewhere, CloseWithout };

/// A desk whose file was moved away while it is open, with one score that cannot be saved.
class LostFile
{
public:
    explicit LostFile(SigningDay &day)
        : window(day.services)
    {
        window.show();
        openAndWait(window, day.packagePath());
        path = window.desk()->session().path();
        moved = path + u".moved"_s;
        QFile::rename(path, moved);
        QTest::keyClicks(window.desk()->findChild<QLineEdit *>(u"score_C1"_s), u"8.5"_s);
    }
    void bringBack() const { QFile::rename(moved, path); }

    MainWindow window;
    QString path;
    QString moved;
};

/// The first mark in the only evaluation of a judge's file.
std::optional<Mark> firstMark(const QString &path, const Clock &clock)
{
    const auto session = SigningDay::need(CompetitionSession::open(path, clock));
    for (const auto &[key, evaluation] : session->competition().stages.front().evaluations)
        return evaluation.mark(criterionId(u"C1"_s));
    return std::nullopt;
}

/// Answers a question by doing something first.
class ActingPrompts final : public UserPrompts
{
public:
    std::function<std::optional<int>()> answer;
    QString said;

    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QStringList openFiles(QWidget *, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return {};
    }
    QString folder(QWidget *, const QString &) override { return {}; }
    std::optional<QString> text(
        QWidget *, const QString &, const QString &, const QString &) override
    {
        return {};
    }
    std::optional<QString> newPassphrase(QWidget *, const QString &) override { return {}; }
    std::optional<QString> passphrase(QWidget *, const QString &) override { return {}; }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        return false;
    }
    std::optional<int> choose(
        QWidget *, const QString &, const QString &text, const QStringList &) override
    {
        said = text;
        return answer();
    }
};

} // namespace

class TestClosing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }

    void everythingSavedIsNoQuestion()
    {
        SigningDay day;
        MainWindow window(day.services);
        window.show();
        openAndWait(window, day.packagePath());
        const QString path = window.desk()->session().path();
        QTest::keyClicks(window.desk()->findChild<QLineEdit *>(u"score_C1"_s), u"8.5"_s);
        QVERIFY(window.close());
        QVERIFY(day.prompts.asked.isEmpty());
        QVERIFY(firstMark(path, day.clock).has_value());
    }

    void stayingKeepsTheWindowAndTheScore()
    {
        SigningDay day;
        LostFile lost(day);
        day.prompts.chosen = {std::nullopt};
        QVERIFY(!lost.window.close());
        QVERIFY(lost.window.isVisible());
        QVERIFY(lost.window.desk());
        QCOMPARE(day.prompts.asked.size(), 1);
        QVERIFY(day.prompts.told.first().startsWith(u"1 "_s)); // how many, and then why
        QVERIFY(lost.window.desk()->session().unsavedEdits() == 1);
        lost.bringBack();
        day.prompts.chosen = {TryAgain};
        QVERIFY(lost.window.close());
    }

    void tryingAgainSavesWhatCanBeSavedNow()
    {
        SigningDay day;
        ActingPrompts prompts;
        Services services{day.clock, day.random, prompts, day.preferences};
        QString path;
        {
            MainWindow window(services);
            window.show();
            openAndWait(window, day.packagePath());
            path = window.desk()->session().path();
            QVERIFY(QFile::rename(path, path + u".moved"_s));
            QTest::keyClicks(window.desk()->findChild<QLineEdit *>(u"score_C1"_s), u"8.5"_s);
            prompts.answer = [&path]() -> std::optional<int> {
                QFile::rename(path + u".moved"_s, path);
                return TryAgain;
            };
            QVERIFY(window.close());
            QVERIFY(!window.desk());
        }
        QVERIFY(!prompts.said.isEmpty());
        QVERIFY(firstMark(path, day.clock).has_value());
    }

    void aCopyElsewhereHoldsTheScore()
    {
        SigningDay day;
        LostFile lost(day);
        const QString copy = day.path(u"rescued"_s); // the suffix is added
        day.prompts.chosen = {SaveElsewhere};
        day.prompts.saved = {copy};
        QVERIFY(lost.window.close());
        QCOMPARE(day.prompts.unanswered, 0);
        QVERIFY(firstMark(copy + u".juri"_s, day.clock).has_value());
        QCOMPARE(day.preferences.recentFiles().size(), std::size_t(2)); // it can be found again
    }

    void aCopyThatFailsAsksAgain()
    {
        SigningDay day;
        LostFile lost(day);
        day.prompts.chosen = {SaveElsewhere, SaveElsewhere, std::nullopt};
        day.prompts.saved = {day.path(u"no/such/folder/x.juri"_s), QString()};
        QVERIFY(!lost.window.close());
        QCOMPARE(day.prompts.told.size(), 3);
        QVERIFY(day.prompts.told[1] != day.prompts.told[0]); // why the copy failed
        QVERIFY(lost.window.desk());
        lost.bringBack();
    }

    void closingWithoutThemCloses()
    {
        SigningDay day;
        LostFile lost(day);
        day.prompts.chosen = {CloseWithout};
        lost.window.showStart();
        QVERIFY(!lost.window.desk());
        QCOMPARE(day.prompts.unanswered, 0);
        QVERIFY(!firstMark(lost.moved, day.clock).has_value());
    }

    void anotherFileDoesNotComeInOverUnsavedScores()
    {
        SigningDay day;
        LostFile lost(day);
        JudgeDesk *desk = lost.window.desk();
        day.prompts.chosen = {std::nullopt};
        openAndWait(lost.window, day.chairPath());
        QCOMPARE(lost.window.desk(), desk);
        QVERIFY(!lost.window.chairRoom());
        // What was opened in vain is not held.
        QVERIFY(CompetitionSession::open(day.chairPath(), day.clock).has_value());
        lost.bringBack();
    }

    void closingMakesABackup()
    {
        SigningDay day;
        {
            MainWindow window(day.services);
            window.show();
            openAndWait(window, day.packagePath());
            QTest::keyClicks(window.desk()->findChild<QLineEdit *>(u"score_C1"_s), u"8.5"_s);
            // The window goes first, and yet the program ends with it.
            bool wasVisible = true;
            connect(window.desk(), &QObject::destroyed, &window,
                [&] { wasVisible = window.isVisible(); });
            QTimer::singleShot(0, &window, [&window] { window.close(); });
            QTimer::singleShot(60'000, &window, [] { QCoreApplication::exit(1); });
            QCOMPARE(QApplication::exec(), 0);
            QVERIFY(!window.desk());
            QVERIFY(!wasVisible);
        }
        QDirIterator files(
            day.preferences.backupRoot(), {u"*.juri"_s}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        NoProgress quiet;
        QVERIFY(examineBackup(files.next(), quiet).whole);
        QVERIFY(!files.hasNext());
    }

    void theLanguageMayChangeWhileSomethingIsUnsaved()
    {
        SigningDay day;
        LostFile lost(day);
        lost.window.setLanguage(u"id"_s);
        QVERIFY(day.prompts.asked.isEmpty()); // the file stays open: nothing to ask
        QCOMPARE(lost.window.desk()->findChild<QLineEdit *>(u"score_C1"_s)->text(), u"8,5"_s);
        lost.bringBack();
        lost.window.desk()->session().retrySaving();
        QVERIFY(lost.window.desk()->session().settle());
    }
};

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
