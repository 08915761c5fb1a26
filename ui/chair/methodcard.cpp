// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/methodcard.h"

#include "ui/shell/datetext.h"
#include "ui/shell/labels.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

QLineEdit *numberField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setMaxLength(24);
    field->setAlignment(Qt::AlignRight);
    field->setFixedWidth(140);
    return field;
}

} // namespace

MethodCard::MethodCard(QWidget *parent)
    : QFrame(parent)
    , m_sentence(wrappedLabel({}))
    , m_lock(wrappedLabel(
          tr("Rubric and rules were fixed when the package was issued: judges judge by them."),
          TextRole::Muted))
    , m_choices(new QWidget)
{
    setObjectName(u"methodCard"_s);
    setProperty("card", true);
    m_sentence->setObjectName(u"methodSentence"_s);
    m_lock->setObjectName(u"methodLock"_s);
    buildChoices();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(10);
    column->addWidget(plainLabel(tr("Method"), TextRole::Heading));
    column->addWidget(m_sentence);
    column->addWidget(m_lock);
    column->addWidget(m_choices);
}

QWidget *MethodCard::withCaption(const QString &caption, QWidget *field)
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QLabel *label = plainLabel(caption, TextRole::Muted);
    label->setBuddy(field);
    field->setAccessibleName(caption);
    column->addWidget(label);
    column->addWidget(field);
    return part;
}

void MethodCard::buildChoices()
{
    m_aggregation = new QComboBox;
    m_aggregation->setObjectName(u"methodAggregation"_s);
    for (const Aggregation one : {Aggregation::Mean, Aggregation::Sum, Aggregation::Median,
             Aggregation::TrimmedMean, Aggregation::DropHighLow})
        m_aggregation->addItem(displayName(one), int(one));
    m_missing = new QComboBox;
    m_missing->setObjectName(u"methodMissing"_s);
    m_missing->addItem(tr("The evaluation is not counted"), int(MissingRule::SheetNotCounted));
    m_missing->addItem(tr("The other criteria carry its weight"), int(MissingRule::Renormalise));
    m_missing->addItem(tr("It counts as the lowest score"), int(MissingRule::CountAsLowest));
    m_trim = numberField(u"methodTrim"_s);
    m_high = numberField(u"methodHigh"_s);
    m_low = numberField(u"methodLow"_s);
    m_minimum = numberField(u"methodMinimum"_s);
    m_pass = numberField(u"methodPass"_s);
    m_pass->setPlaceholderText(tr("none"));
    for (QComboBox *combo : {m_aggregation, m_missing})
        connect(combo, &QComboBox::activated, this, &MethodCard::choose);
    for (QLineEdit *field : {m_trim, m_high, m_low, m_minimum, m_pass})
        connect(field, &QLineEdit::editingFinished, this, &MethodCard::choose);

    auto *grid = new QGridLayout(m_choices);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    m_trimPart = withCaption(tr("Left out at each end, in %"), m_trim);
    m_dropPart = withCaption(tr("Highest totals left out"), m_high);
    m_dropLowPart = withCaption(tr("Lowest totals left out"), m_low);
    grid->addWidget(withCaption(tr("Result of an entry"), m_aggregation), 0, 0);
    grid->addWidget(m_trimPart, 0, 1);
    grid->addWidget(m_dropPart, 0, 1);
    grid->addWidget(m_dropLowPart, 0, 2);
    grid->addWidget(withCaption(tr("If a criterion is left open"), m_missing), 1, 0);
    grid->addWidget(withCaption(tr("Evaluations needed"), m_minimum), 1, 1);
    grid->addWidget(withCaption(tr("Pass mark"), m_pass), 1, 2);
    grid->setColumnStretch(3, 1);
}

void MethodCard::showParts()
{
    const auto chosen = Aggregation(m_aggregation->currentData().toInt());
    m_trimPart->setVisible(chosen == Aggregation::TrimmedMean);
    m_dropPart->setVisible(chosen == Aggregation::DropHighLow);
    m_dropLowPart->setVisible(chosen == Aggregation::DropHighLow);
}

void MethodCard::showStage(const StageSetup &stage)
{
    m_showing = true;
    m_stage = stage;
    const Rules &rules = stage.rules;
    m_sentence->setText(describe(rules, stage.rubric));
    m_lock->setVisible(stage.locked);
    m_choices->setVisible(!stage.locked);
    m_aggregation->setCurrentIndex(m_aggregation->findData(int(rules.aggregation)));
    m_missing->setCurrentIndex(m_missing->findData(int(rules.missing)));
    m_trim->setText(QString::number(rules.trimPercent));
    m_high->setText(QString::number(rules.dropHigh));
    m_low->setText(QString::number(rules.dropLow));
    m_minimum->setText(QString::number(rules.minimumReadings));
    m_pass->setText(rules.passMark ? exactText(*rules.passMark) : QString());
    showParts();
    m_showing = false;
}

/// False if something is not a number: what was typed stays, to be mended.
bool MethodCard::readNumbers(Rules &rules)
{
    const std::initializer_list<std::pair<QLineEdit *, int *>> wholes{{m_trim, &rules.trimPercent},
        {m_high, &rules.dropHigh}, {m_low, &rules.dropLow}, {m_minimum, &rules.minimumReadings}};
    for (const auto &[field, value] : wholes) {
        bool isNumber = false;
        *value = field->text().trimmed().toInt(&isNumber);
        if (!isNumber) {
            Q_EMIT complaint(
                tr("“%1” is not a whole number. Write it with digits.").arg(field->text()));
            return false;
        }
    }
    const QString pass = m_pass->text().trimmed();
    rules.passMark = pass.isEmpty() ? std::nullopt : Fraction::fromDecimal(pass);
    if (pass.isEmpty() || rules.passMark)
        return true;
    Q_EMIT complaint(
        tr("“%1” is not a number. Write the pass mark as 85 or 72.5, or leave it empty.")
            .arg(pass));
    return false;
}

void MethodCard::choose()
{
    if (m_showing || m_stage.locked)
        return;
    Rules rules = m_stage.rules;
    rules.aggregation = Aggregation(m_aggregation->currentData().toInt());
    rules.missing = MissingRule(m_missing->currentData().toInt());
    if (!readNumbers(rules))
        return;
    if (rules != m_stage.rules)
        Q_EMIT chosen(rules);
}

} // namespace juri
