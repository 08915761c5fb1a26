// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/evaluation.h"
#include "core/domain/rules.h"

#include <QtWidgets/QFrame>

#include <optional>
#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace juri {

class NoteField;
class ScoreField;

/// What the judge gave in one cell; nothing = blank again.
struct GivenMark
{
    std::optional<Mark> mark;
};

/// One criterion of the rubric on the desk: what to look for, its levels, the score, its note.
/// Shows what is stored and reports what the judge gives; changes nothing itself.
class CriterionRow final : public QFrame
{
    Q_OBJECT

public:
    CriterionRow(const Criterion &criterion, int number, const Rubric &rubric, const Rules &rules,
        QWidget *parent = nullptr);

    const CriterionId &criterion() const { return m_criterion.id; }
    ScoreField *scoreField() const { return m_score; }
    NoteField *noteField() const { return m_note; }

    void showEvaluation(const Evaluation &evaluation);
    bool commit(); ///< false if what was typed is not a score
    void revert();
    bool isPending() const;
    bool isBlank() const { return !m_mark.has_value(); }
    void openNote();
    void setCurrent(bool current);

Q_SIGNALS:
    void markGiven(const juri::CriterionId &criterion, const juri::GivenMark &given);
    void noteGiven(const juri::CriterionId &criterion, const QString &note);
    void moveOn(const juri::CriterionId &criterion, int steps);
    void entered(const juri::CriterionId &criterion);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *buildHead(int number, const Rubric &rubric, const Rules &rules);
    void buildLevels(QVBoxLayout *column);
    void buildButtons();
    QWidget *buildReason();
    void connectParts();
    void toggleNotApplicable();
    void showReason();

    Criterion m_criterion;
    std::optional<Mark> m_mark;
    QString m_complaint;
    bool m_noteOpened = false;
    ScoreField *m_score = nullptr;
    NoteField *m_note = nullptr;
    QWidget *m_reasonLine = nullptr;
    QLabel *m_reasonIcon = nullptr;
    QLabel *m_reason = nullptr;
    QToolButton *m_notApplicable = nullptr;
    QToolButton *m_noteButton = nullptr;
    struct LevelLabels
    {
        Points points = 0;
        QLabel *number = nullptr;
        QLabel *text = nullptr;
    };
    std::vector<LevelLabels> m_levels;
};

} // namespace juri
