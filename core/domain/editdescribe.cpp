// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/edit.h"

#include <QtCore/QCoreApplication>

namespace juri {

namespace {

struct Describer
{
    Q_DECLARE_TR_FUNCTIONS(juri::Edit)

public:
    QString operator()(const CompetitionEdit &) const
    {
        return tr("change the competition’s details");
    }
    QString operator()(const StageEdit &edit) const
    {
        if (!edit.before.locked && edit.after.locked)
            return tr("fix rubric and rules");
        return tr("change rubric or rules");
    }
    QString operator()(const EntriesEdit &edit) const
    {
        return tr("change %n entry(ies)", nullptr, static_cast<int>(edit.changes.size()));
    }
    QString operator()(const JudgesEdit &edit) const
    {
        return tr("change %n judge(s)", nullptr, static_cast<int>(edit.changes.size()));
    }
    QString operator()(const AssignmentsEdit &edit) const
    {
        return tr("change %n assignment(s)", nullptr,
            static_cast<int>(edit.added.size() + edit.removed.size()));
    }
    QString operator()(const ConflictEdit &edit) const
    {
        return edit.change.after ? tr("declare a conflict") : tr("remove a conflict");
    }
    QString operator()(const MarkEdit &edit) const
    {
        return tr("score for entry %1").arg(edit.evaluation.entry.text());
    }
    QString operator()(const NoteEdit &edit) const
    {
        return tr("note on entry %1").arg(edit.evaluation.entry.text());
    }
    QString operator()(const StandingEdit &edit) const
    {
        switch (edit.after) {
        case Standing::Recused:
            return tr("recuse from entry %1").arg(edit.evaluation.entry.text());
        case Standing::NoShow:
            return tr("mark entry %1 as no show").arg(edit.evaluation.entry.text());
        case Standing::Judging:
            break;
        }
        return tr("judge entry %1 again").arg(edit.evaluation.entry.text());
    }
    QString operator()(const EvaluationsEdit &edit) const
    {
        return tr("enter %n evaluation(s)", nullptr, static_cast<int>(edit.changes.size()));
    }
    QString operator()(const StatementsEdit &edit) const
    {
        return tr("take in %n signed file(s)", nullptr, static_cast<int>(edit.added.size()));
    }
};

} // namespace

QString describe(const Edit &edit)
{
    return std::visit(Describer{}, edit);
}

} // namespace juri
