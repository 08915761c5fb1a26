// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

#include <optional>

namespace juri {

/// A question with several ways on, one button under the other: each may be a sentence, however
/// long the language makes it. The first one is the way that is proposed; the last is to stay.
class ChoiceQuestion final : public QDialog
{
    Q_OBJECT

public:
    ChoiceQuestion(const QString &title, const QString &text, const QStringList &verbs,
        QWidget *parent = nullptr);

    /// Which of the verbs; nothing if the person stayed or closed the question.
    std::optional<int> chosen() const { return m_chosen; }

private:
    std::optional<int> m_chosen;
};

} // namespace juri
