// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCommandLineParser>

#include <vector>

namespace juri::cli {

/// A command line that was parsed and counted: a command reads its words from here.
class Invocation
{
public:
    explicit Invocation(const QCommandLineParser &parser)
        : m_parser(parser)
        , m_words(parser.positionalArguments())
    {}

    const QStringList &words() const { return m_words; } ///< as many as the command allows
    const QString &word(qsizetype index) const { return m_words.at(index); }
    bool has(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    /// The option as a whole number of at least `lowest`; `otherwise` if absent. (BadUsage)
    Result<qint64> number(const QString &option, qint64 lowest, qint64 otherwise) const;

private:
    const QCommandLineParser &m_parser;
    QStringList m_words;
};

/// One command: how it is called, what it is for, what it does.
struct Command
{
    QString name;
    QString words;   ///< the words after the name, as usage shows them: "FILE.juri LIST.csv"
    QString summary; ///< translated
    int leastWords = 0;
    int mostWords = 0; ///< -1: any number
    std::vector<QCommandLineOption> options;
    Result<Answer> (*run)(const Invocation &) = nullptr;
    QStringList requiredOptions = {};
};

} // namespace juri::cli
