// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filereport.h"

#include "ui/shell/datetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

struct FileReportWords
{
    Q_DECLARE_TR_FUNCTIONS(juri::FileReportWords)
};

} // namespace

QString partName(FilePart part)
{
    switch (part) {
    case FilePart::Header:
        return FileReportWords::tr("Head of the file");
    case FilePart::Schema:
        return FileReportWords::tr("Plan of its tables");
    case FilePart::Structure:
        return FileReportWords::tr("Pages and indexes");
    case FilePart::Statements:
        return FileReportWords::tr("Signed statements");
    case FilePart::Journal:
        return FileReportWords::tr("Journal of all changes");
    case FilePart::Content:
        return FileReportWords::tr("Entries, judges and scores");
    }
    return QString();
}

Badge badgeOf(PartState state)
{
    switch (state) {
    case PartState::Whole:
        return {u"done"_s, Token::Good, FileReportWords::tr("whole", "a part of a file")};
    case PartState::Damaged:
        return {u"warning"_s, Token::Warn, FileReportWords::tr("damaged", "a part of a file")};
    case PartState::Unreadable:
        return {u"error"_s, Token::Bad, FileReportWords::tr("unreadable", "a part of a file")};
    }
    return {};
}

QString sourceWords(RecoverySource source)
{
    switch (source) {
    case RecoverySource::Tables:
        return FileReportWords::tr("the tables of the file");
    case RecoverySource::Journal:
        return FileReportWords::tr("its journal of all changes");
    case RecoverySource::Backup:
        return FileReportWords::tr("a checked backup");
    case RecoverySource::Sheets:
        return FileReportWords::tr("the signed sheets in it");
    }
    return QString();
}

QString headlineOf(const FileExamination &found)
{
    if (found.whole)
        return FileReportWords::tr("The file is whole");
    if (!found.recovery.competition)
        return FileReportWords::tr(
            "The file is damaged, and nothing of it can be put together again");
    if (!found.recovery.losses.isEmpty())
        return FileReportWords::tr("The file is damaged; a part of it can be recovered");
    if (!found.recovery.doubts.isEmpty())
        return FileReportWords::tr(
            "The file is damaged and can be recovered; look at what is doubtful");
    return FileReportWords::tr("The file is damaged, but everything in it can be recovered");
}

QString recoverySentence(const FileExamination &found)
{
    const Recovery &recovery = found.recovery;
    if (!recovery.competition)
        return FileReportWords::tr(
            "Restore a backup, or ask the chair for the package again. Signed files "
            "that still verify can be exported.");
    QStringList sources;
    for (const RecoverySource source : recovery.sources)
        sources += sourceWords(source);
    // A chair's file holds no evaluations of its own: they are in the sheets.
    if (recovery.evaluations == 0)
        return FileReportWords::tr(
            "“%1”: %2 signed statements, from %3.", "title of a competition, count, sources")
            .arg(recovery.competition->setup.title, QString::number(recovery.statements),
                QLocale().createSeparatedList(sources));
    return FileReportWords::tr("“%1”: %2 evaluations and %3 signed statements, from %4.",
        "title of a competition, counts, sources")
        .arg(recovery.competition->setup.title, QString::number(recovery.evaluations),
            QString::number(recovery.statements), QLocale().createSeparatedList(sources));
}

QString reportText(const QString &path, const FileExamination &found, const QDateTime &now)
{
    QStringList lines{FileReportWords::tr("Check of %1").arg(QDir::toNativeSeparators(path)),
        dateTimeText(now), QString(), headlineOf(found), QString()};
    for (const PartFinding &part : found.parts) {
        lines += u"%1: %2. %3"_s.arg(partName(part.part), badgeOf(part.state).word, part.sentence);
        for (const QString &detail : part.details)
            lines += u"    "_s + detail;
    }
    lines += QString();
    lines += FileReportWords::tr("What can be recovered") + u": "_s + recoverySentence(found);
    for (const QString &loss : found.recovery.losses)
        lines += u"- "_s + loss;
    for (const QString &doubt : found.recovery.doubts)
        lines += u"? "_s + doubt;
    return lines.join(u'\n') + u'\n';
}

} // namespace juri
