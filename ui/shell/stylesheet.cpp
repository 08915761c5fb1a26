// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stylesheet.h"

#include "ui/shell/theme.h"

#include <map>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

// @name@ is a colour token, #n# a text size in hundredths of the base size.
constexpr auto rulesOfLabels = R"(
QLabel[role="muted"] { color: @muted@; }
QLabel[role="small"] { color: @muted@; font-size: #90#; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="heading"] { font-size: #115#; font-weight: 600; }
QLabel[role="title"] { font-size: #160#; font-weight: 600; }
QLabel[role="display"] { font-size: #210#; font-weight: 600; }
QLabel[role="good"] { color: @good@; font-weight: 500; }
QLabel[role="warn"] { color: @warn@; font-weight: 500; }
QLabel[role="bad"] { color: @bad@; font-weight: 500; }
QLabel[role="info"] { color: @info@; font-weight: 500; }
)";

constexpr auto rulesOfButtons = R"(
QPushButton { background: @base@; color: @text@; border: 1px solid @border@; border-radius: 6px;
    padding: 6px 14px; font-weight: 500; min-height: 20px; }
QPushButton:hover { background: @soft@; }
QPushButton:pressed, QPushButton:checked { background: @soft@; border-color: @link@; }
QPushButton:focus { border: 2px solid @link@; padding: 5px 13px; }
QPushButton:disabled { color: @muted@; background: @window@; border-color: @divider@; }
QPushButton[primary="true"] { background: @accent@; color: @accentText@; border-color: @accent@; font-weight: 600; }
QPushButton[primary="true"]:hover { border-color: @text@; }
QPushButton[primary="true"]:focus { border: 2px solid @text@; }
QPushButton[primary="true"]:disabled { background: @window@; color: @muted@; border-color: @divider@; }
QPushButton[link="true"] { background: transparent; border: 1px solid transparent; color: @link@;
    padding: 3px 4px; text-align: left; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: 2px solid @link@; padding: 2px 3px; }
QPushButton[door="true"] { text-align: left; padding: 10px 14px; }
QPushButton[door="true"]:focus { padding: 9px 13px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px; color: @text@; }
QToolButton:hover { background: @soft@; }
QToolButton:checked { background: @soft@; border-color: @link@; }
QToolButton:focus { border: 2px solid @link@; padding: 4px; }
QToolButton::menu-indicator { image: none; }
QToolButton:disabled { color: @muted@; }
QToolButton[quiet="true"] { color: @muted@; }
QToolButton[quiet="true"]:checked { color: @text@; font-weight: 600; }
QToolButton[boxed="true"] { border-color: @border@; background: @base@; padding: 5px 9px; }
QToolButton[boxed="true"]:hover { background: @soft@; }
QToolButton[boxed="true"]:checked { background: @soft@; border-color: @link@; }
QToolButton[boxed="true"]:focus { border: 2px solid @link@; padding: 4px 8px; }
)";

constexpr auto rulesOfFields = R"(
QLineEdit, QPlainTextEdit, QTextEdit { background: @base@; color: @text@; border: 1px solid @border@;
    border-radius: 6px; padding: 5px 8px; selection-background-color: @accent@; selection-color: @accentText@; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @link@; padding: 4px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled { background: @window@; color: @muted@;
    border-color: @divider@; }
QLineEdit:read-only { background: @window@; }
QLineEdit[invalid="true"] { border: 2px solid @bad@; padding: 4px 7px; }
QComboBox { background: @base@; color: @text@; border: 1px solid @border@; border-radius: 6px;
    padding: 5px 8px; min-height: 20px; }
QComboBox:focus { border: 2px solid @link@; padding: 4px 7px; }
QComboBox:disabled { background: @window@; color: @muted@; border-color: @divider@; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/sheet/down-%1.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @base@; border: 1px solid @border@; padding: 4px;
    selection-background-color: @soft@; selection-color: @text@; }
QSpinBox, QDoubleSpinBox { background: @base@; color: @text@; border: 1px solid @border@; border-radius: 6px;
    padding: 5px 8px; min-height: 20px; selection-background-color: @accent@; selection-color: @accentText@; }
QSpinBox:focus, QDoubleSpinBox:focus { border: 2px solid @link@; padding: 4px 7px; }
QSpinBox:disabled, QDoubleSpinBox:disabled { background: @window@; color: @muted@; border-color: @divider@; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right;
    width: 22px; border: none; margin: 2px 2px 0 0; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right;
    width: 22px; border: none; margin: 0 2px 2px 0; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover, QDoubleSpinBox::up-button:hover,
QDoubleSpinBox::down-button:hover { background: @soft@; border-radius: 4px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/icons/sheet/up-%1.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/icons/sheet/down-%1.svg); width: 12px; height: 12px; }
QCheckBox, QRadioButton { color: @text@; spacing: 8px; padding: 2px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: @link@; }
QCheckBox:disabled, QRadioButton:disabled { color: @muted@; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: @base@; border: 1px solid @border@; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @link@; background: @soft@; }
QCheckBox::indicator:checked { background: @accent@; border-color: @accent@; image: url(:/icons/sheet/check.svg); }
QCheckBox::indicator:indeterminate { background: @accent@; border-color: @accent@; image: url(:/icons/sheet/dash.svg); }
QRadioButton::indicator:checked { background: @accent@; border-color: @accent@; image: url(:/icons/sheet/dot.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @window@; border-color: @divider@; }
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled,
QRadioButton::indicator:checked:disabled { background: @border@; border-color: @border@; }
QProgressBar { border: none; border-radius: 4px; background: @divider@; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { border-radius: 4px; background: @accent@; }
)";

constexpr auto rulesOfViews = R"(
QFrame[card="true"] { background: @base@; border: 1px solid @divider@; border-radius: 8px; padding: 1px; }
QFrame[card="true"][current="true"] { border: 2px solid @link@; padding: 0; }
QFrame[bar="good"] { background: @base@; border: 1px solid @good@; border-radius: 6px; }
QFrame[bar="bad"] { background: @base@; border: 1px solid @bad@; border-radius: 6px; }
QFrame[bar="warn"] { background: @base@; border: 1px solid @warn@; border-radius: 6px; }
QFrame[bar="info"] { background: @base@; border: 1px solid @info@; border-radius: 6px; }
QFrame[line="true"] { background: @divider@; border: none; max-height: 1px; min-height: 1px; }
QAbstractItemView { background: @base@; alternate-background-color: @window@; color: @text@;
    border: 1px solid @divider@; selection-background-color: @soft@; selection-color: @text@; outline: 0; }
QAbstractItemView:focus { border: 1px solid @link@; }
QListWidget::item { padding: 6px; border: none; color: @link@; }
QListWidget::item:selected { background: @soft@; color: @text@; }
QTableView::item, QTreeView::item { padding: 4px 8px; border: none; }
QTableView::item:selected, QTreeView::item:selected { background: @soft@; color: @text@; }
QTableView::item:focus { border: 2px solid @link@; }
QHeaderView { background: @window@; border: none; }
QHeaderView::section { background: @window@; color: @muted@; border: none; border-bottom: 1px solid @divider@;
    padding: 6px 8px; font-weight: 600; }
QTabWidget::pane { border: none; border-top: 1px solid @divider@; }
QTabBar::tab { padding: 8px 14px; color: @muted@; border-bottom: 3px solid transparent; font-weight: 500; }
QTabBar::tab:selected { color: @text@; border-bottom-color: @accent@; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:focus { color: @link@; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @border@; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: @border@; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @divider@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
)";

constexpr auto rulesOfWindows = R"(
QMenuBar { background: @window@; color: @text@; padding: 2px 6px; border-bottom: 1px solid @divider@; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @soft@; }
QMenu { background: @base@; color: @text@; border: 1px solid @border@; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 28px; border-radius: 4px; }
QMenu::item:selected { background: @soft@; color: @text@; }
QMenu::item:disabled { color: @muted@; }
QMenu::separator { height: 1px; background: @divider@; margin: 4px 8px; }
QToolTip { background: @base@; color: @text@; border: 1px solid @border@; padding: 4px 6px; }
QStatusBar { background: @window@; color: @muted@; border-top: 1px solid @divider@; padding-left: 10px; }
QStatusBar::item { border: none; }
QGroupBox { border: 1px solid @divider@; border-radius: 8px; margin-top: 12px; padding-top: 8px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; }
)";

} // namespace

QString styleSheetFor(bool dark, int textSize)
{
    const std::map<QString, Token> tokens{{u"accent"_s, Token::Accent},
        {u"accentText"_s, Token::AccentText}, {u"soft"_s, Token::AccentSoft},
        {u"link"_s, Token::Link}, {u"text"_s, Token::Text}, {u"muted"_s, Token::MutedText},
        {u"window"_s, Token::Window}, {u"base"_s, Token::Base}, {u"border"_s, Token::Border},
        {u"divider"_s, Token::Divider}, {u"good"_s, Token::Good}, {u"warn"_s, Token::Warn},
        {u"bad"_s, Token::Bad}, {u"info"_s, Token::Info}};
    QString sheet =
        QString::fromLatin1(rulesOfLabels) + QString::fromLatin1(rulesOfButtons) +
        QString::fromLatin1(rulesOfFields).replace(u"%1"_s, dark ? u"dark"_s : u"light"_s) +
        QString::fromLatin1(rulesOfViews) + QString::fromLatin1(rulesOfWindows);
    for (const auto &[name, token] : tokens)
        sheet.replace(u'@' + name + u'@', tokenColor(token, dark).name());
    for (const int hundredths : {90, 115, 160, 210}) {
        const double points = textSize * hundredths / 100.0;
        sheet.replace(
            u'#' + QString::number(hundredths) + u'#', QString::number(points, 'f', 1) + u"pt"_s);
    }
    return sheet;
}

} // namespace juri
