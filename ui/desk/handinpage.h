// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/statement.h"
#include "core/exchange/keys.h"
#include "ui/shell/services.h"

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace juri {

class CompetitionSession;
class JobBar;
class MessageBar;

/// Where the judge signs and hands in: what is still open, what will be signed, then the sheet's
/// code. Signs only when nothing is missing and everything typed is on the disk, writes the file
/// only once the signed sheet is there too, and says "handed in" only after the file was read back.
class HandInPage final : public QWidget
{
    Q_OBJECT

public:
    HandInPage(CompetitionSession &session, Services &services, QWidget *parent = nullptr);
    /// Looks again: called when the page is shown.
    void refresh();

Q_SIGNALS:
    void backAsked();
    void gapChosen(const juri::EntryId &entry, const std::optional<juri::CriterionId> &criterion);

private:
    QWidget *buildBefore();
    QWidget *buildAfter();
    QString signingSentence() const;
    QString keySentence() const;
    void fillGaps();
    void sign();
    void signWith(std::shared_ptr<const Identity> identity, const QString &path);
    void record(const Identity &identity, const QString &path);
    void write(const Statement &sheet, const QString &path);
    void endWith(const Error &error);
    void showDone(const Statement &sheet, int rev, const QString &path);

    CompetitionSession &m_session;
    Services &m_services;
    MessageBar *m_messages = nullptr;
    JobBar *m_job = nullptr;
    QWidget *m_before = nullptr;
    QWidget *m_after = nullptr;
    QLabel *m_gapsTitle = nullptr;
    QListWidget *m_gaps = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_key = nullptr;
    QPushButton *m_sign = nullptr;
    QLabel *m_code = nullptr;
    QLabel *m_doneText = nullptr;
};

} // namespace juri
