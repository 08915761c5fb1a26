// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/strict.h"

#include <QtCore/QDir>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

namespace juri {

/// Takes the pictures of docs/screens: written there only when JURI_WRITE_SCREENS is 1, otherwise
/// into the build folder, and looks for texts that do not fit.
class PictureBook
{
public:
    static QString folder()
    {
        const bool toDocs = qEnvironmentVariable("JURI_WRITE_SCREENS") == QStringLiteral("1");
        const QString path = QString::fromUtf8(toDocs ? SCREENS_IN_DOCS : SCREENS_IN_BUILD);
        QDir().mkpath(path);
        return path;
    }

    /// One picture of a window that is shown; scale 2 as on a screen of double density.
    static QString take(QWidget &page, const QString &name, int scale = 1)
    {
        QPixmap picture(page.size() * scale);
        picture.setDevicePixelRatio(scale);
        picture.fill(tokenColor(Token::Window));
        page.render(&picture);
        const QString path = folder() + u'/' + name + QStringLiteral(".png");
        return picture.save(path) ? path : QString();
    }

    /// Texts of visible labels and buttons that need more room than they have.
    static QStringList cutTexts(const QWidget &page)
    {
        QStringList cut;
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                                 : label->minimumSizeHint().height();
            const bool tooNarrow =
                !label->wordWrap() && label->minimumSizeHint().width() > label->width() + 1;
            if (tooNarrow || needed > label->height() + 1)
                cut += label->objectName() + QStringLiteral(": ") + label->text();
        }
        for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->text().isEmpty() &&
                button->minimumSizeHint().width() > button->width() + 1)
                cut += button->objectName() + QStringLiteral(": ") + button->text();
        }
        return cut;
    }
};

} // namespace juri
