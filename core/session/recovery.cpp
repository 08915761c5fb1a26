// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recovery.h"

#include "core/session/piecing.h"
#include "core/store/store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDetails = 100;

/// What this file says to people.
struct RecoveryWords
{
    Q_DECLARE_TR_FUNCTIONS(juri::Recovery)
};

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, u"stopped while the file was examined"_s};
}

/// Says how each part of a file is.
class PartTeller
{
public:
    PartTeller(const Salvage &file, const ProvenStatements &statements)
        : m_file(file)
        , m_statements(statements)
    {}

    std::vector<PartFinding> parts() const
    {
        return {header(), schema(), structure(), signedFiles(), journal(), content()};
    }

private:
    static PartFinding finding(FilePart part, QStringList details, const QString &whole,
        const QString &damaged, bool unreadable = false)
    {
        PartFinding finding;
        finding.part = part;
        finding.state = unreadable          ? PartState::Unreadable
                        : details.isEmpty() ? PartState::Whole
                                            : PartState::Damaged;
        finding.sentence = finding.state == PartState::Whole ? whole : damaged;
        finding.details = details.mid(0, mostDetails);
        return finding;
    }

    PartFinding header() const
    {
        return finding(FilePart::Header, m_file.header,
            RecoveryWords::tr("The header of the file is as it must be."),
            RecoveryWords::tr("The header of the file is damaged; the rest says what it must be."));
    }

    PartFinding schema() const
    {
        return finding(FilePart::Schema, m_file.schema,
            RecoveryWords::tr("The tables are laid out as Juri made them."),
            RecoveryWords::tr("The layout of the tables is damaged or was changed."));
    }

    PartFinding structure() const
    {
        QStringList details = m_file.structure;
        QString sentence = RecoveryWords::tr("Pages of the file are damaged or missing.");
        if (m_file.logIsMissing) {
            details << u"the write-ahead log is missing"_s;
            sentence = RecoveryWords::tr("The file with the newest changes, which belongs beside "
                                         "it (its name ends in -wal), is missing.");
        } else if (m_file.logIsBroken) {
            details << u"the write-ahead log is broken before its last commit"_s;
            sentence = RecoveryWords::tr("The file with the newest changes (its name ends in -wal) "
                                         "is damaged.");
        }
        return finding(FilePart::Structure, details,
            RecoveryWords::tr("Every page of the file is where it belongs."), sentence);
    }

    PartFinding signedFiles() const
    {
        QStringList details;
        for (const QString &line : m_file.rows) {
            if (!line.contains(u"journal"_s))
                details << line;
        }
        for (const auto &[hash, why] : m_statements.bad)
            details << u"statement %1 no longer verifies: %2"_s.arg(codeOf(hash), why);
        if (m_file.badStatements + m_file.badObjects > 0 && details.isEmpty())
            details << u"%1 rows do not have their hash"_s.arg(
                m_file.badStatements + m_file.badObjects);
        // What lay on a page that is gone cannot be counted, but must not be called whole.
        const bool pagesLost =
            !m_file.structure.isEmpty() && (m_file.loose.incomplete.contains(u"statement"_s) ||
                                               m_file.loose.incomplete.contains(u"object"_s));
        if (pagesLost && details.isEmpty())
            details << u"pages that may hold signed files are missing or damaged"_s;
        const auto whole = static_cast<qint64>(m_statements.good.size());
        const qint64 damaged = m_file.badStatements + static_cast<qint64>(m_statements.bad.size());
        PartFinding found = finding(FilePart::Statements, details,
            RecoveryWords::tr("All %n signed file(s) verify.", nullptr, static_cast<int>(whole)),
            RecoveryWords::tr("Signed files are damaged; %n still verify(ies).", nullptr,
                static_cast<int>(whole)),
            !details.isEmpty() && whole == 0);
        found.whole = whole;
        found.damaged = damaged;
        return found;
    }

    PartFinding journal() const
    {
        QStringList details;
        for (const QString &line : m_file.rows) {
            if (line.contains(u"journal"_s))
                details << line;
        }
        const JournalChain chain = chainOf(m_file.journal, {});
        for (size_t index = 0; index < chain.rows.size(); ++index) {
            if (chain.isGapBefore(index) && details.size() < mostDetails)
                details << u"something is missing before journal row %1"_s.arg(
                    chain.rows[index].seq);
        }
        if (m_file.badJournalRows > 0 && details.isEmpty())
            details << u"%1 journal rows do not have their hash"_s.arg(m_file.badJournalRows);
        if (m_file.journalMayGoOn && details.isEmpty())
            details << u"pages of the journal are missing"_s;
        const auto whole = static_cast<qint64>(chain.rows.size());
        PartFinding found = finding(FilePart::Journal, details,
            RecoveryWords::tr(
                "The journal is one chain of %n row(s).", nullptr, static_cast<int>(whole)),
            RecoveryWords::tr("The journal is damaged; %n row(s) of it still prove themselves.",
                nullptr, static_cast<int>(whole)),
            whole == 0);
        found.whole = whole;
        found.damaged = m_file.badJournalRows;
        return found;
    }

    PartFinding content() const
    {
        QStringList details = m_file.content;
        if (!m_file.tables && details.isEmpty())
            details << u"the tables cannot be read"_s;
        return finding(FilePart::Content, details,
            RecoveryWords::tr("The tables obey all rules, and say what the journal says."),
            m_file.tables ? RecoveryWords::tr("The tables do not say what the journal says.")
                          : RecoveryWords::tr("The tables cannot be read as a whole."),
            !m_file.tables);
    }

    const Salvage &m_file;
    const ProvenStatements &m_statements;
};

Error nothingToWrite()
{
    return {ErrorCode::Incomplete,
        RecoveryWords::tr("Nothing of this file can be recovered. Take a backup, or ask the chair "
                          "for the package again."),
        {}};
}

} // namespace

Result<FileExamination> examineFile(
    const QString &path, const QStringList &backups, Progress &progress)
{
    auto file = salvage(path, progress);
    if (!file)
        return file.error();
    if (file->isNewer)
        return Error{ErrorCode::NewerVersion,
            RecoveryWords::tr("%1 was made by a newer version of Juri. Install the newer version "
                              "to check or open it; its signed files can be exported here.")
                .arg(QDir::toNativeSeparators(path)),
            u"schema version %1"_s.arg(file->version)};
    ProvenStatements statements;
    proveStatements(*file, statements, progress);
    FileExamination examination;
    examination.parts = PartTeller(*file, statements).parts();
    examination.whole = isWhole(*file, statements);
    Piecing piecing(*file, std::move(statements));
    for (const QString &backup : examination.whole ? QStringList() : backups) {
        if (progress.isCancelled())
            return cancelled();
        if (const auto found = salvage(backup, progress); found && !found->isNewer)
            piecing.addBackup(*found, progress);
    }
    examination.recovery = piecing.recovery();
    if (progress.isCancelled())
        return cancelled();
    return examination;
}

Result<> writeRecovered(const Recovery &recovery, const QString &target, const QDateTime &now)
{
    if (!recovery.competition)
        return nothingToWrite();
    if (auto made = Store::create(target, *recovery.competition, FixedClock(now)); !made)
        return made.error();
    NoProgress quiet;
    const Opening opening = Store::openFile(target, Store::Wish::Look, quiet);
    if (opening.store && opening.competition == *recovery.competition)
        return {};
    QFile::remove(target); // ours: it was not there before
    return Error{ErrorCode::Damaged,
        RecoveryWords::tr("The new file does not read back as it was written. Choose a folder on "
                          "another disk and try again.") +
            (opening.sentence.isEmpty() ? QString() : u' ' + opening.sentence),
        opening.detail};
}

} // namespace juri
