// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/envelope.h"
#include "core/exchange/sshsig.h"
#include "core/support/files.h"
#include "core/support/random.h"
#include "tests/core/exchange/slowsheet.h"
#include "tests/support/competitionbuilder.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// A sheet with something of everything: marks, what does not apply, recused, no show, notes.
Statement richSheet()
{
    const Competition competition = aCompetition(1, 6);
    ScoreSheet sheet = aSheet(
        competition, aPackage(competition), 1, 16, 3, {QByteArray(32, 'a'), QByteArray(32, 'b')});
    auto &cells = sheet.evaluations;
    cells[0].marks[criterionId(1)] = NotApplicable();
    cells[1].marks[criterionId(1)] = NotApplicable();
    cells[1].marks[criterionId(2)] = NotApplicable();
    cells[2].standing = Standing::Recused;
    cells[2].standingReason = u"alasan \u201csaya\u201d"_s;
    cells[2].marks.clear();
    cells[3].standing = Standing::NoShow;
    cells[3].marks.clear();
    cells[4].notes.insert_or_assign(criterionId(2), u"baris\n\"dua\""_s);
    cells[4].note = u"caf\u00e9"_s;
    cells[5].note = u"-"_s;
    return signedSheet(sheet, competition, keyOf(1));
}

/// What stands in a sheet, and what could stand in its place.
const std::vector<QByteArray> &words()
{
    static const std::vector<QByteArray> all{"{}", "[]", "\"\"", "0", "1", "-1", "2", "16", "true",
        "false", "\"001\"", "\"002\"", "\"003\"", "\"004\"", "\"007\"", "\"C1\"", "\"C2\"",
        "\"C3\"", "[\"C1\"]", "[\"C1\",\"C2\"]", "[\"C2\",\"C1\"]", "{\"C1\":1}",
        "{\"C1\":1,\"C2\":2}", "{\"C2\":\"x\"}", "{\"001\":\"x\"}", "{\"003\":\" \"}",
        "{\"004\":\"\"}", "{\"001\":{\"C1\":1}}", "{\"001\":[\"C1\"]}", "{\"003\":[\"C1\"]}",
        "\"final\"", "\"partial\"", "\"draft\"", "\"score-sheet\"", "\"identity\"", "\"notes\"",
        "\" J\"", "\"J\\\"\"", "\"\xC3\xA9\"", "\"2026-05-14T12:00:00Z\"",
        "\"2026-02-30T12:00:00Z\"", "\"2026-05-14T24:00:00Z\"", "\"0000-01-01T00:00:00Z\"",
        "\"0042-01-01T00:00:00Z\"", "\"1752-09-14T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"",
        "\"2026-05-14T12:00:60Z\"", "\"2026-05-14 12:00:00Z\"", "\"+026-05-14T12:00:00Z\"",
        "1000000000", "1000000001", "9007199254740991", "\"" + QByteArray(64, 'a') + "\"",
        "\"" + QByteArray(64, 'A') + "\"", "[\"" + QByteArray(64, 'a') + "\"]",
        "[{\"path\":\"notes.json\"}]", "null", "1.0", "\"" + QByteArray(65, 'x') + "\"",
        "\"" + QByteArray(501, 'x') + "\"", "\"\xE2\x80\xAE\"", "\"a\\nb\""};
    return all;
}

/// Where the values of a document begin and end: after a colon, comma or bracket.
QByteArray withOtherValue(const QByteArray &bytes, SeededRandom &random)
{
    std::vector<qsizetype> starts;
    for (qsizetype i = 1; i < bytes.size(); ++i) {
        if (bytes[i - 1] == ':' || bytes[i - 1] == ',' || bytes[i - 1] == '[')
            starts.push_back(i);
    }
    const qsizetype start = starts.at(static_cast<size_t>(random.below(starts.size())));
    qsizetype end = start;
    int depth = 0;
    for (bool quoted = false; end < bytes.size(); ++end) {
        const char c = bytes[end];
        if (c == '"' && bytes[end - 1] != '\\')
            quoted = !quoted;
        if (quoted)
            continue;
        if (depth == 0 && (c == ',' || c == ':' || c == '}' || c == ']'))
            break;
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }
    QByteArray other = bytes;
    switch (random.below(4)) {
    case 0: // without this value, and the comma after it
        return other.remove(start, end - start + 1);
    case 1: // twice
        return other.insert(end, ',' + bytes.sliced(start, end - start));
    default:
        return other.replace(
            start, end - start, words().at(static_cast<size_t>(random.below(words().size()))));
    }
}

/// files[] for other notes, so that what they say is read.
void listAgain(Statement &statement, const QByteArray &before)
{
    const QByteArray &after = statement.members[0].bytes;
    statement.body.replace(sha256(before).toHex(), sha256(after).toHex());
    statement.body.replace(QByteArray("\"size\":" + QByteArray::number(before.size())),
        QByteArray("\"size\":" + QByteArray::number(after.size())));
}

bool agreeOn(const Statement &statement)
{
    const auto slow = slowlyReadSheet(statement);
    const auto quick = readSheet(statement);
    const auto checked = wire::checkSheet(statement);
    if (!slow)
        return !quick && !checked && quick.error().code == slow.error().code &&
               checked.error().code == slow.error().code;
    const auto known = wire::readKnownSheet(statement);
    return quick && *quick == *slow && known && *known == *slow && checked &&
           checked->competition == slow->competition && checked->rehearsal == slow->rehearsal;
}

} // namespace

class SheetReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheSlowReader()
    {
        SeededRandom random(77);
        const Statement good = richSheet();
        QVERIFY(slowlyReadSheet(good) && agreeOn(good));
        std::map<ErrorCode, int> codes;
        int accepted = 0;
        for (int i = 0; i < 8'000; ++i) {
            Statement statement = good;
            const bool notes = random.below(3) == 0;
            QByteArray &bytes = notes ? statement.members[0].bytes : statement.body;
            for (auto left = 1 + random.below(2); left > 0; --left)
                bytes = withOtherValue(bytes, random);
            if (notes)
                listAgain(statement, good.members[0].bytes);
            QVERIFY2(agreeOn(statement), bytes.constData());
            const auto slow = slowlyReadSheet(statement);
            if (slow)
                ++accepted;
            else
                ++codes[slow.error().code];
        }
        QVERIFY(accepted > 50);
        for (const ErrorCode code :
            {ErrorCode::BadPayload, ErrorCode::BadSignature, ErrorCode::BadContainer})
            QVERIFY2(codes[code] > 10, qPrintable(QString::number(int(code))));
    }

    void everyWordInEveryPlace()
    {
        const Statement good = richSheet();
        const auto json = Json::parse(good.body);
        for (const auto &[name, value] : *json->object()) {
            for (const QByteArray &word : words()) {
                Statement statement = good;
                const QByteArray key = "\"" + name.toLatin1() + "\":";
                statement.body.replace(QByteArray(key + value.toBytes()), QByteArray(key + word));
                QVERIFY2(agreeOn(statement), statement.body.constData());
            }
            Statement without = good;
            Json::Object rest = *json->object();
            rest.erase(name);
            without.body = Json(rest).toBytes();
            QVERIFY2(agreeOn(without) && !readSheet(without), qPrintable(name));
            rest = *json->object();
            rest.emplace(name + u'x', 1);
            without.body = Json(rest).toBytes();
            QVERIFY2(agreeOn(without) && !readSheet(without), qPrintable(name));
        }
    }

    void whatIsToldFirst()
    {
        Statement statement = richSheet();
        statement.body.replace("\"v\":1}", "\"v\":2}");
        statement.body.replace("\"state\":\"final\"", "\"state\":\"draft\"");
        QCOMPARE(readSheet(statement).error().code, ErrorCode::NewerVersion);
        statement.body.replace("\"type\":\"score-sheet\"", "\"type\":\"identity\"");
        QCOMPARE(readSheet(statement).error().code, ErrorCode::BadSignature);
        statement.body.replace("\"v\":2}", "\"v\":2.0}");
        QCOMPARE(readSheet(statement).error().code, ErrorCode::BadPayload);
    }

    void notesMayBeDetached()
    {
        const Statement whole = richSheet();
        Statement bare = whole;
        bare.members.clear();
        QCOMPARE(readSheet(bare).error().code, ErrorCode::BadContainer);
        QCOMPARE(verifyFile(envelopeBytes(bare)).error().code, ErrorCode::BadContainer);
        ScoreSheet wordless = readSheet(whole).value();
        QVERIFY(readSheet(whole, Detached::Allowed).value() == wordless);
        for (Evaluation &evaluation : wordless.evaluations) {
            evaluation.note.clear();
            evaluation.notes.clear();
        }
        QVERIFY(readSheet(bare, Detached::Allowed).value() == wordless);

        Statement changed = whole; // words that lie beside it are still held to their hash
        changed.members[0].bytes.replace("caf", "cof");
        QCOMPARE(readSheet(changed, Detached::Allowed).error().code, ErrorCode::BadContainer);
        for (const QByteArray files : {"[]", "[1]"}) {
            Statement unlisted = bare;
            const qsizetype at = unlisted.body.indexOf("\"files\":[") + 8;
            unlisted.body.replace(at, unlisted.body.indexOf(']', at) + 1 - at, files);
            QVERIFY(!readSheet(unlisted, Detached::Allowed));
        }
        Statement renamed = bare;
        renamed.body.replace("notes.json", "other.json");
        QCOMPARE(readSheet(renamed, Detached::Allowed).error().code, ErrorCode::BadContainer);
    }

    void thousandsOfCriteriaTakeNoTime()
    {
        // Only has to end: each criterion must not be compared with all before it.
        Statement statement = richSheet();
        QByteArray many;
        for (int i = 0; i < 100'000; ++i)
            many += "\"D" + QByteArray::number(100'000 + i) + "\":1,";
        statement.body.replace("\"002\":[\"C1\",\"C2\"]", "\"002\":[\"C1\"]");
        many = "{\"001\":{\"C2\":16," + many + "\"E\"";
        statement.body.replace("{\"001\":{\"C2\"", many);
        QVERIFY(agreeOn(statement));
    }
};

QTEST_GUILESS_MAIN(SheetReadingTest)
#include "tst_sheetreading.moc"
