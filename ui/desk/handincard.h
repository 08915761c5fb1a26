// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace juri {

class CompetitionSession;

/// Under the list of entries: whether this judge has handed in, with which code, and the way there.
class HandInCard final : public QWidget
{
    Q_OBJECT

public:
    explicit HandInCard(const CompetitionSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void handInAsked();

private:
    void refresh();

    const CompetitionSession &m_session;
    QLabel *m_text = nullptr;
};

} // namespace juri
