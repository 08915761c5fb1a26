// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/newcompetitiondialog.h"

#include "core/session/acts.h"
#include "ui/chair/plainlist.h"
#include "ui/shell/icons.h"
#include "ui/shell/labels.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/userprompts.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr int rehearsalChoice = 1; ///< in the list of purposes

QString criteriaWords(const Rubric &rubric)
{
    QStringList criteria;
    for (const Criterion &criterion : rubric.criteria)
        criteria += NewCompetitionDialog::tr("%1 (weight %2)", "a criterion")
                        .arg(criterion.title)
                        .arg(criterion.weight);
    return criteria.join(u", "_s) + u'.';
}

/// A file name from a title, safe on every system.
QString fileNameFrom(const QString &title)
{
    QString name;
    for (const QChar c : title.simplified())
        name += c.isLetterOrNumber() ? c : u'-';
    return name.left(60) + u".juri"_s;
}

} // namespace

NewCompetitionDialog::NewCompetitionDialog(Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_templates(bundledTemplates())
    , m_messages(new MessageBar)
{
    setObjectName(u"newCompetition"_s);
    setWindowTitle(tr("New competition"));
    resize(820, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_messages);
    column->addWidget(plainLabel(tr("Which rubric do you begin with?"), TextRole::Heading));
    column->addWidget(buildTemplates(), 1);
    buildNames(column);
    m_create = verbButton(tr("Save and open…"), {}, true);
    m_create->setObjectName(u"newCreate"_s);
    m_create->setDefault(true);
    m_create->setEnabled(false);
    auto *cancel = verbButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_purpose);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    column->addLayout(buttons);
    connect(m_create, &QPushButton::clicked, this, &NewCompetitionDialog::create);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_title, &QLineEdit::textChanged, m_create, [this](const QString &title) {
        m_create->setEnabled(!title.trimmed().isEmpty() && !m_templates.empty());
    });
    connect(m_list, &PlainList::currentRowChanged, this, &NewCompetitionDialog::showTemplate);
    m_list->setCurrentRow(0);
    m_title->setFocus();
}

QWidget *NewCompetitionDialog::buildTemplates()
{
    m_list = new PlainList(u"newTemplates"_s, tr("Templates"));
    for (const Template &one : m_templates)
        m_list->addLine(icon(u"gavel"_s, Token::MutedText), one.title);
    m_about = wrappedLabel({});
    m_source = wrappedLabel({}, TextRole::Muted);
    m_source->setObjectName(u"newSource"_s);
    m_method = wrappedLabel({});
    QFrame *card = cardFrame();
    auto *words = new QVBoxLayout(card);
    words->setContentsMargins(16, 12, 16, 12);
    words->setSpacing(8);
    for (QLabel *label : {m_about, m_method, m_source})
        words->addWidget(label);
    words->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(card);
    m_list->setMinimumWidth(m_list->sizeHintForColumn(0) + 24);
    auto *area = new QWidget;
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_list, 2);
    row->addWidget(scroll, 3);
    return area;
}

void NewCompetitionDialog::buildNames(QVBoxLayout *column)
{
    const auto field = [column](const QString &caption, const QString &objectName) {
        auto *line = new QLineEdit;
        line->setObjectName(objectName);
        line->setAccessibleName(caption);
        line->setMaxLength(500);
        QLabel *label = plainLabel(caption, TextRole::Muted);
        label->setBuddy(line);
        column->addWidget(label);
        column->addWidget(line);
        return line;
    };
    m_title = field(tr("Title of the competition"), u"newTitle"_s);
    m_organiser = field(tr("Organiser (may stay empty)"), u"newOrganiser"_s);
    m_purpose = new QComboBox;
    m_purpose->setObjectName(u"newPurpose"_s);
    m_purpose->setAccessibleName(tr("Purpose of the competition"));
    m_purpose->addItem(tr("A real competition"));
    m_purpose->addItem(tr("A rehearsal"));
    m_purpose->setToolTip(
        tr("Sheets of a rehearsal are refused by real competitions, and the other way round."));
}

void NewCompetitionDialog::showTemplate(int row)
{
    if (row < 0 || row >= int(m_templates.size()))
        return;
    const Template &one = m_templates[std::size_t(row)];
    m_about->setText(criteriaWords(one.method.rubric));
    m_method->setText(describe(one.method.rules, one.method.rubric));
    m_source->setText(tr("Source: %1").arg(one.source));
}

Result<> NewCompetitionDialog::makeFile(const QString &path) const
{
    const Template &chosen = m_templates[std::size_t(m_list->currentRow())];
    auto competition =
        juri::newCompetition(chosen.id, m_title->text().trimmed(), m_services.random);
    if (!competition)
        return std::move(competition).error();
    competition->setup.organiser = m_organiser->text().trimmed();
    competition->setup.rehearsal = m_purpose->currentIndex() == rehearsalChoice;
    // Closed at once: the window opens the file by its path, like any other.
    const auto session = CompetitionSession::create(path, *competition, m_services.clock);
    if (!session)
        return session.error();
    return {};
}

void NewCompetitionDialog::create()
{
    m_messages->clear();
    const QString path = m_services.prompts.saveFile(this, tr("Where to keep the competition"),
        fileNameFrom(m_title->text()), tr("Competitions (*.juri)"));
    if (path.isEmpty())
        return;
    const QString complete = path.endsWith(u".juri"_s) ? path : path + u".juri"_s;
    if (const auto made = makeFile(complete); !made) {
        m_messages->showError(made.error());
        return;
    }
    m_path = complete;
    accept();
}

std::optional<QString> askNewCompetition(QWidget *parent, Services &services)
{
    NewCompetitionDialog dialog(services, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.path();
}

} // namespace juri
