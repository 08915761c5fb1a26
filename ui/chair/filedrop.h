// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

class QMimeData;
class QWidget;

namespace juri {

/// Lets files and folders be dropped on a widget and all that lies in it. Takes a drop if at least
/// one file has a wanted suffix or a folder is among them; other files are left out.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    FileDrop(QWidget *target, QStringList suffixes);

    /// What would be taken of these paths; a folder stands for the wanted files in it, by name.
    QStringList wanted(const QStringList &paths) const;

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool mayTake(const QMimeData &mime) const;

    QStringList m_suffixes;
};

} // namespace juri
