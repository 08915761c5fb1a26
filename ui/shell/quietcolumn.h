// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace juri {

/// A column of lines that takes no room, margins included, while none of them is shown.
class QuietColumn : public QWidget
{
    Q_OBJECT

public:
    explicit QuietColumn(QWidget *parent = nullptr);
    void addLine(QWidget *line);
    /// Where it does not belong, nothing of it is shown.
    void setWanted(bool wanted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    bool m_isWanted = true;
    QVBoxLayout *m_column = nullptr;
};

} // namespace juri
