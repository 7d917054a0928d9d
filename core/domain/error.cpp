// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"

namespace fettle
{

QString word(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::Refused:
        return QStringLiteral("refused");
    case ErrorCode::Invalid:
        return QStringLiteral("invalid");
    case ErrorCode::Busy:
        return QStringLiteral("busy");
    case ErrorCode::Offline:
        return QStringLiteral("offline");
    case ErrorCode::Denied:
        return QStringLiteral("denied");
    case ErrorCode::SchemaTooNew:
        return QStringLiteral("schema_too_new");
    case ErrorCode::Corrupt:
        return QStringLiteral("corrupt");
    case ErrorCode::ReadOnly:
        return QStringLiteral("read_only");
    case ErrorCode::Full:
        return QStringLiteral("full");
    case ErrorCode::Io:
        return QStringLiteral("io");
    case ErrorCode::Canceled:
        return QStringLiteral("canceled");
    }
    return QStringLiteral("io");
}

}
