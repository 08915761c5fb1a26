// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bundleparts.h"

#include "core/session/resultbundle.h"

#include <algorithm>

namespace juri::bundle {

using namespace Qt::StringLiterals;

namespace {

/// A principal as OpenSSH reads it: in quotes where a blank, comma or pattern character stands.
QString principal(const QString &id)
{
    const bool plain = std::all_of(id.begin(), id.end(), [](QChar c) {
        return c != u' ' && c != u',' && c != u'#' && c != u'*' && c != u'?' && c != u'!' &&
               c != u'"' && c != u'\'';
    });
    return plain ? id : u'"' + id + u'"';
}

} // namespace

QString numbered(const QString &folder, qint64 seq)
{
    return u"%1/%2"_s.arg(folder).arg(seq, 4, 10, QLatin1Char('0'));
}

QString hashed(const QString &folder, const QByteArray &hash)
{
    return folder + u'/' + QString::fromLatin1(hash.toHex());
}

std::map<JudgeId, std::set<QByteArray>> judgeKeys(
    const PackageChain &chain, const StageDecisions &decisions)
{
    std::map<JudgeId, std::set<QByteArray>> keys = decisions.enrolled;
    for (const ChainedPackage &package : chain.packages()) {
        for (const Judge &judge : package.content.roster)
            keys[judge.id].insert(judge.key);
    }
    for (const auto &[place, kept] : decisions.revoked)
        keys[place.first].erase(place.second);
    return keys;
}

QByteArray allowedSigners(const World &world, const DecisionLog &log, const PackageChain &chain,
    const StageDecisions &decisions, const QByteArray &resultSigner)
{
    std::map<JudgeId, std::set<QString>> keys;
    const auto add = [&](const JudgeId &judge, const QByteArray &key) {
        const auto revoked = decisions.revoked.find({judge, key});
        if (revoked == decisions.revoked.end() || !revoked->second.empty())
            keys[judge].insert(sshKeyText(key));
    };
    std::set<QString> chairs{sshKeyText(resultSigner)};
    for (const ChainedPackage &package : chain.packages()) {
        for (const Judge &judge : package.content.roster)
            add(judge.id, judge.key);
        chairs.insert(sshKeyText(world.statements.at(package.hash).signer));
    }
    for (const auto &[judge, enrolled] : decisions.enrolled) {
        for (const QByteArray &key : enrolled)
            add(judge, key);
    }
    for (const LoggedDecision &one : log.decisions())
        chairs.insert(sshKeyText(world.statements.at(one.hash).signer));
    QString text;
    for (const auto &[judge, own] : keys) {
        for (const QString &key : own)
            text += u"%1 namespaces=\"%2,%3\" %4\n"_s.arg(principal(judge.text()),
                namespaceOf(StatementType::ScoreSheet), namespaceOf(StatementType::Witness), key);
    }
    for (const QString &key : chairs)
        text += u"chair namespaces=\"%1,%2,%3\" %4\n"_s.arg(
            namespaceOf(StatementType::CompetitionPackage), namespaceOf(StatementType::Decision),
            namespaceOf(StatementType::Result), key);
    return text.toUtf8();
}

QByteArray readme(const ResultContent &content)
{
    QString text = content.title + u"\n\n"_s;
    text += u"This is the result of a competition, with every signed score sheet from which it "
            "follows.\nIni hasil lomba beserta semua lembar penilaian bertanda tangan yang "
            "mendasarinya.\n\nCheck it with Juri (Verify a file), with `juri-cli verify "
            "FILE.juriresult`, or with the verifier page in a browser; each computes the ranking "
            "again. Compare the 30 digits of the chair's key with the printed ones.\n\nWithout "
            "Juri, in the folder where the bundle was unpacked with tar:\n\n"_s;
    for (const QString &command : checkCommands())
        text += command + u'\n';
    text += u"\nA judge finds the own sheet by its code: the first 60 bits of the name of its file "
            "in sheets/, in Crockford's base32.\n"_s;
    return text.toUtf8();
}

QStringList checkCommands()
{
    const auto verify = [](const QString &who, StatementType type, const QString &file) {
        return u"ssh-keygen -Y verify -f allowed_signers -I %1 -n %2 -s %3.sig < %3"_s.arg(
            who, namespaceOf(type), file);
    };
    // The one spelling of our JSON lets grep find a field without a parser: a quote within a text
    // has a backslash before it.
    const QString judge = u"\"$(grep -o '\"judge\":\"[^\"]*\"' $f | cut -d'\"' -f4)\""_s;
    return {verify(u"chair"_s, StatementType::Result, u"statement.json"_s),
        u"grep -o '\"path\":\"[^\"]*\",\"sha256\":\"[0-9a-f]*\"' statement.json | sed "
        "'s/\"path\":\"\\(.*\\)\",\"sha256\":\"\\(.*\\)\"/\\2  \\1/' | sha256sum -c --quiet"_s,
        u"for f in packages/*[0-9].json; do %1; done"_s.arg(
            verify(u"chair"_s, StatementType::CompetitionPackage, u"$f"_s)),
        u"for f in decisions/*[0-9].json; do %1; done"_s.arg(
            verify(u"chair"_s, StatementType::Decision, u"$f"_s)),
        u"for f in sheets/*.json; do %1; done"_s.arg(
            verify(judge, StatementType::ScoreSheet, u"$f"_s))};
}

} // namespace juri::bundle

namespace juri {

using namespace Qt::StringLiterals;

QStringList stockCommandsFor(const QString &fileName)
{
    QStringList commands{
        u"mkdir -p result"_s, u"tar xf %1 -C result"_s.arg(fileName), u"cd result"_s};
    commands += bundle::checkCommands();
    commands += u"cd .."_s;
    return commands;
}

} // namespace juri
