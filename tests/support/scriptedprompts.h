// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/userprompts.h"

#include <deque>

namespace juri {

/// Answers prepared by a test, taken in order; a question without a prepared answer is turned away
/// and counted.
class ScriptedPrompts final : public UserPrompts
{
public:
    std::deque<QString> opened;         ///< for openFile
    std::deque<QStringList> openedMany; ///< for openFiles
    std::deque<QString> saved;          ///< for saveFile
    std::deque<QString> folders;        ///< for folder
    std::deque<std::optional<QString>> texts;
    std::deque<std::optional<QString>> passphrases; ///< for both passphrase questions
    std::deque<bool> confirmed;
    std::deque<std::optional<int>> chosen; ///< for choose

    QStringList asked; ///< titles and reasons of all questions, in order
    int unanswered = 0;

    QString openFile(QWidget *, const QString &title, const QString &) override
    {
        return take(opened, title).value_or(QString());
    }
    QStringList openFiles(QWidget *, const QString &title, const QString &) override
    {
        return take(openedMany, title).value_or(QStringList());
    }
    QString saveFile(QWidget *, const QString &title, const QString &, const QString &) override
    {
        return take(saved, title).value_or(QString());
    }
    QString folder(QWidget *, const QString &title) override
    {
        return take(folders, title).value_or(QString());
    }
    std::optional<QString> text(
        QWidget *, const QString &title, const QString &, const QString &) override
    {
        return take(texts, title).value_or(std::nullopt);
    }
    std::optional<QString> newPassphrase(QWidget *, const QString &reason) override
    {
        return take(passphrases, reason).value_or(std::nullopt);
    }
    std::optional<QString> passphrase(QWidget *, const QString &reason) override
    {
        return take(passphrases, reason).value_or(std::nullopt);
    }
    bool confirm(QWidget *, const QString &title, const QString &text, const QString &) override
    {
        told += text;
        return take(confirmed, title).value_or(false);
    }
    std::optional<int> choose(
        QWidget *, const QString &title, const QString &text, const QStringList &) override
    {
        told += text;
        return take(chosen, title).value_or(std::nullopt);
    }

    QStringList told; ///< what the questions of confirm() and choose() said, in order

private:
    template<typename T>
    std::optional<T> take(std::deque<T> &answers, const QString &question)
    {
        asked += question;
        if (answers.empty()) {
            ++unanswered;
            return std::nullopt;
        }
        T answer = answers.front();
        answers.pop_front();
        return answer;
    }
};

} // namespace juri
