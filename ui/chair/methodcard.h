// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/domain/stage.h"

#include <QtWidgets/QFrame>

class QComboBox;
class QLabel;
class QLineEdit;

namespace juri {

/// The method in one sentence, and the choices that make it. Once the package is issued the choices
/// are closed and the reason is told. Reports what was chosen; changes nothing itself.
class MethodCard final : public QFrame
{
    Q_OBJECT

public:
    explicit MethodCard(QWidget *parent = nullptr);
    void showStage(const StageSetup &stage);

Q_SIGNALS:
    void chosen(const juri::Rules &rules);
    void complaint(const QString &reason);

private:
    void buildChoices();
    QWidget *withCaption(const QString &caption, QWidget *field);
    void choose();
    bool readNumbers(Rules &rules);
    void showParts();

    StageSetup m_stage;
    bool m_showing = false;
    QLabel *m_sentence = nullptr;
    QLabel *m_lock = nullptr;
    QWidget *m_choices = nullptr;
    QComboBox *m_aggregation = nullptr;
    QLineEdit *m_trim = nullptr;
    QLineEdit *m_high = nullptr;
    QLineEdit *m_low = nullptr;
    QComboBox *m_missing = nullptr;
    QLineEdit *m_minimum = nullptr;
    QLineEdit *m_pass = nullptr;
    QWidget *m_trimPart = nullptr;
    QWidget *m_dropPart = nullptr;
    QWidget *m_dropLowPart = nullptr;
};

} // namespace juri
