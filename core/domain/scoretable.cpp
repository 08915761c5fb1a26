// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/entrytable.h"

#include "core/support/csv.h"

#include <algorithm>
#include <set>

namespace juri {

namespace {

using namespace Qt::StringLiterals;

/// Where the columns of a table of scores stand; -1 = not there.
struct ScoreColumns
{
    qsizetype entry = -1;
    qsizetype judge = -1;
    qsizetype criterion = -1;
    qsizetype score = -1;
    qsizetype note = -1;
};

ScoreColumns findScoreColumns(const QStringList &headers)
{
    const auto find = [&](const QStringList &names) {
        for (qsizetype i = 0; i < headers.size(); ++i) {
            if (names.contains(headers[i].trimmed().toLower()))
                return i;
        }
        return qsizetype(-1);
    };
    ScoreColumns columns;
    columns.entry =
        find({u"entry"_s, u"entri"_s, u"id"_s, u"no"_s, u"no."_s, u"nomor"_s, u"kode"_s});
    columns.judge = find({u"judge"_s, u"juri"_s, u"penilai"_s});
    columns.criterion = find({u"criterion"_s, u"criteria"_s, u"kriteria"_s, u"aspek"_s});
    columns.score = find({u"score"_s, u"skor"_s, u"nilai"_s, u"mark"_s});
    columns.note = find({u"note"_s, u"notes"_s, u"comment"_s, u"catatan"_s, u"komentar"_s});
    return columns;
}

bool saysNotApplicable(const QString &score)
{
    const QString word = score.toUpper();
    return word == u"NA"_s || word == u"N/A"_s;
}

QString tidyNote(const QString &cell)
{
    QString note = cell.normalized(QString::NormalizationForm_C);
    note.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return note.trimmed();
}

/// Takes rows one by one into the judge's evaluations; a row is taken whole or named.
class ScoreRows
{
public:
    ScoreRows(const Competition &competition, const Stage &stage, const JudgeId &judge,
        ScoreImport &result)
        : m_competition(competition)
        , m_stage(stage)
        , m_judge(judge)
        , m_result(result)
    {}

    void take(const QStringList &row, const ScoreColumns &columns, int number)
    {
        const auto cell = [&](qsizetype column) {
            return column < 0 ? QString() : row[column].trimmed();
        };
        const auto isEmpty = [](const QString &text) { return text.trimmed().isEmpty(); };
        if (std::all_of(row.begin(), row.end(), isEmpty))
            return;
        // A table of the whole panel: the other judges' rows are theirs.
        if (columns.judge >= 0 && cell(columns.judge) != m_judge.text())
            return;
        ++m_rows;
        Evaluation *evaluation = evaluationFor(cell(columns.entry), number);
        if (!evaluation)
            return;
        const QString score = cell(columns.score);
        const QString note = tidyNote(cell(columns.note));
        const QString criterionText = cell(columns.criterion);
        if (criterionText.isEmpty() && score.isEmpty() && !note.isEmpty()) {
            evaluation->note = note; // on the entry as a whole
            return;
        }
        const Criterion *criterion = criterionNamed(criterionText);
        if (!criterion) {
            say(number,
                QCoreApplication::translate("juri::ScoreTable", "the rubric has no criterion “%1”.")
                    .arg(criterionText));
            return;
        }
        if (!m_seen.emplace(evaluation->entry, criterion->id).second) {
            say(number, QCoreApplication::translate("juri::ScoreTable",
                            "entry %1 has a score for “%2” already. Keep one of the rows.")
                            .arg(evaluation->entry.text(), criterion->title));
            return;
        }
        takeScore(*evaluation, *criterion, score, number);
        if (!note.isEmpty())
            evaluation->notes[criterion->id] = note;
    }

    /// What the rows came to, unless something was wrong.
    void finish()
    {
        if (m_rows == 0)
            say(1, QCoreApplication::translate("juri::ScoreTable", "there is no row for judge %1.")
                       .arg(m_judge.text()));
        std::vector<Change<Evaluation>> changes;
        for (const auto &[entry, evaluation] : m_evaluations) {
            const Evaluation *known = m_stage.evaluation(evaluation.key());
            if (known ? *known == evaluation : evaluation.isEmpty())
                continue;
            Change<Evaluation> change;
            if (known)
                change.before = *known;
            change.after = evaluation;
            const EvaluationsEdit one{m_stage.setup.id, {change}};
            if (auto sound = validate(Edit(one), m_competition); !sound)
                say(m_lastRows.at(entry), sound.error().message);
            changes.push_back(std::move(change));
        }
        if (m_result.findings.empty())
            m_result.edit.changes = std::move(changes);
        else
            m_result.scores = 0;
    }

private:
    void say(int row, const QString &what)
    {
        m_result.findings.push_back(
            {row, QCoreApplication::translate("juri::ScoreTable", "Row %1: %2")
                      .arg(QString::number(row), what)});
    }

    Evaluation *evaluationFor(const QString &entryText, int number)
    {
        const auto id = EntryId::from(entryText);
        if (!id || !m_competition.entry(*id)) {
            say(number, QCoreApplication::translate("juri::ScoreTable", "there is no entry “%1”.")
                            .arg(entryText));
            return nullptr;
        }
        const EvaluationKey key{m_judge, *id};
        if (!m_stage.assignments.contains(key)) {
            say(number, QCoreApplication::translate(
                            "juri::ScoreTable", "entry %1 is not assigned to this judge.")
                            .arg(entryText));
            return nullptr;
        }
        const Evaluation *known = m_stage.evaluation(key);
        if (known && known->standing != Standing::Judging) {
            say(number, QCoreApplication::translate("juri::ScoreTable",
                            "entry %1 is marked as not judged. Take that back first.")
                            .arg(entryText));
            return nullptr;
        }
        Evaluation fresh;
        fresh.judge = m_judge;
        fresh.entry = *id;
        m_lastRows[*id] = number;
        return &m_evaluations.emplace(*id, known ? *known : fresh).first->second;
    }

    /// By its id, or by its title as printed on paper forms.
    const Criterion *criterionNamed(const QString &text) const
    {
        const Rubric &rubric = m_stage.setup.rubric;
        if (const auto id = CriterionId::from(text)) {
            if (const Criterion *criterion = rubric.find(*id))
                return criterion;
        }
        const Criterion *named = nullptr;
        for (const Criterion &criterion : rubric.criteria) {
            if (criterion.title.compare(text, Qt::CaseInsensitive) != 0)
                continue;
            if (named)
                return nullptr; // two criteria of one title: only the id tells them apart
            named = &criterion;
        }
        return named;
    }

    /// An empty score leaves the cell as it is.
    void takeScore(
        Evaluation &evaluation, const Criterion &criterion, const QString &score, int number)
    {
        if (score.isEmpty())
            return;
        if (saysNotApplicable(score)) {
            evaluation.marks[criterion.id] = NotApplicable();
        } else if (const auto points = criterion.scale.parse(score)) {
            evaluation.marks[criterion.id] = *points;
        } else {
            say(number, QCoreApplication::translate(
                            "juri::ScoreTable", "the score %1 for “%2” cannot be taken. %3")
                            .arg(score, criterion.title, points.error().message));
            return;
        }
        ++m_result.scores;
    }

    const Competition &m_competition;
    const Stage &m_stage;
    const JudgeId m_judge;
    ScoreImport &m_result;
    int m_rows = 0;
    std::map<EntryId, Evaluation> m_evaluations;
    std::map<EntryId, int> m_lastRows;
    std::set<std::pair<EntryId, CriterionId>> m_seen;
};

Error noScoreSuch(const QString &sentence)
{
    return {ErrorCode::NotFound, sentence, {}};
}

} // namespace

Result<ScoreImport> importScores(const QByteArray &csv, const Competition &competition,
    const StageId &stageId, const JudgeId &judge)
{
    const Stage *stage = competition.stage(stageId);
    if (!stage)
        return noScoreSuch(
            QCoreApplication::translate("juri::ScoreTable", "This competition has no such stage."));
    if (!competition.judge(judge))
        return noScoreSuch(
            QCoreApplication::translate("juri::ScoreTable", "This competition has no such judge."));
    const auto table = readCsv(csv);
    if (!table)
        return table.error();
    const ScoreColumns columns = findScoreColumns(table->rows.front());
    if (columns.entry < 0 || columns.criterion < 0 || columns.score < 0)
        return Error{ErrorCode::BadPayload,
            QCoreApplication::translate("juri::ScoreTable",
                "A table of scores needs the columns entry, criterion and "
                "score, and may have note."),
            {}};
    ScoreImport result;
    result.edit.stage = stageId;
    ScoreRows rows(competition, *stage, judge, result);
    for (size_t i = 1; i < table->rows.size(); ++i)
        rows.take(table->rows[i], columns, static_cast<int>(i) + 1);
    rows.finish();
    return result;
}

} // namespace juri
