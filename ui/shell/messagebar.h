// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/result.h"

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace juri {

/// One line above a page that says what happened and what to do: icon, words, close button, and
/// under the words the ways on, if any; plain text only, read aloud when it appears. Hidden while
/// there is nothing to say.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Cancelled is shown to nobody: it clears the bar.
    void showError(const Error &error);
    void showWarning(const QString &text);
    void showNotice(const QString &text);
    void showSuccess(const QString &text);
    /// A way on, as a button under the words; goes with the message.
    QPushButton *offer(const QString &verb, const QString &objectName);
    /// A message that holds as long as the page cannot be closed.
    void setClosable(bool closable);
    /// Other words for the same message; its buttons stay.
    void setText(const QString &text);
    void clear();

    QString text() const; ///< empty while hidden

Q_SIGNALS:
    void closed(); ///< by the person

private:
    enum class Kind { Error, Warning, Notice, Success };
    void dropOffers();
    QString spoken(const QString &text) const;
    void show(Kind kind, const QString &text);
    void changeEvent(QEvent *event) override;
    void recolour();

    Kind m_kind = Kind::Notice;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QWidget *m_offers = nullptr;
    QHBoxLayout *m_offerRow = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace juri
