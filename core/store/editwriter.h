// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include "core/domain/edit.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace juri {

/// What a file says of itself beside its content; a row of meta each.
enum class FileNote {
    Device, ///< where it was written last: deviceOf()
    Open,   ///< "1" while a log beside the file belongs to it, else "0"
};
QString fileNote(SQLite::Database &database, FileNote note); ///< empty if it is not there
void writeFileNote(SQLite::Database &database, FileNote note, const QString &value);

/// Puts the hash over the whole row into every statement: for files that were made without.
void writeWholes(SQLite::Database &database);

/// Turns edits into rows inside the caller's transaction; one overload an alternative. The edit was
/// validated; what the schema refuses all the same throws and rolls everything back.
class EditWriter
{
public:
    EditWriter(SQLite::Database &database, qint64 atMs)
        : m_database(database)
        , m_atMs(atMs)
    {}

    void operator()(const CompetitionEdit &edit);
    void operator()(const StageEdit &edit);
    void operator()(const EntriesEdit &edit);
    void operator()(const JudgesEdit &edit);
    void operator()(const AssignmentsEdit &edit);
    void operator()(const ConflictEdit &edit);
    void operator()(const MarkEdit &edit);
    void operator()(const NoteEdit &edit);
    void operator()(const StandingEdit &edit);
    void operator()(const EvaluationsEdit &edit);
    void operator()(const StatementsEdit &edit);

    /// The whole content of a new file.
    void writeAll(const Competition &competition);

private:
    void writeSetup(const CompetitionSetup &setup);
    void writeMeta(const QString &key, const QString &value);
    void writeEntry(const Entry &entry);
    void writeJudge(const Judge &judge);
    void writeStage(const StageSetup &setup, int position);
    void writeStageContent(const Stage &stage);
    void writeSeat(const char *sql, const StageId &stage, const JudgeId &judge);
    void writePair(const char *sql, const StageId &stage, const EvaluationKey &pair);
    void writeConflict(const StageId &stage, const Conflict &conflict);
    void writeEvaluation(const StageId &stage, const Evaluation &evaluation);
    void writeMark(const StageId &stage, const EvaluationKey &key, const CriterionId &criterion,
        const Mark &mark);
    void writeNote(const StageId &stage, const EvaluationKey &key, const CriterionId &criterion,
        const QString &note);
    void removeEvaluation(const StageId &stage, const EvaluationKey &key);
    void ensureEvaluation(const StageId &stage, const EvaluationKey &key);
    void dropEmptyEvaluation(const StageId &stage, const EvaluationKey &key);

    SQLite::Database &m_database;
    qint64 m_atMs;
};

} // namespace juri
