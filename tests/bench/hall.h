// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acts.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace juri::bench {

using namespace Qt::StringLiterals;

template<typename T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}

inline const QDateTime benchTime(QDate(2026, 5, 14), QTime(12, 0), Qt::UTC);

/// How large a hall is: by default all judges judge all entries.
struct HallSize
{
    int entries = 60;
    int entriesOfJudge = 60;
};

/// A competition, its package, and many revisions of the sheets of all judges, each in a file.
class Hall
{
public:
    static constexpr int entries = 60; ///< of the usual size
    static constexpr int criteria = 8;

    /// Judge after judge hands in a sheet, then each the next revision of it.
    Hall(int judges, int sheets, HallSize size = {})
        : m_size(size)
    {
        Competition competition = need(newCompetition(u"blank"_s, u"A full hall"_s, m_random));
        fill(competition, judges);
        const FixedClock clock(benchTime);
        const auto session = need(CompetitionSession::create(chairFile(), competition, clock));
        const StageId stage = competition.stages.front().setup.id;
        const Statement package = need(issuePackage(*session, stage, m_chair));
        writeSheets(session->competition(), package, sheets);
    }

    QString chairFile() const { return m_folder.filePath(u"chair.juri"_s); }
    QString copyOfChairFile(const QString &name) const
    {
        const QString path = m_folder.filePath(name);
        QFile::remove(path);
        QFile::copy(chairFile(), path);
        return path;
    }
    const QStringList &sheets() const { return m_sheets; } ///< files, in the order of handing in
    const SigningKey &chairKey() const { return m_chair.key; }

private:
    void fill(Competition &competition, int judges)
    {
        std::vector<EntryId> ids;
        Stage &stage = competition.stages.front();
        stage.setup.rubric.criteria.clear();
        for (int number = 1; number <= criteria; ++number) {
            Criterion criterion;
            criterion.id = CriterionId::literal(u"C%1"_s.arg(number));
            criterion.title = criterion.id.text();
            stage.setup.rubric.criteria.push_back(std::move(criterion));
        }
        for (int number = 1; number <= m_size.entries; ++number) {
            Entry entry;
            entry.id = EntryId::literal(u"%1"_s.arg(number, 3, 10, QChar(u'0')));
            entry.title = entry.id.text();
            ids.push_back(entry.id);
            competition.entries.emplace(entry.id, entry);
        }
        for (int number = 1; number <= judges; ++number) {
            Judge judge;
            judge.id = JudgeId::literal(u"J%1"_s.arg(number, 3, 10, QChar(u'0')));
            judge.name = judge.id.text();
            judge.compared = KeyComparison::InPerson;
            SigningKey key = SigningKey::generate(m_random);
            judge.key = key.publicKey();
            m_keys.emplace(judge.id, std::move(key));
            stage.panel.insert(judge.id);
            for (int mine = 0; mine < m_size.entriesOfJudge; ++mine) {
                const int which = ((number - 1) * m_size.entriesOfJudge + mine) % m_size.entries;
                stage.assignments.insert({judge.id, ids[std::size_t(which)]});
            }
            competition.judges.emplace(judge.id, std::move(judge));
        }
    }

    void writeSheets(const Competition &competition, const Statement &package, int count)
    {
        const Stage &stage = competition.stages.front();
        std::vector<Entry> list;
        for (const auto &[id, entry] : competition.entries)
            list.push_back(entry);
        ScoreSheet sheet;
        sheet.competition = competition.setup.id;
        sheet.stage = stage.setup.id;
        sheet.packageHash = package.hash;
        sheet.rubricHash = rubricHash(stage.setup);
        sheet.entriesHash = entriesHash(list);
        sheet.device = u"d-00000000"_s;
        sheet.journalHead = QByteArray(32, '\0');
        sheet.claimedTime = benchTime;
        const int judges = static_cast<int>(m_keys.size());
        std::map<JudgeId, QByteArray> newest;
        for (int number = 0; number < count; ++number) {
            const auto judge = std::next(m_keys.begin(), number % judges);
            sheet.judge = judge->first;
            sheet.key = judge->second.publicKey();
            sheet.rev = number / judges + 1;
            sheet.prev.clear();
            if (sheet.rev > 1)
                sheet.prev.push_back(newest.at(judge->first));
            score(sheet, competition);
            const Statement statement =
                need(makeSheet(sheet, stage.setup.rubric, judge->second, m_random));
            newest.insert_or_assign(judge->first, statement.hash);
            // Not writeWholeFile: it waits for the disk, 10,000 times.
            QFile file(m_folder.filePath(u"%1.jurisheet"_s.arg(number, 5, 10, QChar(u'0'))));
            if (!file.open(QIODevice::WriteOnly) || file.write(envelopeBytes(statement)) < 0)
                qFatal("cannot write %s", qPrintable(file.fileName()));
            m_sheets += file.fileName();
        }
    }

    void score(ScoreSheet &sheet, const Competition &competition)
    {
        sheet.evaluations.clear();
        const Stage &stage = competition.stages.front();
        for (const EntryId &id : stage.entriesOf(sheet.judge)) {
            Evaluation &evaluation = sheet.evaluations.emplace_back();
            evaluation.judge = sheet.judge;
            evaluation.entry = id;
            for (const Criterion &criterion : stage.setup.rubric.criteria)
                evaluation.marks.emplace(criterion.id, static_cast<Points>(m_random.below(101)));
        }
    }

    HallSize m_size;
    QTemporaryDir m_folder;
    SeededRandom m_random{1};
    Identity m_chair{u"Chair"_s, SigningKey::generate(m_random)};
    std::map<JudgeId, SigningKey> m_keys;
    QStringList m_sheets;
};

} // namespace juri::bench
