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
        // Both at once: a name may look like a placeholder itself.
        const QString number = QString::number(finding.rev);
        switch (finding.standing) {
        case SheetStanding::Counted:
            return tr("%1, revision %2: counted.").arg(who, number);
        case SheetStanding::Superseded:
            return tr("%1, revision %2: replaced by a newer revision.").arg(who, number);
        case SheetStanding::Competing:
            return tr("%1, revision %2: one of two different signed sheets. None of them counts "
                      "until it is decided; ask the judge "
                      "for a new revision.")
                .arg(who, number);
        case SheetStanding::SetAside:
            return tr(
                "%1, revision %2: the chair decided for another of the competing sheets. It is "
                "kept but not counted.")
                .arg(who, number);
        case SheetStanding::Late:
            return tr(
                "%1, revision %2: came after the stage was closed. It does not count unless it "
                "is admitted.")
                .arg(who, number);
        case SheetStanding::Excluded:
            return tr(
                "%1, revision %2: the judge is excluded from this stage. The sheet is kept but "
                "not counted.")
                .arg(who, number);
        case SheetStanding::RevokedKey:
            return tr("%1, revision %2: signed with a key that was taken back. Compare the code of "
                      "the sheet with the judge before you keep it.")
                .arg(who, number);
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
                .arg(who, number);
        case SheetStanding::NotFinal:
            return tr("%1, revision %2: not final. It is kept but not counted.").arg(who, number);
        }
        return {};
    }

    static QString older(qint64 seq, qint64 newest)
    {
        return tr("Judged with package %1 of %2, which asks for the same.").arg(seq).arg(newest);
    }
    static QString twin(bool otherDevice)
    {
        return otherDevice
                   ? tr("There is another sheet with this revision from another device: probably "
                        "a copied or restored file.")
                   : tr("There is another sheet with this revision, signed on the same device.");
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
    if (finding.olderPackage && maySpeak(finding.standing))
        sentence += u' ' + FindingWording::older(finding.packageSeq, finding.newestPackageSeq);
    if (finding.twin)
        sentence += u' ' + FindingWording::twin(finding.twinDevice);
    return sentence;
}

} // namespace juri
