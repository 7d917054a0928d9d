// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"

#include <deque>
#include <vector>

namespace fettle
{

/// One ImportRef for each (type, source, key); they stay where they are while the pool lives.
class RefPool
{
public:
    /// The name and @p create of the first call stay.
    [[nodiscard]] const ImportRef *ref(RecordType type, const QString &source, const QString &key, const QString &name, bool create);
    [[nodiscard]] size_t size() const { return m_refs.size(); }

private:
    struct Place {
        RecordType type;
        QString source;
        QHash<QString, const ImportRef *> refs;
    };
    std::vector<Place> m_places; ///< few
    std::deque<ImportRef> m_refs;
};

}
