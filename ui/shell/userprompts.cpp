// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/userprompts.h"

#include "ui/shell/choicequestion.h"
#include "ui/shell/labels.h"
#include "ui/shell/preferences.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// A small question: a sentence, whatever fields the caller adds, and two buttons with verbs.
class Question final : public QDialog
{
public:
    Question(QWidget *parent, const QString &title, const QString &text, const QString &verb,
        const QString &away)
        : QDialog(parent)
        , m_fields(new QVBoxLayout)
        , m_accept(verbButton(verb, {}, true))
    {
        setWindowTitle(title);
        setMinimumWidth(440);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(20, 20, 20, 16);
        column->setSpacing(14);
        column->addWidget(wrappedLabel(text));
        column->addLayout(m_fields);
        auto *buttons = new QHBoxLayout;
        auto *reject = verbButton(away);
        reject->setAutoDefault(false);
        m_accept->setDefault(true);
        buttons->addStretch(1);
        buttons->addWidget(reject);
        buttons->addWidget(m_accept);
        column->addLayout(buttons);
        connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
        connect(reject, &QPushButton::clicked, this, &QDialog::reject);
    }

    QLineEdit *addField(const QString &label, bool secret)
    {
        QLabel *caption = plainLabel(label, TextRole::Muted);
        auto *field = new QLineEdit;
        field->setAccessibleName(label);
        if (secret)
            field->setEchoMode(QLineEdit::Password);
        caption->setBuddy(field);
        m_fields->addWidget(caption);
        m_fields->addWidget(field);
        return field;
    }
    QLabel *addRemark()
    {
        QLabel *remark = wrappedLabel({}, TextRole::Muted);
        m_fields->addWidget(remark);
        return remark;
    }
    void setReady(bool ready) { m_accept->setEnabled(ready); }

private:
    QVBoxLayout *m_fields;
    QPushButton *m_accept;
};

void rememberFolderOf(Preferences &preferences, const QString &path)
{
    if (!path.isEmpty())
        preferences.setLastFolder(QFileInfo(path).absolutePath());
}

} // namespace

QtPrompts::QtPrompts(Preferences &preferences)
    : m_preferences(preferences)
{}

QString QtPrompts::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    const QString path =
        QFileDialog::getOpenFileName(parent, title, m_preferences.lastFolder(), filter);
    rememberFolderOf(m_preferences, path);
    return path;
}

QStringList QtPrompts::openFiles(QWidget *parent, const QString &title, const QString &filter)
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(parent, title, m_preferences.lastFolder(), filter);
    rememberFolderOf(m_preferences, paths.value(0));
    return paths;
}

QString QtPrompts::saveFile(
    QWidget *parent, const QString &title, const QString &suggestedPath, const QString &filter)
{
    const QString start = QFileInfo(suggestedPath).isAbsolute()
                              ? suggestedPath
                              : QDir(m_preferences.lastFolder()).filePath(suggestedPath);
    const QString path = QFileDialog::getSaveFileName(parent, title, start, filter);
    rememberFolderOf(m_preferences, path);
    return path;
}

QString QtPrompts::folder(QWidget *parent, const QString &title)
{
    const QString path =
        QFileDialog::getExistingDirectory(parent, title, m_preferences.lastFolder());
    if (!path.isEmpty())
        m_preferences.setLastFolder(path);
    return path;
}

std::optional<QString> QtPrompts::text(
    QWidget *parent, const QString &title, const QString &label, const QString &initial)
{
    Question question(parent, title, label, tr("Continue"), tr("Cancel"));
    QLineEdit *field = question.addField(title, false);
    field->setText(initial);
    field->selectAll();
    field->setFocus();
    if (question.exec() != QDialog::Accepted)
        return std::nullopt;
    return field->text();
}

std::optional<QString> QtPrompts::newPassphrase(QWidget *parent, const QString &reason)
{
    Question question(parent, tr("New passphrase"), reason, tr("Continue"), tr("Cancel"));
    QLineEdit *first = question.addField(tr("Passphrase (leave empty for none)"), true);
    QLineEdit *second = question.addField(tr("Once more"), true);
    QLabel *remark = question.addRemark();
    const auto check = [first, second, remark, &question] {
        const bool equal = first->text() == second->text();
        question.setReady(equal);
        remark->setText(
            !equal ? tr("The two are not the same yet.")
            : first->text().isEmpty()
                ? tr("Without a passphrase anyone who uses this computer can sign as you.")
                : tr("Nobody can recover a forgotten passphrase."));
    };
    QObject::connect(first, &QLineEdit::textChanged, &question, check);
    QObject::connect(second, &QLineEdit::textChanged, &question, check);
    check();
    first->setFocus();
    if (question.exec() != QDialog::Accepted)
        return std::nullopt;
    return first->text();
}

std::optional<QString> QtPrompts::passphrase(QWidget *parent, const QString &reason)
{
    Question question(parent, tr("Passphrase"), reason, tr("Unlock"), tr("Cancel"));
    QLineEdit *field = question.addField(tr("Passphrase"), true);
    field->setFocus();
    if (question.exec() != QDialog::Accepted)
        return std::nullopt;
    return field->text();
}

bool QtPrompts::confirm(
    QWidget *parent, const QString &title, const QString &text, const QString &verb)
{
    Question question(parent, title, text, verb, tr("Cancel"));
    return question.exec() == QDialog::Accepted;
}

std::optional<int> QtPrompts::choose(
    QWidget *parent, const QString &title, const QString &text, const QStringList &verbs)
{
    ChoiceQuestion question(title, text, verbs, parent);
    question.exec();
    return question.chosen();
}

} // namespace juri
