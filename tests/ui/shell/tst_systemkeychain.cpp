// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/systemkeychain.h"

#include <QtTest/QTest>

using namespace juri;
using namespace Qt::StringLiterals;

/// The keychain of the computer the test runs on, if there is one: only where JURI_TEST_KEYCHAIN is
/// set, since it writes there.
class TestSystemKeychain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAndGivesBack()
    {
        if (!qEnvironmentVariableIsSet("JURI_TEST_KEYCHAIN"))
            QSKIP("JURI_TEST_KEYCHAIN is not set");
        SystemKeychain keychain;
        QVERIFY(keychain.answers());
        QCOMPARE(keychain.fetch(u"nothing of that name"_s).error().code, ErrorCode::NotFound);
        SecretBytes secret(32);
        for (std::size_t i = 0; i < secret.size(); ++i)
            secret.data()[i] = static_cast<unsigned char>(200 + i); // no text, with a zero
        secret.data()[7] = 0;
        QVERIFY(keychain.keep(u"a test"_s, secret));
        const auto fetched = keychain.fetch(u"a test"_s);
        QVERIFY(fetched);
        QVERIFY(std::equal(secret.view().begin(), secret.view().end(), fetched->view().begin(),
            fetched->view().end()));
    }

    void withoutOneNothingIsKept()
    {
        if (qEnvironmentVariableIsSet("JURI_TEST_KEYCHAIN"))
            QSKIP("there is a keychain");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        SystemKeychain keychain;
        QVERIFY(!keychain.answers());
        QCOMPARE(keychain.keep(u"a test"_s, SecretBytes(32)).error().code, ErrorCode::Locked);
        QCOMPARE(keychain.fetch(u"a test"_s).error().code, ErrorCode::Locked);
    }
};

QTEST_MAIN(TestSystemKeychain)
#include "tst_systemkeychain.moc"
