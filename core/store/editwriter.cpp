// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/editwriter.h"

#include "core/store/connection.h"

namespace juri {

using namespace Qt::StringLiterals;

namespace {

void bindKey(SQLite::Statement &statement, const StageId &stage, const EvaluationKey &key)
{
    bindText(statement, 1, stage.text());
    bindText(statement, 2, key.judge.text());
    bindText(statement, 3, key.entry.text());
}

} // namespace

void EditWriter::operator()(const CompetitionEdit &edit)
{
    writeSetup(edit.after);
}

void EditWriter::operator()(const StageEdit &edit)
{
    SQLite::Statement position(m_database, "SELECT position FROM stage WHERE id = ?");
    bindText(position, 1, edit.before.id.text());
    if (!position.executeStep())
        throw BadRow{u"stage is not there"_s};
    writeStage(edit.after, position.getColumn(0).getInt());
}

void EditWriter::operator()(const EntriesEdit &edit)
{
    for (const Change<Entry> &change : edit.changes) {
        if (change.after) {
            writeEntry(*change.after);
        } else if (change.before) {
            SQLite::Statement remove(m_database, "DELETE FROM entry WHERE id = ?");
            bindText(remove, 1, change.before->id.text());
            remove.exec();
        }
    }
}

void EditWriter::operator()(const JudgesEdit &edit)
{
    for (const Change<Judge> &change : edit.changes) {
        if (change.after) {
            writeJudge(*change.after);
            if (change.before)
                continue;
            writeSeat("INSERT OR IGNORE INTO panel (stage, judge) VALUES (?, ?)", edit.stage,
                change.after->id);
        } else if (change.before) {
            writeSeat(
                "DELETE FROM panel WHERE stage = ? AND judge = ?", edit.stage, change.before->id);
            SQLite::Statement remove(m_database, "DELETE FROM judge WHERE id = ?");
            bindText(remove, 1, change.before->id.text());
            remove.exec();
        }
    }
}

void EditWriter::operator()(const AssignmentsEdit &edit)
{
    for (const Assignment &gone : edit.removed)
        writePair(
            "DELETE FROM assignment WHERE stage = ? AND judge = ? AND entry = ?", edit.stage, gone);
    for (const Assignment &added : edit.added)
        writePair(
            "INSERT INTO assignment (stage, judge, entry) VALUES (?, ?, ?)", edit.stage, added);
}

void EditWriter::operator()(const ConflictEdit &edit)
{
    if (edit.change.after) {
        writeConflict(edit.stage, *edit.change.after);
    } else if (edit.change.before) {
        writePair("DELETE FROM conflict WHERE stage = ? AND judge = ? AND entry = ?", edit.stage,
            {edit.change.before->judge, edit.change.before->entry});
    }
}

void EditWriter::operator()(const MarkEdit &edit)
{
    ensureEvaluation(edit.stage, edit.evaluation);
    if (edit.after) {
        writeMark(edit.stage, edit.evaluation, edit.criterion, *edit.after);
        return;
    }
    SQLite::Statement remove(m_database,
        "DELETE FROM mark WHERE stage = ? AND judge = ? AND entry = ? AND criterion = ?");
    bindKey(remove, edit.stage, edit.evaluation);
    bindText(remove, 4, edit.criterion.text());
    remove.exec();
    dropEmptyEvaluation(edit.stage, edit.evaluation);
}

void EditWriter::operator()(const NoteEdit &edit)
{
    ensureEvaluation(edit.stage, edit.evaluation);
    if (edit.criterion.isNull()) {
        SQLite::Statement update(m_database,
            "UPDATE evaluation SET note = ?4 WHERE stage = ?1 AND judge = ?2 AND entry = ?3");
        bindKey(update, edit.stage, edit.evaluation);
        bindText(update, 4, edit.after);
        update.exec();
    } else if (edit.after.isEmpty()) {
        SQLite::Statement remove(m_database,
            "DELETE FROM note WHERE stage = ? AND judge = ? AND entry = ? AND criterion = ?");
        bindKey(remove, edit.stage, edit.evaluation);
        bindText(remove, 4, edit.criterion.text());
        remove.exec();
    } else {
        writeNote(edit.stage, edit.evaluation, edit.criterion, edit.after);
    }
    dropEmptyEvaluation(edit.stage, edit.evaluation);
}

void EditWriter::operator()(const StandingEdit &edit)
{
    ensureEvaluation(edit.stage, edit.evaluation);
    SQLite::Statement update(m_database, "UPDATE evaluation SET standing = ?4, reason = ?5 WHERE "
                                         "stage = ?1 AND judge = ?2 AND entry = ?3");
    bindKey(update, edit.stage, edit.evaluation);
    update.bind(4, static_cast<int>(edit.after));
    bindText(update, 5, edit.afterReason);
    update.exec();
    dropEmptyEvaluation(edit.stage, edit.evaluation);
}

void EditWriter::operator()(const EvaluationsEdit &edit)
{
    for (const Change<Evaluation> &change : edit.changes) {
        const auto &one = change.after ? change.after : change.before;
        if (!one)
            continue;
        removeEvaluation(edit.stage, one->key());
        if (change.after && !change.after->isEmpty())
            writeEvaluation(edit.stage, *change.after);
    }
}

void EditWriter::ensureEvaluation(const StageId &stage, const EvaluationKey &key)
{
    writePair("INSERT OR IGNORE INTO evaluation (stage, judge, entry, standing, reason, note) "
              "VALUES (?, ?, ?, 0, '', '')",
        stage, key);
}

/// An evaluation that says nothing is no row, as in the domain.
void EditWriter::dropEmptyEvaluation(const StageId &stage, const EvaluationKey &key)
{
    writePair("DELETE FROM evaluation WHERE stage = ?1 AND judge = ?2 AND entry = ?3 AND standing "
              "= 0 AND note = ''"
              " AND NOT EXISTS (SELECT 1 FROM mark WHERE stage = ?1 AND judge = ?2 AND entry = ?3)"
              " AND NOT EXISTS (SELECT 1 FROM note WHERE stage = ?1 AND judge = ?2 AND entry = ?3)",
        stage, key);
}

void EditWriter::removeEvaluation(const StageId &stage, const EvaluationKey &key)
{
    writePair("DELETE FROM evaluation WHERE stage = ? AND judge = ? AND entry = ?", stage, key);
}

void EditWriter::writeSeat(const char *sql, const StageId &stage, const JudgeId &judge)
{
    SQLite::Statement statement(m_database, sql);
    bindText(statement, 1, stage.text());
    bindText(statement, 2, judge.text());
    statement.exec();
}

void EditWriter::writePair(const char *sql, const StageId &stage, const EvaluationKey &pair)
{
    SQLite::Statement statement(m_database, sql);
    bindKey(statement, stage, pair);
    statement.exec();
}

} // namespace juri
