// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/filedoor.h"
#include "ui/shell/job.h"
#include "ui/shell/mainwindow.h"

#include <QtTest/QTest>

namespace juri {

/// Waits until nothing runs beside this window any more.
inline void waitForJobs(const QWidget &window)
{
    const bool idle = QTest::qWaitFor(
        [&window] {
            for (const JobSlot *slot : window.findChildren<JobSlot *>()) {
                if (slot->isBusy())
                    return false;
            }
            return true;
        },
        60'000);
    if (!idle)
        qFatal("a job of the window did not end");
}

/// Opens a file as people do and waits for the answer.
inline void openAndWait(MainWindow &window, const QString &path)
{
    window.openPath(path);
    waitForJobs(window);
}

} // namespace juri
