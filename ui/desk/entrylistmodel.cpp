// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/entrylistmodel.h"

#include "core/scoring/ranking.h"
#include "core/session/competitionsession.h"
#include "ui/desk/judging.h"
#include "ui/shell/datetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

QString amountText(const Evaluation &evaluation, EvaluationState state, const StageSetup &stage)
{
    if (state == EvaluationState::Recused || state == EvaluationState::NoShow)
        return QString();
    if (state == EvaluationState::Complete) {
        const auto total = runningTotal(evaluation, stage.rubric, stage.rules);
        return total ? numberText(*total, 2) : QString();
    }
    return u"%1/%2"_s.arg(evaluation.marks.size()).arg(stage.rubric.criteria.size());
}

bool fits(EvaluationState state, EntryListFilter::Wanted wanted)
{
    using Wanted = EntryListFilter::Wanted;
    const bool open = state == EvaluationState::NotBegun || state == EvaluationState::Begun;
    switch (wanted) {
    case Wanted::All:
        return true;
    case Wanted::Open:
        return open;
    case Wanted::NotBegun:
        return state == EvaluationState::NotBegun;
    case Wanted::Begun:
        return state == EvaluationState::Begun;
    case Wanted::Complete:
        return state == EvaluationState::Complete;
    case Wanted::NotJudged:
        return !open && state != EvaluationState::Complete;
    }
    return true;
}

} // namespace

QString stateWord(EvaluationState state)
{
    switch (state) {
    case EvaluationState::NotBegun:
        return EntryListModel::tr("not begun");
    case EvaluationState::Begun:
        return EntryListModel::tr("begun");
    case EvaluationState::Complete:
        return EntryListModel::tr("complete");
    case EvaluationState::Recused:
        return EntryListModel::tr("recused");
    case EvaluationState::NoShow:
        return EntryListModel::tr("was not there");
    }
    return QString();
}

QString stateIcon(EvaluationState state)
{
    switch (state) {
    case EvaluationState::NotBegun:
        return u"empty"_s;
    case EvaluationState::Begun:
        return u"half"_s;
    case EvaluationState::Complete:
        return u"done"_s;
    case EvaluationState::Recused:
        return u"recuse"_s;
    case EvaluationState::NoShow:
        return u"absent"_s;
    }
    return QString();
}

EntryListModel::EntryListModel(const CompetitionSession &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    rebuild();
    connect(&session, &CompetitionSession::evaluationsChanged, this, &EntryListModel::refresh);
    connect(&session, &CompetitionSession::entriesChanged, this, &EntryListModel::rebuild);
    connect(&session, &CompetitionSession::assignmentsChanged, this, &EntryListModel::rebuild);
    connect(&session, &CompetitionSession::setupChanged, this, &EntryListModel::rebuild);
}

int EntryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant EntryListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Competition &competition = m_session.competition();
    const EntryId &id = m_entries[std::size_t(index.row())];
    const Entry *entry = competition.entry(id);
    const Stage *stage = judgedStage(competition);
    if (!entry || !stage)
        return {};
    const auto state = [&] { return stateOf(ownEvaluation(competition, id), stage->setup.rubric); };
    switch (role) {
    case IdRole:
        return id.text();
    case Qt::DisplayRole:
        return u"%1 %2"_s.arg(id.text(), entry->title);
    case TitleRole:
        return entry->title;
    case AgencyRole:
        return entry->agency;
    case StateRole:
        return int(state());
    case StateTextRole:
        return stateWord(state());
    case AmountRole:
        return amountText(ownEvaluation(competition, id), state(), stage->setup);
    case Qt::ToolTipRole:
        return entry->title.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return tr("Entry %1, %2, %3, %4")
            .arg(id.text(), entry->title, stateWord(state()),
                amountText(ownEvaluation(competition, id), state(), stage->setup));
    case SearchRole:
        return QStringList{id.text(), entry->title, entry->agency, entry->cluster, entry->category,
            entry->group, entry->region}
            .join(u'\n');
    default:
        return {};
    }
}

std::optional<EntryId> EntryListModel::entryAt(int row) const
{
    if (row < 0 || row >= int(m_entries.size()))
        return std::nullopt;
    return m_entries[std::size_t(row)];
}

int EntryListModel::rowOf(const EntryId &entry) const
{
    const auto found = std::find(m_entries.begin(), m_entries.end(), entry);
    return found == m_entries.end() ? -1 : int(std::distance(m_entries.begin(), found));
}

void EntryListModel::rebuild()
{
    beginResetModel();
    const Competition &competition = m_session.competition();
    const Stage *stage = judgedStage(competition);
    m_entries = stage ? stage->entriesOf(competition.self) : std::vector<EntryId>();
    endResetModel();
}

void EntryListModel::refresh(const std::vector<EvaluationKey> &keys)
{
    for (const EvaluationKey &key : keys) {
        const int row = rowOf(key.entry);
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

EntryListFilter::EntryListFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{}

void EntryListFilter::setSourceModel(QAbstractItemModel *model)
{
    QSortFilterProxyModel::setSourceModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &EntryListFilter::chooseRows);
}

void EntryListFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void EntryListFilter::setWanted(Wanted wanted)
{
    m_wanted = wanted;
    chooseRows();
}

void EntryListFilter::chooseRows()
{
    m_chosen.clear();
    for (int row = 0; row < sourceModel()->rowCount(); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0);
        if (fits(EvaluationState(index.data(EntryListModel::StateRole).toInt()), m_wanted))
            m_chosen.insert(index.data(EntryListModel::IdRole).toString());
    }
    invalidateFilter();
}

bool EntryListFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_wanted != Wanted::All &&
        !m_chosen.contains(index.data(EntryListModel::IdRole).toString()))
        return false;
    const QString text = index.data(EntryListModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace juri
