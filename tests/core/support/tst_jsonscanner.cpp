// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/json.h"
#include "core/support/jsonscanner.h"
#include "core/support/random.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using juri::Json;
using juri::JsonScanner;
using juri::SeededRandom;

namespace {

/// What the profile says in one sentence, done slowly: another parser, our writer, one comparison.
std::optional<Json> slowlyRead(const QByteArray &bytes)
{
    auto json = Json::parse(bytes);
    if (!json || json->toBytes() != bytes || json->inNormalForm() != *json)
        return std::nullopt;
    return *std::move(json);
}

/// Passes over everything without looking at it.
bool isWholeAfterSkipping(const QByteArray &bytes)
{
    JsonScanner scanner(bytes);
    scanner.skip();
    return scanner.isWhole();
}

bool agree(const QByteArray &bytes)
{
    const auto slow = slowlyRead(bytes);
    const auto quick = Json::parseCanonical(bytes);
    const bool same = slow ? quick && *quick == *slow : !quick;
    return same && isWholeAfterSkipping(bytes) == slow.has_value();
}

/// Pieces that are right somewhere, wrong elsewhere, or wrong everywhere.
const std::vector<QByteArray> &pieces()
{
    static const std::vector<QByteArray> all{"{", "}", "[", "]", ",", ":", "\"", "\\", "\\n", "\\t",
        "\\\"", "\\\\", "\\/", "\\r", "\\b", "\\f", "\\u0041", "\\u000a", "\\ud800", "\\udc00",
        "\\u00e9", " ", "\n", "\t", "\r", QByteArray(1, '\0'), "\x01", "\x1f", "\x7f", "0", "-0",
        "-", "-1", "00", "01", "1.0", "1e2", "1E0", "+1", "9007199254740991", "9007199254740992",
        "-9007199254740991", "-9007199254740992", "99999999999999999", "18446744073709551616",
        "true", "false", "null", "tru", "falsee", "\xC3\xA9", "e\xCC\x81", "\xCC\x81", "n\xCC\x83",
        "\\n\xCC\x83", "\xC3", "\xA9", "\xFF", "\xED\xA0\x80", "\xC0\x80", "\xF4\x90\x80\x80",
        "\xF0\x9F\x98\x80", "\xEF\xBB\xBF", "\xEF\xBF\xBE", "\xEF\xB7\x90", "\xE2\x80\xAE",
        "\xE1\x84\x80\xE1\x85\xA1", "\xEF\xAC\x81", "{}", "[]", "\"\"", "\"a\":1", ",\"b\":{}",
        "[1,2]", "\"z\"", "\"a\":1,\"a\":1", "\"b\":1,\"a\":1", "[[[[[[[1]]]]]]]", "\"k\\\"\":1",
        "\"k\\\\\":1", "\"k\\n\":1"};
    return all;
}

const QByteArray &piece(SeededRandom &random)
{
    return pieces().at(static_cast<size_t>(random.below(pieces().size())));
}

QString anyText(SeededRandom &random)
{
    static const QString letters = u"ab\"\\/\n\té\u0301\uFEFF語\u007f\u200d\u1100\u1161 ~"_s;
    QString text;
    for (auto left = random.below(6); left > 0; --left) {
        if (random.below(8) == 0)
            text += QString::fromUcs4(U"\U0001F600", 1);
        else
            text += letters.at(
                static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(letters.size()))));
    }
    return text;
}

Json anyJson(SeededRandom &random, int depth)
{
    switch (random.below(depth > 0 ? 6 : 3)) {
    case 0:
        return static_cast<std::int64_t>(random.next() >> (11 + random.below(53))) *
               (random.below(2) == 0 ? 1 : -1);
    case 1:
        return random.below(2) == 0;
    case 2:
        return anyText(random);
    case 3:
    case 4: {
        Json::Object members;
        for (auto left = random.below(5); left > 0; --left) {
            QString key;
            for (auto letters = 1 + random.below(3); letters > 0; --letters)
                key += QChar(static_cast<char16_t>(' ' + random.below(95)));
            members.insert_or_assign(key, anyJson(random, depth - 1));
        }
        return members;
    }
    default:
        break;
    }
    Json::List items;
    for (auto left = random.below(5); left > 0; --left)
        items.push_back(anyJson(random, depth - 1));
    return items;
}

QByteArray anyDocument(SeededRandom &random)
{
    const Json json = Json::Object{{u"top"_s, anyJson(random, 1 + int(random.below(4)))}};
    return random.below(4) == 0 ? json.toBytes() : json.inNormalForm().toBytes();
}

void mutate(QByteArray &bytes, SeededRandom &random)
{
    const auto place = [&] {
        return static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bytes.size()) + 1));
    };
    const qsizetype at = place();
    const qsizetype length = std::min<qsizetype>(bytes.size() - at, qsizetype(random.below(5)));
    switch (random.below(5)) {
    case 0:
        bytes.insert(at, piece(random));
        break;
    case 1:
        bytes.replace(at, length, piece(random));
        break;
    case 2:
        bytes.remove(at, length);
        break;
    case 3:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(random.below(256));
        break;
    default:
        bytes.insert(place(), bytes.mid(at, length));
    }
}

} // namespace

class JsonScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every piece alone, in each place of a document, and in place of each byte.
    void agreesWithTheSlowReaderOnEveryPiece()
    {
        const QByteArray small("{\"a\":[1,\"x\"],\"b\":{\"c\":true,\"d\":\"\xC3\xA9\\n\"}}");
        QVERIFY(slowlyRead(small));
        int accepted = 0;
        for (const QByteArray &one : pieces()) {
            QVERIFY(agree(one));
            for (qsizetype at = 0; at <= small.size(); ++at) {
                QByteArray inserted = small;
                inserted.insert(at, one);
                QByteArray replaced = small;
                replaced.replace(at, 1, one);
                QVERIFY2(agree(inserted), inserted.toHex().constData());
                QVERIFY2(agree(replaced), replaced.toHex().constData());
                accepted += slowlyRead(inserted) ? 1 : 0;
            }
        }
        QVERIFY(accepted > 100); // both answers occur
    }

    void agreesWithTheSlowReaderOnGeneratedAndMutatedDocuments()
    {
        SeededRandom random(20261);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 15'000; ++i) {
            QByteArray bytes = anyDocument(random);
            for (auto left = random.below(4); left > 0; --left)
                mutate(bytes, random);
            QVERIFY2(agree(bytes), bytes.toHex().constData());
            ++(slowlyRead(bytes) ? accepted : refused);
        }
        QVERIFY(accepted > 1000 && refused > 1000);
    }

    void agreesAtTheLimits()
    {
        const auto text = [](qsizetype size) {
            return QByteArray("{\"a\":\"" + QByteArray(size, 'x') + "\"}");
        };
        const auto key = [](qsizetype size) {
            return QByteArray("{\"" + QByteArray(size, 'k') + "\":1}");
        };
        for (const qsizetype size : {64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1})
            QVERIFY(agree(text(size)) && agree(text(size - 2).replace("\"x", "\"\\n\xC3\xA9")));
        for (const qsizetype size : {63, 64, 65})
            QVERIFY(agree(key(size)) && agree(key(size - 1).replace("{\"k", "{\"\\\"k")));
        for (int depth = 6; depth <= 10; ++depth) {
            QVERIFY(agree("{\"a\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}"));
            QVERIFY(agree(QByteArray("{\"a\":").repeated(depth) + "1" + QByteArray(depth, '}')));
        }
        // The top and its list are two values more.
        for (const int numbers : {1'999'997, 1'999'998, 1'999'999}) {
            const QByteArray many = "{\"a\":[" + QByteArray("0,").repeated(numbers - 1) + "0]}";
            QCOMPARE(isWholeAfterSkipping(many), numbers + 2 <= Json::maxTokens);
            QCOMPARE(slowlyRead(many).has_value(), numbers + 2 <= Json::maxTokens);
        }
    }

    void handsOutWhatStandsThere()
    {
        const QByteArray bytes("{\"a\":[1,-2,\"x\\n\\\"\xC3\xA9\"],"
                               "\"b\":{\"k\\\\\":true},\"c\":\"last\"}");
        JsonScanner scanner(bytes);
        QVERIFY(scanner.enterObject() && scanner.nextMember());
        QVERIFY(scanner.key() == "a" && !scanner.enterObject() && scanner.enterList());
        QVERIFY(scanner.nextItem());
        QCOMPARE(scanner.number(), 1);
        QVERIFY(scanner.nextItem());
        QCOMPARE(scanner.number(), -2);
        QVERIFY(scanner.nextItem() && scanner.kind() == JsonScanner::Kind::Text);
        QCOMPARE(scanner.string(), u"x\n\"é"_s);
        QVERIFY(!scanner.nextItem());
        QVERIFY(scanner.nextMember() && scanner.key() == "b" && scanner.enterObject());
        QVERIFY(scanner.nextMember() && scanner.key() == "k\\" && scanner.boolean());
        QVERIFY(!scanner.nextMember());
        QVERIFY(scanner.nextMember() && scanner.key() == "c" && !scanner.isWhole());
        QVERIFY(!scanner.nextMember()); // the text nobody read is passed over
        QVERIFY(scanner.isWhole());
    }

    void givesNothingAfterAnOffence()
    {
        const QByteArray bytes("{\"a\":[1,2 ],\"b\":3}");
        JsonScanner scanner(bytes);
        QVERIFY(scanner.enterObject() && scanner.nextMember() && scanner.enterList());
        QVERIFY(scanner.nextItem() && scanner.nextItem());
        QVERIFY(!scanner.nextItem() && !scanner.nextMember() && !scanner.enterObject());
        QVERIFY(scanner.kind() == JsonScanner::Kind::Nothing && !scanner.isWhole());
        QCOMPARE(scanner.error().code, juri::ErrorCode::BadPayload);
    }
};

QTEST_GUILESS_MAIN(JsonScannerTest)
#include "tst_jsonscanner.moc"
