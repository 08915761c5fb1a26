// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/judge.h"
#include "ui/chair/chairpage.h"

#include <deque>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace juri {

class AssignCard;
class EnrolCard;
class JudgeTableModel;
class OutcomeBoard;
class PackageIssuer;
class PlainTable;

/// The judges, how they come in, what they owe and what they handed in; the package that goes to
/// them.
class JudgesPage final : public ChairPage
{
    Q_OBJECT

public:
    JudgesPage(CompetitionSession &session, Services &services, OutcomeBoard &board,
        QWidget *parent = nullptr);

    void askEnrol();
    /// Shows the identity files one after the other, each with its question.
    void offerIdentities(const QStringList &paths);
    void askAssign();
    void issuePackage();

private:
    void buildActions();
    void buildCards();
    void buildTable();
    QWidget *buildDetail();
    void offerNext();
    void enrolOffered(KeyComparison compared);
    void assignPlanned();
    void markCompared(KeyComparison compared);
    std::optional<JudgeId> selectedJudge() const;
    void refresh();
    void refreshDetail();

    OutcomeBoard &m_board;
    PackageIssuer *m_issuer = nullptr;
    std::deque<QString> m_waiting; ///< identity files not shown yet
    JudgeTableModel *m_model = nullptr;
    PlainTable *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    EnrolCard *m_enrol = nullptr;
    AssignCard *m_assign = nullptr;
    QPushButton *m_assignButton = nullptr;
    QPushButton *m_issueButton = nullptr;
    QWidget *m_detail = nullptr;
    QLabel *m_who = nullptr;
    QLabel *m_digits = nullptr;
    QLabel *m_standing = nullptr;
    QWidget *m_compare = nullptr;
};

} // namespace juri
