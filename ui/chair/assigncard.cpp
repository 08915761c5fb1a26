// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/assigncard.h"

#include "ui/shell/labels.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr int everyJudge = 0; ///< as the choice of judges for each entry

} // namespace

AssignCard::AssignCard(QWidget *parent)
    : QFrame(parent)
    , m_perEntry(new QComboBox)
    , m_sum(wrappedLabel({}, TextRole::Strong))
    , m_load(wrappedLabel({}))
    , m_links(wrappedLabel({}))
    , m_short(wrappedLabel({}, TextRole::Warn))
    , m_accept(verbButton(tr("Assign so"), {}, true))
{
    setObjectName(u"assignCard"_s);
    setProperty("card", true);
    m_perEntry->setObjectName(u"assignPerEntry"_s);
    m_perEntry->setAccessibleName(tr("Judges for each entry"));
    m_load->setObjectName(u"assignLoad"_s);
    m_links->setObjectName(u"assignLinks"_s);
    m_accept->setObjectName(u"assignAccept"_s);
    auto *leave = verbButton(tr("Leave it"));
    leave->setObjectName(u"assignReject"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(8);
    column->addWidget(plainLabel(tr("Who judges what"), TextRole::Heading));
    column->addWidget(m_perEntry, 0, Qt::AlignLeft);
    for (QLabel *label : {m_sum, m_load, m_links, m_short})
        column->addWidget(label);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_perEntry, &QComboBox::currentIndexChanged, this, &AssignCard::replan);
    connect(m_accept, &QPushButton::clicked, this, &AssignCard::accepted);
    connect(leave, &QPushButton::clicked, this, &AssignCard::rejected);
}

void AssignCard::offer(const Competition &competition, const StageId &stage)
{
    m_competition = competition;
    m_stage = stage;
    const Stage *now = competition.stage(stage);
    const int judges = now ? int(now->panel.size()) : 0;
    const QSignalBlocker quiet(m_perEntry);
    m_perEntry->clear();
    m_perEntry->addItem(tr("Every judge judges every entry"), everyJudge);
    for (int count = 1; count < judges; ++count)
        m_perEntry->addItem(tr("%n judges for each entry", nullptr, count), count);
    replan();
    m_perEntry->setFocus();
}

QString AssignCard::loadWords() const
{
    QStringList judges;
    int least = 0;
    int most = 0;
    for (const auto &[judge, load] : m_plan.load) {
        least = judges.isEmpty() ? load : std::min(least, load);
        most = std::max(most, load);
        judges += u"%1: %2"_s.arg(judge.text()).arg(load);
    }
    const QString range = least == most
                              ? tr("Every judge has %n entries.", nullptr, most)
                              : tr("Judges have between %1 and %2 entries.").arg(least).arg(most);
    return least == most ? range : range + u' ' + judges.join(u", "_s);
}

void AssignCard::replan()
{
    PlanRequest request;
    if (m_perEntry->currentData().toInt() != everyJudge)
        request.perEntry = m_perEntry->currentData().toInt();
    const auto plan = planAssignments(m_competition, m_stage, request);
    m_accept->setEnabled(plan.has_value());
    for (QLabel *label : {m_load, m_links, m_short})
        label->setVisible(plan.has_value());
    if (!plan) {
        m_sum->setText(plan.error().message);
        return;
    }
    m_plan = *plan;
    m_sum->setText(tr("%n evaluations in all.", nullptr, int(m_plan.assignments.size())));
    m_load->setText(loadWords());
    m_links->setText(
        m_plan.groups <= 1
            ? tr("All judges are linked by common entries: their severity can be compared.")
            : tr("The judges fall into %n groups without a common entry: results of different "
                 "groups "
                 "cannot be compared. Choose more judges for each entry.",
                  nullptr, m_plan.groups));
    setTextRole(m_links, m_plan.groups <= 1 ? TextRole::Muted : TextRole::Warn);
    QStringList shortEntries;
    for (const EntryId &entry : m_plan.short_)
        shortEntries += entry.text();
    m_short->setVisible(!shortEntries.isEmpty());
    m_short->setText(
        tr("Too few judges without a conflict for: %1.").arg(shortEntries.join(u", "_s)));
    m_accept->setEnabled(!m_plan.assignments.empty());
}

} // namespace juri
