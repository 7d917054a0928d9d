// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/refpool.h"

#include <algorithm>

namespace fettle
{

const ImportRef *RefPool::ref(RecordType type, const QString &source, const QString &key, const QString &name, bool create)
{
    auto place = std::find_if(m_places.begin(), m_places.end(), [&](const Place &p) { return p.type == type && p.source == source; });
    if (place == m_places.end())
        place = m_places.insert(m_places.end(), {type, source, {}});
    const ImportRef *&found = place->refs[key];
    if (!found)
        found = &m_refs.emplace_back(ImportRef{type, source, key, name, create, static_cast<quint32>(m_refs.size())});
    return found;
}

}
