// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/freshnesslabel.h"

#include "queue/tasktext.h"

#include <QLocale>

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
    if (m_freshAt.date() == QDate::currentDate())
        return m_freshAt.toString(QStringLiteral("HH:mm"));
    return QLocale().toString(m_freshAt, QLocale::ShortFormat);
}

void FreshnessLabel::setFresh()
{
    setFreshAt(QDateTime::currentDateTime());
}

void FreshnessLabel::setFreshAt(const QDateTime &localTime)
{
    m_freshAt = localTime;
    setText(tr("Read %1", "the time of a queue").arg(timeText()));
    setToolTip(tr("When the queue was read last"));
}

void FreshnessLabel::setOld(const QString &why)
{
    if (!m_freshAt.isValid())
        return;
    setText(tr("Not up to date (%1)", "the time of a queue that could not be read since")
                .arg(timeText()));
    setToolTip(TaskText::asPlainToolTip(why));
}

void FreshnessLabel::forget()
{
    m_freshAt = {};
    clear();
    setToolTip(tr("When the queue was read last"));
}

} // namespace brickyard
