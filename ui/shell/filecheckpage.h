// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/recovery.h"
#include "ui/shell/services.h"

#include <QtWidgets/QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace juri {

class EmptyState;
class JobBar;
class MessageBar;

/// Checks a competition file part by part on another thread, says what is whole, what is damaged
/// and what can be recovered, and saves that. Changes neither the file nor anything beside it.
class FileCheckPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FileCheckPage(Services &services, QWidget *parent = nullptr);

    /// Checks the file, which must not be open here.
    void check(const QString &path);
    const QString &path() const { return m_path; }
    MessageBar &messages() { return *m_messages; }
    /// What the page says, as text that can be sent to somebody who helps.
    QString reportText() const;

Q_SIGNALS:
    void backAsked();
    void openAsked(const QString &path);
    void exportAsked(const QString &path);
    void checked(); ///< the report is shown

private:
    QWidget *buildHead();
    QWidget *buildReport();
    QWidget *buildFoot();
    void showReport();
    void clearReport();
    void addHeadline();
    void addParts();
    void addRecovery();
    void refreshButtons();
    void saveRecovered();
    void copyReport();

    Services &m_services;
    QString m_path;
    std::shared_ptr<const FileExamination> m_found;
    QLabel *m_about = nullptr;
    MessageBar *m_messages = nullptr;
    JobBar *m_job = nullptr;
    EmptyState *m_empty = nullptr;  ///< while it is being checked
    EmptyState *m_failed = nullptr; ///< when it could not be
    QWidget *m_report = nullptr;
    QVBoxLayout *m_cards = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace juri
