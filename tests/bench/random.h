// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <vector>

namespace fettle::bench
{

/// PCG-XSH-RR 64/32: the same numbers on every machine, whatever its library.
class Pcg
{
public:
    explicit Pcg(quint64 seed, quint64 stream = 1)
        : m_increment((stream << 1) | 1)
    {
        next();
        m_state += seed;
        next();
    }
    quint32 next()
    {
        const quint64 old = m_state;
        m_state = old * 6364136223846793005ULL + m_increment;
        const auto shifted = static_cast<quint32>(((old >> 18) ^ old) >> 27);
        const auto turn = static_cast<quint32>(old >> 59);
        return (shifted >> turn) | (shifted << ((32 - turn) & 31));
    }
    quint64 next64() { return (quint64(next()) << 32) | next(); }
    /// 0 to @p end - 1.
    quint32 below(quint32 end) { return static_cast<quint32>((quint64(next()) * end) >> 32); }
    double unit() { return next() / 4294967296.0; }
    bool chance(double p) { return unit() < p; }

private:
    quint64 m_state = 0;
    quint64 m_increment;
};

/// Ranks from 0 with a probability falling as 1 / (rank + shift), drawn in one step (Walker's alias method).
class Zipf
{
public:
    explicit Zipf(quint32 size, double shift = 2.0)
        : m_keep(size)
        , m_alias(size)
    {
        std::vector<double> weight(size);
        double sum = 0;
        for (quint32 i = 0; i < size; ++i)
            sum += weight[i] = 1.0 / (i + shift);
        std::vector<quint32> small;
        std::vector<quint32> large;
        for (quint32 i = 0; i < size; ++i) {
            weight[i] *= size / sum;
            (weight[i] < 1 ? small : large).push_back(i);
        }
        while (!small.empty() && !large.empty()) {
            const quint32 few = small.back();
            const quint32 many = large.back();
            small.pop_back();
            m_keep[few] = weight[few];
            m_alias[few] = many;
            weight[many] -= 1 - weight[few];
            if (weight[many] < 1) {
                large.pop_back();
                small.push_back(many);
            }
        }
        for (const quint32 rest : small)
            m_keep[rest] = 1;
        for (const quint32 rest : large)
            m_keep[rest] = 1;
    }
    quint32 draw(Pcg &random) const
    {
        const quint32 at = random.below(static_cast<quint32>(m_keep.size()));
        return random.unit() < m_keep[at] ? at : m_alias[at];
    }

private:
    std::vector<double> m_keep;
    std::vector<quint32> m_alias;
};

}
