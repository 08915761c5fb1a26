// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/secrecy.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// Neither program leaves a core file, nor lets its heap into one that is made all the same.
class CoreDumpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothProgramsForbidThem_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        // Each of these runs until it is stopped, or for many seconds.
        QTest::newRow("juri") << QStringLiteral(JURI_PATH) << QStringList();
        QTest::newRow("juri-cli") << QStringLiteral(JURI_CLI_PATH)
                                  << QStringList{u"simulate"_s, m_folder.filePath(u"simulated"_s),
                                         u"--entries"_s, u"5000"_s, u"--judges"_s, u"500"_s,
                                         u"--per-entry"_s, u"10"_s, u"--criteria"_s, u"10"_s};
    }
    void bothProgramsForbidThem()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (!QFile::exists(u"/proc/self/coredump_filter"_s))
            QSKIP("this system does not tell about its core files in /proc");
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.path());
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        QVERIFY(process.waitForStarted());
        const QString place = u"/proc/%1/"_s.arg(process.processId());
        QTRY_COMPARE_WITH_TIMEOUT(content(place + u"coredump_filter"_s), "00000000\n", 20'000);
        const QByteArray limits = content(place + u"limits"_s).simplified();
        QVERIFY2(limits.contains("Max core file size 0 0 bytes"), limits.constData());
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void wipingLeavesOtherOwnersAlone()
    {
        QByteArray bytes = QByteArray(20, 's');
        const QByteArray shared = bytes;
        wipe(bytes);
        QVERIFY(bytes.isEmpty());
        QCOMPARE(shared, QByteArray(20, 's'));
        QString text(20, u's');
        const QString sharedText = text;
        wipe(text);
        QVERIFY(text.isEmpty());
        QCOMPARE(sharedText, QString(20, u's'));
    }

private:
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(CoreDumpsTest)
#include "tst_coredumps.moc"
