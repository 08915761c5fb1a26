// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace juri {

/// What stands where a table is still empty: what will be here and what to do for it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    /// Without a verb there is no button.
    EmptyState(const QString &iconName, const QString &title, const QString &words,
        const QString &verb, QWidget *parent = nullptr);

    void setWords(const QString &words);
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void asked();

private:
    void changeEvent(QEvent *event) override;
    void drawIcon();

    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace juri
