// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/identityfolder.h"
#include "tests/support/memorysearch.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

/// Dice whose first throw is the seed that is looked for; later throws are ordinary.
class SeedDice final : public RandomSource
{
public:
    explicit SeedDice(const HiddenPattern &seed)
        : m_seed(seed)
    {}
    QByteArray bytes(qsizetype count) override
    {
        if (m_thrown)
            return m_later.bytes(count);
        m_thrown = true;
        return m_seed.reveal();
    }

private:
    const HiddenPattern &m_seed;
    SeededRandom m_later{3};
    bool m_thrown = false;
};

const FixedClock &noon()
{
    static const FixedClock clock(QDateTime(QDate(2026, 5, 14), QTime(12, 0), Qt::UTC));
    return clock;
}

} // namespace

/// Once a key is locked again, its seed is nowhere in the process, as bytes or as hex text.
class SecretMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSeedGoesWithTheKey_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::newRow("open key file") << QString();
        QTest::newRow("sealed key file") << u"lima kata acak"_s;
    }
    void theSeedGoesWithTheKey()
    {
        QFETCH(QString, passphrase);
        const HiddenPattern seed(passphrase.isEmpty() ? 1 : 2);
        QTemporaryDir folder;
        SeedDice dice(seed);
        QVERIFY(createIdentity(folder.path(), u"Judge J1"_s, passphrase, noon(), dice));
        QCOMPARE(ownMemory(seed), 0);
        {
            const auto identity = unlockIdentity(folder.path(), passphrase);
            QVERIFY(identity);
            QCOMPARE(identity->key.sign("a message").size(), 64);
            // The search finds what is there: the one guarded copy.
            QCOMPARE(ownMemory(seed), 1);
        }
        QCOMPARE(ownMemory(seed), 0);
        QVERIFY(identityHeader(folder.path()));
        QCOMPARE(ownMemory(seed), 0);
    }

    void theSearchFindsACopy()
    {
        const HiddenPattern seed(3);
        const QByteArray copy = seed.reveal();
        QCOMPARE(ownMemory(seed), 1);
        const QByteArray hex = copy.toHex();
        QCOMPARE(ownMemory(seed), 2);
        const QString text = QString::fromLatin1(hex);
        QCOMPARE(ownMemory(seed), 3);
        QCOMPARE(text.size(), 64);
    }

    void noCoreFileHoldsTheSeed()
    {
        const HiddenPattern seed(4);
        const HiddenPattern control(5);
        QTemporaryDir folder;
        SeedDice dice(seed);
        QVERIFY(createIdentity(folder.path(), u"Judge J1"_s, {}, noon(), dice));
        const QByteArray ordinary = control.reveal();
        // Even while the key is open: its pages are not for core files.
        const auto identity = unlockIdentity(folder.path(), {});
        QVERIFY(identity);
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("an image of a program under the address sanitizer is as large as its address space");
#endif
        QProcess dump;
        dump.start(u"gcore"_s, {u"-o"_s, folder.filePath(u"core"_s), QString::number(::getpid())});
        if (!dump.waitForStarted())
            QSKIP("gcore is not installed");
        QVERIFY(dump.waitForFinished(120'000));
        QFile core(folder.filePath(u"core."_s + QString::number(::getpid())));
        if (!core.open(QIODevice::ReadOnly))
            QSKIP("this system does not let gcore attach");
        const uchar *bytes = core.map(0, core.size());
        QVERIFY(bytes);
        const std::span<const unsigned char> image(bytes, static_cast<std::size_t>(core.size()));
        QCOMPARE(control.countIn(image, image.size()), 1);
        QCOMPARE(seed.countIn(image, image.size()), 0);
        QCOMPARE(ordinary.size(), 32);
    }

private:
    static int ownMemory(const HiddenPattern &seed)
    {
        const int found = countInOwnMemory(seed);
        if (found < 0)
            qFatal("/proc/self/mem cannot be read");
        return found;
    }
};

QTEST_GUILESS_MAIN(SecretMemoryTest)
#include "tst_secretmemory.moc"
