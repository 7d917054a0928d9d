// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importmode.h"

#include <cstdint>

using namespace fettle;

namespace
{

class Nowhere : public ImportSink
{
public:
    bool item(const ImportItem &) override { return true; }
    void reject(const ImportReject &) override { }
};

void readTable(const QByteArray &bytes, TableOptions options, const Mapping &mapping)
{
    options.limits = {.cell = 4096, .row = 16 * 1024, .columns = 64, .document = 1024 * 1024};
    auto table = TableReader::open(ByteSource::fromBytes(bytes), options);
    if (!table)
        return;
    Nowhere sink;
    const ImportOptions importOptions{.now = 1'800'000'000'000, .maxItems = 0, .progress = {}, .stop = nullptr};
    ImportRun run(sink, importOptions);
    const auto mode = ImportMode::make(mapping, (*table)->columns(), run);
    for (;;) {
        const TableReader::Step step = (*table)->next();
        if (step == TableReader::Step::End || step == TableReader::Step::Failed)
            break;
        if (step == TableReader::Step::Row && !mode->row((*table)->row()))
            break;
    }
    (void)mode->finish();
}

}

/// The first byte chooses a mapping, whose format is kept, or reads the rest as a mapping; the others are the file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::vector<Mapping> mappings = [] {
        std::vector<Mapping> all;
        for (const QString &name : Mapping::shippedNames())
            all.push_back(*Mapping::shipped(name));
        return all;
    }();
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const size_t choice = data[0] % (mappings.size() + 1);
    if (choice == mappings.size()) {
        (void)Mapping::parse(bytes);
        readTable(bytes, {}, mappings.front());
        return 0;
    }
    TableOptions options = mappings[choice].file;
    options.columns = mappings[choice].columns;
    options.encoding = data[0] & 0x80 ? TextEncoding::Detect : options.encoding;
    readTable(bytes, options, mappings[choice]);
    return 0;
}
