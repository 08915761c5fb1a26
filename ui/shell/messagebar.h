// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtWidgets/QFrame>

class QLabel;
class QToolButton;

namespace juri {

/// One line above a page that says what happened and what to do: icon, words, close button; plain
/// text only, read aloud when it appears. Hidden while there is nothing to say.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Cancelled is shown to nobody: it clears the bar.
    void showError(const Error &error);
    void showNotice(const QString &text);
    void showSuccess(const QString &text);
    void clear();

    QString text() const; ///< empty while hidden

private:
    enum class Kind { Error, Notice, Success };
    void show(Kind kind, const QString &text);
    void changeEvent(QEvent *event) override;
    void recolour();

    Kind m_kind = Kind::Notice;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace juri
