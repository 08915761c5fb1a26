// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rubricformat.h"
#include "core/store/connection.h"
#include "core/store/editwriter.h"
#include "core/store/wholeness.h"
#include "core/support/files.h"

namespace juri {

using namespace Qt::StringLiterals;

namespace {

QString attributesText(const std::map<QString, QString> &attributes)
{
    Json::Object object;
    for (const auto &[key, value] : attributes)
        object.emplace(key, value);
    return QString::fromUtf8(Json(std::move(object)).toBytes());
}

/// Writes signed statements with their members. What SQLite has made of the SQL serves all of them:
/// for 10,000 sheets, making it each time takes as long as the writing.
class StatementRows
{
public:
    StatementRows(SQLite::Database &database, qint64 atMs)
        : m_statement(database, "INSERT INTO statement (hash, type, body, signature, signer, "
                                "first_seen, whole) VALUES (?, ?, ?, ?, ?, ?, ?)")
        , m_object(database, "INSERT OR IGNORE INTO object (hash, body) VALUES (?, ?)")
        , m_member(database,
              "INSERT INTO member (statement, position, path, object) VALUES (?, ?, ?, ?)")
        , m_atMs(atMs)
    {
        m_statement.bind(6, static_cast<std::int64_t>(atMs));
    }

    void write(const Statement &statement)
    {
        std::vector<MemberRow> rows;
        for (const StatementMember &member : statement.members)
            rows.push_back({qint64(rows.size()), member.path.toUtf8(), sha256(member.bytes)});
        bindBlob(m_statement, 1, statement.hash);
        bindText(m_statement, 2, statement.type);
        bindBlob(m_statement, 3, statement.body);
        bindBlob(m_statement, 4, statement.signature);
        bindBlob(m_statement, 5, statement.signer);
        bindBlob(m_statement, 7,
            wholeOf(statement.type.toUtf8(), statement.hash, statement.signer, m_atMs,
                statement.signature, rows));
        run(m_statement);
        for (std::size_t index = 0; index < rows.size(); ++index) {
            const StatementMember &member = statement.members[index];
            bindBlob(m_object, 1, rows[index].object);
            bindBlob(m_object, 2, member.bytes);
            run(m_object);
            bindBlob(m_member, 1, statement.hash);
            m_member.bind(2, static_cast<std::int64_t>(rows[index].position));
            bindText(m_member, 3, member.path);
            bindBlob(m_member, 4, rows[index].object);
            run(m_member);
        }
    }

private:
    static void run(SQLite::Statement &insert)
    {
        insert.exec();
        insert.reset(); // what is bound stays until it is bound anew
    }

    SQLite::Statement m_statement, m_object, m_member;
    qint64 m_atMs;
};

std::string keyOf(FileNote note)
{
    return note == FileNote::Device ? "device" : "open";
}

} // namespace

QString fileNote(SQLite::Database &database, FileNote note)
{
    SQLite::Statement query(database, "SELECT v FROM meta WHERE k = ?");
    query.bind(1, keyOf(note));
    return query.executeStep() ? textAt(query, 0) : QString();
}

void writeFileNote(SQLite::Database &database, FileNote note, const QString &value)
{
    SQLite::Statement upsert(
        database, "INSERT INTO meta (k, v) VALUES (?1, ?2) ON CONFLICT (k) DO UPDATE SET v = ?2");
    upsert.bind(1, keyOf(note));
    bindText(upsert, 2, value);
    upsert.exec();
}

void writeWholes(SQLite::Database &database)
{
    SQLite::Statement query(
        database, "SELECT hash, type, signature, signer, first_seen FROM statement");
    SQLite::Statement members(database, memberRowsSql);
    SQLite::Statement update(database, "UPDATE statement SET whole = ?2 WHERE hash = ?1");
    while (query.executeStep()) {
        const QByteArray hash = blobAt(query, 0);
        bindBlob(update, 1, hash);
        bindBlob(update, 2,
            wholeOf(blobAt(query, 1), hash, blobAt(query, 3), query.getColumn(4).getInt64(),
                blobAt(query, 2), memberRows(members, hash)));
        update.exec();
        update.reset();
    }
}

void EditWriter::writeAll(const Competition &competition)
{
    writeMeta(u"role"_s, competition.role == Role::Judge ? u"judge"_s : u"chair"_s);
    writeMeta(u"self"_s, competition.self.text());
    writeSetup(competition.setup);
    for (const auto &[id, entry] : competition.entries)
        writeEntry(entry);
    for (const auto &[id, judge] : competition.judges)
        writeJudge(judge);
    int position = 0;
    for (const Stage &stage : competition.stages) {
        writeStage(stage.setup, position++);
        writeStageContent(stage);
    }
    StatementRows rows(m_database, m_atMs);
    for (const auto &[hash, statement] : competition.statements)
        rows.write(statement);
}

void EditWriter::writeStageContent(const Stage &stage)
{
    for (const JudgeId &judge : stage.panel)
        writeSeat("INSERT INTO panel (stage, judge) VALUES (?, ?)", stage.setup.id, judge);
    for (const Assignment &assignment : stage.assignments)
        writePair("INSERT INTO assignment (stage, judge, entry) VALUES (?, ?, ?)", stage.setup.id,
            assignment);
    for (const auto &[key, reason] : stage.conflicts)
        writeConflict(stage.setup.id, {key.judge, key.entry, reason});
    for (const auto &[key, evaluation] : stage.evaluations)
        writeEvaluation(stage.setup.id, evaluation);
}

void EditWriter::writeSetup(const CompetitionSetup &setup)
{
    writeMeta(u"competition"_s, setup.id.text());
    writeMeta(u"title"_s, setup.title);
    writeMeta(u"organiser"_s, setup.organiser);
    writeMeta(u"template"_s, setup.templateId);
    writeMeta(u"rehearsal"_s, setup.rehearsal ? u"1"_s : u"0"_s);
    writeMeta(u"chair_name"_s, setup.chairName);
    writeMeta(u"chair_key"_s, QString::fromLatin1(setup.chairKey.toHex()));
}

void EditWriter::writeMeta(const QString &key, const QString &value)
{
    SQLite::Statement upsert(
        m_database, "INSERT INTO meta (k, v) VALUES (?1, ?2) ON CONFLICT (k) DO UPDATE SET v = ?2");
    bindText(upsert, 1, key);
    bindText(upsert, 2, value);
    upsert.exec();
}

void EditWriter::writeEntry(const Entry &entry)
{
    SQLite::Statement upsert(m_database,
        "INSERT INTO entry (id, title, agency, cluster, category, grp, region, summary, attributes)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO UPDATE SET"
        " title = ?2, agency = ?3, cluster = ?4, category = ?5, grp = ?6, region = ?7, summary = "
        "?8, attributes = ?9");
    int index = 0;
    for (const QString &text :
        {entry.id.text(), entry.title, entry.agency, entry.cluster, entry.category, entry.group,
            entry.region, entry.summary, attributesText(entry.attributes)})
        bindText(upsert, ++index, text);
    upsert.exec();
}

void EditWriter::writeJudge(const Judge &judge)
{
    SQLite::Statement upsert(m_database,
        "INSERT INTO judge (id, name, institution, key, compared) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT (id) DO UPDATE SET name = ?2, institution = ?3, key = ?4, compared = ?5");
    bindText(upsert, 1, judge.id.text());
    bindText(upsert, 2, judge.name);
    bindText(upsert, 3, judge.institution);
    bindBlob(upsert, 4, judge.key);
    upsert.bind(5, static_cast<int>(judge.compared));
    upsert.exec();
}

void EditWriter::writeStage(const StageSetup &setup, int position)
{
    SQLite::Statement upsert(m_database,
        "INSERT INTO stage (id, position, title, method, locked) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT (id) DO UPDATE SET title = ?3, method = ?4, locked = ?5");
    bindText(upsert, 1, setup.id.text());
    upsert.bind(2, position);
    bindText(upsert, 3, setup.title);
    bindText(upsert, 4, QString::fromUtf8(methodToJson(setup.rubric, setup.rules).toBytes()));
    upsert.bind(5, setup.locked ? 1 : 0);
    upsert.exec();
}

void EditWriter::writeConflict(const StageId &stage, const Conflict &conflict)
{
    SQLite::Statement upsert(m_database,
        "INSERT INTO conflict (stage, judge, entry, reason) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (stage, judge, entry) DO UPDATE SET reason = ?4");
    bindText(upsert, 1, stage.text());
    bindText(upsert, 2, conflict.judge.text());
    bindText(upsert, 3, conflict.entry.text());
    bindText(upsert, 4, conflict.reason);
    upsert.exec();
}

void EditWriter::operator()(const StatementsEdit &edit)
{
    StatementRows rows(m_database, m_atMs);
    for (const Statement &statement : edit.added)
        rows.write(statement);
}

void EditWriter::writeEvaluation(const StageId &stage, const Evaluation &evaluation)
{
    SQLite::Statement insert(m_database, "INSERT INTO evaluation (stage, judge, entry, standing, "
                                         "reason, note) VALUES (?, ?, ?, ?, ?, ?)");
    bindText(insert, 1, stage.text());
    bindText(insert, 2, evaluation.judge.text());
    bindText(insert, 3, evaluation.entry.text());
    insert.bind(4, static_cast<int>(evaluation.standing));
    bindText(insert, 5, evaluation.standingReason);
    bindText(insert, 6, evaluation.note);
    insert.exec();
    for (const auto &[criterion, mark] : evaluation.marks)
        writeMark(stage, evaluation.key(), criterion, mark);
    for (const auto &[criterion, note] : evaluation.notes)
        writeNote(stage, evaluation.key(), criterion, note);
}

void EditWriter::writeMark(
    const StageId &stage, const EvaluationKey &key, const CriterionId &criterion, const Mark &mark)
{
    SQLite::Statement upsert(m_database,
        "INSERT INTO mark (stage, judge, entry, criterion, points) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT (stage, judge, entry, criterion) DO UPDATE SET points = ?5");
    bindText(upsert, 1, stage.text());
    bindText(upsert, 2, key.judge.text());
    bindText(upsert, 3, key.entry.text());
    bindText(upsert, 4, criterion.text());
    if (const Points *points = std::get_if<Points>(&mark))
        upsert.bind(5, *points);
    else
        upsert.bind(5); // NULL: not applicable
    upsert.exec();
}

void EditWriter::writeNote(const StageId &stage, const EvaluationKey &key,
    const CriterionId &criterion, const QString &note)
{
    SQLite::Statement upsert(m_database,
        "INSERT INTO note (stage, judge, entry, criterion, text) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT (stage, judge, entry, criterion) DO UPDATE SET text = ?5");
    bindText(upsert, 1, stage.text());
    bindText(upsert, 2, key.judge.text());
    bindText(upsert, 3, key.entry.text());
    bindText(upsert, 4, criterion.text());
    bindText(upsert, 5, note);
    upsert.exec();
}

} // namespace juri
