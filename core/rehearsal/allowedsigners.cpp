// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/allowedsigners.h"

#include "core/exchange/keys.h"
#include "core/exchange/statements.h"

using namespace Qt::StringLiterals;

namespace juri {

QByteArray allowedSigners(const Competition &competition)
{
    const QString format = u"%1 namespaces=\"%2\" %3\n"_s;
    QString lines;
    for (const auto &[id, judge] : competition.judges) {
        if (judge.isEnrolled())
            lines += format.arg(
                id.text(), namespaceOf(StatementType::ScoreSheet), sshKeyText(judge.key));
    }
    return lines.toUtf8();
}

StockCommands stockCommands(const QString &sheetFileName, const JudgeId &judge)
{
    return {u"tar xf %1"_s.arg(sheetFileName),
        u"ssh-keygen -Y verify -f allowed_signers -I %1 -n %2 -s statement.json.sig < statement.json"_s
            .arg(judge.text(), namespaceOf(StatementType::ScoreSheet))};
}

} // namespace juri
