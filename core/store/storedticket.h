// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filtereval.h"
#include "core/domain/filterfields.h"
#include "core/domain/record.h"
#include "core/store/registry.h"

#include <functional>

namespace fettle
{

/// A stored ticket as filters see it. What can't be read counts as not there; check names it.
class StoredTicket : public FilterSubject
{
public:
    using HasText = std::function<bool(const FilterText &)>;
    /// Without @p hasText no text is ever found.
    StoredTicket(Connection &db, Registry &registry, qint64 rid, const Record &record, HasText hasText = {})
        : m_db(db)
        , m_registry(registry)
        , m_rid(rid)
        , m_record(record)
        , m_hasText(std::move(hasText))
    {
    }

    [[nodiscard]] RecordType type() const override { return m_record.type->type; }
    [[nodiscard]] bool isDeleted() const override { return m_record.deleted; }
    [[nodiscard]] bool isUnread() const override
    {
        Statement select = m_db.prepare("SELECT until FROM seen WHERE rid = ?");
        const auto row = select.bind(0, m_rid).step();
        return (row && *row ? select.integer(0) : 0) < m_record.integer(u"updated").value_or(0);
    }
    [[nodiscard]] bool hasAttachment() const override { return exists("SELECT 1 FROM attachment WHERE ticket = ? AND deleted = 0"); }
    [[nodiscard]] bool hasEntry() const override { return exists("SELECT 1 FROM entry WHERE ticket = ? AND deleted = 0"); }
    [[nodiscard]] Value field(const QString &name) const override
    {
        return name.startsWith(QStringLiteral("cf.")) ? m_record.custom.value(name.mid(3)) : m_record.value(name);
    }
    [[nodiscard]] FilterLabel label(const QUuid &id) const override
    {
        const auto known = m_registry.find(id);
        const RecordTypeDecl *declared = known ? findRecordType(known->type) : nullptr;
        if (!declared)
            return {};
        FilterLabel label{{}, declared->type, {}};
        const QLatin1StringView column = labelColumn(*declared->table);
        if (column.isEmpty())
            return label;
        Statement select = m_db.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE rid = ?").arg(column, declared->table->name));
        const auto row = select.bind(0, known->rid).step();
        if (row && *row)
            label.name = select.text(0);
        return label;
    }
    [[nodiscard]] bool containsText(const FilterText &text) const override { return m_hasText && m_hasText(text); }

private:
    [[nodiscard]] bool exists(const char *sql) const
    {
        const auto row = m_db.prepare(sql).bind(0, m_rid).step();
        return row && *row;
    }

    Connection &m_db;
    Registry &m_registry;
    qint64 m_rid;
    const Record &m_record;
    HasText m_hasText;
};

}
