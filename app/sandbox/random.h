// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QString>
#include <QUuid>
#include <QtEndian>

#include <array>
#include <initializer_list>

namespace brickyard::sandbox {

/// Random numbers that are the same on every machine for the same seed, which the distributions
/// of the standard library are not (SplitMix64).
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {}

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /// 0 <= n < 1
    double fraction() { return double(next() >> 11) * 0x1.0p-53; }
    /// low <= n < high
    double between(double low, double high) { return low + (high - low) * fraction(); }
    /// 0 <= n < count
    int below(int count) { return int(next() % quint64(count)); }
    bool chance(double probability) { return fraction() < probability; }

    template<typename Container> const auto &pick(const Container &from)
    {
        return from[typename Container::size_type(below(int(from.size())))];
    }

    QString uuid()
    {
        std::array<uchar, 16> bytes{};
        qToBigEndian(next(), bytes.data());
        qToBigEndian(next(), bytes.data() + 8);
        bytes[6] = uchar((bytes[6] & 0x0f) | 0x40);
        bytes[8] = uchar((bytes[8] & 0x3f) | 0x80);
        return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16)).toString(QUuid::WithoutBraces);
    }

    /// A generator of its own for each number, so that task 17 is the same however many tasks
    /// there are.
    static Random forNumbers(std::initializer_list<quint64> numbers)
    {
        quint64 seed = 0;
        for (const quint64 number : numbers)
            seed = Random(seed ^ number).next();
        return Random(seed);
    }

    /// The same for the same text.
    static Random forText(const QString &text)
    {
        const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
        return Random(qFromBigEndian<quint64>(hash.constData()));
    }

private:
    quint64 m_state;
};

} // namespace brickyard::sandbox
