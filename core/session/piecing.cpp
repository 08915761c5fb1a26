// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/piecing.h"

#include "core/session/acts.h"
#include "core/session/loosecontent.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLosses = 100;

/// What this file says to people.
struct PiecingWords
{
    Q_DECLARE_TR_FUNCTIONS(juri::Recovery)

public:
    static QString gap(qint64 first, qint64 last)
    {
        if (first >= last)
            return tr("Row %1 of the journal is lost, and with it what it changed, as far as the "
                      "tables do not say it.")
                .arg(last < first ? first : last);
        return tr("Rows %1 to %2 of the journal are lost, and with them what they changed, as far "
                  "as the tables do not say it.")
            .arg(first)
            .arg(last);
    }
};

void addOnce(QStringList &sentences, const QString &sentence)
{
    if (sentences.size() < mostLosses && !sentences.contains(sentence))
        sentences << sentence;
}

int evaluationsIn(const Competition &competition)
{
    int count = 0;
    for (const Stage &stage : competition.stages)
        count += static_cast<int>(stage.evaluations.size());
    return count;
}

QString metaOf(const Salvage &salvage, const QString &key)
{
    const auto found = salvage.loose.meta.find(key);
    return found == salvage.loose.meta.end() ? QString() : found->second;
}

} // namespace

bool isWhole(const Salvage &file, const ProvenStatements &statements)
{
    return file.tables && file.header.isEmpty() && file.schema.isEmpty() &&
           file.structure.isEmpty() && file.rows.isEmpty() && file.content.isEmpty() &&
           !file.logIsBroken && !file.logIsMissing && statements.bad.empty() &&
           file.badStatements == 0 && file.badObjects == 0 && file.badJournalRows == 0;
}

bool Piecing::isSamePerson(const Salvage &backup) const
{
    for (const QString &key : {u"competition"_s, u"role"_s, u"self"_s}) {
        const QString ours = metaOf(m_file, key);
        if (!ours.isEmpty() && ours != metaOf(backup, key))
            return false;
    }
    if (!metaOf(m_file, u"competition"_s).isEmpty())
        return true;
    // Nothing says what the damaged file was: a shared row or statement does.
    const auto shared = [&](const ProvenRow &row) {
        return std::any_of(m_file.journal.begin(), m_file.journal.end(),
            [&row](const ProvenRow &own) { return own.hash == row.hash; });
    };
    return std::any_of(backup.journal.begin(), backup.journal.end(), shared) ||
           std::any_of(m_file.statements.begin(), m_file.statements.end(),
               [&](const auto &item) { return backup.statements.contains(item.first); });
}

void Piecing::addBackup(const Salvage &backup, Progress &progress)
{
    if (!isSamePerson(backup))
        return;
    const auto before = m_statements.good.size();
    const auto known = m_statements.good;
    proveStatements(backup, m_statements, progress);
    if (m_statements.good.size() != before) {
        for (const auto &[hash, statement] : m_statements.good) {
            if (!known.contains(hash))
                m_ofBackups.insert(hash);
        }
    }
    m_backupRows.insert(m_backupRows.end(), backup.journal.begin(), backup.journal.end());
    if (isWhole(backup, {}) && !backup.journal.empty()) {
        m_checkpoints.push_back({backup.journal.back().hash, *backup.tables});
        if (!m_newestBackup)
            m_newestBackup = *backup.tables;
    }
}

void Piecing::took(RecoverySource source)
{
    auto &sources = m_recovery.sources;
    if (std::find(sources.begin(), sources.end(), source) == sources.end())
        sources.push_back(source);
}

Recovery Piecing::recovery()
{
    m_chain = chainOf(m_file.journal, m_backupRows);
    if (isWhole(m_file, m_statements) && !m_chain.goesFurther) {
        m_recovery.competition = *m_file.tables;
        took(RecoverySource::Tables);
    } else {
        m_rebuilt = rebuild(m_chain, m_file.journalMayGoOn && !m_chain.goesFurther, m_checkpoints,
            sheets(), m_statements.good);
        if (!useJournal() && !useTables() && !usePackage())
            useBackup();
        tellLog();
    }
    putStatements();
    if (m_recovery.competition)
        m_recovery.evaluations = evaluationsIn(*m_recovery.competition);
    return std::move(m_recovery);
}

/// A journal without a hole says everything; the tables are only compared with it.
bool Piecing::useJournal()
{
    if (!m_rebuilt.competition || !m_rebuilt.certain)
        return false;
    m_recovery.competition = m_rebuilt.competition;
    took(m_rebuilt.fromCheckpoint ? RecoverySource::Backup : RecoverySource::Journal);
    took(RecoverySource::Journal);
    if (m_chain.fromBackup)
        took(RecoverySource::Backup);
    const auto tables = assembled(m_file.loose, &*m_rebuilt.competition);
    // Where the newest edits were in a log that is broken or gone, the tables are older.
    if (tables && !m_file.logIsBroken && !m_chain.goesFurther)
        m_recovery.doubts += differencesTo(*m_rebuilt.competition, *tables, m_file.loose);
    return true;
}

/// The tables, over which every row behind the last hole says once more what something became.
bool Piecing::useTables()
{
    const LooseRows &rows = m_file.loose;
    if (rows.meta.empty() && rows.stages.empty() && rows.entries.empty() && rows.marks.empty())
        return false;
    const auto help = helpForTables();
    auto content = assembled(rows, help ? &*help : nullptr);
    if (!content)
        return false;
    took(RecoverySource::Tables);
    const bool evaluationsLost = rows.incomplete.contains(u"evaluation"_s) ||
                                 rows.incomplete.contains(u"mark"_s) ||
                                 rows.incomplete.contains(u"note"_s);
    if (!m_rebuilt.behind.empty())
        took(RecoverySource::Journal);
    followAgain(*content, m_rebuilt.behind, m_statements.good);
    if (m_rebuilt.competition) {
        if (fillFrom(*content, rows, *m_rebuilt.competition)) {
            took(RecoverySource::Journal);
            if (!m_rebuilt.sheets.empty())
                tellOlder(RecoverySource::Sheets);
        }
    } else if (help && fillFrom(*content, rows, *help)) {
        tellOlder(m_newestBackup ? RecoverySource::Backup : RecoverySource::Sheets);
    }
    tellGaps();
    if (evaluationsLost && (!m_rebuilt.competition || m_file.journalMayGoOn))
        addOnce(m_recovery.losses,
            PiecingWords::tr("Pages of the table of scores are damaged, and the journal does not "
                             "say everything. Compare all scores with your notes."));
    m_recovery.competition = std::move(content);
    return true;
}

/// What the journal says up to the hole, or a package and the judge's own sheets.
bool Piecing::usePackage()
{
    if (m_rebuilt.competition) {
        m_recovery.competition = m_rebuilt.competition;
        took(m_rebuilt.fromCheckpoint ? RecoverySource::Backup : RecoverySource::Journal);
        took(RecoverySource::Journal);
        if (!m_rebuilt.sheets.empty() && m_recovery.competition->role == Role::Judge)
            took(RecoverySource::Sheets);
        tellGaps();
        return true;
    }
    if (m_newestBackup)
        return false;
    auto content = fromPackage();
    if (!content)
        return false;
    took(RecoverySource::Sheets);
    if (!m_rebuilt.behind.empty()) {
        took(RecoverySource::Journal);
        followAgain(*content, m_rebuilt.behind, m_statements.good);
    }
    m_recovery.competition = std::move(content);
    addOnce(m_recovery.losses,
        PiecingWords::tr("Only signed files are left. What was not yet signed and handed in is "
                         "lost; so are comparisons of keys, conflicts and notes of the chair."));
    addOnce(m_recovery.doubts,
        m_recovery.competition->role == Role::Judge
            ? PiecingWords::tr("Whose file it was is taken from the score sheets in it: judge %1.")
                  .arg(m_recovery.competition->self.text())
            : PiecingWords::tr("Nothing says whose file it was; it is taken for the chair’s."));
    return true;
}

void Piecing::useBackup()
{
    if (!m_newestBackup)
        return;
    m_recovery.competition = m_newestBackup;
    took(RecoverySource::Backup);
    followAgain(*m_recovery.competition, m_rebuilt.behind, m_statements.good);
    if (!m_rebuilt.behind.empty())
        took(RecoverySource::Journal);
    addOnce(m_recovery.losses,
        PiecingWords::tr("Only a backup is left. What was changed after it was made is lost, as "
                         "far as the journal does not say it."));
}

/// Rubric, rules and whose file it is, where the tables do not say it.
std::optional<Competition> Piecing::helpForTables() const
{
    if (m_rebuilt.competition)
        return m_rebuilt.competition;
    return m_newestBackup ? m_newestBackup : fromPackage();
}

std::vector<ScoreSheet> Piecing::sheets() const
{
    std::vector<ScoreSheet> sheets;
    if (metaOf(m_file, u"role"_s) == u"chair")
        return sheets; // there they are other people's
    for (const auto &[hash, statement] : m_statements.good) {
        if (statement.type != typeWord(StatementType::ScoreSheet))
            continue;
        if (auto sheet = readSheet(statement))
            sheets.push_back(*std::move(sheet));
    }
    return sheets;
}

/// From the newest package, and what the judge signed last.
std::optional<Competition> Piecing::fromPackage() const
{
    std::optional<PackageContent> newest;
    const Statement *package = nullptr;
    bool decisions = false;
    for (const auto &[hash, statement] : m_statements.good) {
        decisions = decisions || statement.type == typeWord(StatementType::Decision);
        if (statement.type != typeWord(StatementType::CompetitionPackage))
            continue;
        const auto content = readPackage(statement);
        if (content && (!newest || content->seq > newest->seq)) {
            newest = *content;
            package = &statement;
        }
    }
    if (!newest || newest->roster.empty())
        return std::nullopt;
    std::set<JudgeId> signers;
    std::optional<ScoreSheet> last;
    for (const ScoreSheet &sheet : sheets()) {
        signers.insert(sheet.judge);
        if (!last || sheet.rev > last->rev)
            last = sheet;
    }
    const QString role = metaOf(m_file, u"role"_s);
    const bool judges = role == u"judge" || (role.isEmpty() && signers.size() == 1 && !decisions);
    auto content = competitionFromPackage(*package, newest->roster.front().key);
    if (!content)
        return std::nullopt;
    const auto self = JudgeId::from(metaOf(m_file, u"self"_s));
    if (judges && (self || last)) {
        content->self = self ? *self : last->judge;
        if (last)
            takeSheet(*content, *last);
    } else {
        content->role = Role::Chair;
        content->self = JudgeId();
    }
    return *std::move(content);
}

/// What an older source says stands where the newer one is lost.
void Piecing::tellOlder(RecoverySource source)
{
    took(source);
    addOnce(m_recovery.doubts,
        source == RecoverySource::Backup
            ? PiecingWords::tr("What the tables no longer hold was taken from a backup. What was "
                               "changed after it may be lost: compare with your notes.")
            : PiecingWords::tr("What the tables no longer hold was taken from the package and the "
                               "score sheet that was signed last. What was changed after signing "
                               "may be lost: compare with your notes."));
}

void Piecing::tellGaps()
{
    for (const auto &[first, last] : m_rebuilt.gaps)
        addOnce(m_recovery.losses, PiecingWords::gap(first, last));
    if (m_rebuilt.gaps.empty() && m_file.journalMayGoOn && !m_chain.rows.empty())
        addOnce(m_recovery.doubts,
            PiecingWords::tr("The end of the journal may be lost: its last row that can be read is "
                             "%1, of %2. Where the tables are readable, they were taken.")
                .arg(m_chain.rows.back().seq)
                .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_chain.rows.back().atMs),
                    QLocale::ShortFormat)));
    if (m_chain.rows.empty())
        addOnce(m_recovery.losses,
            PiecingWords::tr("No row of the journal can be read: nothing proves when what was "
                             "changed, and the scores stand as the tables say them."));
}

void Piecing::tellLog()
{
    if (m_file.logIsBroken)
        addOnce(m_recovery.doubts,
            PiecingWords::tr("The file with the newest changes (its name ends in -wal) is damaged. "
                             "What its rows prove was taken; look at the newest scores."));
    if (m_file.logIsMissing && !m_chain.goesFurther)
        addOnce(m_recovery.losses,
            PiecingWords::tr("The file with the newest changes (its name ends in -wal) did not "
                             "come with it. Put it beside the file and check again; without it the "
                             "newest changes are lost."));
    if (m_chain.goesFurther)
        addOnce(m_recovery.doubts,
            PiecingWords::tr("A backup is newer than the file; what it has more was taken."));
}

/// Every statement that still verifies is kept; those that are named and not there are lost.
void Piecing::putStatements()
{
    m_recovery.statements = static_cast<int>(m_statements.good.size());
    QStringList lost;
    std::set<QByteArray> wanted = m_rebuilt.statements;
    if (m_file.tables) {
        for (const auto &[hash, statement] : m_file.tables->statements)
            wanted.insert(hash);
    }
    for (const auto &[hash, why] : m_statements.bad)
        wanted.insert(hash);
    for (const QByteArray &hash : wanted) {
        if (!m_statements.good.contains(hash))
            lost << codeOf(hash);
    }
    for (const QString &code : lost)
        addOnce(m_recovery.losses,
            PiecingWords::tr("The signed file %1 is damaged. Ask whoever signed it for it, and "
                             "merge it again.")
                .arg(code));
    if (lost.isEmpty() && m_file.badStatements > 0 && !m_rebuilt.certain)
        addOnce(
            m_recovery.losses, PiecingWords::tr("%n signed file(s) are damaged beyond recognition.",
                                   nullptr, static_cast<int>(m_file.badStatements)));
    if (!m_ofBackups.empty())
        took(RecoverySource::Backup);
    if (!m_recovery.competition)
        return;
    const int removed = removeDangling(*m_recovery.competition);
    if (removed > 0)
        addOnce(m_recovery.losses,
            PiecingWords::tr("%n row(s) name an entry, judge or criterion that is lost, and were "
                             "left out.",
                nullptr, removed));
    m_recovery.competition->statements = m_statements.good;
}

} // namespace juri
