// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/freshnesslabel.h"

#include "queue/tasktext.h"

namespace brickyard {

FreshnessLabel::FreshnessLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(4, 0, 8, 0);
    forget();
}

QString FreshnessLabel::timeText() const
{
    return m_freshAt.toString(QStringLiteral("HH:mm"));
}

void FreshnessLabel::setFresh()
{
    m_freshAt = QTime::currentTime();
    setText(timeText());
    setToolTip(tr("When the queue was read last"));
}

void FreshnessLabel::setOld(const QString &why)
{
    if (!m_freshAt.isValid())
        return;
    setText(tr("%1, old", "the time of a queue that could not be updated since").arg(timeText()));
    setToolTip(TaskText::asPlainToolTip(why));
}

void FreshnessLabel::forget()
{
    m_freshAt = {};
    clear();
    setToolTip(tr("When the queue was read last"));
}

} // namespace brickyard
