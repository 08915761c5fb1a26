// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/ranking.h"

#include <QtWidgets/QScrollArea>

class QGridLayout;
class QLabel;

namespace juri {

struct Competition;

/// Why one entry stands where it stands: in a sentence, then its readings and the mean of every
/// criterion.
class PlacementDetail final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PlacementDetail(QWidget *parent = nullptr);
    /// places: after the decimal sign, for the totals.
    void showPlacement(const Placement &placement, const Ranking &ranking,
        const Competition &competition, int places);
    void showNothing();

private:
    void addLine(const QString &name, const QString &value, bool muted);
    void addHeading(const QString &text);
    void clearLines();

    QLabel *m_title = nullptr;
    QLabel *m_agency = nullptr;
    QLabel *m_reason = nullptr;
    QGridLayout *m_lines = nullptr;
};

} // namespace juri
