// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/templates.h"
#include "core/support/result.h"
#include "ui/shell/services.h"

#include <QtCore/QString>
#include <QtWidgets/QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace juri {

class MessageBar;
class PlainList;

/// Asks for a template, a title and where to save, and makes the file. Closes only when the file is
/// there or the chair turned away.
class NewCompetitionDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NewCompetitionDialog(Services &services, QWidget *parent = nullptr);

    const QString &path() const { return m_path; } ///< of the file made; empty before

private:
    QWidget *buildTemplates();
    void buildNames(QVBoxLayout *column);
    void showTemplate(int row);
    void create();
    Result<> makeFile(const QString &path) const;

    Services &m_services;
    std::vector<Template> m_templates;
    QString m_path;
    MessageBar *m_messages = nullptr;
    PlainList *m_list = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_source = nullptr;
    QLabel *m_method = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_organiser = nullptr;
    QComboBox *m_purpose = nullptr;
    QPushButton *m_create = nullptr;
};

/// The path of the chair's file that was made, or nothing.
std::optional<QString> askNewCompetition(QWidget *parent, Services &services);

} // namespace juri
