// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/conflictcard.h"

#include "ui/chair/chairpage.h"
#include "ui/shell/datetext.h"
#include "ui/shell/icons.h"
#include "ui/shell/labels.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr int mostDifferencesShown = 12;

const Evaluation *evaluationOf(const ScoreSheet &sheet, const EntryId &entry)
{
    const auto found = std::find_if(sheet.evaluations.begin(), sheet.evaluations.end(),
        [&entry](const Evaluation &one) { return one.entry == entry; });
    return found == sheet.evaluations.end() ? nullptr : &*found;
}

QString markWords(const Evaluation *evaluation, const Criterion &criterion)
{
    const auto mark = evaluation ? evaluation->mark(criterion.id) : std::nullopt;
    if (!mark)
        return u"–"_s;
    if (const auto *points = std::get_if<Points>(&*mark))
        return localDecimal(criterion.scale.format(*points));
    return ConflictCard::tr("not applicable");
}

QString standingWords(const Evaluation *evaluation)
{
    if (!evaluation)
        return u"–"_s;
    switch (evaluation->standing) {
    case Standing::Judging:
        return ConflictCard::tr("judged");
    case Standing::Recused:
        return ConflictCard::tr("recused");
    case Standing::NoShow:
        return ConflictCard::tr("was not there");
    }
    return QString();
}

void addIfDifferent(
    std::vector<SheetDifference> &differences, const QString &where, const QStringList &said)
{
    if (std::adjacent_find(said.begin(), said.end(), std::not_equal_to<>()) != said.end())
        differences.push_back({where, said});
}

} // namespace

std::vector<SheetDifference> differencesOf(
    const std::vector<ScoreSheet> &sheets, const Competition &competition, const Rubric &rubric)
{
    std::set<EntryId> entries;
    for (const ScoreSheet &sheet : sheets) {
        for (const Evaluation &evaluation : sheet.evaluations)
            entries.insert(evaluation.entry);
    }
    std::vector<SheetDifference> differences;
    for (const EntryId &id : entries) {
        const Entry *entry = competition.entry(id);
        const QString name = entry ? u"%1 %2"_s.arg(id.text(), entry->title) : id.text();
        QStringList standings;
        for (const ScoreSheet &sheet : sheets)
            standings += standingWords(evaluationOf(sheet, id));
        addIfDifferent(differences, name, standings);
        for (const Criterion &criterion : rubric.criteria) {
            QStringList marks;
            for (const ScoreSheet &sheet : sheets)
                marks += markWords(evaluationOf(sheet, id), criterion);
            addIfDifferent(differences,
                ConflictCard::tr("%1: %2", "entry, criterion").arg(name, criterion.title), marks);
        }
    }
    return differences;
}

ConflictCard::ConflictCard(
    const Competition &competition, const JudgeId &judge, const HandIn &handIn, QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout)
{
    setObjectName(u"conflict_"_s + judge.text());
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(8);
    const Judge *person = competition.judge(judge);
    auto *head = new QHBoxLayout;
    auto *picture = new QLabel;
    picture->setPixmap(iconPixmap(u"warning"_s, Token::Bad, 20, devicePixelRatioF()));
    head->addWidget(picture);
    QLabel *title = wrappedLabel(tr("%1 %2 signed sheets that contradict each other. None of them "
                                    "is counted. Ask the judge for a new sheet that replaces them.")
                                     .arg(judge.text(), person ? person->name : QString()),
        TextRole::Strong);
    title->setObjectName(u"conflictWords"_s);
    head->addWidget(title, 1);
    column->addLayout(head);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 2);
    column->addLayout(m_grid);

    std::vector<ScoreSheet> sheets;
    for (const QByteArray &hash : handIn.heads) {
        const auto statement = competition.statements.find(hash);
        if (statement == competition.statements.end())
            continue;
        if (const auto sheet = readSheet(statement->second)) {
            sheets.push_back(*sheet);
            addSheet(*sheet, hash, int(sheets.size()));
        }
    }
    const auto differences =
        differencesOf(sheets, competition, roomStage(competition).setup.rubric);
    addDifferences(differences);
    const int hidden = int(differences.size()) - mostDifferencesShown;
    if (differences.empty())
        column->addWidget(wrappedLabel(
            tr("The scores are the same; the sheets differ in notes or in what they replace."),
            TextRole::Muted));
    else if (hidden > 0)
        column->addWidget(
            wrappedLabel(tr("And %n more differences.", nullptr, hidden), TextRole::Muted));
}

void ConflictCard::addSheet(const ScoreSheet &sheet, const QByteArray &hash, int column)
{
    QLabel *code = plainLabel(codeOf(hash), TextRole::Heading);
    code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_grid->setColumnStretch(column, 1);
    m_grid->addWidget(code, 0, column);
    m_grid->addWidget(plainLabel(tr("revision %1").arg(sheet.rev)), 1, column);
    m_grid->addWidget(
        plainLabel(tr("%n evaluations", nullptr, int(sheet.evaluations.size())), TextRole::Muted),
        2, column);
}

void ConflictCard::addDifferences(const std::vector<SheetDifference> &differences)
{
    constexpr int firstLine = 3;
    const int shown = std::min(int(differences.size()), mostDifferencesShown);
    for (int i = 0; i < shown; ++i) {
        const SheetDifference &difference = differences[std::size_t(i)];
        m_grid->addWidget(wrappedLabel(difference.where), firstLine + i, 0);
        for (int sheet = 0; sheet < difference.said.size(); ++sheet)
            m_grid->addWidget(
                plainLabel(difference.said[sheet], TextRole::Strong), firstLine + i, sheet + 1);
    }
}

} // namespace juri
