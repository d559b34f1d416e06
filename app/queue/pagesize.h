// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtGlobal>

namespace brickyard {

/// How many tasks to ask for at once. The largest page that the service takes is unknown, and its
/// documentation recommends at most 50 (protocol.md 2); so it begins with little, grows while
/// answers come quickly, and shrinks when one does not come.
class PageSize
{
public:
    static constexpr int smallest = 10;
    static constexpr int recommended = 50;
    static constexpr int largest = 1000;
    static constexpr qint64 quickMs = 1000; ///< an answer within that time lets it grow
    static constexpr qint64 slowMs = 8000; ///< one beyond is on its way to the 30 s of a time-out

    /// At most \a most, which is kept within smallest and largest.
    explicit PageSize(int most = largest, int begin = recommended);

    int value() const { return m_value; }
    /// A page of this size has come.
    void answered(qint64 elapsedMs);
    /// None has: answers whether a smaller one is worth another try. It grows no more then.
    bool failed(Error::Kind kind);

private:
    void shrinkTo(int value);

    int m_most;
    int m_value;
};

} // namespace brickyard
