// SPDX-License-Identifier: GPL-3.0-or-later
// Cases 91 to 100: secrets in memory, the stock tools, no network, locales and time zones.
#include "core/exchange/envelope.h"
#include "core/support/files.h"
#include "tests/cases/scene.h"
#include "tests/cli/clirun.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// Whether 32 bytes, given with every bit turned so that this search does not find itself, lie
/// anywhere in the writable memory of this process.
bool inMemory(const QByteArray &turned)
{
    QFile maps(u"/proc/self/maps"_s), memory(u"/proc/self/mem"_s);
    if (!maps.open(QIODevice::ReadOnly) ||
        !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    const auto lines = maps.readAll().split('\n');
    const auto fits = [&](const char *at) {
        for (qsizetype i = 0; i < turned.size(); ++i) {
            if (at[i] != static_cast<char>(~turned[i]))
                return false;
        }
        return true;
    };
    for (const QByteArray &line : lines) {
        const auto words = line.split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw"))
            continue;
        const auto ends = words[0].split('-');
        const auto from = ends[0].toULongLong(nullptr, 16), to = ends[1].toULongLong(nullptr, 16);
        const char *at = reinterpret_cast<const char *>(from);
        const char first = static_cast<char>(~turned[0]);
        const char *end = reinterpret_cast<const char *>(to) - turned.size();
        while (at && at < end) {
            at = static_cast<const char *>(memchr(at, first, static_cast<size_t>(end - at)));
            if (at && fits(at))
                return true;
            if (at)
                ++at;
        }
    }
    return false;
}

/// Dice whose last roll is known, with every bit turned.
class RememberingDice final : public RandomSource
{
public:
    QByteArray bytes(qsizetype count) override
    {
        QByteArray rolled = m_dice.bytes(count);
        turned.resize(count);
        for (qsizetype i = 0; i < count; ++i)
            turned[i] = static_cast<char>(~rolled[i]);
        return rolled;
    }
    QByteArray turned;

private:
    SystemRandom m_dice;
};

QByteArray resultBytes()
{
    Competition all = aCompetition(3, 3);
    all.entries.at(entryId(1)).title = u"İstanbul ıI Straße"_s;
    all.setup.title = u"i I İ ı ß ẞ"_s;
    add(all, aPackage(all));
    for (int judge = 1; judge <= 3; ++judge)
        handIn(all, judge, 10 + judge);
    closed(all);
    return envelopeBytes(published(all).value());
}

} // namespace

class OtherCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case91_noSeedIsLeftInMemory()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("freed memory is kept apart here, and the search would read it");
#endif
        std::vector<RememberingDice> dice(10);
        for (RememberingDice &one : dice) {
            const SigningKey key = SigningKey::generate(one);
            const SigningKey moved = SigningKey::fromSeed(key.seed());
            QVERIFY(moved.sign("m").size() == 64);
            if (!inMemory(one.turned))
                QSKIP("the memory of this process cannot be searched");
        }
        int left = 0;
        for (const RememberingDice &one : dice)
            left += inMemory(one.turned) ? 1 : 0;
        QCOMPARE(left, 0);
    }

    void case93_fiveHundredSheetsBothWays()
    {
        if (runProgram(u"ssh-keygen"_s, {u"-Y"_s}).code == -1)
            QSKIP("ssh-keygen is not installed");
        QTemporaryDir folder;
        Competition all = aCompetition(1, 1);
        const Statement package = aPackage(all);
        const QByteArray key = sshKeyText(keyOf(1).publicKey()).toLatin1();
        QVERIFY(writeWholeFile(folder.filePath(u"allowed_signers"_s),
            "J01 namespaces=\"juri-score-sheet-v1\" " + key + '\n'));
        QVERIFY(
            runProgram(u"ssh-keygen"_s,
                {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s, u"-C"_s, u""_s, u"-f"_s, u"key"_s},
                folder.path())
                .code == 0);
        const QByteArray theirs =
            readWholeFile(folder.filePath(u"key.pub"_s), 1000).value().trimmed();
        std::vector<Statement> sheets;
        QStringList bodies;
        for (int n = 0; n < 500; ++n) {
            ScoreSheet sheet = aSheet(all, package, 1, n % 20);
            sheet.device = u"device %1"_s.arg(n);
            sheets.push_back(signedSheet(sheet, all, keyOf(1)));
            const Statement &one = sheets.back();
            const QString stem = folder.filePath(QString::number(n));
            QVERIFY(writeWholeFile(stem + u".json"_s, one.body));
            QVERIFY(writeWholeFile(stem + u".json.sig"_s, one.signature));
            sheets.back().body.replace(key, theirs);
            QVERIFY(writeWholeFile(stem + u".theirs"_s, sheets.back().body));
        }
        // One shell runs the stock program a thousand times; it prints a line for each failure.
        const QString loop =
            u"seq 0 499 | xargs -P 4 -I N sh -c 'ssh-keygen -Y verify -f allowed_signers -I J01 "
            "-n juri-score-sheet-v1 -s N.json.sig < N.json > /dev/null 2>&1 || echo bad N'; "
            "seq 0 499 | sed 's/$/.theirs/' | xargs -P 2 -n 250 ssh-keygen -q -Y sign -f key "
            "-n juri-score-sheet-v1"_s;
        const CliRun run = runProgram(u"sh"_s, {u"-c"_s, loop}, folder.path());
        QCOMPARE(run.code, 0);
        QVERIFY2(!run.out.contains("bad"), run.out.constData());
        for (int n = 0; n < 500; ++n) {
            Statement &one = sheets[static_cast<size_t>(n)];
            one.signature = readWholeFile(folder.filePath(u"%1.theirs.sig"_s.arg(n)), 4096).value();
            const auto file = verifyFile(envelopeBytes(one));
            QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        }
    }

    void case95_worksWithoutNetwork()
    {
        if (runProgram(u"unshare"_s, {u"-rn"_s, u"true"_s}).code != 0)
            QSKIP("unshare cannot take the network away here");
        QTemporaryDir folder;
        const CliRun run = runProgram(u"unshare"_s,
            {u"-rn"_s, QStringLiteral(JURI_CLI_PATH), u"demo"_s, folder.filePath(u"day"_s)});
        QVERIFY2(run.code == 0, qPrintable(run.err));
    }

    void case96_nothingIsWrittenBesideTheDay()
    {
        QTemporaryDir home, folder;
        const QByteArray before = qgetenv("HOME");
        const QByteArrayList places{
            "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"};
        std::map<QByteArray, QByteArray> kept;
        for (const QByteArray &place : places) {
            kept[place] = qgetenv(place.constData());
            qputenv(place.constData(), home.path().toUtf8());
        }
        const CliRun run = juriCli({u"demo"_s, folder.filePath(u"day"_s)});
        for (const QByteArray &place : places)
            qputenv(place.constData(), kept[place]);
        QVERIFY2(run.code == 0, qPrintable(run.err));
        QStringList found;
        QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            found << files.next();
        QCOMPARE(found, QStringList());
    }

    void case98_sameBytesInEveryLocaleAndTimeZone()
    {
        const QByteArray expected = resultBytes();
        const QLocale locale;
        const QByteArray zone = qgetenv("TZ");
        for (const char *name : {"tr_TR", "de_DE", "ar_EG", "id_ID", "hi_IN"}) {
            for (const char *place :
                {"UTC", "Asia/Jakarta", "America/New_York", "Asia/Kathmandu"}) {
                QLocale::setDefault(QLocale(QLatin1StringView(name)));
                qputenv("TZ", place);
                tzset();
                const QByteArray bytes = resultBytes();
                QLocale::setDefault(locale);
                QVERIFY2(bytes == expected, name);
            }
        }
        if (zone.isEmpty())
            qunsetenv("TZ");
        else
            qputenv("TZ", zone);
        tzset();
    }

    void case97_orderIsByteOrderInEveryLocale()
    {
        const QLocale locale;
        QByteArrayList views;
        for (const char *name : {"C", "tr_TR", "de_DE", "ar_EG", "sv_SE"}) {
            QLocale::setDefault(QLocale(QLatin1StringView(name)));
            Competition all = aCompetition(2, 2);
            for (const char16_t *id : {u"I1", u"i1", u"Z", u"a", u"_", u"10", u"9"})
                all.stages.front().assignments.insert({judgeId(1), EntryId::literal(id)}),
                    all.entries.emplace(
                        EntryId::literal(id), Entry{.id = EntryId::literal(id), .title = u"x"_s});
            add(all, aPackage(all));
            handIn(all, 1, 7);
            views << viewJson(viewed(all)) << packageOf(all).body;
            QLocale::setDefault(locale);
        }
        for (qsizetype i = 2; i < views.size(); ++i)
            QCOMPARE(views[i], views[i % 2]);
    }

    void case100_toldApartInWords()
    {
        Competition all = issued(3, 1);
        handIn(all, 1, 10);
        const Statement other = handIn(all, 1, 12);
        const Statement revoked = handIn(all, 2, 10);
        decided(all, RevokeKey{judgeId(2), keyOf(2).publicKey(), {}});
        closed(all);
        const Statement late = handIn(all, 3, 10);
        std::set<QString> words, sentences;
        for (const SheetFinding &finding : viewed(all).findings) {
            SheetFinding same = finding; // the same judge, so that only the words differ
            same.judge = judgeId(1);
            same.twin = false;
            words.insert(standingWord(finding.standing));
            sentences.insert(describe(same, all));
        }
        QCOMPARE(words, (std::set<QString>{u"competing"_s, u"late"_s, u"revoked-key"_s}));
        QCOMPARE(sentences.size(), size_t(3));
        QVERIFY(standing(all, other) == SheetStanding::Competing);
        QVERIFY(standing(all, revoked) == SheetStanding::RevokedKey);
        QVERIFY(standing(all, late) == SheetStanding::Late);
    }
};

QTEST_GUILESS_MAIN(OtherCasesTest)
#include "tst_othercases.moc"
