// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/view.h"

namespace juri {

using namespace Qt::StringLiterals;

namespace {

struct FindingWording
{
    Q_DECLARE_TR_FUNCTIONS(juri::SheetFinding)

public:
    static QString sentence(const SheetFinding &finding, const QString &who)
    {
        switch (finding.standing) {
        case SheetStanding::Counted:
            return tr("%1, revision %2: counted.").arg(who).arg(finding.rev);
        case SheetStanding::Superseded:
            return tr("%1, revision %2: replaced by a newer revision.").arg(who).arg(finding.rev);
        case SheetStanding::Competing:
            return tr("%1, revision %2: one of two different signed sheets. None of them counts "
                      "until it is decided; ask the judge "
                      "for a new revision.")
                .arg(who)
                .arg(finding.rev);
        case SheetStanding::UnknownSigner:
            return tr("%1: signed with a key that is not enrolled. Enrol the judge’s identity "
                      "file, and the sheet counts.")
                .arg(who);
        case SheetStanding::NotTheirKey:
            return tr("%1: signed with the key of another judge. It is kept but not counted; ask "
                      "the judge.")
                .arg(who);
        case SheetStanding::WrongCompetition:
            return tr("%1: belongs to another competition. It is not counted here.").arg(who);
        case SheetStanding::WrongStage:
            return tr("%1: belongs to another stage. It is not counted here.").arg(who);
        case SheetStanding::WrongRubric:
            return tr("%1: judged with another rubric or list of entries. Send the judge the "
                      "newest package and ask for a new sheet.")
                .arg(who);
        case SheetStanding::RehearsalMixed:
            return tr("%1: a rehearsal and a live competition cannot be mixed. It is not counted.")
                .arg(who);
        case SheetStanding::Malformed:
            return tr("%1, revision %2: does not fit its package. It is kept but not counted; ask "
                      "the judge for a new sheet.")
                .arg(who)
                .arg(finding.rev);
        case SheetStanding::NotFinal:
            return tr("%1, revision %2: not final. It is kept but not counted.")
                .arg(who)
                .arg(finding.rev);
        }
        return {};
    }

    static QString gap(int revision) { return tr("Revision %1 was never received.").arg(revision); }
    static QString nobody() { return tr("A damaged sheet"); }
};

} // namespace

QString describe(const SheetFinding &finding, const Competition &competition)
{
    const Judge *judge = competition.judge(finding.judge);
    QString who = judge ? finding.judge.text() + u' ' + judge->name : finding.judge.text();
    if (who.isEmpty())
        who = FindingWording::nobody();
    QString sentence = FindingWording::sentence(finding, who);
    for (const int revision : finding.missingRevisions)
        sentence += u' ' + FindingWording::gap(revision);
    return sentence;
}

} // namespace juri
