// SPDX-License-Identifier: GPL-3.0-or-later
// Case 87: a passphrase seals and opens a key by Argon2id with much memory. Where that is not to be
// had, less is taken, or a sentence says what to do; and the key that was there stays.
#include "core/session/identityfolder.h"
#include "core/support/files.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

constexpr qint64 megabyte = 1024LL * 1024;
constexpr qint64 plenty = 0;
constexpr qint64 forTheSmallSealOnly = 220 * megabyte; ///< the program itself takes about 60
constexpr qint64 forTheProgramOnly = 90 * megabyte;

struct Run
{
    int code = -1;
    QString err;
    QByteArray out;
};

Run cli(const QString &folder, const QString &words, qint64 memory)
{
    QProcess process;
    process.setWorkingDirectory(folder);
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([memory] {
        const rlimit most{static_cast<rlim_t>(memory), static_cast<rlim_t>(memory)};
        if (memory > 0)
            ::setrlimit(RLIMIT_AS, &most);
    });
#endif
    process.start(QStringLiteral(JURI_CLI_PATH), words.split(u' '));
    Run run;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.err = QString::fromUtf8(process.readAllStandardError());
    run.out = process.readAllStandardOutput();
    return run;
}

} // namespace

class LowMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#if defined(__SANITIZE_ADDRESS__) || !defined(Q_OS_UNIX)
        QSKIP("memory cannot be limited here");
#endif
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"secret"_s, "kopi tubruk pagi\n");
        write(u"next"_s, "teh poci sore\n");
    }

    void case87_lessMemoryIsTakenToSeal()
    {
        const Run made =
            run(u"identity new key --name A --passphrase-file secret"_s, forTheSmallSealOnly);
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QByteArray file = read(u"key/identity.jurikey"_s);
        QVERIFY2(file.contains("\"mem\":67108864"), file.constData());
        // It opens there, and with plenty as well.
        QCOMPARE(
            run(u"identity seal-key key --passphrase-file secret"_s, forTheSmallSealOnly).code, 0);
        QVERIFY(unlockIdentity(path(u"key"_s), u"kopi tubruk pagi"_s));
        QVERIFY(!unlockIdentity(path(u"key"_s), u"teh poci sore"_s));
    }

    void case87_withoutMemoryNoKeyIsMade()
    {
        const Run made =
            run(u"identity new key --name A --passphrase-file secret"_s, forTheProgramOnly);
        QCOMPARE(made.code, 4);
        QVERIFY2(
            made.err.contains(u"not enough free memory to seal the key. Close other programs"_s),
            qPrintable(made.err));
        QVERIFY(!QFileInfo::exists(path(u"key/identity.jurikey"_s)));
        QCOMPARE(run(u"identity new key --name A --passphrase-file secret"_s, plenty).code, 0);
    }

    void case87_aKeySealedElsewhereSaysWhatToDo()
    {
        QCOMPARE(run(u"identity new key --name A --passphrase-file secret"_s, plenty).code, 0);
        const QByteArray before = read(u"key/identity.jurikey"_s);
        QVERIFY2(before.contains("\"mem\":268435456"), before.constData());
        for (const QString &words :
            {u"identity seal-key key --passphrase-file secret"_s,
                u"identity passphrase key --passphrase-file secret --new-passphrase-file next"_s}) {
            const Run refused = run(words, forTheSmallSealOnly);
            QCOMPARE(refused.code, 4);
            QVERIFY2(refused.err.contains(
                         u"not enough free memory to open the key. Close other programs"_s),
                qPrintable(refused.err));
        }
        QCOMPARE(read(u"key/identity.jurikey"_s), before);
    }

    /// A passphrase that does not open it is told from memory that is not there.
    void case87_aWrongPassphraseIsStillToldSo()
    {
        QCOMPARE(
            run(u"identity new key --name A --passphrase-file secret"_s, forTheSmallSealOnly).code,
            0);
        const Run wrong =
            run(u"identity seal-key key --passphrase-file next"_s, forTheSmallSealOnly);
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.err.contains(u"passphrase does not open this key"_s), qPrintable(wrong.err));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    Run run(const QString &words, qint64 memory) const
    {
        return cli(m_folder->path(), words, memory);
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write its own file");
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LowMemoryTest)
#include "tst_lowmemory.moc"
