// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/handincard.h"

#include "core/session/competitionsession.h"
#include "ui/desk/judging.h"
#include "ui/shell/labels.h"

#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

HandInCard::HandInCard(const CompetitionSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(wrappedLabel({}, TextRole::Muted))
{
    m_text->setObjectName(u"handedInText"_s);
    auto *button = verbButton(tr("Sign and hand in…"), u"sign"_s);
    button->setObjectName(u"handIn"_s);
    connect(button, &QPushButton::clicked, this, &HandInCard::handInAsked);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_text);
    column->addWidget(button);
    connect(&session, &CompetitionSession::evaluationsChanged, this, &HandInCard::refresh);
    connect(&session, &CompetitionSession::statementsChanged, this, &HandInCard::refresh);
    refresh();
}

void HandInCard::refresh()
{
    const Competition &competition = m_session.competition();
    const auto sheet = handedIn(competition);
    if (!sheet) {
        m_text->setText(tr("Not handed in yet"));
        setTextRole(m_text, TextRole::Muted);
        return;
    }
    const bool changed = changedSince(*sheet, competition);
    const QString code = codeOf(sheet->hash);
    m_text->setText(
        changed ? tr("Changed since revision %1, code %2: sign again").arg(sheet->rev).arg(code)
                : tr("Signed as revision %1, code %2").arg(sheet->rev).arg(code));
    setTextRole(m_text, changed ? TextRole::Warn : TextRole::Good);
}

} // namespace juri
