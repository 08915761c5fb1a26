// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

class QWidget;

namespace juri {

class Preferences;

/// Questions only a person can answer: files, words, a passphrase, a yes. An empty answer (empty
/// text, empty list, nothing) means that the person turned away.
class UserPrompts
{
public:
    virtual ~UserPrompts() = default;

    /// filter as in QFileDialog: "Score sheets (*.jurisheet)".
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// suggestedPath may be a bare file name: the folder used last is put in front.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggestedPath,
        const QString &filter) = 0;
    virtual QString folder(QWidget *parent, const QString &title) = 0;
    virtual std::optional<QString> text(
        QWidget *parent, const QString &title, const QString &label, const QString &initial) = 0;
    /// A new passphrase, typed twice; empty text = deliberately none.
    virtual std::optional<QString> newPassphrase(QWidget *parent, const QString &reason) = 0;
    virtual std::optional<QString> passphrase(QWidget *parent, const QString &reason) = 0;
    /// verb is what the button says: "Replace", "Leave out".
    virtual bool confirm(
        QWidget *parent, const QString &title, const QString &text, const QString &verb) = 0;
    /// One of several ways on, by its place in verbs; the first one is the way that is proposed.
    virtual std::optional<int> choose(
        QWidget *parent, const QString &title, const QString &text, const QStringList &verbs) = 0;
};

/// The prompts of the desktop program: native file dialogs and small windows of our own.
class QtPrompts final : public UserPrompts
{
    Q_DECLARE_TR_FUNCTIONS(juri::QtPrompts)

public:
    explicit QtPrompts(Preferences &preferences);

    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggestedPath,
        const QString &filter) override;
    QString folder(QWidget *parent, const QString &title) override;
    std::optional<QString> text(QWidget *parent, const QString &title, const QString &label,
        const QString &initial) override;
    std::optional<QString> newPassphrase(QWidget *parent, const QString &reason) override;
    std::optional<QString> passphrase(QWidget *parent, const QString &reason) override;
    bool confirm(
        QWidget *parent, const QString &title, const QString &text, const QString &verb) override;
    std::optional<int> choose(QWidget *parent, const QString &title, const QString &text,
        const QStringList &verbs) override;

private:
    Preferences &m_preferences;
};

} // namespace juri
