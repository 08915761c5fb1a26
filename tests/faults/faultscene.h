// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/edit.h"
#include "core/store/store.h"
#include "core/support/random.h"
#include "tests/support/competitionbuilder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <map>

namespace juri::test {

using namespace Qt::StringLiterals;

inline const FixedClock atNoon(noon());

/// Rounds of a test that is slow in full; JURI_FAULT_ROUNDS in the environment sets another number.
inline int rounds(int ordinarily)
{
    bool set = false;
    const int wanted = qEnvironmentVariableIntValue("JURI_FAULT_ROUNDS", &set);
    return set && wanted > 0 ? wanted : ordinarily;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
           file.write(bytes) == bytes.size();
}

/// The file with what belongs to it is gone.
inline void removeAll(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-journal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

/// A chair's file as the first released version wrote it.
inline QByteArray firstVersion()
{
    return bytesOf(QStringLiteral(FAULTS_FILES "/version-1/chair.juri"));
}

/// What upgrading keeps beside the file.
inline void removeKeptCopies(const QString &path)
{
    QDir folder = QFileInfo(path).dir();
    for (const QString &name : folder.entryList({u"*.version-*"_s}, QDir::Files | QDir::Hidden))
        folder.remove(name);
}

/// People at work in one file: marks, notes, standings, entries, statements and tables from paper,
/// each act valid after the one before it, the same ones for the same seed.
class AtWork
{
public:
    AtWork(const Competition &begin, std::uint64_t seed)
        : m_competition(begin)
        , m_dice(seed)
    {
        m_package = aPackage(m_competition);
    }

    const Competition &competition() const { return m_competition; }

    /// The next act: one edit or several that belong together. Applied to competition().
    std::vector<Edit> act()
    {
        for (;;) {
            Competition after = m_competition;
            std::vector<Edit> edits;
            const std::uint64_t several = m_dice.below(25) == 0 ? 4 : 1;
            for (std::uint64_t i = 0; i < several; ++i) {
                const Edit edit = one(after);
                if (!validate(edit, after))
                    continue;
                applyTo(after, edit);
                edits.push_back(edit);
            }
            if (edits.empty())
                continue;
            m_competition = std::move(after);
            return edits;
        }
    }

    /// One mark, as it is saved while somebody judges.
    Edit mark(const Competition &now)
    {
        const EvaluationKey key = somebody(now);
        const CriterionId criterion = criterionId(1 + static_cast<int>(m_dice.below(2)));
        MarkEdit edit{stageOne, key, criterion, {}, {}};
        if (const Evaluation *evaluation = given(now, key))
            edit.before = evaluation->mark(criterion);
        const std::uint64_t what = m_dice.below(20);
        if (what == 0 && edit.before)
            edit.after = std::nullopt;
        else if (what == 1)
            edit.after = Mark(NotApplicable());
        else
            edit.after = Mark(Points(static_cast<int>(m_dice.below(21))));
        return edit;
    }

    Edit note(const Competition &now)
    {
        const EvaluationKey key = somebody(now);
        NoteEdit edit{stageOne, key, criterionId(1), {}, {}};
        if (const Evaluation *evaluation = given(now, key)) {
            if (const auto found = evaluation->notes.find(edit.criterion);
                found != evaluation->notes.end())
                edit.before = found->second;
        }
        edit.after = u"catatan %1 "_s.arg(m_dice.below(1'000'000))
                         .repeated(static_cast<qsizetype>(1 + m_dice.below(60)))
                         .trimmed();
        return edit;
    }

    Edit statement(const Competition &now)
    {
        const auto judges = static_cast<std::uint64_t>(now.judges.size());
        const int judge = 1 + static_cast<int>(m_dice.below(judges));
        // Revisions that follow some sheet not in this file.
        const ScoreSheet sheet =
            aSheet(now, m_package, judge, Points(static_cast<int>(m_dice.below(20))),
                2 + static_cast<int>(m_dice.below(900)), {m_dice.bytes(32)});
        return StatementsEdit{{signedSheet(sheet, now, keyOf(judge))}};
    }

private:
    EvaluationKey somebody(const Competition &now)
    {
        const auto &assignments = now.stages.front().assignments;
        auto at = assignments.begin();
        std::advance(at, static_cast<std::ptrdiff_t>(m_dice.below(assignments.size())));
        return *at;
    }

    static const Evaluation *given(const Competition &now, const EvaluationKey &key)
    {
        const auto &evaluations = now.stages.front().evaluations;
        const auto found = evaluations.find(key);
        return found == evaluations.end() ? nullptr : &found->second;
    }

    Edit one(const Competition &now)
    {
        switch (m_dice.below(20)) {
        case 0: {
            const Entry &before = std::next(
                now.entries.begin(), static_cast<std::ptrdiff_t>(m_dice.below(now.entries.size())))
                                      ->second;
            Entry after = before;
            after.summary = u"ringkasan %1 "_s.arg(m_dice.below(1'000'000)).repeated(40).trimmed();
            return EntriesEdit{{{before, after}}};
        }
        case 1:
            return statement(now);
        case 2: {
            const EvaluationKey key = somebody(now);
            const Evaluation *evaluation = given(now, key);
            StandingEdit edit{stageOne, key};
            edit.before = evaluation ? evaluation->standing : Standing::Judging;
            edit.beforeReason = evaluation ? evaluation->standingReason : QString();
            edit.after = edit.before == Standing::Judging ? Standing::NoShow : Standing::Judging;
            return edit;
        }
        case 3: {
            const EvaluationKey key = somebody(now);
            const Evaluation *evaluation = given(now, key);
            Evaluation after{.judge = key.judge,
                .entry = key.entry,
                .marks = {{criterionId(1), Points(static_cast<int>(m_dice.below(21)))},
                    {criterionId(2), Points(static_cast<int>(m_dice.below(21)))}},
                .note = u"from paper"_s};
            return EvaluationsEdit{
                stageOne, {{evaluation ? std::optional(*evaluation) : std::nullopt, after}}};
        }
        case 4:
        case 5:
        case 6:
            return note(now);
        default:
            return mark(now);
        }
    }

    Competition m_competition;
    SeededRandom m_dice;
    Statement m_package;
};

/// What was in the file after each act that was reported as done, by number of the journal row.
using History = std::map<qint64, Competition>;

/// Whether the file opens with exactly what was there after one act, the one numbered `atLeast` or
/// a later one. Otherwise what is wrong with it.
inline QString broken(const QString &path, const History &history, qint64 atLeast)
{
    auto store = Store::open(path);
    if (!store)
        return u"refused: "_s + store.error().detail + u" / "_s + store.error().message;
    const auto content = (*store)->read();
    if (!content)
        return u"does not read: "_s + content.error().detail;
    const qint64 seq = (*store)->journalSeq();
    if (seq < atLeast)
        return u"lost: %1 of %2"_s.arg(seq).arg(atLeast);
    const auto then = history.find(seq);
    if (then == history.end())
        return u"half an act: %1"_s.arg(seq);
    if (then->second != *content)
        return u"other content at %1"_s.arg(seq);
    return {};
}

} // namespace juri::test
