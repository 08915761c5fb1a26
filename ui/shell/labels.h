// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

class QVBoxLayout;

namespace juri {

enum class Token;

/// How a text looks; the size follows the person's text size.
enum class TextRole { Body, Muted, Small, Strong, Heading, Title, Display, Good, Warn, Bad, Info };

/// A label that shows plain text only, whatever the text contains.
QLabel *plainLabel(const QString &text, TextRole role = TextRole::Body, QWidget *parent = nullptr);
/// The same, broken into lines where it must be.
QLabel *wrappedLabel(
    const QString &text, TextRole role = TextRole::Body, QWidget *parent = nullptr);
void setTextRole(QLabel *label, TextRole role);

/// A button that says what it does; primary is the one accent of a page.
QPushButton *verbButton(const QString &text, const QString &iconName = {}, bool primary = false);
/// A button that looks like a link.
QPushButton *linkButton(const QString &text);

/// A frame that groups what belongs together.
QFrame *cardFrame(QWidget *parent = nullptr);
/// The column in such a frame, with its usual margins.
QVBoxLayout *cardColumn(QFrame *card);
/// An icon as a picture, sharp on the screen of `page`.
QLabel *pictureLabel(const QString &iconName, Token token, int size, const QWidget *page);
/// A thin horizontal line.
QFrame *dividerLine(QWidget *parent = nullptr);

/// Text with "&" doubled, for buttons, actions and tabs that would take it as a shortcut.
QString withoutMnemonic(const QString &text);

} // namespace juri
