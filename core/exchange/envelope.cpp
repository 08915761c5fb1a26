// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/envelope.h"

#include "core/exchange/decision.h"
#include "core/exchange/outcome.h"
#include "core/exchange/receipt.h"
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
constexpr qint64 mebibyte = 1024 * 1024;

QString envelopeTr(const char *text)
{
    return QCoreApplication::translate("juri::Envelope", text);
}

/// What a type may be at most; docs/formats.md and docs/formats-decisions.md.
struct Limits
{
    qint64 body, file;
    int members;
};

Limits limitsOf(StatementType type)
{
    switch (type) {
    case StatementType::CompetitionPackage:
        return {16 * mebibyte, 256 * mebibyte, 20'004};
    case StatementType::Identity:
    case StatementType::Witness:
        return {16 * 1024, 32 * 1024, 2};
    case StatementType::ScoreSheet:
        return {4 * mebibyte, 16 * mebibyte, 4};
    case StatementType::Decision:
        return {4 * mebibyte, 8 * mebibyte, 4};
    case StatementType::Receipt:
        return {512 * 1024, mebibyte, 2};
    case StatementType::Result:
        return {16 * mebibyte, 1024 * mebibyte, 50'002};
    }
    return {};
}

constexpr qint64 largestOfAll = 1024 * mebibyte;
constexpr int mostMembers = 50'002;

Error tooLarge()
{
    return {ErrorCode::TooLarge,
        envelopeTr(
            QT_TRANSLATE_NOOP("juri::Envelope", "The file is too large to be a file of Juri.")),
        {}};
}

Error notOurs(const QString &detail)
{
    return {ErrorCode::NotOurs,
        envelopeTr(QT_TRANSLATE_NOOP(
            "juri::Envelope", "This is not a file of Juri. Choose a file that Juri made.")),
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

/// Packed archives, which people send and programs rename: nothing is ever unpacked here.
bool isPacked(const QByteArray &bytes)
{
    for (const QByteArray &magic :
        {QByteArray("PK\x03\x04"), QByteArray("\x1f\x8b"), QByteArray("7z\xbc\xaf\x27\x1c"),
            QByteArray("\x28\xb5\x2f\xfd"), QByteArray("Rar!"), QByteArray("BZh"),
            QByteArray("\xfd"
                       "7zXZ")}) {
        if (bytes.startsWith(magic))
            return true;
    }
    return false;
}

/// A first look, so that the answer fits what people did: another kind of file, or a file of ours
/// that a mail program treated as text or cut off.
Result<> sniff(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return damagedInTransfer(u"empty file"_s);
    if (bytes.startsWith("age-encryption.org/v1\r"))
        return damagedInTransfer(u"a sealed file whose line endings were changed"_s);
    if (!bytes.startsWith(bodyName.toLatin1())) {
        QByteArray head = bytes.left(600);
        head.replace('\0', ""); // UTF-16 has a zero between all letters
        if (isPacked(bytes))
            return Error{ErrorCode::NotOurs,
                envelopeTr(QT_TRANSLATE_NOOP("juri::Envelope",
                    "This is a packed archive. Unpack it first, and choose the file of Juri that "
                    "lies inside.")),
                u"an archive"_s};
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
    for (const StatementType type : allStatementTypes) {
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
    const auto outcome = [&file](const auto &content) -> Result<> {
        if (!content)
            return content.error();
        if constexpr (requires { content->rehearsal; }) {
            file.competition = content->competition;
            file.rehearsal = content->rehearsal;
        }
        return {};
    };
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
    case StatementType::ScoreSheet:
        return outcome(wire::checkSheet(file.statement));
    case StatementType::Decision:
        return outcome(readDecision(file.statement));
    case StatementType::Receipt:
        return outcome(readReceipt(file.statement));
    case StatementType::Result:
        return outcome(readResult(file.statement));
    case StatementType::Witness:
        return outcome(readWitness(file.statement));
    }
    return {};
}

/// Opens the seal, then looks at what lies inside; a seal within a seal is no file of ours.
Result<VerifiedFile> verifySealed(const QByteArray &bytes, std::span<const SealKey *const> keys)
{
    const auto open = unseal(bytes, keys);
    if (!open)
        return open.error();
    return verifyFile(*open);
}

} // namespace

QByteArray envelopeBytes(const Statement &statement)
{
    std::vector<UstarMember> members{
        {bodyName, statement.body}, {signatureName, statement.signature}};
    members.insert(members.end(), statement.members.begin(), statement.members.end());
    return writeUstar(members);
}

Result<Statement> verifyStatement(
    StatementType type, QByteArray body, QByteArray signature, std::vector<StatementMember> members)
{
    // Verify, then parse: no reader sees bytes that nobody signed.
    auto signer = verifySsh(body, namespaceOf(type), signature);
    if (!signer)
        return signer.error();
    Statement statement;
    statement.hash = sha256(body);
    statement.type = typeWord(type);
    statement.body = std::move(body);
    statement.signature = std::move(signature);
    statement.signer = *std::move(signer);
    statement.members = std::move(members);
    return statement;
}

Result<VerifiedFile> verifyFile(const QByteArray &bytes)
{
    if (bytes.size() > largestOfAll)
        return tooLarge();
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
    const auto type = claimedType((*members)[1].bytes);
    if (!type)
        return type.error();
    const Limits limits = limitsOf(*type);
    if ((*members)[0].bytes.size() > limits.body || bytes.size() > limits.file)
        return tooLarge();
    std::vector<StatementMember> others(
        std::make_move_iterator(members->begin() + 2), std::make_move_iterator(members->end()));
    auto statement = verifyStatement(
        *type, std::move((*members)[0].bytes), std::move((*members)[1].bytes), std::move(others));
    if (!statement)
        return statement.error();
    VerifiedFile file{*type, *std::move(statement), {}, false};
    if (auto content = checkContent(file); !content)
        return content.error();
    if (file.statement.members.size() + 2 > static_cast<size_t>(limits.members))
        return Error{ErrorCode::BadContainer,
            envelopeTr(QT_TRANSLATE_NOOP("juri::Envelope",
                "The file holds more members than its kind may. Ask for it again.")),
            u"too many members"_s};
    return file;
}

Result<VerifiedFile> verifyFileAt(const QString &path, std::span<const SealKey *const> keys)
{
    qint64 limit = largestOfAll;
    for (const StatementType type : allStatementTypes) {
        if (path.endsWith(u'.' + fileExtension(type), Qt::CaseInsensitive))
            limit = limitsOf(type).file;
    }
    if (path.endsWith(u'.' + fileExtension(StatementType::ScoreSheet), Qt::CaseInsensitive))
        limit = largestSealedFile;
    const auto bytes = readWholeFile(path, limit);
    if (!bytes)
        return bytes.error();
    auto file = looksSealed(*bytes) ? verifySealed(*bytes, keys) : verifyFile(*bytes);
    if (!file) {
        Error error = file.error();
        error.message = QFileInfo(path).fileName() + u": "_s + error.message;
        return error;
    }
    return file;
}

} // namespace juri
