// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/savestate.h"

#include "core/session/competitionsession.h"
#include "core/support/clock.h"
#include "ui/shell/datetext.h"
#include "ui/shell/icons.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr int longSaving = 300; // ms; below that "Saving…" would only flicker

/// Refusals that no disk can mend: trying again would refuse again.
bool isContentRefused(const Error &error)
{
    return error.code == ErrorCode::Locked || error.code == ErrorCode::Internal ||
           error.code == ErrorCode::TooLarge;
}

} // namespace

SaveState::SaveState(CompetitionSession &session, Services &services, Form form, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_services(services)
    , m_form(form)
    , m_picture(new QLabel)
    , m_text(wrappedLabel({}, TextRole::Small))
    , m_buttons(new QWidget)
    , m_retry(verbButton(tr("Try again")))
    , m_copy(verbButton(tr("Save a copy elsewhere…"), u"file"_s))
    , m_giveUp(verbButton(tr("Take back what is not saved…")))
{
    setObjectName(u"saveState"_s);
    m_text->setObjectName(u"savedText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_retry->setObjectName(u"saveAgain"_s);
    m_copy->setObjectName(u"saveCopyElsewhere"_s);
    m_giveUp->setObjectName(u"takeBackUnsaved"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_picture);
    line->addWidget(m_text, 1);
    auto *verbs = new QHBoxLayout(m_buttons);
    verbs->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_retry, m_copy, m_giveUp})
        verbs->addWidget(button);
    verbs->addStretch(1);
    auto *column = new QVBoxLayout(this);
    const int margin = form == Form::Bar ? 8 : 0;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(m_buttons);
    m_patience.setSingleShot(true);
    m_patience.setInterval(longSaving);
    connect(&m_patience, &QTimer::timeout, this, &SaveState::follow);
    connect(m_retry, &QPushButton::clicked, this, &SaveState::retry);
    connect(m_copy, &QPushButton::clicked, this, &SaveState::saveCopy);
    connect(m_giveUp, &QPushButton::clicked, this, &SaveState::giveUp);
    connect(&session, &CompetitionSession::saved, this, &SaveState::follow);
    connect(&session, &CompetitionSession::savingChanged, this, [this] {
        // What only just began to be saved is not worth a word yet.
        if (m_session.saving() != CompetitionSession::Saving::Underway)
            follow();
        else if (!m_patience.isActive())
            m_patience.start();
    });
    showSaved();
}

void SaveState::follow()
{
    m_patience.stop();
    switch (m_session.saving()) {
    case CompetitionSession::Saving::Saved:
        showSaved();
        return;
    case CompetitionSession::Saving::Underway:
        m_buttons->hide();
        tell(tr("Saving…"), TextRole::Small, u"clock"_s, Token::Info);
        setVisible(true);
        return;
    case CompetitionSession::Saving::Failing:
        showFailure();
        return;
    }
}

void SaveState::showSaved()
{
    m_copyNote.clear();
    m_buttons->hide();
    if (m_session.isReadOnly()) {
        tell(tr("Only to look at: %1").arg(m_session.readOnlySentence()), TextRole::Warn, u"lock"_s,
            Token::Warn);
        // The window says it above the pages already, with the ways on.
        setVisible(m_form == Form::Line);
        return;
    }
    const auto saved = m_session.lastSaved();
    tell(saved ? tr("Saved on this computer %1").arg(whenText(*saved, m_services.clock.now()))
               : tr("Everything is saved on this computer"),
        TextRole::Small, u"saved"_s, Token::Good);
    setVisible(m_form == Form::Line);
}

void SaveState::showFailure()
{
    const auto error = m_session.savingError();
    const bool wasShown = m_buttons->isVisibleTo(this);
    QString text = tr("NOT SAVED: %1").arg(error ? error->message : QString());
    if (!m_copyNote.isEmpty())
        text += u'\n' + m_copyNote;
    tell(text, TextRole::Bad, u"error"_s, Token::Bad);
    m_retry->setEnabled(true);
    m_giveUp->setVisible(error && isContentRefused(*error));
    m_buttons->show();
    setVisible(true);
    if (wasShown)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SaveState::tell(const QString &text, TextRole role, const QString &picture, Token colour)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setTextRole(m_text, role);
    m_picture->setPixmap(iconPixmap(picture, colour, 16, devicePixelRatioF()));
    setAccessibleName(text);
}

void SaveState::retry()
{
    m_retry->setEnabled(false); // until the answer is there
    m_session.retrySaving();
}

void SaveState::saveCopy()
{
    const QString path = m_services.prompts.saveFile(this, tr("Save a copy elsewhere"),
        tr("%1 copy", "a file name").arg(QFileInfo(m_session.path()).completeBaseName()) +
            u".juri"_s,
        tr("Competition files (*.juri)"));
    if (path.isEmpty())
        return;
    m_copy->setEnabled(false);
    startJob<void>(
        this,
        [path, competition = m_session.competition(), &clock = m_services.clock](
            Progress &) { return CompetitionSession::writeCopy(path, competition, clock); },
        [this, path](const Result<> &written) {
            m_copy->setEnabled(true);
            m_copyNote = written ? tr("A copy with everything is saved as %1. Open it to go on.")
                                       .arg(QDir::toNativeSeparators(path))
                                 : written.error().message;
            follow();
        });
}

void SaveState::giveUp()
{
    if (!m_services.prompts.confirm(this, tr("Take back what is not saved"),
            tr("%n changes cannot be saved. They are taken back, and the file is shown as it is on "
               "the disk.",
                nullptr, m_session.unsavedEdits()),
            tr("Take back")))
        return;
    if (const auto done = m_session.takeBackUnsaved(); !done) {
        m_copyNote = done.error().message;
        follow();
    }
}

void SaveState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_picture && !m_patience.isActive())
        follow();
    QFrame::changeEvent(event);
}

} // namespace juri
