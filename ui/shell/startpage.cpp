// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpage.h"

#include "core/rehearsal/demoday.h"
#include "core/support/clock.h"
#include "ui/shell/datetext.h"
#include "ui/shell/icons.h"
#include "ui/shell/job.h"
#include "ui/shell/labels.h"
#include "ui/shell/language.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/preferences.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

QPushButton *named(QPushButton *button, const QString &name)
{
    button->setObjectName(name);
    return button;
}

QString recentWords(const RecentFile &file, const QDateTime &now)
{
    const QString role = file.chair ? StartPage::tr("chair’s file") : StartPage::tr("judge’s file");
    const QString progress =
        file.chair ? StartPage::tr("%1 of %2 sheets counted").arg(file.done).arg(file.total)
                   : StartPage::tr("%1 of %2 judged").arg(file.done).arg(file.total);
    QStringList parts{
        role, progress, StartPage::tr("changed %1").arg(whenText(file.lastChange, now))};
    if (file.rehearsal)
        parts += StartPage::tr("rehearsal");
    if (!QFileInfo::exists(file.path))
        parts += StartPage::tr("the file is not there any more");
    return parts.join(u" · "_s);
}

} // namespace

StartPage::StartPage(Services &services, QWidget *parent)
    : QScrollArea(parent)
    , m_services(services)
    , m_messages(new MessageBar)
{
    setObjectName(u"startPage"_s);
    setAccessibleName(tr("Start"));
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget;
    page->setObjectName(u"page"_s);
    auto *content = new QWidget;
    content->setMaximumWidth(1080);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(18);
    column->addWidget(buildHead());
    column->addWidget(m_messages);
    m_bars = new QVBoxLayout;
    m_bars->addWidget(new JobBar(this, tr("Holding the example’s competition day")));
    column->addLayout(m_bars);
    column->addWidget(buildDoors());
    auto *below = new QHBoxLayout;
    below->setSpacing(18);
    below->addWidget(buildRecent(), 2);
    below->addWidget(buildExamples(), 1);
    column->addLayout(below);
    column->addStretch(1);
    auto *center = new QHBoxLayout(page);
    center->setContentsMargins(32, 24, 32, 24);
    center->addStretch(1);
    center->addWidget(content, 1000);
    center->addStretch(1);
    setWidget(page);
    refreshRecent();
}

QWidget *StartPage::buildHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *logo = new QLabel;
    logo->setPixmap(iconPixmap(u"logo"_s, Token::Link, 40, devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(plainLabel(u"Juri"_s, TextRole::Title));
    words->addWidget(
        plainLabel(tr("Judging on your own computer, without a network"), TextRole::Muted));
    row->addWidget(logo);
    row->addLayout(words);
    row->addStretch(1);
    QLabel *globe = new QLabel;
    globe->setPixmap(iconPixmap(u"language"_s, Token::MutedText, 20, devicePixelRatioF()));
    row->addWidget(globe);
    auto *group = new QButtonGroup(head);
    for (const QString &code : languageCodes()) {
        auto *button = new QToolButton;
        button->setObjectName(u"language_"_s + code);
        button->setText(languageName(code));
        button->setCheckable(true);
        button->setChecked(code == m_services.preferences.language());
        button->setProperty("boxed", true);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, code] { Q_EMIT languageAsked(code); });
    }
    return head;
}

QFrame *StartPage::door(const QString &iconName, const QString &title, const QString &words,
    const QList<QPushButton *> &buttons)
{
    QFrame *card = cardFrame();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(8);
    auto *picture = new QLabel;
    picture->setPixmap(iconPixmap(iconName, Token::Link, 32, devicePixelRatioF()));
    column->addWidget(picture);
    column->addWidget(wrappedLabel(title, TextRole::Heading));
    column->addWidget(wrappedLabel(words, TextRole::Muted));
    column->addStretch(1);
    for (QPushButton *button : buttons)
        column->addWidget(button);
    // Doors with one button keep it level with the first button of the others.
    if (buttons.size() == 1)
        column->addSpacing(buttons.first()->sizeHint().height() + column->spacing());
    return card;
}

QWidget *StartPage::buildDoors()
{
    auto *openPackage =
        named(verbButton(tr("Open my package…"), u"folder"_s, true), u"doorPackage"_s);
    auto *identity = named(verbButton(tr("My identity"), u"key"_s), u"doorIdentity"_s);
    auto *create = named(verbButton(tr("New competition…"), u"plus"_s, true), u"doorNew"_s);
    auto *open = named(verbButton(tr("Open my competition…"), u"folder"_s), u"doorOpen"_s);
    auto *check = named(verbButton(tr("Check a file…"), u"check-shield"_s, true), u"doorCheck"_s);
    connect(openPackage, &QPushButton::clicked, this, &StartPage::packageAsked);
    connect(identity, &QPushButton::clicked, this, &StartPage::identityAsked);
    connect(create, &QPushButton::clicked, this, &StartPage::newCompetitionAsked);
    connect(open, &QPushButton::clicked, this, &StartPage::openAsked);
    connect(check, &QPushButton::clicked, this, &StartPage::checkAsked);
    auto *doors = new QWidget;
    auto *row = new QHBoxLayout(doors);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    row->addWidget(door(u"judge"_s, tr("I judge"),
                       tr("The chair sent me a package. I score the entries, sign my sheet and "
                          "send it back."),
                       {openPackage, identity}),
        1);
    row->addWidget(door(u"chair"_s, tr("I chair"),
                       tr("I set up the competition, send packages to the judges, merge their "
                          "sheets and see the ranking."),
                       {create, open}),
        1);
    row->addWidget(door(u"check-shield"_s, tr("I check"),
                       tr("I was given a signed file and want to know whether it is genuine and "
                          "what it says."),
                       {check}),
        1);
    return doors;
}

QWidget *StartPage::buildRecent()
{
    QFrame *card = cardFrame();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(plainLabel(tr("Used last"), TextRole::Heading));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(4);
    column->addLayout(m_recent);
    column->addStretch(1);
    return card;
}

QWidget *StartPage::buildExamples()
{
    QFrame *card = cardFrame();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(plainLabel(tr("Look around"), TextRole::Heading));
    column->addWidget(wrappedLabel(
        tr("A whole competition day, already held, to try everything on."), TextRole::Muted));
    for (const QString &id : exampleIds()) {
        auto *button = named(linkButton(withoutMnemonic(exampleTitle(id))), u"example_"_s + id);
        connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT exampleAsked(id); });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    column->addStretch(1);
    return card;
}

void StartPage::focusDoors()
{
    findChild<QPushButton *>(u"doorPackage"_s)->setFocus(Qt::OtherFocusReason);
}

void StartPage::addJobBar(QWidget *bar)
{
    m_bars->addWidget(bar);
}

void StartPage::refreshRecent()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto files = m_services.preferences.recentFiles();
    if (files.empty()) {
        m_recent->addWidget(
            wrappedLabel(tr("Nothing yet. Choose one of the three doors above."), TextRole::Muted));
        return;
    }
    for (const RecentFile &file : files)
        addRecent(file);
}

void StartPage::addRecent(const RecentFile &file)
{
    auto *button = named(linkButton(withoutMnemonic(file.title)), u"recentFile"_s);
    button->setIcon(icon(file.chair ? u"chair"_s : u"judge"_s, Token::Link));
    button->setToolTip(QDir::toNativeSeparators(file.path).toHtmlEscaped());
    const QString words = recentWords(file, m_services.clock.now());
    button->setAccessibleDescription(words);
    connect(button, &QPushButton::clicked, this,
        [this, path = file.path] { Q_EMIT recentAsked(path); });
    // What else can be done with the file: by its own button, by the menu key, by the right one.
    auto *more = new QToolButton;
    more->setObjectName(u"recentMore"_s);
    more->setText(u"…"_s);
    more->setProperty("quiet", true);
    more->setToolTip(tr("Backups, check and repair"));
    more->setAccessibleName(tr("More for %1").arg(file.title));
    more->setPopupMode(QToolButton::InstantPopup);
    const auto offer = [this, button, more, path = file.path](const QString &text,
                           const QString &iconName, const QString &name,
                           void (StartPage::*asked)(const QString &)) {
        auto *action = new QAction(icon(iconName), text, button);
        action->setObjectName(name);
        // Later: the row that asks may be rebuilt by the answer.
        connect(
            action, &QAction::triggered, this, [this, path, asked] { Q_EMIT(this->*asked)(path); },
            Qt::QueuedConnection);
        button->addAction(action);
        more->addAction(action);
    };
    offer(tr("Backups…"), u"saved"_s, u"recentBackups"_s, &StartPage::backupsAsked);
    offer(tr("Check and repair…"), u"check-shield"_s, u"recentRepair"_s, &StartPage::repairAsked);
    offer(tr("Take it off the list"), u"close"_s, u"recentForget"_s, &StartPage::forgetAsked);
    button->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(button);
    row->addWidget(more);
    row->addStretch(1);
    m_recent->addWidget(line);
    QLabel *details = wrappedLabel(words, TextRole::Small);
    details->setContentsMargins(28, 0, 0, 6);
    m_recent->addWidget(details);
}

} // namespace juri
