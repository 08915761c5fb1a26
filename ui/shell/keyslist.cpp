// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyslist.h"

#include "ui/shell/icons.h"
#include "ui/shell/labels.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeySequence>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// Rows of keys and what they do; a row without keys is a heading.
class KeyTable
{
public:
    explicit KeyTable(QGridLayout *grid)
        : m_grid(grid)
    {
        grid->setHorizontalSpacing(24);
        grid->setVerticalSpacing(6);
        grid->setColumnStretch(1, 1);
    }
    void heading(const QString &text)
    {
        if (m_row > 0)
            m_grid->setRowMinimumHeight(m_row++, 8);
        m_grid->addWidget(plainLabel(text, TextRole::Heading), m_row++, 0, 1, 2);
    }
    void row(const QString &keys, const QString &text)
    {
        m_grid->addWidget(plainLabel(keys, TextRole::Strong), m_row, 0, Qt::AlignTop);
        m_grid->addWidget(wrappedLabel(text), m_row++, 1);
    }
    void row(const QKeySequence &keys, const QString &text)
    {
        row(keys.toString(QKeySequence::NativeText), text);
    }

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace

KeysList::KeysList(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keysList"_s);
    setWindowTitle(tr("Keys"));
    setMinimumWidth(560);
    auto *grid = new QGridLayout;
    KeyTable table(grid);
    table.heading(tr("Giving scores"));
    table.row(tr("0–9 , ."), tr("type a score; comma and point mean the same"));
    table.row(tr("Enter, Tab, Down"), tr("keep it and go to the next criterion"));
    table.row(tr("Shift+Tab, Up"), tr("keep it and go to the criterion before"));
    table.row(tr("Esc"), tr("drop what was typed and show what is stored"));
    table.row(tr("Delete, Enter"), tr("leave the criterion open again: blank is not zero"));
    table.row(tr("N"), tr("not applicable, and back"));
    table.row(tr("C"), tr("write a note on the criterion; Esc returns to the score"));
    table.heading(tr("Going about"));
    table.row(tr("Ctrl+Enter"), tr("next entry that is not finished"));
    table.row(QKeySequence(u"Ctrl+PgDown"_s), tr("next entry"));
    table.row(QKeySequence(u"Ctrl+PgUp"_s), tr("entry before"));
    table.row(QKeySequence(QKeySequence::Find), tr("find an entry"));
    table.row(QKeySequence(u"F6"_s), tr("from the list to the rubric and back"));
    table.row(QKeySequence(u"Ctrl+R"_s), tr("recuse myself from this entry"));
    table.row(QKeySequence(u"Ctrl+Shift+H"_s), tr("sign and hand in"));
    table.heading(tr("Everywhere"));
    table.row(QKeySequence(QKeySequence::Undo), tr("undo"));
    table.row(QKeySequence(QKeySequence::Redo), tr("redo"));
    table.row(QKeySequence(QKeySequence::Open), tr("open a file"));
    table.row(tr("Ctrl++, Ctrl+-, Ctrl+0"), tr("larger, smaller, ordinary text"));
    table.row(tr("F1, ?"), tr("this list"));
    auto *page = new QWidget;
    page->setObjectName(u"page"_s);
    page->setLayout(grid);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Keys"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(scroll);
    auto *close = verbButton(tr("Close"));
    close->setObjectName(u"closeKeys"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(
        std::max(minimumWidth(), page->sizeHint().width() + 60), page->sizeHint().height() + 110);
}

AboutBox::AboutBox(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutBox"_s);
    setWindowTitle(tr("About Juri"));
    setMinimumWidth(480);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto *logo = new QLabel;
    logo->setPixmap(iconPixmap(u"logo"_s, Token::Link, 48, devicePixelRatioF()));
    column->addWidget(logo);
    column->addWidget(
        plainLabel(tr("Juri %1").arg(QCoreApplication::applicationVersion()), TextRole::Title));
    column->addWidget(wrappedLabel(
        tr("Judging for panels without a network: rubric, signed score sheets, merge, ranking.")));
    column->addWidget(wrappedLabel(
        tr("Juri is free software: you may use it, study it, change it and give it away under the "
           "GNU General Public License, version 3 or later. It comes without any warranty.")));
    column->addWidget(wrappedLabel(
        tr("Built with Qt and Qt Charts %1, SQLite, libsodium, simdjson and GMP. The font is Inter "
           "with figures of equal width, under the SIL Open Font License 1.1.")
            .arg(QString::fromLatin1(qVersion())),
        TextRole::Muted));
    auto *close = verbButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace juri
