// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kill/acts.h"

#include "core/exchange/envelope.h"
#include "core/session/identityfolder.h"
#include "tests/kill/killday.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace juri::test {

namespace {

/// A file that is there or not, but never in pieces. Its statement, if it is there.
Result<std::optional<Statement>> wholeOrNothing(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::optional<Statement>();
    auto file = verifyFileAt(path);
    if (!file)
        return file.error();
    return std::optional(file->statement);
}

/// An exchange file that an act writes after it recorded its statement in the competition file.
QString recordedFirst(const QString &competition, const QString &file, StatementType type,
    int before, bool acknowledged)
{
    const Left left = leftIn(competition);
    if (!left.problem.isEmpty())
        return left.problem;
    const auto written = wholeOrNothing(file);
    if (!written)
        return u"a piece of a file: "_s + written.error().message;
    const int now = left.count(type);
    if (now != before && now != before + 1)
        return u"%1 statements"_s.arg(now);
    if (*written && !left.competition.statements.contains((*written)->hash))
        return u"written before it was recorded"_s;
    if (acknowledged && (now != before + 1 || !*written))
        return u"said to be done, and is not"_s;
    return {};
}

QString allOrNothing(int now, int before, int after, bool acknowledged)
{
    if (now != before && now != after)
        return u"a part of it: %1"_s.arg(now);
    return acknowledged && now != after ? u"acknowledged and lost"_s : QString();
}

QString scoresIn(const QDir &folder, bool acknowledged)
{
    const Left left = leftIn(folder.filePath(u"opened.juri"_s));
    return left.problem.isEmpty()
               ? allOrNothing(left.marks(), 0, 2 * KillDay::entries, acknowledged)
               : left.problem;
}

QString otherScoresIn(const QDir &folder, bool acknowledged)
{
    const Left left = leftIn(folder.filePath(u"scored.juri"_s));
    if (!left.problem.isEmpty())
        return left.problem;
    int changed = 0; // first.csv gives entry 9 no points, second.csv gives it one
    for (const auto &[key, evaluation] : left.competition.stages.front().evaluations) {
        const int number = key.entry.text().toInt();
        for (const auto &[criterion, mark] : evaluation.marks)
            changed += std::get<Points>(mark) == 2 * (number % 9 + 1) ? 1 : 0;
    }
    return allOrNothing(changed, 0, 2 * KillDay::entries, acknowledged);
}

QString sheetsMergedIn(const QDir &folder, bool acknowledged)
{
    const Left left = leftIn(folder.filePath(u"chair.juri"_s));
    return left.problem.isEmpty() ? allOrNothing(left.count(StatementType::ScoreSheet), 0,
                                        KillDay::hallSheets, acknowledged)
                                  : left.problem;
}

QString receiptIn(const QDir &folder, bool acknowledged)
{
    const Left left = leftIn(folder.filePath(u"signed.juri"_s));
    return left.problem.isEmpty()
               ? allOrNothing(left.count(StatementType::Receipt), 0, 1, acknowledged)
               : left.problem;
}

/// A competition file that is being made: none, or a whole one.
QString newFile(const QString &path, bool acknowledged)
{
    if (!QFileInfo::exists(path))
        return acknowledged ? u"said to be made, and is not there"_s : QString();
    return leftIn(path).problem;
}

QString entriesIn(const QDir &folder, bool acknowledged)
{
    const Left left = leftIn(folder.filePath(u"empty.juri"_s));
    return left.problem.isEmpty() ? allOrNothing(static_cast<int>(left.competition.entries.size()),
                                        0, KillDay::entries, acknowledged)
                                  : left.problem;
}

QString decisionIn(const QDir &folder, bool acknowledged)
{
    const Left left = leftIn(folder.filePath(u"chair.juri"_s));
    return left.problem.isEmpty()
               ? allOrNothing(left.count(StatementType::Decision), 0, 1, acknowledged)
               : left.problem;
}

bool isDecided(const QDir &folder)
{
    return leftIn(folder.filePath(u"chair.juri"_s)).count(StatementType::Decision) > 0;
}

/// A key that is being made: none, or one that opens and whose public file is its own.
QString newKey(const QDir &folder, bool acknowledged)
{
    const QString key = folder.filePath(u"key"_s);
    if (!QFileInfo::exists(key + u"/identity.jurikey"_s))
        return acknowledged ? u"said to be made, and is not there"_s : QString();
    const auto identity = unlockIdentity(key, {});
    const auto statement = identityStatement(key);
    if (!identity || !statement)
        return (identity ? statement.error() : identity.error()).message;
    return identity->key.publicKey() == statement->signer ? QString() : u"two keys"_s;
}

} // namespace

const std::map<QByteArray, Act> &acts()
{
    static const std::map<QByteArray, Act> all{
        {"score", {{u"opened.juri"_s}, u"score opened.juri @/first.csv"_s, scoresIn}},
        {"score again", {{u"scored.juri"_s}, u"score scored.juri @/second.csv"_s, otherScoresIn}},
        {"sign", {{u"scored.juri"_s}, u"sign scored.juri --identity @/j1 -o J01.jurisheet"_s,
                     [](const QDir &folder, bool acknowledged) {
                         return recordedFirst(folder.filePath(u"scored.juri"_s),
                             folder.filePath(u"J01.jurisheet"_s), StatementType::ScoreSheet, 0,
                             acknowledged);
                     }}},
        {"sign over the old sheet",
            {{u"changed.juri"_s, u"J01.jurisheet"_s},
                u"sign changed.juri --identity @/j1 -o J01.jurisheet"_s,
                [](const QDir &folder, bool acknowledged) {
                    const QString sheet = folder.filePath(u"J01.jurisheet"_s);
                    return QFileInfo::exists(sheet)
                               ? recordedFirst(folder.filePath(u"changed.juri"_s), sheet,
                                     StatementType::ScoreSheet, 1, acknowledged)
                               : u"the old sheet is gone"_s;
                }}},
        {"merge 200 sheets", {{u"hall/chair.juri>chair.juri"_s},
                                 u"merge chair.juri @/hall/*.jurisheet"_s, sheetsMergedIn, 120}},
        {"pack", {{u"listed.juri"_s}, u"pack listed.juri -o day.juripack --identity @/chair"_s,
                     [](const QDir &folder, bool acknowledged) {
                         return recordedFirst(folder.filePath(u"listed.juri"_s),
                             folder.filePath(u"day.juripack"_s), StatementType::CompetitionPackage,
                             0, acknowledged);
                     }}},
        {"pack with a new key",
            {{u"listed.juri"_s}, u"pack listed.juri -o day.juripack --identity key"_s,
                [](const QDir &folder, bool acknowledged) {
                    return recordedFirst(folder.filePath(u"listed.juri"_s),
                        folder.filePath(u"day.juripack"_s), StatementType::CompetitionPackage, 0,
                        acknowledged);
                }}},
        {"receive",
            {{u"signed.juri"_s}, u"receive signed.juri @/receipts/J01.jurireceipt"_s, receiptIn}},
        {"open a package", {{}, u"open @/day.juripack --identity @/j1 -o new.juri"_s,
                               [](const QDir &folder, bool acknowledged) {
                                   return newFile(folder.filePath(u"new.juri"_s), acknowledged);
                               },
                               6, [](const QDir &folder) { return folder.exists(u"new.juri"_s); }}},
        {"import entries",
            {{u"empty.juri"_s}, u"import-entries empty.juri @/entries.csv"_s, entriesIn}},
        {"decide",
            {{u"chair.juri"_s}, u"decide chair.juri exclude J02 --reason ill --identity @/chair"_s,
                decisionIn, 6, isDecided}},
        {"new identity",
            {{}, u"identity new key --name N"_s, newKey, 2,
                [](const QDir &folder) { return folder.exists(u"key/identity.jurikey"_s); }}},
    };
    return all;
}

} // namespace juri::test
