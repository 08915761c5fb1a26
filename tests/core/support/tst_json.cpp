// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/json.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using juri::ErrorCode;
using juri::Json;

namespace {

rc::Gen<Json> genJson(int depth)
{
    const auto leaf = rc::gen::oneOf(
        rc::gen::map(rc::gen::inRange<std::int64_t>(-9007199254740991, 9007199254740991),
            [](std::int64_t n) { return Json(n); }),
        rc::gen::map(rc::gen::arbitrary<bool>(), [](bool b) { return Json(b); }),
        rc::gen::map(rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '~')),
            [](const std::string &s) { return Json(QString::fromStdString(s) + u"\n\té✓"_s); }));
    if (depth == 0)
        return leaf;
    const auto key =
        rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange<char>('!', '~')));
    return rc::gen::oneOf(leaf,
        rc::gen::map(rc::gen::resize(4, rc::gen::container<std::vector<Json>>(genJson(depth - 1))),
            [](Json::List l) { return Json(std::move(l)); }),
        rc::gen::map(
            rc::gen::resize(4, rc::gen::container<std::vector<std::pair<std::string, Json>>>(
                                   rc::gen::pair(rc::gen::resize(60, key), genJson(depth - 1)))),
            [](const std::vector<std::pair<std::string, Json>> &members) {
                Json::Object object;
                for (const auto &[name, value] : members)
                    object.emplace(QString::fromStdString(name).left(64), value);
                return Json(std::move(object));
            }));
}

} // namespace

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSpelling()
    {
        const Json json =
            Json::Object{{u"b"_s, 1}, {u"a"_s, Json::List{true, u"ü\n\"\\"_s, Json::Object{}}}};
        QCOMPARE(json.toBytes(), QByteArray("{\"a\":[true,\"ü\\n\\\"\\\\\",{}],\"b\":1}"));
        QVERIFY(Json::parseCanonical(json.toBytes()).value() == json);
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &bytes) {
            QTest::newRow(name) << bytes;
        };
        row("empty", "");
        row("duplicate keys", R"({"a":1,"a":2})");
        row("unsorted keys", R"({"b":1,"a":2})");
        row("BOM", "\xEF\xBB\xBF{}");
        row("blank", "{ }");
        row("newline at the end", "{}\n");
        row("fraction", R"({"a":1.0})");
        row("exponent", R"({"a":1e2})");
        row("minus zero", R"({"a":-0})");
        row("2^53", R"({"a":9007199254740992})");
        row("2^64", R"({"a":18446744073709551616})");
        row("needless escape", R"({"a":"\u0041"})");
        row("escaped slash", R"({"a":"\/"})");
        row("lone surrogate", R"({"a":"\ud800"})");
        row("control character", "{\"a\":\"\x01\"}");
        row("escaped control character", R"({"a":"\u0001"})");
        row("NUL in a text", QByteArray("{\"a\":\"x\0y\"}", 11));
        row("NUL in a key", R"({"\u0000":1})");
        row("key that is not ASCII", R"({"é":1})");
        row("empty key", R"({"":1})");
        row("key of 65", "{\"" + QByteArray(65, 'k') + "\":1}");
        row("null", R"({"a":null})");
        row("list at the top", "[]");
        row("number at the top", "1");
        row("not NFC", "{\"a\":\"e\xCC\x81\"}");
        row("broken UTF-8", "{\"a\":\"\xC3\"}");
        row("text beyond 64 KiB", "{\"a\":\"" + QByteArray(64 * 1024 + 1, 'x') + "\"}");
        QByteArray deep("{}");
        for (int i = 0; i < 8; ++i)
            deep = "{\"a\":" + deep + "}";
        row("depth 9", deep);
        row("depth a million", QByteArray(1'000'000, '['));
        row("two million and one tokens",
            "{\"a\":[" + QByteArray("0,").repeated(2'000'000) + "0]}");
        row("truncated", R"({"a":[1,2)");
        row("two values", "{}{}");
    }
    void hostile()
    {
        QFETCH(QByteArray, bytes);
        const auto result = Json::parseCanonical(bytes);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadPayload);
        QVERIFY(!result.error().message.isEmpty());
    }

    void combiningMarksStayInTheirText()
    {
        // A mark after a line feed, or at the start of a text, meets only the syntax before it.
        const Json json = Json::Object{{u"a"_s, u"line\n\u0303tilde"_s}, {u"b"_s, u"\u0301"_s}};
        QVERIFY(Json::parseCanonical(json.toBytes()).value() == json);
        const Json decomposed = Json::Object{{u"a"_s, Json::List{u"e\u0301"_s}}};
        QVERIFY(!Json::parseCanonical(decomposed.toBytes()));
        QVERIFY(Json::parse(decomposed.toBytes()).value() == decomposed);
        QVERIFY(Json::parseCanonical(decomposed.inNormalForm().toBytes()));
    }

    void depthEightIsAllowed()
    {
        QByteArray deep("{}");
        for (int i = 0; i < 7; ++i)
            deep = "{\"a\":" + deep + "}";
        QVERIFY(Json::parseCanonical(deep));
    }

    void generatedValuesRoundTrip()
    {
        QVERIFY(rc::check("what we write we read, and a second reader agrees", [] {
            const Json json = Json::Object{{u"top"_s, *genJson(3)}};
            const QByteArray bytes = json.toBytes();
            RC_ASSERT(Json::parseCanonical(bytes).value() == json);
            RC_ASSERT(QJsonDocument::fromJson(bytes).toJson(QJsonDocument::Compact) == bytes);
        }));
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
