// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/recovery.h"
#include "tests/core/session/day.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace juri::test {

/// A closed competition file: where it lies, its bytes, and what is in it.
struct WorkedFile
{
    QString path;
    QByteArray bytes;
    Competition content;
};

inline QByteArray bytesAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write its own file");
}

/// A judge's file after days of work, and the chair's file with what was handed in.
class WorkedDay : public Day
{
public:
    WorkedDay()
    {
        prepare();
        const Statement sent = package();
        auto judge = judgeFile(u"Judge A"_s, sent);
        scoreAll(*judge, 3);
        handIn(*judge, u"Judge A"_s, u"a1.jurisheet"_s);
        change(*judge);
        handIn(*judge, u"Judge A"_s, u"a2.jurisheet"_s);
        changeAgain(*judge);
        auto other = judgeFile(u"Judge B"_s, sent);
        scoreAll(*other, 4);
        handIn(*other, u"Judge B"_s, u"b1.jurisheet"_s);
        NoProgress quiet;
        const auto merged = mergeFiles(*chair,
            {path(u"a1.jurisheet"_s), path(u"a2.jurisheet"_s), path(u"b1.jurisheet"_s)}, false,
            quiet);
        if (!merged)
            qFatal("the sheets were not merged");
        judges = closed(std::move(judge));
        chairs = closed(std::move(chair));
        makeBusy();
    }

    WorkedFile judges, chairs;
    WorkedFile busy; ///< a judge's whose tables and journal fill several pages each

    static WorkedFile closed(std::unique_ptr<CompetitionSession> session)
    {
        WorkedFile file{session->path(), {}, session->competition()};
        session.reset();
        file.bytes = bytesAt(file.path);
        return file;
    }

private:
    static void change(CompetitionSession &session)
    {
        const Stage &stage = session.competition().stages.front();
        const CriterionId criterion = stage.setup.rubric.criteria.front().id;
        const EvaluationKey first = *stage.assignments.begin();
        const EvaluationKey own{session.competition().self, first.entry};
        for (const auto &[before, after] : {std::pair<Points, Points>{3, 1}, {1, 2}, {2, 4}})
            QVERIFY(session.apply(MarkEdit{stageOne, own, criterion, Mark(before), Mark(after)}));
        QVERIFY(session.apply(NoteEdit{stageOne, own, criterion, {}, u"kuat di “dampak”"_s}));
        QVERIFY(session.apply(NoteEdit{stageOne, own, {}, {}, u"seluruhnya baik"_s}));
    }

    void makeBusy()
    {
        constexpr int entries = 150;
        Competition content = judges.content;
        Stage &stage = content.stages.front();
        stage.evaluations.clear();
        for (int number = 4; number <= entries; ++number) {
            const EntryId id = EntryId::literal(u"%1"_s.arg(number, 3, 10, QChar(u'0')));
            content.entries.emplace(id, Entry{.id = id, .title = u"Inovasi %1"_s.arg(number)});
            stage.assignments.insert({content.self, id});
        }
        auto session =
            CompetitionSession::create(path(u"busy.juri"_s), content, clockAtNoon).value();
        scoreAll(*session, 3);
        const CriterionId criterion = stage.setup.rubric.criteria.front().id;
        for (const auto &[id, entry] : content.entries)
            QVERIFY(session->apply(NoteEdit{stageOne, {content.self, id}, criterion, {},
                u"catatan untuk “"_s + entry.title + u"”: cukup jelas"_s}));
        busy = closed(std::move(session));
    }

    static void changeAgain(CompetitionSession &session)
    {
        const Stage &stage = session.competition().stages.front();
        const CriterionId criterion = stage.setup.rubric.criteria.back().id;
        const EvaluationKey own{session.competition().self, stage.assignments.rbegin()->entry};
        const auto before = stage.evaluation(own)->mark(criterion);
        QVERIFY(session.apply(MarkEdit{stageOne, own, criterion, before, Mark(NotApplicable())}));
        QVERIFY(session.apply(
            NoteEdit{stageOne, own, criterion, {}, u"tidak berlaku untuk instansi ini"_s}));
    }
};

/// How far what was recovered is what there was.
struct Remains
{
    int altered = 0;    ///< scores and notes that were never so at the end …
    int asSigned = 0;   ///< … but for what the judge's last sheet says exactly so
    int lost = 0;       ///< scores that are not there any more
    bool equal = false; ///< everything is as it was
};

/// The last sheet that the judge of a file signed.
inline std::optional<ScoreSheet> lastSheet(const Competition &content)
{
    std::optional<ScoreSheet> last;
    for (const auto &[hash, statement] : content.statements) {
        if (statement.type != typeWord(StatementType::ScoreSheet))
            continue;
        const auto sheet = readSheet(statement);
        if (sheet && sheet->judge == content.self && (!last || sheet->rev > last->rev))
            last = *sheet;
    }
    return last;
}

inline Remains remainsOf(const Competition &original, const Recovery &recovery)
{
    Remains remains;
    if (!recovery.competition) {
        for (const Stage &stage : original.stages) {
            for (const auto &[key, evaluation] : stage.evaluations)
                remains.lost += static_cast<int>(evaluation.marks.size());
        }
        return remains;
    }
    remains.equal = *recovery.competition == original;
    const auto sheet = lastSheet(original);
    const auto isSignedNote = [&sheet](const EvaluationKey &key, const CriterionId &criterion,
                                  const QString &note) {
        return sheet && std::any_of(sheet->evaluations.begin(), sheet->evaluations.end(),
                            [&](const Evaluation &evaluation) {
                                const auto found = evaluation.notes.find(criterion);
                                return evaluation.key() == key && found != evaluation.notes.end() &&
                                       found->second == note;
                            });
    };
    const auto isSigned = [&sheet](const EvaluationKey &key, const CriterionId &criterion,
                              const std::optional<Mark> &mark) {
        return sheet && std::any_of(sheet->evaluations.begin(), sheet->evaluations.end(),
                            [&](const Evaluation &evaluation) {
                                return evaluation.key() == key &&
                                       evaluation.mark(criterion) == mark;
                            });
    };
    for (const Stage &stage : original.stages) {
        const Stage *got = recovery.competition->stage(stage.setup.id);
        for (const auto &[key, evaluation] : stage.evaluations) {
            const Evaluation *now = got ? got->evaluation(key) : nullptr;
            for (const auto &[criterion, mark] : evaluation.marks) {
                const auto taken = now ? now->mark(criterion) : std::nullopt;
                remains.lost += taken ? 0 : 1;
                if (taken && *taken != mark)
                    ++(isSigned(key, criterion, taken) ? remains.asSigned : remains.altered);
            }
        }
    }
    for (const Stage &got : recovery.competition->stages) {
        const Stage *stage = original.stage(got.setup.id);
        for (const auto &[key, evaluation] : got.evaluations) {
            const Evaluation *before = stage ? stage->evaluation(key) : nullptr;
            for (const auto &[criterion, mark] : evaluation.marks)
                remains.altered += before && before->mark(criterion) ? 0 : 1;
            for (const auto &[criterion, note] : evaluation.notes) {
                const bool same = before && before->notes.contains(criterion) &&
                                  before->notes.at(criterion) == note;
                if (!same)
                    ++(isSignedNote(key, criterion, note) ? remains.asSigned : remains.altered);
            }
        }
    }
    return remains;
}

/// The pages of each table with its indexes, as SQLite counts them.
inline std::map<QString, std::vector<int>> pagesOfTables(const QString &path)
{
    std::map<QString, std::vector<int>> pages;
    // Without this word SQLite would leave a log beside the file, and move pages by it.
    SQLite::Database database(
        "file:" + path.toStdString() + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    SQLite::Statement query(database, "SELECT name, pageno FROM dbstat");
    while (query.executeStep())
        pages[QString::fromUtf8(query.getColumn(0).getText())].push_back(
            query.getColumn(1).getInt());
    return pages;
}

} // namespace juri::test
