// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/demo/demostory.h"

/// What the tickets of all types have in common when they are told. One function for each type.
namespace fettle::demo
{

constexpr int workday = closesAt - opensAt; ///< minutes

void tellIncident(Story &story, const Chronicle &chronicle, const Spec &spec);
void tellRequest(Story &story, const Chronicle &chronicle, const Spec &spec);
void tellTask(Story &story, const Chronicle &chronicle, const Spec &spec);
void tellProblem(Story &story, const Chronicle &chronicle, const Spec &spec);
void tellChange(Story &story, const Chronicle &chronicle, const Spec &spec);
void tellIssue(Story &story, const Chronicle &chronicle, const Spec &spec);

struct Intake {
    QString channel;
    QString actor;
};
/// How a ticket comes in and who writes it down.
[[nodiscard]] Intake intake(Story &story, const QJsonObject &entry, bool monitoring);

// Texts with the same variant belong together; a list that is too short begins again.
[[nodiscard]] QString pickFor(const QJsonValue &list, int variant);
[[nodiscard]] QStringList scriptFor(const QJsonObject &words, int variant);
[[nodiscard]] QString subjectFor(Story &story, const QJsonObject &words, int variant);

void addIfKnown(Keys &refs, const QString &field, const QString &key);
void addTags(Pairs &fields, const QJsonObject &entry);

/// The requester says thanks with words of @p thanks, or the system closes after a week.
void confirmOrWait(Story &story, const QString &agent, const QString &thanks);

}
