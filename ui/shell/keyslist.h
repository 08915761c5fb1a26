// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace juri {

/// Every key of the program on one page; stays open beside the work.
class KeysList final : public QDialog
{
    Q_OBJECT

public:
    explicit KeysList(QWidget *parent = nullptr);
};

/// What the program is, its version, its licence, and what it is built with.
class AboutBox final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutBox(QWidget *parent = nullptr);
};

} // namespace juri
