// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/demoreadme.h"

#include "core/rehearsal/allowedsigners.h"
#include "core/session/resultbundle.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// The words of README.txt.
struct DemoReadme
{
    Q_DECLARE_TR_FUNCTIONS(juri::DemoReadme)

public:
    static QString fileList(const DemoDay &day)
    {
        const QString line = u"  %1  %2\n"_s;
        const auto row = [&](const QString &name, const QString &words) {
            return line.arg(name.leftJustified(24), words);
        };
        return row(QFileInfo(day.chairFile).fileName(),
                   tr("the chair's competition, everything merged")) +
               row(QFileInfo(day.packageFile).fileName(),
                   tr("the signed package every judge received")) +
               row(u"*.jurisheet"_s, tr("the signed sheets the judges handed in")) +
               row(QFileInfo(day.resultFile).fileName(),
                   tr("the published result, with every sheet in it")) +
               row(u"receipts/"_s, tr("the chair's receipts, one a judge")) +
               row(QFileInfo(day.allowedSigners).fileName(),
                   tr("the judges' public keys, for ssh-keygen")) +
               row(u"judges/J01/"_s,
                   tr("one folder a judge: key, identity file, competition file")) +
               row(u"chair/"_s, tr("the chair's key")) +
               row(u"input/"_s, tr("what was typed in: rubric and rules, entries, scores"));
    }

    static QString commands(const DemoDay &day)
    {
        QString text;
        for (const QString &sheet : day.sheets) {
            const QString name = QFileInfo(sheet).fileName();
            const auto judge = JudgeId::from(name.section(u'-', 0, 0));
            const StockCommands stock = stockCommands(name, judge.value_or(JudgeId()));
            text += u"  %1\n  %2\n\n"_s.arg(stock.unpack, stock.verify);
        }
        return text;
    }
};

} // namespace

QString demoReadme(const QString &title, const DemoDay &day)
{
    QString text = title + u"\n\n"_s;
    text += DemoReadme::tr("A whole competition day of Juri lies in this folder.") + u"\n\n"_s;
    text += DemoReadme::fileList(day) + u'\n';
    text +=
        DemoReadme::tr("Every sheet can be verified without Juri, with two commands that Linux, "
                       "macOS and Windows have already. Run them in this folder; each sheet "
                       "unpacks over the one before:") +
        u"\n\n"_s;
    text += DemoReadme::commands(day);
    text += DemoReadme::tr("The whole published result is checked in the same way:") + u"\n\n"_s;
    for (const QString &command : stockCommandsFor(QFileInfo(day.resultFile).fileName()))
        text += u"  "_s + command + u'\n';
    text += u'\n';
    text +=
        DemoReadme::tr("The keys in this folder are for demonstration and not sealed. Never use "
                       "them for a real competition.") +
        u'\n';
    return text;
}

} // namespace juri
