// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/identityfolder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

/// Enough for libsodium, and quick: what is tried here is the file, not the strength of the seal.
constexpr SealCost quickSeal{1, 8192};

const FixedClock &noon()
{
    static const FixedClock clock(QDateTime(QDate(2026, 5, 14), QTime(12, 0), Qt::UTC));
    return clock;
}

/// Changes the passphrase to and fro until the process is killed.
int changeForEver(const QString &folder)
{
    SystemRandom random;
    const QStringList words{u"old"_s, u"new"_s};
    bool isNew = !unlockIdentity(folder, words[0]).has_value();
    for (;;) {
        if (!changePassphrase(
                folder, words[isNew ? 1 : 0], words[isNew ? 0 : 1], random, quickSeal))
            return 1;
        isNew = !isNew;
    }
}

QFileDevice::Permissions modeOf(const QString &path)
{
    return QFileInfo(path).permissions() &
           (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner |
               QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
               QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther);
}

constexpr auto ownerOnlyFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerOnlyFolder = ownerOnlyFile | QFileDevice::ExeOwner;

} // namespace

/// The folder of a person's key: made once, its passphrase changed safely.
class IdentityFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = m_folder->filePath(u"keys"_s);
    }

    void ownFolderIsClosedToOthers()
    {
        QVERIFY(createIdentity(m_keys, u"Judge J1"_s, {}, noon(), m_random));
        QCOMPARE(modeOf(m_keys), ownerOnlyFolder);
        QCOMPARE(modeOf(keyFile()), ownerOnlyFile);
    }

    void folderOfOthersKeepsItsMode()
    {
        QVERIFY(QDir().mkpath(m_keys));
        const auto mode = ownerOnlyFolder | QFileDevice::ReadGroup | QFileDevice::ExeGroup |
                          QFileDevice::ReadOther | QFileDevice::ExeOther;
        QVERIFY(QFile::setPermissions(m_keys, mode));
        QVERIFY(createIdentity(m_keys, u"Judge J1"_s, {}, noon(), m_random));
        QCOMPARE(modeOf(m_keys), mode);
        QCOMPARE(modeOf(keyFile()), ownerOnlyFile);
    }

    void passphraseChanges()
    {
        QVERIFY(createIdentity(m_keys, u"Judge J1"_s, {}, noon(), m_random));
        const QByteArray key = identityHeader(m_keys)->publicKey;
        QVERIFY(changePassphrase(m_keys, {}, u"old"_s, m_random, quickSeal));
        QVERIFY(identityHeader(m_keys)->sealed);
        QCOMPARE(unlockIdentity(m_keys, {}).error().code, ErrorCode::WrongPassphrase);
        QVERIFY(changePassphrase(m_keys, u"old"_s, u"new"_s, m_random, quickSeal));
        QCOMPARE(unlockIdentity(m_keys, u"old"_s).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(unlockIdentity(m_keys, u"new"_s)->key.publicKey(), key);
        QCOMPARE(unlockIdentity(m_keys, u"new"_s)->name, u"Judge J1"_s);
        QCOMPARE(modeOf(keyFile()), ownerOnlyFile);
        QVERIFY(changePassphrase(m_keys, u"new"_s, {}, m_random));
        QVERIFY(!identityHeader(m_keys)->sealed);
        QCOMPARE(unlockIdentity(m_keys, {})->key.publicKey(), key);
        QCOMPARE(
            changePassphrase(m_folder->path(), {}, {}, m_random).error().code, ErrorCode::NotFound);
    }

    void wrongPassphrasesDoNoHarm()
    {
        QVERIFY(createIdentity(m_keys, u"Judge J1"_s, {}, noon(), m_random));
        QVERIFY(changePassphrase(m_keys, {}, u"right"_s, m_random, quickSeal));
        const QByteArray before = content(keyFile());
        for (int attempt = 0; attempt < 10; ++attempt) {
            const QString wrong = u"wrong %1"_s.arg(attempt);
            QCOMPARE(unlockIdentity(m_keys, wrong).error().code, ErrorCode::WrongPassphrase);
            QCOMPARE(changePassphrase(m_keys, wrong, u"mine"_s, m_random, quickSeal).error().code,
                ErrorCode::WrongPassphrase);
        }
        QCOMPARE(content(keyFile()), before);
        QVERIFY(unlockIdentity(m_keys, u"right"_s));
    }

    void aKilledChangeLeavesOneOfTheTwo()
    {
        QVERIFY(createIdentity(m_keys, u"Judge J1"_s, {}, noon(), m_random));
        QVERIFY(changePassphrase(m_keys, {}, u"old"_s, m_random, quickSeal));
        SeededRandom dice(91);
        int changed = 0;
        for (int round = 0; round < 30; ++round) {
            const QByteArray before = content(keyFile());
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--change"_s, m_keys});
            QVERIFY(child.waitForStarted());
            // The first change in every other round, so that early moments are met too.
            if (round % 2 == 0)
                QTRY_VERIFY(content(keyFile()) != before);
            QTest::qWait(static_cast<int>(dice.below(60)));
            QCOMPARE(child.state(), QProcess::Running);
            child.kill(); // SIGKILL
            QVERIFY(child.waitForFinished());
            const bool old = unlockIdentity(m_keys, u"old"_s).has_value();
            const bool fresh = unlockIdentity(m_keys, u"new"_s).has_value();
            QVERIFY2(old != fresh, qPrintable(u"round %1"_s.arg(round)));
            QCOMPARE(modeOf(keyFile()), ownerOnlyFile);
            changed += content(keyFile()) != before;
        }
        QVERIFY(changed >= 15);
        // The next whole change sweeps up what the killed ones left.
        const QString now = unlockIdentity(m_keys, u"old"_s) ? u"old"_s : u"new"_s;
        QFile left(keyFile() + u".aB3xYz"_s);
        QVERIFY(left.open(QIODevice::WriteOnly));
        QVERIFY(changePassphrase(m_keys, now, u"last"_s, m_random, quickSeal));
        QCOMPARE(QDir(m_keys).entryList(QDir::Files),
            (QStringList{u"identity.juriid"_s, u"identity.jurikey"_s}));
    }

private:
    QString keyFile() const { return m_keys + u"/identity.jurikey"_s; }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_keys;
    SeededRandom m_random{26};
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--change"_s)
        return changeForEver(words.value(2));
    IdentityFolderTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_identityfolder.moc"
