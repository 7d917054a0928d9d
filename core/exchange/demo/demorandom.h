// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace fettle::demo
{

/// PCG-XSH-RR 32. Integers only: the distributions of the standard library differ between its implementations.
class Random
{
public:
    Random(quint64 seed, quint64 stream)
        : m_step((stream << 1) | 1)
    {
        next();
        m_state += seed;
        next();
    }

    quint32 next()
    {
        const quint64 old = m_state;
        m_state = old * 6364136223846793005ULL + m_step;
        const auto mixed = static_cast<quint32>(((old >> 18) ^ old) >> 27);
        const auto turn = static_cast<quint32>(old >> 59);
        return (mixed >> turn) | (mixed << ((32 - turn) & 31));
    }

    /// 0 to @p count - 1; 0 when there is nothing to choose from.
    int below(qint64 count) { return count <= 1 ? 0 : static_cast<int>(next() % static_cast<quint32>(count)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    /// As between, but small values are much more likely than large ones.
    int skewed(int low, int high)
    {
        const qint64 u = below(1000);
        return low + static_cast<int>((high - low) * u * u * u / 1'000'000'000);
    }
    bool chance(int percent) { return below(100) < percent; }

    template <class T>
    const T &pick(const QList<T> &list)
    {
        return list.at(below(list.size()));
    }

private:
    quint64 m_state = 0;
    quint64 m_step;
};

}
