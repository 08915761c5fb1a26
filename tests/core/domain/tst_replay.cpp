// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/replay.h"
#include "tests/core/store/everyedit.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace juri;
using namespace juri::test;

namespace {

const QString device = u"d-00000001"_s;

/// Knows every statement that was ever added to the competition or by the edits.
StatementLookup lookupOf(const Competition &competition, const std::vector<Edit> &edits = {})
{
    std::map<QByteArray, Statement> known = competition.statements;
    for (const Edit &edit : edits) {
        if (const auto *statements = std::get_if<StatementsEdit>(&edit)) {
            for (const Statement &statement : statements->added)
                known.emplace(statement.hash, statement);
        }
    }
    return [known](const QByteArray &hash) {
        const auto found = known.find(hash);
        return found == known.end() ? std::nullopt : std::optional<Statement>(found->second);
    };
}

/// Text as people paste it and as nobody types it; never half of a pair.
QString anyText(int longest)
{
    static const std::vector<QString> pieces{u"a"_s, u"e\u0301"_s, u"\u00E9"_s, u"\U0001F642"_s,
        u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s, u"\u2028"_s, u"\u2029"_s, u"\uFEFF"_s,
        u"\uFFFE"_s, u"\uFFFF"_s, u"\uFFFD"_s, u"\U0010FFFF"_s, u"\u007F"_s, u"\u0085"_s, u"\""_s,
        u"\\"_s, u"\\u0041"_s, u"\n"_s, u"\t"_s, u"\r"_s, u"\b"_s, u"\f"_s, QString(QChar(0)),
        u"\u0001"_s, u"\u001F"_s, u" "_s, u"{}"_s, u"\u212B"_s, u"\u0643\u064F"_s, u"\u202E"_s,
        QString(300, u'x')};
    QString text;
    const int count = *rc::gen::inRange(0, longest);
    for (int i = 0; i < count; ++i)
        text += *rc::gen::elementOf(pieces);
    return text;
}

/// The same, as validate() lets it in.
QString anySoundText(int longest)
{
    QString text = anyText(longest);
    text.removeIf(
        [](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0x202E); });
    while (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    return text;
}

template<typename Text>
Entry anyEntry(int number, Text text)
{
    Entry entry{entryId(number), u"t"_s + text(4), text(4), text(4), text(4), text(4), text(4),
        text(12), {}};
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        entry.attributes.emplace(u"column ~%1'"_s.arg(i), text(4));
    return entry;
}

template<typename Text>
Evaluation anyEvaluation(const EvaluationKey &key, Text text)
{
    Evaluation evaluation{.judge = key.judge, .entry = key.entry, .note = text(6)};
    for (const int criterion : {1, 2}) {
        const int kind = *rc::gen::inRange(0, 24);
        if (kind > 20)
            evaluation.marks.emplace(criterionId(criterion), NotApplicable());
        else if (kind > 0)
            evaluation.marks.emplace(criterionId(criterion), Points(kind));
        if (*rc::gen::arbitrary<bool>())
            evaluation.notes.emplace(criterionId(criterion), u"n"_s + text(8));
    }
    evaluation.standing = *rc::gen::element(Standing::Judging, Standing::Recused, Standing::NoShow);
    if (evaluation.standing != Standing::Judging)
        evaluation.standingReason = u"r"_s + text(4);
    return evaluation;
}

/// One of the edits that could come next; its `before` is what is there.
template<typename Text>
Edit anyEdit(const Competition &now, Text text)
{
    const Stage &stage = now.stages.front();
    const EvaluationKey key{judgeId(*rc::gen::inRange(1, 3)), entryId(*rc::gen::inRange(1, 4))};
    const CriterionId criterion = criterionId(*rc::gen::inRange(1, 3));
    const Evaluation *given = stage.evaluation(key);
    const std::optional<Evaluation> before = given ? std::optional(*given) : std::nullopt;
    switch (*rc::gen::inRange(0, 12)) {
    case 0: {
        CompetitionSetup after = now.setup;
        after.title = u"t"_s + text(4);
        after.organiser = text(4);
        after.chairName = text(4);
        after.templateId = text(4);
        return CompetitionEdit{now.setup, after};
    }
    case 1: {
        StageSetup after = stage.setup;
        after.title = text(4);
        after.rubric.title = text(4);
        after.rubric.source = text(4);
        after.rubric.criteria[0].guidance = text(12);
        after.rubric.criteria[1].levels[0].text = text(6);
        after.rules.passMark = Fraction::of(*rc::gen::inRange(-50, 50), 4);
        after.rules.aggregation = *rc::gen::element(Aggregation::Mean, Aggregation::TrimmedMean);
        return StageEdit{stage.setup, after};
    }
    case 2: {
        EntriesEdit edit;
        for (const int number : {*rc::gen::inRange(1, 8), 8 + *rc::gen::inRange(0, 8)}) {
            const Entry *known = now.entry(entryId(number));
            edit.changes.push_back(
                {known ? std::optional(*known) : std::nullopt, anyEntry(number, text)});
        }
        return edit;
    }
    case 3: {
        const Entry *known = now.entry(entryId(*rc::gen::inRange(1, 16)));
        return known ? EntriesEdit{{{*known, std::nullopt}}} : EntriesEdit{};
    }
    case 4: {
        const int number = *rc::gen::inRange(1, 6);
        const Judge *known = now.judge(judgeId(number));
        return JudgesEdit{stageOne,
            {{known ? std::optional(*known) : std::nullopt,
                Judge{judgeId(number), u"n"_s + text(4), text(4), keyOf(number).publicKey(),
                    *rc::gen::element(KeyComparison::NotCompared, KeyComparison::Telephone)}}}};
    }
    case 5: {
        const Judge *known = now.judge(judgeId(*rc::gen::inRange(1, 6)));
        return known ? JudgesEdit{stageOne, {{*known, std::nullopt}}} : JudgesEdit{stageOne, {}};
    }
    case 6:
        return stage.assignments.contains(key) ? AssignmentsEdit{stageOne, {}, {key}}
                                               : AssignmentsEdit{stageOne, {key}, {}};
    case 7: {
        const auto known = stage.conflicts.find(key);
        const auto was = known == stage.conflicts.end()
                             ? std::nullopt
                             : std::optional(Conflict{key.judge, key.entry, known->second});
        if (was && *rc::gen::arbitrary<bool>())
            return ConflictEdit{stageOne, {was, std::nullopt}};
        return ConflictEdit{stageOne, {was, Conflict{key.judge, key.entry, text(4)}}};
    }
    case 8: {
        std::optional<Mark> after;
        if (const int kind = *rc::gen::inRange(-2, 23); kind == -1)
            after = NotApplicable();
        else if (kind >= 0)
            after = Points(kind);
        return MarkEdit{
            stageOne, key, criterion, before ? before->mark(criterion) : std::nullopt, after};
    }
    case 9: {
        if (*rc::gen::arbitrary<bool>())
            return NoteEdit{stageOne, key, {}, before ? before->note : QString(), text(12)};
        const bool noted = before && before->notes.contains(criterion);
        return NoteEdit{
            stageOne, key, criterion, noted ? before->notes.at(criterion) : QString(), text(12)};
    }
    case 10:
        return StandingEdit{stageOne, key, before ? before->standing : Standing::Judging,
            before ? before->standingReason : QString(),
            *rc::gen::element(Standing::Recused, Standing::NoShow), u"r"_s + text(4)};
    default:
        break;
    }
    if (before && *rc::gen::arbitrary<bool>())
        return EvaluationsEdit{stageOne, {{before, std::nullopt}}};
    return EvaluationsEdit{stageOne, {{before, anyEvaluation(key, text)}}};
}

} // namespace

class ReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditComesBack()
    {
        const Competition competition = rich();
        const auto edits = everyEdit(competition);
        for (const Edit &edit : edits) {
            const auto back = editFromJournal(journalText(edit), lookupOf(competition, edits));
            QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
            QVERIFY2(*back == edit, journalText(edit).constData());
        }
    }

    void aReplayedJournalGivesTheCompetition()
    {
        Competition competition = rich();
        const auto edits = everyEdit(competition);
        Replay replay(lookupOf(competition, edits));
        QVERIFY(replay.take("{\"competition\":\"c-00\",\"edit\":\"create\"}"));
        QVERIFY(!replay.hasBegun());
        const auto begun = replay.take(contentText(competition, device));
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().detail));
        QVERIFY(replay.hasBegun());
        QCOMPARE(replay.device(), device);
        QVERIFY(replay.competition() == competition);
        for (const Edit &edit : edits) {
            QVERIFY(validate(edit, competition));
            applyTo(competition, edit);
            const auto taken = replay.take(journalText(edit));
            QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
            QVERIFY(replay.competition() == competition);
        }
        QVERIFY(replay.take(deviceText(device, u"d-00000002"_s)));
        QCOMPARE(replay.device(), u"d-00000002"_s);
        QVERIFY(replay.competition() == competition);
        // What was written then is written again, and a new content begins anew.
        QVERIFY(replay.take(contentText(competition, device)));
        QVERIFY(replay.competition() == competition);
        QCOMPARE(replay.device(), device);
    }

    /// The journal alone loses nothing that is text at all, whether validate() would let it in or
    /// not. Only a rubric is read by its own format, which has no control characters.
    void anyEditComesBackToTheLastCharacter()
    {
        const Competition competition = rich();
        const StatementLookup lookup = lookupOf(competition);
        QVERIFY(rc::check([&] {
            const Edit edit = anyEdit(competition, anyText);
            const auto back = editFromJournal(journalText(edit), lookup);
            if (std::holds_alternative<StageEdit>(edit) && !validate(edit, competition))
                return;
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == edit);
        }));
    }

    /// What was let in, one after another, is what replaying gives, from the first content and from
    /// a later one.
    void anyHistoryIsReplayed()
    {
        QVERIFY(rc::check([] {
            Competition competition = rich();
            const StatementLookup lookup = lookupOf(competition);
            Replay replay(lookup);
            RC_ASSERT(replay.take(contentText(competition, device)).has_value());
            int taken = 0;
            for (int i = *rc::gen::inRange(1, 30); i > 0; --i) {
                const Edit edit = anyEdit(competition, anySoundText);
                const bool valid = validate(edit, competition).has_value();
                RC_ASSERT(replay.take(journalText(edit)).has_value() == valid);
                if (valid) {
                    applyTo(competition, edit);
                    ++taken;
                }
                RC_ASSERT(replay.competition() == competition);
            }
            RC_CLASSIFY(taken > 5);
            Replay later(lookup);
            RC_ASSERT(later.take(contentText(competition, u"d-2"_s)).has_value());
            RC_ASSERT(later.competition() == competition);
            RC_ASSERT(
                contentText(later.competition(), u"d-2"_s) == contentText(competition, u"d-2"_s));
        }));
    }

    /// A row with any byte changed, cut or doubled is refused or is another sound row; the state
    /// after a refusal is that before it.
    void damagedRowsAreRefused()
    {
        const Competition competition = rich();
        const auto edits = everyEdit(competition);
        const StatementLookup lookup = lookupOf(competition, edits);
        std::vector<QByteArray> rows{
            contentText(competition, device), deviceText(device, u"d-2"_s)};
        for (const Edit &edit : edits)
            rows.push_back(journalText(edit));
        Replay replay(lookup);
        QVERIFY(replay.take(rows.front()));
        QVERIFY(rc::check([&] {
            QByteArray row = *rc::gen::elementOf(rows);
            const auto at = *rc::gen::inRange<qsizetype>(0, row.size());
            switch (*rc::gen::inRange(0, 4)) {
            case 0:
                row[at] = static_cast<char>(*rc::gen::inRange(0, 256));
                break;
            case 1:
                row.truncate(at);
                break;
            case 2:
                row.remove(at, *rc::gen::inRange(1, 40));
                break;
            default:
                row.insert(at, row.mid(at, *rc::gen::inRange(1, 40)));
            }
            Replay own = replay;
            if (!own.take(row)) {
                RC_ASSERT(own.competition() == replay.competition());
                RC_ASSERT(own.device() == replay.device());
            }
            static_cast<void>(editFromJournal(row, lookup));
        }));
    }

    void everyFieldCounts_data()
    {
        QTest::addColumn<QByteArray>("find");
        QTest::addColumn<QByteArray>("putInstead");
        const auto row = [](const char *name, const char *find, const char *putInstead) {
            QTest::newRow(name) << QByteArray(find) << QByteArray(putInstead);
        };
        row("unknown field", "{\"", "{\"zz\":1,\"");
        row("field twice", "\"edit\":", "\"edit\":\"content\",\"edit\":");
        row("unknown kind", "\"edit\":\"content\"", "\"edit\":\"contents\"");
        row("no kind", ",\"edit\":\"content\"", "");
        row("no device", "\"device\":\"d-00000001\",", "");
        row("no id of a device", "\"d-00000001\"", "\"\"");
        row("no role", "\"role\":\"chair\",", "");
        row("unknown role", "\"role\":\"chair\"", "\"role\":\"clerk\"");
        row("judge without self", "\"role\":\"chair\"", "\"role\":\"judge\"");
        row("number as text", "\"title\":\"Inovasi 1\"", "\"title\":1");
        row("null", "\"title\":\"Inovasi 1\"", "\"title\":null");
        row("entry without a title", "\"title\":\"Inovasi 1\"", "\"title\":\"\"");
        row("judge without a name", "\"name\":\"Judge J1\"", "\"name\":\"\"");
        row("unknown comparison", "\"compared\":2", "\"compared\":3");
        row("half a key", "\"compared\":2,\"id\":\"J01\",\"institution\":\"\",\"key\":\"",
            "\"compared\":2,\"id\":\"J01\",\"institution\":\"\",\"key\":\"0");
        row("mark off the scale", "\"marks\":{\"C1\":0", "\"marks\":{\"C1\":21");
        row("mark as fraction", "\"marks\":{\"C1\":0", "\"marks\":{\"C1\":0.5");
        row("mark of an unknown criterion", "\"marks\":{\"C1\":0", "\"marks\":{\"C7\":0");
        row("unknown word for a mark", "\"not-applicable\"", "\"none\"");
        row("unknown standing", "\"recused\"", "\"excused\"");
        row("entry twice", "\"id\":\"002\"", "\"id\":\"001\"");
        row("assignment of nobody", "[\"J01\",\"001\"]", "[\"J09\",\"001\"]");
        row("assignment twice", "[\"J01\",\"001\"]", "[\"J01\",\"002\"]");
        row("assignment of three", "[\"J01\",\"001\"]", "[\"J01\",\"001\",\"x\"]");
        row("seat of nobody", "\"panel\":[\"J01\"", "\"panel\":[\"J09\"");
        row("id with a quote", "\"panel\":[\"J01\"", "\"panel\":[\"J\\\"1\"");
        row("rubric of another version", "\"v\":1", "\"v\":2");
        row("half a pair", "\"title\":\"Inovasi 1\"", "\"title\":\"\\ud83d\"");
        row("not UTF-8", "Inovasi 1", "Inovasi \xff");
        row("bytes at the end", "\"edit\":\"content\"}", "\"edit\":\"content\"}}");
    }

    void everyFieldCounts()
    {
        QFETCH(const QByteArray, find);
        QFETCH(const QByteArray, putInstead);
        const Competition competition = rich();
        QByteArray row = contentText(competition, device);
        Replay replay(lookupOf(competition));
        QVERIFY(replay.take(row));
        const auto at = row.indexOf(find);
        QVERIFY(at >= 0);
        row.replace(at, find.size(), putInstead);
        const auto refused = replay.take(row);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadPayload);
        QVERIFY(!refused.error().message.isEmpty() && !refused.error().detail.isEmpty());
        QVERIFY(replay.competition() == competition);
    }

    void refusedRowsChangeNothing()
    {
        const Competition competition = rich();
        Replay replay(lookupOf(competition));
        QVERIFY(replay.take(contentText(competition, device)));
        const EvaluationKey key{judgeId(2), entryId(1)};
        const auto code = [&](const Edit &edit) {
            const auto taken = replay.take(journalText(edit));
            return taken ? ErrorCode::Internal : taken.error().code;
        };
        QCOMPARE(code(MarkEdit{stageOne, key, criterionId(1), {}, Mark(Points(21))}),
            ErrorCode::NotOnScale);
        QCOMPARE(code(MarkEdit{stageOne, key, criterionId(1), Mark(Points(1)), Mark(Points(2))}),
            ErrorCode::Stale);
        const Statement other = aPackage(aCompetition(1, 1));
        QCOMPARE(code(StatementsEdit{{other}}), ErrorCode::NotFound);
        QVERIFY(replay.competition() == competition);
        QVERIFY(!Replay({}).take(contentText(competition, device)));
    }

    void rowsDeeperAndLongerThanSignedOnesComeBack()
    {
        Competition competition = aCompetition(1, 0);
        for (int i = 0; i < 250'000; ++i) { // more than two million values
            const EntryId id = EntryId::literal(QString::number(i));
            competition.entries.emplace_hint(
                competition.entries.end(), id, Entry{.id = id, .title = u"x"_s});
        }
        Replay replay({});
        const auto taken = replay.take(contentText(competition, device));
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
        QVERIFY(replay.competition() == competition);
        QVERIFY(!replay.take(QByteArray(100'000, '[')));
        QVERIFY(!replay.take(QByteArray(100'000, '{')));
        QVERIFY(!replay.take({}));
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
