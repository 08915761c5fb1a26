// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/journalchain.h"

#include <algorithm>
#include <limits>
#include <set>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

using RowsByHash = std::map<QByteArray, const ProvenRow *>;

/// What a row is that is no edit: keys are in order, so that it ends with its kind.
bool isOfKind(const ProvenRow &row, const char *kind)
{
    return row.what.endsWith(QByteArray("\"edit\":\"" + QByteArray(kind) + "\"}"));
}

const ProvenRow *newestBelow(const std::vector<ProvenRow> &rows, qint64 seq)
{
    const ProvenRow *newest = nullptr;
    for (const ProvenRow &row : rows) {
        if (row.seq < seq && (!newest || row.seq > newest->seq))
            newest = &row;
    }
    return newest;
}

/// A statement that is named but lost: it keeps its place until the end, so that the rest can be
/// followed.
Statement placeholder(const QByteArray &hash)
{
    return {hash, u"?"_s, "?", "?", QByteArray(32, '\0'), {}};
}

/// Follows rows and sheets in their order.
class Follower
{
public:
    Follower(bool mayGoOn, const std::vector<ScoreSheet> &sheets,
        const std::map<QByteArray, Statement> &statements)
        : m_mayGoOn(mayGoOn)
        , m_sheets(sheets)
        , m_lookup([this, &statements](const QByteArray &hash) -> std::optional<Statement> {
            m_rebuilt.statements.insert(hash);
            const auto found = statements.find(hash);
            return found == statements.end() ? placeholder(hash) : found->second;
        })
    {
        std::stable_sort(
            m_sheets.begin(), m_sheets.end(), [](const ScoreSheet &a, const ScoreSheet &b) {
                return std::pair(a.journalSeq, a.rev) < std::pair(b.journalSeq, b.rev);
            });
    }

    Rebuilt follow(const JournalChain &chain, const std::vector<Checkpoint> &checkpoints)
    {
        for (size_t index = 0; index < chain.rows.size(); ++index) {
            const ProvenRow &row = chain.rows[index];
            takeSheetsBefore(row.seq);
            if (chain.isGapBefore(index))
                noteGap(index == 0 ? 1 : chain.rows[index - 1].seq + 1, row.seq - 1);
            takeRow(row);
            for (const Checkpoint &point : checkpoints) {
                if (point.hash == row.hash && !m_rebuilt.certain)
                    begin(point.competition, true);
            }
            takeSheetsAt(row);
        }
        takeSheetsBefore(std::numeric_limits<qint64>::max());
        if (m_mayGoOn) {
            m_rebuilt.certain = false;
            m_rebuilt.behind.clear();
        }
        return std::move(m_rebuilt);
    }

private:
    void begin(Competition competition, bool fromCheckpoint)
    {
        m_rebuilt.competition = std::move(competition);
        m_rebuilt.certain = true;
        m_rebuilt.fromCheckpoint = fromCheckpoint;
        m_rebuilt.gaps.clear(); // what was before does not matter any more
    }

    void noteGap(qint64 first, qint64 last)
    {
        // Before the first row of a file there is nothing to be missed.
        if (m_rebuilt.behind.empty() && m_rebuilt.gaps.empty() && last < first)
            return;
        m_rebuilt.gaps.emplace_back(first, last);
        m_rebuilt.certain = false;
        m_rebuilt.behind.clear();
        m_rebuilt.sheets.clear();
    }

    void takeRow(const ProvenRow &row)
    {
        m_rebuilt.behind.push_back(row);
        if (isOfKind(row, "content")) {
            Replay replay(m_lookup);
            if (replay.take(row.what))
                begin(replay.competition(), false);
            else
                passOver();
            return;
        }
        if (isOfKind(row, "create") || isOfKind(row, "device"))
            return;
        const auto edit = editFromJournal(row.what, m_lookup);
        if (!edit)
            passOver();
        else if (m_rebuilt.competition)
            applyTo(*m_rebuilt.competition, *edit);
    }

    void passOver()
    {
        ++m_rebuilt.passedOver;
        m_rebuilt.certain = false;
        m_rebuilt.behind.clear(); // what it changed nobody knows
    }

    /// Sheets whose place is among rows that are lost.
    void takeSheetsBefore(qint64 seq)
    {
        for (; m_nextSheet < m_sheets.size() && m_sheets[m_nextSheet].journalSeq < seq;
            ++m_nextSheet)
            take(m_sheets[m_nextSheet]);
    }

    void takeSheetsAt(const ProvenRow &row)
    {
        for (; m_nextSheet < m_sheets.size() && m_sheets[m_nextSheet].journalSeq == row.seq;
            ++m_nextSheet) {
            // Another hash: it was signed in another copy of the file.
            if (m_sheets[m_nextSheet].journalHead == row.hash)
                take(m_sheets[m_nextSheet]);
        }
    }

    void take(const ScoreSheet &sheet)
    {
        m_rebuilt.sheets.push_back(sheet);
        if (m_rebuilt.competition && !m_rebuilt.certain)
            takeSheet(*m_rebuilt.competition, sheet);
    }

    bool m_mayGoOn;
    std::vector<ScoreSheet> m_sheets;
    size_t m_nextSheet = 0;
    Rebuilt m_rebuilt;
    StatementLookup m_lookup;
};

} // namespace

bool JournalChain::isGapBefore(size_t index) const
{
    if (index == 0)
        return rows[0].seq != 1;
    return rows[index].seq != rows[index - 1].seq + 1 || rows[index].prev != rows[index - 1].hash;
}

JournalChain chainOf(const std::vector<ProvenRow> &own, const std::vector<ProvenRow> &ofBackups)
{
    JournalChain chain;
    RowsByHash byHash;
    std::map<QByteArray, const ProvenRow *> following;
    for (const std::vector<ProvenRow> *rows : {&own, &ofBackups}) {
        for (const ProvenRow &row : *rows) {
            byHash.try_emplace(row.hash, &row);
            following.try_emplace(row.prev, &row);
        }
    }
    std::set<QByteArray> ownHashes;
    for (const ProvenRow &row : own)
        ownHashes.insert(row.hash);
    const ProvenRow *row =
        newestBelow(own.empty() ? ofBackups : own, std::numeric_limits<qint64>::max());
    if (!row)
        return chain;
    for (auto next = following.find(row->hash);
        next != following.end() && next->second->seq == row->seq + 1;
        next = following.find(row->hash)) {
        row = next->second;
        chain.goesFurther = !own.empty();
    }
    while (row) {
        chain.rows.push_back(*row);
        chain.fromBackup = chain.fromBackup || !ownHashes.contains(row->hash);
        const auto before = byHash.find(row->prev);
        if (before != byHash.end() && before->second->seq == row->seq - 1)
            row = before->second;
        else // only the file itself can say what lies before a gap: a backup may be of another past
            row = newestBelow(own.empty() ? ofBackups : own, row->seq);
    }
    std::reverse(chain.rows.begin(), chain.rows.end());
    return chain;
}

Rebuilt rebuild(const JournalChain &chain, bool mayGoOn, const std::vector<Checkpoint> &checkpoints,
    const std::vector<ScoreSheet> &sheets, const std::map<QByteArray, Statement> &statements)
{
    return Follower(mayGoOn, sheets, statements).follow(chain, checkpoints);
}

int followAgain(Competition &competition, const std::vector<ProvenRow> &rows,
    const std::map<QByteArray, Statement> &statements)
{
    int passedOver = 0;
    for (const ProvenRow &row : rows) {
        if (isOfKind(row, "content") || isOfKind(row, "create") || isOfKind(row, "device"))
            continue;
        const auto edit = editFromJournal(row.what, [&statements](const QByteArray &hash) {
            const auto found = statements.find(hash);
            return std::optional(found == statements.end() ? placeholder(hash) : found->second);
        });
        if (edit)
            applyTo(competition, *edit);
        else
            ++passedOver;
    }
    return passedOver;
}

void takeSheet(Competition &competition, const ScoreSheet &sheet)
{
    Stage *stage = competition.stage(sheet.stage);
    if (!stage || competition.role != Role::Judge || competition.self != sheet.judge ||
        competition.setup.id != sheet.competition)
        return;
    std::erase_if(
        stage->evaluations, [&](const auto &item) { return item.first.judge == sheet.judge; });
    for (const Evaluation &evaluation : sheet.evaluations) {
        if (!evaluation.isEmpty())
            stage->evaluations.emplace(evaluation.key(), evaluation);
    }
}

} // namespace juri
