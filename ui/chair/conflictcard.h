// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/exchange/view.h"

#include <QtWidgets/QFrame>

#include <vector>

class QGridLayout;

namespace juri {

/// One place where competing sheets differ, with what each of them says, in the order of the
/// sheets.
struct SheetDifference
{
    QString where;
    QStringList said;
    friend bool operator==(const SheetDifference &, const SheetDifference &) = default;
};
std::vector<SheetDifference> differencesOf(
    const std::vector<ScoreSheet> &sheets, const Competition &competition, const Rubric &rubric);

/// Two or more signed sheets of one judge that neither replaces: side by side with code and
/// revision, and where they say different things. None of them is counted, and nothing is decided
/// here: the judge settles it with a new sheet.
class ConflictCard final : public QFrame
{
    Q_OBJECT

public:
    ConflictCard(const Competition &competition, const JudgeId &judge, const HandIn &handIn,
        QWidget *parent = nullptr);

private:
    void addSheet(const ScoreSheet &sheet, const QByteArray &hash, int column);
    void addDifferences(const std::vector<SheetDifference> &differences);

    QGridLayout *m_grid = nullptr;
};

} // namespace juri
