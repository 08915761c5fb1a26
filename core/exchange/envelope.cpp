// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/envelope.h"

#include "core/exchange/sshsig.h"
#include "core/exchange/ustar.h"
#include "core/exchange/wire.h"
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
    if (!bytes.startsWith(bodyName.toLatin1())) {
        QByteArray head = bytes.left(600);
        head.replace('\0', ""); // UTF-16 has a zero between all letters
        if (head.contains("statement.json"))
            return damagedInTransfer(u"bytes before the archive, or another encoding"_s);
        return notOurs(u"does not begin with statement.json"_s);
    }
    // Our only lines stand in the armored signature. All-zero padding is no text, so a mail program
    // that changed line endings may by chance have kept a length that fits.
    if (bytes.contains("SSH SIGNATURE-----\r"))
        return damagedInTransfer(u"line endings were changed"_s);
    if (bytes.size() % 512 != 0)
        return damagedInTransfer(u"cut off or extended"_s);
    return {};
}

/// The type by the namespace that the signature claims to be for, found without trusting it: the
/// signature is then checked under it, and the body must say the same.
Result<StatementType> claimedType(const QByteArray &armor)
{
    const auto found = claimedNamespace(armor);
    if (!found)
        return found.error();
    for (const StatementType type :
        {StatementType::CompetitionPackage, StatementType::Identity, StatementType::ScoreSheet}) {
        if (namespaceOf(type) == *found)
            return type;
    }
    if (found->startsWith(u"juri-"))
        return Error{ErrorCode::NewerVersion,
            envelopeTr(QT_TRANSLATE_NOOP("juri::Envelope",
                "This kind of file is not known here. It may come from a newer version of Juri.")),
            *found};
    return Error{ErrorCode::BadSignature,
        envelopeTr(QT_TRANSLATE_NOOP("juri::Envelope",
            "The file was signed for something else than Juri. Ask for it again.")),
        *found};
}

/// Reads the content by its type: profile, schema, key, members.
Result<> checkContent(VerifiedFile &file)
{
    switch (file.type) {
    case StatementType::CompetitionPackage: {
        const auto content = readPackage(file.statement);
        if (!content)
            return content.error();
        file.competition = content->setup.id;
        file.rehearsal = content->setup.rehearsal;
        break;
    }
    case StatementType::Identity:
        if (auto content = readIdentity(file.statement); !content)
            return content.error();
        break;
    case StatementType::ScoreSheet: {
        const auto content = wire::checkSheet(file.statement);
        if (!content)
            return content.error();
        file.competition = content->competition;
        file.rehearsal = content->rehearsal;
        break;
    }
    }
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
    const auto type = claimedType(statement.signature);
    if (!type)
        return type.error();
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
    VerifiedFile file{*type, std::move(statement), {}, false};
    if (auto content = checkContent(file); !content)
        return content.error();
    return file;
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
