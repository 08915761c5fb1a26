// SPDX-License-Identifier: GPL-3.0-or-later
// Case 75: a bit of the closed file turns over, or its end is missing.
#include "core/store/store.h"

#include "core/support/files.h"
#include "tests/faults/faultscene.h"
#include "tests/faults/faultvfs.h"
#include "tests/faults/pagemap.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace juri;
using namespace juri::test;

namespace {

/// A closed file, what is in it, and whose its bytes are.
struct Specimen
{
    QByteArray file;
    Competition content;
    std::unique_ptr<PageMap> map;
};

/// The chair's: a panel, its package, sheets in two revisions, notes that came with some of them.
Competition chairsDay(Store &store, Competition content)
{
    SeededRandom dice(1);
    const Statement package = aPackage(content);
    const auto keep = [&](const Statement &statement) {
        const StatementsEdit edit{{statement}};
        if (store.append(edit, noon()))
            applyTo(content, edit);
    };
    keep(package);
    for (int rev = 1; rev <= 2; ++rev) {
        for (int judge = 1; judge <= 24; ++judge) {
            const std::vector<QByteArray> prev =
                rev == 1 ? std::vector<QByteArray>() : std::vector{dice.bytes(32)};
            Statement sheet =
                signedSheet(aSheet(content, package, judge, 20, rev, prev), content, keyOf(judge));
            if (judge % 6 == 0)
                sheet.members.push_back({u"notes/1.txt"_s, dice.bytes(30'000).toBase64()});
            keep(sheet);
        }
    }
    return content;
}

/// A judge's: every mark typed on its own, some twice, notes of a few sentences.
Competition judgesDay(Store &store, Competition content)
{
    AtWork work(content, 75);
    for (int i = 0; i < 1500; ++i) {
        const Edit edit = i % 3 == 0 ? work.note(content) : work.mark(content);
        if (validate(edit, content) && store.append(edit, noon()))
            applyTo(content, edit);
    }
    return content;
}

Specimen make(const QString &path, bool chair)
{
    removeAll(path);
    Competition begin = aCompetition(chair ? 24 : 1, chair ? 60 : 150);
    if (!chair) {
        begin.role = Role::Judge;
        begin.self = judgeId(1);
    }
    Specimen made;
    {
        auto store = Store::create(path, begin, atNoon).value();
        made.content = chair ? chairsDay(*store, begin) : judgesDay(*store, begin);
    }
    made.file = bytesOf(path);
    std::map<QString, quint32> roots{{u"sqlite_schema"_s, 1}};
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    SQLite::Statement query(database, "SELECT name, rootpage FROM sqlite_schema");
    while (query.executeStep())
        roots[QString::fromStdString(query.getColumn(0).getString())] =
            query.getColumn(1).getUInt();
    made.map = std::make_unique<PageMap>(made.file, roots);
    return made;
}

enum class Answer { Noticed, SameContent, OtherContent };

Answer answerTo(const QString &path, const QByteArray &bytes, const Competition &content)
{
    removeAll(path);
    put(path, bytes);
    auto store = Store::open(path);
    if (!store)
        return Answer::Noticed;
    const auto now = (*store)->read();
    if (!now)
        return Answer::Noticed;
    return *now == content ? Answer::SameContent : Answer::OtherContent;
}

} // namespace

class BitRotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        FaultVfs::instance(); // no waiting for the disk
        m_chair = make(path(), true);
        m_judge = make(path(), false);
        for (const Specimen *one : {&m_chair, &m_judge}) {
            qInfo("%lld bytes, %zu statements, %zu evaluations",
                static_cast<long long>(one->file.size()), one->content.statements.size(),
                one->content.stages.front().evaluations.size());
            QVERIFY(answerTo(path(), one->file, one->content) == Answer::SameContent);
        }
    }

    void theMapReachesEveryByte()
    {
        for (const Specimen *one : {&m_chair, &m_judge}) {
            std::map<QString, int> bytes;
            for (qsizetype i = 0; i < one->file.size(); ++i) {
                ++bytes[one->map->wordsAt(i)];
                if (one->map->kindAt(i) == PageMap::Kind::FreeSpace && one->file.at(i) != 0)
                    ++bytes[u"free space that is not zero"_s];
            }
            qInfo("%d bytes of free space are not zero", bytes[u"free space that is not zero"_s]);
            QCOMPARE(bytes[u"not reached"_s], 0);
            for (const auto &[words, count] : bytes) {
                if (count > one->file.size() / 200)
                    qInfo("%5.1f %% %s", 100.0 * count / static_cast<double>(one->file.size()),
                        qPrintable(words));
            }
        }
        // A text that is known lies in the row that the map says.
        const QByteArray body = m_chair.content.statements.begin()->second.body.first(40);
        QCOMPARE(m_chair.map->wordsAt(m_chair.file.indexOf(body)), u"row of statement"_s);
    }

    void case75_aBitTurnedOverAnywhere_data() { specimens(); }
    void case75_aBitTurnedOverAnywhere()
    {
        const Specimen &one = specimen();
        SeededRandom dice(75);
        const int flips = rounds(100);
        int noticed = 0;
        std::map<QString, int> unnoticed, believed;
        for (int i = 0; i < flips; ++i) {
            const auto at =
                static_cast<qsizetype>(dice.below(static_cast<std::uint64_t>(one.file.size())));
            const Answer answer = flipped(one, at, static_cast<int>(dice.below(8)));
            noticed += answer == Answer::Noticed ? 1 : 0;
            if (answer == Answer::SameContent)
                ++unnoticed[one.map->wordsAt(at)];
            if (answer == Answer::OtherContent)
                ++believed[one.map->wordsAt(at)];
        }
        qInfo("%d of %d flips noticed (%.1f %%)", noticed, flips, 100.0 * noticed / flips);
        for (const auto &[words, count] : unnoticed)
            qInfo("  not noticed, content as before: %3d in %s", count, qPrintable(words));
        for (const auto &[words, count] : believed)
            qInfo("  not noticed, OTHER content:     %3d in %s", count, qPrintable(words));
        QVERIFY(believed.empty());
        // Bytes that hold nothing are vouched for by nothing. All others are noticed.
        for (const auto &[words, count] : unnoticed)
            QVERIFY2(words.contains(u"free"_s), qPrintable(words));
    }

    void case75_noBitOfARowThatCounts_data()
    {
        QTest::addColumn<bool>("chair");
        QTest::addColumn<QString>("table");
        for (const char *table : {"statement", "object", "member", "journal"})
            QTest::addRow("chair, %s", table) << true << QString::fromLatin1(table);
        for (const char *table :
            {"mark", "evaluation", "note", "journal", "meta", "entry", "assignment"})
            QTest::addRow("judge, %s", table) << false << QString::fromLatin1(table);
    }
    void case75_noBitOfARowThatCounts()
    {
        QFETCH(QString, table);
        const Specimen &one = specimen();
        const std::vector<qsizetype> bytes = one.map->rowsOf(table);
        QVERIFY(bytes.size() > 100);
        SeededRandom dice(751);
        const int flips = rounds(25);
        int unnoticed = 0, believed = 0;
        for (int i = 0; i < flips; ++i) {
            const qsizetype at = bytes[static_cast<std::size_t>(dice.below(bytes.size()))];
            const int bit = static_cast<int>(dice.below(8));
            const Answer answer = flipped(one, at, bit);
            if (answer != Answer::Noticed && unnoticed + believed < 3)
                qInfo("byte %lld, bit %d: after “%s”", static_cast<long long>(at), bit,
                    one.file.mid(at - 24, 24).toPercentEncoding(" {}\":,").constData());
            unnoticed += answer == Answer::SameContent ? 1 : 0;
            believed += answer == Answer::OtherContent ? 1 : 0;
        }
        QVERIFY2(unnoticed + believed == 0,
            qPrintable(u"of %1 flips %2 not noticed, %3 believed"_s.arg(flips).arg(unnoticed).arg(
                believed)));
    }

    void case75_theEndIsMissing_data() { specimens(); }
    void case75_theEndIsMissing()
    {
        const Specimen &one = specimen();
        SeededRandom dice(752);
        for (int i = 0; i < rounds(60); ++i) {
            auto length =
                static_cast<qsizetype>(dice.below(static_cast<std::uint64_t>(one.file.size())));
            if (i % 3 == 0) // whole pages
                length -= length % 4096;
            QVERIFY2(answerTo(path(), one.file.first(length), one.content) == Answer::Noticed,
                qPrintable(QString::number(length)));
        }
    }

private:
    static void specimens()
    {
        QTest::addColumn<bool>("chair");
        QTest::newRow("chair") << true;
        QTest::newRow("judge") << false;
    }
    const Specimen &specimen() const
    {
        QFETCH(bool, chair);
        return chair ? m_chair : m_judge;
    }
    Answer flipped(const Specimen &one, qsizetype at, int bit) const
    {
        QByteArray bytes = one.file;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
        return answerTo(path(), bytes, one.content);
    }
    QString path() const { return m_folder.filePath(u"a é.juri"_s); }

    QTemporaryDir m_folder;
    Specimen m_chair, m_judge;
};

QTEST_GUILESS_MAIN(BitRotTest)
#include "tst_bitrot.moc"
