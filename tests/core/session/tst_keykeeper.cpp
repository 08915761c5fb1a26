// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/identityfolder.h"
#include "tests/support/fakekeeper.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

const FixedClock &noon()
{
    static const FixedClock clock(QDateTime(QDate(2026, 5, 14), QTime(12, 0), Qt::UTC));
    return clock;
}

} // namespace

Q_DECLARE_METATYPE(FakeKeeper::Mood)

/// A key in the keychain's care opens with what the keychain holds, and where it holds nothing, no
/// key is written: not sealed badly, and not open.
class KeyKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = m_folder->filePath(u"keys"_s);
    }

    void theKeychainOpensTheKey()
    {
        FakeKeeper keeper;
        const auto made = createIdentity(m_keys, u"Judge J1"_s, keeper, noon(), m_random);
        QVERIFY(made);
        QCOMPARE(keeper.kept, 1);
        const auto header = identityHeader(m_keys);
        QVERIFY(header->inKeychain && !header->sealed);
        const auto identity = unlockByKeychain(m_keys, &keeper);
        QCOMPARE(identity->key.publicKey(), made->signer);
        QCOMPARE(identity->name, u"Judge J1"_s);
        QCOMPARE(unlockIdentity(m_keys, u"guess"_s).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(unlockIdentity(m_keys, {}).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(createIdentity(m_keys, u"Other"_s, keeper, noon(), m_random).error().code,
            ErrorCode::BadUsage);
        // Another login's keychain, or none at all.
        FakeKeeper other;
        QCOMPARE(unlockByKeychain(m_keys, &other).error().code, ErrorCode::NotFound);
        QCOMPARE(unlockByKeychain(m_keys, nullptr).error().code, ErrorCode::Locked);
        other.mood = FakeKeeper::Mood::Missing;
        QCOMPARE(unlockByKeychain(m_keys, &other).error().code, ErrorCode::Locked);
    }

    void theHeaderIsBound()
    {
        FakeKeeper keeper;
        QVERIFY(createIdentity(m_keys, u"Judge J1"_s, keeper, noon(), m_random));
        QByteArray bytes = content();
        QVERIFY(bytes.contains("\"kdf\":\"keychain\"") && !bytes.contains("salt"));
        write(QByteArray(bytes).replace("Judge J1", "Judge J2"));
        QCOMPARE(unlockByKeychain(m_keys, &keeper).error().code, ErrorCode::WrongKey);
        write(QByteArray(bytes).replace("\"nonce\":\"", "\"nonce\":\"00"));
        QCOMPARE(unlockByKeychain(m_keys, &keeper).error().code, ErrorCode::BadPayload);
        write(bytes);
        QVERIFY(unlockByKeychain(m_keys, &keeper));
    }

    void noKeychainNoKeyFile_data()
    {
        QTest::addColumn<FakeKeeper::Mood>("mood");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << FakeKeeper::Mood::Missing << ErrorCode::Locked;
        QTest::newRow("denies") << FakeKeeper::Mood::DeniesKeeping << ErrorCode::Locked;
        QTest::newRow("takes but does not give")
            << FakeKeeper::Mood::DeniesFetching << ErrorCode::Locked;
        QTest::newRow("forgets") << FakeKeeper::Mood::Forgets << ErrorCode::NotFound;
        QTest::newRow("gives something else") << FakeKeeper::Mood::Confuses << ErrorCode::WrongKey;
    }
    void noKeychainNoKeyFile()
    {
        QFETCH(FakeKeeper::Mood, mood);
        QFETCH(ErrorCode, code);
        FakeKeeper keeper;
        keeper.mood = mood;
        const auto made = createIdentity(m_keys, u"Judge J1"_s, keeper, noon(), m_random);
        QVERIFY(!made);
        QCOMPARE(made.error().code, code);
        QVERIFY(!QFile::exists(m_keys)); // nothing in plain text, and nothing else either
        // The person's other choice is free.
        QVERIFY(createIdentity(m_keys, u"Judge J1"_s, u"lima kata"_s, noon(), m_random));
        QVERIFY(identityHeader(m_keys)->sealed);
        QVERIFY(!identityHeader(m_keys)->inKeychain);
    }

    void theKeychainDoesNotOpenOtherSeals()
    {
        FakeKeeper keeper;
        QVERIFY(createIdentity(m_keys, u"Judge J1"_s, {}, noon(), m_random));
        QVERIFY(keeper.keep(sshFingerprint(identityHeader(m_keys)->publicKey), SecretBytes(32)));
        QCOMPARE(unlockByKeychain(m_keys, &keeper).error().code, ErrorCode::WrongKey);
    }

private:
    QString keyFile() const { return m_keys + u"/identity.jurikey"_s; }
    QByteArray content() const
    {
        QFile file(keyFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(keyFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_keys;
    SeededRandom m_random{92};
};

QTEST_GUILESS_MAIN(KeyKeeperTest)
#include "tst_keykeeper.moc"
