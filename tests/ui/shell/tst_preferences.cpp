// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace juri;
using namespace Qt::StringLiterals;

class TestPreferences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenUnasked();
    void whatIsSetIsFoundAgain();
    void nonsenseBecomesTheDefault();
    void recentFilesAreFewAndNewestFirst();
    void forgettingKeepsTheOrder();

private:
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name + u".ini"_s); }
};

void TestPreferences::nothingIsWrittenUnasked()
{
    {
        const Preferences preferences(path(u"unasked"_s));
        QCOMPARE(preferences.appearance(), Appearance::System);
        QCOMPARE(preferences.textSize(), ordinaryTextSize);
        QVERIFY(preferences.recentFiles().empty());
        QVERIFY(!preferences.identityFolder().isEmpty());
        QVERIFY(!preferences.dataFolder().isEmpty());
    }
    QVERIFY(!QFile::exists(path(u"unasked"_s)));
}

void TestPreferences::whatIsSetIsFoundAgain()
{
    const RecentFile file{u"/a/b c.juri"_s, u"Lomba \"X\", 2025"_s, true, true, 3, 7,
        QDateTime(QDate(2025, 7, 14), QTime(7, 2), Qt::UTC), u"c-01"_s, u"J03"_s};
    {
        Preferences preferences(path(u"again"_s));
        preferences.setLanguage(u"id"_s);
        preferences.setAppearance(Appearance::Dark);
        preferences.setTextSize(13);
        preferences.setWindowGeometry("geometry");
        preferences.setLastFolder(u"/somewhere"_s);
        preferences.setIdentityFolder(u"/keys"_s);
        preferences.setDataFolder(u"/data"_s);
        preferences.setExampleFile(u"e"_s, u"/e.juri"_s);
        preferences.rememberFile(file);
    }
    const Preferences preferences(path(u"again"_s));
    QCOMPARE(preferences.language(), u"id"_s);
    QCOMPARE(preferences.appearance(), Appearance::Dark);
    QCOMPARE(preferences.textSize(), 13);
    QCOMPARE(preferences.windowGeometry(), QByteArray("geometry"));
    QCOMPARE(preferences.lastFolder(), u"/somewhere"_s);
    QCOMPARE(preferences.identityFolder(), u"/keys"_s);
    QCOMPARE(preferences.dataFolder(), u"/data"_s);
    QCOMPARE(preferences.backupRoot(), u"/data/backups"_s);
    QCOMPARE(preferences.exampleFile(u"e"_s), u"/e.juri"_s);
    QVERIFY(preferences.recentFiles() == std::vector<RecentFile>{file});
}

void TestPreferences::nonsenseBecomesTheDefault()
{
    {
        QFile file(path(u"nonsense"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nlanguage=xx\nappearance=purple\ntextSize=many\n"
                   "[recent]\nsize=999999999\n1\\path=\n2\\title=no path\n");
    }
    const Preferences preferences(path(u"nonsense"_s));
    QVERIFY(preferences.language() == u"id" || preferences.language() == u"en");
    QCOMPARE(preferences.appearance(), Appearance::System);
    QCOMPARE(preferences.textSize(), ordinaryTextSize);
    QVERIFY(preferences.recentFiles().empty());
}

void TestPreferences::recentFilesAreFewAndNewestFirst()
{
    Preferences preferences(path(u"recent"_s));
    for (int number = 0; number < 40; ++number)
        preferences.rememberFile({u"/%1.juri"_s.arg(number % 20), u"t"_s, false, false, 0, 0, {}});
    const auto files = preferences.recentFiles();
    QCOMPARE(files.size(), Preferences::maxRecentFiles);
    QCOMPARE(files.front().path, u"/19.juri"_s);
    QCOMPARE(files.back().path, u"/8.juri"_s);
}

void TestPreferences::forgettingKeepsTheOrder()
{
    Preferences preferences(path(u"forget"_s));
    for (const QString &name : {u"/a"_s, u"/b"_s, u"/c"_s})
        preferences.rememberFile({name, name, false, false, 0, 0, {}});
    preferences.forgetFile(u"/b"_s);
    const auto files = preferences.recentFiles();
    QCOMPARE(files.size(), std::size_t(2));
    QCOMPARE(files.at(0).path, u"/c"_s);
    QCOMPARE(files.at(1).path, u"/a"_s);
    preferences.forgetFile(u"/a"_s);
    preferences.forgetFile(u"/c"_s);
    QVERIFY(preferences.recentFiles().empty());
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
