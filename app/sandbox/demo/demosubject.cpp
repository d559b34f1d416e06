// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demosubject.h"

namespace brickyard::sandbox {

Random DemoTask::shared(quint64 group) const
{
    return Random::forNumbers({seed, quint64(project), 0x70, group});
}

QString DemoSubject::twoDigits(int number)
{
    return QString::number(number).rightJustified(2, QLatin1Char('0'));
}

QString DemoSubject::fourDigits(int number)
{
    return QString::number(number).rightJustified(4, QLatin1Char('0'));
}

} // namespace brickyard::sandbox
