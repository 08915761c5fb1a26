// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/competitionreader.h"

#include "core/domain/rubricformat.h"
#include "core/store/connection.h"

#include <set>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

template<typename Id>
Id idAt(SQLite::Statement &row, int column)
{
    const auto id = Id::from(textAt(row, column));
    if (!id)
        throw BadRow{u"not a valid id: "_s + textAt(row, column).left(80)};
    return *id;
}

/// What the schema's CHECKs say once more: SQLite leaves them out where it may only read.
void demand(bool holds, const QString &detail)
{
    if (!holds)
        throw BadRow{detail};
}

int choiceAt(SQLite::Statement &row, int column, int highest)
{
    const std::int64_t choice = row.getColumn(column).getInt64();
    demand(choice >= 0 && choice <= highest, u"a choice that does not exist"_s);
    return static_cast<int>(choice);
}

EvaluationKey keyAt(SQLite::Statement &row, int column)
{
    return {idAt<JudgeId>(row, column), idAt<EntryId>(row, column + 1)};
}

Stage &stageAt(Competition &competition, SQLite::Statement &row, int column)
{
    Stage *stage = competition.stage(idAt<StageId>(row, column));
    if (!stage)
        throw BadRow{u"row of an unknown stage"_s};
    return *stage;
}

bool isKnownSetting(const QString &key)
{
    static const std::set<QString> known{u"role"_s, u"self"_s, u"competition"_s, u"title"_s,
        u"organiser"_s, u"template"_s, u"rehearsal"_s, u"chair_name"_s, u"chair_key"_s, u"device"_s,
        u"open"_s};
    return known.contains(key);
}

void readMeta(SQLite::Database &database, Competition &competition)
{
    std::map<QString, QString> meta;
    SQLite::Statement query(database, "SELECT k, v FROM meta");
    while (query.executeStep())
        meta.emplace(textAt(query, 0), textAt(query, 1));
    for (const auto &[key, value] : meta)
        demand(isKnownSetting(key), u"an unknown setting "_s + key.left(80));
    for (const QString &key : {u"self"_s, u"title"_s, u"organiser"_s, u"template"_s, u"rehearsal"_s,
             u"chair_name"_s, u"chair_key"_s})
        demand(meta.contains(key), u"the setting %1 is missing"_s.arg(key));
    demand(meta[u"rehearsal"_s] == u"0" || meta[u"rehearsal"_s] == u"1", u"rehearsal or not"_s);
    const QString role = meta[u"role"_s];
    if (role != u"chair" && role != u"judge")
        throw BadRow{u"unknown role"_s};
    competition.role = role == u"judge" ? Role::Judge : Role::Chair;
    if (const auto self = JudgeId::from(meta[u"self"_s]))
        competition.self = *self;
    else if (competition.role == Role::Judge)
        throw BadRow{u"a judge's file without a judge"_s};
    const auto id = CompetitionId::from(meta[u"competition"_s]);
    if (!id)
        throw BadRow{u"competition without an id"_s};
    const QByteArray chairKey = QByteArray::fromHex(meta[u"chair_key"_s].toLatin1());
    if (!chairKey.isEmpty() && chairKey.size() != 32)
        throw BadRow{u"the chair's key has not 32 bytes"_s};
    competition.setup = {*id, meta[u"title"_s], meta[u"organiser"_s], meta[u"template"_s],
        meta[u"rehearsal"_s] == u"1", meta[u"chair_name"_s], chairKey};
}

void readEntries(SQLite::Database &database, Competition &competition)
{
    SQLite::Statement query(database,
        "SELECT id, title, agency, cluster, category, grp, region, summary, attributes FROM entry");
    while (query.executeStep()) {
        Entry entry{idAt<EntryId>(query, 0), textAt(query, 1), textAt(query, 2), textAt(query, 3),
            textAt(query, 4), textAt(query, 5), textAt(query, 6), textAt(query, 7), {}};
        // Not parseCanonical: our own rows may hold what was typed in any Unicode normal form.
        demand(!entry.title.isEmpty(), u"an entry without a title"_s);
        const auto attributes = Json::parse(textAt(query, 8).toUtf8());
        if (!attributes)
            throw BadRow{u"attributes of "_s + entry.id.text()};
        for (const auto &[key, value] : *attributes->object()) {
            if (!value.text())
                throw BadRow{u"attributes of "_s + entry.id.text()};
            entry.attributes.emplace(key, *value.text());
        }
        competition.entries.emplace(entry.id, std::move(entry));
    }
}

void readJudges(SQLite::Database &database, Competition &competition)
{
    SQLite::Statement query(database, "SELECT id, name, institution, key, compared FROM judge");
    while (query.executeStep()) {
        Judge judge{idAt<JudgeId>(query, 0), textAt(query, 1), textAt(query, 2), blobAt(query, 3),
            static_cast<KeyComparison>(choiceAt(query, 4, 2))};
        demand(!judge.name.isEmpty() && (judge.key.isEmpty() || judge.key.size() == 32),
            u"a judge without a name, or with half a key"_s);
        competition.judges.emplace(judge.id, std::move(judge));
    }
}

void readStages(SQLite::Database &database, Competition &competition)
{
    SQLite::Statement query(
        database, "SELECT id, title, method, locked FROM stage ORDER BY position");
    while (query.executeStep()) {
        Stage stage;
        stage.setup.id = idAt<StageId>(query, 0);
        stage.setup.title = textAt(query, 1);
        stage.setup.locked = choiceAt(query, 3, 1) == 1;
        const auto json = Json::parse(textAt(query, 2).toUtf8());
        if (!json)
            throw BadRow{u"method: "_s + json.error().detail};
        auto method = methodFromJson(*json);
        if (!method)
            throw BadRow{u"method: "_s + method.error().detail};
        stage.setup.rubric = std::move(method->rubric);
        stage.setup.rules = std::move(method->rules);
        competition.stages.push_back(std::move(stage));
    }
    if (competition.stages.empty())
        throw BadRow{u"no stage"_s};
}

void readPlan(SQLite::Database &database, Competition &competition)
{
    SQLite::Statement panel(database, "SELECT stage, judge FROM panel");
    while (panel.executeStep())
        stageAt(competition, panel, 0).panel.insert(idAt<JudgeId>(panel, 1));
    SQLite::Statement assignments(database, "SELECT stage, judge, entry FROM assignment");
    while (assignments.executeStep())
        stageAt(competition, assignments, 0).assignments.insert(keyAt(assignments, 1));
    SQLite::Statement conflicts(database, "SELECT stage, judge, entry, reason FROM conflict");
    while (conflicts.executeStep())
        stageAt(competition, conflicts, 0)
            .conflicts.emplace(keyAt(conflicts, 1), textAt(conflicts, 3));
}

Evaluation &evaluationAt(Competition &competition, SQLite::Statement &row)
{
    Stage &stage = stageAt(competition, row, 0);
    const auto found = stage.evaluations.find(keyAt(row, 1));
    if (found == stage.evaluations.end())
        throw BadRow{u"mark or note without its evaluation"_s};
    return found->second;
}

void readEvaluations(SQLite::Database &database, Competition &competition)
{
    SQLite::Statement query(
        database, "SELECT stage, judge, entry, standing, reason, note FROM evaluation");
    while (query.executeStep()) {
        const EvaluationKey key = keyAt(query, 1);
        Evaluation evaluation{key.judge, key.entry, static_cast<Standing>(choiceAt(query, 3, 2)),
            textAt(query, 4), {}, {}, textAt(query, 5)};
        stageAt(competition, query, 0).evaluations.emplace(key, std::move(evaluation));
    }
    SQLite::Statement marks(database, "SELECT stage, judge, entry, criterion, points FROM mark");
    while (marks.executeStep()) {
        const auto criterionId = idAt<CriterionId>(marks, 3);
        const Criterion *criterion = stageAt(competition, marks, 0).setup.rubric.find(criterionId);
        const SQLite::Column points = marks.getColumn(4);
        if (!criterion || (!points.isNull() && !criterion->scale.contains(points.getInt64())))
            throw BadRow{u"a mark off its scale or of an unknown criterion"_s};
        evaluationAt(competition, marks)
            .marks.emplace(criterionId,
                points.isNull() ? Mark(NotApplicable()) : Mark(Points(points.getInt64())));
    }
    SQLite::Statement notes(database, "SELECT stage, judge, entry, criterion, text FROM note");
    while (notes.executeStep()) {
        const auto criterionId = idAt<CriterionId>(notes, 3);
        if (!stageAt(competition, notes, 0).setup.rubric.find(criterionId))
            throw BadRow{u"a note on an unknown criterion"_s};
        evaluationAt(competition, notes).notes.emplace(criterionId, textAt(notes, 4));
    }
}

void readStatements(SQLite::Database &database, Competition &competition)
{
    SQLite::Statement query(database, "SELECT hash, type, body, signature, signer FROM statement");
    while (query.executeStep()) {
        Statement statement{blobAt(query, 0), textAt(query, 1), blobAt(query, 2), blobAt(query, 3),
            blobAt(query, 4), {}};
        demand(statement.hash.size() == 32 && statement.signer.size() == 32,
            u"a statement whose hash or key has not 32 bytes"_s);
        const QByteArray hash = statement.hash;
        competition.statements.emplace(hash, std::move(statement));
    }
    SQLite::Statement members(database,
        "SELECT m.statement, m.path, o.body FROM member m JOIN object o ON o.hash = "
        "m.object ORDER BY m.statement, m.position");
    while (members.executeStep()) {
        const auto found = competition.statements.find(blobAt(members, 0));
        if (found == competition.statements.end())
            throw BadRow{u"member of an unknown statement"_s};
        found->second.members.push_back({textAt(members, 1), blobAt(members, 2)});
    }
}

} // namespace

Competition readCompetition(SQLite::Database &database)
{
    Competition competition;
    readMeta(database, competition);
    readEntries(database, competition);
    readJudges(database, competition);
    readStages(database, competition);
    readPlan(database, competition);
    readEvaluations(database, competition);
    readStatements(database, competition);
    return competition;
}

} // namespace juri
