// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/envelope.h"

#include "core/exchange/sshsig.h"
#include "core/exchange/ustar.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

const QString bodyName = u"statement.json"_s;
const QString signatureName = u"statement.json.sig"_s;
constexpr int mostMembers = 4;
constexpr qint64 mebibyte = 1024 * 1024;

QString envelopeTr(const char *text)
{
    return QCoreApplication::translate("juri::Envelope", text);
}

/// The largest body of a type; the file may be larger by its members.
qint64 largestBody(StatementType type)
{
    switch (type) {
    case StatementType::CompetitionPackage:
        return 16 * mebibyte;
    case StatementType::Identity:
        return 16 * 1024;
    case StatementType::ScoreSheet:
        return 4 * mebibyte;
    }
    return 0;
}

qint64 largestFile(StatementType type)
{
    switch (type) {
    case StatementType::CompetitionPackage:
        return 64 * mebibyte;
    case StatementType::Identity:
        return 32 * 1024;
    case StatementType::ScoreSheet:
        return 16 * mebibyte;
    }
    return 0;
}

Error notOurs(const QString &detail)
{
    return {ErrorCode::NotOurs,
        envelopeTr(QT_TRANSLATE_NOOP("juri::Envelope",
            "This is not a file of Juri. Choose a .juripack, .juriid or .jurisheet file.")),
        detail};
}

Error damagedInTransfer(const QString &detail)
{
    return {ErrorCode::DamagedInTransfer,
        envelopeTr(
            QT_TRANSLATE_NOOP("juri::Envelope", "The file was damaged on its way. Ask for it "
                                                "again, packed as a ZIP file or on a stick.")),
        detail};
}

/// A first look, so that the answer fits what people did: another kind of file, or a file of ours
/// that a mail program treated as text or cut off.
Result<> sniff(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return damagedInTransfer(u"empty file"_s);
    const bool ours = bytes.startsWith(bodyName.toLatin1());
    if (!ours) {
        const QByteArray head = bytes.left(600);
        if (head.contains("statement.json"))
            return damagedInTransfer(u"bytes before the archive, or another encoding"_s);
        return notOurs(u"does not begin with statement.json"_s);
    }
    if (bytes.size() % 512 != 0)
        return damagedInTransfer(
            bytes.contains("\r\n") ? u"line endings were changed"_s : u"cut off or extended"_s);
    return {};
}

/// The type as the body claims it, found without trusting it: it chooses the namespace that the
/// signature is then checked under.
std::optional<StatementType> claimedType(const QByteArray &body)
{
    std::optional<StatementType> found;
    for (const StatementType type :
        {StatementType::CompetitionPackage, StatementType::Identity, StatementType::ScoreSheet}) {
        if (body.contains(QByteArray("\"type\":\"" + typeWord(type).toLatin1() + "\""))) {
            if (found)
                return std::nullopt; // two claims: whatever it is, we did not write it
            found = type;
        }
    }
    return found;
}

/// Reads the content by its type and compares the key that it names with the one that signed.
Result<> checkContent(const Statement &statement, StatementType type)
{
    QByteArray stated;
    switch (type) {
    case StatementType::CompetitionPackage: {
        auto content = readPackage(statement);
        if (!content)
            return content.error();
        stated = content->setup.chairKey;
        break;
    }
    case StatementType::Identity: {
        auto content = readIdentity(statement);
        if (!content)
            return content.error();
        stated = content->key;
        if (!statement.members.empty())
            return Error{ErrorCode::BadContainer,
                envelopeTr(QT_TRANSLATE_NOOP("juri::Envelope",
                    "The file holds more than its signature covers. Ask for it again.")),
                {}};
        break;
    }
    case StatementType::ScoreSheet: {
        auto content = readSheet(statement);
        if (!content)
            return content.error();
        stated = content->key;
        break;
    }
    }
    if (stated != statement.signer)
        return Error{ErrorCode::WrongKey,
            envelopeTr(QT_TRANSLATE_NOOP("juri::Envelope",
                "The file names another key than the one that signed it. Ask for it again.")),
            {}};
    return {};
}

} // namespace

QByteArray envelopeBytes(const Statement &statement)
{
    std::vector<UstarMember> members{
        {bodyName, statement.body}, {signatureName, statement.signature}};
    members.insert(members.end(), statement.members.begin(), statement.members.end());
    return writeUstar(members);
}

Result<VerifiedFile> verifyFile(const QByteArray &bytes)
{
    if (bytes.size() > largestFile(StatementType::CompetitionPackage))
        return Error{ErrorCode::TooLarge,
            envelopeTr(
                QT_TRANSLATE_NOOP("juri::Envelope", "The file is too large to be a file of Juri.")),
            {}};
    if (auto looks = sniff(bytes); !looks)
        return looks.error();
    auto members = readUstar(bytes, mostMembers);
    if (!members)
        return members.error();
    if (members->size() < 2 || (*members)[0].path != bodyName ||
        (*members)[1].path != signatureName)
        return Error{ErrorCode::BadContainer,
            envelopeTr(QT_TRANSLATE_NOOP("juri::Envelope",
                "The file lacks its content or its signature. Ask for it again.")),
            {}};
    Statement statement;
    statement.body = std::move((*members)[0].bytes);
    statement.signature = std::move((*members)[1].bytes);
    statement.members.assign(
        std::make_move_iterator(members->begin() + 2), std::make_move_iterator(members->end()));
    const auto type = claimedType(statement.body);
    if (!type)
        return Error{ErrorCode::BadPayload,
            envelopeTr(QT_TRANSLATE_NOOP("juri::Envelope",
                "This kind of file is not known here. It may come from a newer version of Juri.")),
            {}};
    if (statement.body.size() > largestBody(*type) || bytes.size() > largestFile(*type))
        return Error{ErrorCode::TooLarge,
            envelopeTr(
                QT_TRANSLATE_NOOP("juri::Envelope", "The file is too large to be a file of Juri.")),
            {}};
    // Verify, then parse: no reader sees bytes that nobody signed.
    auto signer = verifySsh(statement.body, namespaceOf(*type), statement.signature);
    if (!signer)
        return signer.error();
    statement.signer = *std::move(signer);
    statement.type = typeWord(*type);
    statement.hash = sha256(statement.body);
    if (auto content = checkContent(statement, *type); !content)
        return content.error();
    return VerifiedFile{*type, std::move(statement)};
}

Result<VerifiedFile> verifyFileAt(const QString &path)
{
    qint64 limit = largestFile(StatementType::CompetitionPackage);
    for (const StatementType type : {StatementType::Identity, StatementType::ScoreSheet}) {
        if (path.endsWith(u'.' + fileExtension(type), Qt::CaseInsensitive))
            limit = largestFile(type);
    }
    const auto bytes = readWholeFile(path, limit);
    if (!bytes)
        return bytes.error();
    auto file = verifyFile(*bytes);
    if (!file) {
        Error error = file.error();
        error.message = QFileInfo(path).fileName() + u": "_s + error.message;
        return error;
    }
    return file;
}

} // namespace juri
