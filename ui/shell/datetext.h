// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/fraction.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace juri {

/// Dates, times and numbers as people of the interface language (QLocale()) write them. Times are
/// given in UTC and shown in this computer's zone.
QString dateText(const QDateTime &time);     ///< "Senin, 14 Juli 2025", "Monday, 14 July 2025"
QString dateTimeText(const QDateTime &time); ///< "14 Jul 2025 14.02", "14 Jul 2025 14:02"
QString clockText(const QDateTime &time);    ///< "14.02", "14:02"
/// "today 14:02", "yesterday 09:10", otherwise the date: relative to `now`.
QString whenText(const QDateTime &time, const QDateTime &now);
/// "just now", "20 minutes ago", "3 days ago"; a time that is still to come counts as now.
QString agoText(const QDateTime &time, const QDateTime &now);

/// Rounded half away from zero to so many places, with the language's decimal sign: "50,8571".
QString numberText(const Fraction &value, int places);
/// The shortest exact decimal with the language's decimal sign; rounded to `places` if it has none.
QString exactText(const Fraction &value, int places = 4);
/// A decimal text with a point ("8.5", as ScoreScale::format gives it) with the language's sign.
QString localDecimal(const QString &decimalWithPoint);

} // namespace juri
