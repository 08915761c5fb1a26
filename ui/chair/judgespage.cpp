// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/judgespage.h"

#include "core/session/acts.h"
#include "ui/chair/assigncard.h"
#include "ui/chair/badges.h"
#include "ui/chair/emptystate.h"
#include "ui/chair/enrolcard.h"
#include "ui/chair/judgetablemodel.h"
#include "ui/chair/outcomeboard.h"
#include "ui/chair/packageissuer.h"
#include "ui/chair/plaintable.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

JudgesPage::JudgesPage(
    CompetitionSession &session, Services &services, OutcomeBoard &board, QWidget *parent)
    : ChairPage(session, services, tr("Judges"), tr("Opening your key"), parent)
    , m_board(board)
    , m_issuer(new PackageIssuer(session, services, this))
{
    setObjectName(u"judgesPage"_s);
    buildActions();
    buildCards();
    buildTable();
    connect(m_issuer, &PackageIssuer::failed, this,
        [this](const Error &error) { messages().showError(error); });
    connect(m_issuer, &PackageIssuer::done, this,
        [this](const QString &sentence) { messages().showSuccess(sentence); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &JudgesPage::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &JudgesPage::refresh);
    connect(&session, &CompetitionSession::entriesChanged, this, &JudgesPage::refresh);
    refresh();
}

void JudgesPage::buildActions()
{
    auto *enrolButton = verbButton(tr("Enrol judges…"), u"plus"_s);
    enrolButton->setObjectName(u"enrolJudges"_s);
    m_assignButton = verbButton(tr("Assign entries…"), u"table"_s);
    m_assignButton->setObjectName(u"assignEntries"_s);
    m_issueButton = verbButton(tr("Issue the package…"), u"sign"_s);
    m_issueButton->setObjectName(u"issuePackage"_s);
    connect(enrolButton, &QPushButton::clicked, this, &JudgesPage::askEnrol);
    connect(m_assignButton, &QPushButton::clicked, this, &JudgesPage::askAssign);
    connect(m_issueButton, &QPushButton::clicked, this, &JudgesPage::issuePackage);
    for (QPushButton *button : {enrolButton, m_assignButton, m_issueButton})
        actions()->addWidget(button);
}

void JudgesPage::buildCards()
{
    m_enrol = new EnrolCard;
    m_assign = new AssignCard;
    connect(m_enrol, &EnrolCard::accepted, this, &JudgesPage::enrolOffered);
    connect(m_enrol, &EnrolCard::rejected, this, &JudgesPage::offerNext);
    connect(m_assign, &AssignCard::accepted, this, &JudgesPage::assignPlanned);
    connect(m_assign, &AssignCard::rejected, m_assign, &QWidget::hide);
    m_enrol->hide();
    m_assign->hide();
    content()->addWidget(m_enrol);
    content()->addWidget(m_assign);
}

void JudgesPage::buildTable()
{
    m_table = new PlainTable(u"judgeTable"_s, tr("Judges"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_model = new JudgeTableModel(session(), m_board, m_table);
    m_table->setModel(m_model);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &JudgesPage::refreshDetail);
    auto *empty = new EmptyState(u"people"_s, tr("No judges yet"),
        tr("Every judge makes an identity in Juri and sends you the file (.juriid). Choose those "
           "files, or drop them here."),
        tr("Enrol judges…"));
    connect(empty, &EmptyState::asked, this, &JudgesPage::askEnrol);
    m_stack = new QStackedWidget;
    m_stack->addWidget(empty);
    m_stack->addWidget(m_table);
    content()->addWidget(m_stack, 1);
    content()->addWidget(buildDetail());
}

QWidget *JudgesPage::buildDetail()
{
    m_detail = cardFrame();
    auto *column = new QVBoxLayout(m_detail);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(6);
    m_who = plainLabel({}, TextRole::Heading);
    m_digits = plainLabel({}, TextRole::Strong);
    m_digits->setObjectName(u"judgeDigits"_s);
    m_digits->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_standing = wrappedLabel({});
    m_standing->setObjectName(u"judgeStanding"_s);
    m_compare = new QWidget;
    auto *buttons = new QHBoxLayout(m_compare);
    buttons->setContentsMargins(0, 0, 0, 0);
    auto *telephone = verbButton(tr("Compared by telephone"));
    telephone->setObjectName(u"markTelephone"_s);
    auto *person = verbButton(tr("Compared in person"));
    person->setObjectName(u"markInPerson"_s);
    connect(
        telephone, &QPushButton::clicked, this, [this] { markCompared(KeyComparison::Telephone); });
    connect(person, &QPushButton::clicked, this, [this] { markCompared(KeyComparison::InPerson); });
    buttons->addWidget(person);
    buttons->addWidget(telephone);
    buttons->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_who, m_digits, m_compare, m_standing})
        column->addWidget(part);
    return m_detail;
}

void JudgesPage::askEnrol()
{
    offerIdentities(services().prompts.openFiles(
        this, tr("Choose the judges’ identity files"), tr("Identity files (*.juriid)")));
}

void JudgesPage::offerIdentities(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    messages().clear();
    m_assign->hide();
    m_waiting.insert(m_waiting.end(), paths.begin(), paths.end());
    if (!m_enrol->isVisibleTo(this))
        offerNext();
}

void JudgesPage::offerNext()
{
    m_enrol->hide();
    while (!m_waiting.empty()) {
        const QString path = m_waiting.front();
        m_waiting.pop_front();
        const auto file = verifyFileAt(path);
        if (!file) {
            messages().showError(file.error());
            continue;
        }
        const auto identity = readIdentity(file->statement);
        if (file->type != StatementType::Identity || !identity) {
            messages().showError({ErrorCode::NotOurs,
                tr("%1 is not an identity file. Ask the judge for the file that ends in .juriid.")
                    .arg(QFileInfo(path).fileName()),
                identity ? QString() : identity.error().detail});
            continue;
        }
        m_enrol->offer(file->statement, identity->name, int(m_waiting.size()));
        m_enrol->show();
        return;
    }
}

void JudgesPage::enrolOffered(KeyComparison compared)
{
    const auto judge = enrol(session(), m_enrol->offered(), compared);
    if (!judge) {
        messages().showError(judge.error());
    } else {
        messages().showSuccess(
            tr("%1 is enrolled as %2.").arg(competition().judge(*judge)->name, judge->text()));
        m_table->selectRow(m_model->rowOf(*judge));
    }
    offerNext();
}

void JudgesPage::askAssign()
{
    messages().clear();
    m_enrol->hide();
    m_assign->offer(competition(), stage().setup.id);
    m_assign->show();
}

void JudgesPage::assignPlanned()
{
    const AssignmentPlan plan = m_assign->plan();
    if (!applyOrTell(toEdit(stage(), plan)))
        return;
    m_assign->hide();
    messages().showSuccess(
        stage().setup.locked
            ? tr("The entries are assigned. Issue a new package, so that the judges learn of it.")
            : tr("The entries are assigned."));
}

void JudgesPage::issuePackage()
{
    messages().clear();
    m_issuer->issue();
}

void JudgesPage::markCompared(KeyComparison compared)
{
    const auto id = selectedJudge();
    const Judge *judge = id ? competition().judge(*id) : nullptr;
    if (!judge)
        return;
    Judge after = *judge;
    after.compared = compared;
    applyOrTell(JudgesEdit{stage().setup.id, {{*judge, after}}});
    m_table->selectRow(m_model->rowOf(*id));
}

std::optional<JudgeId> JudgesPage::selectedJudge() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : m_model->judgeAt(rows.constFirst().row());
}

void JudgesPage::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_assignButton->setEnabled(any && !competition().entries.empty());
    m_issueButton->setEnabled(!stage().assignments.empty());
    m_table->setColumnHidden(JudgeTableModel::Institution,
        std::none_of(competition().judges.begin(), competition().judges.end(),
            [](const auto &one) { return !one.second.institution.isEmpty(); }));
    m_table->fitColumns(360, JudgeTableModel::Sheet);
    refreshDetail();
}

void JudgesPage::refreshDetail()
{
    const auto id = selectedJudge();
    const Judge *judge = id ? competition().judge(*id) : nullptr;
    m_detail->setVisible(judge);
    if (!judge)
        return;
    m_who->setText(u"%1 %2"_s.arg(judge->id.text(), judge->name));
    m_digits->setText(judge->isEnrolled()
                          ? tr("Digits of the key: %1").arg(comparisonDigits(judge->key))
                          : tr("This judge has not sent an identity file yet."));
    m_compare->setVisible(judge->isEnrolled() && judge->compared == KeyComparison::NotCompared);
    QStringList sentences;
    for (const QByteArray &head : m_board.handIn(judge->id).heads) {
        if (const SheetFinding *finding = m_board.finding(head))
            sentences += describe(*finding, competition());
    }
    m_standing->setText(
        sentences.isEmpty() ? tr("Nothing is handed in yet.") : sentences.join(u'\n'));
}

} // namespace juri
