// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"

#include "core/session/identityfolder.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The words of this file.
struct Common
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::Common)
};

} // namespace

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

Result<std::unique_ptr<CompetitionSession>> openAny(const QString &path)
{
    return CompetitionSession::open(path, systemClock());
}

Result<std::unique_ptr<CompetitionSession>> openAs(Role role, const QString &path)
{
    auto session = openAny(path);
    if (session && (*session)->competition().role != role)
        return Error{ErrorCode::BadUsage,
            role == Role::Chair
                ? Common::tr("%1 is a judge's file. Name the chair's file here.").arg(shown(path))
                : Common::tr("%1 is the chair's file. Name a judge's file here.").arg(shown(path)),
            {}};
    return session;
}

QCommandLineOption stageOption()
{
    return {u"stage"_s, Common::tr("which stage; the first one otherwise"), u"S"_s};
}

Result<StageId> chosenStage(const Competition &competition, const Invocation &invocation)
{
    if (!invocation.has(u"stage"_s))
        return competition.stages.front().setup.id;
    const auto id = StageId::from(invocation.value(u"stage"_s));
    if (id && competition.stage(*id))
        return *id;
    QStringList known;
    for (const Stage &stage : competition.stages)
        known += stage.setup.id.text();
    return Error{ErrorCode::NotFound,
        Common::tr("There is no stage %1. Choose one of: %2.")
            .arg(invocation.value(u"stage"_s), known.join(", "_L1)),
        {}};
}

QCommandLineOption identityOption()
{
    return {u"identity"_s, Common::tr("the folder of your key; your own default folder otherwise"),
        u"DIR"_s};
}

QCommandLineOption passphraseOption()
{
    return {
        u"passphrase-file"_s, Common::tr("a file that holds the passphrase of the key"), u"F"_s};
}

QString identityFolder(const Invocation &invocation)
{
    return invocation.has(u"identity"_s) ? invocation.value(u"identity"_s)
                                         : defaultIdentityFolder();
}

Result<QString> passphrase(const Invocation &invocation)
{
    if (!invocation.has(u"passphrase-file"_s))
        return QString();
    constexpr qint64 most = 64 * 1024;
    const auto bytes = readWholeFile(invocation.value(u"passphrase-file"_s), most);
    if (!bytes)
        return bytes.error();
    QString text = QString::fromUtf8(*bytes);
    if (text.endsWith(u'\n'))
        text.chop(1);
    if (text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

Result<Identity> ownIdentity(const Invocation &invocation)
{
    const auto secret = passphrase(invocation);
    if (!secret)
        return secret.error();
    return unlockIdentity(identityFolder(invocation), *secret);
}

Result<Statement> verifiedAs(StatementType type, const QString &path)
{
    auto file = verifyFileAt(path);
    if (!file)
        return file.error();
    if (file->type != type)
        return Error{ErrorCode::NotOurs,
            Common::tr("%1 is another kind of file. A .%2 file is needed here.")
                .arg(shown(path), fileExtension(type)),
            typeWord(file->type)};
    return std::move(file->statement);
}

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonObject toJson(const Fraction &value)
{
    return {{u"num"_s, value.numerator()}, {u"den"_s, value.denominator()},
        {u"decimal"_s, value.toDecimal(4)}};
}

QJsonValue toJson(const std::optional<Fraction> &value)
{
    return value ? QJsonValue(toJson(*value)) : QJsonValue();
}

QJsonArray toJsonArray(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

} // namespace juri::cli
