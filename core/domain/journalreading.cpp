// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/journalreading.h"

#include "core/domain/journalvalues.h"
#include "core/domain/journalwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <memory>

namespace juri {

namespace {

using Element = simdjson::dom::element;

/// The parser of one row. Those of this thread's small rows share one, which keeps its buffers;
/// those of a large one are far larger than the row and given back with it.
class RowParser
{
public:
    explicit RowParser(const QByteArray &what)
    {
        thread_local simdjson::dom::parser small;
        if (what.size() > largeRow)
            m_large = std::make_unique<simdjson::dom::parser>();
        auto &parser = m_large ? *m_large : small;
        m_failure = parser.parse(what.constData(), static_cast<size_t>(what.size())).get(m_root);
    }

    /// Nothing for what is not JSON.
    std::optional<Element> root() const
    {
        return m_failure == simdjson::SUCCESS ? std::optional<Element>(m_root) : std::nullopt;
    }
    const char *failure() const { return simdjson::error_message(m_failure); }

private:
    static constexpr qsizetype largeRow = 1024 * 1024;

    std::unique_ptr<simdjson::dom::parser> m_large;
    Element m_root;
    simdjson::error_code m_failure = simdjson::EMPTY;
};

/// Reads one row whose JSON is sound.
class RowReader
{
public:
    RowReader(const Element &root, const StatementLookup &lookup)
        : m_fields(root, m_problem)
        , m_lookup(lookup)
    {}

    JournalRow row()
    {
        JournalRow row = rowOf(m_fields.word("edit"));
        m_fields.end();
        return row;
    }

    const RowProblem &problem() const { return m_problem; }
    const QByteArray &unknownStatement() const { return m_unknownStatement; }

private:
    JournalRow rowOf(std::string_view kind)
    {
        if (kind == "mark")
            return Edit(markEdit());
        if (kind == "note")
            return Edit(noteEdit());
        if (kind == "standing")
            return Edit(standingEdit());
        if (kind == "evaluations")
            return Edit(evaluationsEdit());
        if (kind == "statements")
            return Edit(StatementsEdit{statements(m_fields, "added")});
        if (kind == "entries")
            return Edit(entriesEdit());
        if (kind == "judges")
            return Edit(judgesEdit());
        if (kind == "assignments")
            return Edit(assignmentsEdit());
        if (kind == "conflict")
            return Edit(conflictEdit());
        if (kind == "stage")
            return Edit(stageEdit());
        if (kind == "competition")
            return Edit(competitionEdit());
        if (kind == "content")
            return contentRow();
        if (kind == "device")
            return deviceRow();
        m_problem.note("unknown kind of row");
        return {};
    }

    StageId stage() { return m_fields.id<StageId>("stage"); }
    EvaluationKey subject()
    {
        return {m_fields.id<JudgeId>("judge"), m_fields.id<EntryId>("entry")};
    }

    /// The edits that hold two values which are always there.
    template<typename Read>
    auto value(const char *name, Read read)
    {
        const auto element = m_fields.required(name);
        return element ? (m_values.*read)(*element) : decltype((m_values.*read)(*element))();
    }
    /// A value that may be absent.
    template<typename Read>
    auto optionalValue(JournalFields &fields, const char *name, Read read)
    {
        const auto element = fields.find(name);
        return element ? std::optional((m_values.*read)(*element)) : std::nullopt;
    }
    template<typename T, typename Read>
    void readChange(Change<T> &change, const Element &element, Read read)
    {
        JournalFields fields(element, m_problem);
        change.before = optionalValue(fields, "before", read);
        change.after = optionalValue(fields, "after", read);
        fields.end();
    }
    template<typename T, typename Read>
    void readChanges(std::vector<Change<T>> &changes, Read read)
    {
        m_fields.each("changes",
            [&](const Element &element) { readChange(changes.emplace_back(), element, read); });
    }

    CompetitionEdit competitionEdit()
    {
        return {value("before", &JournalValues::setup), value("after", &JournalValues::setup)};
    }

    StageEdit stageEdit()
    {
        return {value("before", &JournalValues::stageSetup),
            value("after", &JournalValues::stageSetup)};
    }

    EntriesEdit entriesEdit()
    {
        EntriesEdit edit;
        readChanges(edit.changes, &JournalValues::entry);
        return edit;
    }

    JudgesEdit judgesEdit()
    {
        JudgesEdit edit{stage(), {}};
        readChanges(edit.changes, &JournalValues::judge);
        return edit;
    }

    AssignmentsEdit assignmentsEdit()
    {
        return {stage(), assignments(m_fields, "added"), assignments(m_fields, "removed")};
    }

    ConflictEdit conflictEdit()
    {
        ConflictEdit edit{stage(), {}};
        if (const auto change = m_fields.required("change"))
            readChange(edit.change, *change, &JournalValues::conflict);
        return edit;
    }

    MarkEdit markEdit()
    {
        return {stage(), subject(), m_fields.id<CriterionId>("criterion"),
            optionalValue(m_fields, "before", &JournalValues::mark),
            optionalValue(m_fields, "after", &JournalValues::mark)};
    }

    NoteEdit noteEdit()
    {
        NoteEdit edit{stage(), subject(), {}, m_fields.text("before"), m_fields.text("after")};
        if (const auto criterion = m_fields.find("criterion"))
            edit.criterion = JournalFields::idOf<CriterionId>(
                JournalFields::wordOf(*criterion, m_problem), m_problem);
        return edit;
    }

    StandingEdit standingEdit()
    {
        StandingEdit edit{.stage = stage(), .evaluation = subject()};
        std::tie(edit.before, edit.beforeReason) = value("before", &JournalValues::standing);
        std::tie(edit.after, edit.afterReason) = value("after", &JournalValues::standing);
        return edit;
    }

    EvaluationsEdit evaluationsEdit()
    {
        EvaluationsEdit edit{stage(), {}};
        readChanges(edit.changes, &JournalValues::evaluation);
        return edit;
    }

    std::set<Assignment> assignments(JournalFields &fields, const char *name)
    {
        std::set<Assignment> pairs;
        fields.each(name, [&](const Element &element) {
            const size_t before = pairs.size();
            pairs.insert(pairs.end(), m_values.pair(element)); // they come in order
            if (pairs.size() == before)
                m_problem.note("an assignment that is there twice");
        });
        return pairs;
    }

    std::vector<Statement> statements(JournalFields &fields, const char *name)
    {
        std::vector<Statement> found;
        fields.each(name, [&](const Element &element) {
            const QByteArray hash = m_values.hash(element);
            if (m_problem.isNoted())
                return;
            auto statement = m_lookup ? m_lookup(hash) : std::nullopt;
            if (statement && statement->hash == hash)
                found.push_back(*std::move(statement));
            else
                m_unknownStatement = hash;
        });
        return found;
    }

    QString device(const char *name)
    {
        return m_fields.id<StrongId<struct DeviceTag>>(name).text();
    }

    DeviceRow deviceRow() { return {device("before"), device("after")}; }

    ContentRow contentRow()
    {
        ContentRow row;
        row.device = device("device");
        if (const auto content = m_fields.required("content"))
            readContent(row.competition, *content);
        return row;
    }

    void readContent(Competition &competition, const Element &element)
    {
        JournalFields fields(element, m_problem);
        const auto role = std::find(roleWords.begin(), roleWords.end(), fields.word("role"));
        if (role == roleWords.end())
            return m_problem.note("unknown role");
        competition.role = static_cast<Role>(role - roleWords.begin());
        const std::string_view self = fields.word("self");
        if (!self.empty() || competition.role == Role::Judge)
            competition.self = JournalFields::idOf<JudgeId>(self, m_problem);
        if (const auto setup = fields.required("setup"))
            competition.setup = m_values.setup(*setup);
        fields.each("entries", [&](const Element &one) {
            Entry entry = m_values.entry(one);
            const EntryId id = entry.id;
            if (entry.title.isEmpty() ||
                !competition.entries.try_emplace(id, std::move(entry)).second)
                m_problem.note("an entry without a title, or there twice");
        });
        fields.each("judges", [&](const Element &one) {
            Judge judge = m_values.judge(one);
            const JudgeId id = judge.id;
            if (judge.name.isEmpty() ||
                !competition.judges.try_emplace(id, std::move(judge)).second)
                m_problem.note("a judge without a name, or there twice");
        });
        fields.each("stages", [&](const Element &one) { readStage(competition, one); });
        if (competition.stages.empty())
            m_problem.note("no stage");
        for (Statement &statement : statements(fields, "statements")) {
            const QByteArray hash = statement.hash;
            if (!competition.statements.try_emplace(hash, std::move(statement)).second)
                m_problem.note("a statement that is there twice");
        }
        fields.end();
    }

    void readStage(Competition &competition, const Element &element)
    {
        JournalFields fields(element, m_problem);
        Stage stage;
        if (const auto setup = fields.required("setup"))
            stage.setup = m_values.stageSetup(*setup);
        fields.each("panel", [&](const Element &one) {
            const auto judge =
                JournalFields::idOf<JudgeId>(JournalFields::wordOf(one, m_problem), m_problem);
            if (!competition.judge(judge) || !stage.panel.insert(judge).second)
                m_problem.note("a seat of an unknown judge, or there twice");
        });
        stage.assignments = assignments(fields, "assignments");
        for (const Assignment &pair : stage.assignments)
            checkKnown(competition, pair);
        fields.each("conflicts", [&](const Element &one) {
            Conflict conflict = m_values.conflict(one);
            const EvaluationKey pair{conflict.judge, conflict.entry};
            checkKnown(competition, pair);
            if (!stage.conflicts.emplace(pair, std::move(conflict.reason)).second)
                m_problem.note("a conflict that is there twice");
        });
        fields.each("evaluations", [&](const Element &one) {
            Evaluation evaluation = m_values.evaluation(one);
            checkRoom(stage.setup.rubric, evaluation);
            const EvaluationKey pair = evaluation.key();
            if (!stage.evaluations.try_emplace(pair, std::move(evaluation)).second)
                m_problem.note("an evaluation that is there twice");
        });
        fields.end();
        if (competition.stage(stage.setup.id))
            m_problem.note("a stage that is there twice");
        competition.stages.push_back(std::move(stage));
    }

    void checkKnown(const Competition &competition, const EvaluationKey &pair)
    {
        if (!competition.judge(pair.judge) || !competition.entry(pair.entry))
            m_problem.note("an unknown judge or entry");
    }

    /// A judge keeps what was said of an entry that is not there any more; but never of a criterion
    /// that is not.
    void checkRoom(const Rubric &rubric, const Evaluation &evaluation)
    {
        for (const auto &[id, mark] : evaluation.marks) {
            const Criterion *criterion = rubric.find(id);
            const Points *points = std::get_if<Points>(&mark);
            if (!criterion || (points && !criterion->scale.contains(*points)))
                m_problem.note("a mark off its scale or of an unknown criterion");
        }
        for (const auto &[id, note] : evaluation.notes) {
            if (note.isEmpty() || !rubric.find(id))
                m_problem.note("an empty note, or one on an unknown criterion");
        }
    }

    RowProblem m_problem;
    JournalFields m_fields;
    JournalValues m_values{m_problem};
    const StatementLookup &m_lookup;
    QByteArray m_unknownStatement;
};

Error unreadableRow(ErrorCode code, const QString &detail)
{
    return {code,
        QCoreApplication::translate("juri::Journal",
            "The history of this file holds something that cannot be read. Open the file with the "
            "newest Juri, or go on with a backup of it."),
        detail};
}

} // namespace

Result<JournalRow> rowFromJournal(const QByteArray &what, const StatementLookup &statements)
{
    const RowParser parser(what);
    const auto root = parser.root();
    if (!root)
        return unreadableRow(ErrorCode::BadPayload, QString::fromLatin1(parser.failure()));
    RowReader reader(*root, statements);
    JournalRow row = reader.row();
    if (reader.problem().isNoted())
        return unreadableRow(ErrorCode::BadPayload, QString::fromLatin1(reader.problem().what()));
    if (!reader.unknownStatement().isEmpty())
        return unreadableRow(
            ErrorCode::NotFound, QStringLiteral("unknown statement ") +
                                     QString::fromLatin1(reader.unknownStatement().toHex()));
    return row;
}

bool isContentRow(const QByteArray &what)
{
    const RowParser parser(what);
    const auto root = parser.root();
    std::string_view kind;
    return root && root->is_object() &&
           (*root)["edit"].get_string().get(kind) == simdjson::SUCCESS && kind == "content";
}

Result<Edit> editFromJournal(const QByteArray &what, const StatementLookup &statements)
{
    auto row = rowFromJournal(what, statements);
    if (!row)
        return row.error();
    if (Edit *edit = std::get_if<Edit>(&*row))
        return std::move(*edit);
    return unreadableRow(ErrorCode::BadPayload, QStringLiteral("a row that is no edit"));
}

} // namespace juri
