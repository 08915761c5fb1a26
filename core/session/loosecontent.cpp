// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/loosecontent.h"

#include "core/domain/contentrules.h"
#include "core/domain/rubricformat.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSentences = 100;

/// What this file says to people.
struct LooseWords
{
    Q_DECLARE_TR_FUNCTIONS(juri::Recovery)
};

/// Who the file belongs to and what the competition is called.
bool takeSetup(Competition &competition, const LooseRows &rows, const Competition *help)
{
    const auto text = [&rows](const QString &key) -> std::optional<QString> {
        const auto found = rows.meta.find(key);
        return found == rows.meta.end() ? std::nullopt : std::optional(found->second);
    };
    if (help) {
        competition.role = help->role;
        competition.self = help->self;
        competition.setup = help->setup;
    }
    const QString role = text(u"role"_s).value_or(QString());
    const bool knownRole = role == u"chair" || role == u"judge";
    if (knownRole)
        competition.role = role == u"judge" ? Role::Judge : Role::Chair;
    if (const auto self = JudgeId::from(text(u"self"_s).value_or(QString())))
        competition.self = *self;
    if (const auto id = CompetitionId::from(text(u"competition"_s).value_or(QString())))
        competition.setup.id = *id;
    CompetitionSetup &setup = competition.setup;
    setup.title = text(u"title"_s).value_or(setup.title);
    setup.organiser = text(u"organiser"_s).value_or(setup.organiser);
    setup.templateId = text(u"template"_s).value_or(setup.templateId);
    setup.chairName = text(u"chair_name"_s).value_or(setup.chairName);
    if (const auto rehearsal = text(u"rehearsal"_s))
        setup.rehearsal = *rehearsal == u"1";
    const QByteArray key = QByteArray::fromHex(text(u"chair_key"_s).value_or(QString()).toLatin1());
    if (key.size() == 32)
        setup.chairKey = key;
    const bool whose = knownRole || help;
    return whose && !setup.id.isNull() &&
           (competition.role == Role::Chair || !competition.self.isNull());
}

bool takeStages(Competition &competition, const LooseRows &rows, const Competition *help)
{
    std::map<qint64, Stage> byPosition;
    for (const LooseRows::StageRow &row : rows.stages) {
        const auto json = Json::parse(row.method.toUtf8());
        const auto method = json ? methodFromJson(*json) : Result<Method>(json.error());
        if (!method)
            continue;
        Stage stage;
        stage.setup = {row.id, row.title, method->rubric, method->rules, row.locked};
        byPosition.try_emplace(row.position, std::move(stage));
    }
    for (auto &[position, stage] : byPosition) {
        if (!competition.stage(stage.setup.id))
            competition.stages.push_back(std::move(stage));
    }
    if (help && rows.incomplete.contains(u"stage"_s)) {
        for (const Stage &stage : help->stages) {
            if (!competition.stage(stage.setup.id)) {
                Stage empty;
                empty.setup = stage.setup;
                competition.stages.push_back(std::move(empty));
            }
        }
    }
    return !competition.stages.empty();
}

Evaluation &evaluationFor(Stage &stage, const EvaluationKey &pair)
{
    Evaluation &evaluation = stage.evaluations[pair];
    evaluation.judge = pair.judge;
    evaluation.entry = pair.entry;
    return evaluation;
}

void takeEvaluations(Competition &competition, const LooseRows &rows)
{
    for (const auto &[id, evaluation] : rows.evaluations) {
        if (Stage *stage = competition.stage(id))
            stage->evaluations.try_emplace(evaluation.key(), evaluation);
    }
    for (const LooseRows::MarkRow &row : rows.marks) {
        Stage *stage = competition.stage(row.stage);
        const Criterion *criterion = stage ? stage->setup.rubric.find(row.criterion) : nullptr;
        if (criterion && validateMark(*criterion, row.mark))
            evaluationFor(*stage, row.pair).marks.try_emplace(row.criterion, row.mark);
    }
    for (const LooseRows::NoteRow &row : rows.notes) {
        Stage *stage = competition.stage(row.stage);
        if (stage && stage->setup.rubric.find(row.criterion))
            evaluationFor(*stage, row.pair).notes.try_emplace(row.criterion, row.text);
    }
    for (Stage &stage : competition.stages) {
        std::erase_if(stage.evaluations, [](const auto &item) { return item.second.isEmpty(); });
    }
}

/// Fills maps and sets: what is there stays.
class Filler
{
public:
    Filler(const LooseRows &rows, bool &filled)
        : m_rows(rows)
        , m_filled(filled)
    {}

    template<typename Container>
    void fill(const QString &table, Container &into, const Container &from) const
    {
        if (!m_rows.incomplete.contains(table))
            return;
        for (const auto &item : from)
            m_filled = into.insert(item).second || m_filled;
    }

    void fill(Evaluation &into, const Evaluation &from) const
    {
        fill(u"mark"_s, into.marks, from.marks);
        fill(u"note"_s, into.notes, from.notes);
        if (!m_rows.incomplete.contains(u"evaluation"_s))
            return;
        const bool lost = into.standing == Standing::Judging && into.note.isEmpty();
        if (lost && (from.standing != into.standing || from.note != into.note)) {
            into.standing = from.standing;
            into.standingReason = from.standingReason;
            into.note = from.note;
            m_filled = true;
        }
    }

private:
    const LooseRows &m_rows;
    bool &m_filled;
};

template<typename Set>
int removeFrom(Set &set, const auto &isDangling)
{
    return static_cast<int>(std::erase_if(set, isDangling));
}

} // namespace

std::optional<Competition> assembled(const LooseRows &rows, const Competition *help)
{
    Competition competition;
    if (!takeSetup(competition, rows, help) || !takeStages(competition, rows, help))
        return std::nullopt;
    for (const Entry &entry : rows.entries)
        competition.entries.try_emplace(entry.id, entry);
    for (const Judge &judge : rows.judges)
        competition.judges.try_emplace(judge.id, judge);
    for (const auto &[stage, judge] : rows.panel) {
        if (Stage *of = competition.stage(stage))
            of->panel.insert(judge);
    }
    for (const LooseRows::PairRow &row : rows.assignments) {
        if (Stage *of = competition.stage(row.stage))
            of->assignments.insert(row.pair);
    }
    for (const LooseRows::PairRow &row : rows.conflicts) {
        if (Stage *of = competition.stage(row.stage))
            of->conflicts.try_emplace(row.pair, row.reason);
    }
    takeEvaluations(competition, rows);
    return competition;
}

bool fillFrom(Competition &competition, const LooseRows &rows, const Competition &other)
{
    bool filled = false;
    const Filler filler(rows, filled);
    filler.fill(u"entry"_s, competition.entries, other.entries);
    filler.fill(u"judge"_s, competition.judges, other.judges);
    const bool evaluations = rows.incomplete.contains(u"evaluation"_s) ||
                             rows.incomplete.contains(u"mark"_s) ||
                             rows.incomplete.contains(u"note"_s);
    for (const Stage &from : other.stages) {
        Stage *stage = competition.stage(from.setup.id);
        if (!stage)
            continue;
        filler.fill(u"panel"_s, stage->panel, from.panel);
        filler.fill(u"assignment"_s, stage->assignments, from.assignments);
        filler.fill(u"conflict"_s, stage->conflicts, from.conflicts);
        if (!evaluations)
            continue;
        for (const auto &[key, evaluation] : from.evaluations) {
            Evaluation &into = evaluationFor(*stage, key);
            filler.fill(into, evaluation);
        }
        std::erase_if(stage->evaluations, [](const auto &item) { return item.second.isEmpty(); });
    }
    return filled;
}

int removeDangling(Competition &competition)
{
    int removed = 0;
    const auto noPair = [&competition](const EvaluationKey &pair) {
        return !competition.entry(pair.entry) || !competition.judge(pair.judge);
    };
    for (Stage &stage : competition.stages) {
        removed += removeFrom(
            stage.panel, [&](const JudgeId &judge) { return !competition.judge(judge); });
        removed += removeFrom(stage.assignments, noPair);
        removed +=
            removeFrom(stage.conflicts, [&](const auto &item) { return noPair(item.first); });
        for (auto &[key, evaluation] : stage.evaluations) {
            removed += removeFrom(evaluation.marks, [&](const auto &item) {
                const Criterion *criterion = stage.setup.rubric.find(item.first);
                return !criterion || !validateMark(*criterion, item.second);
            });
            removed += removeFrom(evaluation.notes,
                [&](const auto &item) { return !stage.setup.rubric.find(item.first); });
        }
        std::erase_if(stage.evaluations, [](const auto &item) { return item.second.isEmpty(); });
    }
    return removed;
}

QStringList differencesTo(
    const Competition &competition, const Competition &tables, const LooseRows &rows)
{
    QStringList sentences;
    const auto complete = [&rows](
                              const QString &table) { return !rows.incomplete.contains(table); };
    for (const Stage &stage : competition.stages) {
        const Stage *other = tables.stage(stage.setup.id);
        if (!other)
            continue;
        const bool all = complete(u"evaluation"_s) && complete(u"mark"_s) && complete(u"note"_s);
        std::set<EvaluationKey> keys;
        for (const auto &[key, evaluation] : other->evaluations) {
            const Evaluation *taken = stage.evaluation(key);
            const bool differs =
                !taken || (all ? *taken != evaluation
                               : std::any_of(evaluation.marks.begin(), evaluation.marks.end(),
                                     [taken](const auto &mark) {
                                         return taken->mark(mark.first) != mark.second;
                                     }));
            if (differs)
                keys.insert(key);
        }
        for (const auto &[key, evaluation] : stage.evaluations) {
            if (all && !other->evaluation(key))
                keys.insert(key);
        }
        for (const EvaluationKey &key : keys) {
            if (sentences.size() < mostSentences)
                sentences << LooseWords::tr(
                    "Entry %1, judge %2: the table of scores says something else than the journal. "
                    "The journal was taken, because every row of it proves itself; look at this "
                    "evaluation.")
                                 .arg(key.entry.text(), key.judge.text());
        }
    }
    const bool list = (complete(u"entry"_s) && tables.entries != competition.entries) ||
                      (complete(u"judge"_s) && tables.judges != competition.judges) ||
                      tables.setup != competition.setup;
    if (list && sentences.size() < mostSentences)
        sentences << LooseWords::tr(
            "The tables say something else of entries, judges or title than the journal. The "
            "journal was taken; look through the lists.");
    return sentences;
}

} // namespace juri
