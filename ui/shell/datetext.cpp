// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/datetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

QString clockFormat()
{
    return QLocale().language() == QLocale::Indonesian ? u"HH.mm"_s : u"HH:mm"_s;
}

} // namespace

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), u"dddd, d MMMM yyyy"_s);
}

QString dateTimeText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), u"d MMM yyyy "_s + clockFormat());
}

QString clockText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().time(), clockFormat());
}

QString whenText(const QDateTime &time, const QDateTime &now)
{
    const qint64 days = time.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return QCoreApplication::translate("juri::DateText", "today %1").arg(clockText(time));
    if (days == 1)
        return QCoreApplication::translate("juri::DateText", "yesterday %1").arg(clockText(time));
    return dateTimeText(time);
}

QString agoText(const QDateTime &time, const QDateTime &now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const auto words = [](const char *text, qint64 count) {
        return QCoreApplication::translate("juri::DateText", text, nullptr, int(count));
    };
    const qint64 seconds = time.secsTo(now);
    if (seconds < minute)
        return QCoreApplication::translate("juri::DateText", "just now");
    if (seconds < hour)
        return words(QT_TRANSLATE_N_NOOP("juri::DateText", "%n minutes ago"), seconds / minute);
    if (seconds < day)
        return words(QT_TRANSLATE_N_NOOP("juri::DateText", "%n hours ago"), seconds / hour);
    return words(QT_TRANSLATE_N_NOOP("juri::DateText", "%n days ago"), seconds / day);
}

QString localDecimal(const QString &decimalWithPoint)
{
    return QString(decimalWithPoint).replace(u"."_s, QLocale().decimalPoint());
}

QString numberText(const Fraction &value, int places)
{
    return localDecimal(value.toDecimal(places));
}

QString exactText(const Fraction &value, int places)
{
    return localDecimal(value.toExactDecimal().value_or(value.toDecimal(places)));
}

} // namespace juri
