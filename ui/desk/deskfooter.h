// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entry.h"
#include "ui/shell/services.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace juri {

class CompetitionSession;

/// The line under the rubric that is always in sight: total, place among the judge's own scores,
/// what is saved, and the way on.
class DeskFooter final : public QWidget
{
    Q_OBJECT

public:
    DeskFooter(CompetitionSession &session, Services &services, QWidget *parent = nullptr);

    void showEntry(const std::optional<EntryId> &entry);
    void focusNext();

Q_SIGNALS:
    void nextAsked();

private:
    void refreshTotal();

    const CompetitionSession &m_session;
    std::optional<EntryId> m_entry;
    QLabel *m_totalCaption = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_place = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace juri
