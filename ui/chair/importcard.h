// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entrytable.h"

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace juri {

class PlainList;

/// What a list of entries would change, before anything is changed: counts, the meaning of the
/// columns, every row that cannot be taken. The chair takes it over or leaves it.
class ImportCard final : public QFrame
{
    Q_OBJECT

public:
    explicit ImportCard(QWidget *parent = nullptr);
    void offer(const QString &fileName, const EntryImport &list);
    const EntryImport &offered() const { return m_list; }

Q_SIGNALS:
    void accepted();
    void rejected();

private:
    QString columnWords() const;

    EntryImport m_list;
    QLabel *m_title = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_columns = nullptr;
    QLabel *m_badTitle = nullptr;
    PlainList *m_bad = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace juri
