// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choicequestion.h"

#include "ui/shell/labels.h"

#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

ChoiceQuestion::ChoiceQuestion(
    const QString &title, const QString &text, const QStringList &verbs, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"choiceQuestion"_s);
    setWindowTitle(title);
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(10);
    column->addWidget(wrappedLabel(text));
    column->addStretch(1);
    column->addSpacing(4);
    for (int which = 0; which < int(verbs.size()); ++which) {
        QPushButton *button = verbButton(verbs[which], {}, which == 0);
        button->setObjectName(u"choice%1"_s.arg(which));
        button->setAutoDefault(false);
        button->setDefault(which == 0);
        connect(button, &QPushButton::clicked, this, [this, which] {
            m_chosen = which;
            accept();
        });
        column->addWidget(button);
    }
    QPushButton *stay = verbButton(tr("Cancel"));
    stay->setObjectName(u"choiceCancel"_s);
    stay->setAutoDefault(false);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(stay);
}

} // namespace juri
