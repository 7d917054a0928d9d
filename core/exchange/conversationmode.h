// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importmode.h"

namespace fettle
{

/// Rows are pieces of entries, entries those of a ticket. The rows of a ticket stand together in good files; where they don't, later
/// entries still find their ticket.
class ConversationMode final : public ImportMode
{
public:
    ConversationMode(const Mapping &mapping, const QStringList &fileColumns, ImportRun &run);
    [[nodiscard]] bool row(const TableRow &row) override;
    [[nodiscard]] bool finish() override { return leaveTicket(); }

private:
    struct Piece {
        qint64 order = 0;
        QString text = {};
    };
    struct Entry {
        const ImportRef *ref = nullptr;
        RecordState state = {};
        const ImportRef *author = nullptr;
        qint64 at = 0;
        qint64 line = 0;
        qint64 size = 0;
        std::vector<Piece> pieces = {};
    };
    struct Ticket {
        const ImportRef *ref = nullptr;
        RecordState state = {};
        std::vector<bool> settled = {}; ///< by rule
        const ImportRef *author = nullptr;
        qint64 at = 0;
        qint64 line = 0;
        std::vector<Entry> entries = {};
    };

    [[nodiscard]] bool read(const TableRow &row, const QString &ticketKey, RowProblem &problem);
    [[nodiscard]] bool readEntry(const TableRow &row, const ImportRef *ref, Piece piece, RowProblem &problem);
    [[nodiscard]] bool readTicketFields(RowProblem &problem);
    [[nodiscard]] bool readTicketField(size_t rule, RowProblem &problem);
    [[nodiscard]] bool leaveTicket();
    [[nodiscard]] bool emitTicket();
    [[nodiscard]] bool emitEntry(Entry &entry);

    RowMapper m_mapper;
    RowMapper m_entryMapper;
    TimeReader m_time;
    Ticket m_ticket;
    QString m_ticketKey;
    std::vector<ImportField> m_values;
    std::vector<ImportField> m_changed;
};

}
