// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/criterionrow.h"

#include "ui/desk/notefield.h"
#include "ui/desk/scorefield.h"
#include "ui/shell/datetext.h"
#include "ui/shell/icons.h"
#include "ui/shell/labels.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

QString scaleCaption(const ScoreScale &scale)
{
    const QString range = u"%1 – %2"_s.arg(localDecimal(scale.format(scale.lowestPoints())),
        localDecimal(scale.format(scale.highestPoints())));
    if (scale.step() == Fraction(1))
        return range;
    return CriterionRow::tr("%1, in steps of %2").arg(range, exactText(scale.step()));
}

QString weightCaption(const Criterion &criterion, const Rubric &rubric, const Rules &rules)
{
    if (criterion.weight == 0)
        return CriterionRow::tr("weight 0: read, not counted");
    if (rules.sheetTotal == SheetTotal::Sum)
        return QString(); // the points themselves are the weight
    if (rubric.weightSum() == 100)
        return CriterionRow::tr("weight %1 %").arg(criterion.weight);
    return CriterionRow::tr("weight %1 of %2").arg(criterion.weight).arg(rubric.weightSum());
}

} // namespace

CriterionRow::CriterionRow(const Criterion &criterion, int number, const Rubric &rubric,
    const Rules &rules, QWidget *parent)
    : QFrame(parent)
    , m_criterion(criterion)
    , m_score(new ScoreField(criterion.scale))
    , m_note(new NoteField)
{
    setObjectName(u"criterion_"_s + criterion.id.text());
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 9, 10, 9);
    column->setSpacing(4);
    column->addLayout(buildHead(number, rubric, rules));
    column->addWidget(buildReason());
    QStringList guidance;
    if (!criterion.guidance.isEmpty())
        guidance += criterion.guidance;
    if (criterion.wordLimit > 0)
        guidance += tr("The entrant may use at most %n words here.", nullptr, criterion.wordLimit);
    if (!guidance.isEmpty())
        column->addWidget(wrappedLabel(guidance.join(u' '), TextRole::Muted));
    buildLevels(column);
    m_note->setObjectName(u"note_"_s + criterion.id.text());
    m_note->setAccessibleName(tr("Note on %1").arg(criterion.title));
    m_note->setPlaceholderText(tr("Note on this criterion. It goes into your sheet."));
    m_note->hide();
    column->addWidget(m_note);
    connectParts();
}

QLayout *CriterionRow::buildHead(int number, const Rubric &rubric, const Rules &rules)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(
        wrappedLabel(tr("%1. %2").arg(number).arg(m_criterion.title), TextRole::Strong));
    if (const QString weight = weightCaption(m_criterion, rubric, rules); !weight.isEmpty())
        words->addWidget(wrappedLabel(weight, TextRole::Small));

    m_score->setObjectName(u"score_"_s + m_criterion.id.text());
    m_score->setAccessibleName(
        tr("Score for %1, %2").arg(m_criterion.title, scaleCaption(m_criterion.scale)));
    QFont font = m_score->font();
    font.setWeight(QFont::DemiBold);
    m_score->setFont(font);
    m_score->setFixedWidth(m_score->fontMetrics().horizontalAdvance(u"0000,000"_s) + 30);
    QLabel *caption = plainLabel(scaleCaption(m_criterion.scale), TextRole::Small);
    caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    buildButtons();

    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addLayout(words, 1);
    row->addSpacing(8);
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_notApplicable, m_noteButton, caption, m_score})
        row->addWidget(part, 0, Qt::AlignTop);
    caption->setMinimumHeight(m_score->sizeHint().height());
    row->insertSpacing(row->indexOf(caption), 8);
    return row;
}

void CriterionRow::buildLevels(QVBoxLayout *column)
{
    if (m_criterion.levels.empty())
        return;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < int(m_criterion.levels.size()); ++row) {
        const LevelDescriptor &level = m_criterion.levels[std::size_t(row)];
        QString words = level.title;
        if (!level.text.isEmpty())
            words = words.isEmpty() ? level.text : tr("%1: %2").arg(words, level.text);
        if (level.commentRequired)
            words = tr("%1 (needs a note)").arg(words);
        LevelLabels labels;
        labels.points = level.points;
        labels.number =
            plainLabel(localDecimal(m_criterion.scale.format(level.points)), TextRole::Muted);
        labels.text = wrappedLabel(words, TextRole::Muted);
        grid->addWidget(labels.number, row, 0, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(labels.text, row, 1, Qt::AlignTop);
        m_levels.push_back(labels);
    }
    column->addLayout(grid);
}

void CriterionRow::buildButtons()
{
    m_notApplicable = new QToolButton;
    m_notApplicable->setObjectName(u"notApplicable_"_s + m_criterion.id.text());
    m_notApplicable->setText(tr("Not applicable"));
    m_notApplicable->setToolTip(tr("This criterion does not apply to the entry (N)"));
    m_notApplicable->setAccessibleName(tr("%1: not applicable").arg(m_criterion.title));
    m_notApplicable->setCheckable(true);
    m_notApplicable->setIcon(icon(u"not-applicable"_s, Token::MutedText));
    m_noteButton = new QToolButton;
    m_noteButton->setObjectName(u"noteButton_"_s + m_criterion.id.text());
    m_noteButton->setText(tr("Note"));
    m_noteButton->setToolTip(tr("Write a note on this criterion (C)"));
    m_noteButton->setAccessibleName(tr("%1: write a note").arg(m_criterion.title));
    m_noteButton->setIcon(icon(u"note"_s, Token::MutedText));
    for (QToolButton *button : {m_notApplicable, m_noteButton}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("quiet", true);
    }
}

QWidget *CriterionRow::buildReason()
{
    m_reasonLine = new QWidget;
    m_reasonIcon = new QLabel;
    m_reason = wrappedLabel({}, TextRole::Bad);
    m_reason->setObjectName(u"reason_"_s + m_criterion.id.text());
    auto *row = new QHBoxLayout(m_reasonLine);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_reasonIcon, 0, Qt::AlignTop);
    row->addWidget(m_reason, 1);
    m_reasonLine->hide();
    return m_reasonLine;
}

void CriterionRow::connectParts()
{
    const CriterionId id = m_criterion.id;
    connect(m_score, &ScoreField::scoreGiven, this,
        [this, id](Points points) { Q_EMIT markGiven(id, GivenMark{points}); });
    connect(m_score, &ScoreField::cleared, this, [this, id] { Q_EMIT markGiven(id, GivenMark{}); });
    connect(m_score, &ScoreField::notApplicableAsked, this, &CriterionRow::toggleNotApplicable);
    connect(m_score, &ScoreField::noteAsked, this, &CriterionRow::openNote);
    connect(
        m_score, &ScoreField::moveOn, this, [this, id](int steps) { Q_EMIT moveOn(id, steps); });
    connect(m_score, &ScoreField::complaint, this, [this](const QString &reason) {
        m_complaint = reason;
        showReason();
    });
    connect(m_notApplicable, &QToolButton::clicked, this, &CriterionRow::toggleNotApplicable);
    connect(m_noteButton, &QToolButton::clicked, this, &CriterionRow::openNote);
    connect(m_note, &NoteField::noteGiven, this,
        [this, id](const QString &note) { Q_EMIT noteGiven(id, note); });
    connect(m_note, &NoteField::escaped, m_score, qOverload<>(&QWidget::setFocus));
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_score, m_note, m_notApplicable, m_noteButton})
        part->installEventFilter(this);
}

void CriterionRow::showEvaluation(const Evaluation &evaluation)
{
    m_mark = evaluation.mark(m_criterion.id);
    m_score->showMark(m_mark);
    const bool open = m_mark && std::holds_alternative<NotApplicable>(*m_mark);
    m_notApplicable->setChecked(open);
    const auto note = evaluation.notes.find(m_criterion.id);
    const QString text = note == evaluation.notes.end() ? QString() : note->second;
    m_note->showNote(text);
    m_note->setVisible(m_noteOpened || !text.isEmpty() || m_note->hasFocus());
    const Points *points = m_mark ? std::get_if<Points>(&*m_mark) : nullptr;
    for (const LevelLabels &level : m_levels) {
        const bool chosen = points && *points == level.points;
        setTextRole(level.number, chosen ? TextRole::Info : TextRole::Muted);
        setTextRole(level.text, chosen ? TextRole::Info : TextRole::Muted);
    }
    showReason();
}

void CriterionRow::showReason()
{
    const Points *points = m_mark ? std::get_if<Points>(&*m_mark) : nullptr;
    const bool noteMissing = m_complaint.isEmpty() && points &&
                             m_criterion.requiresComment(*points) &&
                             m_note->toPlainText().trimmed().isEmpty();
    const QString words =
        noteMissing ? tr("This score needs a note: press C and say why.") : m_complaint;
    m_reason->setText(words);
    setTextRole(m_reason, noteMissing ? TextRole::Warn : TextRole::Bad);
    m_reasonLine->setVisible(!words.isEmpty());
    if (!words.isEmpty()) {
        m_reasonIcon->setPixmap(noteMissing
                                    ? iconPixmap(u"warning"_s, Token::Warn, 18, devicePixelRatioF())
                                    : iconPixmap(u"error"_s, Token::Bad, 18, devicePixelRatioF()));
    }
}

bool CriterionRow::commit()
{
    m_note->commit();
    return m_score->commit();
}

void CriterionRow::revert()
{
    m_score->revert();
    m_note->revert();
    m_noteOpened = false;
}

bool CriterionRow::isPending() const
{
    return m_score->isPending();
}

void CriterionRow::openNote()
{
    m_noteOpened = true;
    m_note->show();
    m_note->setFocus(Qt::OtherFocusReason);
}

void CriterionRow::toggleNotApplicable()
{
    m_score->revert();
    const bool open = m_mark && std::holds_alternative<NotApplicable>(*m_mark);
    Q_EMIT markGiven(m_criterion.id, open ? GivenMark{} : GivenMark{NotApplicable()});
    // The button shows what is stored, also if the change was refused.
    m_notApplicable->setChecked(m_mark && std::holds_alternative<NotApplicable>(*m_mark));
}

void CriterionRow::setCurrent(bool current)
{
    if (property("current").toBool() == current)
        return;
    setProperty("current", current);
    style()->unpolish(this);
    style()->polish(this);
}

bool CriterionRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entered(m_criterion.id);
    return QFrame::eventFilter(watched, event);
}

} // namespace juri
