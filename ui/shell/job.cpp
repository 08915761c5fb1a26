// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job.h"

#include "ui/shell/labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>

using namespace Qt::StringLiterals;

namespace juri {

JobSlot::JobSlot(QObject *guard)
    : QObject(guard)
{
    setObjectName(u"jobSlot"_s);
    m_timer.setInterval(80);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_current)
            Q_EMIT progressed(m_current->done(), m_current->total());
    });
}

JobSlot::~JobSlot()
{
    if (m_current)
        m_current->cancel();
}

JobSlot &JobSlot::of(QObject *guard)
{
    auto *slot = guard->findChild<JobSlot *>(QString(), Qt::FindDirectChildrenOnly);
    return slot ? *slot : *new JobSlot(guard);
}

void JobSlot::cancel()
{
    if (m_current)
        m_current->cancel();
}

std::shared_ptr<JobProgress> JobSlot::begin()
{
    const bool wasBusy = isBusy();
    cancel();
    m_current = std::make_shared<JobProgress>();
    m_timer.start();
    if (!wasBusy)
        Q_EMIT busyChanged(true);
    return m_current;
}

bool JobSlot::end(const std::shared_ptr<JobProgress> &job)
{
    if (job != m_current)
        return false;
    m_current.reset();
    m_timer.stop();
    Q_EMIT busyChanged(false);
    return true;
}

JobBar::JobBar(QObject *guard, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel(text, TextRole::Body, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"jobBar"_s);
    setProperty("bar", u"info"_s);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(text);
    m_cancel->setObjectName(u"jobCancel"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_slot = &JobSlot::of(guard);
    connect(m_cancel, &QPushButton::clicked, m_slot.data(), &JobSlot::cancel);
    connect(m_slot.data(), &JobSlot::busyChanged, this, [this] {
        m_bar->setRange(0, 0);
        refresh();
    });
    connect(m_slot.data(), &JobSlot::progressed, this, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
    });
    refresh();
}

void JobBar::refresh()
{
    setVisible(m_slot && m_slot->isBusy() && !m_isElsewhere);
}

void JobBar::setElsewhere(bool elsewhere)
{
    m_isElsewhere = elsewhere;
    refresh();
}

void JobBar::setText(const QString &text)
{
    m_text->setText(text);
    m_bar->setAccessibleName(text);
}

} // namespace juri
