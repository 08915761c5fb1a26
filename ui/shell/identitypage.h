// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/services.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace juri {

class MessageBar;
class QrCode;

/// A judge's own identity on this computer: made in one step from a name, then shown with the file
/// to send to the chair and the 30 digits to compare.
class IdentityPage final : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityPage(Services &services, QWidget *parent = nullptr);

    MessageBar &messages() { return *m_messages; }
    /// Shows the form if there is no identity yet, otherwise the identity.
    void refresh();

Q_SIGNALS:
    void backAsked();
    void identityMade();

private:
    QWidget *buildForm();
    QWidget *buildIdentity();
    QWidget *buildChoice();
    void makeIdentity();
    void makeInKeychain(const QString &name);
    void tellMade();
    void saveCopy();

    Services &m_services;
    MessageBar *m_messages = nullptr;
    QWidget *m_form = nullptr;
    QWidget *m_identity = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_make = nullptr;
    QWidget *m_choice = nullptr;
    QRadioButton *m_ask = nullptr;
    QRadioButton *m_remember = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_who = nullptr;
    QLabel *m_digits = nullptr;
    QrCode *m_code = nullptr;
};

} // namespace juri
