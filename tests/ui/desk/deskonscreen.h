// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/desk/deskcompetition.h"
#include "tests/ui/strict.h"
#include "ui/desk/judgedesk.h"
#include "ui/desk/judging.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace juri {

/// A desk on the screen, and keys that go wherever the focus is, as a judge's do.
class DeskOnScreen
{
public:
    explicit DeskOnScreen(int entries = 4)
        : world(entries)
        , desk(std::move(world.session), world.services)
    {
        desk.resize(1280, 820);
        desk.show();
        desk.activateWindow();
        if (!QTest::qWaitForWindowActive(&desk))
            qFatal("the desk does not become active");
        desk.focusScoring();
    }

    void type(const QString &keys)
    {
        for (const QChar key : keys) {
            QTest::keyClicks(focus(), QString(key));
            ++strokes;
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
        ++strokes;
    }
    QWidget *focus() const
    {
        QWidget *widget = QApplication::focusWidget();
        return widget ? widget : const_cast<JudgeDesk *>(&desk);
    }
    QString focusName() const { return focus()->objectName(); }
    QString label(const QString &name) const { return desk.findChild<QLabel *>(name)->text(); }
    QLineEdit *score(const QString &criterion) const
    {
        return desk.findChild<QLineEdit *>(QStringLiteral("score_") + criterion);
    }
    Evaluation stored(const QString &entry)
    {
        return ownEvaluation(desk.session().competition(), entryId(entry));
    }
    std::optional<Points> points(const QString &entry, const QString &criterion)
    {
        return stored(entry).points(criterionId(criterion));
    }

    DeskWorld world;
    JudgeDesk desk;
    int strokes = 0;
};

} // namespace juri
