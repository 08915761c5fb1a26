// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bundlereader.h"

#include "core/exchange/decision.h"
#include "core/exchange/envelope.h"
#include "core/exchange/receipt.h"
#include "core/session/bundleparts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with the bundle, for people, and the step, for programs and logs.
Error notWhole(const char *text, const QString &step)
{
    return {ErrorCode::DoesNotFollow, QCoreApplication::translate("juri::ResultCheck", text), step};
}

Error strayMember(const QString &path)
{
    return notWhole(
        QT_TRANSLATE_NOOP("juri::ResultCheck", "The bundle holds something that does not belong "
                                               "into it, or lacks something that does. "
                                               "Ask for the bundle as it was published."),
        u"member: "_s + path);
}

/// Puts the statements of a bundle back together from its members, verifying each signature.
class BundleReader
{
public:
    BundleReader(const Statement &result, const ResultContent &content)
        : m_content(content)
    {
        for (const StatementMember &member : result.members)
            m_members.emplace(member.path, &member.bytes);
    }

    Result<> read(Progress &progress)
    {
        int done = 0;
        for (const auto &[path, bytes] : m_members) {
            if (progress.isCancelled())
                return Error{ErrorCode::Cancelled, {}, {}};
            progress.report(++done, static_cast<int>(m_members.size()));
            if (auto taken = take(path, *bytes); !taken)
                return taken.error();
        }
        if (m_used.size() != m_members.size()) {
            for (const auto &[path, bytes] : m_members) {
                if (!m_used.contains(path))
                    return strayMember(path);
            }
        }
        if (m_missing != m_content.detached)
            return notWhole(
                QT_TRANSLATE_NOOP("juri::ResultCheck",
                    "The bundle leaves out something that it may not leave out. Ask for the "
                    "bundle as it was published."),
                u"detached"_s);
        return {};
    }

    std::map<QByteArray, Statement> statements;

private:
    Result<> take(const QString &path, const QByteArray &bytes)
    {
        if (path == u"outcome.json" || path == u"README.txt" || path == u"allowed_signers") {
            m_used.insert(path);
            return {};
        }
        const bool body = path.endsWith(u".json") && m_members.contains(path + u".sig") &&
                          !path.endsWith(u".successor.json");
        if (!body)
            return {}; // used together with its statement, or stray
        const QString stem = path.left(path.size() - 5);
        const QString folder = path.section(u'/', 0, 0);
        if (folder == u"packages")
            return takePackage(stem, bytes);
        if (folder == u"decisions")
            return takeDecision(stem, bytes);
        if (folder == u"sheets")
            return takeSheet(stem, bytes);
        if (folder == u"witness")
            return takeWitness(stem, bytes);
        return strayMember(path);
    }

    /// The statement with that stem, its signature checked, with those further members that are
    /// there.
    Result<Statement> statementAt(StatementType type, const QString &stem, const QByteArray &body,
        const std::vector<std::pair<QString, QString>> &further)
    {
        m_used.insert(stem + u".json");
        m_used.insert(stem + u".json.sig");
        std::vector<StatementMember> members;
        for (const auto &[path, name] : further) {
            const auto found = m_members.find(path);
            if (found == m_members.end())
                continue;
            m_used.insert(path);
            members.push_back({name, *found->second});
        }
        return verifyStatement(type, body, *m_members.at(stem + u".json.sig"), std::move(members));
    }

    Result<> keep(
        const QString &stem, const QString &expected, Statement statement, bool sameCompetition)
    {
        if (stem != expected || !sameCompetition)
            return strayMember(stem);
        statements.emplace(statement.hash, std::move(statement));
        return {};
    }

    /// What may be left out is left out, and noted; nothing else is.
    Result<> noteMissing(const Statement &statement)
    {
        for (const ListedFile &file : listedFiles(statement)) {
            const bool present = std::any_of(statement.members.begin(), statement.members.end(),
                [&](const StatementMember &member) { return member.path == file.path; });
            const bool words = file.path == u"names.json" || file.path == u"notes.json";
            const bool leftOut = file.path.startsWith(u"attachments/") ||
                                 (words && m_content.scope == ResultScope::Public);
            if (present == leftOut)
                return strayMember(file.path);
            if (!present)
                m_missing.insert(file.hash);
        }
        return {};
    }

    Result<> takePackage(const QString &stem, const QByteArray &body)
    {
        auto statement = statementAt(StatementType::CompetitionPackage, stem, body,
            {{stem + u".names.json", u"names.json"_s}, {stem + u".rubric.json", u"rubric.json"_s}});
        if (!statement)
            return statement.error();
        const auto package = readPackage(*statement, Detached::Allowed);
        if (!package)
            return package.error();
        if (auto noted = noteMissing(*statement); !noted)
            return noted.error();
        return keep(stem, bundle::numbered(u"packages"_s, package->seq), *std::move(statement),
            package->setup.id == m_content.competition && package->stage.id == m_content.stage &&
                package->setup.rehearsal == m_content.rehearsal);
    }

    Result<> takeDecision(const QString &stem, const QByteArray &body)
    {
        auto statement = statementAt(StatementType::Decision, stem, body,
            {{stem + u".successor.json", u"successor.json"_s},
                {stem + u".successor.json.sig", u"successor.json.sig"_s}});
        if (!statement)
            return statement.error();
        const auto decision = readDecision(*statement);
        if (!decision)
            return decision.error();
        return keep(stem, bundle::numbered(u"decisions"_s, decision->seq), *std::move(statement),
            decision->competition == m_content.competition &&
                decision->rehearsal == m_content.rehearsal);
    }

    Result<> takeSheet(const QString &stem, const QByteArray &body)
    {
        auto statement = statementAt(StatementType::ScoreSheet, stem, body,
            {{u"notes"_s + stem.mid(6) + u".json", u"notes.json"_s}});
        if (!statement)
            return statement.error();
        const auto sheet = readSheet(*statement, Detached::Allowed);
        if (!sheet)
            return sheet.error();
        if (auto noted = noteMissing(*statement); !noted)
            return noted.error();
        const QString expected = bundle::hashed(u"sheets"_s, statement->hash);
        return keep(stem, expected, *std::move(statement),
            sheet->competition == m_content.competition && sheet->stage == m_content.stage &&
                sheet->rehearsal == m_content.rehearsal);
    }

    Result<> takeWitness(const QString &stem, const QByteArray &body)
    {
        auto statement = statementAt(StatementType::Witness, stem, body, {});
        if (!statement)
            return statement.error();
        const auto witness = readWitness(*statement);
        if (!witness)
            return witness.error();
        const QString expected = bundle::hashed(u"witness"_s, statement->hash);
        return keep(stem, expected, *std::move(statement),
            witness->competition == m_content.competition && witness->stage == m_content.stage &&
                witness->rehearsal == m_content.rehearsal);
    }

    const ResultContent &m_content;
    std::map<QString, const QByteArray *> m_members;
    std::set<QString> m_used;
    std::set<QByteArray> m_missing;
};

} // namespace

Result<std::map<QByteArray, Statement>> readBundle(
    const Statement &result, const ResultContent &content, Progress &progress)
{
    BundleReader reader(result, content);
    if (auto read = reader.read(progress); !read)
        return read.error();
    return std::move(reader.statements);
}

} // namespace juri
