// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/entry.h"
#include "core/domain/evaluation.h"
#include "core/domain/stage.h"
#include "ui/desk/criterionrow.h"

#include <QtWidgets/QScrollArea>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace juri {

class NoteField;

/// One entry and the rubric to judge it by: its details, whether it is judged at all, a row a
/// criterion, a note on the whole. Shows an evaluation and reports what the judge gives.
class RubricPane final : public QScrollArea
{
    Q_OBJECT

public:
    explicit RubricPane(const StageSetup &stage, QWidget *parent = nullptr);

    void showEntry(const Entry &entry, const Evaluation &evaluation); ///< another entry
    void showEvaluation(const Evaluation &evaluation);                ///< the same entry, news
    void showNothing(const QString &why);

    /// Gives all that was typed. False, with the focus there, if something is not a score.
    bool commit();
    void revert();
    void focusFirstBlank();
    void focusCriterion(const CriterionId &criterion);
    /// Types into the score of the criterion that is current.
    void beginTyping(const QString &key);
    CriterionRow *currentRow() const;

Q_SIGNALS:
    void markGiven(const juri::CriterionId &criterion, const juri::GivenMark &given);
    /// A null criterion = the note on the whole entry.
    void noteGiven(const juri::CriterionId &criterion, const QString &note);
    void recuseAsked();
    void noShowAsked();
    void judgeAgainAsked();
    void finished(); ///< Enter after the last criterion

private:
    void buildHead(QVBoxLayout *column);
    void buildStanding(QVBoxLayout *column);
    void buildRows(QVBoxLayout *column, const StageSetup &stage);
    void move(const CriterionId &from, int steps);
    void setCurrent(const CriterionId &criterion);
    void changeEvent(QEvent *event) override;
    void showStanding();

    Evaluation m_evaluation;
    CriterionId m_current;
    std::vector<CriterionRow *> m_rows;
    QWidget *m_page = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_details = nullptr;
    QLabel *m_summary = nullptr;
    QFrame *m_standing = nullptr;
    QLabel *m_standingIcon = nullptr;
    QLabel *m_standingText = nullptr;
    QPushButton *m_recuse = nullptr;
    QPushButton *m_noShow = nullptr;
    QPushButton *m_judgeAgain = nullptr;
    QWidget *m_rubric = nullptr;
    NoteField *m_note = nullptr;
};

} // namespace juri
