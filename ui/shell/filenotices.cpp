// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filenotices.h"

#include "ui/shell/messagebar.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

constexpr qsizetype longSentence = 240; ///< characters; beyond it the rest is told when asked for

/// The first sentence of several; the whole text if there is only one.
QString firstSentence(const QString &text)
{
    const qsizetype end = text.indexOf(u". "_s);
    return end < 0 ? text : text.left(end + 1);
}

} // namespace

FileNotices::FileNotices(QWidget *parent)
    : QuietColumn(parent)
{
    setObjectName(u"fileNotices"_s);
    const auto line = [this](const QString &name) {
        auto *bar = new MessageBar(this);
        bar->setObjectName(name);
        addLine(bar);
        return bar;
    };
    m_readOnly = line(u"readOnlyNotice"_s);
    m_readOnly->setClosable(false);
    m_upgraded = line(u"upgradedNotice"_s);
    m_movedHere = line(u"movedNotice"_s);
    m_readable = line(u"readableNotice"_s);
    connect(m_upgraded, &MessageBar::closed, this, [this] { m_isUpgraded = false; });
    connect(m_movedHere, &MessageBar::closed, this, [this] { m_moved = false; });
    connect(m_readable, &MessageBar::closed, this, [this] { m_warning.clear(); });
}

void FileNotices::tell(const FileOpening &opening)
{
    m_because = opening.answer() == OpeningAnswer::ReadOnly ? opening.because()
                                                            : ReadOnlyBecause::NotReadOnly;
    m_sentence = opening.sentence();
    m_isUpgraded = opening.answer() == OpeningAnswer::Upgraded;
    m_moved = opening.movedHere();
    m_warning = opening.warning();
    retranslate();
}

void FileNotices::clear()
{
    m_because = ReadOnlyBecause::NotReadOnly;
    m_sentence.clear();
    m_isUpgraded = false;
    m_warning.clear();
    m_moved = false;
    retranslate();
}

void FileNotices::retranslate()
{
    for (MessageBar *bar : {m_readOnly, m_upgraded, m_movedHere, m_readable})
        bar->clear();
    if (m_because != ReadOnlyBecause::NotReadOnly)
        sayReadOnly();
    if (m_isUpgraded)
        m_upgraded->showNotice(m_sentence);
    if (m_moved)
        m_movedHere->showNotice(
            tr("This file was last used on another computer or in another place. If the copy there "
               "goes on too, the chair will see two devices."));
    if (!m_warning.isEmpty()) {
        m_readable->showWarning(m_warning);
        connect(m_readable->offer(tr("Make it private"), u"makePrivate"_s), &QPushButton::clicked,
            this, &FileNotices::privacyAsked);
    }
}

void FileNotices::sayReadOnly()
{
    const QString first = firstSentence(m_sentence);
    const bool shortened = m_sentence.size() > longSentence && first.size() < m_sentence.size();
    m_readOnly->showWarning(shortened ? first : m_sentence);
    if (m_because != ReadOnlyBecause::DiskFull) {
        connect(m_readOnly->offer(tr("Go on with a copy on this computer"), u"copyHere"_s),
            &QPushButton::clicked, this, &FileNotices::copyAsked);
    } else {
        connect(m_readOnly->offer(tr("Try again"), u"openAgain"_s), &QPushButton::clicked, this,
            &FileNotices::openAgainAsked);
    }
    if (shortened) {
        QPushButton *why = m_readOnly->offer(tr("Why?"), u"readOnlyWhy"_s);
        connect(why, &QPushButton::clicked, this, [this, why] {
            m_readOnly->setText(m_sentence);
            why->hide();
        });
    }
}

void FileNotices::tellThatItIsPrivate()
{
    m_warning.clear();
    retranslate();
    m_readable->showSuccess(tr("From now on only you can read and write this file."));
}

} // namespace juri
