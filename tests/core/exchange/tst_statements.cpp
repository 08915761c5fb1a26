// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/statements.h"

#include "core/exchange/envelope.h"
#include "core/exchange/sshsig.h"
#include "core/support/files.h"
#include "tests/support/competitionbuilder.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::test;

namespace {

/// The body with one text replaced, signed anew by the same key, as somebody with a key would.
QByteArray tampered(
    Statement statement, const SigningKey &key, const QByteArray &from, const QByteArray &to)
{
    if (!statement.body.contains(from))
        qFatal("the statement does not contain %s", from.constData());
    statement.body.replace(from, to);
    const auto type = statementTypeFrom(statement.type);
    statement.signature = signSsh(statement.body, namespaceOf(type.value()), key);
    return envelopeBytes(statement);
}

PackageContent smallPackage()
{
    const Competition competition = aCompetition(2, 3);
    return readPackage(aPackage(competition)).value();
}

ScoreSheet smallSheet()
{
    const Competition competition = aCompetition(1, 2);
    return aSheet(competition, aPackage(competition), 1, 16);
}

Statement smallSheetStatement()
{
    return signedSheet(smallSheet(), aCompetition(1, 2), keyOf(1));
}

} // namespace

class StatementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherSpellingsOfTheSameJson_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to) {
            QTest::newRow(name) << from << to;
        };
        row("the same key twice", "\"rev\":1,", "\"rev\":1,\"rev\":1,");
        row("the same key twice, other value", "\"rev\":1,", "\"rev\":1,\"rev\":2,");
        row("byte order mark", "{\"claimed", "\xEF\xBB\xBF{\"claimed");
        row("fraction", "\"C1\":16", "\"C1\":16.0");
        row("exponent", "\"C1\":16", "\"C1\":16e0");
        row("leading zero", "\"C1\":16", "\"C1\":016");
        row("negative zero", "\"C1\":16", "\"C1\":-0");
        row("2^53", "\"C1\":16", "\"C1\":9007199254740992");
        row("2^64", "\"C1\":16", "\"C1\":18446744073709551616");
        row("null", "\"C1\":16", "\"C1\":null");
        row("escaped letter", "\"J01\"", "\"\\u004a01\"");
        row("escaped slash", "\"state\":\"final\"", "\"state\":\"final\\/\"");
        row("lone surrogate", "d-00000000", "d-\\ud800");
        row("raw control character", "d-00000000", "d-\x01");
        row("not UTF-8", "d-00000000", "d-\xFF");
        row("decomposed text", "d-00000000", "d-e\xCC\x81");
        row("direction of writing", "d-00000000", "d-\xE2\x80\xAE");
        row("key with a NUL", "\"rev\":1,", "\"rev\\u0000\":1,");
        row("keys not ascending", "\"rehearsal\":false,\"rev\":1,",
            "\"rev\":1,\"rehearsal\":false,");
        row("newline at the end", "\"v\":1}", "\"v\":1}\n");
        row("two values", "\"v\":1}", "\"v\":1}{}");
        row("list at the top", "{\"claimed", "[{\"claimed");
        row("nested too deeply", "\"C1\":16", "\"C1\":[[[[[[[[1]]]]]]]]");
        row("a million levels", "\"C1\":16", "\"C1\":" + QByteArray(1'000'000, '['));
        row("text of 64 KiB and one", "d-00000000", QByteArray(64 * 1024 + 1, 'd'));
    }
    void otherSpellingsOfTheSameJson()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const auto file = verifyFile(tampered(smallSheetStatement(), keyOf(1), from, to));
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::BadPayload);
        QVERIFY(!file.error().message.isEmpty());
    }

    void packagesThatLie_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to) {
            QTest::newRow(name) << from << to;
        };
        const QByteArray identityPoint =
            sshKeyText(QByteArray(1, '\1') + QByteArray(31, '\0')).toLatin1();
        const QByteArray second = sshKeyText(keyOf(2).publicKey()).toLatin1();
        row("number 0", "\"seq\":1", "\"seq\":0");
        row("number 900 of nothing", "\"seq\":1", "\"seq\":900");
        row("first of another", "\"prev\":[]", "\"prev\":[\"" + QByteArray(64, 'a') + "\"]");
        row("small-order key in the roster", second, identityPoint);
        row("one key under two names", second, sshKeyText(keyOf(1).publicKey()).toLatin1());
        row("another kind of key", second, "ssh-rsa AAAAB3NzaC1yc2E=");
        row("roster not ascending", "\"judge\":\"J02\"", "\"judge\":\"J00\"");
        row("assignment of an unknown entry", "\"J02\":[\"001\",\"002\",\"003\"]",
            "\"J02\":[\"001\",\"002\",\"004\"]");
        row("assignments not ascending", "\"J02\":[\"001\",\"002\",\"003\"]",
            "\"J02\":[\"001\",\"003\",\"002\"]");
        row("assignment of an unknown judge", "\"J02\":[\"001\"", "\"J05\":[\"001\"");
        row("judge with nothing assigned", "\"J02\":[\"001\",\"002\",\"003\"]", "\"J02\":[]");
        row("changed entry", "Inovasi 2", "Inovasi 7");
        row("entry without a title", "\"title\":\"Inovasi 2\"", "\"title\":\"\"");
        row("entry with an empty field", "\"id\":\"002\"", "\"group\":\"\",\"id\":\"002\"");
        row("entries not ascending", "\"id\":\"002\"", "\"id\":\"009\"");
        row("unknown field of an entry", "\"id\":\"002\"", "\"id\":\"002\",\"note\":\"x\"");
        row("unknown comparison", "\"compared\":\"in-person\"", "\"compared\":\"yes\"");
        row("no stage", "\"stage\":{\"id\":\"S1\"", "\"stage\":{\"id\":\"\"");
        row("title of 501 characters", "Lomba Inovasi", QByteArray(501, 'L'));
    }
    void packagesThatLie()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const Statement package = makePackage(smallPackage(), chairKey()).value();
        const auto file = verifyFile(tampered(package, chairKey(), from, to));
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::BadPayload);
    }

    void anotherRubricThanTheSignedOne()
    {
        Statement package = makePackage(smallPackage(), chairKey()).value();
        QVERIFY(package.members[1].bytes.contains("\"weight\":30"));
        package.members[1].bytes.replace("\"weight\":30", "\"weight\":31");
        QCOMPARE(verifyFile(envelopeBytes(package)).error().code, ErrorCode::BadContainer);
    }

    void rubricsHaveOneSpelling()
    {
        Statement package = makePackage(smallPackage(), chairKey()).value();
        const QByteArray before = package.members[1].bytes;
        QByteArray after = before;
        after.replace("\"highest\":\"10\",\"id\":\"C1\"",
            "\"guidance\":\"\",\"highest\":\"10\",\"id\":\"C1\"");
        QVERIFY(after != before);
        package.members[1].bytes = after;
        package.body.replace(sha256(before).toHex(), sha256(after).toHex());
        const auto file = verifyFile(
            tampered(package, chairKey(), "\"size\":" + QByteArray::number(before.size()),
                "\"size\":" + QByteArray::number(after.size())));
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::BadPayload);
    }

    void packagesBeyondTheLimitsAreNotMade()
    {
        PackageContent content = smallPackage();
        content.entries.clear();
        content.assignments.clear();
        for (int i = 0; i < 20'001; ++i)
            content.entries.push_back(
                {.id = EntryId::literal(u"%1"_s.arg(i, 5, 10, QChar(u'0'))), .title = u"t"_s});
        QCOMPARE(makePackage(content, chairKey()).error().code, ErrorCode::TooLarge);
        content.entries.pop_back();
        QVERIFY(makePackage(content, chairKey()));
    }

    void manyStagesOfAPackageComeBack()
    {
        PackageContent content = smallPackage();
        content.seq = 3;
        content.prev = {QByteArray(32, 'p')};
        content.setup.rehearsal = true;
        content.roster[1].institution = u"Universitas"_s;
        content.roster[1].compared = KeyComparison::Telephone;
        content.entries[0].summary = u"Baris satu\n\tbaris dua “kutip” \\ </b>"_s;
        content.entries[1].title = u"'); DROP TABLE statement;-- %s%n ${x} \" \\"_s;
        content.stage.rules.passMark = Fraction::fromDecimal(u"7.5");
        content.assignments.erase(content.assignments.begin());
        const Statement made = makePackage(content, chairKey()).value();
        const auto file = verifyFile(envelopeBytes(made));
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QVERIFY(readPackage(file->statement).value() == content);
    }

    void decomposedTextsAreSignedComposed()
    {
        const QString decomposed = u"Cafe\u0301"_s;
        PackageContent content = smallPackage();
        content.setup.title = decomposed;
        content.entries[0].title = decomposed;
        content.stage.rubric.title = decomposed;
        const auto package = makePackage(content, chairKey());
        QVERIFY2(package, package ? "" : qPrintable(package.error().detail));
        const PackageContent read = readPackage(*package).value();
        QCOMPARE(read.setup.title, u"Caf\u00e9"_s);
        // The chair's own decomposed texts have the hashes that the judges see.
        QCOMPARE(rubricHash(content.stage), rubricHash(read.stage));
        QCOMPARE(entriesHash(content.entries), entriesHash(read.entries));

        ScoreSheet sheet = smallSheet();
        sheet.evaluations[0].note = decomposed;
        sheet.evaluations[1].standing = Standing::Recused;
        sheet.evaluations[1].standingReason = decomposed;
        sheet.evaluations[1].marks.clear();
        const Statement statement = signedSheet(sheet, aCompetition(1, 2), keyOf(1));
        QCOMPARE(readSheet(statement)->evaluations[0].note, u"Caf\u00e9"_s);
        QVERIFY(verifyFile(envelopeBytes(statement)));
    }

    void aColumnNamedTypeConfusesNobody()
    {
        PackageContent content = smallPackage();
        content.entries[0].attributes.insert_or_assign(u"type"_s, u"identity"_s);
        content.entries[1].attributes.insert_or_assign(u"type"_s, u"score-sheet"_s);
        const Statement package = makePackage(content, chairKey()).value();
        const auto file = verifyFile(envelopeBytes(package));
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QVERIFY(file->type == StatementType::CompetitionPackage);
    }

    void notesThatSayNothingHaveNoSecondSpelling_data()
    {
        QTest::addColumn<QByteArray>("notes");
        QTest::newRow("empty entry") << QByteArray("{\"001\":{}}");
        QTest::newRow("empty note") << QByteArray("{\"001\":{\"entry\":\"\"}}");
        QTest::newRow("empty criteria")
            << QByteArray("{\"001\":{\"criteria\":{},\"entry\":\"x\"}}");
        QTest::newRow("empty note on a criterion")
            << QByteArray("{\"001\":{\"criteria\":{\"C1\":\"\"}}}");
        QTest::newRow("entry not on the sheet") << QByteArray("{\"009\":{\"entry\":\"x\"}}");
        QTest::newRow("unknown field") << QByteArray("{\"001\":{\"entry\":\"x\",\"mood\":\"y\"}}");
        QTest::newRow("not an object") << QByteArray("{\"001\":\"x\"}");
    }
    void notesThatSayNothingHaveNoSecondSpelling()
    {
        QFETCH(QByteArray, notes);
        Statement statement = smallSheetStatement();
        const QByteArray before = statement.members[0].bytes;
        QVERIFY(before.startsWith("{\"notes\":{}"));
        QByteArray after = before;
        after.replace("{\"notes\":{}", QByteArray("{\"notes\":" + notes));
        statement.members[0].bytes = after;
        statement.body.replace(sha256(before).toHex(), sha256(after).toHex());
        const QByteArray size = "\"size\":" + QByteArray::number(before.size());
        const auto file = verifyFile(
            tampered(statement, keyOf(1), size, "\"size\":" + QByteArray::number(after.size())));
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::BadPayload);
    }

    void identitiesHoldNothingElse()
    {
        const IdentityContent content{u"Judge J1"_s, keyOf(1).publicKey(), noon()};
        Statement identity = makeIdentity(content, keyOf(1)).value();
        QVERIFY(readIdentity(identity).value() == content);
        identity.members.push_back({u"notes.json"_s, "{}"});
        QCOMPARE(verifyFile(envelopeBytes(identity)).error().code, ErrorCode::BadContainer);
        QCOMPARE(
            makeIdentity({u" "_s, {}, noon()}, keyOf(1)).error().code, ErrorCode::InvalidValue);
        QCOMPARE(makeIdentity({QString(201, u'n'), {}, noon()}, keyOf(1)).error().code,
            ErrorCode::InvalidValue);
        const QString longest(200, u'n');
        QCOMPARE(
            readIdentity(makeIdentity({longest, {}, noon()}, keyOf(1)).value())->name, longest);
    }

    void blankIsNotZeroIsNotNotApplicable()
    {
        const Competition competition = aCompetition(1, 3);
        ScoreSheet sheet = aSheet(competition, aPackage(competition), 1, 0);
        sheet.state = SheetState::Partial;
        sheet.evaluations[0].marks.erase(criterionId(1));
        sheet.evaluations[1].marks[criterionId(1)] = NotApplicable();
        const ScoreSheet read = readSheet(signedSheet(sheet, competition, keyOf(1))).value();
        QVERIFY(!read.evaluations[0].mark(criterionId(1)));
        QVERIFY(read.evaluations[1].mark(criterionId(1)) == Mark(NotApplicable()));
        QVERIFY(read.evaluations[2].mark(criterionId(1)) == Mark(Points(0)));
    }

    void notApplicableIsListedInOrder()
    {
        ScoreSheet sheet = smallSheet();
        sheet.evaluations[0].marks[criterionId(1)] = NotApplicable();
        sheet.evaluations[0].marks[criterionId(2)] = NotApplicable();
        const Statement statement = signedSheet(sheet, aCompetition(1, 2), keyOf(1));
        QVERIFY(verifyFile(envelopeBytes(statement)));
        for (const QByteArray other : {"[\"C2\",\"C1\"]", "[\"C1\",\"C1\"]", "[]", "[1,2]"}) {
            const auto file = verifyFile(tampered(statement, keyOf(1), "[\"C1\",\"C2\"]", other));
            QVERIFY(!file);
            QCOMPARE(file.error().code, ErrorCode::BadPayload);
        }
    }

    void anySheetComesBack()
    {
        QVERIFY(rc::check("what was signed is what is read", [] {
            const int entries = *rc::gen::inRange(0, 6);
            const Competition competition = aCompetition(1, entries);
            ScoreSheet sheet = aSheet(competition, aPackage(competition), 1, 1);
            sheet.state = SheetState::Partial;
            sheet.journalSeq = *rc::gen::inRange<qint64>(0, 9'007'199'254'740'991);
            for (Evaluation &evaluation : sheet.evaluations) {
                for (const CriterionId &criterion : {criterionId(1), criterionId(2)}) {
                    switch (*rc::gen::inRange(0, 4)) {
                    case 0:
                        evaluation.marks.erase(criterion);
                        break;
                    case 1:
                        evaluation.marks[criterion] = NotApplicable();
                        break;
                    default:
                        evaluation.marks[criterion] = *rc::gen::inRange<Points>(-30, 30);
                    }
                }
                const auto text = *rc::gen::container<std::string>(rc::gen::inRange(' ', '\x7f'));
                evaluation.note = QString::fromStdString(text);
                if (!text.empty())
                    evaluation.notes[criterionId(2)] = evaluation.note;
            }
            const Statement statement = signedSheet(sheet, competition, keyOf(1));
            const auto file = verifyFile(envelopeBytes(statement));
            RC_ASSERT(file.has_value());
            RC_ASSERT(readSheet(file->statement).value() == sheet);
        }));
    }
};

QTEST_GUILESS_MAIN(StatementsTest)
#include "tst_statements.moc"
