// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dispatch.h"

#include "app/cli/commandtable.h"
#include "app/cli/language.h"
#include "app/cli/texttable.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace juri::cli {

namespace {

/// The words of the dispatcher itself.
struct Dispatch
{
    Q_DECLARE_TR_FUNCTIONS(juri::cli::Dispatch)

public:
    static QStringList overview(const std::vector<Command> &commands);
    static QStringList helpOf(const Command &command);
    static Result<> checkShape(const Command &command, const QCommandLineParser &parser);
    static int run(const Command &command, const QStringList &arguments, Console &console);
    static int finish(const Answer &answer, bool asJson, Console &console);
};

QString usageOf(const Command &command)
{
    QString usage = u"juri-cli "_s + command.name;
    if (!command.words.isEmpty())
        usage += u' ' + command.words;
    for (const QCommandLineOption &option : command.options) {
        const QString name = option.names().constLast();
        QString text = (name.size() == 1 ? u"-"_s : u"--"_s) + name;
        if (!option.valueName().isEmpty())
            text += u' ' + option.valueName();
        const bool required = command.requiredOptions.contains(name);
        usage += required ? QString(u' ' + text) : u" [%1]"_s.arg(text);
    }
    return usage + u" [--json]"_s;
}

QStringList Dispatch::overview(const std::vector<Command> &commands)
{
    QStringList lines{tr("Juri: judging by a panel, with signed sheets and an exact ranking."), {},
        tr("Usage: %1").arg(u"juri-cli COMMAND …"_s), {}};
    std::vector<QStringList> rows{{{}, {}}};
    for (const Command &command : commands)
        rows.push_back({u"  "_s + command.name, command.summary});
    lines += textTable(rows).mid(1);
    lines += {{}, tr("Every command takes --json (one document for programs) and --lang en|id."),
        tr("Exit codes: 0 done; 1 negative verdict; 2 usage; 3 input refused; 4 disk or system "
           "failure."),
        tr("More about one command: %1").arg(u"juri-cli help COMMAND"_s),
        tr("A whole competition day to look at: %1").arg(u"juri-cli demo DIR"_s)};
    return lines;
}

QStringList Dispatch::helpOf(const Command &command)
{
    QStringList lines{tr("Usage: %1").arg(usageOf(command)), {}, command.summary};
    std::vector<QStringList> rows{{{}, {}}};
    for (const QCommandLineOption &option : command.options) {
        const QString name = option.names().constLast();
        rows.push_back(
            {u"  "_s + (name.size() == 1 ? u"-"_s : u"--"_s) + name + u' ' + option.valueName(),
                option.description()});
    }
    if (rows.size() > 1)
        lines += QStringList{{}} + textTable(rows).mid(1);
    return lines;
}

Result<> Dispatch::checkShape(const Command &command, const QCommandLineParser &parser)
{
    const auto refuse = [&](const QString &sentence) -> Result<> {
        return Error{
            ErrorCode::BadUsage, sentence + u' ' + tr("Usage: %1").arg(usageOf(command)), {}};
    };
    const auto count = parser.positionalArguments().size();
    if (count < command.leastWords)
        return refuse(tr("Something is missing after %1.").arg(command.name));
    if (command.mostWords >= 0 && count > command.mostWords)
        return refuse(
            tr("%1 is one word too many.").arg(parser.positionalArguments().at(command.mostWords)));
    for (const QString &option : command.requiredOptions) {
        if (!parser.isSet(option))
            return refuse(
                tr("%1 is missing.").arg((option.size() == 1 ? u"-"_s : u"--"_s) + option));
    }
    return {};
}

int Dispatch::finish(const Answer &answer, bool asJson, Console &console)
{
    if (asJson)
        console.print(answer.json);
    else
        console.print(answer.lines);
    for (const QString &problem : answer.problems)
        console.complain(problem);
    if (!console.flush()) {
        console.complain(tr("The output could not be written. Free some space and try again."));
        console.flush();
        return static_cast<int>(ExitCode::System);
    }
    return static_cast<int>(answer.code);
}

Answer answerOf(const Error &error)
{
    return {exitCodeOf(error.code), {}, {error.message}, {{u"error"_s, toJson(error)}}};
}

int Dispatch::run(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s);
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    parser.addOptions({json, help});
    for (const QCommandLineOption &option : command.options)
        parser.addOption(option);
    const bool parsed = parser.parse(QStringList(command.name) + arguments);
    const bool asJson = arguments.contains("--json"_L1);
    if (parsed && parser.isSet(help))
        return finish({ExitCode::Done, helpOf(command), {}, {}}, false, console);
    if (!parsed)
        return finish(answerOf({ErrorCode::BadUsage,
                          parser.errorText() + u' ' + tr("Usage: %1").arg(usageOf(command)), {}}),
            asJson, console);
    if (const auto shape = checkShape(command, parser); !shape)
        return finish(answerOf(shape.error()), asJson, console);
    const auto answer = command.run(Invocation(parser));
    return finish(answer ? *answer : answerOf(answer.error()), asJson, console);
}

/// Takes --lang CODE or --lang=CODE out of the arguments; nothing if it is there without a language
/// that the program speaks.
std::optional<QString> takeLanguage(QStringList &arguments)
{
    QString code = languageOfEnvironment();
    for (qsizetype i = 0; i < arguments.size();) {
        if (arguments[i] == "--"_L1)
            break;
        const bool joined = arguments[i].startsWith("--lang="_L1);
        if (!joined && arguments[i] != "--lang"_L1) {
            ++i;
            continue;
        }
        code = joined ? arguments[i].mid(7) : arguments.value(i + 1);
        arguments.remove(i, joined ? 1 : std::min<qsizetype>(2, arguments.size() - i));
    }
    if (code != "en"_L1 && code != "id"_L1)
        return std::nullopt;
    return code;
}

} // namespace

int dispatch(QStringList arguments, Console &console)
{
    const auto code = takeLanguage(arguments);
    const Language language(code.value_or(languageOfEnvironment()));
    const bool asJson = arguments.contains("--json"_L1);
    if (!code)
        return Dispatch::finish(
            answerOf({ErrorCode::BadUsage, Dispatch::tr("--lang takes en or id."), {}}), asJson,
            console);
    const std::vector<Command> commands = allCommands();
    if (arguments.isEmpty())
        return Dispatch::finish(
            {ExitCode::Usage, Dispatch::overview(commands),
                {Dispatch::tr("Name a command, for example: %1").arg(u"juri-cli demo DIR"_s)}, {}},
            false, console);
    QString name = arguments.takeFirst();
    if (name == "--version"_L1)
        return Dispatch::finish(
            {ExitCode::Done, {u"juri-cli "_s + QCoreApplication::applicationVersion()}, {}, {}},
            false, console);
    const bool wantsHelp = name == "help"_L1 || name == "--help"_L1 || name == "-h"_L1;
    if (wantsHelp && arguments.isEmpty())
        return Dispatch::finish(
            {ExitCode::Done, Dispatch::overview(commands), {}, {}}, false, console);
    if (wantsHelp)
        name = arguments.takeFirst();
    const auto command = std::find_if(commands.begin(), commands.end(),
        [&](const Command &candidate) { return candidate.name == name; });
    if (command == commands.end())
        return Dispatch::finish(
            answerOf({ErrorCode::BadUsage,
                Dispatch::tr("There is no command %1. See: %2").arg(name, u"juri-cli help"_s), {}}),
            asJson, console);
    if (wantsHelp)
        return Dispatch::finish(
            {ExitCode::Done, Dispatch::helpOf(*command), {}, {}}, false, console);
    return Dispatch::run(*command, arguments, console);
}

} // namespace juri::cli
