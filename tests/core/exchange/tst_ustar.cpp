// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ustar.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

#include <functional>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

QByteArray twoMembers()
{
    return writeUstar({{u"a.json"_s, "first"}, {u"dir/b.json"_s, QByteArray(600, 'x')}});
}

/// Writes the checksum of the first header anew, so that only the planted fault is left.
void mendChecksum(QByteArray &bytes)
{
    int sum = 0;
    for (int i = 0; i < 512; ++i)
        sum += (i >= 148 && i < 156) ? ' ' : static_cast<unsigned char>(bytes[i]);
    bytes.replace(148, 6, QByteArray::number(sum, 8).rightJustified(6, '0'));
}

} // namespace

class UstarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileArchives_data()
    {
        using Plant = std::function<void(QByteArray &)>;
        QTest::addColumn<Plant>("plant");
        const auto row = [](const char *name, const Plant &plant) { QTest::newRow(name) << plant; };
        for (const char type : {'1', '2', '3', '4', '5', '6', '7', 'x', 'g', 'L', 'K', 'S', '\0'})
            QTest::newRow(qPrintable(u"member type "_s + QString::number(type)))
                << Plant([type](QByteArray &b) { b[156] = type; });
        row("link name", [](QByteArray &b) { b[157] = 'x'; });
        row("prefix", [](QByteArray &b) { b[345] = 'x'; });
        row("other magic", [](QByteArray &b) { b.replace(257, 8, "ustar  \0"); });
        row("size beyond the end", [](QByteArray &b) { b.replace(124, 11, "77777777777"); });
        row("negative size", [](QByteArray &b) { b.replace(124, 11, "-0000000005"); });
        row("binary size", [](QByteArray &b) { b[124] = '\x80'; });
        row("size with blanks", [](QByteArray &b) { b.replace(124, 11, "          5"); });
        row("size one too small", [](QByteArray &b) { b.replace(124, 11, "00000000004"); });
        for (const char *name : {"../x", "/etc/x", "C:\\x", "a//b", ".hidden", "a/.b", "CON",
                 "con.txt", "dir/LPT1", "x.", "a b", "\xc3\xa9", "x/"})
            QTest::newRow(name) << Plant([name](QByteArray &b) {
                b.replace(0, 100, QByteArray(name).leftJustified(100, '\0'));
            });
        row("name without an end", [](QByteArray &b) { b.replace(0, 100, QByteArray(100, 'n')); });
        row("bytes after the name's end", [](QByteArray &b) { b[50] = 'x'; });
        row("empty name", [](QByteArray &b) { b.replace(0, 6, QByteArray(6, '\0')); });
        row("dirty padding", [](QByteArray &b) { b[1000] = 'x'; });
        row("same name twice, another case", [](QByteArray &b) {
            b.replace(0, 6, "DIR/B.");
            b.replace(6, 4, "json");
        });
        row("data after the end", [](QByteArray &b) { b[b.size() - 1] = 'x'; });
        row("one end block", [](QByteArray &b) { b.chop(512); });
        row("no end block", [](QByteArray &b) { b.chop(1024); });
        row("many zeros", [](QByteArray &b) { b += QByteArray(1'000'000 / 512 * 512, '\0'); });
        row("odd length", [](QByteArray &b) { b += '\0'; });
    }
    void hostileArchives()
    {
        QFETCH(std::function<void(QByteArray &)>, plant);
        QByteArray bytes = twoMembers();
        plant(bytes);
        mendChecksum(bytes);
        const auto members = readUstar(bytes, 10);
        QVERIFY(!members);
        QCOMPARE(members.error().code, ErrorCode::BadContainer);
    }

    void wrongChecksums()
    {
        QByteArray bytes = twoMembers();
        bytes[149] = bytes[149] == '0' ? '1' : '0';
        QVERIFY(!readUstar(bytes, 10));
        bytes = twoMembers();
        bytes[148] = ' '; // blanks for zeros
        QVERIFY(!readUstar(bytes, 10));
    }

    void ownerModeAndTimeAreNotLookedAt()
    {
        QByteArray bytes = twoMembers();
        bytes.replace(100, 7, "0000755");
        bytes.replace(136, 11, "15000000000");
        mendChecksum(bytes);
        QCOMPARE(readUstar(bytes, 10)->size(), size_t(2));
    }

    void tooManyMembers() { QVERIFY(!readUstar(twoMembers(), 1)); }

    void whatWeWriteWeRead()
    {
        QVERIFY(rc::check("members of any content and size come back", [] {
            const auto contents =
                *rc::gen::container<std::vector<std::string>>(rc::gen::string<std::string>());
            std::vector<UstarMember> members;
            for (size_t i = 0; i < contents.size(); ++i)
                members.push_back({u"m%1.bin"_s.arg(i), QByteArray::fromStdString(contents[i])});
            const auto read = readUstar(writeUstar(members), 1000);
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == members);
        }));
    }
};

QTEST_GUILESS_MAIN(UstarTest)
#include "tst_ustar.moc"
