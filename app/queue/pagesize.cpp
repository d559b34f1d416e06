// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/pagesize.h"

#include <algorithm>

namespace brickyard {

namespace {
// To double it would be as careful and cost two more answers on the way to the largest.
constexpr int growth = 4;
} // namespace

PageSize::PageSize(int most, int begin)
    : m_most(std::clamp(most, smallest, largest)),
      m_value(std::clamp(begin, smallest, m_most))
{}

void PageSize::answered(qint64 elapsedMs)
{
    if (elapsedMs <= quickMs)
        m_value = std::min(m_most, m_value * growth);
    else if (elapsedMs > slowMs)
        shrinkTo(std::max(std::min(recommended, m_value), m_value / 2));
}

bool PageSize::failed(Error::Kind kind)
{
    int value = m_value;
    switch (kind) {
    case Error::Kind::TooLarge:
        value = std::max(smallest, m_value / 2);
        break;
    case Error::Kind::Refused:
        // A refusal of so few is no matter of size.
        value = std::max(std::min(recommended, m_value), m_value / 2);
        break;
    case Error::Kind::TimedOut:
    case Error::Kind::ServiceFailed:
        // Each has been tried several times and has taken long; once more, and with little.
        value = std::min(recommended, m_value);
        break;
    case Error::Kind::Cancelled:
    case Error::Kind::InvalidInput:
    case Error::Kind::Unreachable:
    case Error::Kind::ConnectionLost:
    case Error::Kind::Tls:
    case Error::Kind::Redirected:
    case Error::Kind::KeyRefused:
    case Error::Kind::RateLimited:
    case Error::Kind::BadAnswer:
    case Error::Kind::Storage:
        break;
    }
    if (value == m_value)
        return false;
    shrinkTo(value);
    return true;
}

void PageSize::shrinkTo(int value)
{
    m_most = value;
    m_value = value;
}

} // namespace brickyard
