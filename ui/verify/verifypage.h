// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/services.h"

#include <QtWidgets/QWidget>

class QLabel;
class QVBoxLayout;

namespace juri {

struct Verdict;

/// Checks any file of Juri: green or red with a picture and words, every check in words, what the
/// file says, and how to check it without Juri. Looks only at the file; changes nothing.
class VerifyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit VerifyPage(Services &services, QWidget *parent = nullptr);

    void check(const QString &path);

Q_SIGNALS:
    void backRequested();
    void checked(); ///< the verdict is shown

private:
    void askFile();
    void showVerdict(const Verdict &verdict);
    void clearVerdict();
    void addHeadline(const Verdict &verdict);
    void addChecks(const Verdict &verdict);
    void addFacts(const Verdict &verdict);
    void addCommands(const Verdict &verdict);

    Services &m_services;
    QWidget *m_empty = nullptr;
    QWidget *m_verdict = nullptr;
    QVBoxLayout *m_cards = nullptr;
};

} // namespace juri
