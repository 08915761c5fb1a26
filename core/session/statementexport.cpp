// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recovery.h"

#include "core/exchange/decision.h"
#include "core/exchange/envelope.h"
#include "core/exchange/receipt.h"
#include "core/session/provenstatements.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// An id as a part of a file name on any system.
QString inName(const QString &id)
{
    QString name;
    for (const QChar c : id)
        name += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'-');
    return name;
}

/// "sheet-J01-rev2", "package-3": what a statement is, for people who look through a folder.
QString stemOf(const Statement &statement, StatementType type)
{
    switch (type) {
    case StatementType::ScoreSheet:
        if (const auto sheet = readSheet(statement))
            return u"sheet-%1-rev%2"_s.arg(
                inName(sheet->judge.text()), QString::number(sheet->rev));
        break;
    case StatementType::CompetitionPackage:
        if (const auto package = readPackage(statement))
            return u"package-%1"_s.arg(package->seq);
        break;
    case StatementType::Decision:
        if (const auto decision = readDecision(statement))
            return u"decision-%1"_s.arg(decision->seq);
        break;
    case StatementType::Receipt:
        if (const auto receipt = readReceipt(statement))
            return u"receipt-%1"_s.arg(inName(receipt->judge.text()));
        break;
    case StatementType::Witness:
        if (const auto witness = readWitness(statement))
            return u"witness-%1"_s.arg(inName(witness->judge.text()));
        break;
    case StatementType::Identity:
    case StatementType::Result:
        break;
    }
    return typeWord(type);
}

/// Writes what is not there yet; a file that says something else keeps its name.
Result<> writeBeside(
    const QString &folder, const QString &stem, const QString &extension, const QByteArray &bytes)
{
    for (int number = 1;; ++number) {
        const QString again = number == 1 ? QString() : u"-%1"_s.arg(number);
        const QString path = QDir(folder).filePath(stem + again + u'.' + extension);
        if (!QFile::exists(path))
            return writeWholeFile(path, bytes, FileMode::OwnerOnly);
        if (const auto there = readWholeFile(path, bytes.size()); there && *there == bytes)
            return {};
    }
}

} // namespace

Result<int> exportStatements(const QString &path, const QString &folder, Progress &progress)
{
    const auto found = salvage(path, progress);
    if (!found)
        return found.error();
    ProvenStatements statements;
    proveStatements(*found, statements, progress);
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::ReadOnly,
            QCoreApplication::translate(
                "juri::Recovery", "Nothing can be written in %1. Choose another folder.")
                .arg(QDir::toNativeSeparators(folder)),
            {}};
    int written = 0;
    for (const auto &[hash, statement] : statements.good) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        const auto type = statementTypeFrom(statement.type);
        if (!type)
            continue;
        const QString stem = stemOf(statement, *type) + u'-' + codeOf(hash);
        if (auto done = writeBeside(folder, stem, fileExtension(*type), envelopeBytes(statement));
            !done)
            return done.error();
        progress.report(++written, static_cast<int>(statements.good.size()));
    }
    return written;
}

} // namespace juri
