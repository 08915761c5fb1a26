// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSortFilterProxyModel>

#include <optional>
#include <set>
#include <vector>

namespace juri {

class CompetitionSession;

/// The entries this judge owes an evaluation, with how far each one is. Keeps only their ids: every
/// answer is read from the session's competition.
class EntryListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum DeskRole {
        IdRole = Qt::UserRole, ///< QString
        TitleRole,
        AgencyRole,
        StateRole,     ///< int of EvaluationState
        StateTextRole, ///< the state in a word
        AmountRole,    ///< "82,5", "2/5" or empty
        SearchRole     ///< all that the filter looks at
    };

    explicit EntryListModel(const CompetitionSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    std::optional<EntryId> entryAt(int row) const;
    int rowOf(const EntryId &entry) const; ///< -1 if it is not here

private:
    void rebuild();
    void refresh(const std::vector<EvaluationKey> &keys);

    const CompetitionSession &m_session;
    std::vector<EntryId> m_entries;
};

QString stateWord(EvaluationState state); ///< as the list says it; translated
QString stateIcon(EvaluationState state);

/// The entries whose text and state fit what the judge looks for.
class EntryListFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Wanted { All, Open, NotBegun, Begun, Complete, NotJudged };

    explicit EntryListFilter(QObject *parent = nullptr);
    void setWords(const QString &words); ///< all of them must occur
    void setWanted(Wanted wanted);
    void setSourceModel(QAbstractItemModel *model) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void chooseRows();

    QStringList m_words;
    Wanted m_wanted = Wanted::All;
    /// Entries whose state fitted when the judge chose what to see: an entry does not vanish under
    /// the judge's hands when its state changes.
    std::set<QString> m_chosen;
};

} // namespace juri
