// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/services.h"

#include <QtWidgets/QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace juri {

class MessageBar;
struct RecentFile;

/// The first page: three doors (I judge, I chair, check a file), the files used last, two examples
/// to look around in, and the language. Decides nothing; its signals say which door was taken.
class StartPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(Services &services, QWidget *parent = nullptr);

    MessageBar &messages() { return *m_messages; }
    void refreshRecent();
    /// A line for the progress of somebody's jobs, above the doors.
    void addJobBar(QWidget *bar);
    void focusDoors(); ///< puts the focus where most people begin

Q_SIGNALS:
    void packageAsked();
    void identityAsked();
    void newCompetitionAsked();
    void openAsked();
    void checkAsked();
    void exampleAsked(const QString &id);
    void recentAsked(const QString &path);
    void backupsAsked(const QString &path);
    void repairAsked(const QString &path);
    void forgetAsked(const QString &path);
    void languageAsked(const QString &code);

private:
    QWidget *buildHead();
    QWidget *buildDoors();
    QWidget *buildRecent();
    QWidget *buildExamples();
    void addRecent(const RecentFile &file);
    QFrame *door(const QString &iconName, const QString &title, const QString &words,
        const QList<QPushButton *> &buttons);

    Services &m_services;
    MessageBar *m_messages = nullptr;
    QVBoxLayout *m_bars = nullptr;
    QVBoxLayout *m_recent = nullptr;
};

} // namespace juri
