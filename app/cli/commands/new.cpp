// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/common.h"
#include "app/cli/commandtable.h"
#include "app/cli/texttable.h"
#include "core/domain/templates.h"
#include "core/session/acts.h"
#include "core/support/files.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The commands `templates` and `new`.
struct NewCommand
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::NewCommand)

public:
    static Result<Answer> list(const Invocation &);
    static Result<Answer> create(const Invocation &invocation);
    static Result<Competition> planned(const Invocation &invocation);
};

/// Rubric and rules from a file as a template holds them.
Result<Method> methodFile(const QString &path)
{
    constexpr qint64 most = 4 * 1024 * 1024;
    const auto bytes = readWholeFile(path, most);
    if (!bytes)
        return bytes.error();
    const auto json = Json::parse(*bytes);
    if (!json)
        return json.error();
    return methodFromJson(*json);
}

Result<Answer> NewCommand::list(const Invocation &)
{
    Answer answer;
    std::vector<QStringList> rows{{tr("Template"), tr("Title"), tr("Criteria"), tr("Source")}};
    QJsonArray templates;
    for (const Template &form : bundledTemplates()) {
        const auto &criteria = form.method.rubric.criteria;
        rows.push_back({form.id, form.title, QString::number(criteria.size()), form.source});
        QJsonArray list;
        for (const Criterion &criterion : criteria)
            list += QJsonObject{{u"id"_s, criterion.id.text()}, {u"title"_s, criterion.title},
                {u"weight"_s, criterion.weight}};
        templates += QJsonObject{{u"id"_s, form.id}, {u"title"_s, form.title},
            {u"source"_s, form.source}, {u"criteria"_s, list}};
    }
    answer.lines = textTable(rows);
    answer.json = {{u"templates"_s, templates}};
    return answer;
}

Result<Competition> NewCommand::planned(const Invocation &invocation)
{
    if (invocation.has(u"template"_s) == invocation.has(u"method"_s))
        return Error{ErrorCode::BadUsage,
            tr("Name either --template or --method. The list of templates: %1")
                .arg(u"juri-cli templates"_s),
            {}};
    const bool fromTemplate = invocation.has(u"template"_s);
    const QString id = fromTemplate ? invocation.value(u"template"_s) : u"blank"_s;
    const auto form = templateById(id);
    if (!form)
        return form.error();
    Method method = form->method;
    if (!fromTemplate) {
        auto read = methodFile(invocation.value(u"method"_s));
        if (!read)
            return read.error();
        method = *std::move(read);
    }
    const QString title =
        invocation.has(u"title"_s) ? invocation.value(u"title"_s) : method.rubric.title;
    SystemRandom random;
    auto competition = newCompetition(id, title, random);
    if (!competition)
        return competition.error();
    if (!fromTemplate) {
        competition->setup.templateId.clear();
        competition->stages.front().setup.rubric = method.rubric;
        competition->stages.front().setup.rules = method.rules;
    }
    competition->setup.organiser = invocation.value(u"organiser"_s);
    competition->setup.rehearsal = invocation.has(u"rehearsal"_s);
    return competition;
}

Result<Answer> NewCommand::create(const Invocation &invocation)
{
    const auto competition = planned(invocation);
    if (!competition)
        return competition.error();
    const QString path = invocation.word(0);
    const auto session = CompetitionSession::create(path, *competition, systemClock());
    if (!session)
        return session.error();
    const StageSetup &stage = competition->stages.front().setup;
    const QString method = describe(stage.rules, stage.rubric);
    Answer answer;
    answer.lines = {tr("Created %1: %2.").arg(shown(path), competition->setup.title),
        tr("Rubric: %1, %n criteria.", nullptr, static_cast<int>(stage.rubric.criteria.size()))
            .arg(stage.rubric.title),
        tr("Method: %1").arg(method)};
    answer.json = {{u"file"_s, path}, {u"id"_s, competition->setup.id.text()},
        {u"title"_s, competition->setup.title}, {u"template"_s, competition->setup.templateId},
        {u"rehearsal"_s, competition->setup.rehearsal}, {u"stage"_s, stage.id.text()},
        {u"method"_s, method}};
    return answer;
}

} // namespace

Command templatesCommand()
{
    return {u"templates"_s, {}, NewCommand::tr("the ready-made rubrics, with their sources"), 0, 0,
        {}, &NewCommand::list};
}

Command newCommand()
{
    return {u"new"_s, u"FILE.juri"_s, NewCommand::tr("a chair's new competition file"), 1, 1,
        {{u"template"_s, NewCommand::tr("a ready-made rubric with its rules"), u"ID"_s},
            {u"method"_s, NewCommand::tr("rubric and rules from a file instead"), u"FILE.json"_s},
            {u"title"_s, NewCommand::tr("the competition's title"), u"T"_s},
            {u"organiser"_s, NewCommand::tr("who holds the competition"), u"O"_s},
            {u"rehearsal"_s, NewCommand::tr("a rehearsal: live competitions refuse its files")}},
        &NewCommand::create};
}

} // namespace juri::cli
