// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <chrono>
#include <vector>

namespace fettle::bench
{

/// Durations of one kind of work, in milliseconds.
class Samples
{
public:
    template <class Work>
    auto time(Work work)
    {
        const auto start = std::chrono::steady_clock::now();
        auto result = work();
        add(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        return result;
    }
    void add(double ms) { m_values.push_back(ms); }
    void add(const Samples &other) { m_values.insert(m_values.end(), other.m_values.begin(), other.m_values.end()); }
    [[nodiscard]] double percentile(double share) const
    {
        if (m_values.empty())
            return 0;
        std::vector<double> sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1, static_cast<size_t>(share * static_cast<double>(sorted.size())))];
    }
    [[nodiscard]] double first() const { return m_values.empty() ? 0 : m_values.front(); }
    [[nodiscard]] size_t count() const { return m_values.size(); }
    [[nodiscard]] QJsonObject json() const
    {
        return {{QStringLiteral("samples"), qint64(count())}, {QStringLiteral("p50"), percentile(0.5)},
            {QStringLiteral("p95"), percentile(0.95)}, {QStringLiteral("p99"), percentile(0.99)}, {QStringLiteral("max"), percentile(1)}};
    }

private:
    std::vector<double> m_values;
};

}
