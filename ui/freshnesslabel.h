// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLabel>

namespace brickyard {

/// When what is shown was true for the last time: "14:02", or "14:02, old" while it could not be
/// read again.
class FreshnessLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FreshnessLabel(QWidget *parent = nullptr);

    /// Just now.
    void setFresh();
    void setFreshAt(const QDateTime &localTime);
    /// Since then it could not be read; \a why is one or more sentences.
    void setOld(const QString &why);
    /// Nothing was read.
    void forget();

private:
    QString timeText() const;

    QDateTime m_freshAt; ///< local; invalid: never
};

} // namespace brickyard
