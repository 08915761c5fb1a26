// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/deciding.h"

#include <QtCore/QCoreApplication>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

/// Puts a decision into words.
struct DecisionWording
{
    Q_DECLARE_TR_FUNCTIONS(juri::DecisionWording)

public:
    const Competition &competition;

    QString who(const JudgeId &id) const
    {
        const Judge *judge = competition.judge(id);
        return judge && judge->name != id.text() ? id.text() + u' ' + judge->name : id.text();
    }
    QString operator()(const EnrolKey &act) const
    {
        return tr("%1 is enrolled with key %2.").arg(who(act.judge), sshFingerprint(act.key));
    }
    QString operator()(const RevokeKey &act) const
    {
        return tr("Key %2 of %1 is taken back; %n sheets signed with it are kept.", nullptr,
            static_cast<int>(act.keep.size()))
            .arg(who(act.judge), sshFingerprint(act.key));
    }
    QString operator()(const ResolveConflict &act) const
    {
        return tr("Of the competing sheets of %1, %2 counts.")
            .arg(who(act.judge), codeOf(act.choose));
    }
    QString operator()(const ExcludeJudge &act) const
    {
        return tr("%1 is excluded.").arg(who(act.judge));
    }
    QString operator()(const AcceptPackage &act) const
    {
        return tr("Sheets judged with package %1 are accepted.").arg(codeOf(act.package));
    }
    QString operator()(const CloseStage &act) const
    {
        return tr(
            "The stage is closed with %n sheets.", nullptr, static_cast<int>(act.counted.size()));
    }
    QString operator()(const AdmitLate &act) const
    {
        return tr("The late sheet %2 of %1 is admitted.").arg(who(act.judge), codeOf(act.sheet));
    }
    QString operator()(const ReopenStage &) const { return tr("The stage is reopened."); }
    QString operator()(const AnnulEntry &act) const
    {
        const Entry *entry = competition.entry(act.entry);
        return tr("Entry %1 is annulled.")
            .arg(entry ? act.entry.text() + u' ' + entry->title : act.entry.text());
    }
    QString operator()(const RotateChair &act) const
    {
        return tr("The chair is now %1, with key %2.").arg(act.name, sshFingerprint(act.key));
    }
};

} // namespace

QString describe(const Decision &decision, const Competition &competition)
{
    return std::visit(DecisionWording{competition}, decision.act);
}

} // namespace juri
