// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/rankingtablemodel.h"

#include "ui/chair/chairpage.h"
#include "ui/chair/plaintable.h"
#include "ui/shell/datetext.h"
#include "ui/shell/theme.h"

#include <QtGui/QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr int mostPlaces = 4;

bool isNumberColumn(int column, int reasonColumn)
{
    return column == RankingTableModel::Rank || column == RankingTableModel::Result ||
           column == RankingTableModel::Spread ||
           (column >= RankingTableModel::Readings && column < reasonColumn);
}

} // namespace

QString rankText(const Placement &placement)
{
    if (!placement.rank)
        return u"–"_s;
    const QString rank = QString::number(*placement.rank);
    return placement.reason == PlacementReason::Shared ? rank + u'=' : rank;
}

RankingTableModel::RankingTableModel(const CompetitionSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{}

void RankingTableModel::show(std::shared_ptr<const Outcome> outcome)
{
    beginResetModel();
    m_outcome = std::move(outcome);
    m_judges.clear();
    if (m_outcome) {
        for (const auto &[judge, handIn] : m_outcome->view.judges)
            m_judges.push_back(judge);
    }
    choosePlaces();
    endResetModel();
}

/// As few places as show every number exactly, at the most four.
void RankingTableModel::choosePlaces()
{
    m_places = 0;
    const auto look = [this](const std::optional<Fraction> &value) {
        if (!value)
            return;
        while (m_places < mostPlaces && Fraction::fromDecimal(value->toDecimal(m_places)) != value)
            ++m_places;
    };
    if (!m_outcome)
        return;
    for (const Placement &placement : m_outcome->ranking.placements) {
        look(placement.result);
        for (const Reading &one : placement.readings)
            look(one.total);
    }
}

int RankingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_outcome ? 0 : int(m_outcome->ranking.placements.size());
}

int RankingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : reasonColumn() + 1;
}

const Placement *RankingTableModel::placement(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_outcome->ranking.placements[std::size_t(row)];
}

int RankingTableModel::rowOf(const EntryId &entry) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (placement(row)->entry == entry)
            return row;
    }
    return -1;
}

const Reading *RankingTableModel::reading(const Placement &placement, int column) const
{
    if (column < FirstJudge || column >= reasonColumn())
        return nullptr;
    const JudgeId &judge = m_judges[std::size_t(column - FirstJudge)];
    const auto found = std::find_if(placement.readings.begin(), placement.readings.end(),
        [&judge](const Reading &one) { return one.judge == judge; });
    return found == placement.readings.end() ? nullptr : &*found;
}

QString RankingTableModel::number(const std::optional<Fraction> &value, Reader reader) const
{
    if (reader == Reader::Program)
        return value ? value->toDecimal(m_places) : QString();
    return value ? numberText(*value, m_places) : u"–"_s;
}

QString RankingTableModel::text(const Placement &placement, int column, Reader reader) const
{
    const Entry *entry = m_session.competition().entry(placement.entry);
    if (column == reasonColumn())
        return describe(
            placement, m_outcome->ranking, roomStage(m_session.competition()).setup.rubric);
    if (column >= FirstJudge) {
        const Reading *one = reading(placement, column);
        if (!one)
            return number({}, reader);
        if (one->standing == Standing::Recused)
            return tr("R", "recused, in a narrow column");
        // A total in brackets is one that was left out.
        return one->trimmed ? u'(' + number(one->total, reader) + u')' : number(one->total, reader);
    }
    switch (Column(column)) {
    case Rank:
        return rankText(placement);
    case Id:
        return placement.entry.text();
    case Title:
        return entry ? entry->title : QString();
    case Agency:
        return entry ? entry->agency : QString();
    case Result:
        return number(placement.result, reader);
    case Passed:
        return !placement.passed   ? QString()
               : *placement.passed ? tr("yes", "reaches the pass mark")
                                   : tr("no", "does not reach the pass mark");
    case Spread:
        return number(placement.spread, reader);
    case Readings:
        return QString::number(placement.counted);
    case FirstJudge:
        break;
    }
    return QString();
}

QString RankingTableModel::toolTip(const Placement &placement, int column) const
{
    if (const Reading *one = reading(placement, column)) {
        if (one->standing == Standing::Recused)
            return tr("Recused: this judge does not judge this entry.");
        if (one->standing == Standing::NoShow)
            return tr("The entry was not there when this judge judged.");
        if (one->trimmed)
            return tr("Left out by the method: among the highest or lowest totals.");
        if (!one->total)
            return tr("Not counted: something is open.");
    }
    return text(placement, column).toHtmlEscaped();
}

QVariant RankingTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Placement &one = m_outcome->ranking.placements[std::size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(one, column);
    case Qt::ToolTipRole:
        return toolTip(one, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (isNumberColumn(column, reasonColumn()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        if (column == Rank || column == Result) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    case Qt::ForegroundRole: {
        const Reading *read = reading(one, column);
        if (column >= FirstJudge && column < reasonColumn() &&
            (!read || !read->total || read->trimmed))
            return tokenColor(Token::MutedText);
        return {};
    }
    default:
        return {};
    }
}

QVariant RankingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumberColumn(section, reasonColumn()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const bool isJudge = section >= FirstJudge && section < reasonColumn();
    if (role == Qt::ToolTipRole && isJudge) {
        const Judge *judge =
            m_session.competition().judge(m_judges[std::size_t(section - FirstJudge)]);
        return judge ? judge->name.toHtmlEscaped() : QString();
    }
    if (role != Qt::DisplayRole)
        return {};
    if (section == reasonColumn())
        return tr("Why");
    if (isJudge)
        return m_judges[std::size_t(section - FirstJudge)].text();
    switch (Column(section)) {
    case Rank:
        return tr("Rank");
    case Id:
        return tr("Entry");
    case Title:
        return tr("Title");
    case Agency:
        return tr("Agency");
    case Result:
        return tr("Result");
    case Passed:
        return tr("Passes");
    case Spread:
        return tr("Spread");
    case Readings:
        return tr("Readings");
    case FirstJudge:
        break;
    }
    return {};
}

std::optional<Fraction> RankingTableModel::value(const Placement &placement, int column) const
{
    if (const Reading *one = reading(placement, column))
        return one->total;
    switch (column) {
    case Rank:
        return placement.rank ? std::optional(Fraction(*placement.rank)) : std::nullopt;
    case Result:
        return placement.result;
    case Spread:
        return placement.spread;
    case Readings:
        return Fraction(placement.counted);
    default:
        return std::nullopt;
    }
}

bool RankingTableModel::isBefore(int left, int right, int column, Qt::SortOrder order) const
{
    const Placement &a = *placement(left);
    const Placement &b = *placement(right);
    if (isNumberColumn(column, reasonColumn())) {
        const auto x = value(a, column);
        const auto y = value(b, column);
        if (x && y && *x != *y)
            return *x < *y;
        if (x.has_value() != y.has_value())
            return x.has_value() == (order == Qt::AscendingOrder);
        return left < right;
    }
    const int words = QString::localeAwareCompare(text(a, column), text(b, column));
    return words == 0 ? left < right : words < 0;
}

std::vector<QStringList> RankingTableModel::cells() const
{
    std::vector<QStringList> rows(1);
    for (int column = 0; column < columnCount(); ++column)
        rows.front() += headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (int row = 0; row < rowCount(); ++row) {
        QStringList line;
        for (int column = 0; column < columnCount(); ++column)
            line += text(*placement(row), column, Reader::Program);
        rows.push_back(line);
    }
    return rows;
}

RankingFilter::RankingFilter(const CompetitionSession &session, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_session(session)
{}

void RankingFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RankingFilter::setCluster(const QString &cluster)
{
    m_cluster = cluster;
    invalidateFilter();
}

QVariant RankingFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QVariant title = QSortFilterProxyModel::headerData(section, orientation, role);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section != sortColumn())
        return title;
    return sortedTitle(title.toString(), sortOrder());
}

bool RankingFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *model = static_cast<const RankingTableModel *>(sourceModel());
    const Placement *placement = model->placement(row);
    const Entry *entry = placement ? m_session.competition().entry(placement->entry) : nullptr;
    if (!entry)
        return m_words.isEmpty() && m_cluster.isEmpty();
    if (!m_cluster.isEmpty() && entry->cluster != m_cluster)
        return false;
    const QString text = QStringList{entry->id.text(), entry->title, entry->agency, entry->cluster,
        entry->category, entry->group, entry->region}
                             .join(u'\n');
    return std::all_of(m_words.begin(), m_words.end(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool RankingFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *model = static_cast<const RankingTableModel *>(sourceModel());
    return model->isBefore(left.row(), right.row(), left.column(), sortOrder());
}

} // namespace juri
