// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri::cli {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadUsage:
        return ExitCode::Usage;
    case ErrorCode::InUse:
    case ErrorCode::ReadOnly:
    case ErrorCode::DiskFailure:
    case ErrorCode::Internal:
        return ExitCode::System;
    case ErrorCode::Cancelled:
        return ExitCode::Negative;
    default:
        return ExitCode::Refused;
    }
}

ExitCode worse(ExitCode a, ExitCode b)
{
    return std::max(a, b);
}

QString nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return u"Cancelled"_s;
    case ErrorCode::BadUsage:
        return u"BadUsage"_s;
    case ErrorCode::NotFound:
        return u"NotFound"_s;
    case ErrorCode::InvalidValue:
        return u"InvalidValue"_s;
    case ErrorCode::NotOnScale:
        return u"NotOnScale"_s;
    case ErrorCode::Stale:
        return u"Stale"_s;
    case ErrorCode::Locked:
        return u"Locked"_s;
    case ErrorCode::NotAssigned:
        return u"NotAssigned"_s;
    case ErrorCode::Recused:
        return u"Recused"_s;
    case ErrorCode::Incomplete:
        return u"Incomplete"_s;
    case ErrorCode::TooLarge:
        return u"TooLarge"_s;
    case ErrorCode::NotOurs:
        return u"NotOurs"_s;
    case ErrorCode::DamagedInTransfer:
        return u"DamagedInTransfer"_s;
    case ErrorCode::BadContainer:
        return u"BadContainer"_s;
    case ErrorCode::BadSignature:
        return u"BadSignature"_s;
    case ErrorCode::BadPayload:
        return u"BadPayload"_s;
    case ErrorCode::NewerVersion:
        return u"NewerVersion"_s;
    case ErrorCode::WrongCompetition:
        return u"WrongCompetition"_s;
    case ErrorCode::WrongKey:
        return u"WrongKey"_s;
    case ErrorCode::WrongPassphrase:
        return u"WrongPassphrase"_s;
    case ErrorCode::DoesNotFollow:
        return u"DoesNotFollow"_s;
    case ErrorCode::Damaged:
        return u"Damaged"_s;
    case ErrorCode::InUse:
        return u"InUse"_s;
    case ErrorCode::ReadOnly:
        return u"ReadOnly"_s;
    case ErrorCode::DiskFailure:
        return u"DiskFailure"_s;
    case ErrorCode::Internal:
        return u"Internal"_s;
    }
    return u"Internal"_s;
}

QJsonObject toJson(const Error &error)
{
    QJsonObject json{{u"code"_s, nameOf(error.code)}, {u"message"_s, error.message}};
    if (!error.detail.isEmpty())
        json[u"detail"_s] = error.detail;
    return json;
}

} // namespace juri::cli
