// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace brickyard {

class ColumnKeeper;
class FreshnessLabel;
class QueueController;
class QueueView;
class Settings;
class StageList;

/// Shows the queue of the stage that is open: with its columns, how far it has been read, since
/// when it is true, and where to go on when it is empty.
class QueueViewController : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the controller.
    QueueViewController(QueueController *queue, QueueView *view, StageList *stages,
                        Settings &settings, QObject *parent = nullptr);
    ~QueueViewController() override;

    /// The caller owns it: it goes into a window.
    FreshnessLabel *freshness() const { return m_freshness; }
    /// What somebody has changed of them since the stage was opened.
    void saveColumns();

private:
    void stageOpened();
    void offerOtherStage();

    QueueController *m_queue;
    QueueView *m_view;
    StageList *m_stages;
    FreshnessLabel *m_freshness;
    std::unique_ptr<ColumnKeeper> m_columns;
    bool m_isNew = false; ///< the queue has not been read to the end yet since its stage was opened
};

} // namespace brickyard
