// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/badges.h"

#include "ui/shell/icons.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QVariant>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// The words of the badges.
struct Badges
{
    Q_DECLARE_TR_FUNCTIONS(juri::Badges)
};

} // namespace

Badge badgeOf(HandInState state)
{
    switch (state) {
    case HandInState::Missing:
        return {u"empty"_s, Token::MutedText, Badges::tr("missing")};
    case HandInState::Counted:
        return {u"done"_s, Token::Good, Badges::tr("handed in")};
    case HandInState::Conflict:
        return {u"warning"_s, Token::Bad, Badges::tr("conflict", "a state")};
    case HandInState::Partial:
        return {u"half"_s, Token::Warn, Badges::tr("not final")};
    case HandInState::Withdrawn:
        return {u"undo"_s, Token::Warn, Badges::tr("taken back")};
    case HandInState::Excluded:
        return {u"error"_s, Token::MutedText, Badges::tr("excluded")};
    }
    return {};
}

Badge badgeOf(SheetStanding standing)
{
    const auto refused = [](const QString &word) { return Badge{u"error"_s, Token::Bad, word}; };
    switch (standing) {
    case SheetStanding::Counted:
        return {u"done"_s, Token::Good, Badges::tr("counted")};
    case SheetStanding::Superseded:
        return {u"redo"_s, Token::MutedText, Badges::tr("replaced by a newer one")};
    case SheetStanding::Competing:
        return {u"warning"_s, Token::Bad, Badges::tr("conflict", "a state")};
    case SheetStanding::SetAside:
        return {u"redo"_s, Token::MutedText, Badges::tr("decided: another one counts")};
    case SheetStanding::Late:
        return {u"half"_s, Token::Warn, Badges::tr("late", "a sheet")};
    case SheetStanding::Excluded:
        return {u"error"_s, Token::MutedText, Badges::tr("excluded")};
    case SheetStanding::RevokedKey:
        return refused(Badges::tr("key taken back"));
    case SheetStanding::UnknownSigner:
        return refused(Badges::tr("unknown signer"));
    case SheetStanding::NotTheirKey:
        return refused(Badges::tr("signed by somebody else"));
    case SheetStanding::WrongCompetition:
        return refused(Badges::tr("another competition"));
    case SheetStanding::WrongStage:
        return refused(Badges::tr("another stage"));
    case SheetStanding::WrongRubric:
        return refused(Badges::tr("another rubric or list"));
    case SheetStanding::RehearsalMixed:
        return refused(Badges::tr("rehearsal mixed in"));
    case SheetStanding::Malformed:
        return refused(Badges::tr("breaks the rules"));
    case SheetStanding::NotFinal:
        return {u"half"_s, Token::Warn, Badges::tr("not final")};
    }
    return {};
}

Badge badgeOf(const FileReport &report)
{
    switch (report.answer) {
    case FileAnswer::Refused:
        return {u"error"_s, Token::Bad, Badges::tr("refused")};
    case FileAnswer::AlreadyKnown:
        return {u"done"_s, Token::MutedText, Badges::tr("known already")};
    case FileAnswer::New:
        break;
    }
    if (report.finding && report.finding->standing != SheetStanding::Counted)
        return badgeOf(report.finding->standing);
    return {u"done"_s, Token::Good, Badges::tr("new", "a file")};
}

Badge badgeOf(KeyComparison comparison)
{
    switch (comparison) {
    case KeyComparison::NotCompared:
        return {u"warning"_s, Token::Warn, Badges::tr("not compared")};
    case KeyComparison::Telephone:
        return {u"done"_s, Token::Good, Badges::tr("by telephone")};
    case KeyComparison::InPerson:
        return {u"done"_s, Token::Good, Badges::tr("in person")};
    }
    return {};
}

QVariant badgeData(const Badge &badge, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return badge.word;
    case Qt::DecorationRole:
        return icon(badge.icon, badge.token);
    case Qt::ForegroundRole:
        return tokenColor(badge.token);
    default:
        return {};
    }
}

} // namespace juri
