// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QHash>
#include <QListView>

#include <optional>

class QStandardItemModel;

namespace brickyard {

/// The stages of a project that have something to show, in the workflow's order, with how many
/// tasks each has.
class StageList : public QListView
{
    Q_OBJECT

public:
    explicit StageList(QWidget *parent = nullptr);

    /// Label and review stages and ground truth; counts become unknown.
    void setStages(const QList<Stage> &stages);
    /// nullopt: unknown, shown as "…".
    void setCount(const QString &stageName, std::optional<int> count);
    /// Chooses it without saying so; an unknown name chooses none.
    void setCurrentStage(const QString &stageName);
    QString currentStage() const; ///< empty while none is chosen

    /// As people call it: ground truth is that, whatever the output stage is named.
    static QString displayName(const Stage &stage);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The person chose another stage.
    void stageChosen(const QString &stageName);

protected:
    /// A click beside the stages chooses nothing, and takes nothing away.
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;

private:
    int rowOf(const QString &stageName) const;
    void updateTexts(int row);

    QStandardItemModel *m_model;
    QList<Stage> m_stages;
    bool m_setting = false;
};

} // namespace brickyard
