// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace brickyard::bench {

/// Watches how long the event loop of its thread is away: a beat is asked for every millisecond,
/// and what passes between two beats is what a click would have waited.
class EventLoopGaps : public QObject
{
    Q_OBJECT

public:
    static constexpr int longGapMs = 8; ///< half a frame

    explicit EventLoopGaps(QObject *parent = nullptr);

    void start();
    void stop();
    /// What has passed since the last beat is not counted.
    void skip();
    double longestMs() const { return double(m_longestNs) / 1e6; }
    int longCount() const { return m_longCount; } ///< of gaps above longGapMs
    /// The most processor time that the thread itself used between two beats. On a computer that
    /// is busy with something else the gaps are longer than this.
    double longestWorkMs() const { return double(m_longestWorkNs) / 1e6; }

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    qint64 m_workAtBeatNs = 0;
    qint64 m_longestNs = 0;
    qint64 m_longestWorkNs = 0;
    int m_longCount = 0;
};

} // namespace brickyard::bench
