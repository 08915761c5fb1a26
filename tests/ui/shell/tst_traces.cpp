// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/identityfolder.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/shell/openfile.h"
#include "tests/ui/strict.h"
#include "ui/desk/judgedesk.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace juri;
using namespace Qt::StringLiterals;

namespace {

QByteArray heardSoFar;
QtMessageHandler handlerBefore = nullptr;

void listen(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    heardSoFar += message.toUtf8() + '\n';
    handlerBefore(type, context, message);
}

} // namespace

/// What a day of judging leaves outside its own files: no secret, no name and no score, neither in
/// the settings of this computer nor in anything the program says to a log.
class TestTraces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { handlerBefore = qInstallMessageHandler(listen); }
    void cleanupTestCase() { qInstallMessageHandler(handlerBefore); }
    void init() { beginGuiTest(); }

    void aSigningDayLeavesNothing()
    {
        SigningDay day(1, passphrase);
        const QString keys = day.preferences.identityFolder();
        const QByteArray seed = [&keys] {
            const auto identity = unlockIdentity(keys, passphrase);
            const auto view = identity->key.seed();
            return QByteArray(reinterpret_cast<const char *>(view.data()), qsizetype(view.size()));
        }();
        heardSoFar.clear();
        signInTheWindow(day);
        qInfo("the day is over");
        QVERIFY(heardSoFar.contains("the day is over")); // we do hear what is said

        QFile settings(day.path(u"settings.ini"_s));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        const QByteArray remembered = settings.readAll();
        QVERIFY(remembered.contains("Contest")); // the day did reach the settings
        for (const QByteArray &traces : {remembered, heardSoFar}) {
            for (const QByteArray &secret : {passphrase.toUtf8(), seed, seed.toHex(),
                     seed.toBase64(), QByteArray("Judge J1"), QByteArray("Chair"),
                     QByteArray("Entry <i>"), QByteArray("8.5"), QByteArray("8,5")})
                QVERIFY2(!traces.contains(secret), secret.constData());
        }
    }

    void settingsHoldOnlyWhatIsMeantForThem()
    {
        SigningDay day(1, passphrase);
        signInTheWindow(day);
        day.preferences.setAppearance(Appearance::Dark);
        day.preferences.setLanguage(u"id"_s);
        day.preferences.setTextSize(12);
        day.preferences.setExampleFile(u"demo"_s, day.chairPath());
        // A new word here is a decision: may it stand in a file that anyone on this computer reads?
        static const QRegularExpression meant(
            u"^(language|appearance|textSize|windowGeometry|lastFolder|identityFolder|dataFolder|"
            "examples/.*|recent/size|recent/\\d+/(path|title|chair|rehearsal|done|total|"
            "lastChange|competition|self))$"_s);
        const QSettings settings(day.path(u"settings.ini"_s), QSettings::IniFormat);
        const QStringList words = settings.allKeys();
        QVERIFY(words.size() > 8);
        for (const QString &word : words)
            QVERIFY2(meant.match(word).hasMatch(), qPrintable(word));
    }

private:
    /// Package opened, everything scored, signed with the passphrase (once mistyped), window
    /// closed.
    static void signInTheWindow(SigningDay &day)
    {
        MainWindow window(day.services);
        window.show();
        openAndWait(window, day.packagePath());
        JudgeDesk *desk = window.desk();
        QVERIFY(desk);
        for (const auto &[criterion, typed] : {std::pair(u"C1"_s, u"8,5"_s),
                 std::pair(u"C2"_s, u"75"_s), std::pair(u"C3"_s, u"0"_s)}) {
            auto *field = desk->findChild<QLineEdit *>(u"score_"_s + criterion);
            QTest::keyClicks(field, typed);
            QTest::keyClick(field, Qt::Key_Return);
        }
        desk->showHandIn();
        const QString sheet = day.path(u"day.jurisheet"_s);
        day.prompts.saved = {sheet, sheet};
        day.prompts.passphrases = {passphrase + u"?"_s, passphrase};
        auto *sign = desk->findChild<QPushButton *>(u"signAndSave"_s);
        sign->click();
        QTRY_VERIFY_WITH_TIMEOUT(sign->isEnabled(), 60'000);
        QVERIFY(!QFile::exists(sheet));
        sign->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(sheet), 60'000);
        window.close();
        QSettings(day.path(u"settings.ini"_s), QSettings::IniFormat).sync();
    }

    static inline const QString passphrase = u"lima kata acak sekali"_s;
};

QTEST_MAIN(TestTraces)
#include "tst_traces.moc"
