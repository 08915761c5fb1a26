// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "core/session/acts.h"
#include "core/session/identityfolder.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The commands `pack` and `open`.
struct PackageCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::PackageCommand)

public:
    static Result<Answer> pack(const Invocation &invocation);
    static Result<Answer> open(const Invocation &invocation);
    static Result<IssueOptions> issueOptions(const Invocation &invocation, const Identity &chair);
    static Result<std::vector<StatementMember>> attachmentsIn(const QString &folder);
    static Result<Identity> chairIdentity(
        const Invocation &invocation, const Competition &competition, Answer &answer);
};

/// The chair's key; made at the first package, and said so.
Result<Identity> PackageCommand::chairIdentity(
    const Invocation &invocation, const Competition &competition, Answer &answer)
{
    const QString folder = identityFolder(invocation);
    const auto header = identityHeader(folder);
    if (!header && header.error().code != ErrorCode::NotFound)
        return header.error();
    if (!header) {
        QString name = invocation.value(u"name"_s);
        if (name.isEmpty())
            name =
                competition.setup.chairName.isEmpty() ? tr("Chair") : competition.setup.chairName;
        const auto secret = passphrase(invocation);
        if (!secret)
            return secret.error();
        SystemRandom random;
        const auto made = createIdentity(folder, name, *secret, systemClock(), random);
        if (!made)
            return made.error();
        answer.lines += tr("A key was made for %1 in %2.").arg(name, shown(folder));
    }
    answer.json[u"key_made"_s] = !header.has_value();
    return ownIdentity(invocation);
}

/// The files of a folder that has one folder an entry: "attachments/E001/plan.pdf".
Result<std::vector<StatementMember>> PackageCommand::attachmentsIn(const QString &folder)
{
    constexpr qint64 largestAttachment = 64LL * 1024 * 1024;
    static const QStringList safeKinds{u"pdf"_s, u"png"_s, u"jpg"_s, u"jpeg"_s, u"txt"_s};
    std::vector<StatementMember> members;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!safeKinds.contains(QFileInfo(path).suffix().toLower()))
            return Error{ErrorCode::InvalidValue,
                tr("%1: only PDF, PNG, JPEG and plain text travel with a package.")
                    .arg(shown(path)),
                {}};
        auto bytes = readWholeFile(path, largestAttachment);
        if (!bytes)
            return bytes.error();
        members.push_back(
            {u"attachments/"_s + QDir(folder).relativeFilePath(path), *std::move(bytes)});
    }
    if (members.empty())
        return Error{ErrorCode::NotFound,
            tr("%1 holds no files. Put each entry's files into a folder named like the entry.")
                .arg(shown(folder)),
            {}};
    return members;
}

Result<IssueOptions> PackageCommand::issueOptions(
    const Invocation &invocation, const Identity &chair)
{
    IssueOptions options;
    if (invocation.has(u"seal"_s) || invocation.has(u"seal-to"_s)) {
        QStringList recipients{SealKey::of(chair.key).recipient()};
        for (const QString &recipient : invocation.values(u"seal-to"_s)) {
            if (!isSealRecipient(recipient))
                return Error{ErrorCode::BadUsage,
                    tr("%1 is not a recipient (age1…). `identity seal-key` prints a person's.")
                        .arg(recipient),
                    {}};
            recipients += recipient;
        }
        options.sealTo = recipients;
    }
    if (invocation.has(u"witness"_s))
        options.witnessNeeded = true;
    if (invocation.has(u"recovery-key"_s)) {
        const auto key = keyFromSshText(invocation.value(u"recovery-key"_s));
        if (!key)
            return key.error();
        options.recoveryKey = *key;
    }
    if (invocation.has(u"deputy"_s)) {
        const auto statement = verifiedAs(StatementType::Identity, invocation.value(u"deputy"_s));
        if (!statement)
            return statement.error();
        const auto deputy = readIdentity(*statement);
        if (!deputy)
            return deputy.error();
        options.deputy = *deputy;
    }
    if (invocation.has(u"attachments"_s)) {
        auto members = attachmentsIn(invocation.value(u"attachments"_s));
        if (!members)
            return members.error();
        options.attachments = *std::move(members);
    }
    return options;
}

Result<Answer> PackageCommand::pack(const Invocation &invocation)
{
    const auto session = openAs(Role::Chair, invocation.word(0));
    if (!session)
        return session.error();
    const auto stage = chosenStage((*session)->competition(), invocation);
    if (!stage)
        return stage.error();
    Answer answer;
    const auto chair = chairIdentity(invocation, (*session)->competition(), answer);
    if (!chair)
        return chair.error();
    const auto options = issueOptions(invocation, *chair);
    if (!options)
        return options.error();
    const auto package = issuePackage(**session, *stage, *chair, *options);
    if (!package)
        return package.error();
    const QString path = invocation.value(u"o"_s);
    if (const auto written = writeWholeFile(path, envelopeBytes(*package)); !written)
        return written.error();
    const auto content = readPackage(*package);
    if (!content)
        return content.error();
    answer.lines += tr("%1: package %2 with code %3, for %n judges.", nullptr,
        static_cast<int>(content->roster.size()))
                        .arg(shown(path))
                        .arg(content->seq)
                        .arg(codeOf(package->hash));
    answer.lines += tr("Rubric and rules are fixed from now on.");
    answer.json[u"file"_s] = path;
    answer.json[u"seq"_s] = content->seq;
    answer.json[u"code"_s] = codeOf(package->hash);
    answer.json[u"hash"_s] = hex(package->hash);
    answer.json[u"judges"_s] = static_cast<qint64>(content->roster.size());
    answer.json[u"entries"_s] = static_cast<qint64>(content->entries.size());
    return answer;
}

Result<Answer> PackageCommand::open(const Invocation &invocation)
{
    const auto package = verifiedAs(StatementType::CompetitionPackage, invocation.word(0));
    if (!package)
        return package.error();
    // The public half tells who the judge is; the key itself stays sealed until it signs.
    const auto header = identityHeader(identityFolder(invocation));
    if (!header)
        return header.error();
    if (invocation.has(u"passphrase-file"_s)) {
        if (const auto unlocked = ownIdentity(invocation); !unlocked)
            return unlocked.error();
    }
    const auto competition = competitionFromPackage(*package, header->publicKey);
    if (!competition)
        return competition.error();
    const QString path = invocation.value(u"o"_s);
    const auto session = CompetitionSession::create(path, *competition, systemClock());
    if (!session)
        return session.error();
    const Stage &stage = competition->stages.front();
    const auto owed = stage.entriesOf(competition->self).size();
    Answer answer;
    answer.lines = {tr("%1: %2, for judge %3.")
                        .arg(shown(path), competition->setup.title, competition->self.text()),
        tr("%n entries to evaluate.", nullptr, static_cast<int>(owed)),
        tr("Chair: %1. Digits of the chair's key: %2")
            .arg(competition->setup.chairName, comparisonDigits(competition->setup.chairKey))};
    answer.json = {{u"file"_s, path}, {u"competition"_s, competition->setup.id.text()},
        {u"title"_s, competition->setup.title}, {u"judge"_s, competition->self.text()},
        {u"stage"_s, stage.setup.id.text()}, {u"entries"_s, static_cast<qint64>(owed)},
        {u"package"_s, codeOf(package->hash)},
        {u"chair_digits"_s, comparisonDigits(competition->setup.chairKey)}};
    return answer;
}

} // namespace

Command packCommand()
{
    return {u"pack"_s, u"FILE.juri"_s,
        PackageCommand::tr("signs the package for the judges; fixes rubric and rules"), 1, 1,
        {{u"o"_s, PackageCommand::tr("the package file to write"), u"X.juripack"_s},
            identityOption(), passphraseOption(),
            {u"name"_s, PackageCommand::tr("the chair's name, if a key has to be made"), u"N"_s},
            {u"seal"_s, PackageCommand::tr("judges' sheets are sealed for the chair on their way")},
            {u"seal-to"_s, PackageCommand::tr("and for this recipient, a deputy"), u"age1…"_s},
            {u"witness"_s,
                PackageCommand::tr("a result needs the signature of every counted judge")},
            {u"deputy"_s, PackageCommand::tr("who may sign like the chair"), u"X.juriid"_s},
            {u"recovery-key"_s, PackageCommand::tr("the key that may replace a lost chair's key"),
                u"ssh-ed25519 …"_s},
            {u"attachments"_s,
                PackageCommand::tr("a folder with one folder of files for each entry"), u"DIR"_s},
            stageOption()},
        &PackageCommand::pack, {u"o"_s}};
}

Command openCommand()
{
    return {u"open"_s, u"X.juripack"_s,
        PackageCommand::tr("makes a judge's competition file from the package"), 1, 1,
        {{u"o"_s, PackageCommand::tr("the competition file to make"), u"J.juri"_s},
            identityOption(), passphraseOption()},
        &PackageCommand::open, {u"o"_s}};
}

} // namespace juri::cli
